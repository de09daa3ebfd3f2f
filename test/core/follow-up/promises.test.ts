import { describe, expect, it } from "vitest";
import { day } from "../../../src/core/day.ts";
import { invoice, payment } from "../dunning/books.ts";
import { BIG, followUp, type StandingWords, standing } from "./followed.ts";

const NOTED = "notée le 12/11/2026 par camille@beaumont.example";
const promised = (euros: number, on: string, more = {}) =>
  followUp("promise", { euros, on, ...more });
const paid = (euros: number, on: string, invoiceNumber = "F-1") =>
  payment({ euros, day: on, invoice: invoiceNumber });

const PENDING: readonly [name: string, words: StandingWords, expected: readonly string[]][] = [
  [
    "holds its invoice until its day and two days of grace",
    {
      followUps: [promised(400, "2026-11-23", { cause: "virement du jeudi", owner: "Paul" })],
    },
    [
      `F-1 promise 2026-11-26: promesse de 400,00 € pour le 23/11/2026, attendue jusqu’au 25/11/2026, ${NOTED} : virement du jeudi, suivie par Paul`,
    ],
  ],
  [
    "without an amount promises all that remains",
    { followUps: [followUp("promise", { on: "2026-11-21" })] },
    [
      `F-1 promise 2026-11-24: promesse de paiement pour le 21/11/2026, attendue jusqu’au 23/11/2026, ${NOTED}`,
    ],
  ],
  [
    "holds for the next one of several",
    { followUps: [promised(800, "2026-12-10"), promised(400, "2026-11-25")] },
    [
      `F-1 promise 2026-11-28: promesse de 400,00 € pour le 25/11/2026, attendue jusqu’au 27/11/2026, puis 800,00 € le 10/12/2026, ${NOTED}`,
    ],
  ],
  [
    "holds until its day when it was kept before",
    { followUps: [promised(400, "2026-11-25")], payments: [paid(400, "2026-11-20")] },
    [
      `F-1 promise 2026-11-26: promesse de 400,00 € pour le 25/11/2026, déjà tenue : rien avant ce jour, ${NOTED}`,
    ],
  ],
  [
    "of the whole account holds what is due by its day, and no later invoice",
    {
      followUps: [promised(900, "2026-11-24", { invoices: [] })],
      invoices: [
        BIG,
        invoice({ number: "F-2", due: "2026-12-15" }),
        invoice({ number: "F-3", issued: day("2026-11-15"), due: "2026-11-20" }),
      ],
    },
    [
      `F-1 promise 2026-11-27: promesse de 900,00 € pour le 24/11/2026, attendue jusqu’au 26/11/2026, ${NOTED}`,
    ],
  ],
];

const KEPT: readonly [name: string, words: StandingWords][] = [
  [
    "paid in time",
    { followUps: [promised(400, "2026-11-18")], payments: [paid(400, "2026-11-20")] },
  ],
  [
    "made good later",
    { followUps: [promised(400, "2026-11-16")], payments: [paid(400, "2026-11-22")] },
  ],
  [
    "in two payments",
    {
      followUps: [promised(400, "2026-11-18")],
      payments: [paid(150, "2026-11-13"), paid(250, "2026-11-19")],
    },
  ],
  [
    "one after the other, each with its own payment",
    {
      followUps: [promised(400, "2026-11-14"), promised(300, "2026-11-18")],
      payments: [paid(400, "2026-11-14"), paid(300, "2026-11-18")],
    },
  ],
  [
    "of the whole account, by a payment that names no invoice",
    {
      followUps: [promised(400, "2026-11-18", { invoices: [] })],
      payments: [payment({ euros: 400, day: "2026-11-18", customer: "Durand" })],
    },
  ],
  ["closed by a person", { followUps: [promised(400, "2026-11-18", { closedOn: "2026-11-20" })] }],
  [
    "replaced by one that was kept",
    {
      followUps: [
        promised(1200, "2026-11-14"),
        promised(400, "2026-11-19", { notedOn: "2026-11-17" }),
      ],
      payments: [paid(400, "2026-11-19")],
    },
  ],
];

