import { it } from "vitest";
import { letterWorld, notice, writeOne, logged, letterFiles } from "./letter-world.ts";
import { previewLetter } from "../../../src/core/app/preview-letter.ts";
import { printed } from "../memory-archive.ts";
it("probe", () => {
  const w = letterWorld();
  console.log(JSON.stringify(previewLetter(w.ports, notice("Durand")).problems, null, 1));
  console.log(JSON.stringify(previewLetter(w.ports, {customer:"Durand",model:"mise-en-demeure"}), null, 1).slice(0,1500));
  w.restart();
  console.log(writeOne(w, notice("Durand")));
  console.log(w.calls.join("\n"));
  console.log(logged(w, "Durand"), letterFiles(w).map((f) => f.name));
  console.log(printed(letterFiles(w, "pdf")[0]));
});
