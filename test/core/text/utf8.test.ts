import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { utf8Bytes } from "../../../src/core/text/utf8.ts";

describe("utf8Bytes", () => {
  it.each([
    ["", []],
    ["A", [0x41]],
    ["é", [0xc3, 0xa9]],
    ["€", [0xe2, 0x82, 0xac]],
    ["👩", [0xf0, 0x9f, 0x91, 0xa9]],
    ["\ud83d", [0xef, 0xbf, 0xbd]],
  ])("%j", (text, bytes) => {
    expect(utf8Bytes(text)).toEqual(bytes);
  });

  it("agrees with TextEncoder, half characters included", () => {
    const units = fc.array(fc.integer({ min: 0, max: 0xffff }));
    fc.assert(
      fc.property(units, (codes) => {
        const text = String.fromCharCode(...codes);
        expect(utf8Bytes(text)).toEqual(Array.from(new TextEncoder().encode(text)));
      }),
    );
  });
});
