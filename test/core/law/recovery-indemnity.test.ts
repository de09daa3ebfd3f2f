/** 40 € once for each invoice paid late. */

import { expect, it } from "vitest";
import { day } from "../../../src/core/day.ts";
import {
  type IndemnityInput,
  recoveryIndemnity,
} from "../../../src/core/law/recovery-indemnity.ts";

it.each([
  ["still owed the day after", {}, 40_00],
  ["owed a year later", { paidOrAsOf: day("2026-11-20") }, 40_00],
  ["paid on the due date", { paidOrAsOf: day("2025-11-20") }, 0],
  ["not due yet", { paidOrAsOf: day("2025-11-01") }, 0],
  ["by a public buyer", { customerType: "public" }, 40_00],
  ["by a consumer", { customerType: "particulier" }, 0],
  ["in collective proceedings", { collectiveProceedings: true }, 0],
] satisfies [string, Partial<IndemnityInput>, number][])("%s", (_, given, expected) => {
  const input: IndemnityInput = {
    customerType: "entreprise",
    dueDay: day("2025-11-20"),
    paidOrAsOf: day("2025-11-21"),
    ...given,
  };
  expect(recoveryIndemnity(input)).toBe(expected);
});
