/** The workbook lives in one time zone, the script in another: days must not move. */

import { describe, expect, it } from "vitest";
import { SHEET } from "../../src/core/sheet/design.ts";
import { readyOffice } from "../office/ledger.ts";
import { readMails } from "../office/mails.ts";
import { choose, emptyWorkbook, finished, morningRun } from "../office/office.ts";
import { on, setSetting, shown } from "../office/sheets.ts";

const ZONES = ["Europe/Paris", "America/New_York", "Asia/Tokyo", "Pacific/Auckland", "UTC"];

function runIn(timeZone: string, time: string) {
  const office = readyOffice({ workbook: emptyWorkbook(timeZone), now: `2026-11-23 ${time}` });
  for (const [key, hour] of [
    ["sendFromHour", 0],
    ["sendToHour", 24],
  ] as const)
    setSetting(office.workbook, key, hour);
  const report = morningRun(office);
  return { ...office, report };
}

describe.each(ZONES)("a workbook in %s, with the script in Europe/Paris", (zone) => {
  it.each(["00:30", "08:00", "20:00"])("decides the same at %s", (time) => {
    const { report, workbook, outbox } = runIn(zone, time);
    expect(
      report.plan.decisions.map(({ invoice, daysLate, verdict }) => [invoice, daysLate, verdict]),
    ).toEqual([
      ["F-2026-101", 3, "send"],
      ["F-2026-102", 3, "send"],
      ["F-2026-103", 3, "send"],
      ["F-2026-104", 3, "send"],
      ["F-2026-105", 3, "aside"],
      ["F-2026-106", 3, "closed"],
      ["F-2026-107", 3, "aside"],
    ]);
    expect(report.day).toBe("2026-11-23");
    expect(outbox.messages.length).toBe(3);
    const [claim] = shown(workbook, SHEET.log);
    expect(claim?.["Date"]).toBe("23/11/2026");
    expect(claim?.["Heure"]?.slice(0, 5)).toBe(time);
    expect(shown(workbook, SHEET.settings)[0]?.["Valeur"]).toBe("23/11/2026");
  });

  it("writes and reads back the day that a person confirmed", () => {
    const office = readyOffice({ workbook: emptyWorkbook(zone), now: "2026-11-23 19:30" });
    setSetting(office.workbook, "paymentsUpToDate", on("2026-01-05"));
    choose(office, "Confirmer que les règlements sont à jour");
    const row = shown(office.workbook, SHEET.settings).find(
      (one) => one["Paramètre"] === "Règlements à jour au",
    );
    expect(row?.["Valeur"]).toBe("23/11/2026");
    expect(morningRun(office).outcomes.length).toBe(3);
  });

  it("installs its trigger where the workbook lives", () => {
    const office = readyOffice({ workbook: emptyWorkbook(zone) });
    choose(office, "Envoyer chaque matin");
    expect(office.host.world.triggers.list().map(({ timeZone }) => timeZone)).toEqual([zone]);
  });

  it("gives the same answer to a cell", () => {
    const { host, workbook } = runIn(zone, "20:00");
    const [named] = workbook.namedRanges;
    expect(named?.name).toBe("DATE_ARRETE");
    // What a formula hands over for 20 and 23 November: midnight where the workbook lives.
    const due = cellDate(workbook.timeZone, "2026-11-20");
    const asOf = cellDate(workbook.timeZone, "2026-11-23");
    expect(finished(host.customFunction("JOURS_RETARD", [due, asOf])).value).toBe(3);
  });
});

it("dates the message in the zone of the workbook", async () => {
  const { outbox } = runIn("America/New_York", "20:00");
  expect(outbox.messages[0]?.raw).toMatch(/^Date: Mon, 23 Nov 2026 20:00:\d\d -0500\r$/m);
  const [mail] = await readMails(outbox.messages);
  expect(mail?.messageId).toContain(".20261123@");
});

function cellDate(timeZone: string, text: string): Date {
  const probe = new Date(`${text}T00:00:00Z`);
  const local = new Date(probe.toLocaleString("en-US", { timeZone }));
  const utc = new Date(probe.toLocaleString("en-US", { timeZone: "UTC" }));
  return new Date(probe.getTime() + utc.getTime() - local.getTime());
}
