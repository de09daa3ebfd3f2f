/** Authorisation modes, menus, simple and installed triggers. */

import type { Host } from "../../../local/host.ts";
import type { AuthMode } from "../../../local/runtime/execution.ts";
import { AUTH, answerOf, type Chapter, type Fact, refused, running } from "./facts.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const inMode = (authMode: AuthMode) => running({ kind: "simple-trigger", authMode });

function may(authMode: AuthMode, what: string, script: string, gives: unknown): Fact {
  const fact = `${authMode}: ${what}.`;
  return { fact, source: "lifecycle", script, when: inMode(authMode), gives };
}

const DOCUMENT = "return SpreadsheetApp.getActive().getName();";
const WRITE = `cell().setValue(1); return "written";`;
const MENU = `SpreadsheetApp.getUi().createMenu("M").addItem("A", "main").addToUi(); return "added";`;
const SIDEBAR = `SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput("<p>")); return "shown";`;
const PROPERTIES = `return PropertiesService.getUserProperties().getKeys().length;`;
const MAIL = `return send("To: a@exemple.fr").labelIds;`;
const NO = refused("You do not have permission to call ");

const SCHEDULE = (chain: string) => `ScriptApp.newTrigger("later").timeBased()${chain}.create();`;
const DOES_NOTHING = "function later() {}";

const ON_OPEN = "function onOpen(e) { console.log(String(e.authMode), 'source' in e); }";
const opened = (host: Host) => {
  host.open();
  return host.world.console.map(({ message }) => message);
};

/** `main` installs, then time passes; when its triggers fired, as hours and minutes of Paris. */
const firings = (milliseconds: number) => (host: Host) => {
  answerOf(host.run("main"));
  return host
    .advanceTo(host.world.clock.now() + milliseconds)
    .map(({ at }) => new Date(at).toLocaleTimeString("fr-FR", { timeZone: "Europe/Paris" }));
};

/** `main` installs a trigger for `later`, which fires. */
const fired = (host: Host) => {
  answerOf(host.run("main"));
  const [first] = host.advanceTo(host.world.clock.now() + DAY);
  return first && answerOf(first.result);
};

const LATER = `ScriptApp.newTrigger("later").timeBased().after(60000).create();`;

