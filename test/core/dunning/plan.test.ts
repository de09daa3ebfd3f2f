import { describe, expect, it } from "vitest";
import { addDays, day } from "../../../src/core/day.ts";
import type { Scenario } from "../../../src/core/dunning/scenario.ts";
import { SHIPPED_SCENARIOS } from "../../../src/core/dunning/shipped-scenarios.ts";
import type { InvoiceNumber } from "../../../src/core/ledger/types.ts";
import { cents } from "../../../src/core/money.ts";
import {
  type BookWords,
  customer,
  decisionsOf,
  entry,
  invoice,
  payment,
  planOf,
  TODAY,
  verdictsOf,
} from "./books.ts";

describe("one invoice on its ladder", () => {
  const cases: readonly [name: string, today: string, words: BookWords, expected: string][] = [
    [
      "long before",
      "2026-11-09",
      {},
      "wait not-yet 2026-11-16: Relance préventive prévue le 16/11/2026 (échéance le 20/11/2026)",
    ],
    [
      "five days before, a Sunday",
      "2026-11-15",
      {},
      "wait non-working-day 2026-11-16: jour non ouvré : envoi le 16/11/2026",
    ],
    [
      "before the due date",
      "2026-11-16",
      {},
      "send step-due: Relance préventive : échéance dans 4 jours",
    ],
    [
      "the day before",
      "2026-11-19",
      {},
      "send step-due: Relance préventive : échéance dans 1 jour",
    ],
    [
      "on the due date, too late for the preventive one",
      "2026-11-20",
      {},
      "wait not-yet 2026-11-23: Relance 1 prévue le 23/11/2026",
    ],
    [
      "a weekend",
      "2026-11-21",
      {},
      "wait non-working-day 2026-11-23: jour non ouvré : envoi le 23/11/2026",
    ],
    [
      "the first working day late",
      "2026-11-23",
      {},
      "send step-due: Relance 1 : 3 jours de retard",
    ],
    [
      "one day late",
      "2026-11-24",
      { invoices: [invoice({ due: "2026-11-23" })] },
      "send step-due: Relance 1 : 1 jour de retard",
    ],
    [
      "Armistice day",
      "2026-11-11",
      { invoices: [invoice({ due: "2026-11-10" })] },
      "wait non-working-day 2026-11-12: jour non ouvré : envoi le 12/11/2026",
    ],
    [
      "Saint Stephen's day in Strasbourg, then a weekend",
      "2026-12-25",
      {
        invoices: [invoice({ due: "2026-12-20" })],
        settings: { holidayZone: "alsace-moselle", paymentsUpToDate: day("2026-12-24") },
      },
      "wait non-working-day 2026-12-28: jour non ouvré : envoi le 28/12/2026",
    ],
    [
      "after the first reminder, a call first, as many days later as the scenario says",
      "2026-11-26",
      { log: [entry({ about: ["F-1/relance-1"], day: TODAY })] },
      "task call: Appel 1 à faire depuis le 26/11/2026",
    ],
    [
      "the second one, which cites the first",
      "2026-11-30",
      { log: [entry({ about: ["F-1/relance-1"], day: TODAY })] },
      "send step-due: Relance 2 : 10 jours de retard",
    ],
    [
      "a letter",
      "2026-12-07",
      { log: [entry({ about: ["F-1/relance-1"] }), entry({ about: ["F-1/relance-2"] })] },
      "task letter: Relance 3 à préparer depuis le 05/12/2026",
    ],
    [
      "the end",
      "2027-01-11",
      { log: [entry({ about: ["F-1/mise-en-demeure", "F-1/contentieux"] })] },
      "aside end-of-ladder: dernière étape du scénario faite : décider de la suite",
    ],
    [
      "a step that a person must approve",
      "2026-11-23",
      { scenarios: SHIPPED_SCENARIOS.map(byHand) },
      "approve approval: Relance 1 : 3 jours de retard, à valider avant envoi",
    ],
    [
      "more recipients than Gmail takes",
      "2026-11-23",
      { customers: [customer({ to: many(45), cc: many(6) })] },
      "aside too-many-recipients: plus de 50 destinataires : Gmail refuserait le message",
    ],
  ];

  it.each(cases)("%s", (_name, today, words, expected) => {
    const settings = { paymentsUpToDate: day(today), ...words.settings };
    expect(decisionsOf({ ...words, settings }, today)).toEqual([expected]);
  });

  function byHand(scenario: Scenario): Scenario {
    return { ...scenario, steps: scenario.steps.map((step) => ({ ...step, automatic: false })) };
  }

  function many(count: number): readonly { readonly address: string }[] {
    return Array.from({ length: count }, (_, index) => ({ address: `a${index}@x.example` }));
  }
});

