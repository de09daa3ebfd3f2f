/** Reads « À faire aujourd’hui »: the plan of the day as one list, for one person or for all. */

import { type Day, daysBetween } from "../day.ts";
import type { Book } from "../dunning/book.ts";
import { paymentsKnownUntil, staleness } from "../dunning/freshness.ts";
import type { Plan } from "../dunning/plan.ts";
import { formatCount, formatDay, formatSums, formatWeekday } from "../text/format.ts";
import { plain } from "../text/typography.ts";
import { allowanceLeft } from "./allowance.ts";
import { asideEntries } from "./aside-entries.ts";
import { fitting } from "./fitting.ts";
import { lateToday } from "./late-today.ts";
import type { Ports } from "./ports.ts";
import { previewed } from "./remind.ts";
import type { Report } from "./report.ts";
import { stopSentence } from "./summary.ts";
import {
  MOST_ASIDE,
  MOST_ENTRIES,
  type WorkEntry,
  type WorkKind,
  type Worklist,
  type WorkView,
} from "./todays-work.ts";
import { workEntries } from "./work-entries.ts";
import type { Today } from "./work-items.ts";

/** Together below 100 kB, with room for what stands around the lists. */
const ENTRY_BYTES = 70_000;
const ASIDE_BYTES = 20_000;
const OWNER_BYTES = 5_000;

export function readWorklist(ports: Ports, view: WorkView): Worklist {
  const { report, book } = previewed(ports);
  const problem = stopSentence(report);
  const base = {
    day: formatWeekday(report.day),
    testMode: report.testMode,
    findings: report.findings.length,
    ...(problem ? { problem } : {}),
  };
  if (!book) return { ...NOTHING, ...base };
  const owners = ownersOf(book);
  const asked = plain(typeof view?.owner === "string" ? view.owner : "").trim();
  const owner = owners.find((one) => plain(one) === asked) ?? "";
  const mine = ofOwner(owner, { book, plan: report.plan, day: report.day });
  return {
    ...base,
    ...lateToday(mine.plan),
    ...shown(mine),
    owners: fitting(owners, { count: MOST_ENTRIES, bytes: OWNER_BYTES }),
    owner,
    payments: paymentsOf(book, report),
    allowance: Math.max(0, allowanceLeft(book, report)),
  };
}

const NO_COUNTS: Readonly<Record<WorkKind, number>> = {
  call: 0,
  mail: 0,
  letter: 0,
  promise: 0,
  payment: 0,
  doubt: 0,
  other: 0,
};

const NOTHING = {
  customersLate: 0,
  totalLate: formatSums([]),
  entries: [],
  counts: NO_COUNTS,
  aside: [],
  asideCount: 0,
  owners: [],
  owner: "",
  payments: { sentence: "", stale: false, held: 0 },
  allowance: 0,
} as const;

function ownersOf({ customers }: Book): readonly string[] {
  const byName = new Map<string, string>();
  for (const { owner } of customers.values()) {
    const name = plain(owner).trim();
    if (name !== "" && !byName.has(name)) byName.set(name, owner.trim());
  }
  return [...byName].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, owner]) => owner);
}

/** The same day with the customers of one person alone. */
function ofOwner(owner: string, today: Today): Today {
  if (owner === "") return today;
  const { book, plan } = today;
  const wanted = plain(owner).trim();
  const isTheirs = ({ customer }: { readonly customer: Plan["decisions"][number]["customer"] }) =>
    plain(book.customers.get(customer)?.owner ?? "").trim() === wanted;
  return {
    ...today,
    book: {
      ...book,
      accounts: new Map([...book.accounts].filter(([, account]) => isTheirs(account))),
      log: book.log.filter(isTheirs),
    },
    plan: {
      ...plan,
      decisions: plan.decisions.filter(isTheirs),
      actions: plan.actions.filter(isTheirs),
    },
  };
}

function shown(today: Today): Pick<Worklist, "entries" | "counts" | "aside" | "asideCount"> {
  const entries = workEntries(today);
  const aside = asideEntries(today);
  return {
    entries: fitting(entries, { count: MOST_ENTRIES, bytes: ENTRY_BYTES }),
    counts: countsOf(entries),
    aside: fitting(aside, { count: MOST_ASIDE, bytes: ASIDE_BYTES }),
    asideCount: aside.length,
  };
}

function countsOf(entries: readonly WorkEntry[]): Worklist["counts"] {
  const counts = { ...NO_COUNTS };
  for (const { kind } of entries) counts[kind] += 1;
  return counts;
}

function paymentsOf(book: Book, { day, plan }: Report): Worklist["payments"] {
  return {
    sentence: freshnessWords(paymentsKnownUntil(book, day), day),
    stale: staleness(book, day) !== undefined,
    held: plan.decisions.filter(({ code }) => code === "stale-payments").length,
  };
}

/** « Règlements jusqu’au 24/03/2026 (il y a 7 jours) ». */
function freshnessWords(until: Day | undefined, today: Day): string {
  if (!until) return "Aucun règlement enregistré";
  const days = daysBetween(until, today);
  const ago = formatCount(days, { one: "jour", many: "jours" });
  const when = ["aujourd’hui", "hier"][days] ?? `il y a ${ago}`;
  return `Règlements jusqu’au ${formatDay(until)} (${when})`;
}
