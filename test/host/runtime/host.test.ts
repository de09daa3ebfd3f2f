import { describe, expect, test } from "vitest";
import { type HostOptions, openHost } from "../../../local/host.ts";
import { ManualClock } from "../../../local/runtime/clock.ts";
import { DailyQuotas } from "../../../local/runtime/quotas.ts";
import { RecordedInterface } from "../../../local/runtime/user-interface.ts";
import { DEFAULT_SCOPES, smallWorkbook, writeBundle } from "./stage.ts";

const CODE = `
function onOpen(e) {
  console.log(String(e.authMode), e.source ? e.source.getName() : "sans classeur");
  SpreadsheetApp.getUi().createMenu("Ponctuel")
    .addItem("Relancer", "remind")
    .addSubMenu(SpreadsheetApp.getUi().createMenu("Réglages").addItem("Installer", "install"))
    .addToUi();
}
function remind() {
  const sheet = SpreadsheetApp.getActive().getSheetByName("Factures");
  sheet.appendRow(["F-1", new Date(), 12.5]);
  SpreadsheetApp.flush();
  Logger.log("fait");
  return sheet.getDataRange().getValues();
}
function install() {
  ScriptApp.newTrigger("morning").timeBased().everyDays(1).atHour(8).create();
}
function morning(e) {
  SpreadsheetApp.getActive().getSheetByName("Factures").appendRow([e.timezone, e.hour, e["day-of-week"]]);
  return [e.authMode === ScriptApp.AuthMode.FULL, e.triggerUid, e];
}
function long() { Utilities.sleep(50 * 60000); }
function preview(a, b) { return { a: a, b: b, list: [1, undefined] }; }
function dated() { return [[new Date()]]; }
async function later() { return 3; }
function hidden_() {}
/** @customfunction */
function JOURS_RETARD(due, list) {
  if (!(due instanceof Date)) throw new Error("Échéance illisible");
  return [[list.length, new Date(due.getTime() + 86400000)]];
}
/** @customfunction */
function ECRIRE() { SpreadsheetApp.getActive().getSheetByName("Factures").getRange("A1").setValue(1); }
function lent() { Utilities.sleep(31000); }
function page() {
  const template = HtmlService.createTemplateFromFile("page");
  template.names = ["<a>", "b"];
  template.shout = (text) => text.toUpperCase();
  return template.evaluate().getContent();
}
`;

function open(options: Partial<HostOptions> = {}) {
  const bundle = writeBundle(
    CODE,
    {},
    {
      "page.html": "<ul><? for (const name of names) { ?><li><?= shout(name) ?></li><? } ?></ul>",
    },
  );
  return openHost({ bundle, workbook: smallWorkbook(), ...options });
}

const NOON = Date.UTC(2026, 10, 23, 11);
const DAY = 86_400_000;

describe("the door to the bundle", () => {
  test("lists what Google may call", () => {
    expect(open().functions()).toContain("preview");
    expect(open().customFunctions()).toEqual(["JOURS_RETARD", "ECRIRE"]);
  });

  test("runs a function on the workbook", () => {
    const host = open();
    const result = host.run("remind");
    expect(result).toMatchObject({
      status: "done",
      value: [["F-1", expect.any(Date), 12.5]],
      logs: [{ level: "info", message: "fait" }],
    });
    expect(result.calls.map(({ name }) => name)).toEqual([
      "SpreadsheetApp.getActive",
      "SpreadsheetApp.Spreadsheet.getSheetByName",
      "SpreadsheetApp.Sheet.appendRow",
      "SpreadsheetApp.flush",
      "Logger.log",
      "SpreadsheetApp.Sheet.getDataRange",
      "SpreadsheetApp.Range.getValues",
    ]);
    expect(result.simulatedMs).toBeGreaterThan(500);
    expect(host.world.workbook.sheets[0]?.cells.get("0:0")?.value).toBe("F-1");
  });

  test("a run killed before its flush leaves the workbook as it was", () => {
    const host = open();
    const faults = [{ at: "SpreadsheetApp.flush", effect: { kind: "kill" } }] as const;
    expect(host.run("remind", [], { faults }).status).toBe("killed");
    expect(host.world.workbook.sheets[0]?.cells.size).toBe(0);
  });

  test("templates run in the script's realm", () => {
    expect(open().run("page").value).toBe("<ul><li>&lt;A&gt;</li><li>B</li></ul>");
  });
});

