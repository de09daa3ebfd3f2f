import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, day } from "../../../src/core/day.ts";
import { recoveryIndemnities } from "../../../src/core/functions/indemnity.ts";
import { latePenalties } from "../../../src/core/functions/penalties.ts";
import { shippedRates } from "../../../src/core/law/rates.ts";
import { customerIdOf } from "../../../src/core/ledger/directory.ts";
import type { CustomerType } from "../../../src/core/ledger/types.ts";
import {
  CASE_FILE_CONDITIONS,
  CASE_FILE_VALUES,
} from "../../../src/core/letters/case-file-fields.ts";
import { LETTER_FIELDS } from "../../../src/core/letters/letter-fields.ts";
import { letterModelFor } from "../../../src/core/letters/letter-kinds.ts";
import { LETTER_LISTS } from "../../../src/core/letters/letter-lists.ts";
import { type BookWords, entry, invoice, payment, TODAY } from "../dunning/books.ts";
import { spoken } from "../sheet/spoken.ts";
import { addressee, asked, drafted, followUp, letterBook, NAMES, problemsOf } from "./story.ts";

/** At the formal notice of « Standard »: level 2 was reached, 40 days late. */
const LATE = {
  due: "2026-10-14",
  issued: day("2026-09-14"),
  euros: 7452,
  startingLevel: 2,
  lastReminder: day("2026-11-04"),
};

const notice = (words: Parameters<typeof asked>[1] = {}) => asked("mise-en-demeure", words);

function said(problems: readonly string[]): string {
  return spoken(problems.join("\n"));
}

describe("which invoices", () => {
  it("those that the ladder has at the notice today, by the key of the step", () => {
    const book = letterBook({ invoices: [invoice(LATE), invoice({ number: "F-2" })] });
    const draft = drafted(book, notice());
    expect(draft).toMatchObject({
      keys: ["F-1/mise-en-demeure"],
      invoices: ["F-1"],
      step: { id: "mise-en-demeure", channel: "registered", level: 3 },
      fileName: "2026-11-23 Mise en demeure F-1",
    });
  });

  it("others that are late when a person names them", () => {
    const book = letterBook({ invoices: [invoice(LATE), invoice({ number: "F-2" })] });
    expect(drafted(book, notice({ invoices: ["F-1", "F-2"] }))).toMatchObject({
      keys: ["F-1/mise-en-demeure", "F-2/mise-en-demeure"],
      fileName: "2026-11-23 Mise en demeure F-1 et 1 autre",
    });
  });

  it("a customer whose ladder has no such letter: a step of that day", () => {
    const book = letterBook({
      customers: [addressee("Durand", { scenario: "Mauvaise foi" })],
      invoices: [invoice()],
    });
    const draft = drafted(book, asked("relance-3", { invoices: ["F-1"] }));
    expect(draft).toMatchObject({
      keys: ["F-1/courrier-relance-3-2026-11-23"],
      step: { level: 2 },
    });
  });

  it("the whole account has one key", () => {
    const book = letterBook({
      invoices: [invoice(), invoice({ number: "F-2", due: "2026-12-20" })],
    });
    expect(drafted(book, asked("releve-compte"))).toMatchObject({
      keys: ["compte durand/courrier-releve-compte-2026-11-23"],
      invoices: ["F-1", "F-2"],
    });
  });
});

