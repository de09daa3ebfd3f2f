import { expect, test } from "vitest";
import { canonicalFormula } from "../../../local/engine/formula-text.ts";

test.each([
  ["=SUM(A1;B1)", "=SUM(A1,B1)"],
  ["=SUM(A1,B1)", "=SUM(A1,B1)"],
  ["SUM(A1,B1)", "=SUM(A1,B1)"],
  ["=ROUND(A1*1,2;2)", "=ROUND(A1*1.2,2)"],
  ["=ROUND(1,5)", "=ROUND(1,5)"],
  ["=A1*1,2", "=A1*1.2"],
  ['=IF(A1="a;b,c";"l\'été";1,5)', '=IF(A1="a;b,c","l\'été",1.5)'],
  ["='Ma;feuille, 2'!A1", "='Ma;feuille, 2'!A1"],
  ["=SUM('L''été; suite'!A1;2)", "=SUM('L''été; suite'!A1,2)"],
  ["={1;2}", "={1;2}"],
  ["={1,2;3,4}", "={1,2;3,4}"],
  ["={1\\2;3\\4}", "={1,2;3,4}"],
  ["=SUM({1,5\\2};3)", "=SUM({1.5,2},3)"],
  ["=SUM(A1,2)", "=SUM(A1,2)"],
])("%s is stored as %s", (typed, stored) => {
  expect(canonicalFormula(typed)).toBe(stored);
});
