/** What every dialog of the add-on must be: readable by machines and by people, and inside its frame. */

import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const DIALOG = "dialog.panel iframe";
/** WCAG 2.2, 2.5.8. */
const SMALLEST_TARGET = 24;

/** What axe finds wrong in the open dialog, contrasts that it cannot tell included. */
export async function axeProblems(page: Page): Promise<readonly string[]> {
  const { violations, incomplete } = await new AxeBuilder({ page })
    .include([DIALOG, "body"])
    .withTags(TAGS)
    .analyze();
  const unsure = incomplete.filter(({ id }) => id === "color-contrast");
  return [...violations, ...unsure].flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
  );
}

/** Controls too small to hit, and whether anything is wider than the dialog. */
export async function layoutProblems(page: Page): Promise<readonly string[]> {
  return page
    .frameLocator(DIALOG)
    .locator("body")
    .evaluate((body, smallest) => {
      const controls = [...body.querySelectorAll<HTMLElement>("button, input, select, textarea")];
      const small = controls.filter((control) => {
        const { width, height } = (control.closest("label") ?? control).getBoundingClientRect();
        return width > 0 && (width < smallest || height < smallest);
      });
      const wide = [...body.querySelectorAll<HTMLElement>("*:not(.hidden-visually)")].filter(
        ({ scrollWidth, clientWidth, tagName }) =>
          clientWidth > 0 && scrollWidth > clientWidth + 1 && tagName !== "SELECT",
      );
      return [
        ...small.map((control) => `small: ${control.outerHTML.slice(0, 120)}`),
        ...wide.map((one) => `wide: ${one.outerHTML.slice(0, 120)}`),
      ];
    }, SMALLEST_TARGET);
}
