/** A service that exists in Apps Script and not here: refused by scope first, then by a sentence. */

import { HostObject } from "./host-object.ts";

export class UnavailableService extends HostObject {
  readonly #name: string;

  constructor(name: string) {
    super();
    this.#name = name;
  }

  get _gasName(): string {
    return this.#name;
  }
}
