/** `orderBy` of Drive.Files.list: « createdTime », « name desc,createdTime ». */

import { apiError, notEmulated } from "./api-error.ts";
import type { ShownFile } from "./drive-fields.ts";

const KEYS: Readonly<Record<string, (file: ShownFile) => string | number>> = {
  createdTime: ({ createdAt }) => createdAt,
  modifiedTime: ({ modifiedAt }) => modifiedAt,
  name: ({ name }) => name.toLowerCase(),
};

/** Without an order, as they were made. */
export function ordered(
  files: readonly ShownFile[],
  orderBy: unknown,
  method: string,
): readonly ShownFile[] {
  const keys = String(orderBy ?? "")
    .split(",")
    .filter((key) => key.trim() !== "")
    .map((key) => key.trim().split(/\s+/));
  return [...files].sort((one, other) => {
    for (const [name = "", direction] of keys) {
      const order = compare(keyOf(name, method)(one), keyOf(name, method)(other));
      if (order !== 0) return direction === "desc" ? -order : order;
    }
    return 0;
  });
}

function keyOf(name: string, method: string): (file: ShownFile) => string | number {
  const key = KEYS[name];
  if (key !== undefined) return key;
  throw /^\w+$/.test(name)
    ? notEmulated(`the order by ${name} of a Drive search`)
    : apiError(method, "Invalid Value");
}

function compare(one: string | number, other: string | number): number {
  if (typeof one === "string" && typeof other === "string") return one.localeCompare(other, "fr");
  return Number(one) - Number(other);
}
