/** Makes elements. Texts are always texts: nothing of the workbook becomes markup. */

type Attributes = Readonly<Record<string, string | boolean | ((event: Event) => void)>>;

export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  children: readonly (Node | string)[] = [],
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(name, value);
    else if (value === true) made.setAttribute(name, "");
    else if (value !== false) made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}

export function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`La page n’a pas d’élément « ${id} ».`);
  return found;
}

export function viewNamed(name: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`section[data-view="${name}"]`);
  if (found === null) throw new Error(`La page n’a pas de vue « ${name} ».`);
  return found;
}
