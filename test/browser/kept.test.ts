/** Whatever a person does in the grid is there after a reload, in another page, and after a restart. */

import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readWorkbook } from "../../local/stores/xlsx.ts";
import { launchBrowser } from "./chromium.ts";
import { SOON, Visitor } from "./running-page.ts";
import { type Started, start } from "./served.ts";

const EXAMPLE = fileURLToPath(new URL("../../examples/atelier-lumen.xlsx", import.meta.url));
const ARGS = ["--workbook", EXAMPLE, "--date", "2026-11-23"];
/** A slow machine, on which other tests run too. */
const START_MS = 180_000;

type Zone = {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};

let browser: Browser;
let server: Started;
let visitor: Visitor;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), start(ARGS)]);
  visitor = await Visitor.arrive(browser, server.address);
}, START_MS);

afterAll(async () => {
  await browser?.close();
  await server?.clear();
});

/** By the engine's own commands, as its menus give them. */
async function dispatch(who: Visitor, type: string, payload: object): Promise<void> {
  const isSuccessful = await who.page.evaluate(
    ([name, given]) => {
      const { model } = Reflect.get(window, "ponctuel");
      const sheetId = model.getters.getActiveSheetId();
      return model.dispatch(name, { sheetId, ...(given as object) }).isSuccessful;
    },
    [type, payload] as const,
  );
  expect([type, isSuccessful]).toEqual([type, true]);
}

async function selectZone(who: Visitor, zone: Zone): Promise<void> {
  await who.page.evaluate((given) => {
    const { model } = Reflect.get(window, "ponctuel");
    model.selection.selectZone({ cell: { col: given.left, row: given.top }, zone: given });
    document.querySelector<HTMLElement>(".o-grid-composer .o-composer")?.focus();
  }, zone);
}

async function ranges(who: Visitor, text: string): Promise<object[]> {
  return who.page.evaluate((xc) => {
    const { getters } = Reflect.get(window, "ponctuel").model;
    return [getters.getRangeDataFromXc(getters.getActiveSheetId(), xc)];
  }, text);
}

/** What the page's model holds of « Clients ». */
async function shown(who: Visitor): Promise<object> {
  await who.goTo("Clients");
  return who.page.evaluate(() => {
    const { getters } = Reflect.get(window, "ponctuel").model;
    const id = getters.getActiveSheetId();
    const rows = Array.from({ length: 26 }, (_, row) => row);
    return {
      merges: getters
        .getMerges(id)
        .map(({ top, left, bottom, right }: Zone) => [top, left, bottom, right]),
      formats: getters
        .getConditionalFormats(id)
        .map(({ rule }: { rule: { operator: string } }) => rule.operator),
      list: getters.getValidationRuleForCell({ sheetId: id, row: 2, col: 11 })?.criterion.values,
      filters: getters.getFilters(id).length,
      hidden: rows.filter((row) => getters.isRowHidden(id, row)),
      width: getters.getColSize(id, 1),
      height: getters.getRowSize(id, 4),
      frozen: getters.getPaneDivisions(id),
      charts: getters
        .getChartIds(id)
        .map((chart: string) => getters.getChartDefinition(chart).type),
      border: getters.getCellBorder({ sheetId: id, row: 29, col: 1 })?.top,
      color: getters.getSheet(id).color,
      first: getters.getEvaluatedCell({ sheetId: id, row: 1, col: 0 }).formattedValue,
      chosen: getters.getEvaluatedCell({ sheetId: id, row: 2, col: 11 }).formattedValue,
      pasted: getters.getEvaluatedCell({ sheetId: id, row: 27, col: 1 }).formattedValue,
    };
  });
}

const EXPECTED = {
  merges: [[31, 2, 32, 3]],
  formats: ["beginsWithText"],
  list: ["oui", "non"],
  filters: 4,
  hidden: [9],
  width: 222,
  height: 44,
  frozen: { xSplit: 1, ySplit: 2 },
  charts: ["bar"],
  border: { style: "thick", color: "#FF0000" },
  color: "#00FF00",
  first: "C028",
  chosen: "non",
  pasted: "E-mail",
};

