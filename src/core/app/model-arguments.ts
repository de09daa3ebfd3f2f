/** A model as a page sends it, which may be anything. */

import { fieldsOf, textOf, typedText } from "../text/typed-text.ts";
import type { ModelText } from "./models-page.ts";

export function modelTextOf(given: unknown): {
  readonly text: ModelText;
  readonly customer: string;
  readonly was: { readonly subject: string; readonly body: string };
} {
  const { code, name, language, informal, subject, body, customer, was } = fieldsOf(given);
  const before = fieldsOf(was);
  return {
    text: {
      code: typedText(code),
      name: typedText(name),
      language: language === "en" ? "en" : "fr",
      informal: informal === true,
      subject: typedText(subject),
      body: typedText(body),
    },
    customer: textOf(customer),
    was: { subject: textOf(before["subject"]), body: textOf(before["body"]) },
  };
}
