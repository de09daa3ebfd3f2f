/** The server's end of the wire to the thread of the office. */

import { MessageChannel, type MessagePort, SHARE_ENV, Worker } from "node:worker_threads";
import type { DialogAnswer } from "../../runtime/user-interface.ts";
import type { OfficeData } from "../office/office-thread.ts";
import type { FromOffice, OfficeCalls, OfficeEvent, ToOffice } from "../protocol.ts";

export type OfficeOptions = Omit<OfficeData, "signal" | "answers">;

/** The workbook cannot be opened: a French sentence for the person who started us. */
export class OfficeRefused extends Error {}

type Waiting = { resolve(value: unknown): void; reject(error: Error): void };

export class OfficeLink {
  readonly #worker: Worker;
  readonly #signal: Int32Array;
  readonly #answers: MessagePort;
  readonly #waiting = new Map<number, Waiting>();
  readonly #onEvent: (event: OfficeEvent) => void;
  #calls = 0;
  /** What the first run on the example has done. */
  summary = "";

  private constructor(options: OfficeOptions, onEvent: (event: OfficeEvent) => void) {
    const shared = new SharedArrayBuffer(4);
    const { port1, port2 } = new MessageChannel();
    this.#signal = new Int32Array(shared);
    this.#answers = port1;
    this.#onEvent = onEvent;
    const workerData: OfficeData = { ...options, signal: shared, answers: port2 };
    const file = new URL("../office/thread.mjs", import.meta.url);
    // Without the process's own environment, a thread cannot set the time zone of its dates.
    this.#worker = new Worker(file, { workerData, transferList: [port2], env: SHARE_ENV });
  }

  static open(options: OfficeOptions, onEvent: (event: OfficeEvent) => void): Promise<OfficeLink> {
    const link = new OfficeLink(options, onEvent);
    return new Promise((resolve, reject) => {
      link.#worker.on("message", (message: FromOffice) => {
        if (message.kind === "refused") reject(new OfficeRefused(message.message));
        else if (message.kind === "ready") {
          link.summary = message.summary ?? "";
          resolve(link);
        } else link.#receive(message);
      });
      link.#worker.on("error", (error) => {
        reject(error);
        link.#fail(error);
      });
      link.#worker.on("exit", () => link.#fail(new Error("Le classeur a été refermé.")));
    });
  }

  call<Name extends keyof OfficeCalls>(
    name: Name,
    args: readonly unknown[],
  ): Promise<ReturnType<OfficeCalls[Name]>> {
    this.#calls += 1;
    const message: ToOffice = { id: this.#calls, name, args };
    return new Promise((resolve, reject) => {
      const settle = (value: unknown) => resolve(value as ReturnType<OfficeCalls[Name]>);
      this.#waiting.set(message.id, { resolve: settle, reject });
      this.#worker.postMessage(message);
    });
  }

  /** Wakes the script that waits. */
  answer(id: number, answer: DialogAnswer): void {
    this.#answers.postMessage({ id, answer });
    Atomics.store(this.#signal, 0, 1);
    Atomics.notify(this.#signal, 0);
  }

  async close(): Promise<void> {
    this.#answers.close();
    await this.#worker.terminate();
  }

  #receive(message: Exclude<FromOffice, { readonly kind: "ready" | "refused" }>): void {
    if (message.kind === "event") {
      this.#onEvent(message.event);
      return;
    }
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.kind === "result") waiting?.resolve(message.value);
    else waiting?.reject(new Error(message.message));
  }

  #fail(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
