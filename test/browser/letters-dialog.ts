/** « Courriers » for its tests: its tabs, and answers of the server that a test delays or rewrites. */

import type { FrameLocator, Locator } from "playwright-core";
import type { Visitor } from "./running-page.ts";

/** A file that the script made, as « Documents » of the host lists it. */
type Made = { readonly id: string; readonly name: string; readonly mimeType: string };

export class LettersDialog {
  readonly #visitor: Visitor;
  readonly frame: FrameLocator;

  constructor(visitor: Visitor, frame: FrameLocator) {
    this.#visitor = visitor;
    this.frame = frame;
  }

  async open(): Promise<void> {
    await this.#visitor.choose("Ponctuel", "Courriers");
    await this.frame.getByRole("tab").first().waitFor();
  }

  async close(): Promise<void> {
    const button = this.#visitor.page.locator("dialog.panel header button");
    if ((await button.count()) > 0) await button.click();
  }

  tab(name: string): Promise<void> {
    return this.frame.getByRole("tab", { name }).click();
  }

  button(name: string | RegExp): Locator {
    return this.frame.getByRole("button", { name });
  }

  press(name: string | RegExp): Promise<void> {
    return this.button(name).first().click();
  }

  choose(field: string, label: string): Promise<readonly string[]> {
    return this.frame.getByRole("combobox", { name: field, exact: true }).selectOption({ label });
  }

  async text(place: string): Promise<string> {
    return (await this.frame.locator(place).textContent()) ?? "";
  }

  async documents(): Promise<readonly Made[]> {
    return this.#visitor.page.evaluate(async () => {
      const answer = await fetch("/call/documents", { method: "POST", body: "[]" });
      return (await answer.json()) as readonly Made[];
    });
  }

  async contentOf({ id }: Made): Promise<Uint8Array> {
    const bytes = await this.#visitor.page.evaluate(async (address) => {
      const answer = await fetch(address);
      return [...new Uint8Array(await answer.arrayBuffer())];
    }, `/documents/${id}`);
    return Uint8Array.from(bytes);
  }

  /** Every answer has that text in place of this one from now on. */
  async rewriteAnswers(text: string, by: string): Promise<void> {
    await this.frame.locator("body").evaluate(
      (_, [from = "", to = ""]) => {
        const { script } = Reflect.get(window, "google");
        const { run } = script;
        script.run = {
          withSuccessHandler: (settle: (value: unknown) => void) =>
            run.withSuccessHandler((value: unknown) =>
              settle(JSON.parse(JSON.stringify(value).split(from).join(to))),
            ),
        };
      },
      [text, by],
    );
  }

  /** The server does what it is asked next, and the page does not hear of it. */
  async loseNextAnswer(): Promise<void> {
    await this.frame.locator("body").evaluate(() => {
      const { script } = Reflect.get(window, "google");
      const { run } = script;
      script.run = {
        withSuccessHandler: () => {
          script.run = run;
          return {
            withFailureHandler: (fail: (error: Error) => void) =>
              run.withSuccessHandler(() => fail(new Error("la connexion est perdue."))),
          };
        },
      };
    });
  }

  /** The next answer comes after the one that follows it. */
  async delayNextAnswer(): Promise<void> {
    await this.frame.locator("body").evaluate(() => {
      const { script } = Reflect.get(window, "google");
      const { run } = script;
      let late: (() => void) | undefined;
      let calls = 0;
      script.run = {
        withSuccessHandler: (settle: (value: unknown) => void) => {
          calls += 1;
          const isFirst = calls === 1;
          return run.withSuccessHandler((value: unknown) => {
            if (isFirst) {
              late = () => settle(value);
              return;
            }
            settle(value);
            late?.();
            late = undefined;
          });
        },
      };
    });
  }
}
