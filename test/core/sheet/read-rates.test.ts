import { describe, expect, it } from "vitest";
import { rateRows } from "../../../src/core/app/seeds.ts";
import { day } from "../../../src/core/day.ts";
import { rateInForce, shippedRates } from "../../../src/core/law/rates.ts";
import type { Row } from "../../../src/core/sheet/cell.ts";
import { RATES } from "../../../src/core/sheet/design.ts";
import { readRates } from "../../../src/core/sheet/read-rates.ts";
import { on } from "../memory-ports.ts";
import { told } from "./filled.ts";

const HEADER: Row = RATES.columns.map((column) => column.header);

describe("readRates", () => {
  it("changes neither a rate nor its source when the sheet is as set-up made it", () => {
    const { value, findings } = readRates([HEADER, ...rateRows()]);
    expect(findings).toEqual([]);
    for (const [semester, shipped] of shippedRates()) expect(value.get(semester)).toEqual(shipped);
  });

  it("takes the rates that the team adds", () => {
    const added: Row = [on("2031-01-01"), on("2031-06-30"), 0.0315, "4,5 %", 0.085, "BCE"];
    const { value, findings } = readRates([HEADER, added]);
    expect(findings).toEqual([]);
    expect(rateInForce(day("2031-03-01"), "business", value)?.rateBp).toBe(1315);
    expect(rateInForce(day("2031-03-01"), "legalOther", value)?.rateBp).toBe(450);
    expect(rateInForce(day("2031-03-01"), "legalPersonal", value)?.rateBp).toBe(850);
  });

  it.each([
    [
      "no semester",
      [on("2031-01-01"), on("2031-12-31"), 0.03],
      "error rate-not-a-semester Taux!A2: une ligne de taux couvre un semestre : du 1er janvier au 30 juin, ou du 1er juillet au 31 décembre",
    ],
    ["no day", ["janvier", on("2031-06-30"), 0.03], "error from-unreadable Taux!A2: début"],
    [
      "a rate that may be a fraction",
      [on("2031-01-01"), on("2031-06-30"), "0,5"],
      "question ecb-rate-ambiguous Taux!C2: taux BCE à préciser « 0,5 » : fraction ou pourcentage ?",
    ],
  ] as readonly (readonly [string, Row, string])[])("leaves out %s", (_name, cells, finding) => {
    const { value, findings } = readRates([HEADER, cells]);
    expect(findings.map(told)[0]).toContain(finding);
    expect(rateInForce(day("2031-03-01"), "business", value)).toBeUndefined();
  });
});
