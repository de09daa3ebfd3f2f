/** What the built folder shows to Google: files, functions, scopes, sizes. */

import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { parseSync } from "oxc-parser";
import { describe, expect, inject, it } from "vitest";
import { readBundle } from "../../local/realm/bundle.ts";
import type { MenuItem } from "../../local/runtime/user-interface.ts";
import { openOffice, setUpOffice } from "../office/office.ts";
import { partsOf, pathBytes, pathOf } from "./parts.ts";

const CUSTOM_FUNCTIONS = [
  "RELANCE_NIVEAU",
  "JOURS_RETARD",
  "PENALITES_RETARD",
  "DETAIL_PENALITES",
  "INDEMNITE_RECOUVREMENT",
  "TOTAL_RECLAME",
  "TAUX_PENALITES",
  "TAUX_LEGAL",
  "DATE_ECHEANCE",
  "DATE_PRESCRIPTION",
  "TRANCHE_AGE",
  "BALANCE_AGEE",
  "DSO_COMPTABLE",
  "DSO_EPUISEMENT",
  "BPDSO",
  "CEI",
  "RETARD_MOYEN_PONDERE",
  "MONTANT_LU",
  "DATE_LUE",
  "STATUT_PROMESSE",
  "MONTANT_EN_LETTRES",
  "SIREN_VALIDE",
  "TVA_FR",
  "IBAN_VALIDE",
];
const TRIGGER_HANDLERS = ["onOpen", "onInstall", "runDailyReminders", "continueReminders"];
const SERVER_CALLS = [
  "previewReminders",
  "readWorklist",
  "completeStep",
  "noteFollowUp",
  "closeFollowUp",
  "recordContact",
  "readCallSheet",
  "openCallSheet",
  "confirmPayments",
  "recordPayment",
  "openDialog",
  "openLetters",
  "readLetters",
  "readCaseFile",
  "makeCaseFile",
  "addPiece",
  "noteLetter",
  "readDeed",
  "checkDeed",
  "saveDeed",
  "readModels",
  "previewModel",
  "saveModel",
  "readPreparation",
  "readPreparedMail",
  "sendPrepared",
  "sendTestMail",
  "readRequestedMail",
  "sendRequestedMail",
  "readSettingsForm",
  "saveSettings",
  "readFirstRun",
  "chooseSource",
  "readColumns",
  "tryColumns",
  "saveColumns",
  "saveInformation",
  "setUpAtOnce",
  "previewLetter",
  "writeLetters",
  "openLetterModel",
  "makeLetterModels",
  "showCell",
];
const MENU_FUNCTIONS = [
  "showSelectedCustomer",
  "prepareReminders",
  "recordCustomerPayment",
  "pauseCustomer",
  "noteDispute",
  "agreeOnPlan",
  "blockAccount",
  "alertSales",
  "stopReminders",
  "showLetters",
  "writeFormalNotice",
  "openCaseFile",
  "showModels",
  "start",
  "showWorklist",
  "showToday",
  "remindNow",
  "confirmPaymentsUpToDate",
  "resolveDoubts",
  "simulateWeeks",
  "checkWorkbook",
  "verifyLog",
  "refreshAsOfDate",
  "installDailyRun",
  "removeDailyRun",
  "editSettings",
  "linkColumns",
  "loadExample",
  "clearExample",
  "showHelp",
];

/**
 * Every cell call loads the whole script: Apps Script parses all of it each time. A quarter of it are
 * letters and case files.
 */
const MOST_BYTES = 1_200_000;
const CELL_PARTS = ["dunning", "law", "terms", "figure", "text"];
/** What a cell call evaluates beyond the stubs. */
const MOST_FUNCTION_BYTES = 150_000;

const AUTH = "https://www.googleapis.com/auth/";
const SCOPES = [
  `${AUTH}spreadsheets.currentonly`,
  `${AUTH}script.container.ui`,
  `${AUTH}script.scriptapp`,
  `${AUTH}gmail.send`,
  `${AUTH}drive.file`,
  `${AUTH}userinfo.email`,
];

const bundle = inject("bundle");
const extendedBundle = inject("extendedBundle");
const code = readFileSync(join(bundle, "Code.js"), "utf8");

