/**
 * Amounts in French words, in the spelling before 1990 that cheques and notices keep: hyphens below
 * a hundred only, and not around « et ».
 */

import type { Cents } from "../money.ts";

const TO_SIXTEEN =
  "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize".split(
    " ",
  );
const TENS = ["", "", "vingt", "trente", "quarante", "cinquante", "soixante"];

/** « mille deux cent trente-quatre euros et cinquante-six centimes »; below a euro, the cents alone. */
export function amountInWords(amount: Cents): string {
  const size = Math.abs(amount);
  const euros = Math.floor(size / 100);
  const centimes = size % 100;
  const parts = [
    euros > 0 || centimes === 0 ? `${numberInWords(euros)} ${euroWord(euros)}` : "",
    centimes > 0 ? `${belowHundred(centimes)} ${centimes > 1 ? "centimes" : "centime"}` : "",
  ];
  return (amount < 0 ? "moins " : "") + parts.filter((part) => part !== "").join(" et ");
}

/** « un million d’euros »: million and milliard are nouns, when nothing comes after them. */
function euroWord(euros: number): string {
  if (euros > 0 && euros % 1_000_000 === 0) return "d’euros";
  return euros > 1 ? "euros" : "euro";
}

function numberInWords(number: number): string {
  if (number === 0) return "zéro";
  const parts = [
    nouns(Math.floor(number / 1e9) % 1000, "milliard"),
    nouns(Math.floor(number / 1e6) % 1000, "million"),
    thousands(Math.floor(number / 1000) % 1000),
    number % 1000 > 0 ? belowThousand(number % 1000) : "",
  ];
  return parts.filter((part) => part !== "").join(" ");
}

/** « deux cents millions »: before a noun, cent and vingt keep their s. */
function nouns(count: number, noun: string): string {
  return count === 0 ? "" : `${belowThousand(count)} ${noun}${count > 1 ? "s" : ""}`;
}

/** « mille » alone for one, invariable; before it, cent and vingt lose their s. */
function thousands(count: number): string {
  if (count === 0) return "";
  return count === 1 ? "mille" : `${belowThousand(count).replace(/(cent|vingt)s$/, "$1")} mille`;
}

/** « deux cents », « deux cent un »: cent takes its s when it is multiplied and comes last. */
function belowThousand(number: number): string {
  const count = Math.floor(number / 100);
  const rest = number % 100;
  if (count === 0) return belowHundred(rest);
  const hundreds = count === 1 ? "cent" : `${small(count)} cent`;
  if (rest > 0) return `${hundreds} ${belowHundred(rest)}`;
  return count === 1 ? hundreds : `${hundreds}s`;
}

/** « quatre-vingts », « quatre-vingt-un », « soixante et onze », « quatre-vingt-onze ». */
function belowHundred(number: number): string {
  if (number < 20) return belowTwenty(number);
  if (number === 80) return "quatre-vingts";
  if (number > 80) return `quatre-vingt-${belowTwenty(number - 80)}`;
  // 71 to 79 are counted on from sixty.
  const ten = Math.min(Math.floor(number / 10), 6);
  const rest = number - ten * 10;
  const name = TENS[ten] ?? "";
  if (rest === 0) return name;
  return rest === 1 || rest === 11 ? `${name} et ${small(rest)}` : `${name}-${belowTwenty(rest)}`;
}

function belowTwenty(number: number): string {
  return number <= 16 ? small(number) : `dix-${small(number - 10)}`;
}

function small(number: number): string {
  return TO_SIXTEEN[number] ?? "";
}