describe("why it is not written", () => {
  const cases: readonly (readonly [string, BookWords, string])[] = [
    [
      "collective proceedings",
      {
        customers: [addressee("Durand", { collectiveProceedings: true })],
        invoices: [invoice(LATE)],
      },
      "F-1 : procédure collective, ne plus relancer",
    ],
    [
      "litigation",
      { invoices: [invoice({ ...LATE, status: "litigation" })] },
      "F-1 : transmise au contentieux.",
    ],
    [
      "a stop",
      {
        customers: [addressee("Durand", { stopped: true, stopReason: "accord" })],
        invoices: [invoice(LATE)],
      },
      "F-1 : « ne plus relancer » sur le client (accord).",
    ],
    [
      "a dispute hides no stop",
      { invoices: [invoice({ ...LATE, dispute: "prix", stopped: true })] },
      "F-1 : « ne plus relancer » sur la facture.",
    ],
    [
      "a promise",
      {
        invoices: [invoice(LATE)],
        followUps: new Map([
          [customerIdOf("Durand"), [followUp({ on: "2026-11-27", euros: 7452 })]],
        ]),
      },
      "F-1 : promesse de 7 452,00 € pour le 27/11/2026",
    ],
    [
      "a plan",
      {
        invoices: [invoice(LATE)],
        followUps: new Map([
          [
            customerIdOf("Durand"),
            [followUp({ kind: "instalment", plan: "Hiver", on: "2026-12-20", euros: 100 })],
          ],
        ]),
      },
      "F-1 : échéancier « Hiver », échéance 1 sur 1",
    ],
    [
      "a paid invoice",
      { invoices: [invoice({ ...LATE, paidEuros: 7452 })] },
      "F-1 : facture réglée.",
    ],
    [
      "a draft",
      { invoices: [invoice({ ...LATE, status: "draft" })] },
      "F-1 : brouillon : facture non émise.",
    ],
    [
      "a cancelled one",
      { invoices: [invoice({ ...LATE, status: "cancelled" })] },
      "F-1 : facture annulée.",
    ],
    [
      "not due yet",
      { invoices: [invoice({ due: "2026-12-01" })] },
      "F-1 : pas encore échue (01/12/2026).",
    ],
    [
      "a payment of that very sum",
      { invoices: [invoice(LATE)], payments: [payment({ euros: 7452, customer: "Durand" })] },
      "F-1 : sans doute réglée",
    ],
    [
      "stale payments",
      { invoices: [invoice(LATE)], settings: { paymentsUpToDate: undefined } },
      "Rien n’est réclamé par courrier tant que",
    ],
    [
      "an account in doubt",
      {
        invoices: [invoice(LATE)],
        unclear: new Map([[customerIdOf("Durand"), "montant illisible (Factures!G4)"]]),
      },
      "Compte incertain : montant illisible (Factures!G4).",
    ],
    [
      "credits that cover it",
      { invoices: [invoice(LATE), invoice({ number: "A-2", euros: -8000 })] },
      "Avoirs et règlements non affectés couvrent la somme due : à lettrer.",
    ],
    [
      "the notice was made",
      {
        invoices: [invoice(LATE)],
        log: [
          entry({
            about: ["F-1/mise-en-demeure"],
            channel: "registered",
            status: "done",
            level: 3,
          }),
        ],
      },
      "Mise en demeure, déjà faite le 16/11/2026 (F-1/mise-en-demeure).",
    ],
  ];

  it.each(cases)("%s", (_, words, sentence) => {
    expect(said(problemsOf(letterBook(words), notice({ invoices: ["F-1"] })))).toContain(sentence);
  });

  it("an invoice of nobody", () => {
    expect(problemsOf(letterBook({}), notice({ invoices: ["F-9"] }))).toEqual([
      "Pas de facture F-9 chez ce client.",
    ]);
  });

  it("a hand-over without a notice before it", () => {
    const before = letterBook({ invoices: [invoice(LATE)] });
    expect(said(problemsOf(before, asked("remise-recouvrement")))).toBe(
      "Aucune facture de ce client n’a eu de mise en demeure : elle vient avant.",
    );
    expect(said(problemsOf(before, asked("remise-recouvrement", { invoices: ["F-1"] })))).toBe(
      "F-1 : aucune mise en demeure au journal, et elle vient avant.",
    );
    const log = [
      entry({ about: ["F-1/mise-en-demeure"], channel: "registered", status: "done", level: 3 }),
    ];
    const after = letterBook({
      invoices: [invoice(LATE), invoice({ ...LATE, number: "F-2" })],
      log,
    });
    expect(drafted(after, asked("remise-recouvrement"))).toMatchObject({
      invoices: ["F-1"],
      content: { values: { "date mise en demeure": "16/11/2026" } },
    });
  });

  it("a plan that is not of the sum that both would recognise", () => {
    const plan = [followUp({ kind: "instalment", plan: "Hiver", on: "2026-12-20", euros: 100 })];
    const book = letterBook({
      invoices: [invoice(LATE)],
      followUps: new Map([[customerIdOf("Durand"), plan]]),
    });
    expect(said(problemsOf(book, asked("accord-echeancier")))).toBe(
      "L’échéancier totalise 100,00 €, la somme due est de 7 452,00 € : mettez l’échéancier à jour dans Engagements, ou affectez les règlements.",
    );
  });

  it("nothing is proposed, and nothing named", () => {
    expect(said(problemsOf(letterBook({}), notice()))).toBe(
      "Aucune facture n’en est aujourd’hui à « Mise en demeure » : choisissez celles dont il s’agit.",
    );
  });

  it("a rate that is not known yet: penalties that nobody could check are not claimed", () => {
    const book = letterBook({
      invoices: [invoice({ ...LATE, due: "2026-12-15" })],
      settings: { paymentsUpToDate: day("2027-01-20") },
    });
    expect(said(problemsOf(book, notice({ invoices: ["F-1"] }), day("2027-01-20")))).toBe(
      "Pénalités de retard : taux inconnu à partir du 01/01/2027. Complétez la feuille Taux, puis recommencez.",
    );
    expect(problemsOf(book, asked("relance-3", { invoices: ["F-1"] }), day("2027-01-20"))).toEqual(
      [],
    );
  });

  it.each([0, 61, 8.5])("a time of %s days", (noticeDays) => {
    const book = letterBook({ invoices: [invoice(LATE)] });
    expect(problemsOf(book, notice({ noticeDays }))).toEqual([
      "Le délai est un nombre de jours, de 1 à 60.",
    ]);
  });
});

