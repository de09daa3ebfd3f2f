/**
 * Which cells lead to NOW or to chance: they may not be arguments of a custom function.
 */

import type {
  Engine,
  EngineFormula,
  EngineGetters,
  EngineNode,
  EnginePosition,
  EngineRange,
} from "./o-spreadsheet.ts";

/** developers.google.com/apps-script, « Custom functions in Google Sheets », names these four. */
const REFUSED = ["NOW", "RAND", "RANDARRAY", "RANDBETWEEN"];

function isItselfVolatile({ symbols }: EngineFormula): boolean {
  return symbols.some((symbol) => REFUSED.includes(symbol.toUpperCase()));
}

export class VolatileCells {
  readonly #engine: Pick<Engine, "iterateAstNodes">;
  /** Areas of the cells that depend on NOW or on chance, what they overflow into included. */
  #areas: readonly EngineRange[] = [];
  #formulas: readonly EnginePosition[] = [];
  #isOutdated = true;

  constructor(engine: Pick<Engine, "iterateAstNodes">) {
    this.#engine = engine;
  }

  /** Other formulas are about to be calculated: the first question about them looks through them. */
  expect(formulas: readonly EnginePosition[]): void {
    this.#formulas = formulas;
    this.#isOutdated = true;
  }

  /**
   * How far results overflow is known once they are there. Answers whether there are more volatile
   * cells than were thought.
   */
  growWithResults(getters: EngineGetters): boolean {
    this.#lookThroughChanges(getters);
    if (this.#areas.length === 0) return false;
    const before = sizeOf(this.#areas);
    this.#areas = volatileAreas(this.#formulas, getters);
    return sizeOf(this.#areas) > before;
  }

  /** Whether an argument that the formula gives to the function leads to NOW or to chance. */
  isArgumentOf(name: string, position: EnginePosition, getters: EngineGetters): boolean {
    this.#lookThroughChanges(getters);
    const formula = getters.getCell(position)?.compiledFormula;
    if (this.#areas.length === 0 || formula === undefined) return false;
    return formula
      .getFunctionsFromTokens([name], getters)
      .flatMap(({ args }) => args.flatMap((argument) => this.#engine.iterateAstNodes(argument)))
      .some((node) => this.#isVolatile(node, position, getters));
  }

  #isVolatile(node: EngineNode, { sheetId }: EnginePosition, getters: EngineGetters): boolean {
    const text = String(node.value);
    switch (node.type) {
      case "FUNCALL":
        return REFUSED.includes(text.toUpperCase());
      case "REFERENCE":
        return this.#touches(getters.getRangeFromSheetXC(sheetId, text));
      case "SYMBOL":
        return this.#touches(getters.getNamedRange(text)?.range);
      default:
        return false;
    }
  }

  #lookThroughChanges(getters: EngineGetters): void {
    if (!this.#isOutdated) return;
    this.#areas = volatileAreas(this.#formulas, getters);
    this.#isOutdated = false;
  }

  #touches(range: EngineRange | undefined): boolean {
    return range !== undefined && this.#areas.some((area) => intersects(area, range));
  }
}

function volatileAreas(
  formulas: readonly EnginePosition[],
  getters: EngineGetters,
): readonly EngineRange[] {
  const cells = formulas.flatMap((position) => {
    const formula = getters.getCell(position)?.compiledFormula;
    return formula === undefined ? [] : [{ position, formula }];
  });
  const areaOf = ({ position }: { readonly position: EnginePosition }) => ({
    sheetId: position.sheetId,
    zone: getters.getSpreadZone(position) ?? zoneOf(position),
  });
  const found = cells.filter(({ formula }) => isItselfVolatile(formula)).map(areaOf);
  let waiting = cells.filter(({ formula }) => !isItselfVolatile(formula));
  for (let fresh = found.slice(); fresh.length > 0; ) {
    const reached = waiting.filter(({ formula }) => {
      const ranges = rangesOf(formula, getters);
      return ranges.some((range) => fresh.some((area) => intersects(area, range)));
    });
    fresh = reached.map(areaOf);
    found.push(...fresh);
    if (reached.length > 0) waiting = waiting.filter((cell) => !reached.includes(cell));
  }
  return found;
}

function rangesOf(formula: EngineFormula, getters: EngineGetters): readonly EngineRange[] {
  const named = formula.getNamedRangesInFormula(getters).map(({ range }) => range);
  return [...formula.rangeDependencies, ...named];
}

function zoneOf({ row, col }: EnginePosition): EngineRange["zone"] {
  return { top: row, bottom: row, left: col, right: col };
}

function intersects(a: EngineRange, b: EngineRange): boolean {
  return (
    a.sheetId === b.sheetId &&
    a.zone.top <= b.zone.bottom &&
    b.zone.top <= a.zone.bottom &&
    a.zone.left <= b.zone.right &&
    b.zone.left <= a.zone.right
  );
}

function sizeOf(areas: readonly EngineRange[]): number {
  return areas.reduce(
    (sum, { zone }) => sum + (zone.bottom - zone.top + 1) * (zone.right - zone.left + 1),
    0,
  );
}
