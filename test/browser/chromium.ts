/** The browser of the tests: the one that is named, the system's, an installed Chrome or Edge, or npm's. */

import { existsSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type LaunchOptions } from "playwright-core";

const SYSTEM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const CHANNELS = ["chrome", "msedge"];
/** The only argument: others would hide faults of frames and origins. */
const ARGS = ["--no-sandbox"];

const MISSING = `No Chromium was found for the browser tests. One of these is enough:
  - PONCTUEL_CHROMIUM=/path/to/chromium npm test
  - on Debian or Ubuntu: apt-get install chromium
  - Google Chrome or Microsoft Edge installed in the ordinary way
  - on x64 Linux: npm ci, without --omit=optional (it brings @sparticuz/chromium)`;

export async function launchBrowser(): Promise<Browser> {
  const failures: string[] = [];
  for (const find of [named, system, ...CHANNELS.map((channel) => () => ({ channel })), packaged]) {
    try {
      const options = await find();
      if (options !== undefined) return await chromium.launch({ args: ARGS, ...options });
    } catch (failure) {
      failures.push(String(failure).split("\n")[0] ?? "");
    }
  }
  throw new Error([MISSING, ...failures].join("\n"));
}

function named(): LaunchOptions | undefined {
  const { PONCTUEL_CHROMIUM: executablePath } = process.env;
  return executablePath === undefined ? undefined : { executablePath };
}

function system(): LaunchOptions | undefined {
  const executablePath = SYSTEM.find(existsSync);
  return executablePath === undefined ? undefined : { executablePath };
}

/**
 * It unpacks into the temporary folder under a fixed name and takes what is already there, hence a
 * folder for each version; without the variable its libraries stay packed.
 */
async function packaged(): Promise<LaunchOptions | undefined> {
  const require = createRequire(import.meta.url);
  const { version } = require("@sparticuz/chromium/package.json") as { readonly version: string };
  const folder = join(tmpdir(), `ponctuel-chromium-${version}`);
  mkdirSync(folder, { recursive: true });
  const before = process.env["TMPDIR"];
  process.env["TMPDIR"] = folder;
  process.env["AWS_LAMBDA_JS_RUNTIME"] = "nodejs22.x";
  try {
    const { default: bundled } = await import("@sparticuz/chromium");
    return { executablePath: await bundled.executablePath() };
  } finally {
    if (before === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = before;
  }
}