describe("opening the workbook", () => {
  test("makes the menus, whose items run with full authorisation", () => {
    const host = open();
    expect(host.open().map(({ caption }) => caption)).toEqual(["Ponctuel"]);
    expect(host.open()).toHaveLength(1);
    expect(host.world.console.map(({ message }) => message)).toEqual(
      Array(2).fill("LIMITED Classeur"),
    );
    expect(host.clickMenu("Relancer").status).toBe("done");
    expect(host.clickMenu("Installer").status).toBe("done");
    expect(host.world.triggers.list()).toHaveLength(1);
    expect(() => host.clickMenu("Absent")).toThrow("Aucun menu ne contient « Absent ».");
  });

  test("an add-on that was never used here has its menu and no workbook", () => {
    const host = open({ enabledInWorkbook: "no" });
    expect(host.open()).toHaveLength(1);
    expect(host.world.console.map(({ message }) => message)).toEqual(["NONE sans classeur"]);
  });

  test("an onOpen that fails is heard of in the console", () => {
    const bundle = writeBundle("function onOpen() { Gmail.Users.getProfile('me'); }");
    const host = openHost({ bundle, workbook: smallWorkbook() });
    expect(host.open()).toEqual([]);
    expect(host.world.console).toMatchObject([
      { level: "error", message: expect.stringContaining("Gmail is not defined") },
    ]);
  });

  test("the interface given is the one used", () => {
    const ui = new RecordedInterface();
    open({ ui }).open();
    expect(ui.menus).toHaveLength(1);
  });
});

describe("google.script.run", () => {
  test("carries JSON both ways", () => {
    expect(open().callServer("preview", [{ x: [1] }, undefined]).value).toEqual({
      a: { x: [1] },
      b: null,
      list: [1, null],
    });
  });
  test("a date in the result makes it null", () => {
    expect(open().callServer("dated")).toMatchObject({ status: "done", value: null });
  });
  test("waits for a promise", () => {
    expect(open().callServer("later").value).toBe(3);
  });
  test.each(["hidden_", "absent", "toString"])("%s cannot be called", (name) => {
    expect(() => open().callServer(name)).toThrow(`google.script.run.${name} is not a function`);
  });
  test("a date among the arguments fails in the page", () => {
    expect(() => open().callServer("preview", [1, new Date()])).toThrow(
      "Failed due to illegal value in property: 1",
    );
  });
});

describe("custom functions", () => {
  test("get dates and grids, whatever the case of their name", () => {
    const due = new Date(Date.UTC(2026, 0, 1));
    const result = open().customFunction("jours_retard", [due, [[1], [2]]]);
    expect(result.value).toEqual([[2, new Date(Date.UTC(2026, 0, 2))]]);
  });
  test("give their error", () => {
    expect(open().customFunction("JOURS_RETARD", ["S12"]).error?.message).toBe(
      "Échéance illisible",
    );
  });
  test("cannot write", () => {
    expect(open().customFunction("ECRIRE", []).error?.message).toContain(
      "You do not have permission to call SpreadsheetApp.Range.setValue",
    );
  });
  test("last 30 s at most", () => {
    expect(open().customFunction("lent", [])).toMatchObject({
      status: "killed",
      simulatedMs: 30_000,
    });
  });
});

describe("time passes", () => {
  const installed = (options: Partial<HostOptions> = {}) => {
    const host = open({ clock: new ManualClock(NOON), ...options });
    host.run("install");
    return host;
  };

  test("triggers fire each morning, with the event of Google", () => {
    const host = installed();
    const due = host.nextDue();
    const fired = host.advanceTo(NOON + 3 * DAY);
    expect(fired.map(({ result }) => result.status)).toEqual(["done", "done", "done"]);
    expect(fired[0]?.at).toBe(due?.at);
    expect(fired[0]?.result.value).toMatchObject([
      true,
      fired[0]?.trigger.id,
      {
        year: 2026,
        month: 11,
        "day-of-month": 24,
        "day-of-week": 2,
        "week-of-year": 48,
        hour: 7,
        timezone: "UTC",
      },
    ]);
    expect(host.world.clock.now()).toBe(NOON + 3 * DAY);
    expect(host.world.workbook.sheets[0]?.cells.get("2:1")?.value).toBe(7);
  });

  test("misfires and faults can be asked for", () => {
    const host = installed({
      misfires: [{ functionName: "morning", occurrence: 1, as: "duplicate" }],
    });
    const faults = [{ at: 0, effect: { kind: "kill" } }] as const;
    const fired = host.advanceTo(NOON + 2 * DAY, { faults });
    expect(fired.map(({ result }) => result.status)).toEqual(["killed", "killed", "killed"]);
  });

  test("the runtime of triggers is counted, and none is left in the end", () => {
    const clock = new ManualClock(NOON);
    const quotas = new DailyQuotas(clock, "consumer");
    const host = installed({ clock, quotas });
    host.advanceTo(NOON + DAY);
    expect(quotas.remaining("triggerRuntimeMs")).toBeLessThan(90 * 60_000);
    quotas.take("triggerRuntimeMs", quotas.remaining("triggerRuntimeMs"));
    const [fired] = host.advanceTo(clock.now() + 21 * 3_600_000);
    expect(fired?.result).toMatchObject({
      status: "error",
      calls: [],
      error: { message: "Service using too much computer time for one day." },
    });
  });
});

test("a scope that the user refused stops its feature only", () => {
  const scriptApp = DEFAULT_SCOPES.filter((scope) => scope.endsWith("scriptapp"));
  const host = open({ account: { refusedScopes: scriptApp } });
  expect(host.run("install").error?.message).toContain(
    "not sufficient to call ScriptApp.newTrigger",
  );
  expect(host.run("remind").status).toBe("done");
});
