import { describe, expect, it } from "vitest";
import { day } from "../../../src/core/day.ts";
import type { MailAction } from "../../../src/core/dunning/message.ts";
import { forbiddenIn } from "../../../src/core/text/forbidden.ts";
import { spoken } from "../sheet/spoken.ts";
import {
  type BookWords,
  customer,
  entry,
  invoice,
  payment,
  planOf,
  templates,
  verdictsOf,
} from "./books.ts";

/** The one message of the day; throws when there are none or several. */
function messageOf(words: BookWords, today = "2026-11-23"): MailAction {
  const settings = { paymentsUpToDate: day(today), ...words.settings };
  const { actions } = planOf({ ...words, settings }, today);
  const [action] = actions;
  if (!action || actions.length > 1) throw new Error(`${actions.length} messages`);
  return action;
}

function textOf(words: BookWords, today?: string): string {
  return spoken(messageOf(words, today).text);
}

describe("one message a customer", () => {
  const INVOICES = [
    invoice({ number: "F-1", due: "2026-11-10", euros: 100 }),
    invoice({ number: "F-2", due: "2026-11-20", euros: 200 }),
    invoice({ number: "F-3", due: "2026-11-27", euros: 400 }),
    invoice({ number: "F-4", due: "2026-12-20", euros: 800 }),
  ];
  const LOG = [entry({ about: ["F-1/relance-1"], day: day("2026-11-13") })];

  it("covers all that is due, in the tone of the most advanced invoice", () => {
    const message = messageOf({ invoices: INVOICES, log: LOG });
    expect(message.step.id).toBe("relance-2");
    expect(message.keys).toEqual(["F-1/relance-2", "F-2/relance-1", "F-3/preventive"]);
    expect(message.invoices).toEqual(["F-1", "F-2", "F-3"]);
    expect(message.steps.map((step) => step.level)).toEqual([2, 1, 0]);
  });

  it("asks for what is overdue, and lists what comes with its own reminder", () => {
    const message = messageOf({ invoices: INVOICES, log: LOG });
    expect(message.totalCents).toBe(30_000);
    const text = spoken(message.text);
    expect(text).toMatch(/F-3 .*à échoir/);
    expect(text).not.toContain("F-4");
    expect(text).toMatch(/Total échu, à régler +300,00 €/);
    expect(text).toMatch(/Total avec les montants à échoir +700,00 €/);
  });

  it("one a customer, whatever the order of the rows", () => {
    const invoices = [
      invoice({ number: "F-1" }),
      invoice({ number: "F-2", customer: "Martin" }),
      invoice({ number: "F-3" }),
    ];
    const { actions } = planOf({ invoices, customers: [customer(), customer({ name: "Martin" })] });
    expect(actions.map((action) => action.invoices)).toEqual([["F-1", "F-3"], ["F-2"]]);
  });

  it("lists the late invoice whose own step is not due, without making its step", () => {
    const log = [entry({ about: ["F-2/relance-1"], day: day("2026-11-13"), countsForGap: false })];
    const invoices = [invoice({ number: "F-1" }), invoice({ number: "F-2", due: "2026-11-19" })];
    const message = messageOf({ invoices, log });
    expect(message.keys).toEqual(["F-1/relance-1"]);
    expect(message.totalCents).toBe(24_000);
    expect(spoken(message.text)).toContain("F-2");
  });
});

