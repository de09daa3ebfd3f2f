/** What scripts show and ask, on its way to the pages; the thread stands still until the answer. */

import { type MessagePort, receiveMessageOnPort } from "node:worker_threads";
import {
  type Dialog,
  type DialogAnswer,
  type MenuItem,
  type Panel,
  pressFirstButton,
  type Selected,
  type UserInterface,
} from "../../runtime/user-interface.ts";
import type { Menu, OfficeEvent } from "../protocol.ts";

/** A dialog that nobody answers is closed before the script is stopped for its length. */
export const PATIENCE_MS = 9 * 60_000;

export type Bell = {
  /** 1 when an answer lies at the port. */
  readonly signal: Int32Array;
  readonly answers: MessagePort;
};

export class PageInterface implements UserInterface {
  readonly menus: Menu[] = [];
  readonly #bell: Bell;
  readonly #send: (event: OfficeEvent) => void;
  #asked = 0;
  /** Before the first page is served, somebody in a hurry answers. */
  isAttended = false;
  selected: Selected | undefined;

  constructor(bell: Bell, send: (event: OfficeEvent) => void) {
    this.#bell = bell;
    this.#send = send;
  }

  addMenu(caption: string, items: readonly MenuItem[]): void {
    const before = this.menus.findIndex((menu) => menu.caption === caption);
    this.menus.splice(before < 0 ? this.menus.length : before, 1, { caption, items });
  }

  toast(message: string, title: string): void {
    this.#send({ kind: "toast", title, message });
  }

  ask(dialog: Dialog): DialogAnswer {
    if (!this.isAttended) return pressFirstButton(dialog);
    const { signal, answers } = this.#bell;
    this.#asked += 1;
    const id = this.#asked;
    this.#send({ kind: "ask", id, dialog });
    const deadline = Date.now() + PATIENCE_MS;
    while (Date.now() < deadline) {
      Atomics.wait(signal, 0, 0, deadline - Date.now());
      Atomics.store(signal, 0, 0);
      const received = receiveMessageOnPort(answers)?.message as
        | { readonly id: number; readonly answer: DialogAnswer }
        | undefined;
      if (received?.id === id) return received.answer;
    }
    return { button: "CLOSE", text: "" };
  }

  show(panel: Panel): void {
    this.#send({ kind: "panel", panel });
  }
}
