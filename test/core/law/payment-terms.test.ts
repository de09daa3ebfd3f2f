/** What payment terms mean, and the due dates that they give. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type Day, day, daysBetween, lastDayOfMonth } from "../../../src/core/day.ts";
import { dueDateOf } from "../../../src/core/law/due-date.ts";
import { asksMethod, type PaymentTerms } from "../../../src/core/law/payment-terms.ts";
import { overlongTerms, type Trade } from "../../../src/core/law/payment-terms-limits.ts";
import { parseTerms, type TermsProblem } from "../../../src/core/law/payment-terms-text.ts";

function terms(text: string): PaymentTerms {
  const read = parseTerms(text);
  if (typeof read === "string") throw new Error(`${text}: ${read}`);
  return read;
}

function due(text: string, issued: string, method: "A" | "B" = "A"): Day {
  return dueDateOf(terms(text), day(issued), method);
}

describe("terms that say one thing in many ways", () => {
  it.each([
    [
      "30 jours",
      ["30 j", "30J", "30 Jours net", "30 jours nets", "à 30 jours", "sous 30 jours", "30 jrs"],
    ],
    ["30 jours", ["net 30", "Net 30 days", "30 days", "n/30", "30 net", "30", "30 d"]],
    [
      "30 jours",
      ["2/10 net 30", "2% 10, net 30", "2/10, n/30", "2 % 10 days net 30", "1,5/10 net 30"],
    ],
    [
      "60 jours",
      [
        "60 jours date de facture",
        "60 jours D.F.",
        "60 jours à compter de la date d’émission de la facture",
        "Virement à 60 jours date de facture",
        "60 days from invoice date",
      ],
    ],
    [
      "45 jours fin de mois",
      [
        "45J FDM",
        "45jfdm",
        "45 j. fin de mois",
        "45 JFM",
        "45 jours (fin du mois)",
        "LCR 45 jours fin de mois",
        "fin de mois 45 jours",
        "45 days end of month",
        "45 days EOM",
        "45 jours fin de mois à compter de la date d'émission de la facture",
      ],
    ],
    [
      "45 jours puis fin de mois",
      ["45 jours + fin de mois", "45j+FDM", "45 jours plus fin de mois"],
    ],
    [
      "fin de mois + 45 jours",
      [
        "FDM+45j",
        "fin de mois puis 45 jours",
        "45 jours à compter de la fin du mois",
        "45 jours après la fin du mois d’émission de la facture",
        "45 days after end of month",
      ],
    ],
    [
      "30 jours fin de mois le 10",
      ["30 j FDM le 10", "30jfdm le 10 du mois suivant", "30 jours, fin de mois, le 10"],
    ],
    ["à réception", ["A RECEPTION DE FACTURE", "Paiement à réception de votre facture"]],
    ["à réception", ["due on receipt", "upon receipt", "Due upon receipt of invoice"]],
    ["comptant", ["Paiement comptant", "paiement immédiat", "immediate payment", "0 jour"]],
    ["30 jours fin de décade", ["30 j fin decade", "30J FDD"]],
    ["fin de mois", ["FDM", "EOM", "fin du mois"]],
    ["fin du mois suivant", ["fin de mois suivant", "1 mois fin de mois", "end of next month"]],
    ["le 15 du mois suivant", ["au 15 du mois prochain", "fin de mois le 15"]],
    ["le 1 du mois suivant", ["le 1er du mois suivant", "on the 1st of the following month"]],
    ["2 mois", ["2 mois date de facture", "2 months"]],
  ])("« %s »", (text, others) => {
    expect(others.map((other) => terms(other))).toEqual(others.map(() => terms(text)));
  });
});

describe("terms that are not read", () => {
  it.each([
    ["voir contrat", "unknown"],
    ["", "unknown"],
    ["à l’échéance", "unknown"],
    ["date de facture", "unknown"],
    ["30 jours ouvrés", "unknown"],
    ["30/60/90", "unknown"],
    ["30 ou 45 jours", "unknown"],
    ["30 jours 45 jours", "unknown"],
    ["30 jours le 10", "unknown"],
    ["400 jours", "unknown"],
    ["13 mois", "unknown"],
    ["le 32 du mois suivant", "unknown"],
    ["le 0 du mois suivant", "unknown"],
    ["30 jours fin de décade le 10", "unknown"],
    // The month of the invoice, or the one after?
    ["end of month following invoice date", "unknown"],
    ["30 jours fin de mois sauf août", "unknown"],
    ["30 jours ".repeat(20), "unknown"],
    ["5", "no-unit"],
    ["30 jours après réception", "other-start"],
    ["30 jours réception de facture", "other-start"],
    ["30 jours date de livraison", "other-start"],
    ["comptant à la livraison", "other-start"],
    ["à la commande", "other-start"],
    ["30 % à la commande, solde à 30 jours", "other-start"],
    ["30 days after receipt of goods", "other-start"],
  ] satisfies [string, TermsProblem][])("« %s »: %s", (text, problem) => {
    expect(parseTerms(text)).toBe(problem);
  });
});

describe("due dates", () => {
  it.each([
    ["30 jours", "2025-01-15", "2025-02-14"],
    ["30 jours", "2024-01-31", "2024-03-01"],
    ["30 jours", "2025-01-31", "2025-03-02"],
    ["60 jours", "2025-12-15", "2026-02-13"],
    // A Saturday, and Labour Day: neither moves.
    ["30 jours", "2025-01-16", "2025-02-15"],
    ["30 jours", "2025-04-01", "2025-05-01"],
    ["comptant", "2025-02-15", "2025-02-15"],
    ["à réception", "2025-02-15", "2025-02-22"],
    ["1 mois", "2025-01-15", "2025-02-15"],
    ["1 mois", "2025-01-31", "2025-02-28"],
    ["1 mois", "2024-01-31", "2024-02-29"],
    ["2 mois", "2025-12-31", "2026-02-28"],
    ["12 mois", "2024-02-29", "2025-02-28"],
    ["fin de mois", "2024-02-03", "2024-02-29"],
    ["fin de mois", "2025-01-31", "2025-01-31"],
    ["fin du mois suivant", "2025-01-31", "2025-02-28"],
    ["fin du mois suivant", "2025-12-01", "2026-01-31"],
    ["le 15 du mois suivant", "2025-01-01", "2025-02-15"],
    ["le 15 du mois suivant", "2025-01-31", "2025-02-15"],
    ["le 31 du mois suivant", "2025-01-15", "2025-02-28"],
  ])("%s of %s is %s by both methods", (text, issued, expected) => {
    expect([due(text, issued, "A"), due(text, issued, "B")]).toEqual([expected, expected]);
  });

  it.each([
    // 15/02 + 45 = 01/04, end of April · 28/02 + 45 = 14/04.
    ["45 jours fin de mois", "2025-02-15", "2025-04-30", "2025-04-14"],
    // 15/01 + 45 = 01/03 (16 days to 31/01, 28 in February, 1 more), end of March · 31/01 + 45 = 17/03.
    ["45 jours fin de mois", "2025-01-15", "2025-03-31", "2025-03-17"],
    // With a leap day: 15/01 + 45 = 29/02, end of February · 31/01 + 45 = 16/03.
    ["45 jours fin de mois", "2024-01-15", "2024-02-29", "2024-03-16"],
    ["30 jours fin de mois", "2023-01-05", "2023-02-28", "2023-03-02"],
    ["30 jours fin de mois", "2025-03-10", "2025-04-30", "2025-04-30"],
    ["60 jours fin de mois", "2025-11-30", "2026-01-31", "2026-01-29"],
    // Sage's two examples of « fin de mois le »: 01/03 + 60 = 30/04 · 17/03 + 60 = 16/05, end of May.
    ["60 jours fin de mois le 17", "2003-03-01", "2003-05-17", "2003-06-17"],
    ["60 jours fin de mois le 15", "2003-03-17", "2003-06-15", "2003-06-15"],
    // 31/01 + 30 = 02/03, end of March, the 10th after it · 31/01 + 30 = 02/03, the 10th after it.
    ["30 jours fin de mois le 10", "2025-01-31", "2025-04-10", "2025-03-10"],
    // 03/01 + 30 = 02/02, end of ten days · 10/01 + 30.
    ["30 jours fin de décade", "2025-01-03", "2025-02-10", "2025-02-09"],
    ["30 jours fin de décade", "2025-01-11", "2025-02-10", "2025-02-19"],
    ["30 jours fin de décade", "2025-01-25", "2025-02-28", "2025-03-02"],
    ["fin de mois + 45 jours", "2025-02-15", "2025-04-14", "2025-04-14"],
    ["45 jours puis fin de mois", "2025-02-15", "2025-04-30", "2025-04-30"],
  ])("%s of %s is %s by A and %s by B", (text, issued, byA, byB) => {
    expect([due(text, issued, "A"), due(text, issued, "B")]).toEqual([byA, byB]);
  });
});

const days = fc.integer({ min: 0, max: 50_000 }).map((count) => addDays(day("1990-01-01"), count));
const methods = fc.constantFrom("A" as const, "B" as const);
const counts = fc.integer({ min: 0, max: 365 });
const texts = fc.oneof(
  counts.map((count) => `${count} jours`),
  counts.map((count) => `${count} jours fin de mois`),
  counts.map((count) => `${count} jours fin de décade`),
  counts.map((count) => `fin de mois + ${count} jours`),
  fc
    .tuple(counts, fc.integer({ min: 1, max: 31 }))
    .map(([count, payDay]) => `${count} jours fin de mois le ${payDay}`),
  fc.integer({ min: 0, max: 12 }).map((count) => `${count} mois`),
  fc.integer({ min: 0, max: 12 }).map((count) => `${count} mois fin de mois`),
);

describe("laws of due dates", () => {
  it("come on the invoice day or after it, and never earlier for a later invoice", () => {
    fc.assert(
      fc.property(texts, days, methods, (text, issued, method) => {
        const first = due(text, issued, method);
        return first >= issued && first <= due(text, addDays(issued, 1), method);
      }),
    );
  });

  it("A ends a month, at least the plain days after the invoice and less than 31 more", () => {
    fc.assert(
      fc.property(counts, days, (count, issued) => {
        const end = due(`${count} jours fin de mois`, issued, "A");
        const beyond = daysBetween(due(`${count} jours`, issued), end);
        return end === lastDayOfMonth(end) && beyond >= 0 && beyond < 31;
      }),
    );
  });

  it("B is the same day for all the invoices of a month, the days after its end", () => {
    fc.assert(
      fc.property(counts, days, (count, issued) => {
        const end = due(`${count} jours fin de mois`, issued, "B");
        return end === addDays(lastDayOfMonth(issued), count);
      }),
    );
  });

  it("end on the day that is asked for, or on the last of a shorter month", () => {
    const payDays = fc.integer({ min: 1, max: 31 });
    fc.assert(
      fc.property(counts, payDays, days, methods, (count, payDay, issued, method) => {
        const end = due(`${count} jours fin de mois le ${payDay}`, issued, method);
        return Number(end.slice(8)) === payDay || end === lastDayOfMonth(end);
      }),
    );
  });

  it("are one by both methods, unless the terms ask for the method", () => {
    fc.assert(
      fc.property(texts, days, (text, issued) => {
        const same = due(text, issued, "A") === due(text, issued, "B");
        return same || asksMethod(terms(text));
      }),
    );
  });
});

it("reads any text without failing", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (text) => {
      const read = parseTerms(text);
      return typeof read === "string" || read.delay.count >= 0;
    }),
  );
});

describe("terms that are too long", () => {
  it.each([
    ["60 jours", "general", undefined],
    ["61 jours", "general", "jusqu’à 61 jours"],
    // 1 July + 2 months is 62 days.
    ["2 mois", "general", "jusqu’à 62 jours"],
    ["45 jours fin de mois", "general", undefined],
    ["fin de mois + 45 jours", "general", undefined],
    ["fin du mois suivant", "general", undefined],
    ["46 jours fin de mois", "general", "jusqu’à 76 jours"],
    // 2 October + 60 = 1 December, and 30 more to its end.
    ["60 jours fin de mois", "general", "jusqu’à 90 jours"],
    ["45 jours fin de décade", "general", undefined],
    ["30 jours", "transport", undefined],
    ["31 jours", "transport", "jusqu’à 31 jours"],
    ["30 jours fin de mois", "transport", "jusqu’à 60 jours"],
    ["45 jours", "summary", undefined],
    ["45 jours fin de mois", "summary", "jusqu’à 75 jours"],
    ["30 jours", "public", undefined],
    ["45 jours", "public", "jusqu’à 45 jours"],
  ] satisfies [string, Trade, string | undefined][])("%s, %s: %s", (text, trade, expected) => {
    const found = overlongTerms(terms(text), { trade, method: "A" });
    expect(found?.split(" après")[0]).toBe(expected);
  });

  it.each([
    ["general", "60 jours, ou 45 jours fin de mois (C. com. L441-10 I)"],
    ["transport", "30 jours pour le transport (C. com. L441-11)"],
    ["summary", "45 jours pour une facture périodique (C. com. L441-10 I)"],
    ["public", "30 jours pour un acheteur public (CCP R2192-10)"],
  ] satisfies [Trade, string][])("%s: names %s", (trade, rule) => {
    expect(overlongTerms(terms("90 jours"), { trade, method: "A" })).toBe(
      `jusqu’à 90 jours après la facture, le maximum est de ${rule}`,
    );
  });

  it("are so by either way of counting the ceiling", () => {
    // 30/01/2025 + 30 = 01/03, so 10/04: after 31/03 (60 days, and 45 end of month by A) and 17/03 (by B).
    const late = terms("30 jours fin de mois le 10");
    expect(overlongTerms(late, { trade: "general", method: "A" })).toContain("jusqu’à 70 jours");
    // 31/01 + 30 = 02/03, so 10/03: before 17/03.
    expect(overlongTerms(late, { trade: "general", method: "B" })).toBeUndefined();
  });
});
