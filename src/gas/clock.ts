/** The day and hour where the workbook lives. */

import type { Clock } from "../core/app/ports.ts";
import { type Day, parseIsoDay } from "../core/day.ts";

export function clock(): Clock {
  const start = Date.now();
  const zone = SpreadsheetApp.getActive().getSpreadsheetTimeZone();
  return {
    elapsedMs: () => Date.now() - start,
    offsetOn: (day) => Utilities.formatDate(new Date(`${day}T12:00:00Z`), zone, "Z"),
    now: () => {
      const text = Utilities.formatDate(new Date(), zone, "yyyy-MM-dd HH:mm:ss Z");
      const [day = "", time = "", offset = ""] = text.split(" ");
      return { day: parsed(day), time, offset };
    },
  };
}

function parsed(text: string): Day {
  const day = parseIsoDay(text);
  if (!day) throw new Error(`Unexpected date from Google: ${text}`);
  return day;
}
