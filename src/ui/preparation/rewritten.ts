/** What a person has typed over a message: kept until it has left, also when the window is closed. */

import type { MailEdit } from "../../core/app/mail-on-request.ts";
import { kept } from "../kept.ts";

/** As it stands in the fields. */
export type Rewritten = {
  readonly subject: string;
  readonly body: string;
  readonly to: string;
  readonly cc: string;
  readonly seen: string;
};

export type AllRewritten = ReadonlyMap<string, Rewritten>;

export function rewrittenOf(edit: MailEdit): Rewritten {
  const { subject, body, to, cc, seen = "" } = edit;
  return { subject, body, to: to.join(" ; "), cc: cc.join(" ; "), seen };
}

export function editOf({ subject, body, to, cc, seen }: Rewritten): MailEdit {
  return { subject, body, to: addressesIn(to), cc: addressesIn(cc), seen };
}

export function isSame(one: Rewritten, other: Rewritten): boolean {
  return (
    one.subject === other.subject &&
    one.body === other.body &&
    one.to === other.to &&
    one.cc === other.cc
  );
}

function addressesIn(text: string): readonly string[] {
  return text.split(/[;,\s]+/).filter((address) => address !== "");
}

const STORE = kept("rewritten");

export function keep(all: AllRewritten): void {
  STORE.write([...all]);
}

export function keptRewritten(): AllRewritten {
  return new Map((STORE.read() ?? []) as readonly (readonly [string, Rewritten])[]);
}
