/** An indicator: a figure, or the sentence « n. d. : … » that says why there is none. */

import { divideHalfUp } from "../money.ts";
import { NO_BREAK } from "../text/format.ts";
import { typeset } from "../text/typography.ts";

export type Indicator = number | string;

export const NOT_DEFINED = `n.${NO_BREAK}d.`;

export function notDefined(reason: string): string {
  return `${NOT_DEFINED}${typeset(` : ${reason}`)}`;
}

/**
 * `numerator / denominator` to so many decimals, half away from zero, in whole numbers so that a
 * half is one.
 */
export function ratio(numerator: bigint, denominator: bigint, decimals: number): number {
  const scale = 10 ** decimals;
  return divideHalfUp(numerator * BigInt(scale), denominator) / scale;
}
