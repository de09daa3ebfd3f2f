/** What the QR code of a reminder asks for, as a telephone reads it. */

import { describe, expect, it } from "vitest";
import { day } from "../../../src/core/day.ts";
import type { MailAction } from "../../../src/core/dunning/message.ts";
import { qrContentId } from "../../../src/core/text/qr-content-id.ts";
import { type BookWords, invoice, payment, planOf, templates } from "./books.ts";

const BANK = { iban: "FR7630006000011234567890189", bic: "AGRIFRPP" };

function actionOf(words: BookWords, today = "2026-11-23"): MailAction {
  const paymentsUpToDate = day(today);
  const settings = { ...BANK, paymentsUpToDate, ...words.settings };
  const [action] = planOf({ ...words, settings }, today).actions;
  if (!action) throw new Error("Nothing leaves");
  return action;
}

/** « EUR120.00 F-1 », or nothing when there is no code. */
function asked(words: BookWords, today?: string): string {
  const lines = actionOf(words, today).qr?.split("\n") ?? [];
  return [lines[7], lines[10]].filter((line) => line !== undefined).join(" ");
}

const LATE = [invoice(), invoice({ number: "F-2", euros: 80, due: "2026-11-18" })];
const USD = invoice({ number: "F-3", currency: "USD", euros: 50 });
const TO_COME = [
  invoice({ number: "F-4", due: "2026-11-28", euros: 100 }),
  invoice({ number: "F-5", due: "2026-11-30", euros: 40 }),
];
const CREDIT = (euros: number) => invoice({ number: "A-9", euros: -euros });

describe("the QR code asks for", () => {
  it.each([
    ["all that is late", { invoices: LATE }, "EUR200.00 F-1 F-2"],
    [
      "less what was paid of it",
      { payments: [payment({ euros: 20, invoice: "F-1" })] },
      "EUR100.00 F-1",
    ],
    ["less a credit note", { invoices: [...LATE, CREDIT(50)] }, "EUR150.00 F-1 F-2"],
    [
      "not what is shown apart",
      {
        payments: [payment({ euros: 20, customer: "Durand" })],
        settings: { deductUnallocated: false },
      },
      "EUR120.00 F-1",
    ],
    ["nothing when two currencies are claimed", { invoices: [...LATE, USD] }, ""],
    ["nothing when no euros are claimed", { invoices: [USD] }, ""],
    ["nothing when the team wants no code", { settings: { transferQr: false } }, ""],
    ["nothing without a name to pay to", { settings: { company: "" } }, ""],
    ["nothing without an IBAN", { settings: { iban: "" } }, ""],
  ] as readonly (readonly [string, BookWords, string])[])("%s", (_, words, expected) => {
    expect(asked(words)).toBe(expected);
  });

  it.each([
    ["the next due date only, before anything is late", TO_COME, "EUR100.00 F-4"],
    [
      "both of one day",
      [...TO_COME, invoice({ number: "F-6", due: "2026-11-28", euros: 1_000 })],
      "EUR1100.00 F-4 F-6",
    ],
    ["no more than is left after a credit note", [...TO_COME, CREDIT(70)], "EUR70.00 F-4"],
  ])("%s", (_, invoices, expected) => {
    const settings = { wholeAccount: true };
    expect(asked({ invoices, settings }, "2026-11-25")).toBe(expected);
  });
});

describe("the message", () => {
  it("shows the picture that it carries, under a name of its own", () => {
    const { html, text, reference, qr } = actionOf({});
    expect(html.split(`src="cid:${qrContentId(reference)}"`)).toHaveLength(2);
    expect(text).not.toContain("cid:");
    expect(JSON.parse(JSON.stringify({ qr }))).toEqual({ qr });
  });

  it("carries none when its model shows no bank details", () => {
    const own = templates({ "relance-1": { subject: "Rappel", body: "{{tableau factures}}" } });
    expect(actionOf({ templates: own })).not.toHaveProperty("qr");
  });
});
