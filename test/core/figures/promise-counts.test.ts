import { describe, expect, it } from "vitest";
import { day } from "../../../src/core/day.ts";
import { promiseCounts } from "../../../src/core/figures/promise-counts.ts";
import type { FollowUp } from "../../../src/core/follow-up/follow-up.ts";
import { customerIdOf } from "../../../src/core/ledger/directory.ts";
import { settle } from "../../../src/core/ledger/settle.ts";
import type { InvoiceNumber } from "../../../src/core/ledger/types.ts";
import { cents } from "../../../src/core/money.ts";
import { invoice, payment, TODAY } from "../dunning/books.ts";

type PromiseWords = {
  readonly on?: string;
  readonly noted?: string;
  readonly euros?: number;
  readonly invoices?: readonly string[];
  readonly closed?: string;
  readonly kind?: FollowUp["kind"];
};

/** Of 5 November, for the 10th, on all that Durand owes, unless said otherwise. */
function promise({ on = "2026-11-10", noted = "2026-11-05", ...words }: PromiseWords): FollowUp {
  return {
    kind: words.kind ?? "promise",
    noted: day(noted),
    author: "",
    customer: customerIdOf("Durand"),
    invoices: (words.invoices ?? []) as readonly InvoiceNumber[],
    ...(words.euros === undefined ? {} : { amountCents: cents(words.euros * 100) }),
    day: day(on),
    cause: "",
    owner: "",
    plan: "",
    ...(words.closed ? { closed: day(words.closed) } : {}),
    at: "Engagements!A2",
  };
}

/** « kept, partly, broken » of the promises of Durand, who owes 120 € on F-1 and 80 € on F-2, both late. */
function counted(
  promises: readonly PromiseWords[],
  ...paid: readonly (readonly [euros: number, on: string, invoice?: string])[]
): string {
  const payments = paid.map(([euros, on, number]) =>
    payment({ euros, day: on, customer: "Durand", ...(number ? { invoice: number } : {}) }),
  );
  const due = "2026-11-02";
  const invoices = [invoice({ due }), invoice({ number: "F-2", euros: 80, due })];
  const account = settle(invoices, payments).accounts.get(customerIdOf("Durand"));
  if (!account) throw new Error("no account");
  const followUps = promises.map(promise);
  const counts = promiseCounts({ account, followUps, graceDays: 2, today: TODAY });
  return `${counts.kept} ${counts.partly} ${counts.broken}`;
}

describe("a promise", () => {
  it.each([
    ["kept on the last day of grace", { euros: 100 }, [100, "2026-11-12", "F-1"], "1 0 0"],
    ["broken a day later", { euros: 100 }, [100, "2026-11-13", "F-1"], "0 0 1"],
    ["not kept by a payment before it was made", { euros: 100 }, [100, "2026-11-04"], "0 0 1"],
    ["kept in part", { euros: 100 }, [60, "2026-11-10", "F-1"], "0 1 0"],
    ["on the account: by a payment without invoice", { euros: 100 }, [100, "2026-11-10"], "1 0 0"],
    [
      "on an invoice: not by a payment of another one",
      { euros: 80, invoices: ["F-1"] },
      [80, "2026-11-10", "F-2"],
      "0 0 1",
    ],
    ["without amount: of all that is due", {}, [200, "2026-11-10"], "1 0 0"],
    ["without amount: partly kept by less", {}, [199, "2026-11-10"], "0 1 0"],
    ["without amount, on an invoice", { invoices: ["F-2"] }, [80, "2026-11-10", "F-2"], "1 0 0"],
    ["without amount: not by what came after the grace", {}, [200, "2026-11-13"], "0 0 1"],
    ["whose grace is not over", { on: "2026-11-21" }, [1, "2026-11-20"], "0 0 0"],
    ["closed before its day", { closed: "2026-11-08" }, [1, "2026-11-20"], "0 0 0"],
    ["closed afterwards", { closed: "2026-11-20" }, [1, "2026-11-20"], "0 0 1"],
    [
      "older than twelve months",
      { noted: "2025-11-01", on: "2025-11-23" },
      [1, "2026-11-20"],
      "0 0 0",
    ],
    ["that is no promise", { kind: "recall" }, [1, "2026-11-20"], "0 0 0"],
  ] as const)("%s", (_, words, paid, expected) => {
    expect(counted([words], paid)).toBe(expected);
  });
});

describe("several promises", () => {
  it("are kept by one payment each, the earliest first", () => {
    const plan = [
      { kind: "instalment", on: "2026-11-15", euros: 60 },
      { kind: "instalment", on: "2026-11-08", euros: 60 },
    ] as const;
    expect(counted(plan, [60, "2026-11-08"], [60, "2026-11-15"])).toBe("2 0 0");
    expect(counted(plan, [60, "2026-11-08"])).toBe("1 0 1");
    expect(counted(plan, [100, "2026-11-08"])).toBe("1 1 0");
  });

  it("are not kept by a payment that bounced", () => {
    expect(counted([{ euros: 100 }], [100, "2026-11-08"], [-100, "2026-11-11"])).toBe("0 0 1");
  });
});
