/** `npm run bench`. The core imports models as text files: Node must be told how first. */

import { register } from "node:module";

register(new URL("../test/scenario/text-files.ts", import.meta.url));
const { printFigures } = await import("./figures.ts");
const { caseFileFigures } = await import("./case-file.ts");
const { simulationFigures } = await import("./simulation.ts");
await printFigures();
console.log(`${simulationFigures()}\n`);
console.log(`${caseFileFigures()}\n`);
