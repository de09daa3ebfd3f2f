/** The server of the page: two origins on this machine alone, one for the page, one for its frames. */

import { createReadStream } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { basename } from "node:path";
import { readBundle } from "../../realm/bundle.ts";
import type { DialogAnswer } from "../../runtime/user-interface.ts";
import { messageOf } from "../failure.ts";
import type { CallName, OfficeEvent, PageEvent } from "../protocol.ts";
import { type Assets, frameAssets, pageAssets } from "./assets.ts";
import { EventStream } from "./event-stream.ts";
import { Frames } from "./frames.ts";
import { isAllowed } from "./guard.ts";
import { OfficeLink, type OfficeOptions } from "./office-link.ts";

export type PageServerOptions = {
  readonly office: OfficeOptions;
  /** 0 takes any free one. */
  readonly port: number;
};

const LOOPBACK = "127.0.0.1";
/** Another program listens on the port already. */
export class PortTaken extends Error {}

/** « réseau lent ». */
const SLOW_MS = 1_500;
const LONGEST_BODY = 30_000_000;

const CALLS: readonly CallName[] = [
  "open",
  "revise",
  "callFunctions",
  "clickMenu",
  "callServer",
  "outbox",
  "mail",
  "documents",
  "executions",
  "advance",
  "setFaults",
];

const INERT = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'";

export class PageServer {
  readonly #options: PageServerOptions;
  readonly #stream = new EventStream();
  readonly #servers: readonly Server[];
  readonly #assets: { readonly page: Assets; readonly frame: Assets };
  #office: OfficeLink | undefined;
  #frames = new Frames("", []);
  #isSlow = false;

  private constructor(options: PageServerOptions, assets: { page: Assets; frame: Assets }) {
    this.#options = options;
    this.#assets = assets;
    this.#servers = [
      createServer((request, response) => this.#guarded(request, response, 0)),
      createServer((request, response) => this.#guarded(request, response, 1)),
    ];
  }

  static async open(options: PageServerOptions): Promise<PageServer> {
    const assets = { page: await pageAssets(), frame: await frameAssets() };
    const server = new PageServer(options, assets);
    // First the port: when another page has it, the workbook must not be touched.
    try {
      await Promise.all(
        server.#servers.map((one, index) => listen(one, index === 0 ? options.port : 0)),
      );
      server.#office = await OfficeLink.open(options.office, (event) => server.#tell(event));
    } catch (failure) {
      await server.close();
      throw failure;
    }
    server.#frames = new Frames(server.address, readBundle(options.office.bundle).functions);
    return server;
  }

  get address(): string {
    return originOf(this.#servers[0]);
  }

  get summary(): string {
    return this.#office?.summary ?? "";
  }

  async close(): Promise<void> {
    this.#stream.close();
    for (const server of this.#servers) {
      server.closeAllConnections();
      server.close();
    }
    await this.#office?.close();
  }

  #tell(event: OfficeEvent): void {
    this.#stream.send(event.kind === "panel" ? this.#framed(event) : event);
  }

  #framed({ panel }: Extract<OfficeEvent, { kind: "panel" }>): PageEvent {
    const { html, ...rest } = panel;
    const url = `${originOf(this.#servers[1])}${this.#frames.add(html)}`;
    return { kind: "panel", panel: rest, url };
  }

  #guarded(request: IncomingMessage, response: ServerResponse, index: 0 | 1): void {
    const port = portOf(this.#servers[index]);
    response.setHeader("x-content-type-options", "nosniff");
    response.setHeader("referrer-policy", "no-referrer");
    if (!isAllowed(request, port)) {
      respond(response, 403, "Cet appel ne vient pas de la page.");
      return;
    }
    if (this.#office === undefined) {
      respond(response, 503, "Le classeur s’ouvre : rechargez la page dans un instant.");
      return;
    }
    const answering = index === 0 ? this.#page(request, response) : this.#frame(request, response);
    answering.catch((failure: unknown) => {
      if (response.headersSent) response.end();
      else respond(response, 400, messageOf(failure));
    });
  }

  async #page(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? "/", this.address);
    if (request.method === "POST") {
      await this.#call(pathname, request, response);
      return;
    }
    if (pathname === "/events") {
      this.#stream.add(response);
      return;
    }
    if (pathname === "/classeur.xlsx") {
      await this.#download(response);
      return;
    }
    if (pathname.startsWith("/documents/")) {
      await this.#document(decodeURIComponent(pathname.slice("/documents/".length)), response);
      return;
    }
    const asset = this.#assets.page.get(pathname);
    if (asset === undefined) {
      respond(response, 404, "Rien ici.");
      return;
    }
    response.setHeader("content-security-policy", this.#policy());
    response.setHeader("cache-control", "no-cache");
    response.writeHead(200, { "content-type": asset.type });
    response.end(asset.content);
  }