describe("the minimum gap between two contacts", () => {
  const GAP = "délai minimum de 5 jours depuis le message du 20/11/2026";

  it.each([
    ["2026-11-23", `wait minimum-gap 2026-11-25: attendre jusqu’au 25/11/2026 : ${GAP}`],
    ["2026-11-24", `wait minimum-gap 2026-11-25: attendre jusqu’au 25/11/2026 : ${GAP}`],
    ["2026-11-25", "send step-due: Relance 1 : 5 jours de retard"],
  ])("runs from the last message to the customer, on %s", (today, expected) => {
    const log = [entry({ about: ["F-9/relance-1"], day: day("2026-11-20") })];
    expect(decisionsOf({ log }, today)).toEqual([expected]);
  });

  it("runs from a reminder that another row of the customer tells of", () => {
    const invoices = [
      invoice(),
      invoice({ number: "F-2", due: "2026-12-31", lastReminder: day("2026-11-20") }),
    ];
    expect(decisionsOf({ invoices })[0]).toBe(
      `wait minimum-gap 2026-11-25: attendre jusqu’au 25/11/2026 : ${GAP}`,
    );
  });

  it("ends on a working day", () => {
    const log = [entry({ about: ["F-9/relance-1"], day: day("2026-11-17") })];
    expect(decisionsOf({ log }, "2026-11-20")[0]).toContain("2026-11-23");
    expect(verdictsOf({ log }, "2026-11-21")).toEqual(["wait minimum-gap relance-1"]);
  });

  it("does not run from a message that does not count", () => {
    const log = [entry({ about: ["F-9/appel-1"], day: TODAY, countsForGap: false })];
    expect(verdictsOf({ log })).toEqual(["send step-due relance-1"]);
  });

  it("leaves time for a call meanwhile", () => {
    const log = [
      entry({ about: ["F-1/relance-1"], day: day("2026-11-03") }),
      entry({ about: ["F-2/relance-1"], day: day("2026-11-20") }),
    ];
    const invoices = [invoice({ due: "2026-11-01" })];
    expect(verdictsOf({ invoices, log })).toEqual(["task call appel-1"]);
  });
});

describe("a debt of 90 days (« entrée progressive »)", () => {
  it("enters at the first reminder and climbs at the minimum gap", () => {
    const invoices = [invoice({ due: "2026-08-25", issued: day("2026-07-20") })];
    const made: { readonly on: string; readonly step: string }[] = [];
    for (let late = 0; late < 21; late += 1) {
      const today = addDays(TODAY, late);
      const log = made.map(({ on, step }) => entry({ about: [`F-1/${step}`], day: day(on) }));
      const { actions } = planOf({ invoices, log, settings: { paymentsUpToDate: today } }, today);
      for (const { step } of actions) made.push({ on: today, step: step.id });
    }
    expect(made).toEqual([
      { on: "2026-11-23", step: "relance-1" },
      { on: "2026-11-30", step: "relance-2" },
    ]);
  });

  it("enters higher when the user says so", () => {
    const invoices = [invoice({ due: "2026-08-25", startingLevel: 1 })];
    expect(verdictsOf({ invoices })).toEqual(["send step-due relance-2"]);
  });
});

describe("payments that may be out of date", () => {
  const cases: readonly [name: string, confirmed: string, paid: string, expected: string][] = [
    ["confirmed seven days ago", "2026-11-16", "", "send step-due"],
    ["confirmed eight days ago", "2026-11-15", "", "rien d’enregistré depuis le 15/11/2026"],
    ["a payment of another customer since", "", "2026-11-16", "send step-due"],
    ["an older payment", "", "2026-11-15", "rien d’enregistré depuis le 15/11/2026"],
    ["nothing at all", "", "", "aucun règlement enregistré"],
    ["a payment with a wrong year", "", "2027-11-16", "aucun règlement enregistré"],
    ["a confirmation with a wrong year", "2027-11-16", "", "aucun règlement enregistré"],
  ];

  it.each(cases)("%s", (_name, confirmed, paid, expected) => {
    const invoices = [invoice(), invoice({ number: "F-2", customer: "Martin", euros: 1 })];
    const payments = paid === "" ? [] : [payment({ euros: 1, invoice: "F-2", day: paid })];
    const settings = { paymentsUpToDate: confirmed === "" ? undefined : day(confirmed) };
    const [said = ""] = decisionsOf({ invoices, payments, settings });
    if (expected === "send step-due") expect(said).toContain(expected);
    else expect(said).toBe(`aside stale-payments: les règlements sont-ils à jour ? ${expected}`);
  });
});

