/**
 * The pages of scripts, served from an origin of their own as Google does: what runs in them
 * reaches neither the workbook's page nor its server.
 */

import { randomUUID } from "node:crypto";

/** Panels that a page may still load; the oldest are forgotten. */
const KEPT = 50;

export class Frames {
  readonly #pages = new Map<string, string>();
  readonly #shim: string;

  /** `functions`: the names that `google.script.run` has. */
  constructor(parentOrigin: string, functions: readonly string[]) {
    const names = functions.filter((name) => !name.endsWith("_")).join(" ");
    this.#shim = `<script src="/frame.js" data-parent="${parentOrigin}" data-functions="${names}"></script>`;
  }

  /** Answers the path under which the panel is to be found. */
  add(html: string): string {
    const path = `/${randomUUID()}`;
    this.#pages.set(path, this.#withShim(html));
    for (const old of [...this.#pages.keys()].slice(0, -KEPT)) this.#pages.delete(old);
    return path;
  }

  get(path: string): string | undefined {
    return this.#pages.get(path);
  }

  /** `google.script` is there before the first script of the page. */
  #withShim(html: string): string {
    const at = lastOf(html, [/<!doctype[^>]*>/i, /<html[^>]*>/i, /<head[^>]*>/i]);
    return at === 0
      ? `<!doctype html>${this.#shim}${html}`
      : html.slice(0, at) + this.#shim + html.slice(at);
  }
}

/** Where the last of these tags ends. */
function lastOf(html: string, tags: readonly RegExp[]): number {
  return Math.max(...tags.map((tag) => endOf(tag.exec(html))));
}

function endOf(match: RegExpExecArray | null): number {
  return match === null ? 0 : match.index + match[0].length;
}
