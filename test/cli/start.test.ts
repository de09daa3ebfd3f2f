/** `npm start` beside another window: neither the port nor the folder is shared. */

import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { start } from "../browser/served.ts";
import { readyOffice } from "../office/ledger.ts";
import { lightened } from "../office/office.ts";
import { runCommand, scratch, writeXlsx } from "./commands.ts";

let workbook = "";
beforeAll(async () => {
  workbook = await writeXlsx(
    lightened(readyOffice().workbook),
    join(scratch("source"), "factures.xlsx"),
  );
});

describe("a second window", () => {
  it("is told that the port is taken, and leaves the folder alone", async () => {
    const other = createServer();
    await new Promise<void>((ready) => {
      other.listen(0, "127.0.0.1", ready);
    });
    const { port } = other.address() as AddressInfo;
    const args = ["--workbook", workbook, "--out", scratch("port")];
    const { code, err } = runCommand("start", args, { PORT: String(port) });
    other.close();
    expect(code).toBe(2);
    expect(err).toContain(`Port ${port} : déjà pris`);
    expect(err).not.toContain("    at ");
  });

  it("is told that the folder is open, by any command; a window that is closed gives it back", async () => {
    const folder = scratch("folder");
    const args = ["--workbook", workbook, "--date", "2026-11-23"];
    const window = await start(args, folder);
    const refused = runCommand("remind", [...args, "--out", folder]);
    expect(refused.code).toBe(3);
    expect(refused.err).toContain("déjà ouvert par une autre fenêtre");
    await window.stop();
    expect(runCommand("remind", [...args, "--out", folder]).code).toBe(0);
  });
});
