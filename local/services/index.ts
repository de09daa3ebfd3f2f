/** The globals that a script finds: one factory a service, made anew for each execution. */

import type { Execution } from "../runtime/execution.ts";
import type { HostObject } from "../runtime/host-object.ts";
import { UnavailableService } from "../runtime/unavailable-service.ts";
import type { World } from "../runtime/world.ts";
import { cacheService } from "./cache.ts";
import { docs } from "./docs.ts";
import { drive } from "./drive.ts";
import { gmail } from "./gmail.ts";
import { htmlService } from "./html-service.ts";
import { lockService } from "./lock.ts";
import { logger, scriptConsole } from "./logging.ts";
import { propertiesService } from "./properties.ts";
import { scriptApp } from "./script-app.ts";
import { session } from "./session.ts";
import { spreadsheetApp } from "./spreadsheet/index.ts";
import { utilities } from "./utilities.ts";

export type ServiceFactory = (world: World, execution: Execution) => HostObject;

/** The workbook comes first: what it still has to write is written before the locks are released. */
const BUILT_IN: Readonly<Record<string, ServiceFactory>> = {
  SpreadsheetApp: spreadsheetApp,
  CacheService: cacheService,
  HtmlService: htmlService,
  LockService: lockService,
  Logger: logger,
  PropertiesService: propertiesService,
  ScriptApp: scriptApp,
  Session: session,
  Utilities: utilities,
  console: scriptConsole,
};

/** Defined only when the manifest enables them, under the names that it gives. */
const ADVANCED: Readonly<Record<string, ServiceFactory>> = {
  Docs: docs,
  Drive: drive,
  Gmail: gmail,
};

/** Services that the product does without: they answer by a refusal, never by « not defined ». */
const NOT_EMULATED = ["Browser", "DocumentApp", "DriveApp", "GmailApp", "MailApp", "UrlFetchApp"];

export function globalServices(
  world: World,
  execution: Execution,
): ReadonlyMap<string, HostObject> {
  const advanced = world.manifest.advancedServices.map((name): [string, HostObject] => [
    name,
    ADVANCED[name]?.(world, execution) ?? new UnavailableService(name),
  ]);
  return new Map([
    ...Object.entries(BUILT_IN).map(([name, make]): [string, HostObject] => [
      name,
      make(world, execution),
    ]),
    ...NOT_EMULATED.map((name): [string, HostObject] => [name, new UnavailableService(name)]),
    ...advanced,
  ]);
}
