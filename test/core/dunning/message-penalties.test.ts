/** The penalties that a message names, under the settings of calculations. */

import { describe, expect, it } from "vitest";
import { day } from "../../../src/core/day.ts";
import type { Settings } from "../../../src/core/sheet/settings.ts";
import { spoken } from "../sheet/spoken.ts";
import { invoice, payment, planOf, templates } from "./books.ts";

const MODELS = new Map(
  [...templates()].map(([code, texts]) => [
    code,
    texts.map((text) => ({ ...text, body: "{{pénalités}}, en tout {{total réclamé}}" })),
  ]),
);

/** The figures of the one message of the day. */
function claimed(
  words: { readonly due: string; readonly paidOn?: string; readonly settings?: Partial<Settings> },
  today: string,
): string {
  const { actions } = planOf(
    {
      settings: { paymentsUpToDate: day(today), ...words.settings },
      invoices: [invoice({ due: words.due, issued: day("2023-12-01"), euros: 10_000 })],
      payments: words.paidOn ? [payment({ euros: 4_000, day: words.paidOn, invoice: "F-1" })] : [],
      templates: MODELS,
    },
    today,
  );
  return spoken(actions[0]?.text ?? "");
}

describe("a part payment", () => {
  const span = { due: "2026-01-31", paidOn: "2026-02-15" };

  it.each([
    // 15 days on 10 000, then on 6 000: 79,89, and 6 000 + 79,89 + 40 in all
    ["principal", "79,89 €, en tout 6 119,89 €"],
    // or, interest first, on 6 049,93: 80,14. What the payment left of both is still 6 080,14.
    ["interest", "80,14 €, en tout 6 120,14 €"],
  ] as const)("imputed on %s", (imputation, figures) => {
    expect(claimed({ ...span, settings: { imputation } }, "2026-03-02")).toContain(figures);
  });
});

it.each([
  // 182 × 14,50 + 2 × 14,25 days of 2024, by 365 and by 366
  ["365", "730,82 €"],
  ["actual", "728,83 €"],
] as const)("a leap year divided by %s", (yearDivisor, figure) => {
  expect(claimed({ due: "2023-12-31", settings: { yearDivisor } }, "2024-07-02")).toContain(figure);
});
