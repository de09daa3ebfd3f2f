/** « Boîte d’envoi »: every mail as its reader sees it. */

import type { MailLine, MailView } from "../protocol.ts";
import { shortMoment } from "./dates.ts";
import { element, viewNamed } from "./dom.ts";
import { call } from "./server.ts";

/** Stays open when the list is read again. */
let chosen: string | undefined;

export async function showOutbox(): Promise<void> {
  const lines = await call("outbox");
  const view = viewNamed("outbox");
  if (lines.length === 0) {
    view.replaceChildren(
      element("p", { class: "waiting" }, ["Aucun mail n’est parti de ce classeur."]),
    );
    return;
  }
  const reader = element("article", { class: "reader", "aria-live": "polite" });
  const list = element("ul", { class: "lines", "aria-label": "Mails" });
  list.append(...lines.map((line) => lineOf(line, list, reader)));
  view.replaceChildren(list, reader);
  const first = lines.find(({ id }) => id === chosen) ?? lines[0];
  if (first !== undefined) await read(first.id, list, reader);
}

function lineOf({ id, at, recipients, subject }: MailLine, list: HTMLElement, reader: HTMLElement) {
  const open = () => void read(id, list, reader);
  return element("li", { "data-id": id }, [
    element("button", { click: open }, [
      element("span", { class: "to" }, [recipients.join(", ")]),
      element("time", {}, [shortMoment(at)]),
      element("span", { class: "subject" }, [subject]),
    ]),
  ]);
}

async function read(id: string, list: HTMLElement, reader: HTMLElement): Promise<void> {
  const mail = await call("mail", id);
  if (mail === null || mail === undefined) return;
  chosen = id;
  for (const line of list.querySelectorAll("li")) {
    line.toggleAttribute("data-chosen", line.getAttribute("data-id") === id);
  }
  reader.replaceChildren(headOf(mail), bodyOf(mail));
}

function headOf({ subject, recipients, headers, threadId, attachments }: MailView): HTMLElement {
  const from = headers.find(({ name }) => name.toLowerCase() === "from")?.value ?? "";
  return element("header", {}, [
    element("h2", {}, [subject]),
    element("dl", {}, [
      ...pair("De", from),
      ...pair("À", recipients.join(", ")),
      ...pair("Conversation", threadId),
      ...(attachments.length === 0
        ? []
        : pair("Pièces jointes", attachments.map(({ name }) => name).join(", "))),
    ]),
  ]);
}

function pair(name: string, value: string): readonly HTMLElement[] {
  return [element("dt", {}, [name]), element("dd", {}, [value])];
}

/** The mail's own HTML runs nothing and loads nothing: its frame may do neither. */
function bodyOf(mail: MailView): HTMLElement {
  const html = element("iframe", { sandbox: "", srcdoc: mail.html, title: "Message" });
  const text = element("pre", {}, [mail.text]);
  const headers = element(
    "dl",
    { class: "headers" },
    mail.headers.flatMap(({ name, value }) => pair(name, value)),
  );
  const faces: readonly (readonly [string, HTMLElement])[] = [
    ...(mail.html === "" ? [] : [["Message", html] as const]),
    ["Texte", text],
    ["En-têtes", headers],
  ];
  return tabbed(faces);
}

function tabbed(faces: readonly (readonly [string, HTMLElement])[]): HTMLElement {
  const tabs = faces.map(([name, face]) => {
    const choose = () => {
      for (const [other, one] of faces) one.hidden = other !== name;
      for (const tab of tabs) tab.setAttribute("aria-selected", String(tab.textContent === name));
    };
    const isFirst = face === faces[0]?.[1];
    face.hidden = !isFirst;
    return element("button", { role: "tab", "aria-selected": String(isFirst), click: choose }, [
      name,
    ]);
  });
  return element("div", { class: "tabbed" }, [
    element("div", { class: "tabs", role: "tablist" }, tabs),
    ...faces.map(([, face]) => face),
  ]);
}
