/** The morning run as Google starts it, over two weeks with a holiday and a weekend. */

import { describe, expect, it } from "vitest";
import { civilOfInstant } from "../../local/engine/zones.ts";
import type { Fault } from "../../local/runtime/faults.ts";
import { RUN_LIMIT_MS } from "../../src/core/app/remind.ts";
import type { Report } from "../../src/core/app/report.ts";
import { addDays, day } from "../../src/core/day.ts";
import { SHEET } from "../../src/core/sheet/design.ts";
import { invoice, LIVE_SETTINGS, readyOffice } from "../office/ledger.ts";
import { choose, finished, instantAt, type Office, setUpOffice } from "../office/office.ts";
import { addRows, on, setSetting, shown } from "../office/sheets.ts";

/**
 * The first reminder of « Courtois » is due a week after: on each day from Monday 9 to Monday 16
 * November. The 11th is a holiday; the 14th and 15th are a weekend.
 */
const DUE_DAYS = [
  "2026-11-02",
  "2026-11-03",
  "2026-11-04",
  "2026-11-05",
  "2026-11-06",
  "2026-11-07",
  "2026-11-08",
  "2026-11-09",
];

/** One customer for each due day. */
function officeOfTwoWeeks(): Office {
  const office = setUpOffice({ now: "2026-11-08 18:00" });
  const { workbook } = office;
  addRows(
    workbook,
    SHEET.customers,
    DUE_DAYS.map((due) => ({
      Client: `Client ${due}`,
      Scénario: "Courtois",
      "E-mail": `a${due}@ex.example`,
    })),
  );
  addRows(
    workbook,
    SHEET.invoices,
    DUE_DAYS.map((due) => ({
      ...invoice(`F-${due}`, `Client ${due}`, 100, due),
      "Date de facture": on(addDays(day(due), -30)),
    })),
  );
  for (const [key, value] of Object.entries(LIVE_SETTINGS))
    setSetting(workbook, key as keyof typeof LIVE_SETTINGS, value);
  setSetting(workbook, "paymentsUpToDate", on("2026-11-08"));
  setSetting(workbook, "paymentsMaxAgeDays", 30);
  setSetting(workbook, "sendingHour", 7);
  return office;
}

describe("« Envoyer chaque matin »", () => {
  it("installs one trigger, at the hour of « Paramètres », where the workbook lives", () => {
    const { host, ui, ...office } = officeOfTwoWeeks();
    const whole = { ...office, host, ui };
    choose(whole, "Envoyer chaque matin");
    choose(whole, "Envoyer chaque matin");
    expect(host.world.triggers.list()).toMatchObject([
      {
        functionName: "runDailyReminders",
        schedule: { kind: "daily", everyDays: 1, hour: 7 },
        timeZone: "Europe/Paris",
      },
    ]);
    expect(ui.dialogs.at(-1)?.prompt).toContain("entre 7 h et l’heure suivante");
  });

  it("is taken away by « Arrêter l’envoi du matin »", () => {
    const office = officeOfTwoWeeks();
    choose(office, "Envoyer chaque matin");
    choose(office, "Arrêter l’envoi du matin");
    expect(office.host.world.triggers.list()).toEqual([]);
    expect(office.ui.dialogs.at(-1)?.prompt).toBe("L’envoi du matin est arrêté.");
    choose(office, "Arrêter l’envoi du matin");
    expect(office.ui.dialogs.at(-1)?.prompt).toBe("Il n’y avait pas d’envoi du matin.");
  });

  it("runs every morning and sends on working days only", () => {
    const office = officeOfTwoWeeks();
    choose(office, "Envoyer chaque matin");
    const fired = office.host.advanceTo(instantAt(office.workbook, "2026-11-16 12:00"));
    const runs = fired.map(({ at, result }) => {
      const moment = new Date(civilOfInstant(at, "Europe/Paris")).toISOString();
      const { outcomes } = result.value as Report;
      return { day: moment.slice(0, 10), hour: moment.slice(11, 13), sent: outcomes.length };
    });
    expect(runs).toEqual([
      { day: "2026-11-09", hour: "07", sent: 1 },
      { day: "2026-11-10", hour: "07", sent: 1 },
      { day: "2026-11-11", hour: "07", sent: 0 },
      { day: "2026-11-12", hour: "07", sent: 2 },
      { day: "2026-11-13", hour: "07", sent: 1 },
      { day: "2026-11-14", hour: "07", sent: 0 },
      { day: "2026-11-15", hour: "07", sent: 0 },
      { day: "2026-11-16", hour: "07", sent: 3 },
    ]);
    expect(office.outbox.messages.map(({ recipients }) => recipients[0])).toEqual(
      DUE_DAYS.map((due) => `a${due}@ex.example`),
    );
    const asOf = shown(office.workbook, SHEET.settings)[0];
    expect(asOf).toMatchObject({ Paramètre: "Date d’arrêté", Valeur: "16/11/2026" });
  });

  it("does nothing more when Google fires it twice, and catches up after a morning it forgot", () => {
    const office = readyOffice({
      now: "2026-11-22 12:00",
      misfires: [
        { functionName: "runDailyReminders", occurrence: 0, as: "missed" },
        { functionName: "runDailyReminders", occurrence: 1, as: "duplicate" },
      ],
    });
    choose(office, "Envoyer chaque matin");
    const fired = office.host.advanceTo(instantAt(office.workbook, "2026-11-24 12:00"));
    expect(fired.map(({ result }) => (result.value as Report).outcomes.length)).toEqual([3, 0]);
    expect(office.outbox.messages.length).toBe(3);
  });
});

