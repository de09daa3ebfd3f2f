/** Sidebars and dialogs of scripts, in frames sandboxed as Google's are. */

import type { Selected } from "../../runtime/user-interface.ts";
import { messageOf } from "../failure.ts";
import type { PageEvent } from "../protocol.ts";
import { byId, element } from "./dom.ts";
import type { FromFrame, ToFrame } from "./frame-messages.ts";
import { call } from "./server.ts";

/** https://developers.google.com/apps-script/guides/html/restrictions */
const SANDBOX =
  "allow-same-origin allow-forms allow-scripts allow-popups allow-downloads allow-modals allow-popups-to-escape-sandbox";
const DEFAULT_SIZE = { width: 600, height: 400 };

type Open = { readonly frame: HTMLIFrameElement; readonly origin: string; close(): void };
type PanelEvent = Extract<PageEvent, { readonly kind: "panel" }>;

/** What a panel knows of the page around it. */
type GridAround = {
  focus(): void;
  selected(): Selected | undefined;
  openDocument(id: string): void;
};

export class Panels {
  #open: readonly Open[] = [];
  readonly #grid: GridAround;

  constructor(grid: GridAround) {
    this.#grid = grid;
    window.addEventListener("message", (event: MessageEvent<FromFrame>) => {
      const panel = this.#open.find(({ frame }) => frame.contentWindow === event.source);
      if (panel !== undefined && panel.origin === event.origin)
        void this.#receive(panel, event.data);
    });
  }

  /** Opening a sidebar closes the one before it. */
  show({ panel, url }: PanelEvent): void {
    const frame = element("iframe", {
      src: url,
      title: panel.title || "Ponctuel",
      sandbox: SANDBOX,
    });
    const open: Open = {
      frame,
      origin: new URL(url).origin,
      close: () => this.#close(open, holder),
    };
    const holder =
      panel.kind === "sidebar" ? this.#sidebar(panel.title, open) : dialogOf(panel, open);
    this.#open = [...this.#open, open];
  }

  #sidebar(title: string, { frame, close }: Open): HTMLElement {
    const sidebar = byId("sidebar");
    for (const open of this.#open) if (sidebar.contains(open.frame)) open.close();
    sidebar.replaceChildren(headOf(title, close), frame);
    sidebar.hidden = false;
    return sidebar;
  }

  #close(open: Open, holder: HTMLElement): void {
    this.#open = this.#open.filter((one) => one !== open);
    if (holder instanceof HTMLDialogElement) {
      holder.remove();
    } else {
      holder.hidden = true;
      holder.replaceChildren();
    }
    this.#grid.focus();
  }

  async #receive(panel: Open, message: FromFrame): Promise<void> {
    switch (message.kind) {
      case "run":
        panel.frame.contentWindow?.postMessage(
          await ended(message, this.#grid.selected()),
          panel.origin,
        );
        return;
      case "close":
        panel.close();
        return;
      case "focusEditor":
        this.#grid.focus();
        return;
      case "openDocument":
        this.#grid.openDocument(message.file);
        return;
      case "size":
        resize(panel.frame, message);
    }
  }
}

function headOf(title: string, close: () => void): HTMLElement {
  return element("header", {}, [
    element("h2", {}, [title]),
    element("button", { class: "quiet", "aria-label": "Fermer", click: close }, ["×"]),
  ]);
}

function dialogOf({ kind, title, width, height }: PanelEvent["panel"], open: Open): HTMLElement {
  const dialog = element("dialog", { class: "panel" }, [headOf(title, open.close), open.frame]);
  open.frame.style.width = `${width ?? DEFAULT_SIZE.width}px`;
  open.frame.style.height = `${height ?? DEFAULT_SIZE.height}px`;
  dialog.addEventListener("close", open.close);
  document.body.append(dialog);
  if (kind === "modal") dialog.showModal();
  else dialog.show();
  return dialog;
}

/** Only dialogs change their size: a sidebar keeps its 300 pixels. */
function resize(
  frame: HTMLIFrameElement,
  { width, height }: { readonly width?: number; readonly height?: number },
): void {
  if (frame.closest("dialog") === null) return;
  if (width !== undefined) frame.style.width = `${width}px`;
  if (height !== undefined) frame.style.height = `${height}px`;
}

async function ended(
  { id, functionName, args }: FromFrame & { kind: "run" },
  selected: Selected | undefined,
): Promise<ToFrame> {
  try {
    const { value = null, error } = await call("callServer", functionName, args, selected);
    if (error === undefined) return { kind: "ended", id, value };
    return { kind: "ended", id, value: null, error: sentenceOf(error) };
  } catch (failure) {
    return { kind: "ended", id, value: null, error: messageOf(failure) };
  }
}

/** Google names the kind of error when it is not a plain one. */
function sentenceOf({
  name,
  message,
}: {
  readonly name: string;
  readonly message: string;
}): string {
  return name === "Error" ? message : `${name}: ${message}`;
}
