import { describe, expect, it } from "vitest";
import { LOG } from "../../../src/core/sheet/design.ts";
import { type Kill, on, records, set, type Unflushed, type World } from "../memory-ports.ts";
import { letterFiles, letterWorld, logged, notice, write, writeOne } from "./letter-world.ts";

/** Calls of the first letter of a new workbook, models and folders included. */
const CALLS = (() => {
  const world = letterWorld();
  write(world, notice("Durand"));
  return world.calls;
})();

function callOf(name: string): number {
  return CALLS.indexOf(name) + 1;
}

/** Sentences; none when nothing is lost, and nothing is there twice. */
function problemsAfter(world: World): readonly string[] {
  const known = new Set(records(world, LOG).map(({ reference }) => String(reference)));
  const unseen = letterFiles(world).filter(({ tags }) => !known.has(tags["lettre"] ?? ""));
  const told = writeOne(world, notice("Durand"));
  const statuses = logged(world, "Durand").filter((line) => line.startsWith("préparé"));
  const [pdf, ...others] = letterFiles(world, "pdf");
  const [prepared] = records(world, LOG).filter(({ status }) => status === "préparé");
  const isEnded = told.done || told.said.includes("déjà préparée");
  return [
    ...unseen.map(({ name }) => `${name} is there and the log does not know it`),
    ...(isEnded ? [] : [`not written: ${told.said}`]),
    ...(statuses.length === 1 ? [] : [`prepared ${statuses.length} times`]),
    ...(pdf && others.length === 0 ? [] : [`${1 + others.length} PDF`]),
    ...(letterFiles(world, "document").length === 1 ? [] : ["not one document"]),
    ...["racine", "modeles", "modele", "client"]
      .filter(
        (what) => world.drive.files.filter(({ tags }) => tags["ponctuel"] === what).length !== 1,
      )
      .map((what) => `not one file « ${what} »`),
    ...(prepared?.pdfLink === pdf?.link ? [] : ["the log leads to another PDF"]),
    ...(prepared?.pdfSha256 === pdf?.sha256 ? [] : ["the fingerprint is of another PDF"]),
  ];
}

describe.each<readonly [Kill["when"], Unflushed]>([
  ["before", "lost"],
  ["after", "kept"],
  ["after", "lost"],
])("killed %s a call, what was not flushed is %s", (when, unflushed) => {
  it("leaves nothing unseen, and no second letter", () => {
    const problems = CALLS.flatMap((name, index) => {
      const world = letterWorld();
      world.kill = { call: index + 1, when };
      write(world, notice("Durand"));
      world.restart(unflushed);
      return problemsAfter(world).map((problem) => `(${index + 1}) ${name}: ${problem}`);
    });
    expect(problems).toEqual([]);
  });
});

describe.each(["copy document", "edit document", "keep file"])(
  "killed after « %s », and again while what was left is taken up",
  (name) => {
    const killed = (): World => {
      const world = letterWorld();
      // Of two of this name, the last: the first one makes the model.
      world.kill = { call: CALLS.lastIndexOf(name) + 1, when: "after" };
      write(world, notice("Durand"));
      world.restart();
      return world;
    };

    it("leaves nothing unseen, and no second letter", () => {
      const whole = killed();
      write(whole, notice("Durand"));
      const problems = whole.calls.flatMap((call, index) => {
        const world = killed();
        world.kill = { call: index + 1, when: "after" };
        write(world, notice("Durand"));
        world.restart();
        return problemsAfter(world).map((problem) => `(${index + 1}) ${call}: ${problem}`);
      });
      expect(problems).toEqual([]);
    });
  },
);

describe("a letter that was written to its end before the execution died", () => {
  it("is taken up as it is, and that is said", () => {
    const world = letterWorld();
    world.kill = { call: callOf("keep file"), when: "after" };
    write(world, notice("Durand"));
    world.restart();
    world.day = on("2026-11-24").day;
    set(world, "Règlements à jour au", on("2026-11-24"));
    const [pdf] = letterFiles(world, "pdf");
    const taken = writeOne(world, notice("Durand"));
    expect(taken).toMatchObject({ done: true, pdfLink: pdf?.link });
    expect(taken.said).toContain("interrompue le 23/11/2026");
    expect(logged(world, "Durand")).toEqual(["en cours F-Durand", "préparé F-Durand"]);
  });
});

describe("a letter that somebody else has begun", () => {
  it("is theirs to take up: their Drive is not seen from here", () => {
    const world = letterWorld();
    world.kill = { call: callOf("export pdf"), when: "before" };
    write(world, notice("Durand"));
    world.restart();
    world.sender = "autre@beaumont.example";
    const { done, said } = writeOne(world, notice("Durand"));
    expect(done).toBe(false);
    expect(said).toContain("par compta@beaumont.example");
    expect(logged(world, "Durand")).toEqual(["en cours F-Durand"]);
    expect(letterFiles(world)).toHaveLength(1);
  });
});
