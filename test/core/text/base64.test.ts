import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { base64, base64WebSafe } from "../../../src/core/text/base64.ts";

describe("base64", () => {
  it("agrees with Node", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const expected = Buffer.from(bytes).toString("base64");
        expect(base64(Array.from(bytes))).toBe(expected);
        expect(base64WebSafe(Array.from(bytes))).toBe(
          expected.replace(/\+/g, "-").replace(/\//g, "_"),
        );
      }),
    );
  });

  it.each([[[256]], [[-1]], [[1.5]], [[0, Number.NaN]]])("refuses %j", (bytes) => {
    expect(() => base64(bytes)).toThrow(RangeError);
  });
});
