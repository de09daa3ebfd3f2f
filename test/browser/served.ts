/** `npm start` in a process of its own, on any free port and in a folder of its own. */

import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { inject } from "vitest";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

export type Started = {
  readonly address: string;
  readonly pid: number | undefined;
  readonly folder: string;
  /** Stops the process as Ctrl+C does. */
  stop(): Promise<void>;
  /** Stops it and removes its folder. */
  clear(): Promise<void>;
};

const newFolder = () => mkdtempSync(join(inject("scratch"), "page-"));

export function start(args: readonly string[], folder = newFolder()): Promise<Started> {
  return serve([join(inject("commands"), "start.js"), "--out", folder, ...args], folder);
}

/** From its source, as `npm start` does. */
export function startSource(folder = newFolder()): Promise<Started> {
  return serve(["--import", "tsx", "local/faces/start.ts", "--out", folder], folder);
}

async function serve(line: readonly string[], folder: string): Promise<Started> {
  const env = { ...process.env, PORT: "0", PONCTUEL_BUNDLE: inject("bundle") };
  const server = spawn(process.execPath, line, { cwd: ROOT, env });
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  const stop = async () => {
    server.kill("SIGINT");
    await ended;
  };
  const clear = async () => {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { address: await addressOf(server), pid: server.pid, folder, stop, clear };
}

function addressOf(server: ChildProcess): Promise<string> {
  let said = "";
  return new Promise((resolve, reject) => {
    const hear = (text: Buffer) => {
      said += text.toString("utf8");
      const [, address] = /^Page\s+(http\S+)/m.exec(said) ?? [];
      if (address !== undefined) resolve(address);
    };
    server.stdout?.on("data", hear);
    server.stderr?.on("data", hear);
    server.once("exit", () => reject(new Error(said)));
  });
}
