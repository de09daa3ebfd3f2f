/** « Préparer les relances » for the tests that send by it but are not about it. */

import type { FrameLocator, Locator } from "playwright-core";
import type { Visitor } from "./running-page.ts";

export class PreparationDialog {
  readonly #visitor: Visitor;
  readonly #frame: FrameLocator;

  constructor(visitor: Visitor) {
    this.#visitor = visitor;
    this.#frame = visitor.page.frameLocator("dialog.panel iframe");
  }

  async open(): Promise<void> {
    await this.#visitor.choose("Ponctuel", "Préparer les relances");
    await this.opened();
  }

  /** With its first message read. */
  async opened(): Promise<void> {
    await this.#frame.locator(".row").first().waitFor();
    await this.#frame.locator(".panel iframe").waitFor();
  }

  async close(): Promise<void> {
    await this.#visitor.page.locator("dialog.panel header button").click();
    await this.#visitor.page.locator("dialog.panel").waitFor({ state: "detached" });
  }

  box(name: string): Locator {
    return this.#frame.getByLabel(`Envoyer à ${name}`, { exact: true });
  }

  /** Whom a message of today is ticked for. */
  async chosen(): Promise<readonly string[]> {
    return this.#frame
      .locator(".row", { has: this.#frame.locator("input:checked") })
      .locator(".name")
      .allTextContents();
  }

  /** Sends what is ticked. Answers what became of each message. */
  async send(): Promise<readonly string[]> {
    await this.#frame.getByRole("button", { name: /^Envoyer \d+ relances?$/ }).click();
    await this.#hurry();
    await this.#frame.getByRole("button", { name: "Confirmer l’envoi" }).click();
    await this.#frame.getByRole("button", { name: "Fermer" }).waitFor();
    return this.#frame.locator(".results li").allTextContents();
  }

  /** The seconds that one has to think again go by at once: the dialog's own test waits them out. */
  async #hurry(): Promise<void> {
    await this.#frame.locator("body").evaluate(() => {
      const later = window.setTimeout;
      Reflect.set(window, "setTimeout", (work: () => void, delay?: number) =>
        later(work, delay === 1000 ? 0 : delay),
      );
    });
  }
}
