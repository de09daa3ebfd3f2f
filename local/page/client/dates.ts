/** Days and times as people read them; they come as « 2026-11-23T08:00 », on the workbook's clock. */

const LONG = new Intl.DateTimeFormat("fr-FR", { dateStyle: "full", timeZone: "UTC" });
const SHORT = new Intl.DateTimeFormat("fr-FR", {
  weekday: "short",
  day: "numeric",
  month: "short",
  timeZone: "UTC",
});

export function longDay(civil: string): string {
  return LONG.format(new Date(`${civil.slice(0, 10)}T00:00:00Z`));
}

export function shortMoment(civil: string): string {
  return `${SHORT.format(new Date(`${civil.slice(0, 10)}T00:00:00Z`))} ${timeOf(civil)}`;
}

export function timeOf(civil: string): string {
  return civil.slice(11, 16).replace(":", " h ");
}
