/**
 * Which OAuth scopes a call needs, and the sentence when none of them was granted. Built-in
 * services come from the signature table; advanced services from their REST reference.
 */

import { GasError } from "./host-object.ts";
import type { Manifest } from "./manifest.ts";
import type { Signature } from "./signatures/signatures.ts";
import type { Account } from "./world.ts";

const AUTH = "https://www.googleapis.com/auth/";
const FULL_MAIL = "https://mail.google.com/";

const COMPOSE = [FULL_MAIL, `${AUTH}gmail.modify`, `${AUTH}gmail.compose`];
const READ = [FULL_MAIL, `${AUTH}gmail.modify`, `${AUTH}gmail.readonly`];
const DRIVE_WRITE = [`${AUTH}drive`, `${AUTH}drive.file`];

type Rule = { readonly call: RegExp; readonly anyOf: readonly string[] };

/**
 * The first rule that matches counts. Sources: « Authorization scopes » of each method under
 * https://developers.google.com/workspace/gmail/api/reference/rest/v1,
 * https://developers.google.com/workspace/drive/api/reference/rest/v3 and
 * https://developers.google.com/workspace/docs/api/reference/rest/v1. `*.currentonly` scopes
 * never serve an advanced service.
 */
const ADVANCED: readonly Rule[] = [
  { call: /^Gmail\.Users\.Messages\.send$/, anyOf: [...COMPOSE, `${AUTH}gmail.send`] },
  { call: /^Gmail\.Users\.Drafts\.(list|get)$/, anyOf: [...READ, `${AUTH}gmail.compose`] },
  { call: /^Gmail\.Users\.Drafts\./, anyOf: COMPOSE },
  {
    call: /^Gmail\.Users\.getProfile$/,
    anyOf: [...READ, `${AUTH}gmail.compose`, `${AUTH}gmail.metadata`],
  },
  {
    call: /^Gmail\.Users\.(Messages|Threads|Labels|History)\.(list|get)$/,
    anyOf: [...READ, `${AUTH}gmail.metadata`],
  },
  { call: /^Gmail\.Users\.Messages\.Attachments\./, anyOf: READ },
  { call: /^Gmail\.Users\.(Messages|Threads)\.delete$/, anyOf: [FULL_MAIL] },
  { call: /^Gmail\./, anyOf: [FULL_MAIL, `${AUTH}gmail.modify`] },
  {
    call: /^Drive\.(Files|Permissions)\.(list|get|export)$/,
    anyOf: [...DRIVE_WRITE, `${AUTH}drive.readonly`],
  },
  { call: /^Drive\./, anyOf: DRIVE_WRITE },
  {
    call: /^Docs\.Documents\.get$/,
    anyOf: [
      `${AUTH}documents`,
      `${AUTH}documents.readonly`,
      ...DRIVE_WRITE,
      `${AUTH}drive.readonly`,
    ],
  },
  { call: /^Docs\./, anyOf: [`${AUTH}documents`, ...DRIVE_WRITE] },
];

/** Any one of them is enough; none when the call needs no authorisation. */
export function scopesFor(name: string, signature: Signature | undefined): readonly string[] {
  return signature?.scopes ?? ADVANCED.find(({ call }) => call.test(name))?.anyOf ?? [];
}

/** « A », or « (A || B) » when there is a choice. */
export function scopeList(scopes: readonly string[]): string {
  return scopes.length > 1 ? `(${scopes.join(" || ")})` : scopes.join("");
}

export function checkScopes(
  name: string,
  scopes: readonly string[],
  { manifest, account }: { readonly manifest: Manifest; readonly account: Account },
): void {
  const isGranted = (scope: string) =>
    manifest.oauthScopes.includes(scope) && !account.refusedScopes.includes(scope);
  if (scopes.length > 0 && !scopes.some(isGranted)) {
    throw new GasError(
      `Specified permissions are not sufficient to call ${name}. Required permissions: ${scopeList(scopes)}`,
    );
  }
}
