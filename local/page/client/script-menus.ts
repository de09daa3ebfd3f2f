/** The menus that the script has made, among those of the spreadsheet. */

import type { MenuItem } from "../../runtime/user-interface.ts";
import type { Menu } from "../protocol.ts";
import { type MenuSpec, pageEngine } from "./engine.ts";

/** After « Données », the last of the engine's own. */
const SEQUENCE = 1_000;
/** What the workbook of the local page could not keep. */
const ABSENT: Readonly<Record<string, readonly string[]>> = {
  insert: ["insert_carousel", "insert_pivot", "insert_image"],
};

const shown = new Map<string, readonly MenuItem[]>();

export function hideAbsentItems(): void {
  const { content } = pageEngine.registries.topbarMenuRegistry;
  for (const [menu, items] of Object.entries(ABSENT)) {
    const spec = content[menu];
    if (spec?.children === undefined) continue;
    spec.children = spec.children.filter((child) => !items.includes(idOf(child)));
  }
}

function idOf(child: unknown): string {
  const id: unknown = typeof child === "object" && child !== null ? Reflect.get(child, "id") : "";
  return String(id);
}

/** Menus are looked up when they are opened: a script may change them at any time. */
export function showMenus(menus: readonly Menu[], click: (caption: string) => void): void {
  const registry = pageEngine.registries.topbarMenuRegistry;
  menus.forEach(({ caption, items }, index) => {
    const isKnown = shown.has(caption);
    shown.set(caption, items);
    if (isKnown) return;
    registry.add(`script ${caption}`, {
      name: caption,
      sequence: SEQUENCE + index,
      isReadonlyAllowed: true,
      children: [() => specsOf(shown.get(caption) ?? [], click)],
    });
  });
}

function specsOf(items: readonly MenuItem[], click: (caption: string) => void): MenuSpec[] {
  return items.flatMap((item, index): MenuSpec[] => {
    if (item.kind === "separator") return [];
    const common = {
      id: `${index} ${item.caption}`,
      name: item.caption,
      sequence: index,
      separator: items[index + 1]?.kind === "separator",
      isReadonlyAllowed: true,
    };
    if (item.kind === "submenu")
      return [{ ...common, children: [() => specsOf(item.items, click)] }];
    return [{ ...common, execute: () => click(item.caption) }];
  });
}
