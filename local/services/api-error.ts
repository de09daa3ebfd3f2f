/** Errors of the advanced services, worded as Apps Script words them. */

import { GasError } from "../runtime/host-object.ts";

/** What Apps Script throws when an advanced service is refused by its API. */
class ApiError extends GasError {
  override readonly name = "GoogleJsonResponseException";
}

/** « API call to gmail.users.messages.send failed with error: Recipient address required ». */
export function apiError(method: string, reason: string): GasError {
  return new ApiError(`API call to ${method} failed with error: ${reason}`);
}

/** What Google could do and the host does not. */
export function notEmulated(what: string): GasError {
  return new GasError(`The local host does not emulate ${what}.`);
}

/** The fields of a request resource; a script may leave the whole resource out. */
export function fieldsOf(resource: unknown): Readonly<Record<string, unknown>> {
  return typeof resource === "object" && resource !== null ? { ...resource } : {};
}

export function textField(resource: unknown, name: string): string | undefined {
  const value = fieldsOf(resource)[name];
  return typeof value === "string" ? value : undefined;
}
