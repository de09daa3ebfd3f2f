import { describe, expect, it } from "vitest";
import type { CallSheet, CallSheetAsk } from "../../../src/core/app/call-sheet.ts";
import { readCallSheet } from "../../../src/core/app/read-call-sheet.ts";
import { recordContact } from "../../../src/core/app/record-contact.ts";
import { day } from "../../../src/core/day.ts";
import { latePenalties } from "../../../src/core/functions/penalties.ts";
import { penaltyContext } from "../../../src/core/functions/penalty-arguments.ts";
import { on, type World } from "../memory-ports.ts";
import { spoken } from "../sheet/spoken.ts";
import { bill, client, type Desk, deskWorld, morningOf, noted } from "./desk-world.ts";

function sheetOf(world: World, customer = "Durand"): CallSheet {
  const read = readCallSheet(world.ports, { customer });
  if ("problem" in read) throw new Error(read.problem);
  return read.sheet;
}

const ONE: Desk = { customers: [client("Durand")], invoices: [bill("F-1", "Durand")] };

describe("the person to call", () => {
  it.each([
    ["oui", "peut débloquer le paiement"],
    ["non", "ne décide pas du paiement"],
    ["", "décide-t-il du paiement ?"],
  ])("decides of the payment or not: %j", (decides, words) => {
    const world = deskWorld({
      ...ONE,
      customers: [
        client("Durand", {
          customerCode: "C-1",
          contact: "Mme Roy",
          role: "Comptable",
          phone: "04 72 00 00 00",
          emailCc: "direction@durand.example",
          otherContacts: "M. Blanc, direction\n\n Mme Noir ",
          comment: "Paie le jeudi.",
          owner: "Léa",
          decides,
        }),
      ],
    });
    expect(sheetOf(world, "c-1").customer).toEqual({
      id: "durand",
      name: "Durand",
      code: "C-1",
      contact: "Mme Roy",
      role: "Comptable",
      decides: words,
      phone: "04\u00a072\u00a000\u00a000\u00a000",
      emails: ["compta@durand.example", "direction@durand.example"],
      otherContacts: ["M. Blanc, direction", "Mme Noir"],
      notes: "Paie le jeudi.",
      owner: "Léa",
      scenario: "Standard",
    });
  });
});

