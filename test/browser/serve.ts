/** `npm start` in a process of its own, on any free port: the process, its address and its end. */

import { type ChildProcess, spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

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

/** From its source, as `npm start` does; with the bundle of the repository unless another is named. */
export function serveSource(
  args: readonly string[],
  folder: string,
  bundle = `${ROOT}dist`,
): Promise<Started> {
  const line = ["--import", "tsx", "local/faces/start.ts", "--out", folder, ...args];
  return serve(line, folder, bundle);
}

export async function serve(
  line: readonly string[],
  folder: string,
  bundle: string,
): Promise<Started> {
  const env = { ...process.env, PORT: "0", PONCTUEL_BUNDLE: bundle };
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
