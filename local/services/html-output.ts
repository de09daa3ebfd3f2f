/** HtmlOutput: a page on its way to a sidebar or a dialog. */

import { GasError, HostObject } from "../runtime/host-object.ts";
import { Blob } from "./blob.ts";
import { escapeForEndOf } from "./html-escape.ts";
import { HtmlTemplate, type TemplateRunner } from "./html-template.ts";

/** The only ones that Google lets through, reference of HtmlOutput.addMetaTag. */
const META_TAGS = [
  "apple-mobile-web-app-capable",
  "google-site-verification",
  "mobile-web-app-capable",
  "viewport",
];

class HtmlOutputMetaTag extends HostObject {
  readonly #name: string;
  readonly #content: string;

  constructor(name: string, content: string) {
    super();
    this.#name = name;
    this.#content = content;
  }

  get _gasName(): string {
    return "HtmlService.HtmlOutputMetaTag";
  }

  getName(): string {
    return this.#name;
  }

  getContent(): string {
    return this.#content;
  }
}

export class HtmlOutput extends HostObject {
  readonly #runner: TemplateRunner;
  readonly #metaTags: HtmlOutputMetaTag[] = [];
  #content: string;
  #title = "";
  #width: number | null = null;
  #height: number | null = null;
  #faviconUrl: string | null = null;

  constructor(content: string, runner: TemplateRunner) {
    super();
    this.#content = content;
    this.#runner = runner;
  }

  get _gasName(): string {
    return "HtmlService.HtmlOutput";
  }

  getContent(): string {
    return this.#content;
  }

  setContent(content: string): this {
    this.#content = content;
    return this;
  }

  append(addedContent: string): this {
    this.#content += addedContent;
    return this;
  }

  appendUntrusted(addedContent: string): this {
    this.#content += escapeForEndOf(this.#content, addedContent);
    return this;
  }

  clear(): this {
    this.#content = "";
    return this;
  }

  getTitle(): string {
    return this.#title;
  }

  setTitle(title: string): this {
    this.#title = title;
    return this;
  }

  getWidth(): number | null {
    return this.#width;
  }

  setWidth(width: number | null): this {
    this.#width = width;
    return this;
  }

  getHeight(): number | null {
    return this.#height;
  }

  setHeight(height: number | null): this {
    this.#height = height;
    return this;
  }

  getFaviconUrl(): string | null {
    return this.#faviconUrl;
  }

  setFaviconUrl(iconUrl: string): this {
    this.#faviconUrl = iconUrl;
    return this;
  }

  addMetaTag(name: string, content: string): this {
    if (!META_TAGS.includes(name)) {
      throw new GasError("The meta tag you specified is not allowed in this context.");
    }
    this.#metaTags.push(new HtmlOutputMetaTag(name, content));
    return this;
  }

  getMetaTags(): HtmlOutputMetaTag[] {
    return [...this.#metaTags];
  }

  /** « This method now has no effect ». */
  setSandboxMode(_mode: unknown): this {
    return this;
  }

  /** Only a web app has the header that this sets. */
  setXFrameOptionsMode(_mode: unknown): this {
    return this;
  }

  /** « Future changes to HtmlOutput affect the contents of the HtmlTemplate as well ». */
  asTemplate(): HtmlTemplate {
    return new HtmlTemplate(() => this.#content, this.#runner);
  }

  getBlob(): Blob {
    const bytes = Buffer.from(this.#content, "utf8");
    return new Blob({ bytes, contentType: "text/html", name: null });
  }

  getAs(contentType: string): Blob {
    return this.getBlob().getAs(contentType);
  }
}