export const triggersAndModes: Chapter = {
  title: "Authorisation modes and triggers",
  facts: [
    may("NONE", "not the document", DOCUMENT, NO),
    may("NONE", "menus may be added", MENU, "added"),
    may("NONE", "no sidebar", SIDEBAR, NO),
    may("NONE", "no properties", PROPERTIES, NO),
    may("NONE", "Utilities and Logger", "Logger.log(1); return Utilities.getUuid().length;", 36),
    may(
      "LIMITED",
      "the document, to read and to write",
      `${WRITE.replace("return", "")}; ${DOCUMENT}`,
      "Classeur",
    ),
    may("LIMITED", "menus may be added", MENU, "added"),
    may("LIMITED", "no sidebar", SIDEBAR, NO),
    may("LIMITED", "properties", PROPERTIES, 0),
    may("LIMITED", "no mail", MAIL, NO),
    may("LIMITED", "no other workbook", `SpreadsheetApp.openById("classeur");`, NO),
    may("CUSTOM_FUNCTION", "the document, to read", DOCUMENT, "Classeur"),
    may("CUSTOM_FUNCTION", "not to write", WRITE, NO),
    may("CUSTOM_FUNCTION", "properties", PROPERTIES, 0),
    may("FULL", "the document", WRITE, "written"),
    may("FULL", "sidebars", SIDEBAR, "shown"),
    may("FULL", "mail", MAIL, ["SENT"]),
    {
      fact: "onOpen runs LIMITED, and its event names the document.",
      source: "lifecycle",
      declares: ON_OPEN,
      script: "",
      when: opened,
      gives: ["LIMITED true"],
    },
    {
      fact: "It runs NONE when the add-on is not enabled in the document, which the event does not name.",
      source: "lifecycle",
      declares: ON_OPEN,
      script: "",
      when: opened,
      given: { enabledInWorkbook: "no" },
      gives: ["NONE false"],
    },
    {
      fact: "Global statements run in the same mode: a service called there costs the add-on its menu.",
      source: "lifecycle",
      declares: `
        const name = SpreadsheetApp.getActive().getName();
        function onOpen() { SpreadsheetApp.getUi().createMenu("M").addItem("A", "main").addToUi(); }`,
      script: "",
      when: (host) => host.open(),
      given: { enabledInWorkbook: "no" },
      gives: [],
    },
    {
      fact: "A menu item runs with full authorisation.",
      source: "lifecycle",
      declares: `function onOpen() { SpreadsheetApp.getUi().createMenu("M").addItem("A", "main").addToUi(); }`,
      script: MAIL,
      when: (host) => {
        host.open();
        return answerOf(host.clickMenu("A"));
      },
      gives: ["SENT"],
    },
    {
      fact: "What a script writes fires no onEdit.",
      source: "triggers",
      declares: "function onEdit() { console.log('edited'); }",
      script: WRITE,
      when: (host) => {
        answerOf(host.run("main"));
        return host.world.console;
      },
      gives: [],
    },
    {
      fact: "Triggers are installed with the scope script.scriptapp.",
      source: "types",
      script: SCHEDULE(".everyDays(1)"),
      given: { scopes: [`${AUTH}spreadsheets.currentonly`] },
      gives: refused(
        "Specified permissions are not sufficient to call ScriptApp.newTrigger. Required permissions: https://www.googleapis.com/auth/script.scriptapp",
      ),
    },
    {
      fact: "atHour(9) fires between 9:00 and 10:00, at a minute that stays the same.",
      source: "clock-trigger",
      declares: DOES_NOTHING,
      script: SCHEDULE(".everyDays(1).atHour(9)"),
      when: (host) => {
        const times = firings(3 * DAY)(host);
        return [times.length, new Set(times).size, times[0]?.startsWith("09:")];
      },
      gives: [3, 1, true],
    },
    {
      fact: "everyMinutes takes 1, 5, 10, 15 or 30.",
      source: "clock-trigger",
      script: SCHEDULE(".everyMinutes(7)"),
      gives: refused("It must be one of 1, 5, 10, 15 or 30."),
    },
    {
      fact: "after(ms) fires once.",
      source: "clock-trigger",
      declares: DOES_NOTHING,
      script: SCHEDULE(".after(60000)"),
      when: (host) => firings(DAY)(host).length,
      gives: 1,
    },
    {
      fact: "The event of a time trigger tells its time in UTC; Monday is 1.",
      source: "events",
      declares: "function later(e) { const { triggerUid, authMode, ...time } = e; return time; }",
      script: LATER,
      when: fired,
      gives: {
        ...{ year: 2026, month: 11, "day-of-month": 23, "day-of-week": 1, "week-of-year": 48 },
        ...{ hour: 7, minute: 1, second: 0, timezone: "UTC" },
      },
    },
    {
      fact: "An installed trigger runs with full authorisation, as the user who installed it.",
      source: "installable",
      declares: `
        function later(e) {
          return [e.authMode === ScriptApp.AuthMode.FULL, Session.getEffectiveUser().getEmail()];
        }`,
      script: LATER,
      when: fired,
      gives: [true, "camille.martin@exemple.fr"],
    },
    {
      fact: "Of an add-on, a user has one trigger of each type in a document.",
      source: "add-on-triggers",
      script: `${SCHEDULE(".everyDays(1)")} ${SCHEDULE(".everyDays(1)")}`,
      given: { installedAs: "add-on" },
      gives: refused("This add-on has created too many time-based triggers in this document"),
    },
    {
      fact: "An add-on's time triggers run once an hour at most.",
      source: "add-on-triggers",
      script: SCHEDULE(".everyMinutes(30)"),
      given: { installedAs: "add-on" },
      gives: refused("more frequently than once per hour"),
    },
    {
      fact: "Triggers go on firing when an authorisation is missing, and stop at the first call that needs it.",
      source: "add-on-triggers",
      declares: `function later() { console.log("fired"); ${MAIL} }`,
      script: LATER,
      when: (host) => {
        answerOf(host.run("main"));
        const [first] = host.advanceTo(host.world.clock.now() + DAY);
        return [first?.result.logs.length, first?.result.error?.message.split(". ")[0]];
      },
      given: { account: { refusedScopes: [`${AUTH}gmail.send`] } },
      gives: [1, "Specified permissions are not sufficient to call Gmail.Users.Messages.send"],
    },
    {
      fact: "getAuthorizationInfo says so beforehand.",
      source: "add-on-triggers",
      script: `
        const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
        return info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.REQUIRED;`,
      given: { account: { refusedScopes: [`${AUTH}gmail.send`] } },
      gives: true,
    },
    {
      fact: "Google now and then misses a firing, or fires twice (a fault that can be asked for).",
      source: "seen",
      declares: DOES_NOTHING,
      script: SCHEDULE(".everyDays(1).atHour(9)"),
      when: (host) => firings(3 * DAY)(host).length,
      given: {
        misfires: [
          { functionName: "later", occurrence: 0, as: "missed" },
          { functionName: "later", occurrence: 1, as: "duplicate" },
        ],
      },
      gives: 3,
    },
  ],
};
