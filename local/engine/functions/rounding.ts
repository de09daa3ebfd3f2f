/** ROUND, ROUNDUP, ROUNDDOWN, MROUND: the engine's own are wrong on 8 half cents in 10,000. */

import { type RoundingDirection, roundDecimal } from "../decimal-rounding.ts";
import type { Engine, EngineFunction, EngineParameter, EngineResult } from "../o-spreadsheet.ts";

const VALUE: EngineParameter = { name: "value", description: "The number.", type: ["NUMBER"] };
const PLACES: EngineParameter = {
  name: "places",
  description: "The number of decimals; negative for tens, hundreds…",
  type: ["NUMBER"],
  optional: true,
};
const FACTOR: EngineParameter = { name: "factor", description: "The step.", type: ["NUMBER"] };

export function roundingFunctions(engine: Engine): Readonly<Record<string, EngineFunction>> {
  return {
    ROUND: roundTo(engine, "nearest", "Rounds half away from zero."),
    ROUNDUP: roundTo(engine, "away from zero", "Rounds away from zero."),
    ROUNDDOWN: roundTo(engine, "towards zero", "Rounds towards zero."),
    MROUND: roundToMultiple(engine),
  };
}

function roundTo(
  { helpers }: Engine,
  direction: RoundingDirection,
  description: string,
): EngineFunction {
  return {
    description,
    args: [VALUE, PLACES],
    compute(value, places) {
      const decimals = Math.trunc(helpers.toNumber(places, this.locale));
      const rounded = roundDecimal(helpers.toNumber(value, this.locale), decimals, direction);
      return { value: rounded, format: formatOf(value) };
    },
  };
}

function roundToMultiple({ helpers }: Engine): EngineFunction {
  return {
    description: "Rounds to the nearest multiple.",
    args: [VALUE, FACTOR],
    compute(value, factor) {
      const number = helpers.toNumber(value, this.locale);
      const step = helpers.toNumber(factor, this.locale);
      if (number === 0 || step === 0) return { value: 0, format: formatOf(value) };
      if (number > 0 !== step > 0) {
        return { value: "#NUM!", message: "Parameters of MROUND must have the same sign." };
      }
      const multiple = roundDecimal(number / step, 0, "nearest") * step;
      return { value: Number(multiple.toPrecision(15)), format: formatOf(value) };
    },
  };
}

function formatOf(argument: EngineResult | object | undefined): string | undefined {
  return argument !== undefined && "format" in argument ? argument.format : undefined;
}