  /** OWL makes functions of its templates, hence « unsafe-eval ». */
  #policy(): string {
    return [
      "default-src 'none'",
      "script-src 'self' 'unsafe-eval'",
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data: blob:",
      "font-src 'self' data:",
      "connect-src 'self'",
      `frame-src 'self' ${originOf(this.#servers[1])}`,
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "form-action 'none'",
    ].join("; ");
  }

  async #frame(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? "/", this.address);
    const asset = this.#assets.frame.get(pathname);
    const html = this.#frames.get(pathname);
    if (asset === undefined && html === undefined) {
      respond(response, 404, "Rien ici.");
      return;
    }
    response.setHeader("content-security-policy", `frame-ancestors ${this.address}`);
    response.writeHead(200, { "content-type": asset?.type ?? "text/html; charset=utf-8" });
    response.end(asset?.content ?? html);
  }

  async #call(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const name = path.replace(/^\/call\//, "");
    const args: unknown = JSON.parse(await bodyOf(request));
    if (!Array.isArray(args)) throw new Error("Une liste d’arguments est attendue.");
    if (this.#isSlow) await new Promise((later) => setTimeout(later, SLOW_MS));
    respond(response, 200, JSON.stringify((await this.#answer(name, args)) ?? null), "json");
  }

  async #answer(name: string, args: readonly unknown[]): Promise<unknown> {
    if (name === "answer") {
      const [id, answer] = args as [number, DialogAnswer];
      if (!this.#stream.isAsking(id)) return undefined;
      this.#office?.answer(id, answer);
      this.#stream.send({ kind: "answered", id });
      return undefined;
    }
    if (name === "startOver") return this.#startOver();
    const known = CALLS.find((one) => one === name);
    if (known === undefined) throw new Error(`Appel inconnu : ${name}`);
    if (known === "setFaults") this.#isSlow = JSON.stringify(args).includes('"slow"');
    return this.#office?.call(known, args);
  }

  /** Ends whatever the script is doing, too. */
  async #startOver(): Promise<void> {
    await this.#office?.close();
    const options = { ...this.#options.office, fresh: true };
    this.#office = await OfficeLink.open(options, (event) => this.#tell(event));
    this.#isSlow = false;
    this.#stream.send({ kind: "restarted" });
  }

  async #download(response: ServerResponse): Promise<void> {
    const saved = await this.#office?.call("save", []);
    if (saved === undefined) throw new Error("Le classeur n’est pas ouvert.");
    const name = encodeURIComponent(basename(saved.file));
    response.writeHead(200, {
      "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "content-disposition": `attachment; filename*=UTF-8''${name}`,
    });
    createReadStream(saved.file).pipe(response);
  }

  /** A PDF is shown, a Google document as its page; anything else is downloaded: it could hold a script. */
  async #document(id: string, response: ServerResponse): Promise<void> {
    const file = await this.#office?.call("documentFile", [id]);
    if (file === undefined) {
      respond(response, 404, "Ce document n’existe plus.");
      return;
    }
    const isDocument = file.mimeType === "application/vnd.google-apps.document";
    const isShown = isDocument || file.mimeType === "application/pdf";
    // People edit these files: whatever they hold, it is shown and not run.
    if (isDocument) response.setHeader("content-security-policy", INERT);
    response.writeHead(200, {
      "content-type": isDocument ? "text/html; charset=utf-8" : file.mimeType,
      "content-disposition": `${isShown ? "inline" : "attachment"}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    });
    response.end(file.content);
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (failure: NodeJS.ErrnoException) =>
      reject(failure.code === "EADDRINUSE" ? new PortTaken(`Port ${port}`) : failure),
    );
    server.listen(port, LOOPBACK, resolve);
  });
}

function portOf(server: Server | undefined): number {
  return (server?.address() as AddressInfo | null)?.port ?? 0;
}

function originOf(server: Server | undefined): string {
  return `http://${LOOPBACK}:${portOf(server)}`;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Uint8Array>) {
    size += part.length;
    if (size > LONGEST_BODY) throw new Error("L’appel est trop long.");
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}

function respond(
  response: ServerResponse,
  status: number,
  text: string,
  kind: "plain" | "json" = "plain",
): void {
  const type = kind === "json" ? "application/json" : "text/plain";
  response.writeHead(status, { "content-type": `${type}; charset=utf-8` });
  response.end(text);
}