describe("the account", () => {
  const world = deskWorld({
    customers: [client("Durand")],
    invoices: [
      bill("F-1", "Durand", { amountInclTax: 1_200, pdfLink: "https://ex.example/F-1.pdf" }),
      bill("F-2", "Durand", { dueDate: on("2026-11-10"), pdfLink: "javascript:alert(1)" }),
      bill("F-3", "Durand", { dueDate: on("2026-12-15"), amountInclTax: 300 }),
      bill("A-1", "Durand", { type: "Avoir", amountInclTax: -20 }),
      bill("F-4", "Durand", { status: "Payée", paid: 120 }),
      bill("F-5", "Durand", { status: "Brouillon" }),
      bill("F-6", "Durand", { currency: "USD", amountInclTax: 50 }),
    ],
    payments: [
      { paymentDate: on("2026-11-12"), customer: "Durand", invoiceNumber: "F-1", paid: 200 },
      { paymentDate: on("2026-11-13"), customer: "Durand", paid: 7 },
    ],
  });

  it("lists what is late, what is deducted and what is to come", () => {
    const lines = sheetOf(world).lines.map((line) =>
      spoken(
        [line.kind, line.label, line.due, line.daysLate, line.amount, line.paid, line.balance].join(
          " | ",
        ),
      ),
    );
    expect(lines).toEqual([
      "late | Facture F-2 | 10/11/2026 | 13 | 120,00 € |  | 120,00 €",
      "late | Facture F-1 | 20/11/2026 | 3 | 1 200,00 € | dont réglé 200,00 € | 1 000,00 €",
      "late | Facture F-6 | 20/11/2026 | 3 | 50,00 USD |  | 50,00 USD",
      "creditNote | Avoir A-1 | 20/11/2026 | 0 | −20,00 € |  | −20,00 €",
      "payment | Règlement du 13/11/2026 |  | 0 | −7,00 € |  | −7,00 €",
      "upcoming | Facture F-3 | 15/12/2026 | 0 | 300,00 € |  | 300,00 €",
    ]);
  });

  it("adds up to what one asks for, credits deducted", () => {
    const { overdue, overdueCents, outstanding, daysLate, lateInvoices } = sheetOf(world);
    expect(
      [overdue, overdueCents, outstanding, daysLate, lateInvoices].map((one) =>
        typeof one === "string" ? spoken(one) : one,
      ),
    ).toEqual(["1 093,00 € et 50,00 USD", 109_300, "1 393,00 € et 50,00 USD", 13, 3]);
  });

  it("links to the invoice itself, and to nothing else", () => {
    const links = sheetOf(world).lines.map(({ number, link }) => [number, link]);
    expect(Object.fromEntries(links)).toMatchObject({
      "F-1": "https://ex.example/F-1.pdf",
      "F-2": "",
    });
  });

  it("has the cents of each line in euros alone", () => {
    const cents = sheetOf(world).lines.map(({ number, balanceCents }) => [number, balanceCents]);
    expect(Object.fromEntries(cents)).toMatchObject({ "F-1": 100_000, "F-6": undefined });
  });

  it.each<[string, Desk["followUps"], Parameters<typeof bill>[2], string]>([
    [
      "promised",
      [noted("Promesse", "Durand", { invoices: "F-1", day: on("2026-11-27") })],
      {},
      "promis pour le 27/11/2026",
    ],
    [
      "promised in vain",
      [noted("Promesse", "Durand", { invoices: "F-1", day: on("2026-11-18") })],
      {},
      "promesse non tenue, pour le 18/11/2026",
    ],
    ["contested", [noted("Litige", "Durand", { cause: "prix" })], {}, "en litige : prix"],
    [
      "contested in part",
      [noted("Litige", "Durand", { cause: "prix", amount: 20 })],
      {},
      "en litige pour 20,00 € : prix",
    ],
    ["contested in its own row", [], { dispute: "cassé" }, "en litige : cassé"],
    [
      "announced",
      [noted("Paiement annoncé", "Durand", { day: on("2026-11-25") })],
      {},
      "paiement annoncé, attendu le 25/11/2026",
    ],
    [
      "of a payment plan",
      [
        noted("Échéance d’échéancier", "Durand", {
          amount: 60,
          day: on("2026-12-01"),
          plan: "Hiver",
        }),
      ],
      {},
      "échéancier « Hiver », le 01/12/2026",
    ],
    ["paused", [noted("Pause", "Durand", { day: on("2026-12-01") })], {}, "en pause"],
    ["stopped", [noted("Ne plus relancer", "Durand")], {}, "ne plus relancer"],
    ["handed over", [], { status: "Contentieux" }, "au contentieux"],
  ])("says that an invoice is %s", (_, followUps = [], more, state) => {
    const [line] = sheetOf(
      deskWorld({ ...ONE, invoices: [bill("F-1", "Durand", more)], followUps }),
    ).lines;
    expect(spoken(line?.state ?? "")).toBe(state);
  });

  it("says how far an invoice has been reminded", () => {
    const reminded = deskWorld({
      ...ONE,
      invoices: [
        bill("F-1", "Durand"),
        bill("F-2", "Durand", {
          dueDate: on("2026-09-01"),
          reminderLevel: 1,
          lastReminderDate: on("2026-11-19"),
        }),
      ],
    });
    morningOf(reminded, "2026-11-24");
    expect(sheetOf(reminded).lines.map(({ number, reached }) => [number, reached])).toEqual([
      ["F-2", expect.stringMatching(/le (19|24)\/11\/2026$/)],
      ["F-1", "Relance 1 le 24/11/2026"],
    ]);
  });
});

describe("penalties", () => {
  it("are those of the functions of cells, to the cent, with the indemnity", () => {
    const world = deskWorld({
      customers: [client("Durand")],
      invoices: [
        bill("F-1", "Durand", { amountInclTax: 8_765.43, dueDate: on("2026-05-04") }),
        bill("F-2", "Durand", { amountInclTax: 321.09 }),
      ],
    });
    const context = penaltyContext((name) => world.ports.workbook.read(name));
    const euros = [
      [8_765.43, "2026-05-04"],
      [321.09, "2026-11-20"],
    ].map(([amount = 0, due]) =>
      Number(latePenalties({ amount, dueDay: on(String(due)), asOf: { day: world.day } }, context)),
    );
    const total = Math.round(euros.reduce((sum, one) => sum + one * 100, 0)) + 2 * 4_000;
    const { penalties } = sheetOf(world);
    expect(penalties?.total.replace(/\D/g, "")).toBe(String(total));
    expect(penalties?.working.map(spoken)).toContain(
      "Indemnité forfaitaire : 2 × 40,00 € = 80,00 €",
    );
  });

  it.each([
    ["a consumer", { customerType: "particulier" }, {}],
    ["what is not late", {}, { dueDate: on("2026-12-31") }],
    ["another currency", {}, { currency: "USD" }],
  ] as const)("are none for %s", (_, customer, invoice) => {
    const world = deskWorld({
      customers: [client("Durand", customer)],
      invoices: [bill("F-1", "Durand", invoice)],
    });
    expect(sheetOf(world)).not.toHaveProperty("penalties");
  });
});

