/** The name in an address, where it has one. */

import { capital } from "./typography.ts";

const WORD = /^\p{L}{2,}(?:-\p{L}{2,})*$/u;

/** « Marie Durand » from marie.durand@…; the address itself where two words do not make it plain. */
export function personName(address: string): string {
  const local = address.split("@")[0] ?? "";
  const words = local.split(/[._]/);
  if (words.length !== 2 || !words.every((word) => WORD.test(word))) return address;
  return words.map(nameOf).join(" ");
}

/** « Anne-Sophie » from anne-sophie. */
function nameOf(word: string): string {
  return word
    .split("-")
    .map((part) => capital(part.toLowerCase()))
    .join("-");
}
