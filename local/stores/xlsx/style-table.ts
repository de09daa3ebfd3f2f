/** The formats that cells and conditional formats of a workbook name by number. */

import { LINES, SIDES, type Style } from "../workbook.ts";
import { colorOf, type Theme } from "./colors.ts";
import { builtInFormat } from "./number-formats.ts";
import { type Attributes, isTrue, readXml } from "./xml.ts";

export type StyleTable = {
  /** By the `s` attribute of a cell; undefined looks like any cell of this workbook. */
  readonly cells: readonly (Style | undefined)[];
  /** By the `dxfId` attribute of a conditional format. */
  readonly differential: readonly Style[];
};

const NO_STYLES: StyleTable = { cells: [], differential: [] };

type Draft = { -readonly [Field in keyof Style]: Style[Field] };

/** What the reader of styles.xml has gathered so far. */
class Gathering {
  readonly formats = new Map<number, string>();
  readonly fonts: Draft[] = [];
  readonly fills: Draft[] = [];
  readonly borders: Draft[] = [];
  readonly cells: Draft[] = [];
  readonly differential: Draft[] = [];
  readonly #theme: Theme;
  readonly #path: string[] = [];
  /** The fill being read is one plain colour: what hatching shows is not kept. */
  #isSolid = false;

  constructor(theme: Theme) {
    this.#theme = theme;
  }

  open(name: string, attributes: Attributes): void {
    const parent = this.#path.at(-1) ?? "";
    this.#path.push(name);
    if (parent === "numFmts") {
      const { numFmtId: id, formatCode: format = "" } = attributes;
      this.formats.set(Number(id), format);
    } else if (parent === "fonts") this.fonts.push({});
    else if (parent === "fills") this.fills.push({});
    else if (parent === "dxfs") this.differential.push({});
    else if (parent === "cellXfs") this.cells.push(this.#cellFormat(attributes));
    else if (parent === "borders") this.borders.push({});
    else this.#inside(parent, name, attributes);
  }

  close(): void {
    this.#path.pop();
  }

  #cellFormat({ numFmtId = "0", fontId = "0", fillId = "0", borderId = "0" }: Attributes): Draft {
    const format = this.formats.get(Number(numFmtId)) ?? builtInFormat(Number(numFmtId));
    return {
      ...this.fonts[Number(fontId)],
      ...this.fills[Number(fillId)],
      ...this.borders[Number(borderId)],
      ...(format !== undefined && format !== "General" && { numberFormat: format }),
    };
  }

  #inside(parent: string, name: string, attributes: Attributes): void {
    const isDifferential = this.#path.includes("dxfs");
    const target = (list: Draft[]) => (isDifferential ? this.differential : list).at(-1) ?? {};
    if (parent === "font") readFont(target(this.fonts), name, attributes, this.#theme);
    else if (this.#path.includes("borders")) {
      readBorder(target(this.borders), this.#path.slice(-2), attributes, this.#theme);
    } else if (name === "patternFill") this.#isSolid = isSolid(attributes);
    else if (parent === "patternFill") {
      this.#readFill(target(this.fills), name, attributes, isDifferential);
    } else if (name === "alignment") readAlignment(target(this.cells), attributes);
    else if (name === "numFmt") readFormat(target(this.cells), attributes);
  }

  /** A plain colour is the foreground of a « solid » pattern in a cell, and the background in a conditional format. */
  #readFill(draft: Draft, name: string, attributes: Attributes, isDifferential: boolean): void {
    if (!isDifferential && !this.#isSolid) return;
    const wanted = isDifferential ? "bgColor" : "fgColor";
    const color = name === wanted ? colorOf(attributes, this.#theme) : undefined;
    if (color !== undefined) draft.background = color;
  }
}

function isSolid({ patternType }: Attributes): boolean {
  return patternType === "solid";
}

function readFormat(draft: Draft, { formatCode }: Attributes): void {
  if (formatCode !== undefined) draft.numberFormat = formatCode;
}

function readFont(draft: Draft, name: string, attributes: Attributes, theme: Theme): void {
  const { val } = attributes;
  const isOn = !["0", "false", "none"].includes(val ?? "");
  if (name === "b") draft.bold = isOn;
  else if (name === "i") draft.italic = isOn;
  else if (name === "u") draft.underline = isOn;
  else if (name === "strike") draft.strikethrough = isOn;
  else if (name === "sz") draft.fontSize = Number(val);
  else if ((name === "name" || name === "rFont") && val !== undefined) draft.fontFamily = val;
  else if (name === "color") {
    const color = colorOf(attributes, theme);
    if (color !== undefined) draft.fontColor = color;
  }
}

/** The kinds of line of a file that are not among ours, by the nearest one. */
const NEAR_LINES: Readonly<Record<string, (typeof LINES)[number]>> = {
  hair: "dotted",
  double: "thick",
  mediumDashed: "dashed",
  dashDot: "dashed",
  mediumDashDot: "dashed",
  dashDotDot: "dashed",
  mediumDashDotDot: "dashed",
  slantDashDot: "dashed",
};

/** A side tells its line, and its colour inside; without one it is black. */
function readBorder(
  draft: Draft,
  [parent = "", name = ""]: readonly string[],
  attributes: Attributes,
  theme: Theme,
): void {
  const side = sideOf(name === "color" ? parent : name);
  if (side === undefined) return;
  const { style = "none" } = attributes;
  const kind = LINES.find((line) => line === style) ?? NEAR_LINES[style];
  const [line] = draft[side]?.split(" ") ?? [];
  if (name !== "color") {
    if (kind !== undefined) draft[side] = `${kind} #000000`;
  } else if (line !== undefined) draft[side] = `${line} ${colorOf(attributes, theme) ?? "#000000"}`;
}

function sideOf(name: string): (typeof SIDES)[keyof typeof SIDES] | undefined {
  return Object.entries(SIDES).find(([side]) => side === name)?.[1];
}

function readAlignment(draft: Draft, attributes: Attributes): void {
  const { horizontal, vertical, wrapText, textRotation = "0" } = attributes;
  if (horizontal === "left" || horizontal === "center" || horizontal === "right") {
    draft.horizontalAlignment = horizontal;
  }
  if (vertical === "top" || vertical === "bottom") draft.verticalAlignment = vertical;
  if (vertical === "center") draft.verticalAlignment = "middle";
  if (isTrue(wrapText)) draft.wrap = "wrap";
  if (horizontal === "fill") draft.wrap = "clip";
  const rotation = Number(textRotation);
  // Above 90 it goes down; 255 is letters one under the other, which Sheets does not have.
  if (rotation > 0 && rotation <= 180) draft.rotation = rotation > 90 ? 90 - rotation : rotation;
}

export function readStyleTable(xml: string | undefined, theme: Theme): StyleTable {
  if (xml === undefined) return NO_STYLES;
  const gathering = new Gathering(theme);
  readXml(xml, {
    open: (name, attributes) => gathering.open(name, attributes),
    close: () => gathering.close(),
  });
  const [base = {}] = gathering.cells;
  return {
    cells: gathering.cells.map((style) => beyond(style, base)),
    differential: gathering.differential.map((style) => beyond(style, {}) ?? {}),
  };
}

/** Fields that are not what every cell of the workbook has: its font, no bold, no colour. */
function beyond(style: Style, base: Style): Style | undefined {
  const fields = Object.entries(style).filter(
    ([field, value]) => value !== false && value !== base[field as keyof Style],
  );
  return fields.length === 0 ? undefined : (Object.fromEntries(fields) as Style);
}