describe("alerts", () => {
  it("come in the order in which they matter", () => {
    const world = deskWorld({
      customers: [client("Durand")],
      invoices: [
        bill("F-1", "Durand"),
        bill("F-2", "Durand"),
        bill("A-1", "Durand", { type: "Avoir", amountInclTax: -20 }),
      ],
      followUps: [
        noted("Litige", "Durand", { invoices: "F-2", cause: "prix" }),
        noted("Compte bloqué", "Durand"),
        noted("Promesse", "Durand", { invoices: "F-1", day: on("2026-11-18") }),
      ],
      payments: [{ paymentDate: on("2026-11-13"), customer: "Durand", paid: 7 }],
    });
    expect(sheetOf(world).alerts.map(spoken)).toEqual([
      "Promesse de paiement pour le 18/11/2026 non tenue, reste 120,00 € (notée le 12/11/2026 par camille@beaumont.example) (F-1)",
      "Compte bloqué, noté le 12/11/2026 par camille@beaumont.example : plus de livraison avant paiement",
      "Litige noté le 12/11/2026 par camille@beaumont.example : prix (F-2)",
      "Règlement de 7,00 € du 13/11/2026 à affecter",
      "Avoir A-1 : −20,00 € à déduire",
    ]);
  });

  it.each<[string, Desk, string]>([
    [
      "collective proceedings",
      { ...ONE, customers: [client("Durand", { collectiveProceedings: "oui" })] },
      "Procédure collective : ne demandez aucun paiement, déclarez la créance",
    ],
    [
      "a stop",
      { ...ONE, customers: [client("Durand", { stopped: "oui", stopReason: "ami" })] },
      "« ne plus relancer » sur le client (ami) (F-1)",
    ],
    [
      "a row that cannot be read",
      { ...ONE, invoices: [bill("F-1", "Durand", { dueDate: "S12" })] },
      "Échéance illisible « S12 » (F-1)",
    ],
  ])("tell of %s", (_, desk, alert) => {
    expect(sheetOf(deskWorld(desk)).alerts.map(spoken)[0]).toContain(alert);
  });
});

describe("what comes next", () => {
  it.each<[string, Desk, string, string]>([
    ["a mail today", ONE, "2026-11-23", "Relance 1 (e-mail) aujourd’hui"],
    ["a step to come", ONE, "2026-11-20", "Relance 1 (e-mail) le 23/11/2026 : selon le scénario"],
    [
      "what a promise waits for",
      {
        ...ONE,
        followUps: [noted("Promesse", "Durand", { invoices: "F-1", day: on("2026-11-25") })],
      },
      "2026-11-23",
      "Relance 1 (e-mail) le 30/11/2026 : promesse en attente",
    ],
    [
      "nothing in a dispute",
      { ...ONE, followUps: [noted("Litige", "Durand")] },
      "2026-11-23",
      "Rien de prévu : en litige",
    ],
    [
      "nothing without an invoice",
      { customers: [client("Durand")] },
      "2026-11-23",
      "Rien de prévu",
    ],
  ])("is %s", (_, desk, date, next) => {
    const world = deskWorld(desk);
    world.day = day(date);
    expect(spoken(sheetOf(world).next)).toBe(next);
  });

  it("waits for the minimum gap, and then is a call with the step that it makes", () => {
    const world = deskWorld(ONE);
    morningOf(world, "2026-11-23");
    expect(sheetOf(world).next).toBe("Appel 1 le 26/11/2026 : selon le scénario");
    world.day = day("2026-11-26");
    const { next, steps } = sheetOf(world);
    expect(next).toBe("Appel 1 aujourd’hui");
    expect(steps).toEqual([{ key: "F-1/appel-1", name: "Appel 1", invoice: "F-1" }]);
  });
});