describe("what is claimed and deducted", () => {
  const cases: readonly [name: string, words: BookWords, totalCents: number, line: RegExp][] = [
    [
      "a part payment",
      { payments: [payment({ euros: 20, invoice: "F-1" })] },
      10_000,
      /F-1 .*120,00 € .*100,00 €/,
    ],
    [
      "a credit note",
      { invoices: [invoice(), invoice({ number: "A-2", euros: -20 })] },
      10_000,
      /Avoir A-2 .*à déduire .*−20,00 €/,
    ],
    [
      "what remains of a credit note",
      { invoices: [invoice(), invoice({ number: "A-2", euros: -50, paidEuros: -30 })] },
      10_000,
      /Avoir A-2 .*−20,00 €/,
    ],
    [
      "an unallocated payment",
      { payments: [payment({ euros: 20, customer: "Durand" })] },
      10_000,
      /Règlement reçu du 21\/11\/2026 .*−20,00 €/,
    ],
    [
      "an invoice paid twice",
      {
        invoices: [invoice(), invoice({ number: "F-2", euros: 20 })],
        payments: [20, 20].map((euros) => payment({ euros, invoice: "F-2" })),
      },
      10_000,
      /Trop-perçu sur F-2 .*−20,00 €/,
    ],
    [
      "an invoice below the minimum",
      { invoices: [invoice(), invoice({ number: "F-2", euros: 3 })] },
      12_300,
      /F-2 .*3,00 €/,
    ],
  ];

  it.each(cases)("%s", (_name, words, totalCents, line) => {
    const message = messageOf(words);
    expect(message.totalCents).toBe(totalCents);
    expect(spoken(message.text)).toMatch(line);
    expect(message.invoices).toEqual(["F-1"]);
  });

  it.each([
    ["a disputed invoice", invoice({ number: "F-2", dispute: "prix" })],
    ["a promised one", invoice({ number: "F-2", promise: { day: day("2026-11-23") } })],
    ["a paused one", invoice({ number: "F-2", pausedUntil: day("2026-11-23") })],
    ["a draft", invoice({ number: "F-2", status: "draft" })],
    ["a cancelled one", invoice({ number: "F-2", status: "cancelled" })],
    ["a paid one", invoice({ number: "F-2", status: "paid" })],
    ["a cancelled credit note", invoice({ number: "F-2", euros: -20, status: "cancelled" })],
    ["a credit note that was refunded", invoice({ number: "F-2", euros: -20, status: "paid" })],
    ["an invoice to come", invoice({ number: "F-2", due: "2026-12-31" })],
    ["the invoice of another", invoice({ number: "F-2", customer: "Martin" })],
  ])("without %s", (_name, other) => {
    const message = messageOf({ invoices: [invoice(), other] });
    expect(message.totalCents).toBe(12_000);
    expect(message.text).not.toContain("F-2");
  });
});

describe("the thread of a ladder", () => {
  const FIRST = entry({
    about: ["F-1/relance-1"],
    day: day("2026-11-13"),
    subject: "Rappel – facture n° F-1",
    messageId: "<un@beaumont.example>",
    threadId: "fil-7",
  });
  const INVOICES = [invoice({ due: "2026-11-10" })];

  it("is that of the invoice which gives the tone", () => {
    const message = messageOf({ invoices: INVOICES, log: [FIRST] });
    expect(message.subject).toBe("Re: Rappel – facture n° F-1");
    expect(message.thread).toEqual({
      threadId: "fil-7",
      messageIds: ["<un@beaumont.example>"],
      subject: "Rappel – facture n° F-1",
    });
  });

  it("keeps one « Re: » and the whole chain, oldest first", () => {
    const second = entry({
      about: ["F-1/relance-2"],
      day: day("2026-11-18"),
      subject: "Re: Rappel – facture n° F-1",
      messageId: "<deux@beaumont.example>",
      threadId: "fil-7",
    });
    const message = messageOf({
      invoices: [invoice({ due: "2026-10-10" })],
      log: [second, FIRST],
      customers: [customer({ scenario: "Courtois" })],
    });
    expect(message.step.id).toBe("relance-3");
    expect(message.subject).toBe("Re: Rappel – facture n° F-1");
    expect(message.thread?.messageIds).toEqual([
      "<un@beaumont.example>",
      "<deux@beaumont.example>",
    ]);
  });

  it("leaves out what is no message id", () => {
    const odd = { ...FIRST, messageId: "perdu\r\nBcc: x@y.example" };
    expect(messageOf({ invoices: INVOICES, log: [odd] }).thread?.messageIds).toEqual([]);
  });

  it.each([
    ["the setting says no", { settings: { singleThread: false } }],
    ["in test mode", { settings: { testMode: true } }],
    ["the first one never left", { log: [{ ...FIRST, status: "failed" as const }] }],
    ["its thread is not known", { log: [{ ...FIRST, threadId: "" }] }],
  ] as readonly (readonly [string, BookWords])[])("is not kept when %s", (_name, words) => {
    const message = messageOf({ invoices: INVOICES, log: [FIRST], ...words });
    expect(message.thread).toBeUndefined();
    expect(message.subject).not.toMatch(/^Re:/);
  });
});

