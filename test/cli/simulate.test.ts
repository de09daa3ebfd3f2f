/** `npm run simulate`: the coming weeks, one line a day. */

import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { readyOffice } from "../office/ledger.ts";
import { lightened } from "../office/office.ts";
import { hashOf, runCommand, scratch, writeXlsx } from "./commands.ts";

let workbook = "";
beforeAll(async () => {
  workbook = await writeXlsx(
    lightened(readyOffice().workbook),
    join(scratch("source"), "factures.xlsx"),
  );
});

describe("a simulation of twelve days", () => {
  it("prints one line a day, with weekends empty, and keeps nothing", () => {
    const before = hashOf(workbook);
    const args = ["--workbook", workbook, "--from", "2026-11-20", "--days", "12"];
    const { code, out, err } = runCommand("simulate", args);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const lines = out.trimEnd().split("\n");
    const messages = lines.map((line) => Number(/(\d+) messages/.exec(line)?.[1]));
    expect(lines.length).toBe(12);
    expect(lines[0]).toMatch(/^vendredi\s20\snovembre\s2026/);
    expect(lines[11]).toMatch(/^mardi\s1er\sdécembre\s2026/);
    // Saturday is the day after the due date: « Relance 1 » leaves on Monday, « Relance 2 » a week on.
    expect(messages).toEqual([0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 3, 0]);
    expect(lines[3]).toContain("Relance 1 ×3");
    expect(lines[10]).toContain("Relance 2 ×3");
    expect(hashOf(workbook)).toBe(before);
  });

  it.each([
    ["without a day", [], /--from/],
    ["with too many days", ["--from", "2026-11-20", "--days", "4000"], /de 1 à 400/],
    ["with half a day", ["--from", "2026-11-20", "--days", "1.5"], /de 1 à 400/],
  ])("is refused %s", (_, args, message) => {
    const { code, err } = runCommand("simulate", ["--workbook", workbook, ...args]);
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });
});
