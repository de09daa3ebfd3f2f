import { describe, expect, it } from "vitest";
import { day } from "../../../src/core/day.ts";
import { invoice, payment } from "../dunning/books.ts";
import { BIG, followUp, type StandingWords, standing } from "./followed.ts";

const BY = "le 12/11/2026 par camille@beaumont.example";
const SECOND = invoice({ number: "F-2", euros: 500, due: "2026-11-10" });
const paid = (euros: number) => payment({ euros, day: "2026-11-20", invoice: "F-1" });
const disputed = (more = {}) => followUp("dispute", { cause: "quantité ou livraison", ...more });

const CASES: readonly [name: string, words: StandingWords, expected: readonly string[]][] = [
  [
    "a dispute of all, with who, when, why and until when",
    { followUps: [disputed({ owner: "Paul", on: "2026-11-30" })] },
    [
      `F-1 dispute: litige noté ${BY} : quantité ou livraison, suivi par Paul, visé pour le 30/11/2026`,
      "F-1 disputed 120000",
    ],
  ],
  [
    "a dispute whose target day has passed",
    { followUps: [disputed({ euros: 1200, on: "2026-11-20" })] },
    [
      `F-1 dispute: litige noté ${BY} : quantité ou livraison, 1 200,00 €, date visée du 20/11/2026 dépassée`,
      "F-1 disputed 120000",
    ],
  ],
  [
    "a dispute of a part: the rest is claimed",
    { followUps: [disputed({ euros: 400 })] },
    ["F-1 disputed 40000"],
  ],
  [
    "two of them add up, to no more than the balance",
    { followUps: [disputed({ euros: 400 }), disputed({ euros: 900, cause: "prix" })] },
    [
      `F-1 dispute: litige noté ${BY} : quantité ou livraison, 400,00 € ; litige noté ${BY} : prix, 900,00 €`,
      "F-1 disputed 120000",
    ],
  ],
  [
    "a payment of the rest leaves the disputed part alone",
    { followUps: [disputed({ euros: 400 })], payments: [paid(800)] },
    [`F-1 dispute: litige noté ${BY} : quantité ou livraison, 400,00 €`, "F-1 disputed 40000"],
  ],
  [
    "a payment of all ends it",
    { followUps: [disputed({ euros: 400 })], payments: [paid(1200)] },
    [],
  ],
  ["a decision ends it", { followUps: [disputed({ closedOn: "2026-11-22" })] }, []],
  [
    "an amount for two invoices is spread, the oldest first",
    { followUps: [disputed({ euros: 1300, invoices: ["F-2", "F-1"] })], invoices: [BIG, SECOND] },
    [
      `F-1 dispute: litige noté ${BY} : quantité ou livraison, 1 300,00 €`,
      "F-1 disputed 120000",
      "F-2 disputed 10000",
    ],
  ],
  [
    "a pause, until its last day",
    { followUps: [followUp("pause", { on: "2026-11-30", cause: "inventaire" })] },
    [`F-1 pause 2026-12-01: en pause jusqu’au 30/11/2026, notée ${BY} : inventaire`],
  ],
  ["a pause that is over", { followUps: [followUp("pause", { on: "2026-11-22" })] }, []],
  [
    "the longest of two pauses",
    {
      followUps: [followUp("pause", { on: "2026-11-25" })],
      invoices: [{ ...BIG, pausedUntil: day("2026-11-28") }],
    },
    ["F-1 pause 2026-11-29: en pause jusqu’au 28/11/2026"],
  ],
  [
    "a stop of one invoice",
    { followUps: [followUp("stop", { cause: "geste commercial" })], invoices: [BIG, SECOND] },
    [`F-1 stop-invoice: « ne plus relancer » sur la facture, noté ${BY} : geste commercial`],
  ],
  [
    "a stop of the account",
    { followUps: [followUp("stop", { invoices: [] })] },
    [`F-1 stop-customer: « ne plus relancer » sur le client, noté ${BY}`],
  ],
  [
    "a reply that waits",
    { followUps: [followUp("reply", { cause: "demande un duplicata", owner: "Paul" })] },
    [`F-1 reply: réponse à traiter, notée ${BY} : demande un duplicata, suivie par Paul`],
  ],
  [
    "a reply that was dealt with",
    { followUps: [followUp("reply", { closedOn: "2026-11-23" })] },
    [],
  ],
  [
    "a block holds nothing back",
    { followUps: [followUp("block", { invoices: [] })] },
    ["F-1 block 2026-11-12"],
  ],
  [
    "the latest call that was agreed",
    {
      followUps: [
        followUp("recall", { on: "2026-11-20" }),
        followUp("recall", { on: "2026-11-23" }),
        followUp("recall", { on: "2026-11-24" }),
        followUp("recall", { on: "2026-11-23", invoices: ["F-9"] }),
      ],
    },
    ["F-1 recall 2026-11-23"],
  ],
  [
    "a call that was made",
    { followUps: [followUp("recall", { on: "2026-11-20", closedOn: "2026-11-20" })] },
    [],
  ],
  [
    "what is closed later is still open today",
    { followUps: [followUp("stop", { closedOn: "2026-11-24" })] },
    [`F-1 stop-invoice: « ne plus relancer » sur la facture, noté ${BY}`],
  ],
];

describe("what is followed up", () => {
  it.each(CASES)("%s", (_name, words, expected) => {
    expect(standing(words)).toEqual(expected);
  });
});

describe("of several reasons the one said is the one that weighs most", () => {
  const all = [
    disputed(),
    followUp("stop"),
    followUp("pause", { on: "2026-11-30" }),
    followUp("instalment", { euros: 1200, on: "2026-11-30" }),
    followUp("promise", { euros: 1200, on: "2026-11-30" }),
    followUp("paymentSent", { on: "2026-11-30" }),
    followUp("reply"),
  ];
  const codes = [
    "dispute",
    "stop-invoice",
    "pause",
    "plan",
    "promise",
    "payment-announced",
    "reply",
  ];

  it.each(codes.map((code, rank) => [code, all.slice(rank)] as const))("%s", (code, followUps) => {
    expect(standing({ followUps: [...followUps].reverse() })[0]?.split(/[ :]/)[1]).toBe(code);
  });
});
