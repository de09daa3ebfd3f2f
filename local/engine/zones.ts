/** Civil time in a time zone and instants, by the tz database that Intl carries. */

/**
 * What a clock on the wall shows, as the milliseconds that `Date.UTC` would give for it: no
 * zone, so that adding a day is adding 86 400 000.
 */
export type CivilMs = number;

const DAY_MS = 86_400_000;
const REMEMBERED = 50_000;

const clocks = new Map<string, Intl.DateTimeFormat>();
const instants = new Map<string, Map<CivilMs, number>>();

export function isTimeZone(zone: string): boolean {
  try {
    clockOf(zone);
    return true;
  } catch {
    return false;
  }
}

/** What the wall clock of the zone shows at an instant (milliseconds since 1970 in UTC). */
export function civilOfInstant(instant: number, zone: string): CivilMs {
  return instant + offsetAt(instant, zone);
}

/**
 * The instant at which the wall clock of the zone shows that time. In the hour that comes twice
 * it is the first one; in the hour that does not exist it is as far after the change as the
 * clock pretends (02:30 is 03:30), as java.time does.
 */
export function instantOfCivil(civil: CivilMs, zone: string): number {
  const known = remembered(zone);
  const before = known.get(civil);
  if (before !== undefined) return before;
  if (known.size >= REMEMBERED) known.clear();
  const instant = compute(civil, zone);
  known.set(civil, instant);
  return instant;
}

function compute(civil: CivilMs, zone: string): number {
  const earlier = offsetAt(civil - DAY_MS, zone);
  const later = offsetAt(civil + DAY_MS, zone);
  if (earlier === later || offsetAt(civil - earlier, zone) === earlier) return civil - earlier;
  return offsetAt(civil - later, zone) === later ? civil - later : civil - earlier;
}

/** To the second: before the zones were agreed on, Paris was 9 min 21 s ahead of Greenwich. */
function offsetAt(instant: number, zone: string): number {
  const whole = Math.floor(instant / 1000) * 1000;
  const parts = /(\d+)\D+(\d+)\D+(\d+)\D+(\d+)\D+(\d+)\D+(\d+)/.exec(clockOf(zone).format(whole));
  const [, month, day, year, hours, minutes, seconds] = (parts ?? []).map(Number);
  if (year === undefined || month === undefined) throw new RangeError(`No such time: ${instant}`);
  const civil = new Date(0);
  civil.setUTCFullYear(year, month - 1, day);
  civil.setUTCHours(hours ?? 0, minutes ?? 0, seconds ?? 0);
  return civil.getTime() - whole;
}

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  clocks.set(zone, clock);
  return clock;
}

function remembered(zone: string): Map<CivilMs, number> {
  const known = instants.get(zone) ?? new Map<CivilMs, number>();
  instants.set(zone, known);
  return known;
}
