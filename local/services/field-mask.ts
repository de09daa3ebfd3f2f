/**
 * The `fields` parameter: « id,files(id,name),a/b ».
 * https://developers.google.com/workspace/docs/api/how-tos/field-masks
 */

import { apiError } from "./api-error.ts";

/** The names that are asked for, each with what is asked of it; nothing more means all of it. */
export type FieldMask = ReadonlyMap<string, FieldMask>;

const ALL: FieldMask = new Map();

export function parseMask(text: string, method: string): FieldMask {
  const tokens = text.replace(/\s/g, "").match(/[\w*.-]+|[(),/]/g) ?? [];
  let at = 0;
  const mask = list();
  if (at < tokens.length) throw invalid(tokens[at]);
  return mask;

  function list(): FieldMask {
    const names = new Map<string, FieldMask>();
    do {
      const [name, inner] = item();
      names.set(name, inner.size === 0 ? ALL : new Map([...(names.get(name) ?? []), ...inner]));
    } while (tokens[at] === "," && ++at);
    return names;
  }

  function item(): readonly [string, FieldMask] {
    const name = tokens[at++];
    if (name === undefined || /^[(),/]$/.test(name)) throw invalid(name);
    if (tokens[at] === "/") {
      at += 1;
      return [name, new Map([item()])];
    }
    if (tokens[at] !== "(") return [name, ALL];
    at += 1;
    const inner = list();
    if (tokens[at++] !== ")") throw invalid(name);
    return [name, inner];
  }

  function invalid(token: string | undefined): Error {
    return apiError(method, `Invalid field selection ${token ?? text}`);
  }
}

export function masked(value: unknown, mask: FieldMask): unknown {
  if (mask.size === 0 || typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => masked(item, mask));
  const all = mask.get("*");
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, item]) => {
      const inner = mask.get(name) ?? all;
      return inner === undefined ? [] : [[name, masked(item, inner)]];
    }),
  );
}

/** A name that the resource does not have is refused, as Google does. */
export function checkNames(mask: FieldMask, known: readonly string[], method: string): void {
  const stranger = [...mask.keys()].find((name) => name !== "*" && !known.includes(name));
  if (stranger !== undefined) throw apiError(method, `Invalid field selection ${stranger}`);
}
