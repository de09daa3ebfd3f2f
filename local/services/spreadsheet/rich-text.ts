/** Rich text without its runs: what is written is text as it stands, never a formula nor a number. */

import { HostObject } from "../../runtime/host-object.ts";

export class RichTextValue extends HostObject {
  readonly #text: string;

  constructor(text: string) {
    super();
    this.#text = text;
  }

  get _gasName(): string {
    return "SpreadsheetApp.RichTextValue";
  }

  getText(): string {
    return this.#text;
  }

  copy(): RichTextValueBuilder {
    return new RichTextValueBuilder(this.#text);
  }
}

export class RichTextValueBuilder extends HostObject {
  #text: string;

  constructor(text = "") {
    super();
    this.#text = text;
  }

  get _gasName(): string {
    return "SpreadsheetApp.RichTextValueBuilder";
  }

  setText(text: string): this {
    this.#text = text;
    return this;
  }

  build(): RichTextValue {
    return new RichTextValue(this.#text);
  }
}
