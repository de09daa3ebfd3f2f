/** DETAIL_PENALITES: the table of the working, what is said below it, and what is refused. */

import { describe, expect, it } from "vitest";
import { day } from "../../../src/core/day.ts";
import { penaltyContext } from "../../../src/core/functions/penalty-arguments.ts";
import { type DetailArguments, penaltyDetail } from "../../../src/core/functions/penalty-detail.ts";
import type { Cell, DayCell, Row } from "../../../src/core/sheet/cell.ts";
import { SHEET } from "../../../src/core/sheet/design.ts";
import { spoken } from "../sheet/spoken.ts";

function on(text: string): DayCell {
  return { day: day(text) };
}

/** 10 000 € due on 31 January 2026, 30 days late on 2 March, with a setting of « Imputation ». */
function detail(given: Partial<DetailArguments> = {}, imputation: Cell = ""): "" | Row[] {
  const context = penaltyContext((name) =>
    name === SHEET.settings ? [["Imputation des paiements partiels", imputation]] : undefined,
  );
  const invoice = { amount: 10_000, dueDay: on("2026-01-31"), asOf: on("2026-03-02") };
  return penaltyDetail({ ...invoice, ...given }, context);
}

/** The rows with plain spaces and dates as 31/01/2026. */
function lines(table: "" | Row[]): readonly string[] {
  if (table === "") return [];
  return table.map((row) =>
    row.map((cell) => (typeof cell === "object" ? cell.day : spoken(String(cell)))).join(" | "),
  );
}

const HEADER = "Du | Au | Jours | Base | Taux | Source | Intérêts";

describe("the table", () => {
  it("has a line a period with real dates, and a total", () => {
    const asOf = on("2026-09-01");
    expect(detail({ dueDay: on("2026-05-01"), asOf })).toEqual([
      HEADER.split(" | "),
      [
        on("2026-05-02"),
        on("2026-06-30"),
        60,
        10_000,
        0.1215,
        "BCE 2,15\u00a0% au 01/01/2026 + 10 points",
        // 10 000 × 12,15 % × 60 / 365
        199.726,
      ],
      [
        on("2026-07-01"),
        on("2026-09-01"),
        63,
        10_000,
        0.124,
        "BCE 2,40\u00a0% au 01/07/2026 + 10 points",
        // 10 000 × 12,40 % × 63 / 365
        214.0274,
      ],
      // 199,72602… + 214,02739… = 413,75342…
      ["Total", "", 123, "", "", "", 413.75],
    ]);
  });

  it("is as wide everywhere as its header", () => {
    const table = detail({ rate: 3, payments: [[on("2026-02-15"), 4_000]] });
    expect(new Set(table === "" ? [] : table.map((row) => row.length))).toEqual(new Set([7]));
  });

  it.each([
    ["not due", { asOf: on("2026-01-31") }],
    ["nothing owed", { amount: 0 }],
    ["a credit note", { amount: -50 }],
  ] satisfies [string, Partial<DetailArguments>][])("%s: a total of zero", (_, given) => {
    expect(lines(detail(given))).toEqual([HEADER, "Total |  | 0 |  |  |  | 0"]);
  });

  it("of an empty row is empty", () => {
    expect(detail({ amount: "", dueDay: "" })).toBe("");
  });
});

