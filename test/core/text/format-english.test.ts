import { describe, expect, it } from "vitest";
import { day } from "../../../src/core/day.ts";
import { cents } from "../../../src/core/money.ts";
import { ENGLISH } from "../../../src/core/text/mail-english.ts";

const { formats, typeset } = ENGLISH;

/** No-break spaces as ordinary ones. */
function plainSpaces(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, " ");
}

describe("formats in English", () => {
  it.each([
    [0, "EUR", "€0.00"],
    [5, "EUR", "€0.05"],
    [123_456, "EUR", "€1,234.56"],
    [-15_000, "EUR", "−€150.00"],
    [123_456_789, "USD", "USD 1,234,567.89"],
    [-200, "CHF", "−CHF 2.00"],
  ])("%d %s is %s", (amount, currency, expected) => {
    expect(plainSpaces(formats.amount(cents(amount), currency))).toBe(expected);
  });

  it("writes days with the month as a word, on one line", () => {
    expect(formats.day(day("2026-11-23"))).toBe("23\u00a0November\u00a02026");
    expect(plainSpaces(formats.shortDay(day("2026-09-01")))).toBe("1 Sep 2026");
  });

  it.each([
    [0, "0 days"],
    [1, "1 day"],
    [2, "2 days"],
    [1_200, "1,200 days"],
  ])("counts %d: %s", (count, expected) => {
    expect(plainSpaces(formats.count(count, ENGLISH.words.day))).toBe(expected);
  });

  it("writes rates, lists and sums", () => {
    expect(formats.rate(1_215)).toBe("12.15%");
    expect(formats.list(["a"])).toBe("a");
    expect(formats.list(["a", "b", "c"])).toBe("a, b and c");
    const sums = formats.sums([
      { currency: "USD", cents: cents(30_000) },
      { currency: "EUR", cents: cents(120_000) },
    ]);
    expect(plainSpaces(sums)).toBe("€1,200.00 and USD 300.00");
    expect(formats.sums([])).toBe("€0.00");
  });

  it("puts no French space before a sign", () => {
    expect(typeset("Invoice no. 12 : what's due? 12 % ; thanks !")).toBe(
      "Invoice no. 12 : what’s due? 12 % ; thanks !",
    );
  });
});
