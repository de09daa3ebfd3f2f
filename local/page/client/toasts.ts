/** Short messages that go away by themselves. */

import { byId, element } from "./dom.ts";

const SHOWN_MS = 6_000;

export function notify(title: string, message: string): () => void {
  const close = () => toast.remove();
  const toast = element("div", { class: "toast" }, [
    element("div", {}, [
      ...(title === "" ? [] : [element("strong", {}, [title])]),
      element("span", {}, [message]),
    ]),
    element("button", { class: "quiet", "aria-label": "Fermer", click: close }, ["×"]),
  ]);
  byId("toasts").append(toast);
  setTimeout(close, SHOWN_MS);
  return close;
}
