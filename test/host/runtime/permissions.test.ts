import { describe, expect, test } from "vitest";
import { checkArguments } from "../../../local/runtime/argument-check.ts";
import { checkMode } from "../../../local/runtime/authorisation.ts";
import type { AuthMode } from "../../../local/runtime/execution.ts";
import { HostEnumValue } from "../../../local/runtime/host-object.ts";
import { checkScopes, scopesFor } from "../../../local/runtime/scopes.ts";
import { signatureOf } from "../../../local/runtime/signatures/signatures.ts";
import { evaluate, named, play } from "./stage.ts";

const AUTH = "https://www.googleapis.com/auth/";
const ACCOUNT = { email: "a@b.fr", kind: "consumer", refusedScopes: [] } as const;

function scopesOf(name: string): readonly string[] {
  const dot = name.lastIndexOf(".");
  return scopesFor(name, signatureOf(name.slice(0, dot), name.slice(dot + 1)));
}

function callWith(
  name: string,
  oauthScopes: readonly string[],
  refusedScopes: readonly string[] = [],
) {
  const manifest = {
    timeZone: "Europe/Paris",
    runtimeVersion: "V8",
    oauthScopes,
    advancedServices: [],
  } as const;
  checkScopes(name, scopesOf(name), { manifest, account: { ...ACCOUNT, refusedScopes } });
}

describe("scopes", () => {
  // One line a fact: what the reference of the method lists, « one or more of ».
  test.each([
    ["SpreadsheetApp.Range.setValues", ["spreadsheets.currentonly"], true],
    ["SpreadsheetApp.getActiveSpreadsheet", ["spreadsheets.currentonly"], true],
    ["SpreadsheetApp.Range.setValues", ["spreadsheets"], true],
    ["SpreadsheetApp.Range.setValues", [], false],
    ["SpreadsheetApp.flush", [], true],
    ["SpreadsheetApp.openById", ["spreadsheets.currentonly"], false],
    ["SpreadsheetApp.openByUrl", ["spreadsheets.currentonly"], false],
    ["SpreadsheetApp.create", ["spreadsheets.currentonly"], false],
    ["SpreadsheetApp.openById", ["spreadsheets"], true],
    ["Ui.showSidebar", ["spreadsheets.currentonly"], false],
    ["Ui.showSidebar", ["script.container.ui"], true],
    ["Ui.alert", [], true],
    ["ScriptApp.newTrigger", [], false],
    ["ScriptApp.newTrigger", ["script.scriptapp"], true],
    ["Session.getActiveUser", [], false],
    ["Session.getActiveUser", ["userinfo.email"], true],
    ["MailApp.sendEmail", ["gmail.send"], false],
    ["GmailApp.sendEmail", ["gmail.send"], false],
    ["DriveApp.createFolder", ["drive.file"], false],
    ["UrlFetchApp.fetch", ["script.external_request"], true],
    ["Gmail.Users.Messages.send", ["gmail.send"], true],
    ["Gmail.Users.Messages.send", ["gmail.readonly"], false],
    ["Gmail.Users.Messages.list", ["gmail.send"], false],
    ["Gmail.Users.Messages.list", ["gmail.readonly"], true],
    ["Gmail.Users.Messages.get", ["gmail.metadata"], true],
    ["Gmail.Users.Threads.get", ["gmail.modify"], true],
    ["Gmail.Users.Drafts.create", ["gmail.send"], false],
    ["Gmail.Users.Drafts.create", ["gmail.compose"], true],
    ["Gmail.Users.Drafts.list", ["gmail.readonly"], true],
    ["Drive.Files.create", ["drive.file"], true],
    ["Drive.Files.create", ["drive.readonly"], false],
    ["Drive.Files.get", ["drive.readonly"], true],
    ["Docs.Documents.batchUpdate", ["drive.file"], true],
    ["Docs.Documents.batchUpdate", ["documents.currentonly"], false],
    ["PropertiesService.Properties.setProperty", [], true],
  ] as const)("%s with %j: %s", (name, granted, isEnough) => {
    const call = () =>
      callWith(
        name,
        granted.map((scope) => AUTH + scope),
      );
    if (isEnough) {
      expect(call).not.toThrow();
    } else {
      expect(call).toThrow(`Specified permissions are not sufficient to call ${name}.`);
    }
  });

  test("the sentence names one scope, or the choice", () => {
    expect(() => callWith("SpreadsheetApp.openById", [])).toThrow(
      "Specified permissions are not sufficient to call SpreadsheetApp.openById. Required permissions: https://www.googleapis.com/auth/spreadsheets",
    );
    expect(() => callWith("SpreadsheetApp.Range.getValue", [])).toThrow(
      `Required permissions: (${AUTH}spreadsheets.currentonly || ${AUTH}spreadsheets)`,
    );
  });

  test("a scope that the user refused counts as missing", () => {
    const scope = `${AUTH}script.scriptapp`;
    expect(() => callWith("ScriptApp.newTrigger", [scope], [scope])).toThrow(
      "Required permissions",
    );
  });

  test("are enforced on the script, before its arguments are looked at", () => {
    const services = () => ({ SpreadsheetApp: named("SpreadsheetApp", { openById: null }) });
    expect(() => evaluate("SpreadsheetApp.openById()", { services })).toThrow(
      "Specified permissions are not sufficient to call SpreadsheetApp.openById.",
    );
  });
});

