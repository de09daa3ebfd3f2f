/**
 * Why an invoice gets no reminder today. Each rule is one line of this list; the first that
 * applies gives the reason, so the order is the order of what matters most to the reader.
 */

import { addDays, addMonths, type Day, daysBetween } from "../day.ts";
import type { Standing } from "../follow-up/standing.ts";
import type { Account, OpenItem } from "../ledger/settle.ts";
import type { Customer } from "../ledger/types.ts";
import { type Cents, subtract, ZERO } from "../money.ts";
import type { Settings } from "../sheet/settings.ts";
import { EURO } from "../sums.ts";
import { formatAmount, formatDay } from "../text/format.ts";
import type { Reason } from "./decision.ts";
import { type History, keyOf } from "./journal.ts";
import type { Scenario } from "./scenario.ts";
import type { Unallocated } from "./unallocated.ts";

/** All that is known of one invoice on one day. */
export type Case = {
  readonly today: Day;
  readonly settings: Settings;
  readonly item: OpenItem;
  readonly customer: Customer;
  readonly account: Account;
  readonly history: History;
  readonly standing: Standing;
  /** Those of all invoices of the customer, by row. */
  readonly standings: ReadonlyMap<string, Standing>;
  readonly scenario: Scenario | undefined;
  /**
   * All that the customer owes past its day, contested parts left out: what steps compare with
   * their minimum. Undefined when part of it is not in euros: then no minimum applies.
   */
  readonly overdueCents: Cents | undefined;
  /** The last contact that the log knows, or that a row of the customer says. */
  readonly lastContact: Day | undefined;
  /** Payments on the account that name no invoice. */
  readonly unallocated: Unallocated;
  /** Payments that name neither an invoice nor a customer that we know: they may be anybody's. */
  readonly unattributed: Unallocated;
};

type Exclusion = (of: Case) => Reason | undefined;

/** After as many refusals of the same message a person must look. */
const MOST_FAILURES = 3;

const EXCLUSIONS: readonly Exclusion[] = [
  notAClaim,
  paymentToCome,
  nothingDue,
  contradiction,
  litigation,
  collectiveProceedings,
  heldBack,
  directDebit,
  probablyPaid,
  belowMinimum,
  noScenario,
  inDoubt,
  tooManyFailures,
];

export function exclusionOf(of: Case): Reason | undefined {
  for (const exclusion of EXCLUSIONS) {
    const reason = exclusion(of);
    if (reason) return reason;
  }
  return undefined;
}

/** Whoever has the file now speaks, and nobody else. */
export function closedByLaw(of: Case): Reason | undefined {
  return litigation(of) ?? collectiveProceedings(of);
}

export function notAClaim({ item: { invoice } }: Case): Reason | undefined {
  if (invoice.kind === "creditNote")
    return { verdict: "closed", code: "credit-note", reason: "avoir : il vient en déduction" };
  if (invoice.status === "draft") return aside("draft", "brouillon : facture non émise");
  if (invoice.status === "cancelled")
    return { verdict: "closed", code: "cancelled", reason: "facture annulée" };
  return undefined;
}

function nothingDue({ item }: Case): Reason | undefined {
  if (item.balanceCents < 0)
    return {
      verdict: "closed",
      code: "overpaid",
      reason: `trop-perçu de ${formatAmount(subtract(ZERO, item.balanceCents), item.invoice.currency)} : à rembourser ou à imputer`,
    };
  if (item.balanceCents === 0) return { verdict: "closed", code: "paid", reason: "facture réglée" };
  if (item.invoice.status === "paid")
    return { verdict: "closed", code: "paid", reason: "marquée « Payée »" };
  return undefined;
}

function contradiction({ item }: Case): Reason | undefined {
  const why =
    item.contradiction ??
    (item.invoice.status === "partial" && item.paidCents === 0
      ? "statut « Partielle », mais aucun règlement n’est enregistré"
      : undefined);
  return why ? aside("contradiction", `à vérifier : ${why}`) : undefined;
}

