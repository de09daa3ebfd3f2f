/**
 * `npm run scenario -- FILE…` plays the stories of the files and prints what differs.
 * Exit code: 0 all as told, 1 a story differs, 2 a file cannot be read.
 */

import { readFileSync } from "node:fs";
import { register } from "node:module";

register("./text-files.ts", import.meta.url);

// Imported after the hook: the core imports its models as text files.
const { parseStories } = await import("./parse.ts");
const { printStory } = await import("./print.ts");

process.exitCode = playFiles(process.argv.slice(2));

function playFiles(files: readonly string[]): number {
  if (files.length === 0) {
    say(
      "Usage : npm run scenario -- FICHIER… (des histoires datées, voir test/scenarios/GRAMMAIRE.md)",
    );
    return 2;
  }
  const codes = files.map(playFile);
  return Math.max(...codes);
}

function playFile(file: string): number {
  const text = read(file);
  if (text === undefined) return 2;
  const { stories, mistakes } = parseStories(text);
  if (mistakes.length > 0) {
    for (const { line, message } of mistakes) say(`${file}:${line} : ${message}`);
    return 2;
  }
  const played = stories.map((story) => printStory(story, file));
  for (const { text: lines } of played) say(lines);
  return played.some(({ differs }) => differs) ? 1 : 0;
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (failure) {
    say(
      `${file} : fichier introuvable ou illisible (${failure instanceof Error ? failure.message : failure})`,
    );
    return undefined;
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