it("a time of no day in « Paramètres »", () => {
  const book = letterBook({ invoices: [invoice(LATE)], settings: { noticeDays: 0 } });
  expect(problemsOf(book, notice())).toEqual([
    "« Délai de la mise en demeure (jours) » : de 1 à 60, à corriger dans Paramètres.",
  ]);
  expect(problemsOf(book, asked("releve-compte"))).toEqual([]);
});

it("recalls reminders, calls and firm letters, each once; no duplicate nor word of thanks", () => {
  const log = [
    entry({ about: ["F-1/relance-1", "F-2/relance-1"], day: day("2026-10-16") }),
    entry({ about: ["F-1/duplicata-2026-10-20"], day: day("2026-10-20") }),
    entry({ about: ["F-1/appel-1"], day: day("2026-10-22"), channel: "call", status: "done" }),
    entry({
      about: ["F-1/relance-3"],
      day: day("2026-10-30"),
      channel: "letter",
      status: "done",
      level: 2,
    }),
    entry({ about: ["F-1/escalade"], day: day("2026-10-31"), channel: "internal" }),
    entry({ about: ["F-2/relance-2"], day: day("2026-11-02"), level: 2 }),
  ];
  const { values } = drafted(
    letterBook({ invoices: [invoice(LATE)], log }),
    notice({ invoices: ["F-1"] }),
  ).content;
  expect(values["rappels faits"]).toBe(
    "e-mail du 16/10/2026, appel du 22/10/2026, courrier du 30/10/2026 et rappel du 04/11/2026",
  );
  expect(values["date dernier rappel"]).toBe("04/11/2026");
});

describe("the law of the customer", () => {
  it.each([
    ["mise-en-demeure", "particulier", "la lettre est « Mise en demeure (particulier) »."],
    ["mise-en-demeure", "public", "la lettre est « Mise en demeure (administration) »."],
    ["mise-en-demeure-administration", "entreprise", "la lettre est « Mise en demeure »."],
    ["reclamation-penalites", "particulier", "il ne doit ni pénalités de retard ni indemnité"],
  ] as const)("%s, %s", (model, type, sentence) => {
    const name = NAMES[type];
    const book = letterBook({ invoices: [invoice({ customer: name })] });
    expect(said(problemsOf(book, asked(model, { name, invoices: ["F-1"] })))).toContain(sentence);
  });

  it.each([
    ["letter", 2, "", "entreprise", "relance-3"],
    ["registered", 3, "", "entreprise", "mise-en-demeure"],
    ["registered", 3, "", "public", "mise-en-demeure-administration"],
    ["letter", 3, "", "particulier", "mise-en-demeure-particulier"],
    ["registered", 3, "mise-en-demeure", "particulier", "mise-en-demeure-particulier"],
    ["registered", 2, "relance-3", "entreprise", "relance-3"],
    ["letter", 2, "inconnu", "entreprise", "relance-3"],
    ["file", 4, "", "entreprise", "remise-recouvrement"],
  ] as const)(
    "a step by %s of level %s with « %s », %s: %s",
    (channel, level, template, type, model) => {
      expect(letterModelFor({ channel, level, template }, { type })).toBe(model);
    },
  );
});

