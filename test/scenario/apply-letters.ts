/** Writes letters into the log of a story, and notes what becomes of them, as « Courriers » would. */

import { noteLetter } from "../../src/core/app/note-letter.ts";
import type { Key } from "../../src/core/dunning/journal.ts";
import { lettersOf } from "../../src/core/dunning/letter-record.ts";
import { SCENARIOS } from "../../src/core/sheet/design.ts";
import { readBook } from "../../src/core/sheet/read-book.ts";
import { written } from "../core/app/letters.ts";
import { records, type World } from "../core/memory-ports.ts";
import type { Happening } from "./story.ts";

type Letter = Extract<Happening, { readonly kind: "letter" }>;

export function applyLetter(world: World, letter: Letter): string | undefined {
  const { invoices, step, event, number, day } = letter;
  const row = records(world, SCENARIOS).find(({ stepName }) => stepName === step);
  if (!row) return `aucun scénario n'a d'étape « ${step} »`;
  const keys = invoices.map((invoice) => `${invoice}/${row.stepId}`);
  if (event === "prepared" || event === "unfinished") {
    written(world, keys, { isUnfinished: event === "unfinished" });
    return undefined;
  }
  const { book } = readBook((name) => world.ports.workbook.read(name)).value;
  const found = lettersOf(book.log).filter(
    (one) => one.fate !== "discarded" && keys.every((key) => one.keys.includes(key as Key)),
  );
  const last = found[found.length - 1];
  if (!last) return `aucun courrier « ${step} » n'a été préparé sur ${invoices.join(" et ")}`;
  const { done, said } = noteLetter(world.ports, {
    reference: last.reference,
    event,
    day: day ?? world.day,
    ...(number && { trackingNumber: number }),
  });
  return done ? undefined : said;
}