/** A payment dated after today is a typing mistake or a post-dated cheque: a person must look. */
function paymentToCome({ item, unallocated, today }: Case): Reason | undefined {
  const other = item.balanceCents > 0 ? unallocated.toCome : undefined;
  const payment = item.payments.find((one) => one.day > today) ?? other;
  return payment
    ? aside(
        "payment-to-come",
        `à vérifier : règlement daté du ${formatDay(payment.day)}, après aujourd’hui (${payment.at})`,
      )
    : undefined;
}

function litigation({ item: { invoice } }: Case): Reason | undefined {
  return invoice.status === "litigation"
    ? aside("litigation", "transmise au contentieux")
    : undefined;
}

/** A creditor of mainland France declares within as many months (C. com. R622-24). */
const DECLARATION_MONTHS = 2;

/** No payment of earlier debts may be asked for (C. com. L622-7): reminders stop at once. */
function collectiveProceedings({ customer }: Case): Reason | undefined {
  if (!customer.collectiveProceedings) return undefined;
  const published = customer.proceedingsPublished;
  const before = published
    ? ` avant le ${formatDay(addMonths(published, DECLARATION_MONTHS))}`
    : ", date de publication au BODACC à saisir dans Clients";
  return aside(
    "collective-proceedings",
    `procédure collective, ne plus relancer : déclarer la créance${before}`,
  );
}

/** Dispute, stop, pause, promise: what is followed up with the customer. */
function heldBack({ standing }: Case): Reason | undefined {
  return standing.hold;
}

function directDebit({ customer, item: { invoice } }: Case): Reason | undefined {
  const method = invoice.paymentMethod || customer.paymentMethod;
  return /^pr[ée]l[èe]vement/i.test(method)
    ? aside("direct-debit", "réglée par prélèvement")
    : undefined;
}

/** A payment of the very same amount waits to be allocated: the customer has most likely paid. */
function probablyPaid({ item, unallocated, unattributed }: Case): Reason | undefined {
  const match = unallocated.ofAmount(item.balanceCents) ?? unattributed.ofAmount(item.balanceCents);
  return match
    ? aside(
        "unallocated-payment",
        `sans doute réglée : règlement non affecté de ${formatAmount(match.amountCents)} du ${formatDay(match.day)} (${match.at})`,
      )
    : undefined;
}

/** A minimum in euros says nothing of another currency. */
function belowMinimum({ item, settings }: Case): Reason | undefined {
  return item.invoice.currency === EURO && item.balanceCents < settings.minimumInvoiceCents
    ? aside(
        "below-minimum",
        `reste dû inférieur au minimum de ${formatAmount(settings.minimumInvoiceCents)} par facture`,
      )
    : undefined;
}

function noScenario({ customer, item: { invoice }, scenario }: Case): Reason | undefined {
  return scenario
    ? undefined
    : aside("no-scenario", `scénario « ${invoice.scenario || customer.scenario} » inconnu`);
}

function inDoubt({ item: { invoice }, history, scenario }: Case): Reason | undefined {
  for (const step of scenario?.steps ?? []) {
    const claim = history.doubtful.get(keyOf(invoice.number, step.id));
    if (claim)
      return aside(
        "in-doubt",
        `à vérifier : l’envoi ${claim.reference} du ${formatDay(claim.day)} n’a pas été confirmé`,
      );
  }
  return undefined;
}

function tooManyFailures({ item: { invoice }, history, scenario }: Case): Reason | undefined {
  const failing = (scenario?.steps ?? []).find(
    (step) => (history.failures.get(keyOf(invoice.number, step.id)) ?? 0) >= MOST_FAILURES,
  );
  return failing
    ? aside("failures", `${failing.name} refusée ${MOST_FAILURES} fois par Gmail : voir le journal`)
    : undefined;
}

/** An invoice that has just left may still be in the post, or in the customer's own workflow. */
export function tooRecent({ item: { invoice }, settings, today }: Case): Reason | undefined {
  if (!invoice.issued) return undefined;
  const age = daysBetween(invoice.issued, today);
  if (age >= settings.recentInvoiceDays) return undefined;
  const until = addDays(invoice.issued, settings.recentInvoiceDays);
  return {
    verdict: "wait",
    code: "too-recent",
    reason: `facture du ${formatDay(invoice.issued)}, trop récente : attendre le ${formatDay(until)}`,
    until,
  };
}

function aside(code: string, reason: string): Reason {
  return { verdict: "aside", code, reason };
}