const BROKEN: readonly [name: string, words: StandingWords, expected: readonly string[]][] = [
  [
    "not at all",
    { followUps: [promised(400, "2026-11-20")] },
    [`F-1 broken 2026-11-23: promesse de 400,00 € pour le 20/11/2026 non tenue (${NOTED})`],
  ],
  [
    "in part",
    { followUps: [promised(400, "2026-11-20")], payments: [paid(100, "2026-11-19")] },
    [
      `F-1 broken 2026-11-23: promesse de 400,00 € pour le 20/11/2026 tenue en partie, 100,00 € reçus (${NOTED})`,
    ],
  ],
  [
    "what came in before it was noted does not count",
    { followUps: [promised(400, "2026-11-20")], payments: [paid(400, "2026-11-11")] },
    [`F-1 broken 2026-11-23: promesse de 400,00 € pour le 20/11/2026 non tenue (${NOTED})`],
  ],
  [
    "nor what was paid on another invoice",
    {
      followUps: [promised(400, "2026-11-20")],
      invoices: [BIG, invoice({ number: "F-2", euros: 500 })],
      payments: [paid(400, "2026-11-19", "F-2")],
    },
    [`F-1 broken 2026-11-23: promesse de 400,00 € pour le 20/11/2026 non tenue (${NOTED})`],
  ],
  [
    "nor a payment that came back",
    {
      followUps: [promised(400, "2026-11-16")],
      payments: [paid(400, "2026-11-16"), paid(-400, "2026-11-21")],
    },
    [`F-1 broken 2026-11-19: promesse de 400,00 € pour le 16/11/2026 non tenue (${NOTED})`],
  ],
  [
    "all that remains",
    { followUps: [followUp("promise", { on: "2026-11-20" })], payments: [paid(700, "2026-11-20")] },
    [
      `F-1 broken 2026-11-23: promesse de paiement pour le 20/11/2026 tenue en partie, 700,00 € reçus, reste 500,00 € (${NOTED})`,
    ],
  ],
  [
    "the latest one is said",
    { followUps: [promised(300, "2026-11-20"), promised(400, "2026-11-16")] },
    [`F-1 broken 2026-11-23: promesse de 300,00 € pour le 20/11/2026 non tenue (${NOTED})`],
  ],
  [
    "a new one is awaited, the broken one still said",
    {
      followUps: [
        promised(1200, "2026-11-14"),
        promised(400, "2026-11-25", { notedOn: "2026-11-18" }),
      ],
    },
    [
      "F-1 promise 2026-11-28: promesse de 400,00 € pour le 25/11/2026, attendue jusqu’au 27/11/2026, notée le 18/11/2026 par camille@beaumont.example",
      `F-1 broken 2026-11-17: promesse de 1 200,00 € pour le 14/11/2026 non tenue (${NOTED})`,
    ],
  ],
];

describe("a promise that is awaited", () => {
  it.each(PENDING)("%s", (_name, words, expected) => {
    expect(standing(words)).toEqual(expected);
  });
});

describe("a promise that was kept is said no more", () => {
  it.each(KEPT)("%s", (_name, words) => {
    expect(standing(words)).toEqual([]);
  });
});

describe("a promise that was broken", () => {
  it.each(BROKEN)("%s", (_name, words, expected) => {
    expect(standing(words)).toEqual(expected);
  });
});

describe("a promise in the columns of the invoice", () => {
  const column = (today: string, more: StandingWords = {}) =>
    standing({
      invoices: [{ ...BIG, promise: { day: day("2026-11-20") } }],
      today,
      ...more,
    });

  it("is awaited, then broken", () => {
    expect(column("2026-11-22")).toEqual([
      "F-1 promise 2026-11-23: promesse de paiement pour le 20/11/2026, attendue jusqu’au 22/11/2026",
    ]);
    expect(column("2026-11-23")).toEqual([
      "F-1 broken 2026-11-23: promesse de paiement pour le 20/11/2026 non tenue, reste 1 200,00 €",
    ]);
  });

  it("is not counted twice when « Engagements » has it too", () => {
    const followUps = [promised(1200, "2026-11-20")];
    expect(column("2026-11-22", { followUps })).toHaveLength(1);
  });
});

describe("a payment that was announced", () => {
  const announced = (today: string, payments: StandingWords["payments"] = []) =>
    standing({
      followUps: [followUp("paymentSent", { on: "2026-11-17", cause: "virement" })],
      payments,
      today,
    });
  const who = "noté le 12/11/2026 par camille@beaumont.example";

  it("is awaited until its day and the grace", () => {
    expect(announced("2026-11-19")).toEqual([
      `F-1 payment-announced 2026-11-20: paiement annoncé pour le 17/11/2026, attendu jusqu’au 19/11/2026, ${who} : virement`,
    ]);
  });

  it("is said to be missing afterwards, or ends with the money", () => {
    expect(announced("2026-11-20")).toEqual([
      `F-1 broken 2026-11-20: paiement annoncé pour le 17/11/2026 non reçu, reste 1 200,00 € (${who})`,
    ]);
    expect(announced("2026-11-20", [paid(1200, "2026-11-18")])).toEqual([]);
  });
});

describe("invoices in several currencies", () => {
  const DOLLARS = invoice({ number: "F-2", euros: 500, due: "2026-11-02", currency: "USD" });
  const both = { invoices: [BIG, DOLLARS] };

  it("each keep a promise of all with their own money", () => {
    const words = {
      ...both,
      followUps: [followUp("promise", { on: "2026-11-20", invoices: [] })],
      payments: [payment({ euros: 1200, day: "2026-11-20", customer: "Durand" })],
    };
    expect(standing(words)).toEqual([
      `F-2 broken 2026-11-23: promesse de paiement pour le 20/11/2026 non tenue, reste 500,00 USD (${NOTED})`,
    ]);
  });

  it("an amount for the account is in euros, and in its own currency for one invoice", () => {
    expect(
      standing({ ...both, followUps: [promised(400, "2026-11-25", { invoices: [] })] }),
    ).toEqual([
      `F-1 promise 2026-11-28: promesse de 400,00 € pour le 25/11/2026, attendue jusqu’au 27/11/2026, ${NOTED}`,
    ]);
    expect(
      standing({ ...both, followUps: [promised(400, "2026-11-25", { invoices: ["F-2"] })] }),
    ).toEqual([
      `F-2 promise 2026-11-28: promesse de 400,00 USD pour le 25/11/2026, attendue jusqu’au 27/11/2026, ${NOTED}`,
    ]);
  });
});
