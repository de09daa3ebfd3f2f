/** Services that fail during the morning run, at each call and in each way. */

import { describe, expect, it } from "vitest";
import { SHEET } from "../../src/core/sheet/design.ts";
import { morningRun, waitUntil } from "../office/office.ts";
import { shown } from "../office/sheets.ts";
import { peoplesCells, problemsOf } from "./evidence.ts";
import { runWith, SMALL } from "./stage.ts";

const SEND = "Gmail.Users.Messages.send";
const API = "API call to gmail.users.messages.send failed with error:";

describe("a service that fails", () => {
  it.each([
    ["without having done it", "before", "We're sorry, a server error occurred."],
    ["though it was done", "after", "Service timed out: Spreadsheets"],
  ] as const)(
    "at any call, %s",
    (_, when, message) => {
      const problems = SMALL.atEachCall((at) =>
        SMALL.aftermath([{ at, when, effect: { kind: "error", message } }]),
      );
      expect(problems).toEqual([]);
    },
    300_000,
  );
});

it("a service that takes minutes, at any call: the run leaves the rest to the next one", () => {
  const ms = 4.6 * 60_000;
  const problems = SMALL.atEachCall((at) =>
    SMALL.aftermath([{ at, effect: { kind: "slow", ms } }]),
  );
  expect(problems).toEqual([]);
}, 300_000);

describe("sending fails", () => {
  it.each([
    ["the allowance is used up", "Service invoked too many times: email.", "before", "non envoyé"],
    ["an address is refused", `${API} Invalid To header`, "before", "échec"],
    [
      "too many recipients",
      `${API} Limit Exceeded: Email Recipients Per Message.`,
      "before",
      "échec",
    ],
    ["nobody knows, and it had left", `${API} Empty response`, "after", "à vérifier"],
    ["nobody knows, and it had not left", `${API} Backend Error`, "before", "à vérifier"],
  ] as const)("%s: the log says so", (_, message, when, status) => {
    const office = SMALL.freshOffice();
    const cells = peoplesCells(office.workbook);
    runWith(office, [{ at: SEND, nth: 1, when, effect: { kind: "error", message } }]);
    const lines = shown(office.workbook, SHEET.log);
    expect(lines.find((line) => line["Erreur"] !== "")).toMatchObject({
      Client: "Menuiserie du Nord",
      Statut: status,
      Erreur: message,
    });
    waitUntil(office, "2026-11-24 08:00");
    morningRun(office);
    expect(problemsOf(office, { planned: SMALL.planned, cells })).toEqual([]);
  });

  it("for want of allowance: the run stops, and what did not leave leaves the next day", () => {
    const office = SMALL.freshOffice();
    const { value } = runWith(office, [
      { at: SEND, nth: 1, effect: { kind: "quota", service: "email" } },
    ]);
    expect(value).toMatchObject({ stop: "refused", postponed: 2 });
    expect(office.outbox.messages.length).toBe(1);
    waitUntil(office, "2026-11-24 09:00");
    expect(morningRun(office).outcomes.map(({ kind }) => kind)).toEqual(["sent", "sent"]);
  });

  it("three times for one customer: a person must look, and the others get theirs", () => {
    const office = SMALL.freshOffice();
    const message = `${API} Invalid To header`;
    for (const day of [23, 24, 25, 26, 27]) {
      waitUntil(office, `2026-11-${day} 09:00`);
      const nth = day === 23 ? 1 : 0;
      runWith(office, [{ at: SEND, nth, effect: { kind: "error", message } }]);
    }
    const failures = shown(office.workbook, SHEET.log).filter((line) => line["Statut"] === "échec");
    expect(failures.map((line) => line["Client"])).toEqual(
      Array.from({ length: 3 }, () => "Menuiserie du Nord"),
    );
    const decision = shown(office.workbook, SHEET.decisions).find(
      (row) => row["N° facture"] === "F-2026-103",
    );
    expect(decision?.["Pourquoi"]).toContain("refusée 3 fois par Gmail");
    expect(office.outbox.messages.length).toBe(2);
  });
});

it("a lock that is refused stops the run before anything", () => {
  const office = SMALL.freshOffice();
  const { value } = runWith(office, [
    { at: "LockService.Lock.tryLock", effect: { kind: "lockRefused" } },
  ]);
  expect(value).toMatchObject({ stop: "busy" });
  expect(shown(office.workbook, SHEET.log)).toEqual([]);
  expect(morningRun(office).outcomes.length).toBe(3);
});
