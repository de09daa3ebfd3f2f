/** ScriptApp: the project's triggers, and what the user has allowed it to do. */

import type { Execution } from "../runtime/execution.ts";
import { GasError, type HostEnumValue, HostObject } from "../runtime/host-object.ts";
import type { World } from "../runtime/world.ts";
import { enumValue, hostEnum } from "./enums.ts";
import { EVENT_TYPES, TRIGGER_SOURCES, Trigger } from "./trigger.ts";
import { TriggerBuilder, WEEKDAYS } from "./trigger-builders.ts";

const AUTH_MODES = hostEnum("ScriptApp.AuthMode", ["NONE", "CUSTOM_FUNCTION", "LIMITED", "FULL"]);
const AUTHORIZATION_STATUSES = hostEnum("ScriptApp.AuthorizationStatus", [
  ...["REQUIRED", "NOT_REQUIRED"],
]);

const INSTALLATION_SOURCES = hostEnum("ScriptApp.InstallationSource", [
  ...["APPS_MARKETPLACE_DOMAIN_ADD_ON", "NONE", "WEB_STORE_ADD_ON"],
]);

const SCRIPT_ID = "ponctuel-local-host";

/** For the events that a trigger gets: `e.authMode === ScriptApp.AuthMode.FULL`. */
export function authModeValue(execution: Execution): HostEnumValue {
  return enumValue(AUTH_MODES, execution.authMode);
}

class AuthorizationInfo extends HostObject {
  readonly #granted: readonly string[];
  readonly #missing: readonly string[];

  constructor(granted: readonly string[], missing: readonly string[]) {
    super();
    this.#granted = granted;
    this.#missing = missing;
  }

  get _gasName(): string {
    return "ScriptApp.AuthorizationInfo";
  }

  getAuthorizationStatus(): HostEnumValue {
    const name = this.#missing.length > 0 ? "REQUIRED" : "NOT_REQUIRED";
    return enumValue(AUTHORIZATION_STATUSES, name);
  }

  /** « This method returns null if no authorization is required ». */
  getAuthorizationUrl(): string | null {
    return this.#missing.length > 0 ? `https://script.google.com/macros/d/${SCRIPT_ID}/auth` : null;
  }

  getAuthorizedScopes(): string[] {
    return [...this.#granted];
  }
}

class ScriptApp extends HostObject {
  readonly #world: World;

  constructor(world: World) {
    super();
    this.#world = world;
  }

  get _gasName(): string {
    return "ScriptApp";
  }

  get AuthMode(): HostObject {
    return AUTH_MODES;
  }

  get AuthorizationStatus(): HostObject {
    return AUTHORIZATION_STATUSES;
  }

  get EventType(): HostObject {
    return EVENT_TYPES;
  }

  get InstallationSource(): HostObject {
    return INSTALLATION_SOURCES;
  }

  get TriggerSource(): HostObject {
    return TRIGGER_SOURCES;
  }

  get WeekDay(): HostObject {
    return WEEKDAYS;
  }

  newTrigger(functionName: string): TriggerBuilder {
    return new TriggerBuilder(this.#world, functionName);
  }

  getProjectTriggers(): Trigger[] {
    const { triggers, workbook } = this.#world;
    return triggers.list().map((data) => new Trigger(data, workbook.id));
  }

  /** The host has one document, so its triggers are the project's. */
  getUserTriggers(_document: unknown): Trigger[] {
    return this.getProjectTriggers();
  }

  deleteTrigger(trigger: unknown): void {
    const id = trigger instanceof Trigger ? trigger.getUniqueId() : undefined;
    if (id === undefined || !this.#world.triggers.list().some((known) => known.id === id)) {
      throw new GasError("The trigger to delete does not exist.");
    }
    this.#world.triggers.remove(id);
  }

  /** The host knows add-ons that a user installed, not those of a domain. */
  getInstallationSource(): HostEnumValue {
    const name = this.#world.installedAs === "add-on" ? "WEB_STORE_ADD_ON" : "NONE";
    return enumValue(INSTALLATION_SOURCES, name);
  }

  getScriptId(): string {
    return SCRIPT_ID;
  }

  getAuthorizationInfo(_authMode: unknown, oAuthScopes?: readonly string[]): AuthorizationInfo {
    const asked = this.#requested(oAuthScopes);
    const { refusedScopes } = this.#world.account;
    return new AuthorizationInfo(
      asked.filter((scope) => !refusedScopes.includes(scope)),
      asked.filter((scope) => refusedScopes.includes(scope)),
    );
  }

  requireAllScopes(authMode: unknown): void {
    this.requireScopes(authMode, this.#world.manifest.oauthScopes);
  }

  /** Google ends the execution and shows its consent screen: here the script gets the error. */
  requireScopes(_authMode: unknown, oAuthScopes: readonly string[]): void {
    const { refusedScopes } = this.#world.account;
    if (this.#requested(oAuthScopes).some((scope) => refusedScopes.includes(scope))) {
      throw new GasError("Authorization is required to perform that action.");
    }
  }

  /** Scopes that the manifest does not ask for can be neither granted nor missing. */
  #requested(oAuthScopes: readonly string[] | undefined): readonly string[] {
    const { oauthScopes } = this.#world.manifest;
    return oAuthScopes === undefined
      ? oauthScopes
      : oAuthScopes.filter((scope) => oauthScopes.includes(scope));
  }
}

export function scriptApp(world: World, _execution: Execution): HostObject {
  return new ScriptApp(world);
}
