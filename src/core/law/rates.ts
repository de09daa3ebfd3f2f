/** Which interest rate was in force on a day: the shipped tables, and what the workbook adds to them. */

import { addDays, type Day, day, daysBetween } from "../day.ts";
import type { Finding } from "../finding.ts";
import { formatDay, formatRate } from "../text/format.ts";
import { ECB_RATES, ECB_RATES_READ_ON } from "./ecb-rates.ts";
import { LEGAL_RATES, type LegalRate } from "./legal-rates.ts";
import { firstDayOf, lastDayOf, nextSemester, type Semester, semesterOf } from "./semester.ts";

/** A rate and what it rests on, in French. */
export type SourcedRate = { readonly rateBp: number; readonly source: string };

/**
 * - `ecb`: main refinancing rate of the ECB in force on the first day of the semester, the only one
 *   that counts for the semester.
 * - `business`: what a late business owes unless another rate was agreed (C. com. L441-10 II).
 * - `publicBuyer`: what a public buyer owes when interest starts in the semester (CCP R2192-31).
 * - `legalOther`, `legalPersonal`: legal interest rate, by who the creditor is (CMF L313-2).
 */
export type RateKind = "ecb" | "business" | "publicBuyer" | "legalOther" | "legalPersonal";

/** What is known of one semester. */
export type SemesterRates = Readonly<Record<RateKind, SourcedRate | undefined>> & {
  readonly from: Day;
  readonly to: Day;
  readonly days: number;
};

/** By semester. A semester that is not there has no known rate: none is ever derived from another. */
export type RateTable = ReadonlyMap<Semester, SemesterRates>;

/** A row that the team added to « Taux »: the rates that it fills win over the shipped ones. */
export type WorkbookRate = {
  readonly semester: Semester;
  readonly ecbBp?: number;
  readonly legalOtherBp?: number;
  readonly legalPersonalBp?: number;
  readonly source: string;
};

/** The day for which a rate is missing, and the sentence that says so. */
export type UnknownRate = { readonly day: Day; readonly sentence: string };

/** C. com. L441-10 II. Before 2013 it named no day: reading it by semester is then a convention. */
const BUSINESS_POINTS = 10;

/** CCP R2192-31, as it was in the décret 2013-269. */
const PUBLIC_POINTS = 8;

/** Before, public buyers owed seven points more than the ECB, or the legal rate. */
const FIRST_PUBLIC_SEMESTER = semesterOf(day("2013-01-01"));

let shipped: RateTable | undefined;

/** The shipped rates: from 2009-S1 to the last semester that had begun when they were read. */
export function shippedRates(): RateTable {
  shipped = shipped ?? new Map(LEGAL_RATES.map((row) => [row.semester, shippedRow(row)]));
  return shipped;
}

export function withWorkbookRates(table: RateTable, rows: readonly WorkbookRate[]): RateTable {
  const merged = new Map(table);
  for (const row of rows) merged.set(row.semester, mergedRow(merged.get(row.semester), row));
  return merged;
}

/** The rate of the semester of that day; undefined when it is not known, never an older one. */
export function rateInForce(on: Day, kind: RateKind, table: RateTable): SourcedRate | undefined {
  return table.get(semesterOf(on))?.[kind];
}

/** Why `rateInForce` has no answer for that day. */
export function unknownRate(on: Day, kind: RateKind, table: RateTable): UnknownRate {
  const of = semesterOf(on);
  const known = [...table.keys()].filter((semester) => table.get(semester)?.[kind]);
  const before = known.filter((semester) => semester < of).sort((a, b) => b - a)[0];
  const after = known.filter((semester) => semester > of).sort((a, b) => a - b)[0];
  return { day: on, sentence: `taux inconnu ${unknownSpan(before, after)}` };
}

function unknownSpan(before: Semester | undefined, after: Semester | undefined): string {
  const from = before && formatDay(firstDayOf(nextSemester(before)));
  if (!after) return from ? `à partir du ${from}` : "à toute date";
  return from
    ? `du ${from} au ${formatDay(addDays(firstDayOf(after), -1))}`
    : `avant le ${formatDay(firstDayOf(after))}`;
}

export function unknownRateFinding(unknown: UnknownRate, at: string): Finding {
  return { severity: "error", code: "rate-unknown", at, message: unknown.sentence };
}

function shippedRow({ semester, ...legal }: LegalRate): SemesterRates {
  return {
    ...period(semester),
    ...ratesFromEcb(semester, ecbOf(semester)),
    legalOther: { rateBp: legal.otherCreditorBp, source: legal.source },
    legalPersonal: { rateBp: legal.personalCreditorBp, source: legal.source },
  };
}

/** A row that repeats a shipped rate, as those of a new workbook do, leaves its source as it was. */
function mergedRow(known: SemesterRates | undefined, row: WorkbookRate): SemesterRates {
  const { semester, ecbBp, legalOtherBp, legalPersonalBp } = row;
  const source = row.source === "" ? "feuille Taux" : `feuille Taux, ${row.source}`;
  const typed = (shipped: SourcedRate | undefined, rateBp: number | undefined) =>
    rateBp === undefined || rateBp === shipped?.rateBp ? shipped : { rateBp, source };
  const isNew = ecbBp !== undefined && ecbBp !== known?.ecb?.rateBp;
  return {
    ...period(semester),
    ...ratesFromEcb(semester, isNew ? ecbRate(semester, ecbBp, ` (${source})`) : known?.ecb),
    legalOther: typed(known?.legalOther, legalOtherBp),
    legalPersonal: typed(known?.legalPersonal, legalPersonalBp),
  };
}

function period(semester: Semester): Pick<SemesterRates, "from" | "to" | "days"> {
  const from = firstDayOf(semester);
  const to = lastDayOf(semester);
  return { from, to, days: daysBetween(from, to) + 1 };
}

function ratesFromEcb(
  semester: Semester,
  ecb: SourcedRate | undefined,
): Pick<SemesterRates, "ecb" | "business" | "publicBuyer"> {
  return {
    ecb,
    business: ecb && withPoints(ecb, BUSINESS_POINTS),
    publicBuyer:
      ecb && semester >= FIRST_PUBLIC_SEMESTER ? withPoints(ecb, PUBLIC_POINTS) : undefined,
  };
}

function withPoints({ rateBp, source }: SourcedRate, points: number): SourcedRate {
  return { rateBp: rateBp + points * 100, source: `${source} + ${points} points` };
}

/** The last rate that took effect on or before the first day of the semester. */
function ecbOf(semester: Semester): SourcedRate | undefined {
  const from = firstDayOf(semester);
  if (from > ECB_RATES_READ_ON) return undefined;
  const inForce = ECB_RATES.filter((rate) => rate.from <= from).pop();
  return inForce && ecbRate(semester, inForce.rateBp, "");
}

function ecbRate(semester: Semester, rateBp: number, note: string): SourcedRate {
  const since = formatDay(firstDayOf(semester));
  return { rateBp, source: `BCE ${formatRate(rateBp)} au ${since}${note}` };
}
