import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cents } from "../../src/core/money.ts";
import { eurosIn, type Sum, sumsOf } from "../../src/core/sums.ts";
import { formatSums } from "../../src/core/text/format.ts";
import { spoken } from "./sheet/spoken.ts";

const sum = (currency: string, amount: number): Sum => ({ currency, cents: cents(amount) });

const anySum = fc
  .tuple(fc.constantFrom("EUR", "USD", "CHF", "AED"), fc.integer({ min: -1e6, max: 1e6 }))
  .map(([currency, amount]) => sum(currency, amount));

describe("formatSums", () => {
  it.each([
    [[], "0,00 €"],
    [[sum("USD", 0)], "0,00 €"],
    [[sum("EUR", 120_000)], "1 200,00 €"],
    [[sum("USD", 30_000), sum("EUR", 120_000)], "1 200,00 € et 300,00 USD"],
    [[sum("USD", 100), sum("CHF", 200), sum("EUR", 300)], "3,00 €, 2,00 CHF et 1,00 USD"],
    [[sum("AED", 100), sum("EUR", 300)], "3,00 € et 1,00 AED"],
    [[sum("USD", 100), sum("EUR", 300), sum("USD", 50)], "3,00 € et 1,50 USD"],
  ])("%j", (sums, expected) => {
    expect(spoken(formatSums(sums))).toBe(expected);
  });
});

describe("sums by currency", () => {
  it("say the same whatever the order of what is added", () => {
    fc.assert(
      fc.property(fc.array(anySum), (sums) => {
        expect(sumsOf([...sums].reverse())).toEqual(sumsOf(sums));
      }),
    );
  });

  it("never count one currency in another", () => {
    fc.assert(
      fc.property(fc.array(anySum), fc.integer({ min: 1, max: 1e6 }), (sums, amount) => {
        expect(eurosIn([...sums, sum("USD", amount)])).toBe(eurosIn(sums));
      }),
    );
  });
});
