/** Alerts and prompts of scripts, and the page's own questions. */

import type { Dialog, DialogAnswer } from "../../runtime/user-interface.ts";
import { element } from "./dom.ts";

type Buttons = readonly (readonly [string, string])[];

const ONLY_OK: Buttons = [["OK", "OK"]];
const BUTTONS: Readonly<Record<string, Buttons>> = {
  OK_CANCEL: [
    ["OK", "OK"],
    ["CANCEL", "Annuler"],
  ],
  YES_NO: [
    ["YES", "Oui"],
    ["NO", "Non"],
  ],
  YES_NO_CANCEL: [
    ["YES", "Oui"],
    ["NO", "Non"],
    ["CANCEL", "Annuler"],
  ],
};

/** `dismiss` takes the dialog away without an answer: it was given in another page. */
export function ask(
  { title, prompt, buttons, input }: Dialog,
  onAnswer: (answer: DialogAnswer) => void,
): { dismiss(): void } {
  const field = element("input", { type: "text", "aria-label": prompt });
  const dialog = element("dialog", { class: "alert" });
  let isAnswered = false;
  const answer = (button: string) => {
    if (isAnswered) return;
    isAnswered = true;
    dialog.remove();
    onAnswer({ button, text: button === "CLOSE" ? "" : field.value });
  };
  const pressed = (BUTTONS[buttons] ?? ONLY_OK).map(([name, label], index) =>
    element(
      "button",
      { class: index === 0 ? "primary" : "", type: "button", click: () => answer(name) },
      [label],
    ),
  );
  field.addEventListener("keydown", ({ key }) => {
    if (key === "Enter") pressed[0]?.click();
  });
  dialog.addEventListener("cancel", () => answer("CLOSE"));
  dialog.append(
    ...(title === "" ? [] : [element("h2", {}, [title])]),
    element("p", {}, [prompt]),
    ...(input ? [field] : []),
    element("div", { class: "buttons" }, pressed),
  );
  document.body.append(dialog);
  dialog.showModal();
  (input ? field : pressed[0])?.focus();
  return {
    dismiss: () => {
      isAnswered = true;
      dialog.remove();
    },
  };
}

/** Shows something of the page's own, with one button to close it. */
export function tell(title: string, content: readonly (Node | string)[]): HTMLDialogElement {
  const dialog = element("dialog", { class: "alert wide" });
  const close = element("button", { class: "primary", click: () => dialog.close() }, ["Fermer"]);
  dialog.append(
    element("h2", {}, [title]),
    element("div", { class: "content" }, content),
    element("div", { class: "buttons" }, [close]),
  );
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  close.focus();
  return dialog;
}

export function confirmed(title: string, prompt: string): Promise<boolean> {
  return new Promise((resolve) => {
    ask({ title, prompt, buttons: "OK_CANCEL", input: false }, ({ button }) =>
      resolve(button === "OK"),
    );
  });
}
