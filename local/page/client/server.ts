/** The page's end of the wire to the server. */

import type { CallName, Calls, PageEvent, ServerCalls } from "../protocol.ts";

type Everything = Calls & ServerCalls;

/** The server's sentence when it refuses. */
export async function call<Name extends CallName | keyof ServerCalls>(
  name: Name,
  ...args: Parameters<Everything[Name]>
): Promise<ReturnType<Everything[Name]>> {
  const response = await fetch(`/call/${name}`, { method: "POST", body: JSON.stringify(args) });
  const text = await response.text();
  if (!response.ok) throw new Error(text);
  return JSON.parse(text) as ReturnType<Everything[Name]>;
}

/** Resolves when events arrive. A lost connection loads the page again: it may have missed some. */
export function listen(onEvent: (event: PageEvent) => void): Promise<void> {
  const source = new EventSource("/events");
  let wasOpen = false;
  return new Promise((resolve) => {
    source.onopen = () => {
      if (wasOpen) location.reload();
      wasOpen = true;
      resolve();
    };
    source.onmessage = ({ data }) => onEvent(JSON.parse(data) as PageEvent);
  });
}
