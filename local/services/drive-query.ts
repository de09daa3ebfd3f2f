/**
 * Searches of Drive.Files.list, as far as an archive needs them:
 * https://developers.google.com/workspace/drive/api/guides/ref-search-terms
 */

import { apiError, notEmulated } from "./api-error.ts";
import type { ShownFile } from "./drive-fields.ts";

type FileTest = (file: ShownFile) => boolean;

const TEXT = "'((?:[^'\\\\]|\\\\.)*)'";

const TERMS: readonly (readonly [RegExp, (value: string, other: string) => FileTest])[] = [
  [new RegExp(`^name\\s*=\\s*${TEXT}$`), (name) => (file) => file.name === name],
  [
    new RegExp(`^name\\s+contains\\s+${TEXT}$`),
    (text) =>
      ({ name }) =>
        startsWord(name, text),
  ],
  [new RegExp(`^mimeType\\s*=\\s*${TEXT}$`), (type) => (file) => file.mimeType === type],
  [new RegExp(`^mimeType\\s*!=\\s*${TEXT}$`), (type) => (file) => file.mimeType !== type],
  [new RegExp(`^${TEXT}\\s+in\\s+parents$`), (id) => (file) => file.parents.includes(id)],
  [
    new RegExp(
      `^appProperties\\s+has\\s+\\{\\s*key\\s*=\\s*${TEXT}\\s+and\\s+value\\s*=\\s*${TEXT}\\s*\\}$`,
    ),
    (key, value) => (file) => file.appProperties[key] === value,
  ],
  [/^trashed\s*=\s*(true|false)$/, (value) => (file) => file.isInBin === (value === "true")],
];

/** Terms joined by « and ». Other operators exist in Drive and are refused here. */
export function queryTest(query: string, method: string): FileTest {
  const tests = terms(query).map((term) => termTest(term, method));
  return (file) => tests.every((test) => test(file));
}

/** Cuts at « and » outside quotes and braces. */
function terms(query: string): string[] {
  const pieces =
    query.match(/(?:'(?:[^'\\]|\\.)*'|\{(?:'(?:[^'\\]|\\.)*'|[^'}])*\}|(?!\sand\s)[^'{])+/g) ?? [];
  return pieces.map((piece) => piece.replace(/^\s*and\s+/, "").trim()).filter((piece) => piece);
}

function termTest(term: string, method: string): FileTest {
  for (const [pattern, test] of TERMS) {
    const match = pattern.exec(term);
    if (match !== null) {
      const [value = "", other = ""] = match.slice(1).map((text) => text.replace(/\\(.)/g, "$1"));
      return test(value, other);
    }
  }
  if (/^\w+\s+(?:=|!=|<|>|in|contains|has)\s/.test(term) || /\b(?:or|not)\b/.test(term)) {
    throw notEmulated(`« ${term} » in a Drive search`);
  }
  throw apiError(method, "Invalid Value");
}

/** « The contains operator only performs prefix matching for a name term ». */
function startsWord(name: string, text: string): boolean {
  const wanted = text.toLowerCase();
  return [name, ...name.split(/\s+/)].some((word) => word.toLowerCase().startsWith(wanted));
}
