import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const FOLDERS = ["src", "local", "test", "examples", "bench"];

type Source = { readonly file: string; readonly text: string };

const sources: readonly Source[] = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => extname(name) === ".ts" && !name.endsWith(".d.ts"))
    .map((name) => join(folder, name))
    .map((file) => ({ file, text: readFileSync(join(ROOT, file), "utf8") })),
);

/** What must not stand in a file, with what to do instead. Split so that this file does not hold them. */
const BANNED: readonly {
  readonly pattern: RegExp;
  readonly instead: string;
  readonly in?: RegExp;
}[] = [
  { pattern: /\b(FIX|TO)(ME|DO)\b/, instead: "do it, or open an issue" },
  { pattern: /\b(it|test|describe)\.(skip|todo|only)\b/, instead: "a test runs or does not exist" },
  {
    pattern: /\/(home|root|Users)\/\w+|\/work\/(main|shared)/,
    instead: "a path relative to the repository",
  },
  { pattern: /from "(\.\.\/)+local\//, instead: "src knows nothing of the host", in: /^src/ },
  {
    pattern: /\b(SpreadsheetApp|PropertiesService|LockService|ScriptApp|HtmlService)\b/,
    instead: "a port, answered in src/gas",
    in: /^src[\\/]core/,
  },
  {
    pattern: /\bnew Date\(|\bDate\.now\(|\bMath\.random\(|\bIntl\./,
    instead: "the day, the moment and the reference come in as values",
    in: /^src[\\/]core/,
  },
  {
    pattern: /toBe(LessThan|GreaterThan)\w*\([^)]*(ms|Ms|duration|elapsed)/i,
    instead: "bench/, not a timed assertion",
    in: /^test/,
  },
];

describe("the sources", () => {
  it.each(BANNED)("hold no $pattern: $instead", ({ pattern, in: where }) => {
    const found = sources
      .filter(({ file }) => file !== join("test", "tidy.test.ts") && (!where || where.test(file)))
      .filter(({ text }) => pattern.test(text))
      .map(({ file }) => file);
    expect(found).toEqual([]);
  });

  it("open with a sentence that says what the file knows", () => {
    const silent = sources
      .filter(
        ({ file }) =>
          /^(src|local)/.test(file) && !/^\/\*\*/.test(readFileSync(join(ROOT, file), "utf8")),
      )
      .map(({ file }) => file);
    expect(silent).toEqual([]);
  });

  it("stay small enough to be read: 400 lines in src", () => {
    const long = sources
      .filter(({ file, text }) => file.startsWith("src") && text.split("\n").length > 400)
      .map(({ file }) => file);
    expect(long).toEqual([]);
  });
});