describe("authorisation modes", () => {
  // https://developers.google.com/workspace/add-ons/concepts/editor-auth-lifecycle and
  // https://developers.google.com/apps-script/guides/sheets/functions
  const ALLOWED: readonly (readonly [string, readonly AuthMode[]])[] = [
    ["Logger.log", ["NONE", "LIMITED", "CUSTOM_FUNCTION", "FULL"]],
    ["console.log", ["NONE", "LIMITED", "CUSTOM_FUNCTION", "FULL"]],
    ["Utilities.formatDate", ["NONE", "LIMITED", "CUSTOM_FUNCTION", "FULL"]],
    ["Session.getActiveUserLocale", ["NONE", "LIMITED", "CUSTOM_FUNCTION", "FULL"]],
    ["SpreadsheetApp.getUi", ["NONE", "LIMITED", "FULL", "CUSTOM_FUNCTION"]],
    ["Ui.createAddonMenu", ["NONE", "LIMITED", "FULL"]],
    ["Menu.addToUi", ["NONE", "LIMITED", "FULL", "CUSTOM_FUNCTION"]],
    ["SpreadsheetApp.getActive", ["LIMITED", "CUSTOM_FUNCTION", "FULL"]],
    ["SpreadsheetApp.Range.getValues", ["LIMITED", "CUSTOM_FUNCTION", "FULL"]],
    ["SpreadsheetApp.Range.setValue", ["LIMITED", "FULL"]],
    ["SpreadsheetApp.Range.clearContent", ["LIMITED", "FULL"]],
    ["SpreadsheetApp.Sheet.appendRow", ["LIMITED", "FULL"]],
    ["SpreadsheetApp.Sheet.insertRowsAfter", ["LIMITED", "FULL"]],
    ["SpreadsheetApp.Sheet.deleteRow", ["LIMITED", "FULL"]],
    ["SpreadsheetApp.openById", ["FULL"]],
    ["SpreadsheetApp.create", ["FULL"]],
    ["PropertiesService.getDocumentProperties", ["LIMITED", "CUSTOM_FUNCTION", "FULL"]],
    ["CacheService.Cache.put", ["LIMITED", "CUSTOM_FUNCTION", "FULL"]],
    ["LockService.Lock.tryLock", ["LIMITED", "CUSTOM_FUNCTION", "FULL"]],
    ["HtmlService.createHtmlOutput", ["LIMITED", "CUSTOM_FUNCTION", "FULL"]],
    ["Ui.showSidebar", ["FULL"]],
    ["Ui.showModalDialog", ["FULL"]],
    ["Ui.alert", ["FULL"]],
    ["ScriptApp.newTrigger", ["FULL"]],
    ["ScriptApp.getAuthorizationInfo", ["LIMITED", "FULL"]],
    ["Gmail.Users.Messages.send", ["FULL"]],
    ["Drive.Files.create", ["FULL"]],
    ["MailApp.sendEmail", ["FULL"]],
    ["Session.getActiveUser", ["LIMITED", "CUSTOM_FUNCTION", "FULL"]],
  ];
  const MODES: readonly AuthMode[] = ["NONE", "LIMITED", "CUSTOM_FUNCTION", "FULL"];

  test.each(ALLOWED)("%s may be called in %j", (name, allowed) => {
    const passes = MODES.filter((mode) => {
      try {
        checkMode(name, mode, []);
        return true;
      } catch {
        return false;
      }
    });
    expect(passes).toEqual(MODES.filter((mode) => allowed.includes(mode)));
  });

  test("the refusal reaches the script, with the scopes when there are any", () => {
    const services = () => ({ Range: named("SpreadsheetApp.Range", { setValue: null }) });
    expect(() => evaluate("Range.setValue(1)", { services, authMode: "CUSTOM_FUNCTION" })).toThrow(
      `You do not have permission to call SpreadsheetApp.Range.setValue. Required permissions: (${AUTH}spreadsheets.currentonly || ${AUTH}spreadsheets)`,
    );
    expect(() => checkMode("Ui.alert", "LIMITED", [])).toThrow(
      /^You do not have permission to call Ui\.alert$/,
    );
  });

  test("statements at the top level are under the same mode", () => {
    const services = () => ({ SpreadsheetApp: named("SpreadsheetApp", { getActive: null }) });
    const { result } = play("var book = SpreadsheetApp.getActive(); function main() {}", {
      services,
      authMode: "NONE",
    });
    expect(result).toMatchObject({
      status: "error",
      error: { message: expect.stringContaining("You do not have permission to call") },
    });
  });
});

