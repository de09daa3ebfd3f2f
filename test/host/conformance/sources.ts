/** Where the facts come from, by the names that the tables and docs/HOST.md use. */

const GUIDES = "https://developers.google.com/apps-script/guides";
const REFERENCE = "https://developers.google.com/apps-script/reference";
const WORKSPACE = "https://developers.google.com/workspace";

export const SOURCES = {
  quotas: `${GUIDES}/services/quotas`,
  functions: `${GUIDES}/sheets/functions`,
  v8: `${GUIDES}/v8-runtime`,
  migration: `${GUIDES}/v8-runtime/migration`,
  practices: `${GUIDES}/support/best-practices`,
  communication: `${GUIDES}/html/communication`,
  run: `${GUIDES}/html/reference/run`,
  templates: `${GUIDES}/html/templates`,
  triggers: `${GUIDES}/triggers`,
  installable: `${GUIDES}/triggers/installable`,
  events: `${GUIDES}/triggers/events`,
  "advanced-services": `${GUIDES}/services/advanced`,
  scopes: `${GUIDES.replace("guides", "concepts")}/scopes`,
  email: `${REFERENCE}/base/user#getEmail()`,
  "clock-trigger": `${REFERENCE}/script/clock-trigger-builder`,
  lifecycle: `${WORKSPACE}/add-ons/concepts/editor-auth-lifecycle`,
  "add-on-triggers": `${WORKSPACE}/add-ons/concepts/editor-triggers`,
  "gmail-api": `${WORKSPACE}/gmail/api/reference/rest/v1`,
  "gmail-threads": `${WORKSPACE}/gmail/api/guides/threads`,
  "drive-api": `${WORKSPACE}/drive/api/reference/rest/v3`,
  "drive-scopes": `${WORKSPACE}/drive/api/guides/api-specific-auth`,
  "drive-properties": `${WORKSPACE}/drive/api/guides/properties`,
  "docs-tables": `${WORKSPACE}/docs/api/how-tos/tables`,
  "docs-api": `${WORKSPACE}/docs/api/reference/rest/v1`,
  "user-entered": "https://developers.google.com/sheets/api/reference/rest/v4/ValueInputOption",
  limits: "https://support.google.com/drive/answer/37603",
  separators: "https://www.benlcollins.com/spreadsheets/sheets-location",
  /** The text of each method's reference page, as this package carries it. */
  types: "https://www.npmjs.com/package/gas-types-detailed",
  "issue-428869869": "https://issuetracker.google.com/issues/428869869",
  "issue-429373214": "https://issuetracker.google.com/issues/429373214",
  "issue-442636162": "https://issuetracker.google.com/issues/442636162",
  "cache-measured": "https://justin.poehnelt.com/posts/exploring-apps-script-cacheservice-limits",
  "runtime-measured": "https://justin.poehnelt.com/posts/apps-script-runtime-limitations-wintercg",
  currentonly: "https://justin.poehnelt.com/posts/apps-script-currentonly-scopes",
  "transfer-measured":
    "https://tanaikech.github.io/2023/08/28/report-values-to-transfer-between-javascript-and-google-apps-script-with-google.script.run/",
  "custom-functions-measured":
    "https://github.com/tanaikech/Enhanced-Custom-Function-for-Google-Spreadsheet-using-Web-Apps-as-Wrapper",
  "gas-fakes": "https://github.com/brucemcpherson/gas-fakes",
  dates: "https://www.milan-rajic.com/date-and-time-1-6-it-can-be-tricky",
  "cells-timed": "https://github.com/moseskim/google-app-scripts-3rd/blob/HEAD/16/16-02.gs",
  "flush-timed": "https://www.developreference.com/article/29263774",
  "properties-timed": "https://ziritione.org/post/apps_script_performance",
  "mail-timed": "https://support.yet-another-mail-merge.com/hc/en-us/articles/115000447025",
  /** Quoted by several authors in public code; no page of Google says it. */
  seen: "#sources",
  /** Nobody trustworthy says what Google does: the host chose, or has a switch. */
  choice: "#choices-where-no-source-says-what-google-does",
} as const;

export type Source = keyof typeof SOURCES;
