import { describe, expect, it } from "vitest";
import { day } from "../../../src/core/day.ts";
import { cents } from "../../../src/core/money.ts";
import { type BookWords, customer, decisionsOf, entry, invoice, payment, TODAY } from "./books.ts";

/** The reason of the one invoice of each case, which would be reminded without its rule. */
const CASES: readonly [name: string, words: BookWords, expected: string][] = [
  ["nothing against it", {}, "send step-due: Relance 1 : 3 jours de retard"],
  [
    "a credit note",
    { invoices: [invoice({ euros: -30 })] },
    "closed credit-note: avoir : il vient en déduction",
  ],
  [
    "a draft",
    { invoices: [invoice({ status: "draft" })] },
    "aside draft: brouillon : facture non émise",
  ],
  [
    "cancelled",
    { invoices: [invoice({ status: "cancelled" })] },
    "closed cancelled: facture annulée",
  ],
  [
    "a payment dated after today",
    { payments: [payment({ euros: 50, invoice: "F-1", day: "2027-11-20" })] },
    "aside payment-to-come: à vérifier : règlement daté du 20/11/2027, après aujourd’hui (Règlements!D2)",
  ],
  [
    "an unallocated payment dated after today",
    { payments: [payment({ euros: 50, customer: "Durand", day: "2026-11-24" })] },
    "aside payment-to-come: à vérifier : règlement daté du 24/11/2026, après aujourd’hui (Règlements!D2)",
  ],
  [
    "overpaid",
    { payments: [payment({ euros: 130, invoice: "F-1" })] },
    "closed overpaid: trop-perçu de 10,00 € : à rembourser ou à imputer",
  ],
  ["paid", { payments: [payment({ euros: 120, invoice: "F-1" })] }, "closed paid: facture réglée"],
  ["marked as paid", { invoices: [invoice({ status: "paid" })] }, "closed paid: marquée « Payée »"],
  [
    "the row and the payments disagree",
    {
      invoices: [invoice({ paidEuros: 0 })],
      payments: [payment({ euros: 50, invoice: "F-1" })],
    },
    "aside contradiction: à vérifier : le montant réglé de la ligne et la feuille des règlements diffèrent",
  ],
  [
    "marked as part paid, and nothing recorded",
    { invoices: [invoice({ status: "partial" })] },
    "aside contradiction: à vérifier : statut « Partielle », mais aucun règlement n’est enregistré",
  ],
  [
    "a dispute with its reason",
    { invoices: [invoice({ dispute: "prix" })] },
    "aside dispute: litige : prix",
  ],
  [
    "a dispute by its status",
    { invoices: [invoice({ status: "disputed" })] },
    "aside dispute: litige en cours",
  ],
  [
    "in litigation",
    { invoices: [invoice({ status: "litigation" })] },
    "aside litigation: transmise au contentieux",
  ],
  [
    "collective proceedings",
    { customers: [customer({ collectiveProceedings: true })] },
    "aside collective-proceedings: procédure collective, ne plus relancer : déclarer la créance, date de publication au BODACC à saisir dans Clients",
  ],
  [
    "a stop on the invoice",
    { invoices: [invoice({ stopped: true })] },
    "aside stop-invoice: « ne plus relancer » sur la facture",
  ],
  [
    "a stop on the customer",
    { customers: [customer({ stopped: true })] },
    "aside stop-customer: « ne plus relancer » sur le client",
  ],
  [
    "a stop on the customer with its reason",
    { customers: [customer({ stopped: true, stopReason: "vu avec Léa" })] },
    "aside stop-customer: « ne plus relancer » sur le client (vu avec Léa)",
  ],
  [
    "a pause, its last day",
    { invoices: [invoice({ pausedUntil: TODAY })] },
    "aside pause 2026-11-24: en pause jusqu’au 23/11/2026",
  ],
  [
    "a pause of the customer, later than that of the invoice",
    {
      invoices: [invoice({ pausedUntil: TODAY })],
      customers: [customer({ pausedUntil: day("2026-12-31") })],
    },
    "aside pause 2027-01-01: en pause jusqu’au 31/12/2026",
  ],
  [
    "the day after a pause",
    { invoices: [invoice({ pausedUntil: day("2026-11-22") })] },
    "send step-due: Relance 1 : 3 jours de retard",
  ],
  [
    "a promise within its grace",
    { invoices: [invoice({ promise: { day: day("2026-11-21") } })] },
    "aside promise 2026-11-24: promesse de paiement pour le 21/11/2026, attendue jusqu’au 23/11/2026",
  ],
  [
    "a promise not kept",
    { invoices: [invoice({ promise: { day: day("2026-11-20") } })] },
    "send step-due: Relance 1 : 3 jours de retard ; promesse de paiement pour le 20/11/2026 non tenue, reste 120,00 €",
  ],
  [
    "direct debit of the customer",
    { customers: [customer({ paymentMethod: "Prélèvement SEPA" })] },
    "aside direct-debit: réglée par prélèvement",
  ],
  [
    "another method on the invoice",
    {
      customers: [customer({ paymentMethod: "prelevement" })],
      invoices: [invoice({ paymentMethod: "Virement" })],
    },
    "send step-due: Relance 1 : 3 jours de retard",
  ],
  [
    "an unallocated payment of the very balance",
    { payments: [payment({ euros: 120, customer: "Durand" })] },
    "aside unallocated-payment: sans doute réglée : règlement non affecté de 120,00 € du 21/11/2026 (Règlements!D2)",
  ],
  [
    "the same from nobody",
    { payments: [payment({ euros: 120 })] },
    "aside unallocated-payment: sans doute réglée : règlement non affecté de 120,00 € du 21/11/2026 (Règlements!D2)",
  ],
  [
    "the same for an invoice that nobody knows",
    { payments: [payment({ euros: 120, invoice: "F-l" })] },
    "aside unallocated-payment: sans doute réglée : règlement non affecté de 120,00 € du 21/11/2026 (Règlements!D2)",
  ],
  [
    "the same from a customer that nobody knows",
    { payments: [payment({ euros: 120, customer: "Durant" })] },
    "aside unallocated-payment: sans doute réglée : règlement non affecté de 120,00 € du 21/11/2026 (Règlements!D2)",
  ],
  [
    "below the minimum",
    { invoices: [invoice({ euros: 4.99 })] },
    "aside below-minimum: reste dû inférieur au minimum de 5,00 € par facture",
  ],
  [
    "an unknown scenario",
    { customers: [customer({ scenario: "Dur" })] },
    "aside no-scenario: scénario « Dur » inconnu",
  ],
  [
    "a message whose fate is unknown",
    { log: [entry({ about: ["F-1/relance-1"], status: "claimed", reference: "PCT-1" })] },
    "aside in-doubt: à vérifier : l’envoi PCT-1 du 16/11/2026 n’a pas été confirmé",
  ],
  [
    "refused three times",
    {
      log: ["PCT-1", "PCT-2", "PCT-3"].map((reference) =>
        entry({ about: ["F-1/relance-1"], status: "failed", reference }),
      ),
    },
    "aside failures: Relance 1 refusée 3 fois par Gmail : voir le journal",
  ],
  [
    "refused twice",
    {
      log: ["PCT-1", "PCT-2"].map((reference) =>
        entry({ about: ["F-1/relance-1"], status: "failed", reference }),
      ),
    },
    "send step-due: Relance 1 : 3 jours de retard",
  ],
  [
    "too recent",
    { invoices: [invoice({ issued: day("2026-11-21") })] },
    "wait too-recent 2026-11-24: facture du 21/11/2026, trop récente : attendre le 24/11/2026",
  ],
  [
    "no address",
    { customers: [customer({ to: [] })] },
    "aside no-address: adresse e-mail du client manquante",
  ],
];