describe("disputes", () => {
  const part = followUp({ kind: "dispute", invoices: ["F-1"], euros: 452, cause: "quantité" });

  it("a contested part is left out, of the sum and of what penalties run on", () => {
    const book = letterBook({
      invoices: [invoice(LATE)],
      followUps: new Map([[customerIdOf("Durand"), [part]]]),
    });
    const { content } = drafted(book, notice());
    expect(spoken(content.values["total principal"] ?? "")).toBe("7 000,00 €");
    expect(content.tables["pénalités"]?.map((row) => spoken(row["pénalité base"] ?? ""))).toEqual([
      "7 000,00 €",
    ]);
    expect(spoken(content.tables["factures"]?.[0]?.["facture n°"] ?? "")).toBe(
      "F-1 (hors 452,00 € contestés)",
    );
  });

  it("an invoice contested as a whole is in only when it is named", () => {
    const invoices = [invoice({ ...LATE, dispute: "prix" }), invoice({ ...LATE, number: "F-2" })];
    const book = letterBook({ invoices });
    expect(drafted(book, notice()).invoices).toEqual(["F-2"]);
    const named = drafted(book, notice({ invoices: ["F-1", "F-2"] }));
    expect(spoken(named.content.values["total principal"] ?? "")).toBe("14 904,00 €");
  });

  it("the answer to a dispute is about what is contested", () => {
    const book = letterBook({
      invoices: [invoice(LATE), invoice({ number: "F-2" })],
      followUps: new Map([[customerIdOf("Durand"), [part]]]),
    });
    const draft = drafted(book, asked("reponse-litige"));
    expect(draft.invoices).toEqual(["F-1"]);
    expect(draft.content.values["motif litige"]).toBe("quantité");
    expect(spoken(draft.content.values["montant contesté"] ?? "")).toBe("452,00 €");
  });
});

describe("the fields", () => {
  /** The case file gives them; those of a registered letter are known once it has come back. */
  const OF_THE_FILE: readonly string[] = [
    "n° recommandé",
    "réception mise en demeure",
    ...[...CASE_FILE_VALUES, ...CASE_FILE_CONDITIONS].map(({ name }) => name),
  ];

  it("each value that a model may name is given by every letter, if only as nothing", () => {
    const { content } = drafted(
      letterBook({
        invoices: [{ ...invoice(LATE), dispute: "prix" }, invoice({ ...LATE, number: "F-2" })],
      }),
      notice({ invoices: ["F-1", "F-2"] }),
    );
    const names = LETTER_FIELDS.filter(({ kind }) => kind === "value").map(({ name }) => name);
    expect(
      names.filter((name) => !(name in content.values) && !OF_THE_FILE.includes(name)),
    ).toEqual([]);
    expect(Object.keys(content.values).filter((name) => !names.includes(name))).toEqual([]);
    const conditions = LETTER_FIELDS.filter(({ kind }) => kind === "condition").map(
      ({ name }) => name,
    );
    const lists = Object.keys(LETTER_LISTS);
    expect(
      conditions.filter(
        (name) =>
          !(name in content.conditions) && !lists.includes(name) && !OF_THE_FILE.includes(name),
      ),
    ).toEqual([]);
    expect(Object.keys(content.conditions).filter((name) => !conditions.includes(name))).toEqual(
      [],
    );
  });
});