describe("arguments", () => {
  const SHEET = named("SpreadsheetApp.Sheet", {});
  const WRAP = new HostEnumValue("SpreadsheetApp.WrapStrategy", "CLIP");
  const check = (name: string, args: readonly unknown[]) => {
    const dot = name.lastIndexOf(".");
    checkArguments(name, args, signatureOf(name.slice(0, dot), name.slice(dot + 1)));
  };

  test.each([
    ["SpreadsheetApp.Range.setValue", ["a"]],
    ["SpreadsheetApp.Range.setValue", [null]],
    ["SpreadsheetApp.Range.setValue", [undefined]],
    ["SpreadsheetApp.Range.setValue", [new Date(0)]],
    ["SpreadsheetApp.Range.setValues", [[["a", 1, null]]]],
    ["SpreadsheetApp.Range.setNote", [25]],
    ["SpreadsheetApp.Range.setBackground", [null]],
    ["SpreadsheetApp.Range.setBorder", [true, null, null, null, false, false]],
    ["SpreadsheetApp.Range.setWrapStrategy", [WRAP]],
    ["SpreadsheetApp.Range.offset", [0, 1]],
    ["SpreadsheetApp.Range.offset", [0, 1, 1, 1]],
    ["SpreadsheetApp.Sheet.getRange", ["A1"]],
    ["SpreadsheetApp.Sheet.getRange", [1, 1, 2, 2]],
    ["SpreadsheetApp.Spreadsheet.deleteSheet", [SHEET]],
    ["CacheService.Cache.put", ["k", { a: 1 }]],
    ["PropertiesService.Properties.setProperty", ["k", 5]],
    ["Utilities.formatDate", [new Date(0), "GMT", "yyyy"]],
    ["Utilities.formatString", ["%s %s %s", 1, "a", null]],
    ["Utilities.base64Encode", [[1, -2]]],
    ["Logger.log", [{ a: 1 }]],
    ["console.log", ["%s", 1, () => 1]],
    ["Gmail.Users.Messages.send", [{ raw: "" }, "me"]],
  ])("%s takes %j", (name, args) => {
    expect(() => check(name, args)).not.toThrow();
  });

  test.each([
    ["SpreadsheetApp.Range.setValue", ["a", 1], "(String,number)"],
    ["SpreadsheetApp.Range.setValue", [], "()"],
    ["SpreadsheetApp.Range.setValues", ["a"], "(String)"],
    ["SpreadsheetApp.Range.setValues", [[1, 2]], "(number[])"],
    ["SpreadsheetApp.Sheet.getRange", ["A", 1], "(String,number)"],
    ["SpreadsheetApp.Sheet.getRange", [null, 1], "(null,number)"],
    ["SpreadsheetApp.Sheet.getRange", [undefined, 1], "(null,number)"],
    ["SpreadsheetApp.Sheet.getRange", [true], "(Boolean)"],
    ["SpreadsheetApp.Spreadsheet.deleteSheet", ["A"], "(String)"],
    ["SpreadsheetApp.Range.setWrapStrategy", [SHEET], "(SpreadsheetApp.Sheet)"],
    ["SpreadsheetApp.Range.setWrap", ["oui"], "(String)"],
    ["Utilities.formatDate", ["2026-01-01", "GMT", "yyyy"], "(String,String,String)"],
    ["Utilities.sleep", [{}], "((class))"],
    ["Utilities.sleep", [[["a"]]], "(String[][])"],
    ["LockService.Lock.tryLock", [], "()"],
  ])("%s refuses %j", (name, args, printed) => {
    expect(() => check(name, args)).toThrow(
      `The parameters ${printed} don't match the method signature for ${name}.`,
    );
  });
});
