/** What a person does before a run, done for the command line: set-up, the mode, the day. */

import type { Day } from "../../src/core/day.ts";
import { SHEET } from "../../src/core/sheet/design.ts";
import { labelOf, type Settings } from "../../src/core/sheet/settings.ts";
import { instantOfCivil } from "../engine/zones.ts";
import type { Host } from "../host.ts";
import type { SheetData } from "../stores/workbook.ts";
import { WorkspaceRefused } from "./workspace.ts";

/** The morning run of the command line is at eight, where the workbook lives. */
const MORNING_MS = 8 * 3_600_000;

/** Moves the clock to the morning of the day. It never goes back on a workbook that has lived. */
export function wakeUp(host: Host, day: Day): void {
  const { clock, workbook } = host.world;
  const morning = instantOfCivil(Date.parse(`${day}T00:00:00Z`) + MORNING_MS, workbook.timeZone);
  if (morning < clock.now() && new Date(clock.now()).toISOString().slice(0, 10) > day)
    throw new WorkspaceRefused(
      "Ce classeur a déjà vécu un jour plus récent : choisissez une date plus tardive, ou --fresh.",
    );
  clock.moveTo(Math.max(morning, clock.now()));
}

/** Sets the workbook up when it has not been: nobody is there to answer what « Commencer » asks. */
export function ensureSetUp(host: Host): boolean {
  if (sheetNamed(host, SHEET.settings)) return false;
  host.open();
  const result = host.callServer("setUpAtOnce");
  if (result.status !== "done" || !sheetNamed(host, SHEET.settings))
    throw new WorkspaceRefused(result.error?.message ?? "La mise en place a échoué.");
  return true;
}

/** Types a value into « Paramètres ». */
export function typeSetting(host: Host, key: keyof Settings, value: string): void {
  const sheet = sheetNamed(host, SHEET.settings);
  if (!sheet) return;
  const label = labelOf(key);
  const row = rowOf(sheet, label);
  if (row === undefined) throw new WorkspaceRefused(`Paramètres n’a pas de ligne « ${label} ».`);
  host.world.workbook.apply([
    { kind: "cells", sheet: sheet.id, row, column: 1, changes: [[{ value }]] },
  ]);
}

function rowOf(sheet: Readonly<SheetData>, label: string): number | undefined {
  for (let row = 0; row < sheet.rowCount; row += 1)
    if (sheet.cells.get(`${row}:0`)?.value === label) return row;
  return undefined;
}

function sheetNamed(host: Host, name: string): Readonly<SheetData> | undefined {
  return host.world.workbook.sheets.find((sheet) => sheet.name === name);
}
