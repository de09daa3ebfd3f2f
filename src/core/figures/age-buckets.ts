/** The age of a receivable: which bucket of days late it falls in, and how buckets are named. */

/** The last day late of each bucket but the open one at the end: increasing whole numbers from 1. */
export type Bounds = readonly number[];

/** « 1-30 », « 31-60 », « 61-90 », « > 90 ». */
export const USUAL_BOUNDS: Bounds = [30, 60, 90];

/** From the receivables that are not due to the oldest: one more than the bounds, and one again. */
export function bucketLabels(bounds: Bounds): readonly string[] {
  const closed = bounds.map((last, index) => {
    const first = (bounds[index - 1] ?? 0) + 1;
    return first === last ? String(first) : `${first}-${last}`;
  });
  return ["Non échu", ...closed, `> ${bounds[bounds.length - 1] ?? 0}`];
}

/** The position among the labels. On its due day an invoice is not late. */
export function bucketOf(daysLate: number, bounds: Bounds): number {
  if (daysLate <= 0) return 0;
  const closed = bounds.findIndex((last) => daysLate <= last);
  return closed < 0 ? bounds.length + 1 : closed + 1;
}
