/** Makes the data of a workbook from the bytes of an .xlsx. */

import { createHash } from "node:crypto";
import type { WorkbookData } from "../memory-workbook.ts";
import { mapFormulas } from "../sheet-formulas.ts";
import { renameSheetInFormula, sameName } from "../shift-formula.ts";
import type { NamedRange, SheetData } from "../workbook.ts";
import { readTheme, type Theme } from "./colors.ts";
import { notKeptInPackage } from "./not-kept.ts";
import { OWN_PART, type OwnPart, readOwnPart } from "./own-part.ts";
import { openPackage, type Package, relatedParts, WorkbookUnreadable } from "./package.ts";
import { clipped, readSheet } from "./read-sheet.ts";
import { readNotes, readSharedStrings } from "./shared-strings.ts";
import type { CellContext } from "./sheet-cells.ts";
import { readSheetPart } from "./sheet-part.ts";
import { readStyleTable } from "./style-table.ts";
import { areaOfName, type FileName, type FileSheet, readWorkbookPart } from "./workbook-part.ts";

export type ReadWorkbook = {
  readonly data: WorkbookData;
  /** A French sentence for each thing that the file holds and the data do not. */
  readonly notKept: readonly string[];
  /** Last line of the journal that the file holds; 0 when it never had one. */
  readonly journalLine: number;
};

/** `name` is the workbook's when the file does not say. */
export async function workbookFromBytes(bytes: Uint8Array, name: string): Promise<ReadWorkbook> {
  const file = await openPackage(bytes);
  try {
    return await new WorkbookReader(file, name).read();
  } catch (cause) {
    if (cause instanceof WorkbookUnreadable) throw cause;
    throw new WorkbookUnreadable("Le fichier est abîmé : son contenu est illisible.", { cause });
  }
}

class WorkbookReader {
  readonly #file: Package;
  readonly #name: string;

  constructor(file: Package, name: string) {
    this.#file = file;
    this.#name = name;
  }

  async read(): Promise<ReadWorkbook> {
    const [main] = relatedParts(await this.#file.relations(""), "officeDocument");
    const xml = main && /workbook/i.test(main.target) && (await this.#file.text(main.target));
    if (!main || !xml) throw new WorkbookUnreadable("Le fichier n’est pas un classeur .xlsx.");
    const workbook = readWorkbookPart(xml);
    const own = readOwnPart(await this.#file.text(OWN_PART));
    const { context, theme } = await this.#context(main.target, workbook.is1904);
    const notKept = [...notKeptInPackage(this.#file.paths)];
    const sheets: SheetData[] = [];
    const paths = new Map(
      (await this.#file.relations(main.target)).map(({ id, type, target }) => [
        id,
        { type, target },
      ]),
    );
    for (const file of workbook.sheets) {
      const path = paths.get(file.relation);
      if (!path?.type.endsWith("/worksheet")) continue;
      const reading = await this.#sheet(file, path.target, { context, theme, own });
      sheets.push(reading.sheet);
      notKept.push(...reading.notKept);
    }
    if (sheets.length === 0)
      throw new WorkbookUnreadable("Le classeur n’a aucune feuille de calcul.");
    renameTabs(sheets, own);
    const tabs = workbook.sheets.map((file) => nameOfTab(file.name, own));
    const names = readNames(workbook.names, { sheets, tabs, own });
    return {
      data: { ...this.#settings(own), sheets, namedRanges: names.namedRanges },
      notKept: [...notKept, ...names.notKept],
      journalLine: own?.journalLine ?? 0,
    };
  }

  #settings(own: OwnPart | undefined): Omit<WorkbookData, "sheets" | "namedRanges"> {
    const id = createHash("sha256").update(this.#name).digest("hex").slice(0, 44);
    return {
      id: own?.id ?? id,
      name: own?.name ?? this.#name,
      locale: own?.locale ?? "fr_FR",
      timeZone: own?.timeZone ?? "Europe/Paris",
    };
  }

  async #context(
    path: string,
    is1904: boolean,
  ): Promise<{ readonly context: CellContext; readonly theme: Theme }> {
    const relations = await this.#file.relations(path);
    const textOf = async (kind: string) => {
      const [part] = relatedParts(relations, kind);
      return part && this.#file.text(part.target);
    };
    const theme = readTheme(await textOf("theme"));
    const styles = readStyleTable(await textOf("styles"), theme);
    const strings = readSharedStrings(await textOf("sharedStrings"));
    return { context: { strings, styles, is1904 }, theme };
  }

  async #sheet(
    file: FileSheet,
    path: string,
    { context, theme, own }: { context: CellContext; theme: Theme; own: OwnPart | undefined },
  ): Promise<ReturnType<typeof readSheet>> {
    const xml = await this.#file.text(path);
    if (xml === undefined) {
      throw new WorkbookUnreadable(`Le fichier est abîmé : la feuille « ${file.name} » y manque.`);
    }
    const [comments] = relatedParts(await this.#file.relations(path), "comments");
    const notes = comments && (await this.#file.text(comments.target));
    return readSheet({
      file,
      part: readSheetPart(xml, context),
      notes: notes === undefined ? new Map() : readNotes(notes),
      own: own?.sheets.find(({ tab }) => sameName(tab, file.name)),
      styles: context.styles,
      theme,
    });
  }
}

function nameOfTab(tab: string, own: OwnPart | undefined): string {
  return own?.sheets.find((sheet) => sheet.tab === tab)?.name ?? tab;
}

/** Formulas of the file name tabs, whose names may have been shortened to fit it. */
function renameTabs(sheets: readonly SheetData[], own: OwnPart | undefined): void {
  for (const { tab, name } of own?.sheets ?? []) {
    if (tab === name) continue;
    for (const sheet of sheets) {
      mapFormulas(sheet, (formula) => renameSheetInFormula(formula, tab, name));
    }
  }
}

type Names = { readonly namedRanges: NamedRange[]; readonly notKept: string[] };

function readNames(
  names: readonly FileName[],
  {
    sheets,
    tabs,
    own,
  }: { sheets: readonly SheetData[]; tabs: readonly string[]; own: OwnPart | undefined },
): Names {
  const read: Names = { namedRanges: [], notKept: [] };
  for (const { name, text, localTo } of names) {
    if (name.startsWith("_xlnm.")) continue;
    const found = areaOfName(text);
    const sheet = sheets.find((one) => found && sameName(one.name, nameOfTab(found.sheet, own)));
    const area = sheet && found && clipped(found.area, sheet);
    const isTaken = read.namedRanges.some((one) => sameName(one.name, name));
    if (sheet === undefined || area === undefined || isTaken) {
      const where = localTo === undefined ? "" : ` de la feuille « ${tabs[localTo]} »`;
      read.notKept.push(
        `Le nom « ${name} »${where} n’est pas gardé : il ne désigne pas une seule plage.`,
      );
    } else read.namedRanges.push({ name, sheet: sheet.name, area });
  }
  return read;
}
