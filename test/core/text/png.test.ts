import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pngOfSquares } from "../../../src/core/text/png.ts";
import { readPng } from "./read-png.ts";

/** Squares 9–80 across: a line is long enough to be repeated, and not too long. */
const ROWS = fc.integer({ min: 9, max: 80 }).chain((size) =>
  fc.array(fc.array(fc.boolean(), { minLength: size, maxLength: size }), {
    minLength: size,
    maxLength: size,
  }),
);

/** The colour of the first pixel of each square, and of its last one. */
function squaresOf(bytes: readonly number[], side: number): readonly (readonly boolean[])[][] {
  const { width, height, rgba } = readPng(Uint8Array.from(bytes));
  const at = (x: number, y: number): boolean => rgba[(y * width + x) * 4] === 0;
  return [0, side - 1].map((corner) =>
    Array.from({ length: height / side }, (_, row) =>
      Array.from({ length: width / side }, (_, column) =>
        at(column * side + corner, row * side + corner),
      ),
    ),
  );
}

describe("a picture of squares", () => {
  it("is read back, whatever the squares and their size", () => {
    fc.assert(
      fc.property(ROWS, fc.integer({ min: 1, max: 8 }), (rows, side) => {
        expect(squaresOf(pngOfSquares(rows, side), side)).toEqual([rows, rows]);
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    ["shorter", 2],
    ["longer", 300],
  ])("refuses lines %s than can be repeated", (_, size) => {
    const row = Array.from({ length: size }, () => true);
    expect(() =>
      pngOfSquares(
        row.map(() => row),
        4,
      ),
    ).toThrow(RangeError);
  });
});
