import { describe, expect, it } from "vitest";
import type { Cell, Row } from "../../../src/core/sheet/cell.ts";
import { SHEET } from "../../../src/core/sheet/design.ts";
import { readSettings } from "../../../src/core/sheet/read-settings.ts";
import { labelOf, SETTING_ROWS, type Settings } from "../../../src/core/sheet/settings.ts";
import { on } from "../memory-ports.ts";
import { readContent, readWorld, told, worldOf } from "./filled.ts";

const HEADER: Row = ["Paramètre", "Valeur", "Explication"];

function readOne(key: keyof Settings, cell: Cell) {
  const { value, findings } = readSettings([HEADER, [labelOf(key), cell, ""]]);
  return { value: value[key], said: findings.map(told) };
}

describe("a value that can be read", () => {
  const cases: readonly [key: keyof Settings, cell: Cell, expected: unknown][] = [
    ["testMode", "non", false],
    ["testMode", "Oui", true],
    ["testMode", false, false],
    ["company", "  Atelier  Beaumont ", "Atelier  Beaumont"],
    ["companyPhone", "04 72 00 00 00", "04 72 00 00 00"],
    ["replyTo", "Compta <compta@beaumont.example>", "compta@beaumont.example"],
    ["replyTo", "", ""],
    ["iban", "FR76 3000 6000 0112 3456 7890 189", "FR7630006000011234567890189"],
    ["minimumGapDays", 7, 7],
    ["minimumGapDays", "0", 0],
    ["minimumInvoiceCents", "12,50 €", 1250],
    ["minimumCustomerCents", 0, 0],
    ["paymentsUpToDate", on("2026-11-20"), "2026-11-20"],
    ["paymentsUpToDate", "", undefined],
    ["holidayZone", "Alsace-Moselle", "alsace-moselle"],
    ["holidayZone", "la Réunion", "la-reunion"],
    ["endOfMonthMethod", "b", "B"],
    ["endOfMonthMethod", "", "A"],
    ["yearDivisor", 365, "365"],
    ["yearDivisor", "Réel", "actual"],
    ["imputation", "Intérêts", "interest"],
    ["imputation", "", "principal"],
    ["minimumGapDays", "", 5],
    ["testMode", "", true],
  ];
  it.each(cases)("%s: %o is %o", (key, cell, expected) => {
    expect(readOne(key, cell)).toEqual({ value: expected, said: [] });
  });
});

describe("a value that cannot be read stops the run, with its cell", () => {
  const cases: readonly [key: keyof Settings, cell: Cell, finding: string][] = [
    ["testMode", "peut-être", "« Mode test » illisible « peut-être » : oui ou non attendu"],
    ["replyTo", "compta", "« Répondre à » illisible « compta » : une adresse e-mail attendue"],
    [
      "replyTo",
      "a@x.example ; b@x.example",
      "« Répondre à » illisible « a@x.example ; b@x.example » : une adresse e-mail attendue",
    ],
    [
      "iban",
      "FR76 3000 6000 0112 3456 7890 188",
      "« IBAN » illisible « FR76 3000 6000 0112 3456 7890 188 » : la clé de contrôle est fausse",
    ],
    [
      "minimumGapDays",
      "cinq",
      "« Délai minimum entre deux messages (jours) » illisible « cinq » : nombre entier attendu",
    ],
    [
      "minimumGapDays",
      -5,
      "« Délai minimum entre deux messages (jours) » illisible « -5 » : négatif",
    ],
    ["minimumInvoiceCents", "peu", "« Minimum par facture » illisible « peu »"],
    ["paymentsUpToDate", "hier", "« Règlements à jour au » illisible « hier »"],
    ["deadlineDays", "huit", "« Délai laissé pour payer (jours) » illisible « huit »"],
    ["holidayZone", "Bretagne", "« Jours fériés » illisible « Bretagne » : zone inconnue"],
    ["endOfMonthMethod", "C", "« Méthode fin de mois » illisible « C » : A ou B attendu"],
    [
      "yearDivisor",
      360,
      "« Jours de l’année (pénalités) » illisible « 360 » : 365 ou réel attendu",
    ],
    [
      "imputation",
      "capital",
      "« Imputation des paiements partiels » illisible « capital » : principal ou intérêts attendu",
    ],
    ["singleThread", "?", "« Un seul fil de discussion » illisible « ? » : oui ou non attendu"],
  ];

  it.each(cases)("%s: %o", (key, cell, finding) => {
    const { said } = readOne(key, cell);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/^error setting-\w+ Paramètres!B2: /);
    expect(said[0]).toContain(finding);
    const { stops, decided } = readContent({ settings: { [labelOf(key)]: cell } });
    expect(stops).toHaveLength(1);
    expect(decided).toHaveLength(1);
  });

  it("the decisions shown meanwhile rest on the shipped value, and on test mode", () => {
    expect(readOne("testMode", "?").value).toBe(true);
    expect(readOne("minimumGapDays", "?").value).toBe(5);
    expect(readOne("holidayZone", "?").value).toBe("metropole");
  });
});

describe("the rows", () => {
  it("may be sorted, removed, and written otherwise", () => {
    const rows: readonly Row[] = [
      ["DELAI MINIMUM entre deux messages (jours)", 9],
      ["une note à nous", "x"],
      HEADER,
      ["mode test", "non"],
    ];
    const { value, findings } = readSettings(rows);
    expect(findings).toEqual([]);
    expect(value).toMatchObject({ minimumGapDays: 9, testMode: false, deadlineDays: 8 });
  });

  it("stop the run when one is there twice", () => {
    const world = worldOf();
    world.edit(SHEET.settings, (rows) => [...rows, ["Mode test", "oui", ""]]);
    const { said, stops } = readWorld(world);
    const last = world.rows(SHEET.settings).length;
    expect(said).toEqual([
      `error setting-repeated Paramètres!A${last}: le paramètre « Mode test » est présent deux fois`,
    ]);
    expect(stops).toEqual(["setting-repeated"]);
  });

  it("are all there from the start, and all can be read", () => {
    const { value, findings } = readSettings([]);
    expect(findings).toEqual([]);
    expect(value.testMode).toBe(true);
    const named = Object.keys(value).sort();
    expect(named).toEqual(
      SETTING_ROWS.map(({ key }) => key)
        .filter((key) => key !== "paymentsUpToDate")
        .sort(),
    );
  });
});
