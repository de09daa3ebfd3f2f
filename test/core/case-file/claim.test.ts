/** What is claimed in court: by whom it is owed, what is contested, and what the law adds. */

import { describe, expect, it } from "vitest";
import { amountsOf, principalAndInterest } from "../../../src/core/case-file/amounts.ts";
import { type CaseClaim, caseClaim } from "../../../src/core/case-file/claim.ts";
import { whyNoOrder } from "../../../src/core/case-file/order-draft.ts";
import { toAttach } from "../../../src/core/case-file/to-attach.ts";
import { warningsOf } from "../../../src/core/case-file/warnings.ts";
import { day } from "../../../src/core/day.ts";
import type { LogEntry } from "../../../src/core/dunning/journal.ts";
import {
  type BookWords,
  bookOf,
  customer,
  entry,
  invoice,
  payment,
  TODAY,
} from "../dunning/books.ts";
import { followUp } from "../letters/story.ts";
import { spoken } from "../sheet/spoken.ts";

function claimed(
  words: BookWords,
  on = TODAY,
): { readonly claim: CaseClaim; readonly warnings: readonly string[] } {
  const book = bookOf(words);
  const [debtor] = [...book.customers.values()];
  const claim = debtor && caseClaim(book, debtor, on);
  if (!claim) throw new Error("nothing is late");
  return { claim, warnings: warningsOf(book, claim).map(spoken) };
}

function amounts(words: BookWords, on = TODAY): readonly string[] {
  return amountsOf(claimed(words, on).claim).map(({ label, amount }) =>
    spoken(`${label} : ${amount}`),
  );
}

const KNOWN = { address: "3 rue des Forges", city: "Redon", siren: "012345678" };

/** A notice that was posted on 1 October; what became of it is told by `more`. */
function notice(...more: readonly Partial<LogEntry>[]): readonly LogEntry[] {
  return [
    { status: "prepared" as const },
    { status: "posted" as const, factDay: day("2026-10-01") },
    ...more,
  ].map((marks) =>
    entry({
      about: ["F-1/mise-en-demeure"],
      day: day("2026-10-01"),
      channel: "registered",
      step: "Mise en demeure",
      level: 3,
      reference: "PCT-LETTRE",
      noticeDays: 8,
      ...marks,
    }),
  );
}

const LATE = invoice({ due: "2026-09-01", euros: 1000 });

describe("what is claimed", () => {
  it("of a business: principal, penalties since the day after the due date, 40 € an invoice", () => {
    // 83 days from 2 September to 23 November: 1 000 € × 12,40 % × 83 / 365.
    expect(amounts({ invoices: [LATE] })).toEqual([
      "Principal, toutes taxes comprises : 1 000,00 €",
      "Pénalités de retard : 28,20 €",
      "Indemnité forfaitaire pour frais de recouvrement (1 × 40,00 €) : 40,00 €",
    ]);
  });

  it("of a public buyer: its own rate", () => {
    // 10,40 %: BCE + 8 of the semester in which interest began.
    expect(amounts({ invoices: [LATE], customers: [customer({ type: "public" })] })).toEqual([
      "Principal, toutes taxes comprises : 1 000,00 €",
      "Intérêts moratoires : 23,65 €",
      "Indemnité forfaitaire pour frais de recouvrement (1 × 40,00 €) : 40,00 €",
    ]);
  });

  it.each([
    ["no notice", [], undefined],
    ["a notice whose receipt is not noted", notice(), undefined],
    // From 6 October to 23 November: 49 days at 2,75 %.
    [
      "a notice that was received",
      notice({ status: "received", factDay: day("2026-10-05") }),
      "3,69 €",
    ],
    // Refused: its presentation counts (Cass. 1re civ. 20/01/2021, 19-20.680). 51 days.
    [
      "a notice that was refused",
      notice(
        { status: "presented", factDay: day("2026-10-03") },
        { status: "refused", factDay: day("2026-10-06") },
      ),
      "3,84 €",
    ],
  ])(
    "of a consumer, after %s: the principal, and no more than the legal interest",
    (_, log, interest) => {
      const words = { invoices: [LATE], customers: [customer({ type: "particulier" })], log };
      expect(amounts(words)).toEqual([
        "Principal, toutes taxes comprises : 1 000,00 €",
        ...(interest
          ? [`Intérêts au taux légal depuis la réception de la mise en demeure : ${interest}`]
          : []),
      ]);
    },
  );

  it("in collective proceedings: the principal alone, as nobody knows the day of the judgment", () => {
    const words = { invoices: [LATE], customers: [customer({ collectiveProceedings: true })] };
    expect(amounts(words)).toEqual(["Principal, toutes taxes comprises : 1 000,00 €"]);
  });

  it("is also what a person has marked « Contentieux », or no more to be reminded", () => {
    const invoices = [
      invoice({ number: "F-1", due: "2026-09-01", euros: 100, status: "litigation" }),
      invoice({ number: "F-2", due: "2026-09-01", euros: 10, stopped: true }),
    ];
    expect(amounts({ invoices })[0]).toContain("110,00 €");
  });

  it("is not what is paid, void, to come, or contested as a whole; credits come off", () => {
    const invoices = [
      LATE,
      invoice({ number: "F-2", status: "paid" }),
      invoice({ number: "F-3", status: "cancelled" }),
      invoice({ number: "F-4", status: "draft" }),
      invoice({ number: "F-5", due: "2026-12-24" }),
      invoice({ number: "F-6", dispute: "pièce cassée" }),
      invoice({ number: "AV-7", euros: -50 }),
    ];
    const payments = [payment({ euros: 200, day: "2026-10-01", customer: "Durand" })];
    expect(amounts({ invoices, payments })[0]).toBe("Principal, toutes taxes comprises : 750,00 €");
    expect(claimed({ invoices }).claim.contested.map(({ of }) => of.item.invoice.number)).toEqual([
      "F-6",
    ]);
  });

  it("leaves out the contested part of an invoice", () => {
    const dispute = followUp({ kind: "dispute", euros: 300, invoices: ["F-1"], cause: "prix" });
    const followUps = new Map([[dispute.customer, [dispute]]]);
    expect(amounts({ invoices: [LATE], followUps })[0]).toContain("700,00 €");
  });

  it("shows other currencies apart: no penalty runs on them", () => {
    const invoices = [
      LATE,
      invoice({ number: "F-2", due: "2026-09-01", euros: 300, currency: "USD" }),
    ];
    const { claim, warnings } = claimed({ invoices, customers: [customer(KNOWN)] });
    expect(amounts({ invoices })[0]).toContain("1 000,00 € et 300,00 USD");
    expect(warnings.join()).toContain("n’est pas en euros");
    expect(principalAndInterest(claim)).toBe(102_820);
  });

  it("has no figure for what no rate is known for", () => {
    const { claim, warnings } = claimed({ invoices: [LATE] }, day("2027-02-01"));
    expect(amountsOf(claim).map(({ label }) => label)).not.toContain("Pénalités de retard");
    expect(warnings.join()).toContain("taux inconnu à partir du 01/01/2027");
    expect(whyNoOrder(claim)).toContain("taux inconnu");
  });

  it("is nothing when nothing is late", () => {
    const book = bookOf({ invoices: [invoice({ due: "2026-12-24" })] });
    const [debtor] = [...book.customers.values()];
    expect(debtor && caseClaim(book, debtor, TODAY)).toBeUndefined();
  });
});

