/** One process at a time in a folder: two would each send what the other has not yet written down. */

import { readFileSync, rmSync, writeFileSync } from "node:fs";

const mine = new Set<string>();

/** Takes the folder for this process, until it ends. Answers the number of the process that has it. */
export function lockFolder(file: string): { readonly heldBy: number } | undefined {
  if (mine.has(file)) return undefined;
  const heldBy = holderOf(file);
  if (heldBy !== undefined && isAlive(heldBy)) return { heldBy };
  // A process that was killed leaves its file behind.
  rmSync(file, { force: true });
  writeFileSync(file, String(process.pid), { flag: "wx" });
  mine.add(file);
  process.once("exit", () => rmSync(file, { force: true }));
  return undefined;
}

function holderOf(file: string): number | undefined {
  try {
    const number = Number(readFileSync(file, "utf8"));
    return Number.isInteger(number) && number > 0 && number !== process.pid ? number : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (failure) {
    // A process of somebody else is alive, too.
    return (failure as NodeJS.ErrnoException).code === "EPERM";
  }
}
