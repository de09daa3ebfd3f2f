/** Times, memory and counts for the figures of the README: medians, because no two runs are alike. */

import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Of the processor, so that other programs of the machine do not count. */
export function medianMs(times: number, run: () => void): number {
  const spans = Array.from({ length: times }, () => {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return median(spans);
}

export function median(spans: readonly number[]): number {
  const sorted = [...spans].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** What the made value keeps of memory, and the value. */
export function retained<Value>(make: () => Value): { readonly value: Value; bytes: number } {
  const before = heapBytes();
  const value = make();
  return { value, bytes: heapBytes() - before };
}

function heapBytes(): number {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
  return process.memoryUsage().heapUsed;
}

export function table(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

export function ms(value: number): string {
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;
}

export function mb(bytes: number): string {
  return `${Math.round(bytes / 1_048_576)} MB`;
}

/** « 10,000 ». */
export function counted(value: number): string {
  return value.toLocaleString("en-US");
}
