/** Functions of Google Sheets that a receivables sheet uses and the engine lacks, and its TEXT anew. */

import { formatValue } from "../format.ts";
import { localeOf } from "../locales.ts";
import type {
  Engine,
  EngineArgument,
  EngineFunction,
  EngineParameter,
  EngineResult,
} from "../o-spreadsheet.ts";

const VALUE: EngineParameter = { name: "value", description: "The value.", type: ["ANY"] };
const NUMBER: EngineParameter = { ...VALUE, type: ["NUMBER"] };
const TEXT: EngineParameter = { ...VALUE, type: ["STRING"] };

export function missingFunctions(engine: Engine): Readonly<Record<string, EngineFunction>> {
  return { ...numberFunctions(engine), ...textFunctions(engine), ARRAYFORMULA: arrayFormula };
}

/** The engine spreads every array already: nothing is left to do but to hand it on. */
const arrayFormula: EngineFunction = {
  description: "Calculates with whole ranges.",
  args: [{ ...VALUE, acceptMatrix: true }],
  compute: (value) => value ?? { value: "" },
};

function numberFunctions({ helpers }: Engine): Readonly<Record<string, EngineFunction>> {
  return {
    SIGN: {
      description: "-1, 0 or 1.",
      args: [NUMBER],
      compute(value) {
        return { value: Math.sign(helpers.toNumber(value, this.locale)) };
      },
    },
    N: {
      description: "The value as a number; 0 for a text.",
      args: [VALUE],
      compute(argument) {
        const { value, format } = single(argument);
        return { value: typeof value === "string" ? 0 : Number(value), format };
      },
    },
    TO_DATE: {
      description: "The number shown as a date.",
      args: [VALUE],
      compute(argument) {
        const { value } = single(argument);
        if (typeof value !== "number") return single(argument);
        return { value, format: localeOf(this.host.localeName).formats.date };
      },
    },
  };
}

function textFunctions({ helpers }: Engine): Readonly<Record<string, EngineFunction>> {
  return {
    T: {
      description: "The value if it is a text, otherwise an empty text.",
      args: [VALUE],
      compute(argument) {
        const { value } = single(argument);
        return { value: typeof value === "string" ? value : "" };
      },
    },
    REPT: {
      description: "The text several times over.",
      args: [TEXT, { ...NUMBER, name: "times" }],
      compute(text, times) {
        const count = Math.trunc(helpers.toNumber(times, this.locale));
        if (count >= 0) return { value: helpers.toString(text).repeat(count) };
        return { value: "#VALUE!", message: "Function REPT parameter 2 must not be negative." };
      },
    },
    /** By the formats that cells have, so that a cell and its TEXT never differ. */
    TEXT: {
      description: "The number written in a format.",
      args: [VALUE, { ...TEXT, name: "format" }],
      compute(argument, format) {
        const { value } = single(argument);
        return {
          value: formatValue(value ?? 0, helpers.toString(format), this.host.localeName),
        };
      },
    },
  };
}

/** The value of an argument that does not accept ranges. */
function single(argument: EngineArgument): EngineResult {
  return argument !== undefined && "value" in argument ? argument : { value: null };
}
