/** Who may talk to the server: pages that it served itself, on this machine, and nobody else. */

import type { IncomingMessage } from "node:http";

/**
 * The Host header tells a page that reached us under another name (DNS rebinding); Origin and
 * Sec-Fetch-Site tell another site's page that calls or embeds ours.
 */
export function isAllowed(request: IncomingMessage, port: number): boolean {
  const own = `127.0.0.1:${port}`;
  const { host, origin } = request.headers;
  const site = request.headers["sec-fetch-site"];
  if (host !== own) return false;
  if (request.method === "POST") return origin === `http://${own}`;
  if (request.method !== "GET") return false;
  const isNavigation = request.headers["sec-fetch-mode"] === "navigate";
  return site === undefined || site === "same-origin" || site === "none" || isNavigation;
}
