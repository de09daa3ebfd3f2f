import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, day } from "../../../src/core/day.ts";
import { parseDay } from "../../../src/core/sheet/parse-day.ts";
import { formatDay, formatLongDay, formatWeekday } from "../../../src/core/text/format.ts";
import { outcome } from "./spoken.ts";

describe("parseDay", () => {
  it.each([
    ["31/12/2025", "2025-12-31"],
    ["31/12/25", "2025-12-31"],
    ["1/2/2026", "2026-02-01"],
    ["01/02/26", "2026-02-01"],
    ["03/04/2026", "2026-04-03"],
    ["12/11/2026", "2026-11-12"],
    ["31-12-2025", "2025-12-31"],
    ["31.12.2025", "2025-12-31"],
    ["31 12 2025", "2025-12-31"],
    ["31.12.25", "2025-12-31"],
    ["2025-12-31", "2025-12-31"],
    ["2025/12/31", "2025-12-31"],
    ["2025-1-5", "2025-01-05"],
    ["20251231", "2025-12-31"],
    ["29/02/2024", "2024-02-29"],
    ["01/01/1990", "1990-01-01"],
    ["31/12/2100", "2100-12-31"],
    ["31/12/79", "2079-12-31"],
    ["31/12/99", "1999-12-31"],
    ["31 décembre 2025", "2025-12-31"],
    ["31 DÉCEMBRE 2025", "2025-12-31"],
    ["31 decembre 2025", "2025-12-31"],
    ["31 déc. 2025", "2025-12-31"],
    ["31 déc 25", "2025-12-31"],
    ["31-déc-25", "2025-12-31"],
    ["31-déc.-2025", "2025-12-31"],
    ["31/déc/2025", "2025-12-31"],
    ["1er mars 2026", "2026-03-01"],
    ["1 er mars 2026", "2026-03-01"],
    ["1ER MARS 2026", "2026-03-01"],
    ["1 mars 2026", "2026-03-01"],
    ["5 janv. 2026", "2026-01-05"],
    ["5 févr. 2026", "2026-02-05"],
    ["5 avr. 2026", "2026-04-05"],
    ["5 mai 2026", "2026-05-05"],
    ["5 juin 2026", "2026-06-05"],
    ["5 juil. 2026", "2026-07-05"],
    ["5 août 2026", "2026-08-05"],
    ["5 aout 2026", "2026-08-05"],
    ["5 sept. 2026", "2026-09-05"],
    ["5 oct. 2026", "2026-10-05"],
    ["5 nov. 2026", "2026-11-05"],
    ["5 August 2026", "2026-08-05"],
    ["Dec 31, 2025", "2025-12-31"],
    ["mar 3, 2026", "2026-03-03"],
    ["lundi 2 mars 2026", "2026-03-02"],
    ["lundi 3 mars 2026", "2026-03-03"],
    ["mar. 3 mars 2026", "2026-03-03"],
    ["Vendredi, 31/10/2025", "2025-10-31"],
    ["le 31/12/2025", "2025-12-31"],
    ["le 1er mars 2026", "2026-03-01"],
    ["mardi le 3 mars 2026", "2026-03-03"],
    ["31/12/2025 14:30", "2025-12-31"],
    ["31/12/2025 00:00:00", "2025-12-31"],
    ["31/12/2025 à 14h30", "2025-12-31"],
    ["2025-12-31 23:59:59", "2025-12-31"],
    ["2025-12-31T23:59", "2025-12-31"],
    [" 31/12/2025 ", "2025-12-31"],
    ["31\u00a0décembre\u00a02025", "2025-12-31"],
    ["\u200e31/12/2025", "2025-12-31"],
  ])("reads %j as %s", (text, expected) => {
    expect(outcome(parseDay(text))).toBe(expected);
  });

  it.each([
    ["", "blank: date vide"],
    ["\u00a0", "blank: date vide"],
    ["S12", "unreadable: date illisible « S12 »"],
    ["semaine 12", "unreadable: date illisible « semaine 12 »"],
    ["fin mars", "unreadable: date illisible « fin mars »"],
    ["à réception", "unreadable: date illisible « à réception »"],
    ["30 jours fdm", "unreadable: date illisible « 30 jours fdm »"],
    ["30 jours", "unreadable: date illisible « 30 jours »"],
    ["n/a", "unreadable: date illisible « n/a »"],
    ["-", "unreadable: date illisible « - »"],
    ["12.50", "unreadable: date illisible « 12.50 »"],
    ["1001", "unreadable: date illisible « 1001 »"],
    ["290426", "unreadable: date illisible « 290426 »"],
    ["31122025", "unreadable: date illisible « 31122025 »"],
    ["31/12-2025", "unreadable: date illisible « 31/12-2025 »"],
    ["31/12/202", "unreadable: date illisible « 31/12/202 »"],
    ["31/12/20255", "unreadable: date illisible « 31/12/20255 »"],
    ["31 foo 2025", "unreadable: date illisible « 31 foo 2025 »"],
    ["31/02/2026", "unreadable: date illisible « 31/02/2026 » : ce jour n’existe pas"],
    ["29/02/2025", "unreadable: date illisible « 29/02/2025 » : ce jour n’existe pas"],
    ["00/12/2025", "unreadable: date illisible « 00/12/2025 » : ce jour n’existe pas"],
    ["31 juin 2026", "unreadable: date illisible « 31 juin 2026 » : ce jour n’existe pas"],
    ["32/01/2026", "unreadable: date illisible « 32/01/2026 » : ce jour n’existe pas"],
    ["13/13/2026", "unreadable: date illisible « 13/13/2026 » : le mois serait 13"],
    ["01/45/2026", "unreadable: date illisible « 01/45/2026 » : le mois serait 45"],
    ["31/12/9999", "unreadable: date illisible « 31/12/9999 » : année 9999 hors limites"],
    ["01/01/1900", "unreadable: date illisible « 01/01/1900 » : année 1900 hors limites"],
    ["30/12/1899", "unreadable: date illisible « 30/12/1899 » : année 1899 hors limites"],
    ["31/12/1989", "unreadable: date illisible « 31/12/1989 » : année 1989 hors limites"],
    ["31/12/85", "unreadable: date illisible « 31/12/85 » : année 1985 hors limites"],
    ["01/01/2101", "unreadable: date illisible « 01/01/2101 » : année 2101 hors limites"],
    ["31/12/0025", "unreadable: date illisible « 31/12/0025 » : année 25 hors limites"],
    [
      "12/31/2025",
      "ambiguous: date à préciser « 12/31/2025 » : le mois serait 31, jour et mois inversés ?",
    ],
    [
      "2025-31-12",
      "ambiguous: date à préciser « 2025-31-12 » : le mois serait 31, jour et mois inversés ?",
    ],
    ["31/12", "ambiguous: date à préciser « 31/12 » : quelle année ?"],
    ["31 décembre", "ambiguous: date à préciser « 31 décembre » : quelle année ?"],
    ["1er mars", "ambiguous: date à préciser « 1er mars » : quelle année ?"],
    ["12/2025", "ambiguous: date à préciser « 12/2025 » : quel jour ?"],
    ["mars 2026", "ambiguous: date à préciser « mars 2026 » : quel jour ?"],
    ["45992", "ambiguous: date à préciser, nombre 45992 : date non mise en forme ?"],
    [
      "2026-03-01T23:30:00Z",
      "ambiguous: date à préciser « 2026-03-01T23:30:00Z » : heure d’un autre fuseau, quel jour ici ?",
    ],
    [
      "2026-03-01 10:00 +01:00",
      "ambiguous: date à préciser « 2026-03-01 10:00 +01:00 » : heure d’un autre fuseau, quel jour ici ?",
    ],
    ["#REF!", "unreadable: formule en erreur #REF!"],
    ["#VALUE!", "unreadable: formule en erreur #VALUE!"],
    ["=TODAY()", "unreadable: date illisible « =TODAY() »"],
    ["<b>31/12/2025</b>", "unreadable: date illisible « <b>31/12/2025</b> »"],
  ])("does not guess %j", (text, expected) => {
    expect(outcome(parseDay(text))).toBe(expected);
  });

  it("names the value as it is told to", () => {
    expect(outcome(parseDay("S12", { what: "échéance" }))).toBe(
      "unreadable: échéance illisible « S12 »",
    );
  });

  describe("in American data", () => {
    it.each([
      ["12/31/2025", "2025-12-31"],
      ["3/4/2026", "2026-03-04"],
      ["2025-12-31", "2025-12-31"],
      ["31 décembre 2025", "2025-12-31"],
      [
        "31/12/2025",
        "ambiguous: date à préciser « 31/12/2025 » : le mois serait 31, jour et mois inversés ?",
      ],
    ])("reads %j as %s", (text, expected) => {
      expect(outcome(parseDay(text, { order: "mdy" }))).toBe(expected);
    });
  });

  const days = fc
    .integer({ min: 0, max: 40_541 })
    .map((count) => addDays(day("1990-01-01"), count));

  it("reads back every day from 1990 to 2100 in each form that we write", () => {
    fc.assert(
      fc.property(days, (value) => {
        for (const text of [value, formatDay(value), formatLongDay(value), formatWeekday(value)])
          expect(parseDay(text)).toEqual({ value });
      }),
    );
  });

  it("never throws, and is a day or a sentence", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const reading = parseDay(text);
        expect("value" in reading || reading.sentence !== "").toBe(true);
      }),
    );
  });
});
