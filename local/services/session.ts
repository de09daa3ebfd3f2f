/** Session: who is at the keyboard, as far as the execution may know. */

import { createHash } from "node:crypto";
import type { Execution } from "../runtime/execution.ts";
import { HostObject } from "../runtime/host-object.ts";
import type { World } from "../runtime/world.ts";

/** « The temporary key rotates every 30 days », reference of Session.getTemporaryActiveUserKey. */
const KEY_LIFE_MS = 30 * 86_400_000;

class User extends HostObject {
  readonly #email: string;

  constructor(email: string) {
    super();
    this.#email = email;
  }

  get _gasName(): string {
    return "Session.User";
  }

  getEmail(): string {
    return this.#email;
  }

  override toString(): string {
    return this.#email;
  }
}

class Session extends HostObject {
  readonly #world: World;
  readonly #user: User;

  constructor(world: World, execution: Execution) {
    super();
    this.#world = world;
    this.#user = new User(knownEmail(world, execution));
  }

  get _gasName(): string {
    return "Session";
  }

  getActiveUser(): User {
    return this.#user;
  }

  getEffectiveUser(): User {
    return this.#user;
  }

  /** The host knows of no other language than the workbook's. */
  getActiveUserLocale(): string {
    return this.#world.workbook.locale.split("_")[0] ?? "en";
  }

  getScriptTimeZone(): string {
    return this.#world.manifest.timeZone;
  }

  getTemporaryActiveUserKey(): string {
    const period = Math.floor(this.#world.clock.now() / KEY_LIFE_MS);
    const seed = `${this.#world.account.email}/${period}`;
    return createHash("sha256").update(seed).digest("base64");
  }
}

/**
 * « The user's email address is not available in any context that allows a script to run without
 * that user's authorization, like a simple onOpen(e) or onEdit(e) trigger, a custom function »:
 * https://developers.google.com/apps-script/reference/base/user#getEmail()
 */
function knownEmail(world: World, execution: Execution): string {
  return execution.authMode === "FULL" ? world.account.email : "";
}

export function session(world: World, execution: Execution): HostObject {
  return new Session(world, execution);
}
