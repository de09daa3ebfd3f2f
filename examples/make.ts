/**
 * Makes the two workbooks of the examples from the stories:
 *
 *   npm run build && npx tsx examples/make.ts
 */

import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeWorkbook } from "../local/stores/xlsx.ts";
import { atelierLumen } from "./workbooks/atelier-lumen.ts";
import { suiviExistant } from "./workbooks/suivi-existant.ts";

const HERE = dirname(fileURLToPath(import.meta.url));
const BUNDLE = join(HERE, "..", "dist");

await writeWorkbook(atelierLumen(BUNDLE), join(HERE, "atelier-lumen.xlsx"));
await writeWorkbook(suiviExistant(BUNDLE), join(HERE, "suivi-existant.xlsx"));
console.log("examples/atelier-lumen.xlsx, examples/suivi-existant.xlsx");
