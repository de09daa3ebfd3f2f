/**
 * What each authorisation mode may call.
 * https://developers.google.com/workspace/add-ons/concepts/editor-auth-lifecycle and
 * https://developers.google.com/apps-script/guides/sheets/functions (« Using Apps Script services »).
 */

import type { AuthMode } from "./execution.ts";
import { GasError } from "./host-object.ts";
import { scopeList } from "./scopes.ts";

const NEEDS_NOTHING = /^(Logger|console|Utilities|Blob|Menu)(\.|$)/;
const ADDS_MENUS = /^(SpreadsheetApp\.getUi|Ui\.create\w*Menu)$/;
const LOCALE = /^Session\.(getActiveUserLocale|getScriptTimeZone|getTimeZone)$/;
const OWN_DATA = /^(PropertiesService|CacheService|LockService|HtmlService)(\.|$)/;
const AUTHORISATION_INFO =
  /^ScriptApp\.(getAuthorizationInfo|AuthorizationInfo\.\w+|getScriptId|getInstallationSource)$/;
/** Another file than the one the script lives in. */
const OTHER_FILE = /^SpreadsheetApp\.(open\w*|create)$/;
/** A cell may look at the workbook and never change it. */
const READS_WORKBOOK =
  /^SpreadsheetApp(\.\w+)?\.(get|is|has|can|offset|new|build|flush|compareTo)\w*$/;

type Policy = (name: string) => boolean;

const isAny =
  (...patterns: readonly RegExp[]): Policy =>
  (name) =>
    patterns.some((pattern) => pattern.test(name));

const MAY_CALL: Readonly<Record<AuthMode, Policy>> = {
  NONE: isAny(NEEDS_NOTHING, ADDS_MENUS, LOCALE),
  LIMITED: (name) =>
    !OTHER_FILE.test(name) &&
    isAny(
      NEEDS_NOTHING,
      ADDS_MENUS,
      OWN_DATA,
      AUTHORISATION_INFO,
      /^(SpreadsheetApp|Session|User)(\.|$)/,
    )(name),
  CUSTOM_FUNCTION: (name) =>
    !OTHER_FILE.test(name) &&
    isAny(NEEDS_NOTHING, OWN_DATA, READS_WORKBOOK, /^(Session|User)(\.|$)/)(name),
  FULL: () => true,
};

/** `name` as documented: « Ui.showSidebar », « SpreadsheetApp.Range.setValue ». */
export function checkMode(name: string, mode: AuthMode, scopes: readonly string[]): void {
  if (!MAY_CALL[mode](name)) {
    const required = scopes.length > 0 ? `. Required permissions: ${scopeList(scopes)}` : "";
    throw new GasError(`You do not have permission to call ${name}${required}`);
  }
}
