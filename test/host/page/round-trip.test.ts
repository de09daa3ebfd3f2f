import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { engineSheetId } from "../../../local/engine/engine-cells.ts";
import { MemoryWorkbook } from "../../../local/stores/memory-workbook.ts";
import { readWorkbook } from "../../../local/stores/xlsx.ts";
import { MirroredPage } from "./mirrored-page.ts";

const EXAMPLES = fileURLToPath(new URL("../../../examples/", import.meta.url));

describe("a workbook that a page shows", () => {
  it.each(["atelier-lumen.xlsx", "suivi-existant.xlsx"])(
    "%s is the same when nothing has been done",
    async (file) => {
      const { data } = await readWorkbook(join(EXAMPLES, file));
      const page = new MirroredPage(new MemoryWorkbook(data));
      const [first] = data.sheets;
      page.do("SET_GRID_LINES_VISIBILITY", {
        sheetId: engineSheetId(first?.id ?? 0),
        areGridLinesVisible: false,
      });
      expect(page.operations).toEqual([
        { kind: "sheet", sheet: first?.id, properties: { page: { hasNoGrid: true } } },
      ]);
    },
  );
});
