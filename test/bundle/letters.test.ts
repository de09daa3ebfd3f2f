import { expect, it } from "vitest";
import { letterLines, letterOffice, noticeTo, tagged, write, written } from "../office/letters.ts";
import { pdfText } from "../pdf-text.ts";

it("probe", async () => {
  const office = letterOffice(3);
  const run = write(office, [noticeTo(1), noticeTo(2)]);
  console.log(JSON.stringify(run.value), run.error?.message, run.error?.stack, run.simulatedMs);
  console.log(run.calls.map(({ name }) => name).join("\n"));
  console.log(letterLines(office));
  const [pdf] = tagged(office, { genre: "pdf" });
  if (pdf) console.log((await pdfText(pdf.content)).pages.join("\n=====\n"));
});