describe("the request for an order for payment", () => {
  it.each([
    ["a business", {}, undefined],
    ["a consumer", { type: "particulier" }, undefined],
    ["a public buyer", { type: "public" }, "juridictions administratives"],
    ["collective proceedings", { collectiveProceedings: true }, "L622-21"],
  ] as const)("against %s", (_, words, why) => {
    const { claim } = claimed({ invoices: [LATE], customers: [customer(words)] });
    if (why === undefined) expect(whyNoOrder(claim)).toBeUndefined();
    else expect(whyNoOrder(claim)).toContain(why);
  });

  it("is not made of what is contested alone", () => {
    const { claim } = claimed({ invoices: [invoice({ due: "2026-09-01", dispute: "prix" })] });
    expect(whyNoOrder(claim)).toContain("aucune somme en euros");
  });
});

describe("warnings", () => {
  it.each([
    [
      "an old debt",
      { due: "2021-10-01" },
      {},
      "Prescription sans doute acquise, sauf acte interruptif : F-1 (01/10/2026)",
    ],
    ["a debt near its end", { due: "2022-01-10" }, {}, "Prescription proche : F-1 (10/01/2027)"],
    ["a dispute", { dispute: "prix" }, {}, "F-1 : en litige, hors du total"],
    ["no notice", {}, {}, "Aucune mise en demeure postée en recommandé"],
    ["no address", {}, { address: "" }, "L’adresse du client manque"],
    ["no SIREN", {}, { siren: "" }, "Le SIREN du client manque"],
    [
      "proceedings",
      {},
      { collectiveProceedings: true },
      "Procédure collective : ne demandez aucun paiement",
    ],
    [
      "proceedings whose time is over",
      {},
      { collectiveProceedings: true, proceedingsPublished: day("2026-09-01") },
      "délai expiré le 01/11/2026",
    ],
  ] as const)("tell %s", (_, item, who, said) => {
    const { warnings } = claimed({
      invoices: [invoice({ due: "2026-09-01", ...item })],
      customers: [customer({ ...KNOWN, ...who })],
    });
    expect(warnings.join("\n")).toContain(said);
  });

  it("tell a promise that is still running, and a notice whose time is not over", () => {
    const promise = followUp({ kind: "promise", on: "2026-11-30", invoices: ["F-1"], euros: 1000 });
    const { warnings } = claimed({
      invoices: [LATE],
      customers: [customer(KNOWN)],
      followUps: new Map([[promise.customer, [promise]]]),
      log: notice({ status: "received", factDay: day("2026-11-20") }),
    });
    expect(warnings).toEqual([
      expect.stringMatching(/^F-1 : .*promesse/),
      "La mise en demeure laisse jusqu’au 30/11/2026 pour payer.",
    ]);
  });
});

describe("what is left to attach", () => {
  const { claim } = claimed({
    invoices: [invoice({ due: "2026-09-01", pdfLink: "https://compta.example/1" })],
    customers: [customer(KNOWN)],
    log: notice(),
  });

  it("is what a court wants to see, with the address of an invoice", () => {
    expect(toAttach(claim, []).map(({ kind, link }) => [kind, link])).toEqual([
      ["contract", ""],
      ["terms", ""],
      ["delivery", ""],
      ["invoice", "https://compta.example/1"],
      ["posting", ""],
      ["receipt", ""],
      ["registry", ""],
    ]);
  });

  it("shrinks as pieces come; an order stands for a contract", () => {
    const attached = (["order", "invoice", "posting", "registry"] as const).map((kind) => ({
      kind,
      invoices: kind === "invoice" ? ["F-1"] : [],
    }));
    expect(toAttach(claim, attached).map(({ kind }) => kind)).toEqual([
      "terms",
      "delivery",
      "receipt",
    ]);
  });
});
