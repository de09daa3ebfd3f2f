/** Late-payment penalties: worked figures, and the laws that arithmetic must keep. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type Day, day, daysBetween } from "../../../src/core/day.ts";
import type { ImputationOrder } from "../../../src/core/law/imputation.ts";
import {
  exactInterest,
  PARTS_OF_A_CENT,
  type YearDivisor,
} from "../../../src/core/law/interest.ts";
import { latePenalty, penaltyCents } from "../../../src/core/law/penalties.ts";
import type { PenaltyInput } from "../../../src/core/law/penalty-input.ts";
import type { PenaltySegment } from "../../../src/core/law/penalty-rates.ts";
import { shippedRates, withWorkbookRates } from "../../../src/core/law/rates.ts";
import { semester } from "../../../src/core/law/semester.ts";
import type { CustomerType } from "../../../src/core/ledger/types.ts";
import { cents, divideHalfUp } from "../../../src/core/money.ts";

type Case = {
  amount?: number;
  due: string;
  asOf: string;
  type?: CustomerType;
  rateBp?: number;
  payments?: readonly (readonly [string, number])[];
  notice?: string;
  judgment?: string;
  yearDivisor?: YearDivisor;
  imputation?: ImputationOrder;
};

function input({
  amount = 10_000_00,
  due,
  asOf,
  type = "entreprise",
  yearDivisor = "365",
  imputation = "principal",
  ...rest
}: Case): PenaltyInput {
  return {
    amountCents: cents(amount),
    dueDay: day(due),
    asOf: day(asOf),
    customerType: type,
    stipulatedRateBp: rest.rateBp,
    payments: (rest.payments ?? []).map(([on, paid]) => ({
      day: day(on),
      amountCents: cents(paid),
    })),
    noticeDay: rest.notice === undefined ? undefined : day(rest.notice),
    judgmentDay: rest.judgment === undefined ? undefined : day(rest.judgment),
    yearDivisor,
    imputation,
    rates: shippedRates(),
  };
}

function penalty(of: PenaltyInput): number {
  const result = latePenalty(of);
  if (result.kind === "known") return result.cents;
  throw new Error(result.unknown.sentence);
}

function working(of: PenaltyInput): readonly PenaltySegment[] {
  const result = latePenalty(of);
  return result.kind === "known" ? result.segments : [];
}

describe("10 000 € of a business", () => {
  it.each([
    // 30 × 12,15 / 365
    ["30 days of one semester", { due: "2026-01-31", asOf: "2026-03-02" }, 99_86],
    // 30 × 12,40 / 365
    ["30 days from 1 July", { due: "2026-06-30", asOf: "2026-07-30" }, 101_92],
    // (60 × 12,15 + 63 × 12,40) / 365: a public calculator that counts the due day instead has 413,68.
    ["across 1 July 2026", { due: "2026-05-01", asOf: "2026-09-01" }, 413_75],
    // (182 × 14,50 + 184 × 14,25) / 365: 366 days, divisor 365.
    ["the leap year 2024", { due: "2023-12-31", asOf: "2024-12-31" }, 1441_37],
    // (181 × 12,15 + 184 × 12,40) / 365
    ["the year 2026", { due: "2025-12-31", asOf: "2026-12-31" }, 1227_60],
    ["one day", { due: "2026-10-01", asOf: "2026-10-02" }, 3_40],
    ["the due day", { due: "2026-10-01", asOf: "2026-10-01" }, 0],
    ["not due yet", { due: "2026-10-01", asOf: "2026-09-01" }, 0],
    ["90 days at an agreed 12 %", { due: "2026-01-31", asOf: "2026-05-01", rateBp: 1200 }, 295_89],
    ["an agreed 0 %", { due: "2026-01-31", asOf: "2026-05-01", rateBp: 0 }, 0],
    [
      "an agreed rate after the last known one",
      { due: "2026-12-31", asOf: "2027-12-31", rateBp: 1000 },
      1000_00,
    ],
  ] satisfies [string, Case, number][])("%s", (_, of, expected) => {
    expect(penalty(input(of))).toBe(expected);
  });
});

describe("other customers", () => {
  it.each([
    // 12,50 % of 2024-S1 for all of 365 days, though BCE fell twice meanwhile.
    [
      "a public buyer keeps the first rate",
      { type: "public", due: "2024-06-15", asOf: "2025-06-15" },
      1250_00,
    ],
    [
      "interest from 1 July takes the rate of July",
      { type: "public", due: "2024-06-30", asOf: "2025-06-30" },
      1225_00,
    ],
    [
      "a frozen rate needs no later one",
      { type: "public", due: "2026-12-01", asOf: "2027-12-01" },
      1040_00,
    ],
    [
      "an agreed rate does not bind a public buyer",
      { type: "public", due: "2024-06-15", asOf: "2025-06-15", rateBp: 300 },
      1250_00,
    ],
    [
      "a consumer owes nothing without notice",
      { type: "particulier", due: "2024-06-15", asOf: "2025-06-15", rateBp: 1200 },
      0,
    ],
  ] satisfies [string, Case, number][])("%s", (_, of, expected) => {
    expect(penalty(input(of))).toBe(expected);
  });

  it.each([
    // 31 × 2,62 / 365 from 1 to 31 March
    ["from the day after its receipt", { due: "2026-01-31", notice: "2026-02-28" }, 22_25],
    // (91 × 2,62 + 62 × 2,75) / 365 from 1 April to 31 August
    [
      "semester by semester",
      { due: "2026-01-31", notice: "2026-03-31", asOf: "2026-08-31" },
      112_03,
    ],
    ["not on the day of receipt", { due: "2026-01-31", notice: "2026-03-31" }, 0],
    // 15 × 2,62 / 365
    ["from the due date when that is later", { due: "2026-03-16", notice: "2026-02-28" }, 10_77],
    ["whatever was agreed", { due: "2026-01-31", notice: "2026-02-28", rateBp: 1200 }, 22_25],
    ["in an odd case, before it is due", { due: "2026-04-16", notice: "2026-02-28" }, 0],
  ] satisfies [string, Partial<Case>, number][])(
    "a consumer owes the legal rate after a notice: %s",
    (_, of, expected) => {
      const base = { due: "2026-01-31", asOf: "2026-03-31", type: "particulier" as const };
      expect(penalty(input({ ...base, ...of }))).toBe(expected);
    },
  );

  it("a consumer after a notice is refused a rate that is not known yet", () => {
    const result = latePenalty(
      input({ type: "particulier", due: "2026-01-31", notice: "2026-12-15", asOf: "2027-01-02" }),
    );
    expect(result).toMatchObject({
      unknown: { day: "2027-01-01", sentence: "taux inconnu à partir du 01/01/2027" },
    });
  });

  it("a public buyer before 2013 is refused", () => {
    const result = latePenalty(input({ type: "public", due: "2012-06-15", asOf: "2014-06-15" }));
    expect(result).toEqual({
      kind: "unknown-rate",
      unknown: {
        day: "2012-06-16",
        sentence: "taux inconnu avant le 01/01/2013",
      },
    });
  });
});

describe("the working", () => {
  it("names each period, its rate and its source", () => {
    expect(working(input({ due: "2025-11-30", asOf: "2026-07-02" }))).toEqual([
      {
        from: "2025-12-01",
        to: "2025-12-31",
        days: 31,
        baseCents: 10_000_00,
        rateBp: 1215,
        yearDays: 365,
        source: "BCE 2,15\u00a0% au 01/07/2025 + 10 points",
      },
      {
        from: "2026-01-01",
        to: "2026-06-30",
        days: 181,
        baseCents: 10_000_00,
        rateBp: 1215,
        yearDays: 365,
        source: "BCE 2,15\u00a0% au 01/01/2026 + 10 points",
      },
      {
        from: "2026-07-01",
        to: "2026-07-02",
        days: 2,
        baseCents: 10_000_00,
        rateBp: 1240,
        yearDays: 365,
        source: "BCE 2,40\u00a0% au 01/07/2026 + 10 points",
      },
    ]);
  });

  it("says that an agreed rate was used, and that a public rate is frozen", () => {
    const span = { due: "2026-06-15", asOf: "2026-07-15" };
    expect(working(input({ ...span, rateBp: 900 }))).toEqual([
      {
        from: "2026-06-16",
        to: "2026-07-15",
        days: 30,
        baseCents: 10_000_00,
        rateBp: 900,
        yearDays: 365,
        source: "taux convenu",
      },
    ]);
    expect(working(input({ ...span, type: "public" })).map((segment) => segment.source)).toEqual([
      "BCE 2,15\u00a0% au 01/01/2026 + 8 points, figé",
    ]);
  });
});

describe("part payments", () => {
  const span = { due: "2026-01-31", asOf: "2026-03-02" };

  it.each([
    // 15 days on 10 000, then 15 on 6 000: the day of payment counts on the sum before it.
    ["cut the sum from the day after", [["2026-02-15", 4_000_00]], 79_89],
    [
      "on one day add up",
      [
        ["2026-02-15", 1_000_00],
        ["2026-02-15", 3_000_00],
      ],
      79_89,
    ],
    [
      "in any order",
      [
        ["2026-02-25", 1_000_00],
        ["2026-02-15", 3_000_00],
      ],
      83_22,
    ],
    ["before the due day lower it from the start", [["2026-01-10", 4_000_00]], 59_92],
    ["on the due day too", [["2026-01-31", 4_000_00]], 59_92],
    ["on the as-of day change nothing yet", [["2026-03-02", 4_000_00]], 99_86],
    ["after it neither", [["2026-03-20", 4_000_00]], 99_86],
    ["in full end the interest, which stays due", [["2026-02-15", 10_000_00]], 49_93],
    ["in excess bear nothing", [["2026-02-15", 12_000_00]], 49_93],
    [
      "that bounced bring the sum back",
      [
        ["2026-01-31", 10_000_00],
        ["2026-02-15", -10_000_00],
      ],
      49_93,
    ],
  ] satisfies [string, [string, number][], number][])("%s", (_, payments, expected) => {
    expect(penalty(input({ ...span, payments }))).toBe(expected);
  });

  it("a debt paid before the rates end asks for no unknown rate", () => {
    const paid = input({
      due: "2026-01-31",
      asOf: "2027-03-02",
      payments: [["2026-02-15", 10_000_00]],
    });
    expect(penalty(paid)).toBe(49_93);
  });
});

describe("interest first (C. civ. 1343-1)", () => {
  const span = { due: "2026-01-31", asOf: "2026-03-02", imputation: "interest" as const };
  const worked = (of: Case) => {
    const result = latePenalty(input(of));
    if (result.kind === "unknown-rate") throw new Error(result.unknown.sentence);
    const { cents: total, unpaidPrincipalCents, unpaidInterestCents, imputations } = result;
    const parts = imputations.map((one) => [one.principalCents, one.interestCents]);
    return { total, principal: unpaidPrincipalCents, interest: unpaidInterestCents, parts };
  };

  it("a payment covers the interest of its own day, then the principal", () => {
    // 15 days on 10 000 are 49,93; 4 000 − 49,93 leave 6 049,93, whose 15 days are 30,208…
    expect(worked({ ...span, payments: [["2026-02-15", 4_000_00]] })).toEqual({
      total: 80_14,
      principal: 6_049_93,
      interest: 30_21,
      parts: [[3_950_07, 49_93]],
    });
  });

  it("a payment below the interest leaves the principal as it was", () => {
    // All 30 days on 10 000: 99,86.
    expect(worked({ ...span, payments: [["2026-02-15", 40_00]] })).toEqual({
      total: 99_86,
      principal: 10_000_00,
      interest: 59_86,
      parts: [[0, 40_00]],
    });
  });

  it("before the due date and on the as-of day it reduces what there is", () => {
    expect(
      worked({
        ...span,
        payments: [
          ["2026-01-10", 4_000_00],
          ["2026-03-02", 1_000_00],
        ],
      }),
    ).toEqual({
      // 30 days on 6 000: 59,917…
      total: 59_92,
      principal: 5_059_92,
      interest: 0,
      parts: [
        [4_000_00, 0],
        [940_08, 59_92],
      ],
    });
  });

  it("a payment that bounces gives back the principal first, then the interest", () => {
    const payments: [string, number][] = [
      ["2026-02-15", 4_000_00],
      ["2026-02-15", -4_000_00],
    ];
    expect(worked({ ...span, payments })).toEqual({
      total: 99_86,
      principal: 10_000_00,
      interest: 99_86,
      parts: [
        [3_950_07, 49_93],
        [-3_950_07, -49_93],
      ],
    });
  });

  it("principal first, the interest is paid last and the rest is owed back", () => {
    const of = { ...span, imputation: "principal" as const };
    expect(worked({ ...of, payments: [["2026-02-15", 10_060_00]] })).toEqual({
      total: 49_93,
      principal: -10_07,
      interest: 0,
      parts: [[10_010_07, 49_93]],
    });
  });

  it("owes at least as much as principal first, and what is unpaid adds up", () => {
    fc.assert(
      fc.property(amounts, threeDays, fc.integer({ min: 1, max: 100 }), (amount, days, share) => {
        const [dueDay, paidOn, asOf] = days;
        const paid = Math.floor((amount * share) / 100);
        const of = (imputation: ImputationOrder) => {
          const found = latePenalty({
            ...input({ due: "2026-01-01", asOf: "2026-01-01", amount, imputation }),
            dueDay,
            asOf,
            payments: [{ day: paidOn, amountCents: cents(paid) }],
          });
          if (found.kind === "unknown-rate") throw new Error(found.unknown.sentence);
          const unpaid = found.unpaidPrincipalCents + found.unpaidInterestCents;
          expect(unpaid).toBe(amount - paid + found.cents);
          return found.cents;
        };
        expect(of("interest")).toBeGreaterThanOrEqual(of("principal"));
      }),
    );
  });
});

describe("an opening judgment", () => {
  const span = { due: "2026-01-31", asOf: "2026-06-30" };

  it.each([
    // 30 days up to 2 March: 30 × 12,15 / 365. The judgment counts from the first hour of its day.
    ["stops interest on the day before it", "2026-03-03", 99_86],
    ["before the due date leaves none", "2026-01-15", 0],
    ["on the first day of interest leaves none", "2026-02-01", 0],
    // 150 × 12,15 / 365
    ["after the as-of day changes nothing", "2026-07-01", 499_32],
    // 149 × 12,15 / 365
    ["on the as-of day takes that day away", "2026-06-30", 495_99],
  ])("%s", (_, judgment, expected) => {
    expect(penalty(input({ ...span, judgment }))).toBe(expected);
    expect(penaltyCents(input({ ...span, judgment }))).toBe(expected);
  });

  it("also ends the need for rates", () => {
    expect(penalty(input({ ...span, asOf: "2028-01-01", judgment: "2026-03-03" }))).toBe(99_86);
  });
});

describe("the exact length of each year", () => {
  const actual = { yearDivisor: "actual" as const };

  it.each([
    // (182 × 14,50 + 184 × 14,25) / 366
    ["all of 2024", { due: "2023-12-31", asOf: "2024-12-31" }, 1437_43],
    ["a year of 365 days", { due: "2025-12-31", asOf: "2026-12-31" }, 1227_60],
    // 10 % over one leap year, then over one ordinary year: 366/366 and 365/365.
    ["an agreed rate", { due: "2023-12-31", asOf: "2025-12-31", rateBp: 1000 }, 2000_00],
    // 184 × 12,25 / 366 in 2024 and 181 × 12,25 / 365 in 2025
    ["a public buyer", { type: "public", due: "2024-06-30", asOf: "2025-06-30" }, 1223_31],
  ] satisfies [string, Case, number][])("%s", (_, of, expected) => {
    expect(penalty(input({ ...of, ...actual }))).toBe(expected);
    expect(penaltyCents(input({ ...of, ...actual }))).toBe(expected);
  });

  it("cuts a period at 1 January and says which part has 366 days", () => {
    const of = { due: "2024-12-30", asOf: "2025-01-02", rateBp: 900, ...actual };
    expect(
      working(input(of)).map(({ from, to, yearDays, source }) => [from, to, yearDays, source]),
    ).toEqual([
      ["2024-12-31", "2024-12-31", 366, "taux convenu, année de 366 jours"],
      ["2025-01-01", "2025-01-02", 365, "taux convenu"],
    ]);
  });
});

describe("unknown rates", () => {
  it.each([
    ["2026-12-31", "2027-01-01", "2027-01-01", "taux inconnu à partir du 01/01/2027"],
    ["2026-03-31", "2027-02-01", "2027-01-01", "taux inconnu à partir du 01/01/2027"],
    ["2027-08-31", "2027-09-01", "2027-09-01", "taux inconnu à partir du 01/01/2027"],
    ["2008-06-30", "2026-01-01", "2008-07-01", "taux inconnu avant le 01/01/2009"],
  ])("due %s, as of %s", (due, asOf, on, sentence) => {
    const result = latePenalty(input({ due, asOf }));
    expect(result).toEqual({ kind: "unknown-rate", unknown: { day: on, sentence } });
  });

  it("become known by a row of the workbook", () => {
    const rates = withWorkbookRates(shippedRates(), [
      { semester: semester(2027, 1), ecbBp: 265, source: "" },
    ]);
    // (31 × 12,40 + 31 × 12,65) / 365
    const of = { ...input({ due: "2026-11-30", asOf: "2027-01-31" }), rates };
    expect(penalty(of)).toBe(212_75);
  });

  it("do not matter where nothing is owed", () => {
    expect(penalty(input({ amount: 0, due: "2026-12-31", asOf: "2028-01-01" }))).toBe(0);
    expect(penalty(input({ amount: -50_00, due: "2026-12-31", asOf: "2028-01-01" }))).toBe(0);
  });
});

describe("rounding", () => {
  it("takes half a cent up", () => {
    const of = { amount: 365_00, rateBp: 50, due: "2026-01-01", asOf: "2026-01-02" };
    expect(penalty(input(of))).toBe(1);
    expect(penalty(input({ ...of, amount: 364_99 }))).toBe(0);
  });

  it("happens once, on the exact sum of all periods", () => {
    fc.assert(
      fc.property(amounts, knownDays, knownDays, (amount, dueDay, asOf) => {
        const of = { ...input({ due: "2026-01-01", asOf: "2026-01-01", amount }), dueDay, asOf };
        expect(penalty(of)).toBe(divideHalfUp(exactInterest(working(of)), PARTS_OF_A_CENT));
      }),
    );
  });

  it("is exact for sums beyond what plain numbers count", () => {
    const of = input({ amount: 9_007_199_254_740_991, due: "2026-01-31", asOf: "2026-03-02" });
    expect(penalty(of)).toBe(
      Number((9_007_199_254_740_991n * 30n * 1215n + 1_825_000n) / 3_650_000n),
    );
  });
});

describe("laws", () => {
  const of = (amount: number, dueDay: Day, asOf: Day): PenaltyInput => ({
    ...input({ due: "2026-01-01", asOf: "2026-01-01", amount }),
    dueDay,
    asOf,
  });

  it.each<[YearDivisor]>([["365"], ["actual"]])(
    "(%s) a period is exactly the sum of its two parts, cut on any day",
    (yearDivisor) => {
      const over = (amount: number, from: Day, to: Day) => ({
        ...of(amount, from, to),
        yearDivisor,
      });
      fc.assert(
        fc.property(amounts, threeDays, (amount, [from, cut, to]) => {
          const parts =
            exactInterest(working(over(amount, from, cut))) +
            exactInterest(working(over(amount, cut, to)));
          expect(parts).toBe(exactInterest(working(over(amount, from, to))));
          const rounded = penalty(over(amount, from, cut)) + penalty(over(amount, cut, to));
          expect(Math.abs(rounded - penalty(over(amount, from, to)))).toBeLessThanOrEqual(1);
        }),
      );
    },
  );

  it("never falls from one day to the next, nor with a larger sum", () => {
    fc.assert(
      fc.property(amounts, threeDays, (amount, [from, cut, to]) => {
        expect(penalty(of(amount, from, cut))).toBeLessThanOrEqual(penalty(of(amount, from, to)));
        expect(penalty(of(amount, from, to))).toBeLessThanOrEqual(
          penalty(of(amount + 1, from, to)),
        );
      }),
    );
  });

  it("is zero on the due day", () => {
    fc.assert(
      fc.property(amounts, knownDays, (amount, dueDay) => {
        expect(penalty(of(amount, dueDay, dueDay))).toBe(0);
      }),
    );
  });

  it("counts each day once: the periods touch and cover the delay", () => {
    fc.assert(
      fc.property(amounts, threeDays, (amount, [due, paid, asOf]) => {
        const segments = working({
          ...of(amount, due, asOf),
          payments: [{ day: paid, amountCents: cents(Math.floor(amount / 3)) }],
        });
        const days = segments.reduce((sum, segment) => sum + segment.days, 0);
        expect(days).toBe(daysBetween(due, asOf));
        segments.forEach((segment, index) => {
          expect(segment.days).toBe(daysBetween(segment.from, segment.to) + 1);
          const previous = segments[index - 1];
          expect(segment.from).toBe(addDays(previous ? previous.to : due, 1));
        });
      }),
    );
  });
});

describe("the short way", () => {
  const both = (of: PenaltyInput) => {
    const worked = latePenalty(of);
    return [penaltyCents(of), worked.kind === "known" ? worked.cents : worked.unknown];
  };

  it("gives what the working gives, for any customer, rate, sum and days", () => {
    const anyDay = fc
      .integer({ min: 0, max: 9000 })
      .map((count) => addDays(day("2006-01-01"), count));
    const types = fc.constantFrom<CustomerType>("entreprise", "public", "particulier");
    const anySum = fc.oneof(fc.integer({ min: -500, max: 500 }), fc.maxSafeInteger());
    const rate = fc.option(fc.integer({ min: 0, max: 2000 }), { nil: undefined });
    fc.assert(
      fc.property(
        anySum,
        anyDay,
        anyDay,
        types,
        rate,
        fc.constantFrom<YearDivisor>("365", "actual"),
        (sum, dueDay, asOf, customerType, rateBp, yearDivisor) => {
          const amountCents = cents(Math.trunc(sum / 10));
          const [short, worked] = both({
            amountCents,
            dueDay,
            asOf,
            customerType,
            stipulatedRateBp: rateBp,
            yearDivisor,
            rates: shippedRates(),
          });
          expect(short).toEqual(worked);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("refuses as the working does where a semester is missing in between", () => {
    const rates = withWorkbookRates(shippedRates(), [
      { semester: semester(2027, 2), ecbBp: 265, source: "" },
    ]);
    const across = { ...input({ due: "2026-11-30", asOf: "2027-08-31" }), rates };
    expect(both(across)).toEqual([
      { day: "2027-01-01", sentence: "taux inconnu du 01/01/2027 au 30/06/2027" },
      { day: "2027-01-01", sentence: "taux inconnu du 01/01/2027 au 30/06/2027" },
    ]);
    // 31 × 12,65 / 365
    expect(both({ ...across, dueDay: day("2027-06-30"), asOf: day("2027-07-31") })).toEqual([
      107_44, 107_44,
    ]);
  });
});

const amounts = fc.integer({ min: 1, max: 10_000_000_00 });
const FIRST = day("2008-12-31");
const knownDays = fc
  .integer({ min: 0, max: daysBetween(FIRST, day("2026-12-31")) })
  .map((count) => addDays(FIRST, count));
const threeDays = fc
  .tuple(knownDays, knownDays, knownDays)
  .map((days) => [...days].sort() as [Day, Day, Day]);