describe("what a person does in the grid", () => {
  it(
    "is done",
    async () => {
      await visitor.goTo("Clients");
      await dispatch(visitor, "ADD_MERGE", {
        target: [{ top: 31, left: 2, bottom: 32, right: 3 }],
      });
      await dispatch(visitor, "ADD_CONDITIONAL_FORMAT", {
        cf: {
          id: "essai",
          rule: {
            type: "CellIsRule",
            operator: "beginsWithText",
            values: ["C01"],
            style: { fillColor: "#FFF2CC" },
          },
        },
        ranges: await ranges(visitor, "A2:A30"),
      });
      await dispatch(visitor, "ADD_DATA_VALIDATION_RULE", {
        rule: {
          id: "liste",
          criterion: { type: "isValueInList", values: ["oui", "non"], displayStyle: "chip" },
        },
        ranges: await ranges(visitor, "L3"),
      });
      await dispatch(visitor, "RESIZE_COLUMNS_ROWS", {
        dimension: "COL",
        elements: [1],
        size: 222,
      });
      await dispatch(visitor, "RESIZE_COLUMNS_ROWS", { dimension: "ROW", elements: [4], size: 44 });
      await dispatch(visitor, "FREEZE_COLUMNS", { quantity: 1 });
      await dispatch(visitor, "FREEZE_ROWS", { quantity: 2 });
      await dispatch(visitor, "COLOR_SHEET", { color: "#00FF00" });
      await dispatch(visitor, "SET_ZONE_BORDERS", {
        target: [{ top: 29, left: 1, bottom: 29, right: 1 }],
        border: { position: "top", style: "thick", color: "#FF0000" },
      });
    },
    START_MS,
  );

  it("by the menus too: a drop-down, a filter, sorting, copy and paste, a chart", async () => {
    await visitor.select("L3");
    await visitor.page.keyboard.press("Enter");
    await visitor.page.locator(".o-autocomplete-value", { hasText: "non" }).click();
    await visitor.shows("L3", "non");
    await selectZone(visitor, { top: 0, left: 0, bottom: 28, right: 3 });
    await visitor.choose("Données", "Ajouter un filtre");
    await dispatch(visitor, "SORT_CELLS", {
      col: 0,
      row: 1,
      zone: { top: 1, left: 0, bottom: 28, right: 3 },
      sortDirection: "desc",
    });
    await dispatch(visitor, "UPDATE_FILTER", {
      col: 0,
      row: 0,
      value: { filterType: "values", hiddenValues: ["c020"] },
    });
    await visitor.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await visitor.select("G1");
    await visitor.page.keyboard.press("Control+c");
    await expect
      .poll(() => visitor.page.evaluate(() => navigator.clipboard.readText()), SOON)
      .toContain("E-mail");
    await visitor.select("B28");
    await visitor.page.keyboard.press("Control+v");
    await visitor.shows("B28", "E-mail");
    await selectZone(visitor, { top: 0, left: 0, bottom: 6, right: 1 });
    await visitor.choose("Insertion", "Graphique");
    await expect.poll(() => visitor.page.locator(".o-figure canvas").count(), SOON).toBe(1);
    await expect.poll(() => shown(visitor), SOON).toMatchObject(EXPECTED);
  });

  it("is seen by another page", async () => {
    const other = await Visitor.arrive(browser, server.address);
    await expect.poll(() => shown(other), SOON).toMatchObject(EXPECTED);
    await dispatch(visitor, "UPDATE_FILTER", {
      col: 0,
      row: 0,
      value: { filterType: "values", hiddenValues: [] },
    });
    await expect
      .poll(async () => (await shown(other)) as { hidden: number[] }, SOON)
      .toMatchObject({
        hidden: [],
      });
    await dispatch(visitor, "REQUEST_UNDO", {});
    await expect.poll(() => shown(other), SOON).toMatchObject(EXPECTED);
    await expect.poll(() => shown(visitor), SOON).toMatchObject(EXPECTED);
    await other.leave();
  });

  it("is there after a reload", async () => {
    await visitor.page.reload();
    await visitor.seesWorkbook();
    await expect.poll(() => shown(visitor), SOON).toMatchObject(EXPECTED);
    await expect.poll(() => visitor.page.locator(".o-figure canvas").count(), SOON).toBe(1);
  });

  it(
    "is there after a restart, and in the file",
    async () => {
      await visitor.leave();
      await server.stop();
      server = await start(ARGS, server.folder);
      visitor = await Visitor.arrive(browser, server.address);
      await expect.poll(() => shown(visitor), SOON).toMatchObject(EXPECTED);
      const download = visitor.page.waitForEvent("download");
      await visitor.page.evaluate(() => {
        document.querySelector<HTMLElement>('a[href="/classeur.xlsx"]')?.click();
      });
      const file = join(server.folder, "telecharge.xlsx");
      await (await download).saveAs(file);
      const { data } = await readWorkbook(file);
      const clients = data.sheets.find(({ name }) => name === "Clients");
      expect(clients).toMatchObject({
        merges: [{ row: 31, column: 2, rows: 2, columns: 2 }],
        filter: { row: 0, column: 0, rows: 29, columns: 4 },
        frozenRows: 2,
        frozenColumns: 1,
        tabColor: "#00ff00",
      });
      expect(clients?.page.figures).toHaveLength(1);
      await visitor.leave();
    },
    START_MS,
  );
});
