/** A model as a page sends it, which may be anything. */

import { typedField } from "../text/typed-text.ts";
import type { ModelText } from "./models-page.ts";

/** Longer than any letter; a cell holds 50 000 characters. */
const LONGEST_MODEL = 20_000;

export function modelTextOf(given: unknown): {
  readonly text: ModelText;
  readonly customer: string;
  readonly was: { readonly subject: string; readonly body: string };
} {
  const at = (name: string) => typedField(given, name);
  const was = (name: string) => typedField(at("was"), name);
  return {
    text: {
      code: textOf(at("code")).trim(),
      name: textOf(at("name")).trim(),
      language: at("language") === "en" ? "en" : "fr",
      informal: at("informal") === true,
      subject: textOf(at("subject")).trim(),
      body: textOf(at("body")).trim(),
    },
    customer: textOf(at("customer")),
    was: { subject: textOf(was("subject")), body: textOf(was("body")) },
  };
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value.slice(0, LONGEST_MODEL) : "";
}