describe("reasons not to remind", () => {
  it.each(CASES)("%s", (_name, words, expected) => {
    expect(decisionsOf(words)).toEqual([expected]);
  });
});

/** From the reason that wins to the one that yields; each is added to all those after it. */
const PRECEDENCE: readonly [code: string, words: BookWords][] = [
  ["draft", { invoices: [invoice({ status: "draft" })] }],
  ["payment-to-come", { payments: [payment({ euros: 120, invoice: "F-1", day: "2027-01-01" })] }],
  ["paid", { payments: [payment({ euros: 120, invoice: "F-1" })] }],
  ["contradiction", { invoices: [invoice({ status: "partial" })] }],
  ["litigation", { invoices: [invoice({ status: "litigation" })] }],
  ["collective-proceedings", { customers: [customer({ collectiveProceedings: true })] }],
  ["dispute", { invoices: [invoice({ dispute: "prix" })] }],
  ["stop-invoice", { invoices: [invoice({ stopped: true })] }],
  ["stop-customer", { customers: [customer({ stopped: true })] }],
  ["pause", { invoices: [invoice({ pausedUntil: TODAY })] }],
  ["promise", { invoices: [invoice({ promise: { day: TODAY } })] }],
  ["direct-debit", { customers: [customer({ paymentMethod: "Prélèvement" })] }],
  ["unallocated-payment", { payments: [payment({ euros: 120, customer: "Durand" })] }],
  ["below-minimum", { settings: { minimumInvoiceCents: cents(50_000) } }],
  ["no-scenario", { customers: [customer({ scenario: "Dur" })] }],
  ["in-doubt", { log: [entry({ about: ["F-1/relance-1"], status: "doubtful" })] }],
  ["too-recent", { invoices: [invoice({ issued: TODAY })] }],
  ["no-address", { customers: [customer({ to: [] })] }],
];

/** Both at once, the fields of the first winning where they meet. */
function together(one: BookWords, other: BookWords): BookWords {
  const invoices = { ...other.invoices?.[0], ...differing(one.invoices?.[0], invoice()) };
  const customers = { ...other.customers?.[0], ...differing(one.customers?.[0], customer()) };
  return {
    settings: { ...other.settings, ...one.settings },
    invoices: [{ ...invoice(), ...invoices }],
    customers: [{ ...customer(), ...customers }],
    payments: [...(one.payments ?? []), ...(other.payments ?? [])],
    log: [...(one.log ?? []), ...(other.log ?? [])],
  };
}

function differing<Whole extends object>(of: Whole | undefined, plain: Whole): Partial<Whole> {
  const pairs = Object.entries(of ?? {}).filter(
    ([name, value]) => plain[name as keyof Whole] !== value,
  );
  return Object.fromEntries(pairs) as Partial<Whole>;
}

describe("the first reason that applies is the one said", () => {
  const pairs = PRECEDENCE.flatMap(([code, words], rank, all) =>
    all.slice(rank + 1).map((later) => [code, words, later] as const),
  );
  const compatible = pairs.filter(
    ([code, , [later]]) => !(STATUSES.has(code) && STATUSES.has(later)),
  );

  it.each(
    compatible.map(([code, words, [later, others]]) => [code, later, words, others] as const),
  )("%s before %s", (code, _later, words, others) => {
    const [said = ""] = decisionsOf(together(words, others));
    expect(said.split(/[ :]/)[1]).toBe(code);
  });
});

/** Reasons that one status gives: a row has one status. */
const STATUSES = new Set(["draft", "contradiction", "litigation"]);
