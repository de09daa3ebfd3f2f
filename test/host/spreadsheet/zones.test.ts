import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dateOfSerial, serialOfInstant } from "../../../local/engine/serials.ts";
import { isTimeZone } from "../../../local/engine/zones.ts";

describe("a serial number is an instant in the zone of the spreadsheet", () => {
  test.each([
    [46_349, "Europe/Paris", "2026-11-22T23:00:00.000Z"],
    [46_349, "America/New_York", "2026-11-23T05:00:00.000Z"],
    [46_349, "UTC", "2026-11-23T00:00:00.000Z"],
    [46_349.75, "Europe/Paris", "2026-11-23T17:00:00.000Z"],
    // Summer time.
    [46_204, "Europe/Paris", "2026-06-30T22:00:00.000Z"],
    // Before 1911 Paris lived 9 min 21 s ahead of Greenwich.
    [0, "Europe/Paris", "1899-12-29T23:50:39.000Z"],
    [2, "Europe/Paris", "1899-12-31T23:50:39.000Z"],
    // The clock goes forward on 29 March 2026: 02:30 does not exist, and is 03:30.
    [46_110 + 2.5 / 24, "Europe/Paris", "2026-03-29T01:30:00.000Z"],
    // It goes back on 25 October 2026: 02:30 comes twice, and is the first one.
    [46_320 + 2.5 / 24, "Europe/Paris", "2026-10-25T00:30:00.000Z"],
    [2_958_465, "Europe/Paris", "9999-12-30T23:00:00.000Z"],
  ])("%s in %s is %s", (serial, zone, instant) => {
    expect(dateOfSerial(serial, zone).toISOString()).toBe(instant);
  });
});

test("a whole day comes back from any zone", () => {
  const zones = fc.constantFrom("Europe/Paris", "America/New_York", "Asia/Kolkata", "UTC");
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 110_000 }), zones, (day, zone) => {
      expect(serialOfInstant(dateOfSerial(day, zone).getTime(), zone)).toBe(day);
    }),
  );
});

test("names of zones", () => {
  expect(isTimeZone("Europe/Paris")).toBe(true);
  expect(isTimeZone("Europe/Lutece")).toBe(false);
});