describe("the history", () => {
  it("is newest first: a message once, a call with what was said and by whom", () => {
    const world = deskWorld({ ...ONE, invoices: [bill("F-1", "Durand"), bill("F-2", "Durand")] });
    morningOf(world, "2026-11-23");
    world.sender = "marie.durand@beaumont.example";
    world.time = "10:12:30";
    recordContact(world.ports, {
      customer: "Durand",
      outcome: "promise",
      person: "Mme Roy",
      note: "=Virement\njeudi",
      promises: [{ day: "2026-11-26" }],
    });
    const { history, seen, olderContacts } = sheetOf(world);
    expect(history).toEqual([
      {
        when: "23/11/2026 à 10:12",
        channel: "Appel",
        what: "Appel : promesse de paiement",
        person: "Mme Roy",
        note: "=Virement\njeudi",
        by: "marie.durand@beaumont.example",
      },
      {
        when: "23/11/2026 à 08:15",
        channel: "E-mail",
        what: "Relance 1",
        person: "",
        note: expect.stringContaining("240,00"),
        by: "compta@beaumont.example",
      },
    ]);
    expect(seen).toMatch(/^PCT-/);
    expect(olderContacts).toBe(0);
  });

  it("says what became of a message, and has no rehearsal", () => {
    const world = deskWorld(ONE);
    world.answer = () => "refused";
    morningOf(world, "2026-11-23");
    expect(sheetOf(world).history.map(({ what }) => what)).toEqual([
      "Relance 1 (refusé par Gmail)",
    ]);
    const rehearsal = deskWorld({ ...ONE, settings: { "Mode test": "oui" } });
    morningOf(rehearsal, "2026-11-23");
    expect(sheetOf(rehearsal).history).toEqual([]);
  });

  it.each(["<script>alert(1)</script>", "\u202ereverse\u202c", "x".repeat(4_900)])(
    "keeps a note to the letter: %.40s",
    (note) => {
      const world = deskWorld(ONE);
      recordContact(world.ports, { customer: "Durand", outcome: "messageLeft", note });
      expect(sheetOf(world).history[0]?.note).toBe(note);
    },
  );

  it("is cut before it is too much to send, and counts the rest", () => {
    const world = deskWorld(ONE);
    for (let call = 0; call < 40; call += 1) {
      world.time = `10:${10 + call}:00`;
      recordContact(world.ports, {
        customer: "Durand",
        outcome: "messageLeft",
        note: `n° ${call}`,
      });
    }
    const { history, olderContacts } = sheetOf(world);
    expect([history.length, olderContacts, history[0]?.note]).toEqual([30, 10, "n° 39"]);
  });
});

describe("what is proposed", () => {
  it.each([
    ["2026-11-23", "2026-11-27", "2026-11-25", "2026-11-30"],
    ["2026-11-27", "2026-12-04", "2026-11-30", "2026-11-30"],
    ["2026-11-30", "2026-12-04", "2026-12-02", "2026-12-31"],
    ["2026-12-21", "2026-12-28", "2026-12-23", "2026-12-31"],
    ["2027-01-29", "2027-02-05", "2027-02-01", "2027-02-26"],
  ])("on %s is a working day", (date, promise, recall, endOfMonth) => {
    const world = deskWorld(ONE);
    world.day = day(date);
    expect(sheetOf(world).proposals).toEqual({ promise, recall, endOfMonth });
  });

  it("is how to prepare and what to answer: each answer asks for a day and an amount", () => {
    const { preparation, objections, disputeCauses, disputeFamilies } = sheetOf(deskWorld(ONE));
    expect(preparation.length).toBe(5);
    const answers = objections.map(({ answer }) => answer);
    expect(answers.filter((answer) => !/jour|jeudi|date|échéancier/.test(answer))).toEqual([]);
    expect(answers.filter((answer) => !/combien|montant/.test(answer))).toEqual([]);
    expect(disputeFamilies.flatMap(({ causes }) => causes)).toEqual(disputeCauses);
  });
});

describe("open follow-ups", () => {
  it("are sentences with the row that a person may close", () => {
    const world = deskWorld({
      ...ONE,
      followUps: [
        noted("Promesse", "Durand", {
          invoices: "F-1",
          amount: 50,
          day: on("2026-11-27"),
          owner: "Léa",
        }),
        noted("Pause", "Durand", { day: on("2026-12-01"), cause: "congés" }),
        noted("Litige", "Durand", { closed: on("2026-11-20") }),
      ],
    });
    const { followUps } = sheetOf(world);
    expect(followUps.map(({ sentence, row }) => [row.at, spoken(sentence)])).toEqual([
      [
        "Engagements!C2",
        "Promesse de 50,00 € pour le 27/11/2026 (F-1), notée le 12/11/2026 par camille@beaumont.example, suivie par Léa",
      ],
      [
        "Engagements!C3",
        "Pause jusqu’au 01/12/2026, notée le 12/11/2026 par camille@beaumont.example : congés",
      ],
    ]);
  });
});

describe("a customer that is not there", () => {
  it.each<[CallSheetAsk, string]>([
    [{ customer: "Personne" }, "Le client « Personne » est inconnu."],
    [{ customer: 12 } as unknown as CallSheetAsk, "Sélectionnez d’abord la ligne d’un client"],
    [{}, "Sélectionnez d’abord la ligne d’un client"],
    [null as unknown as CallSheetAsk, "Sélectionnez d’abord la ligne d’un client"],
  ])("is a sentence: %j", (ask, problem) => {
    const read = readCallSheet(deskWorld(ONE).ports, ask);
    expect("problem" in read && read.problem).toContain(problem);
  });
});
