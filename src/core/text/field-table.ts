/** The fields that a kind of model knows, found by a name as people type it. */

import { once } from "../once.ts";
import { nearest } from "./suggest.ts";
import { plain } from "./typography.ts";

export type Described = { readonly name: string; readonly description: string };

/** A field of the kind « condition » is written `{{#si …}}` only. */
export type NamedField = Described & { readonly kind: string };

export type FieldTable<Field> = {
  /** In the order of the guide. */
  readonly all: readonly Field[];
  readonly find: (name: string) => Field | undefined;
};

export function fieldTable<Field extends NamedField>(all: readonly Field[]): FieldTable<Field> {
  const byName = once(() => new Map(all.map((field) => [comparableName(field.name), field])));
  return { all, find: (name) => byName().get(comparableName(name)) };
}

/** Names are the same whatever their accents, case, spaces and hyphens. */
export function comparableName(name: string): string {
  return plain(name).replace(/[^a-z0-9]/g, "");
}

/** The field that a mistyped name was probably meant for. */
export function nearestField<Field extends NamedField>(
  name: string,
  fields: readonly Field[],
): Field | undefined {
  const names = fields.map((field) => comparableName(field.name));
  const guess = nearest(comparableName(name), names);
  return guess === undefined ? undefined : fields[names.indexOf(guess)];
}
