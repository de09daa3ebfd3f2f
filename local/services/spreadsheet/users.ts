/** People as SpreadsheetApp names them: an e-mail address. */

import { HostObject } from "../../runtime/host-object.ts";
import type { SpreadsheetWorld } from "./session.ts";

export class User extends HostObject {
  readonly #email: string;

  constructor(email: string) {
    super();
    this.#email = email;
  }

  get _gasName(): string {
    return "User";
  }

  getEmail(): string {
    return this.#email;
  }

  override toString(): string {
    return this.#email;
  }
}

export function ownerOf({ account, workbookOwner }: SpreadsheetWorld): string {
  return workbookOwner ?? account.email;
}

/** The host knows of nobody but the owner and the account. */
export function editorsOf(world: SpreadsheetWorld): readonly string[] {
  return [...new Set([ownerOf(world), world.account.email])];
}

type Person = string | { getEmail(): string };

/** Methods that take a user take an address as well. */
export function emailOf(person: Person): string {
  return typeof person === "string" ? person : person.getEmail();
}

export type { Person };
