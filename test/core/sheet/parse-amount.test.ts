import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cents } from "../../../src/core/money.ts";
import { parseAmount } from "../../../src/core/sheet/parse-amount.ts";
import { formatAmount } from "../../../src/core/text/format.ts";
import { outcome } from "./spoken.ts";

describe("parseAmount", () => {
  it.each([
    ["0", 0],
    ["-0", 0],
    ["0,00 €", 0],
    ["12", 1200],
    ["007", 700],
    ["+12", 1200],
    ["12,5", 1250],
    ["12,50", 1250],
    ["12.5", 1250],
    [",50", 50],
    [".5", 50],
    ["1234,56", 123456],
    ["1234.56", 123456],
    ["1234567,89", 123456789],
    ["1 234", 123400],
    ["1 234,5", 123450],
    ["1 234,56", 123456],
    ["1 234.56", 123456],
    ["12 345 678,90", 1234567890],
    ["1\u00a0234,56", 123456],
    ["1\u202f234,56\u00a0€", 123456],
    ["1\u2009234,56 €", 123456],
    ["1\u2007234,56", 123456],
    ["1'234,50", 123450],
    ["1’234.50", 123450],
    ["12'345'678.90", 1234567890],
    ["1.234,56", 123456],
    ["1.234.567", 123456700],
    ["1.234.567,8", 123456780],
    ["1,234.56", 123456],
    ["1,234,567", 123456700],
    ["1,234,567.80", 123456780],
    ["1 234,56 €", 123456],
    ["1234.56€", 123456],
    ["€ 12", 1200],
    ["€12,50", 1250],
    ["EUR 12", 1200],
    ["12 EUR", 1200],
    ["12eur", 1200],
    ["12,50 euros", 1250],
    ["1 Euro", 100],
    ["-12,50", -1250],
    ["- 12,50 €", -1250],
    ["−12,50", -1250],
    ["–12,50", -1250],
    ["€ -12", -1200],
    ["-€12", -1200],
    ["12,50-", -1250],
    ["12,50 -", -1250],
    ["(12,50)", -1250],
    ["(12,50 €)", -1250],
    ["(1 234,56)", -123456],
    ["  12,50  ", 1250],
    ["\ufeff12,50", 1250],
    ["12,50\u200e", 1250],
    ["\n12,50\r\n", 1250],
    ["1200.00000000", 120000],
    ["1200,500", 120050],
    ["0,500", 50],
    ["100 000 000 000,00", 10_000_000_000_000],
  ])("reads %j as %i cents", (text, expected) => {
    expect(outcome(parseAmount(text))).toBe(expected);
  });

  it.each([
    ["", "blank: montant vide"],
    [" \u00a0 ", "blank: montant vide"],
    ["1,234", "ambiguous: montant à préciser « 1,234 » : 1 234,00 € ou 1,234 € ?"],
    ["1.234", "ambiguous: montant à préciser « 1.234 » : 1 234,00 € ou 1,234 € ?"],
    ["12,345", "ambiguous: montant à préciser « 12,345 » : 12 345,00 € ou 12,345 € ?"],
    ["-1.000 €", "ambiguous: montant à préciser « -1.000 € » : 1 000,00 € ou 1,000 € ?"],
    ["1234,567", "unreadable: montant illisible « 1234,567 » : plus de deux décimales"],
    ["0,125", "unreadable: montant illisible « 0,125 » : plus de deux décimales"],
    ["1 234,567", "unreadable: montant illisible « 1 234,567 » : plus de deux décimales"],
    ["1.234,567", "unreadable: montant illisible « 1.234,567 » : plus de deux décimales"],
    ["12,3456", "unreadable: montant illisible « 12,3456 » : plus de deux décimales"],
    ["12 USD", "foreign: montant en devise étrangère « 12 USD »"],
    ["$12.50", "foreign: montant en devise étrangère « $12.50 »"],
    ["£ 1,234.50", "foreign: montant en devise étrangère « £ 1,234.50 »"],
    ["CHF 1'234.50", "foreign: montant en devise étrangère « CHF 1'234.50 »"],
    ["12 000 XPF", "foreign: montant en devise étrangère « 12 000 XPF »"],
    ["F-1", "unreadable: montant illisible « F-1 »"],
    ["abc", "unreadable: montant illisible « abc »"],
    ["12 abc", "unreadable: montant illisible « 12 abc »"],
    ["douze euros", "unreadable: montant illisible « douze euros »"],
    ["12 k€", "unreadable: montant illisible « 12 k€ »"],
    ["12 %", "unreadable: montant illisible « 12 % »"],
    ["120 € TTC", "unreadable: montant illisible « 120 € TTC »"],
    ["12€50", "unreadable: montant illisible « 12€50 »"],
    ["€ 12 €", "unreadable: montant illisible « € 12 € »"],
    ["12,", "unreadable: montant illisible « 12, »"],
    ["-", "unreadable: montant illisible « - »"],
    ["€", "unreadable: montant illisible « € »"],
    ["--12", "unreadable: montant illisible « --12 »"],
    ["-12-", "unreadable: montant illisible « -12- »"],
    ["(-12)", "unreadable: montant illisible « (-12) »"],
    ["(12", "unreadable: montant illisible « (12 »"],
    ["12)", "unreadable: montant illisible « 12) »"],
    ["12 34", "unreadable: montant illisible « 12 34 »"],
    ["1 23,45", "unreadable: montant illisible « 1 23,45 »"],
    ["0 123", "unreadable: montant illisible « 0 123 »"],
    ["1.23.45", "unreadable: montant illisible « 1.23.45 »"],
    ["1,234,56", "unreadable: montant illisible « 1,234,56 »"],
    ["1 234'567", "unreadable: montant illisible « 1 234'567 »"],
    ["12 + 3", "unreadable: montant illisible « 12 + 3 »"],
    ["1e5", "unreadable: montant illisible « 1e5 »"],
    ["31/12/2025", "unreadable: montant illisible « 31/12/2025 »"],
    ["=SOMME(A1:A3)", "unreadable: montant illisible « =SOMME(A1:A3) »"],
    ["<script>", "unreadable: montant illisible « <script> »"],
    ["#REF!", "unreadable: formule en erreur #REF!"],
    ["#N/A", "unreadable: formule en erreur #N/A"],
    ["#ERROR!", "unreadable: formule en erreur #ERROR!"],
    ["#VALEUR!", "unreadable: formule en erreur #VALEUR!"],
    ["#DIV/0!", "unreadable: formule en erreur #DIV/0!"],
    ["#NAME?", "unreadable: formule en erreur #NAME?"],
    [
      "100 000 000 000,01",
      "unreadable: montant illisible « 100 000 000 000,01 » : plus de 100 000 000 000,00 €",
    ],
    [
      "99999999999999999999",
      "unreadable: montant illisible « 99999999999999999999 » : plus de 100 000 000 000,00 €",
    ],
  ])("does not guess %j", (text, expected) => {
    expect(outcome(parseAmount(text))).toBe(expected);
  });

  it("names the value as it is told to", () => {
    expect(outcome(parseAmount("abc", "solde"))).toBe("unreadable: solde illisible « abc »");
  });

  it("shortens what it shows of a text of ten thousand characters", () => {
    expect(outcome(parseAmount("9 ".repeat(5_000)))).toBe(
      `unreadable: montant illisible « ${"9 ".repeat(20)}… »`,
    );
  });

  const amounts = fc.integer({ min: -10_000_000_000_000, max: 10_000_000_000_000 }).map(cents);

  it("reads back every amount that we format", () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        expect(parseAmount(formatAmount(amount))).toEqual({ value: amount });
      }),
    );
  });

  it("reads the same cents whatever the separators of thousands and decimals", () => {
    const styles = fc.constantFrom([" ", ","], ["\u00a0", "."], [".", ","], [",", "."], ["'", "."]);
    fc.assert(
      fc.property(amounts, styles, (amount, [thousands = "", decimal = ""]) => {
        const digits = String(Math.abs(amount)).padStart(3, "0");
        const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, thousands);
        const text = `${amount < 0 ? "-" : ""}${whole}${decimal}${digits.slice(-2)}`;
        expect(parseAmount(text)).toEqual({ value: amount });
      }),
    );
  });

  it("never throws, and is an amount or a sentence", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const reading = parseAmount(text);
        expect("value" in reading || reading.sentence !== "").toBe(true);
      }),
    );
  });
});
