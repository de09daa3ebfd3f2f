/** Amounts in words: the rules of agreement one by one, and every number below a hundred. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amountInWords } from "../../../src/core/figures/words.ts";
import { cents } from "../../../src/core/money.ts";

function euros(amount: number): string {
  return amountInWords(cents(amount * 100));
}

/** Written out by hand, ten a line: what the rules of the code must give. */
const BELOW_HUNDRED = `
zéro, un, deux, trois, quatre, cinq, six, sept, huit, neuf,
dix, onze, douze, treize, quatorze, quinze, seize, dix-sept, dix-huit, dix-neuf,
vingt, vingt et un, vingt-deux, vingt-trois, vingt-quatre, vingt-cinq, vingt-six, vingt-sept, vingt-huit, vingt-neuf,
trente, trente et un, trente-deux, trente-trois, trente-quatre, trente-cinq, trente-six, trente-sept, trente-huit, trente-neuf,
quarante, quarante et un, quarante-deux, quarante-trois, quarante-quatre, quarante-cinq, quarante-six, quarante-sept, quarante-huit, quarante-neuf,
cinquante, cinquante et un, cinquante-deux, cinquante-trois, cinquante-quatre, cinquante-cinq, cinquante-six, cinquante-sept, cinquante-huit, cinquante-neuf,
soixante, soixante et un, soixante-deux, soixante-trois, soixante-quatre, soixante-cinq, soixante-six, soixante-sept, soixante-huit, soixante-neuf,
soixante-dix, soixante et onze, soixante-douze, soixante-treize, soixante-quatorze, soixante-quinze, soixante-seize, soixante-dix-sept, soixante-dix-huit, soixante-dix-neuf,
quatre-vingts, quatre-vingt-un, quatre-vingt-deux, quatre-vingt-trois, quatre-vingt-quatre, quatre-vingt-cinq, quatre-vingt-six, quatre-vingt-sept, quatre-vingt-huit, quatre-vingt-neuf,
quatre-vingt-dix, quatre-vingt-onze, quatre-vingt-douze, quatre-vingt-treize, quatre-vingt-quatorze, quatre-vingt-quinze, quatre-vingt-seize, quatre-vingt-dix-sept, quatre-vingt-dix-huit, quatre-vingt-dix-neuf`
  .split(",")
  .map((word) => word.trim());

describe("below a hundred", () => {
  it.each(BELOW_HUNDRED.map((word, number) => [number, word] as const))(
    "%i is %s",
    (number, word) => {
      expect(euros(number)).toBe(`${word} ${number > 1 ? "euros" : "euro"}`);
    },
  );
});

describe("agreement", () => {
  it.each([
    [100, "cent euros"],
    [101, "cent un euros"],
    [180, "cent quatre-vingts euros"],
    [200, "deux cents euros"],
    [201, "deux cent un euros"],
    [280, "deux cent quatre-vingts euros"],
    [1_000, "mille euros"],
    [1_001, "mille un euros"],
    [2_000, "deux mille euros"],
    [21_000, "vingt et un mille euros"],
    [80_000, "quatre-vingt mille euros"],
    [80_080, "quatre-vingt mille quatre-vingts euros"],
    [200_000, "deux cent mille euros"],
    [200_200, "deux cent mille deux cents euros"],
    [1_000_000, "un million d’euros"],
    [1_000_001, "un million un euros"],
    [1_001_000, "un million mille euros"],
    [2_000_000, "deux millions d’euros"],
    [80_000_000, "quatre-vingts millions d’euros"],
    [200_000_000, "deux cents millions d’euros"],
    [1_000_000_000, "un milliard d’euros"],
    [3_000_000_000, "trois milliards d’euros"],
    [1_002_000_000, "un milliard deux millions d’euros"],
    [300_000_200_000, "trois cents milliards deux cent mille euros"],
  ])("%i is %s", (amount, words) => {
    expect(euros(amount)).toBe(words);
  });
});

describe("cents", () => {
  it.each([
    [0, "zéro euro"],
    [1, "un centime"],
    [2, "deux centimes"],
    [80, "quatre-vingts centimes"],
    [100, "un euro"],
    [101, "un euro et un centime"],
    [150, "un euro et cinquante centimes"],
    [1_234_56, "mille deux cent trente-quatre euros et cinquante-six centimes"],
    [1_000_000_50, "un million d’euros et cinquante centimes"],
    [-12_50, "moins douze euros et cinquante centimes"],
    [-1, "moins un centime"],
    [
      99_999_999_999_999,
      "neuf cent quatre-vingt-dix-neuf milliards neuf cent quatre-vingt-dix-neuf millions neuf cent quatre-vingt-dix-neuf mille neuf cent quatre-vingt-dix-neuf euros et quatre-vingt-dix-neuf centimes",
    ],
  ])("%i is %s", (amount, words) => {
    expect(amountInWords(cents(amount))).toBe(words);
  });
});

describe("reading the words back", () => {
  const amounts = fc.oneof(
    fc.integer({ min: 0, max: 99_999_999_999_999 }),
    fc.integer({ min: 0, max: 2_000_000_00 }),
  );

  it("gives the amount: no two amounts have the same words", () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        expect(centsIn(amountInWords(cents(amount)))).toBe(amount);
      }),
      { numRuns: 2_000 },
    );
  });
});

/** Adds and multiplies as one does when one listens; knows nothing of agreement. */
function centsIn(words: string): number {
  const [whole = "", fraction = ""] = /centime/.test(words)
    ? words.split(/ (?:d’)?euros?(?: et )?/).length === 2
      ? words.split(/ (?:d’)?euros?(?: et )?/)
      : ["", words]
    : [words, ""];
  return numberIn(whole) * 100 + numberIn(fraction);
}

function numberIn(words: string): number {
  const names: Readonly<Record<string, number>> = { vingts: 20, cents: 100 };
  const scales: Readonly<Record<string, number>> = { mille: 1e3, million: 1e6, milliard: 1e9 };
  let total = 0;
  let group = 0;
  for (const word of words.replace(/quatre-vingts?/g, "octante").split(/[ -]|d’/)) {
    const scale = scales[word.replace(/s$/, "")];
    const value = word === "octante" ? 80 : (names[word] ?? BELOW_HUNDRED.indexOf(word));
    if (scale !== undefined) {
      total += Math.max(group, 1) * scale;
      group = 0;
    } else if (word === "cent" || word === "cents") group = Math.max(group, 1) * 100;
    else if (value > 0) group += value;
  }
  return total + group;
}