describe("the sums", () => {
  it("are those of the functions of the sheet, and the rows of the working add up, to the cent", () => {
    const type = fc.constantFrom<CustomerType>("entreprise", "public");
    fc.assert(
      fc.property(
        type,
        fc.array(
          fc.record({
            amount: fc.integer({ min: 100, max: 9_999_999 }),
            late: fc.integer({ min: 1, max: 2500 }),
          }),
          { minLength: 1, maxLength: 5 },
        ),
        (kind, lines) => {
          const name = NAMES[kind];
          const invoices = lines.map(({ amount, late }, index) =>
            invoice({
              number: `F-${index + 1}`,
              customer: name,
              euros: amount / 100,
              due: addDays(TODAY, -late),
            }),
          );
          const model = kind === "public" ? "mise-en-demeure-administration" : "mise-en-demeure";
          const book = letterBook({ invoices });
          const draft = drafted(
            book,
            asked(model, { name, invoices: invoices.map(({ number }) => number) }),
          );
          const amounts = lines.map(({ amount }) => [amount / 100]);
          const days = invoices.map(({ due }) => [{ day: due }]);
          const penalties = latePenalties(
            { amount: amounts, dueDay: days, asOf: { day: TODAY }, customerType: kind },
            { rates: shippedRates(), yearDivisor: () => "365", imputation: () => "principal" },
          );
          const each = Array.isArray(penalties)
            ? penalties.map(([cell]) => Number(cell))
            : [Number(penalties)];
          const indemnity = recoveryIndemnities({
            balances: amounts,
            dueDays: days,
            asOf: { day: TODAY },
            types: kind,
          });
          const { values, tables } = draft.content;
          const rows = tables["pénalités"] ?? [];
          expect(sum(rows.map((row) => centsIn(row["pénalité montant"])))).toBe(
            centsIn(values["pénalités"]),
          );
          expect(centsIn(values["pénalités"])).toBe(
            sum(each.map((euros) => Math.round(euros * 100))),
          );
          expect(centsIn(values["indemnité"])).toBe(Number(indemnity) * 100);
          expect(draft.claimedCents).toBe(
            sum(lines.map(({ amount }) => amount)) +
              centsIn(values["pénalités"]) +
              centsIn(values["indemnité"]),
          );
          expect(centsIn(values["total réclamé"])).toBe(draft.claimedCents);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("by hand: 7 452,00 € due on 14 October, 40 days at 12,40 %", () => {
    // 7452 × 0.124 × 40 / 365 = 101.2655…; 7452 × 0.124 / 365 = 2.5316…; 7452 + 101.27 + 40 = 7593.27
    const { values, tables } = drafted(letterBook({ invoices: [invoice(LATE)] }), notice()).content;
    const shown = (name: string) => spoken(values[name] ?? "");
    expect([
      shown("pénalités"),
      shown("pénalité par jour"),
      shown("indemnité"),
      shown("total réclamé"),
    ]).toEqual(["101,27 €", "2,53 €", "40,00 €", "7 593,27 €"]);
    expect(values["total en lettres"]).toBe(
      "sept mille cinq cent quatre-vingt-treize euros et vingt-sept centimes",
    );
    expect(tables["pénalités"]).toMatchObject([
      { "pénalité du": "15/10/2026", "pénalité au": "23/11/2026", "pénalité jours": "40" },
    ]);
  });

  it("credit notes and payments to be allocated are deducted", () => {
    const book = letterBook({
      invoices: [invoice(LATE), invoice({ number: "A-2", euros: -452 })],
      payments: [payment({ euros: 1000, customer: "Durand" })],
    });
    const { values, conditions, tables } = drafted(book, notice()).content;
    expect(spoken(values["total principal"] ?? "")).toBe("6 000,00 €");
    expect(conditions["avoirs"]).toBe(true);
    expect(tables["factures"]?.map((row) => spoken(row["facture n°"] ?? ""))).toEqual([
      "F-1",
      "Avoir A-2",
      "Règlement reçu du 21/11/2026",
    ]);
  });

  it("another currency has its own total, and no penalties", () => {
    const book = letterBook({
      invoices: [invoice(LATE), invoice({ ...LATE, number: "F-2", euros: 2100, currency: "CHF" })],
    });
    const draft = drafted(book, notice());
    expect(spoken(draft.content.values["total réclamé"] ?? "")).toBe("7 593,27 € et 2 100,00 CHF");
    expect(draft.content.values["total en lettres"]).toBe("");
    expect(draft.content.conditions["autres devises"]).toBe(true);
    expect(draft.totals).toEqual([
      { currency: "EUR", cents: 759327 },
      { currency: "CHF", cents: 210000 },
    ]);
  });

  it("of a consumer, the principal alone", () => {
    const name = NAMES.particulier;
    const book = letterBook({ invoices: [invoice({ ...LATE, customer: name, euros: 890 })] });
    const draft = drafted(book, asked("mise-en-demeure-particulier", { name }));
    expect(draft.claimedCents).toBe(89_000);
    expect(draft.content.values["pénalités"]).toBeUndefined();
    expect(draft.content.values["indemnité"]).toBeUndefined();
    expect(draft.content.tables["pénalités"]).toEqual([]);
  });

  it("the statement of account: debits less credits are the balance", () => {
    const book = letterBook({
      invoices: [
        invoice(),
        invoice({ number: "F-2", euros: 300, dispute: "prix" }),
        invoice({ number: "A-3", euros: -50 }),
      ],
      payments: [
        payment({ euros: 20, invoice: "F-1" }),
        payment({ euros: 10, customer: "Durand" }),
      ],
    });
    const { values, tables } = drafted(book, asked("releve-compte")).content;
    expect(
      [values["total débit"], values["total crédit"], values["solde"]].map((one) =>
        spoken(one ?? ""),
      ),
    ).toEqual(["420,00 €", "80,00 €", "340,00 €"]);
    expect(tables["relevé"]?.map((row) => row["relevé libellé"])).toEqual([
      "Facture F-1",
      "Facture F-2 (en litige)",
      "Avoir A-3",
      "Règlement de F-1",
      "Règlement à affecter",
    ]);
  });
});

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, one) => total + one, 0);
}

/** « 1 234,50 € » → 123450. */
function centsIn(text = ""): number {
  return Number(text.replace(/\D/g, ""));
}