describe("what a customer owes as a whole", () => {
  it("is not claimed while a row of the account is unreadable", () => {
    const unclear = new Map([[customer().id, "montant illisible « ? » (Factures!G4)"]]);
    expect(decisionsOf({ unclear })).toEqual([
      "aside unclear-account: compte incertain : montant illisible « ? » (Factures!G4)",
    ]);
  });

  it("is not claimed below the minimum of a customer", () => {
    const invoices = [invoice({ euros: 9.99 })];
    expect(decisionsOf({ invoices })).toEqual([
      "aside below-customer-minimum: total de 9,99 € inférieur au minimum de 10,00 € par client",
    ]);
    const both = [...invoices, invoice({ number: "F-2", euros: 0.01 * 600 })];
    expect(verdictsOf({ invoices: both })).toEqual([
      "send step-due relance-1",
      "send step-due relance-1",
    ]);
  });

  it.each([
    ["a credit note", { invoices: [invoice(), invoice({ number: "A-2", euros: -120 })] }],
    [
      "unallocated payments",
      {
        payments: [60, 65].map((euros) => payment({ euros, customer: "Durand" })),
      },
    ],
  ] as readonly (readonly [string, BookWords])[])("is covered by %s", (_name, words) => {
    expect(decisionsOf(words)[0]).toBe(
      "aside covered: avoirs et règlements non affectés couvrent la somme due : à lettrer",
    );
  });

  it("is not written about when the model is missing", () => {
    expect(decisionsOf({ templates: new Map() })).toEqual([
      "aside unwritable: modèle « relance-1 » introuvable dans Modèles",
    ]);
  });
});

describe("a decision for every row", () => {
  const WORDS: BookWords = {
    invoices: [
      invoice({ number: "F-3" }),
      invoice({ number: "F-1", customer: "Martin" }),
      invoice({ number: "F-5", euros: -10 }),
    ],
    customers: [customer(), customer({ name: "Martin", stopped: true })],
    unusable: [
      {
        invoice: "F-2" as InvoiceNumber,
        customer: customer().id,
        at: "Factures!A3",
        reason: "échéance illisible « S12 »",
      },
    ],
  };

  it("in the order of the sheet, unreadable rows among them", () => {
    const { decisions, actions, customers } = planOf(WORDS);
    expect(decisions.map(({ at, invoice: number }) => `${at} ${number}`)).toEqual([
      "Factures!A2 F-1",
      "Factures!A3 F-2",
      "Factures!A4 F-3",
      "Factures!A6 F-5",
    ]);
    expect(decisions[1]).toMatchObject({
      verdict: "aside",
      code: "unreadable",
      reason: "échéance illisible « S12 »",
      balanceCents: 0,
    });
    expect(actions.map(({ customerName }) => customerName)).toEqual(["Durand"]);
    expect(customers).toEqual([
      ["durand", "Durand"],
      ["martin", "Martin"],
    ]);
  });

  it("the same for the same book and day", () => {
    expect(planOf(WORDS)).toEqual(planOf(WORDS));
    expect(JSON.parse(JSON.stringify(planOf(WORDS)))).toEqual(planOf(WORDS));
  });

  it("a scenario of the invoice wins over that of the customer", () => {
    const invoices = [invoice({ scenario: "Courtois" })];
    expect(verdictsOf({ invoices })).toEqual(["wait not-yet relance-1"]);
  });
});

describe("test mode", () => {
  const TEST = { testMode: true };

  it("plans as in live mode", () => {
    const [action] = planOf({ settings: TEST }).actions;
    expect(action?.mode).toBe("test");
    expect(action?.subject).toMatch(/^\[TEST\] /);
    expect(action?.to).toEqual([{ address: "compta@durand.example" }]);
  });

  it("rehearses: its own messages count there, and there only", () => {
    const log = [entry({ about: ["F-1/relance-1"], day: TODAY, mode: "test", status: "test" })];
    expect(verdictsOf({ log, settings: TEST }, "2026-11-27")).toEqual(["task call appel-1"]);
    expect(verdictsOf({ log, settings: TEST }, "2026-11-30")).toEqual(["send step-due relance-2"]);
    expect(verdictsOf({ log }, "2026-11-30")).toEqual(["send step-due relance-1"]);
  });

  it("knows what customers received before", () => {
    const log = [entry({ about: ["F-1/relance-1"] })];
    expect(verdictsOf({ log, settings: TEST }, "2026-11-30")).toEqual(["send step-due relance-2"]);
  });

  it.each(["failed", "notSent"] as const)("tries again what was « %s »", (status) => {
    const log = [entry({ about: ["F-1/relance-1"], day: TODAY, mode: "test", status })];
    expect(verdictsOf({ log, settings: TEST })).toEqual(["send step-due relance-1"]);
  });
});

it("never divides cents", () => {
  const invoices = [invoice({ euros: 0.1 }), invoice({ number: "F-2", euros: 20.2 })];
  const [action] = planOf({ invoices, settings: { minimumInvoiceCents: cents(1) } }).actions;
  expect(action?.totalCents).toBe(2030);
});
