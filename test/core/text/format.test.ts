import { describe, expect, it } from "vitest";
import { day } from "../../../src/core/day.ts";
import { cents } from "../../../src/core/money.ts";
import {
  formatAmount,
  formatCount,
  formatDay,
  formatIban,
  formatList,
  formatLongDay,
  formatPhone,
  formatRate,
  formatTypedAmount,
  formatWeekday,
} from "../../../src/core/text/format.ts";
import { typeset } from "../../../src/core/text/typography.ts";

const THIN = "\u202f";
const HARD = "\u00a0";

describe("formatAmount", () => {
  it.each([
    [0, `0,00${HARD}€`],
    [5, `0,05${HARD}€`],
    [-5, `\u22120,05${HARD}€`],
    [99_999, `999,99${HARD}€`],
    [123_450, `1${THIN}234,50${HARD}€`],
    [-123_456_789, `\u22121${THIN}234${THIN}567,89${HARD}€`],
    [Number.MAX_SAFE_INTEGER, `90${THIN}071${THIN}992${THIN}547${THIN}409,91${HARD}€`],
  ])("%d cents", (amount, expected) => {
    expect(formatAmount(cents(amount))).toBe(expected);
    expect(`${formatTypedAmount(cents(amount))}${HARD}€`).toBe(expected);
  });

  it("names other currencies by their code", () => {
    expect(formatAmount(cents(123_450), "USD")).toBe(`1${THIN}234,50${HARD}USD`);
  });
});

describe("days", () => {
  it.each([
    ["2026-11-23", "23/11/2026", "23\u00a0novembre 2026", "lundi 23\u00a0novembre 2026"],
    ["2026-03-01", "01/03/2026", "1er\u00a0mars 2026", "dimanche 1er\u00a0mars 2026"],
    ["2024-02-29", "29/02/2024", "29\u00a0février 2024", "jeudi 29\u00a0février 2024"],
    ["2026-08-11", "11/08/2026", "11\u00a0août 2026", "mardi 11\u00a0août 2026"],
  ])("%s", (iso, short, long, weekday) => {
    expect(formatDay(day(iso))).toBe(short);
    expect(formatLongDay(day(iso))).toBe(long);
    expect(formatWeekday(day(iso))).toBe(weekday);
  });
});

describe("words", () => {
  it.each([
    [0, "0\u00a0facture"],
    [1, "1\u00a0facture"],
    [2, "2\u00a0factures"],
    [1200, "1\u202f200\u00a0factures"],
  ])("%d", (count, expected) => {
    expect(formatCount(count, { one: "facture", many: "factures" })).toBe(expected);
  });

  it.each([
    [[], ""],
    [["a"], "a"],
    [["a", "b"], "a et b"],
    [["a", "b", "c"], "a, b et c"],
  ])("%j", (items, expected) => {
    expect(formatList(items)).toBe(expected);
  });

  it("writes rates and account numbers", () => {
    expect(formatRate(1215)).toBe("12,15\u00a0%");
    expect(formatIban("fr1420041010050500013m02606")).toBe(
      "FR14 2004 1010 0505 0001 3M02 606".replace(/ /g, HARD),
    );
    expect(formatIban("")).toBe("");
    expect(formatPhone(" 04 72  00 ")).toBe(`04${HARD}72${HARD}00`);
  });
});

describe("typeset", () => {
  it.each([
    ["Une question ?", `Une question${THIN}?`],
    ["l'objet : « A ! »", `l’objet${HARD}: «${HARD}A${THIN}!${HARD}»`],
    ["article L. 441-10, SARL. 12", `article L.${HARD}441-10, SARL. 12`],
    ["facture n° 12, 40 € et 10 %", `facture n°${HARD}12, 40${HARD}€ et 10${HARD}%`],
    ["https://exemple.fr/?a=b;c 'x'", "https://exemple.fr/?a=b;c 'x’"],
    ["aujourd'hui", "aujourd’hui"],
  ])("%s", (typed, expected) => {
    expect(typeset(typed)).toBe(expected);
  });
});
