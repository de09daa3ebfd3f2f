/** The sidebar for everybody: keys alone, narrow, with large text, long names, and hostile cells. */

import AxeBuilder from "@axe-core/playwright";
import type { Route } from "playwright-core";
import { describe, expect, it } from "vitest";
import { SOON, type Visitor } from "./running-page.ts";
import { Desk, rowsOf } from "./sidebar.ts";
import { EXAMPLE, visiting } from "./visiting.ts";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const FIRST = "Studio Orbélia";
const FRAME = "#sidebar iframe";

let visitor: Visitor;
let desk: Desk;

visiting(EXAMPLE, (here) => {
  ({ visitor } = here);
  desk = new Desk(visitor);
});

async function openFirst(): Promise<void> {
  await desk.open();
  await desk.entry(FIRST).focus();
  await desk.press("Enter");
  await desk.shows(FIRST);
}

async function unfoldAll(): Promise<void> {
  await visitor.sidebar.locator("body").evaluate((body) => {
    for (const one of body.querySelectorAll("details")) one.open = true;
  });
}

/** Violations, and contrasts that could not be measured, in the panel alone. */
async function axe(): Promise<readonly string[]> {
  // What lies under the head or the foot would have no contrast and no size of its own.
  await visitor.sidebar.locator("body").evaluate((body) => {
    for (const one of body.querySelectorAll<HTMLElement>("header, footer"))
      one.style.position = "static";
  });
  const { violations, incomplete } = await new AxeBuilder({ page: visitor.page })
    .include({ fromFrames: [FRAME, "html"] })
    .withTags(TAGS)
    .analyze();
  const unsure = incomplete.filter(({ id }) => id === "color-contrast");
  return [...violations, ...unsure].flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html}`),
  );
}

/** What is wider than the panel. */
async function tooWide(): Promise<readonly string[]> {
  return visitor.sidebar.locator("html").evaluate((root) =>
    [root, ...root.querySelectorAll("*")]
      .filter((one) => !one.matches(".hidden-visually, .hidden-visually *"))
      .filter((one) => {
        const { right, width } = one.getBoundingClientRect();
        return width > 1 && (right > innerWidth + 0.5 || one.scrollWidth > innerWidth + 0.5);
      })
      .map((one) => `${one.tagName}.${one.className} ${one.textContent?.slice(0, 40)}`),
  );
}

async function setWidth(width: number): Promise<void> {
  await visitor.page.locator(FRAME).evaluate((frame, px) => {
    frame.style.width = `${px}px`;
  }, width);
}

/** Text twice as large, as when a browser enlarges text alone. */
async function enlargeText(): Promise<void> {
  await visitor.sidebar.locator("body").evaluate((body) => {
    const all = [body, ...body.querySelectorAll<HTMLElement>("*:not(option, path)")];
    const sizes = all.map((one) => Number.parseFloat(getComputedStyle(one).fontSize));
    all.forEach((one, index) => {
      one.style.fontSize = `${(sizes[index] ?? 0) * 2}px`;
      one.style.lineHeight = "1.4";
    });
  });
}

/** The real answer, with the longest names and amounts that it may hold. */
async function lengthened(route: Route): Promise<void> {
  const response = await route.fetch();
  const text = (await response.text())
    .replaceAll(FIRST, "Établissements Vandenbroucke-Lefebvre-Saint-Symphorien et Compagnie")
    .replaceAll(/\d[\d\u202f]*,\d\d\u00a0€/g, "1\u202f234\u202f567,89\u00a0€");
  await route.fulfill({ response, body: text });
}

function columnName(index: number): string {
  const last = String.fromCharCode("A".charCodeAt(0) + (index % 26));
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last;
}

describe("read by a machine", () => {
  it("the list holds no fault that axe knows", async () => {
    await desk.open();
    await unfoldAll();
    expect(await axe()).toEqual([]);
  });

  it.each(["1", "3"])("nor does the sheet with the outcome of key %s", async (key) => {
    await openFirst();
    await desk.press(key);
    await unfoldAll();
    expect(await axe()).toEqual([]);
    await desk.forget();
  });
});

describe("with keys alone", () => {
  it("every control is reached by Tab, in the order of reading, with the focus seen", async () => {
    await openFirst();
    await desk.press("1");
    await unfoldAll();
    await visitor.sidebar.locator("h1").focus();
    const seen: string[] = [];
    for (let count = 0; count < 80; count += 1) {
      await desk.press("Tab");
      const at = await visitor.sidebar.locator("body").evaluate(() => {
        const one = document.activeElement;
        if (!one || one === document.body) return undefined;
        const drawn = one.matches(".outcome input") ? one.nextElementSibling : one;
        const { outlineStyle } = getComputedStyle(drawn ?? one);
        const place = [...document.querySelectorAll("*")].indexOf(one);
        return { place, outlineStyle, text: one.outerHTML.slice(0, 60) };
      });
      if (!at) break;
      expect(at.outlineStyle, at.text).not.toBe("none");
      seen.push(String(at.place).padStart(5, "0"));
    }
    expect(seen).toEqual([...seen].sort());
    const controls = await visitor.sidebar
      .locator("main :is(button, input:not([type=radio]), select, textarea, a[href], summary)")
      .count();
    expect(seen.length).toBeGreaterThanOrEqual(controls);
    await desk.forget();
  });

  it("Échap leaves the field, then the sheet; the list takes the arrows again", async () => {
    await openFirst();
    await desk.press("1", "Escape");
    expect(await desk.name()).toBe(FIRST);
    await desk.press("7", "Escape");
    await desk.listed();
    expect(await desk.button(`Reprendre ${FIRST}`).count()).toBe(1);
    await desk.forget();
  });
});

describe("in little room", () => {
  it.each([300, 285])(
    "nothing is wider than the panel at %i px, nor with text twice as large",
    async (width) => {
      const mendList = await desk.intercept("readWorklist", lengthened);
      const mendSheet = await desk.intercept("readCallSheet", lengthened);
      await desk.open();
      await setWidth(width);
      await unfoldAll();
      expect(await tooWide()).toEqual([]);
      await desk.entries.first().focus();
      await desk.press("Enter");
      await visitor.sidebar.locator(".outcomes").waitFor();
      await desk.press("1");
      await unfoldAll();
      expect(await tooWide()).toEqual([]);
      await enlargeText();
      expect(await tooWide()).toEqual([]);
      await desk.forget();
      await desk.open();
      await setWidth(width);
      await enlargeText();
      expect(await tooWide()).toEqual([]);
      mendList();
      mendSheet();
    },
  );
});

describe("hostile cells", () => {
  it("are shown as text, without the marks that turn it round", async () => {
    const hostile = `<img src=x onerror="document.title='pris'">« a » & \u202ebc\u202c ${"n".repeat(300)}`;
    const rows = await rowsOf(visitor, "Clients");
    const headers = rows.find((row) => row.includes("Notes")) ?? [];
    const row = rows.findIndex((cells) => cells.includes(FIRST)) + 1;
    await visitor.type(`${columnName(headers.indexOf("Notes"))}${row}`, hostile);
    await openFirst();
    await visitor.sidebar.locator("summary", { hasText: "Autres contacts et notes" }).click();
    await expect
      .poll(() => visitor.sidebar.locator(".person .prose").textContent(), SOON)
      .toBe(hostile.replace(/[\u202e\u202c]/g, ""));
    expect(await visitor.sidebar.locator("img").count()).toBe(0);
    expect(await tooWide()).toEqual([]);
  });
});