describe("two runs at once", () => {
  it("do not both run: the second one finds the workbook busy", () => {
    const office = readyOffice();
    office.host.world.locks._hold("document", "somebody else");
    const { value } = office.host.run("runDailyReminders", [], { kind: "installable-trigger" });
    expect(value).toMatchObject({ stop: "busy", outcomes: [] });
    expect(office.outbox.messages).toEqual([]);
    expect(shown(office.workbook, SHEET.log)).toEqual([]);
  });
});

describe("the limit of six minutes", () => {
  function handlers({ host }: Office): readonly string[] {
    return host.world.triggers.list().map(({ functionName }) => functionName);
  }

  it("is never reached: a long run stops before it and goes on by itself", () => {
    const office = setUpOffice({ account: { kind: "workspace" } });
    const { workbook } = office;
    const names = Array.from({ length: 210 }, (_, index) => `Client ${index}`);
    addRows(
      workbook,
      SHEET.customers,
      names.map((name, index) => ({ Client: name, "E-mail": `c${index}@ex.example` })),
    );
    addRows(
      workbook,
      SHEET.invoices,
      names.map((name, index) => invoice(`F-${index}`, name, 100)),
    );
    const settings = { ...LIVE_SETTINGS, dailyRecipients: 1500, messagesPerRun: 1000 };
    for (const [key, value] of Object.entries({ ...settings, sendingHour: 9 }))
      setSetting(workbook, key as keyof typeof LIVE_SETTINGS, value);
    choose(office, "Envoyer chaque matin");
    const fired = office.host.advanceTo(instantAt(office.workbook, "2026-11-23 10:30"));
    const runs = fired.map(({ trigger, result }) => {
      const { stop, goesOn } = finished(result).value as Report;
      return [trigger.functionName, stop, goesOn];
    });
    expect(runs).toEqual([
      ["runDailyReminders", "time", "in-a-minute"],
      ["continueReminders", undefined, undefined],
    ]);
    for (const { result } of fired) expect(result.simulatedMs).toBeLessThan(360_000);
    const sent = office.outbox.messages.flatMap(({ recipients }) => recipients);
    expect([sent.length, new Set(sent).size]).toEqual([names.length, names.length]);
    expect(handlers(office)).toEqual(["runDailyReminders"]);
  });

  /** Once, a message takes as long as a whole run may. */
  function oneSlowMessage({ clock }: Office): { readonly faults: readonly Fault[] } {
    let isOver = false;
    const edit = () => {
      if (!isOver) clock.advance(RUN_LIMIT_MS);
      isOver = true;
    };
    const at = "Gmail.Users.Messages.send";
    return { faults: [{ at, nth: 1, when: "after", effect: { kind: "edit", edit } }] };
  }

  it("as an add-on it goes on within the hour, and the morning's trigger comes back", () => {
    const office = readyOffice({ now: "2026-11-22 12:00", installedAs: "add-on" });
    choose(office, "Envoyer chaque matin");
    const slow = oneSlowMessage(office);
    office.host.advanceTo(instantAt(office.workbook, "2026-11-23 09:00"), slow);
    expect(office.outbox.messages).toHaveLength(2);
    expect(handlers(office)).toEqual(["continueReminders"]);
    const fired = office.host.advanceTo(instantAt(office.workbook, "2026-11-23 12:00"), slow);
    expect(fired.map(({ trigger }) => trigger.functionName)).toEqual(["continueReminders"]);
    expect(office.outbox.messages).toHaveLength(3);
    expect(handlers(office)).toEqual(["runDailyReminders"]);
  });

  it("as an add-on without a morning run it goes on by hand: there is no trigger to lend", () => {
    const office = readyOffice({ installedAs: "add-on" });
    office.host.run("remindNow", [], { kind: "menu", ...oneSlowMessage(office) });
    expect(office.ui.dialogs.at(-1)?.prompt).toContain("relancez « Envoyer les relances du jour »");
    expect(handlers(office)).toEqual([]);
  });

  it("without the right to make triggers, a person is asked to go on", () => {
    const refusedScopes = ["https://www.googleapis.com/auth/script.scriptapp"];
    const office = readyOffice({ account: { refusedScopes } });
    office.host.run("remindNow", [], { kind: "menu", ...oneSlowMessage(office) });
    expect(office.ui.dialogs.at(-1)?.prompt).toContain("relancez « Envoyer les relances du jour »");
    choose(office, "Envoyer les relances du jour");
    expect(office.outbox.messages).toHaveLength(3);
  });

  it("« Arrêter l’envoi du matin » stops the rest too", () => {
    const office = readyOffice();
    office.host.run("remindNow", [], { kind: "menu", ...oneSlowMessage(office) });
    expect(handlers(office)).toEqual(["continueReminders"]);
    choose(office, "Arrêter l’envoi du matin");
    expect(handlers(office)).toEqual([]);
  });
});