describe("the reference", () => {
  const reference = (words: BookWords, today?: string) => messageOf(words, today).reference;

  it("is the same for the same act, whatever the day, and printed in the message", () => {
    expect(reference({})).toMatch(/^PCT-[0-9A-HJKMNP-TV-Z]{8}$/);
    expect(reference({}, "2026-11-24")).toBe(reference({}));
    expect(textOf({})).toContain(`Réf. ${reference({})}`);
  });

  it("is another one for a retry, for the test, for other invoices", () => {
    const failed = entry({ about: ["F-1/relance-1"], status: "failed", reference: reference({}) });
    const again = entry({ ...failed, about: ["F-1/relance-1"], reference: "PCT-2" });
    const all = [
      reference({}),
      reference({ log: [failed] }),
      reference({ log: [failed, again] }),
      reference({ settings: { testMode: true } }),
      reference({ invoices: [invoice(), invoice({ number: "F-2" })] }),
      reference({}, "2026-11-19"),
    ];
    expect(new Set(all).size).toBe(all.length);
  });
});

describe("the text", () => {
  it("of the second reminder cites the first and its date, penalties and the 40 €", () => {
    const invoices = [invoice({ due: "2026-11-10" })];
    const log = [entry({ about: ["F-1/relance-1"], day: day("2026-11-13") })];
    const text = textOf({ invoices, log });
    expect(text).toContain("13/11/2026");
    expect(text).toContain("40 €");
    expect(text).toMatch(/pénalités/i);
  });

  it("of the second reminder does without the first when it is not known", () => {
    const invoices = [invoice({ due: "2026-11-10", startingLevel: 1 })];
    expect(textOf({ invoices })).toContain("F-1");
  });

  it("never asks a consumer for penalties or the 40 €", () => {
    const invoices = [invoice({ due: "2026-11-10", startingLevel: 1 })];
    const text = textOf({ invoices, customers: [customer({ type: "particulier" })] });
    expect(text).not.toMatch(/40 €|40,00 €|pénalités|indemnité/i);
  });

  it("gives a deadline on a working day", () => {
    expect(textOf({}, "2026-11-23")).toContain("01/12/2026");
    expect(textOf({ settings: { deadlineDays: 5 } }, "2026-11-23")).toContain("30/11/2026");
  });

  it("prints the bank details that the settings give", () => {
    const settings = { iban: "FR7630006000011234567890189", bic: "AGRIFRPP" };
    const text = textOf({ settings });
    expect(text).toContain("FR76 3000 6000 0112 3456 7890 189");
    expect(text).toContain("AGRIFRPP");
  });

  it.each([
    ["a field that does not exist", "Bonjour {{truc}}", "champ inconnu"],
    ["a field without a value", "Bonjour {{contact}}", "aucune valeur"],
    ["a word that must not leave", "Payez, ou gare à vous.", "termes à retirer, intimidation"],
  ])("with %s stops the message", (_name, body, why) => {
    const broken = templates({ "relance-1": { subject: "Rappel", body } });
    const { actions, decisions } = planOf({ templates: broken });
    expect(actions).toEqual([]);
    expect(decisions[0]).toMatchObject({ verdict: "aside", code: "unwritable" });
    expect(spoken(decisions[0]?.reason ?? "")).toContain(why);
  });

  it("lets a customer be called as it is", () => {
    const name = "Police & Fils {{signature}} <b>";
    const words = { customers: [customer({ name })], invoices: [invoice({ customer: name })] };
    expect(forbiddenIn(name)).toEqual([]);
    expect(verdictsOf(words)).toEqual(["send step-due relance-1"]);
    expect(messageOf(words).html).not.toContain("<b>");
  });
});
