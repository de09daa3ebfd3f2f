/** The folder that `clasp push` uploads: scripts, HTML files and the manifest. */

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Manifest } from "../runtime/manifest.ts";
import { syntaxOf } from "./syntax.ts";

export type Bundle = {
  readonly folder: string;
  readonly manifest: Manifest;
  /** By name without the extension: « sidebar », « ui/sidebar ». */
  readonly htmlFiles: ReadonlyMap<string, string>;
  readonly functions: readonly string[];
  readonly customFunctions: readonly string[];
};

/** The bundle cannot be pushed to Apps Script, or is not one. */
export class BundleRefused extends Error {
  override readonly name = "BundleRefused";
}

/** Throws `BundleRefused` where a push would fail. */
export function readBundle(folder: string): Bundle {
  const files = listFiles(folder);
  const scripts = files
    .filter((file) => file.endsWith(".js"))
    .map((file) => syntaxOf(file, readFileSync(path.join(folder, file), "utf8")));
  const refused = scripts.flatMap((script) => script.refused);
  if (refused.length > 0) {
    throw new BundleRefused(refused.join("\n"));
  }
  if (scripts.length === 0) {
    throw new BundleRefused(`${folder} ne contient aucun fichier .js.`);
  }
  return {
    folder,
    manifest: readManifest(path.join(folder, "appsscript.json")),
    htmlFiles: new Map(
      files
        .filter((file) => file.endsWith(".html"))
        .map((file) => [
          file.slice(0, -".html".length),
          readFileSync(path.join(folder, file), "utf8"),
        ]),
    ),
    functions: scripts.flatMap(({ functions }) => functions),
    customFunctions: scripts.flatMap(({ customFunctions }) => customFunctions),
  };
}

function listFiles(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: "utf8" })
      .map((file) => file.replaceAll(path.sep, "/"))
      .sort();
  } catch {
    throw new BundleRefused(`${folder} ne peut pas être lu.`);
  }
}

function readManifest(file: string): Manifest {
  const json = parseJson(file);
  const timeZone = fieldOf(json, "timeZone");
  const scopes = fieldOf(json, "oauthScopes");
  const services = fieldOf(fieldOf(json, "dependencies"), "enabledAdvancedServices");
  if (typeof timeZone !== "string" || fieldOf(json, "runtimeVersion") !== "V8") {
    throw new BundleRefused(`${file} : « timeZone » et « runtimeVersion »: "V8" sont attendus.`);
  }
  // Without the list, Google would guess the scopes from the code: the project never relies on it.
  if (!isTextList(scopes)) {
    throw new BundleRefused(`${file} : « oauthScopes » doit énumérer les autorisations.`);
  }
  return {
    timeZone,
    runtimeVersion: "V8",
    oauthScopes: scopes,
    advancedServices: Array.isArray(services)
      ? services.map((service) => String(fieldOf(service, "userSymbol")))
      : [],
  };
}

function parseJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new BundleRefused(`${file} ne peut pas être lu : ${String(error)}`);
  }
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}

function isTextList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}
