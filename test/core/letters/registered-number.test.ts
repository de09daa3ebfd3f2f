import { describe, expect, it } from "vitest";
import { readRegisteredNumber } from "../../../src/core/letters/registered-number.ts";

const paper = (typed: string) => readRegisteredNumber(typed, { electronic: false });

describe("the number of a registered letter", () => {
  it.each([
    ["1A 123 456 7890 1", "1A 123 456 7890 1"],
    ["2c12345678901", "2C 123 456 7890 1"],
    ["2C\u00a0123\u202f456.7890-1", "2C 123 456 7890 1"],
    ["RA473124829FI", "RA473124829FI"],
    ["rk 12 345 678 5 fr", "RK123456785FR"],
    ["87001234567", "87001234567"],
    ["87 000 123 456 789 K", "87000123456789K"],
  ])("%s is kept as %s", (typed, number) => {
    expect(paper(typed)).toEqual({ number });
  });

  it.each([
    "",
    "1A 123",
    "1A 123 456 7890 12",
    "AA 123 456 7890 1",
    "8612345678901",
    "8712345",
    "=1+1",
    "x".repeat(500),
  ])("%s is none, and the sentence shows one that is", (typed) => {
    expect(paper(typed)).toEqual({ problem: expect.stringContaining("« 1A 123 456 7890 1 »") });
  });

  it("between countries has a check digit", () => {
    expect(paper("RK123456789FR")).toEqual({
      problem: "Le numéro RK123456789FR est faux : sa clé de contrôle ne correspond pas.",
    });
  });

  it.each([
    ["LRE-2026-0001", true],
    ["5f1e8c7a-41aa-4c4e-9f0f-0b6a51c1d9e2", true],
    ["", false],
    ["a b", false],
    ["=HYPERLINK()", false],
  ])("of an electronic one is that of its provider: %s", (typed, isOne) => {
    expect("number" in readRegisteredNumber(typed, { electronic: true })).toBe(isOne);
  });
});
