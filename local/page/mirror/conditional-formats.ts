/** Conditional formats in the words of the store and in those of the engine's page. */

import { a1Of, areaOf } from "../../stores/areas.ts";
import type { Area, ConditionalFormat, SheetData, Style } from "../../stores/workbook.ts";
import type { CoreFormat, CoreRule } from "./core-engine.ts";
import { coreCriterion, pageRule, ruleInPage, storeCriteria } from "./criteria.ts";
import { coreStyleOf, styleOf } from "./looks.ts";
import { keyOf } from "./same.ts";

/** The engine takes these for drop-downs and checks alone. */
const ONLY_CHECKS = ["isEmail", "isLink", "dateIsValid", "dateIsBetween", "dateIsNotBetween"];

export function coreFormats({ conditionalFormats }: Readonly<SheetData>): readonly CoreFormat[] {
  return conditionalFormats.flatMap((format, index) => {
    const rule = coreRule(format);
    return rule === undefined
      ? []
      : [{ id: `format ${index}`, ranges: format.areas.map(a1Of), rule, stopIfTrue: false }];
  });
}

/** Undefined when the page cannot show it. */
function coreRule(format: ConditionalFormat): CoreRule | undefined {
  const own = ruleInPage(format);
  if (own !== undefined) return own as CoreRule;
  const criterion = coreCriterion(format);
  if (criterion === undefined || ONLY_CHECKS.includes(criterion.operator)) return undefined;
  return { type: "CellIsRule", ...criterion, style: coreStyleOf(format.style) ?? {} };
}

/** What the page shows, and at their rank the rules that it cannot show. */
export function storeFormats(
  sheet: Readonly<SheetData>,
  shown: readonly CoreFormat[],
): readonly ConditionalFormat[] {
  const known = sheet.conditionalFormats.map((format) => ({ format, rule: coreRule(format) }));
  const formats = shown.flatMap(({ ranges, rule }): ConditionalFormat[] => {
    const areas = ranges.flatMap((range) => areaOf(range, sheet) ?? []);
    return areas.length === 0 ? [] : [{ ...twinOf(rule, areas, known), areas }];
  });
  known.forEach(({ format, rule }, rank) => {
    if (rule === undefined) formats.splice(rank, 0, format);
  });
  return formats;
}

type Known = { readonly format: ConditionalFormat; readonly rule: CoreRule | undefined };
type Unplaced = Omit<ConditionalFormat, "areas">;

/** A rule that the page has not changed keeps the store's words. */
function twinOf(rule: CoreRule, areas: readonly Area[], known: readonly Known[]): Unplaced {
  const twins = known.filter((one) => one.rule && ruleKey(one.rule) === ruleKey(rule));
  const twin = twins.find(({ format }) => keyOf(format.areas) === keyOf(areas)) ?? twins[0];
  return twin?.format ?? newFormat(rule);
}

function newFormat(rule: CoreRule): Unplaced {
  const { type, operator = "", values = [], dateValue, style } = rule;
  const said =
    type === "CellIsRule"
      ? storeCriteria({ operator, values, ...(dateValue !== undefined && { dateValue }) })
      : undefined;
  const looks: Style = said === undefined ? {} : styleOf(style, {});
  return { ...(said ?? pageRule(rule)), style: looks };
}

function ruleKey({ style, ...rule }: CoreRule): string {
  return keyOf({ ...rule, style: styleOf(style, {}) });
}