describe("payments", () => {
  const payments = [
    [on("2026-02-15"), "4 000,00 €"],
    ["", ""],
  ] satisfies Row[];
  const source = "BCE 2,15 % au 01/01/2026 + 10 points";

  it("reduce the principal first unless the team says otherwise", () => {
    for (const word of ["", "principal"])
      expect(lines(detail({ payments }, word))).toEqual([
        HEADER,
        `2026-02-01 | 2026-02-15 | 15 | 10000 | 0.1215 | ${source} | 49.9315`,
        "2026-02-15 |  |  |  |  | Paiement de 4 000,00 € : 4 000,00 € sur le principal | ",
        `2026-02-16 | 2026-03-02 | 15 | 6000 | 0.1215 | ${source} | 29.9589`,
        "Total |  | 30 |  |  |  | 79.89",
        "Paiements imputés d’abord sur le principal. |  |  |  |  |  | ",
        "Restent dus : principal 6 000,00 €, intérêts 79,89 €. |  |  |  |  |  | ",
      ]);
  });

  it("reduce the interest first where the setting says so", () => {
    expect(lines(detail({ payments }, "intérêts")).slice(2)).toEqual([
      "2026-02-15 |  |  |  |  | Paiement de 4 000,00 € : 3 950,07 € sur le principal, 49,93 € sur les intérêts | ",
      `2026-02-16 | 2026-03-02 | 15 | 6049.93 | 0.1215 | ${source} | 30.2082`,
      "Total |  | 30 |  |  |  | 80.14",
      "Paiements imputés d’abord sur les intérêts courus (Code civil, article 1343-1). |  |  |  |  |  | ",
      "Restent dus : principal 6 049,93 €, intérêts 30,21 €. |  |  |  |  |  | ",
    ]);
  });

  it("in full leave the interest due, and too much is owed back", () => {
    expect(lines(detail({ payments: [[on("2026-02-15"), 10_000]] })).slice(-1)).toEqual([
      "Restent dus : principal 0,00 €, intérêts 49,93 €. |  |  |  |  |  | ",
    ]);
    expect(lines(detail({ payments: [[on("2026-02-15"), 10_060]] })).slice(-1)).toEqual([
      "Trop-perçu : 10,07 €. Restent dus : intérêts 0,00 €. |  |  |  |  |  | ",
    ]);
  });

  it("stand in the order of their days, those after the as-of day not at all", () => {
    const unordered = [
      [on("2026-02-20"), 10],
      [on("2026-01-10"), 20],
      [on("2026-03-15"), 30],
    ] satisfies Row[];
    const told = lines(detail({ payments: unordered })).filter((line) =>
      line.includes("Paiement de"),
    );
    expect(told.map((line) => line.slice(0, 10))).toEqual(["2026-01-10", "2026-02-20"]);
  });

  it("that are not given read no setting, and an unknown word there is refused", () => {
    expect(lines(detail({}, "moitié-moitié"))).toHaveLength(3);
    expect(() => detail({ payments }, "moitié-moitié")).toThrow(/principal ou intérêts attendu/);
  });

  it.each([
    [
      [["15/02/2026"]],
      "Paiements : deux colonnes sont attendues, date et montant, la plage en a 1",
    ],
    ["15/02/2026", "Paiements : deux colonnes sont attendues, date et montant, la plage en a 1"],
    [
      [
        ["", ""],
        ["15/02/2026", "mille"],
      ],
      "Paiements, ligne 2. Paiement illisible : « mille »",
    ],
    [[["", 40]], "Paiements, ligne 1. Date de paiement vide"],
    [[["15/02/2026", ""]], "Paiements, ligne 1. Paiement vide"],
  ] satisfies [DetailArguments["payments"], string][])("%j: %s", (given, sentence) => {
    try {
      detail({ payments: given });
      expect.unreachable();
    } catch (problem) {
      expect(spoken(problem instanceof Error ? problem.message : "")).toBe(sentence);
    }
  });
});

describe("what is said below", () => {
  const year = { dueDay: on("2023-12-31"), asOf: on("2024-12-31") };

  it.each([
    [
      "each semester with a rate below the floor",
      { ...year, rate: 12 },
      [
        // 10 000 × 12 % × 366 / 365
        "Total |  | 366 |  |  |  | 1203.29",
        "À vérifier : au 1er semestre 2024, le taux convenu de 12,00 % est inférieur au plancher de 15,21 %, 3 × le taux d’intérêt légal (Code de commerce, article L441-10). Le calcul garde le taux convenu. |  |  |  |  |  | ",
        "À vérifier : au 2e semestre 2024, le taux convenu de 12,00 % est inférieur au plancher de 14,76 %, 3 × le taux d’intérêt légal (Code de commerce, article L441-10). Le calcul garde le taux convenu. |  |  |  |  |  | ",
      ],
    ],
    [
      "a floor that nobody knows yet",
      { dueDay: on("2026-12-31"), asOf: on("2027-01-10"), rate: 12 },
      [
        "Total |  | 10 |  |  |  | 32.88",
        "Plancher du taux convenu (3 × le taux d’intérêt légal) non vérifié : taux inconnu à partir du 01/01/2027. |  |  |  |  |  | ",
      ],
    ],
    [
      "a consumer owes nothing before a notice",
      { customerType: "particulier" },
      [
        "Total |  | 0 |  |  |  | 0",
        "Particulier : aucune pénalité avant mise en demeure (Code civil, article 1231-6). |  |  |  |  |  | ",
      ],
    ],
    [
      "a public buyer is not bound by a contract",
      { customerType: "public", rate: 3 },
      [
        // 10 000 × 10,15 % × 30 / 365
        "Total |  | 30 |  |  |  | 83.42",
        "Acheteur public : le taux convenu ne s’applique pas (Code de la commande publique, R2192-31). |  |  |  |  |  | ",
      ],
    ],
  ] satisfies [string, Partial<DetailArguments>, string[]][])("%s", (_, given, expected) => {
    expect(lines(detail(given)).slice(-expected.length)).toEqual(expected);
  });
});

it.each([
  ["a column", { amount: [[1], [2]] }, /Une seule facture à la fois/],
  ["a bad date", { dueDay: "S12" }, /Échéance illisible/],
  ["an unknown rate", { asOf: on("2027-02-01") }, /Taux inconnu à partir du 01\/01\/2027/],
] satisfies [string, Partial<DetailArguments>, RegExp][])("%s is refused", (_, given, sentence) => {
  expect(() => detail(given)).toThrow(sentence);
});
