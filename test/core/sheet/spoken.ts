/** Sentences with plain spaces, so that tests can be typed and read. */

import type { Reading } from "../../../src/core/sheet/reading.ts";

export function spoken(sentence: string): string {
  return sentence.replace(/[\u00a0\u202f]/g, " ");
}

/** The value, or « problem: sentence ». */
export function outcome<Value>(reading: Reading<Value>): Value | string {
  return "value" in reading ? reading.value : `${reading.problem}: ${spoken(reading.sentence)}`;
}
