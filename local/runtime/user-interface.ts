/** What the script shows and asks: answered by a person in the page, by a rule on the command line. */

import type { Area } from "../stores/workbook.ts";

export type MenuItem =
  | { readonly kind: "item"; readonly caption: string; readonly functionName: string }
  | { readonly kind: "separator" }
  | { readonly kind: "submenu"; readonly caption: string; readonly items: readonly MenuItem[] };

export type Dialog = {
  readonly title: string;
  readonly prompt: string;
  readonly buttons: string;
  readonly input: boolean;
};

/** Button as Google names it (« OK », « CANCEL », « YES », « NO », « CLOSE ») and the text typed. */
export type DialogAnswer = { readonly button: string; readonly text: string };

export type Panel = {
  readonly kind: "sidebar" | "modal" | "modeless";
  readonly title: string;
  readonly html: string;
  readonly width?: number;
  readonly height?: number;
};

/** What the person has selected, by the name of its sheet. */
export type Selected = { readonly sheet: string; readonly area: Area };

export interface UserInterface {
  /** Undefined until a person stands somewhere. */
  readonly selected: Selected | undefined;
  /** Is there somebody to talk to? Triggers have no interface. */
  readonly menus: { readonly caption: string; readonly items: readonly MenuItem[] }[];
  /** A menu with the same caption gives its place to the new one: scripts refresh theirs so. */
  addMenu(caption: string, items: readonly MenuItem[]): void;
  toast(message: string, title: string, seconds: number): void;
  ask(dialog: Dialog): DialogAnswer;
  show(panel: Panel): void;
}

/** Answers a dialog when nobody sits at the screen. */
export type AnswerRule = (dialog: Dialog) => DialogAnswer;

/** The button that a hurried person presses: the first one, with nothing typed. */
export const pressFirstButton: AnswerRule = ({ buttons }) => ({
  button: buttons.startsWith("YES") ? "YES" : "OK",
  text: "",
});

/** An interface that shows nothing and remembers everything. */
export class RecordedInterface implements UserInterface {
  readonly menus: { readonly caption: string; readonly items: readonly MenuItem[] }[] = [];
  readonly toasts: { readonly message: string; readonly title: string }[] = [];
  readonly dialogs: Dialog[] = [];
  readonly panels: Panel[] = [];
  selected: Selected | undefined;
  readonly #answer: AnswerRule;

  constructor(answer: AnswerRule = pressFirstButton) {
    this.#answer = answer;
  }

  addMenu(caption: string, items: readonly MenuItem[]): void {
    const before = this.menus.findIndex((menu) => menu.caption === caption);
    this.menus.splice(before < 0 ? this.menus.length : before, 1, { caption, items });
  }

  toast(message: string, title: string): void {
    this.toasts.push({ message, title });
  }

  ask(dialog: Dialog): DialogAnswer {
    this.dialogs.push(dialog);
    return this.#answer(dialog);
  }

  show(panel: Panel): void {
    this.panels.push(panel);
  }
}
