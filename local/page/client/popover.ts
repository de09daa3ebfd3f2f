/** A button and what opens under it; closes at the next click elsewhere, or with Escape. */

import { element } from "./dom.ts";

export function popover(label: string, sign: string, items: readonly Node[]): HTMLElement {
  const list = element("div", { class: "popover" }, items);
  const holder = element("details", { class: "popover-holder" }, [
    element("summary", { "aria-label": label, title: label }, [sign]),
    list,
  ]);
  list.addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.closest("button, a") !== null) holder.open = false;
  });
  document.addEventListener("pointerdown", ({ target }) => {
    if (target instanceof Node && !holder.contains(target)) holder.open = false;
  });
  holder.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") holder.open = false;
  });
  return holder;
}
