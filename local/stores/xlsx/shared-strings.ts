/** Texts of a workbook: those that its cells share, and those of its notes. */

import { decodeText, readXml } from "./xml.ts";

/** Gathers the text of `<t>` elements, rich or plain, leaving out Japanese reading aids (`rPh`). */
export class TextGathering {
  #text = "";
  #isText = false;
  #isAside = false;

  open(name: string): void {
    if (name === "rPh") this.#isAside = true;
    this.#isText = name === "t" && !this.#isAside;
  }

  text(text: string): void {
    if (this.#isText) this.#text += text;
  }

  close(name: string): void {
    if (name === "rPh") this.#isAside = false;
    this.#isText = false;
  }

  /** What was gathered since the last call. */
  take(): string {
    const text = decodeText(this.#text);
    this.#text = "";
    return text;
  }
}

export function readSharedStrings(xml: string | undefined): readonly string[] {
  return xml === undefined ? [] : textsOf(xml, "si").map(({ text }) => text);
}

/** Notes by their A1 address. */
export function readNotes(xml: string): ReadonlyMap<string, string> {
  return new Map(textsOf(xml, "comment").map(({ ref, text }) => [ref, text]));
}

function textsOf(xml: string, element: string): { readonly ref: string; readonly text: string }[] {
  const texts: { ref: string; text: string }[] = [];
  const gathering = new TextGathering();
  let ref = "";
  readXml(xml, {
    open: (name, { ref: address = "" }) => {
      if (name === element) ref = address;
      gathering.open(name);
    },
    text: (text) => gathering.text(text),
    close: (name) => {
      gathering.close(name);
      if (name === element) texts.push({ ref, text: gathering.take() });
    },
  });
  return texts;
}
