/** HtmlService: pages and templates, from text or from the HTML files of the bundle. */

import type { Execution } from "../runtime/execution.ts";
import { GasError, HostObject } from "../runtime/host-object.ts";
import type { World } from "../runtime/world.ts";
import { notEmulated } from "./api-error.ts";
import { Blob } from "./blob.ts";
import { hostEnum } from "./enums.ts";
import { escapeForEndOf } from "./html-escape.ts";
import { HtmlOutput } from "./html-output.ts";
import { HtmlTemplate } from "./html-template.ts";

const SANDBOX_MODES = hostEnum("HtmlService.SandboxMode", ["EMULATED", "IFRAME", "NATIVE"]);
const FRAME_MODES = hostEnum("HtmlService.XFrameOptionsMode", ["ALLOWALL", "DEFAULT"]);

/** A property that is no name of a variable cannot be used in a scriptlet. */
const IDENTIFIER = /^[\p{L}_$][\p{L}\p{N}_$]*$/u;

class HtmlService extends HostObject {
  readonly #world: World;
  readonly #execution: Execution;

  constructor(world: World, execution: Execution) {
    super();
    this.#world = world;
    this.#execution = execution;
  }

  get _gasName(): string {
    return "HtmlService";
  }

  get SandboxMode(): HostObject {
    return SANDBOX_MODES;
  }

  get XFrameOptionsMode(): HostObject {
    return FRAME_MODES;
  }

  createHtmlOutput(html: unknown = ""): HtmlOutput {
    return this.#output(htmlOf(html));
  }

  createHtmlOutputFromFile(filename: string): HtmlOutput {
    return this.#output(this.#file(filename));
  }

  createTemplate(html: unknown): HtmlTemplate {
    return this.#template(htmlOf(html));
  }

  createTemplateFromFile(filename: string): HtmlTemplate {
    return this.#template(this.#file(filename));
  }

  /** « Returns null if not used in a web app's doGet() or doPost() function ». */
  getUserAgent(): null {
    return null;
  }

  #output(content: string): HtmlOutput {
    return new HtmlOutput(content, (code, bindings) => this.#run(code, bindings));
  }

  #template(content: string): HtmlTemplate {
    return new HtmlTemplate(
      () => content,
      (code, bindings) => this.#run(code, bindings),
    );
  }

  #run(code: string, bindings: ReadonlyMap<string, unknown>): HtmlOutput {
    if (this.#execution.evaluate === undefined) {
      throw notEmulated("templates in this execution");
    }
    const variables = new Map([...bindings].filter(([name]) => IDENTIFIER.test(name)));
    return this.#output(printed(this.#execution.evaluate(code, variables)));
  }

  #file(filename: string): string {
    const html = this.#world.htmlFiles.get(filename);
    if (html === undefined) {
      throw new GasError(`No HTML file named ${filename} was found.`);
    }
    return html;
  }
}

function htmlOf(html: unknown): string {
  return html instanceof Blob ? html.getDataAsString() : String(html);
}

/** Puts the pieces together, each escaped for the place where the page has come to. */
function printed(pieces: unknown): string {
  let html = "";
  for (const piece of Array.isArray(pieces) ? pieces : []) {
    const [how, value]: unknown[] = Array.isArray(piece) ? piece : [];
    html += how === "raw" ? String(value) : escapeForEndOf(html, value);
  }
  return html;
}

export function htmlService(world: World, execution: Execution): HostObject {
  return new HtmlService(world, execution);
}
