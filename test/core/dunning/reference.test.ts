import { describe, expect, it } from "vitest";
import { referenceOf } from "../../../src/core/dunning/reference.ts";

describe("referenceOf", () => {
  it("stays the same for ever: people look for it in old mail", () => {
    expect(referenceOf("live\n0\nF-1/relance-1")).toBe("PCT-4RKBDYCV");
  });

  it("has no two alike among a hundred thousand acts", () => {
    const references = Array.from({ length: 100_000 }, (_, index) =>
      referenceOf(`live\n0\nF-2026-${index}/relance-${index % 3}`),
    );
    expect(new Set(references).size).toBe(references.length);
  });
});
