/** HtmlTemplate: a page with scriptlets, and the properties that the script gave it. */

import { HostObject } from "../runtime/host-object.ts";
import { templateCode } from "./scriptlets.ts";

/** Turns a template's code and its properties into a page. */
export type TemplateRunner = (code: string, bindings: ReadonlyMap<string, unknown>) => HostObject;

export class HtmlTemplate extends HostObject {
  readonly #content: () => string;
  readonly #run: TemplateRunner;
  readonly #properties = new Map<string, unknown>();

  constructor(content: () => string, run: TemplateRunner) {
    super();
    this.#content = content;
    this.#run = run;
  }

  get _gasName(): string {
    return "HtmlService.HtmlTemplate";
  }

  override _get(name: string): unknown {
    return this.#properties.get(name);
  }

  override _set(name: string, value: unknown): void {
    this.#properties.set(name, value);
  }

  evaluate(): HostObject {
    return this.#run(this.getCode(), this.#properties);
  }

  getCode(): string {
    return templateCode(this.#content());
  }

  getRawContent(): string {
    return this.#content();
  }
}
