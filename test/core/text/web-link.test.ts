/** Only what a browser can open is a link. */

import { expect, it } from "vitest";
import { webLinkOf } from "../../../src/core/text/web-link.ts";

it.each([
  ["https://exemple.fr/f10.pdf", "https://exemple.fr/f10.pdf"],
  ["  HTTP://exemple.fr/f10.pdf\n", "HTTP://exemple.fr/f10.pdf"],
  ["https://exemple.fr/f10.pdf (copie)", ""],
  ["voir https://exemple.fr/f10.pdf", ""],
  ["javascript:alert(1)", ""],
  ["exemple.fr/f10.pdf", ""],
  ["https://", ""],
  ["", ""],
])("%j is read as %j", (typed, link) => {
  expect(webLinkOf(typed)).toBe(link);
});
