/** Makes in the workbook what a story says that people did. */

import { doubtsOf, resolveDoubt } from "../../src/core/app/doubts.ts";
import { openLog } from "../../src/core/app/log-writer.ts";
import { readWorkbook } from "../../src/core/app/read-workbook.ts";
import { customerIdOf } from "../../src/core/ledger/directory.ts";
import type { Cell, Row } from "../../src/core/sheet/cell.ts";
import { set, type World } from "../core/memory-ports.ts";
import { applyClosing, applyStep } from "./apply-follow-up.ts";
import { applyLetter } from "./apply-letters.ts";
import type { Happening, TypedCells } from "./story.ts";

type Change = Extract<Happening, { readonly kind: "change" }>;
type Answer = Extract<Happening, { readonly kind: "answer" }>;

/** Returns why the sentence has no sense in this workbook, when it has none. */
export function apply(world: World, happening: Happening): string | undefined {
  switch (happening.kind) {
    case "row":
      world.edit(happening.design.name, (page) => [...page, newRow(page[0], happening.cells)]);
      return undefined;
    case "change":
      return applyChange(world, happening);
    case "cell":
      return applyCell(world, happening);
    case "setting":
      set(world, happening.label, happening.value);
      return undefined;
    case "answer":
      return applyAnswer(world, happening);
    case "close":
      return applyClosing(world, happening);
    case "step":
      return applyStep(world, happening);
    case "letter":
      return applyLetter(world, happening);
    case "fate":
    case "approve":
    case "hour":
    case "no-run":
    case "busy":
      return undefined;
    default:
      return happening satisfies never;
  }
}

function newRow(headers: Row | undefined, cells: TypedCells): Row {
  return (headers ?? []).map((header) => cells.get(String(header)) ?? "");
}

/** The row of the same number or name that stands last: the others were there before. */
function applyChange(world: World, { design, key, cells }: Change): string | undefined {
  const page = world.rows(design.name);
  const headers = page[0] ?? [];
  const keyColumn = headers.indexOf(key.header);
  const found = page.map((row) => row[keyColumn]).lastIndexOf(key.value);
  if (found < 1) return `la feuille ${design.name} n'a pas de ligne « ${key.value} »`;
  world.edit(design.name, (rows) =>
    rows.map((row, index) =>
      index === found
        ? headers.map((header, column) => cells.get(String(header)) ?? row[column] ?? "")
        : row,
    ),
  );
  return undefined;
}

function applyCell(
  world: World,
  { sheet, at, value }: Extract<Happening, { readonly kind: "cell" }>,
): string | undefined {
  const row = world.rows(sheet)[at.row];
  if (!row || at.row === 0) return `la feuille ${sheet} n'a pas de ligne ${at.row + 1}`;
  world.edit(sheet, (rows) =>
    rows.map((cells, index) => (index === at.row ? withCell(cells, at.column, value) : cells)),
  );
  return undefined;
}

function withCell(row: Row, column: number, value: Cell): Row {
  return row.map((cell, index) => (index === column ? value : cell));
}

/** What the user answers to « à vérifier », for every doubt about this customer. */
function applyAnswer(world: World, { customer, left }: Answer): string | undefined {
  const { book, log } = readWorkbook(world.ports);
  const sending = {
    ports: world.ports,
    settings: book.settings,
    log: openLog(world.ports, log),
  };
  const references = new Set(
    book.log
      .filter((entry) => entry.customer === customerIdOf(customer))
      .map(({ reference }) => reference),
  );
  const doubts = doubtsOf(book).filter(({ reference }) => references.has(reference));
  for (const { reference } of doubts) resolveDoubt(sending, book, { reference, sent: left });
  world.ports.workbook.flush();
  return doubts.length === 0 ? `aucun envoi à ${customer} n'est à vérifier` : undefined;
}
