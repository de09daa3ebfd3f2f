/** Server-sent events: what happens, told to every page that listens. */

import type { ServerResponse } from "node:http";
import type { PageEvent } from "../protocol.ts";

export class EventStream {
  readonly #listeners = new Set<ServerResponse>();
  /** The dialog that a script waits for: a page that is reloaded shows it again. */
  #asking: Extract<PageEvent, { kind: "ask" }> | undefined;

  add(response: ServerResponse): void {
    response.writeHead(200, {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store",
    });
    response.write(": bonjour\n\n");
    this.#listeners.add(response);
    response.on("close", () => this.#listeners.delete(response));
    if (this.#asking !== undefined) response.write(textOf(this.#asking));
  }

  send(event: PageEvent): void {
    if (event.kind === "ask") this.#asking = event;
    if (event.kind === "answered" || event.kind === "restarted") this.#asking = undefined;
    for (const listener of this.#listeners) listener.write(textOf(event));
  }

  /** Whether this dialog is still waiting for its answer. */
  isAsking(id: number): boolean {
    return this.#asking?.id === id;
  }

  close(): void {
    for (const listener of this.#listeners) listener.end();
  }
}

function textOf(event: PageEvent): string {
  return `data: ${JSON.stringify(event)}\n\n`;
}
