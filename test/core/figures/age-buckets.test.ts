/** Age buckets: their names and their edges. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bucketLabels, bucketOf, USUAL_BOUNDS } from "../../../src/core/figures/age-buckets.ts";

describe("the names", () => {
  it.each([
    [USUAL_BOUNDS, ["Non échu", "1-30", "31-60", "61-90", "> 90"]],
    [[15], ["Non échu", "1-15", "> 15"]],
    [
      [1, 2, 30],
      ["Non échu", "1", "2", "3-30", "> 30"],
    ],
  ])("of %j", (bounds, labels) => {
    expect(bucketLabels(bounds)).toEqual(labels);
  });
});

describe("the edges", () => {
  it.each([
    [-400, "Non échu"],
    [0, "Non échu"],
    [1, "1-30"],
    [30, "1-30"],
    [31, "31-60"],
    [60, "31-60"],
    [61, "61-90"],
    [90, "61-90"],
    [91, "> 90"],
    [4000, "> 90"],
  ])("%i days late is %s", (days, label) => {
    expect(bucketLabels(USUAL_BOUNDS)[bucketOf(days, USUAL_BOUNDS)]).toBe(label);
  });

  it("each day late has a bucket, and a later one never a younger bucket", () => {
    const bounds = fc
      .uniqueArray(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 6 })
      .map((days) => days.sort((a, b) => a - b));
    fc.assert(
      fc.property(bounds, fc.integer({ min: -10, max: 500 }), (of, days) => {
        const bucket = bucketOf(days, of);
        expect(bucketLabels(of)[bucket]).toBeDefined();
        expect(bucketOf(days + 1, of)).toBeGreaterThanOrEqual(bucket);
      }),
    );
  });
});
