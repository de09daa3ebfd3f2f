/**
 * Properties that an add-on notes on a file for itself alone.
 * https://developers.google.com/workspace/drive/api/guides/properties
 */

import { apiError, fieldsOf } from "./api-error.ts";

export type AppProperties = Readonly<Record<string, string>>;

/** « Maximum of 124 bytes per property string (including both key and value) in UTF-8 ». */
const MAX_BYTES = 124;
/** « Maximum of 30 private properties per file from any one application ». */
const MAX_COUNT = 30;

/** What the resource says, over what was there; null takes a property away. */
export function appPropertiesAfter(
  before: AppProperties,
  resource: unknown,
  method: string,
): AppProperties {
  const given = fieldsOf(fieldsOf(resource)["appProperties"]);
  const entries = Object.entries({ ...before, ...given })
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => [key, String(value)] as const);
  const tooLong = entries.find(([key, value]) => Buffer.byteLength(key + value) > MAX_BYTES);
  if (tooLong !== undefined) {
    throw apiError(
      method,
      `The property ${tooLong[0]} is longer than ${MAX_BYTES} bytes, key and value together.`,
    );
  }
  if (entries.length > MAX_COUNT) {
    throw apiError(method, `A file holds ${MAX_COUNT} private properties at most.`);
  }
  return Object.fromEntries(entries);
}
