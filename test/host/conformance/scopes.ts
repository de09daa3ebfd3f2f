/** Scopes: those of the manifest, granted by the user, hold for every call. */

import { AUTH, type Chapter, refused } from "./facts.ts";

const READ_NAME = "return SpreadsheetApp.getActive().getName();";

export const scopes: Chapter = {
  title: "Scopes",
  facts: [
    {
      fact: "spreadsheets.currentonly is enough for the workbook that the script is bound to.",
      source: "types",
      script: READ_NAME,
      given: { scopes: [`${AUTH}spreadsheets.currentonly`] },
      gives: "Classeur",
    },
    {
      fact: "It opens no workbook by its id, not even its own; the scope is asked for before the file.",
      source: "currentonly",
      script: `return ["classeur", "absent"].map((id) => messageOf(() => SpreadsheetApp.openById(id)));`,
      gives: Array(2).fill(
        "Specified permissions are not sufficient to call SpreadsheetApp.openById. Required permissions: https://www.googleapis.com/auth/spreadsheets",
      ),
    },
    {
      fact: "The manifest binds: without its scope a call fails, whatever the user has granted.",
      source: "scopes",
      script: READ_NAME,
      given: { scopes: [] },
      gives: refused(
        "Specified permissions are not sufficient to call SpreadsheetApp.getActive. Required permissions: (https://www.googleapis.com/auth/spreadsheets.currentonly || https://www.googleapis.com/auth/spreadsheets)",
      ),
    },
    {
      fact: "The user may refuse a single scope; the rest goes on.",
      source: "scopes",
      script: `return [SpreadsheetApp.getActive().getName(), messageOf(() => send("To: a@exemple.fr")).slice(0, 37)];`,
      given: { account: { refusedScopes: [`${AUTH}gmail.send`] } },
      gives: ["Classeur", "Specified permissions are not suffici"],
    },
    {
      fact: "getAuthorizedScopes lists what is left.",
      source: "scopes",
      script: `return ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizedScopes();`,
      given: {
        scopes: [`${AUTH}gmail.send`, `${AUTH}drive.file`],
        account: { refusedScopes: [`${AUTH}gmail.send`] },
      },
      gives: [`${AUTH}drive.file`],
    },
    {
      fact: "requireScopes stops an execution that lacks one.",
      source: "scopes",
      script: `ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, ["${AUTH}gmail.send"]);`,
      given: { account: { refusedScopes: [`${AUTH}gmail.send`] } },
      gives: refused("Authorization is required to perform that action."),
    },
    {
      fact: "The user's address needs userinfo.email.",
      source: "types",
      script: `Session.getActiveUser().getEmail();`,
      given: { scopes: [] },
      gives: refused("Required permissions: https://www.googleapis.com/auth/userinfo.email"),
    },
    {
      fact: "UrlFetchApp needs script.external_request.",
      source: "types",
      script: `UrlFetchApp.fetch("https://exemple.fr");`,
      gives: refused(
        "Specified permissions are not sufficient to call UrlFetchApp.fetch. Required permissions: https://www.googleapis.com/auth/script.external_request",
      ),
    },
    {
      fact: "An advanced service exists only when the manifest enables it.",
      source: "advanced-services",
      script: `return [typeof Gmail, typeof Sheets, typeof Calendar];`,
      gives: ["object", "undefined", "undefined"],
    },
  ],
};