describe("the built folder", () => {
  it.each([
    ["default", bundle],
    ["extended", extendedBundle],
  ])("holds one script, the manifest and the pages (%s profile)", (_, folder) => {
    expect(readdirSync(folder).sort()).toEqual([
      "Code.js",
      "aide.html",
      "appsscript.json",
      "deed.html",
      "first-run.html",
      "letters.html",
      "models.html",
      "preparation.html",
      "settings.html",
      "sidebar.html",
    ]);
  });

  it.each([
    ["default", bundle],
    ["extended", extendedBundle],
  ])("declares exactly these functions (%s profile)", (_, folder) => {
    const { functions, customFunctions } = readBundle(folder);
    const declared = [...CUSTOM_FUNCTIONS, ...MENU_FUNCTIONS, ...TRIGGER_HANDLERS, ...SERVER_CALLS];
    expect([...functions].sort()).toEqual(declared.sort());
    expect([...customFunctions].sort()).toEqual([...CUSTOM_FUNCTIONS].sort());
  });

  it.each([
    ["default", bundle],
    ["extended", extendedBundle],
  ])("has a body behind every function (%s profile)", (_, folder) => {
    const script = readFileSync(join(folder, "Code.js"), "utf8");
    const context = createContext({});
    runInContext(script, context);
    const empty = [...script.matchAll(/return Ponctuel_\.(\w+)\(\)\.(\w+)\(/g)].filter(
      ([, part, name]) =>
        runInContext(`typeof Ponctuel_.${part}().${name}`, context) !== "function",
    );
    expect(empty.map(([, , name]) => name)).toEqual([]);
  });

  it("leaves nothing else in the global scope than one private name", () => {
    const declared = parseSync("Code.js", code, { sourceType: "script" }).program.body.map(
      (node) =>
        node.type === "VariableDeclaration"
          ? node.declarations.map(({ id }) => (id.type === "Identifier" ? id.name : "?")).join()
          : node.type,
    );
    expect(new Set(declared)).toEqual(new Set(["FunctionDeclaration", "Ponctuel_"]));
  });

  it("puts what the pages link to into the pages", () => {
    const page = readFileSync(join(bundle, "aide.html"), "utf8");
    expect(page).toContain("<style>");
    expect(page).not.toMatch(/<link|<script[^>]*src=|https?:\/\/(?!www\.w3\.org)[^"]*\.(?:js|css)/);
  });

  it(`weighs less than ${MOST_BYTES} bytes, and ${MOST_FUNCTION_BYTES} for a cell`, () => {
    expect(statSync(join(bundle, "Code.js")).size).toBeLessThan(MOST_BYTES);
    const parts = partsOf(code);
    const paths = CELL_PARTS.map((part) => [part, pathBytes(part, parts)] as const);
    expect(parts.get("law")).toContain("PENALITES_RETARD");
    expect(paths.filter(([, bytes]) => bytes > MOST_FUNCTION_BYTES)).toEqual([]);
  });

  it("draws QR codes for mails only: no cell pays for it", () => {
    const parts = partsOf(code);
    const drawing = [...parts]
      .filter(([, text]) => text.includes("function encodeQR("))
      .map(([name]) => name);
    expect(drawing).toHaveLength(1);
    const paying = CELL_PARTS.filter((part) => pathOf(part, parts).has(drawing[0] ?? ""));
    expect(paying).toEqual([]);
  });
});

describe("the help of a custom function", () => {
  const docs = new Map(
    CUSTOM_FUNCTIONS.map((name) => {
      const text = new RegExp(`/\\*\\*((?:(?!\\*/)[\\s\\S])*)\\*/\\nfunction ${name}\\(([^)]*)\\)`);
      const [, doc = "", parameters = ""] = text.exec(code) ?? [];
      return [name, { doc, parameters: parameters.split(", ") }] as const;
    }),
  );

  it.each(CUSTOM_FUNCTIONS)("%s describes itself with an example", (name) => {
    const description = docs.get(name)?.doc.split("@")[0] ?? "";
    expect(description).toMatch(/\p{Lu}.+[.:]/u);
    expect(docs.get(name)?.doc).toMatch(new RegExp(`Exemple : =${name}\\(`));
    expect(docs.get(name)?.doc).toMatch(/@customfunction/);
  });

  it.each(CUSTOM_FUNCTIONS)("%s describes each parameter and the result", (name) => {
    const { doc = "", parameters = [] } = docs.get(name) ?? {};
    const described = [...doc.matchAll(/@param \{[^}]+\} (\w+) \S/g)].map(([, given]) => given);
    expect(described).toEqual(parameters);
    expect(doc).toMatch(/@return \{[^}]+\} \S/);
  });
});

describe("loading", () => {
  it("touches no service, so that the menu appears before any right is given", () => {
    const { host } = openOffice();
    const result = host.run("onInstall", [{ authMode: "none of ours" }], { authMode: "NONE" });
    const atLoad = host.run("thisFunctionDoesNotExist");
    expect(atLoad.calls).toEqual([]);
    expect(atLoad.error?.message).toBe("Script function not found: thisFunctionDoesNotExist");
    expect(result.functionName).toBe("onInstall");
  });

  it("makes a menu in a workbook where the add-on was never used", () => {
    const { host, ui } = openOffice({ enabledInWorkbook: "no" });
    host.open();
    expect(host.world.console).toEqual([]);
    expect(ui.menus.flatMap(({ items }) => items)).toEqual([
      { kind: "item", caption: "Commencer", functionName: "start" },
      { kind: "item", caption: "Aide", functionName: "showHelp" },
    ]);
  });
});

/** Those of a menu below too. */
function functionNamesOf(item: MenuItem): readonly string[] {
  if (item.kind === "item") return [item.functionName];
  return item.kind === "submenu" ? item.items.flatMap(functionNamesOf) : [];
}

describe("names given to Google", () => {
  it("are exposed functions, for every item of the menu", () => {
    const office = setUpOffice();
    office.host.open();
    const items = office.ui.menus.flatMap(({ items }) => items.flatMap(functionNamesOf));
    expect(items.filter((name) => !office.host.functions().includes(name))).toEqual([]);
    expect([...new Set(items)].sort()).toEqual([...MENU_FUNCTIONS].sort());
  });

  it("are exposed functions, for every trigger", () => {
    const office = setUpOffice();
    office.host.open();
    office.host.clickMenu("Envoyer chaque matin");
    const handlers = office.host.world.triggers.list().map(({ functionName }) => functionName);
    expect(handlers).toEqual(["runDailyReminders"]);
    expect(office.host.functions()).toEqual(expect.arrayContaining(handlers));
  });

  it("are exposed functions, for every call of a page", () => {
    const declared = readFileSync(
      new URL("../../src/core/app/page-server.ts", import.meta.url),
      "utf8",
    );
    const calls = [...declared.matchAll(/^ {2}(\w+)\(/gm)].map(([, name = ""]) => name);
    expect(calls.length).toBeGreaterThan(0);
    const exposed = [...SERVER_CALLS, ...MENU_FUNCTIONS];
    expect(calls.filter((name) => !exposed.includes(name))).toEqual([]);
  });
});

describe("the profiles", () => {
  it("ask for no more than they need", () => {
    expect(readBundle(bundle).manifest.oauthScopes).toEqual(SCOPES);
    expect(readBundle(extendedBundle).manifest.oauthScopes).toEqual([
      ...SCOPES,
      `${AUTH}gmail.readonly`,
      `${AUTH}gmail.compose`,
    ]);
  });

  it("differ in the reading of mail: the default one cannot", () => {
    const extended = readFileSync(join(extendedBundle, "Code.js"), "utf8");
    const search = /messages\(\)\.list\(/;
    expect([extended, code].map((text) => search.test(text))).toEqual([true, false]);
    expect(/in:sent|PROFILE/.exec(code)).toBeNull();
  });

  it("use no service that would need a wider right", () => {
    const wider = /\b(?:DriveApp|GmailApp|MailApp|DocumentApp|UrlFetchApp)\b|\.openBy(?:Id|Url)\(/;
    expect(wider.exec(code)?.[0]).toBeUndefined();
  });
});
