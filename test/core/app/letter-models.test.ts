import { describe, expect, it } from "vitest";
import { makeLetterModels, openLetterModel } from "../../../src/core/app/letter-models.ts";
import { previewLetter } from "../../../src/core/app/preview-letter.ts";
import type { DocumentText } from "../../../src/core/letters/document.ts";
import { shippedLetters } from "../../../src/core/letters/shipped-letters.ts";
import { type DriveFile, printed } from "../memory-archive.ts";
import type { World } from "../memory-ports.ts";
import { letterFiles, letterWorld, logged, notice, write, writeOne } from "./letter-world.ts";

function models({ drive }: World): readonly DriveFile[] {
  return drive.files.filter(({ tags }) => tags["ponctuel"] === "modele");
}

/** The last line of text of a document, said otherwise: no other position moves. */
function ending(text: string): (document: DocumentText) => DocumentText {
  return (document) => ({ ...document, footer: `${document.footer}\n${text}` });
}

describe("a model of letter", () => {
  it("is a document in the folder of the models, made once", () => {
    const world = letterWorld();
    const { link, problem } = openLetterModel(world.ports, "mise-en-demeure");
    expect(problem).toBeUndefined();
    const [model] = models(world);
    const folder = world.drive.files.find(({ id }) => id === model?.folder);
    expect([model?.link, model?.name, folder?.name]).toEqual([link, "Mise en demeure", "Modèles"]);
    expect(openLetterModel(world.ports, "mise-en-demeure").link).toBe(link);
    expect(writeOne(world, notice("Durand")).said).not.toContain("a été créé");
    expect(models(world)).toHaveLength(1);
  });

  it.each([undefined, 3, "", "toString", "relance-1"])("%s is none", (code) => {
    expect(openLetterModel(letterWorld().ports, code)).toEqual({
      link: "",
      problem: "Choisissez un modèle.",
    });
  });

  it("is the team’s own: what they write into it is in the letter", () => {
    const world = letterWorld();
    openLetterModel(world.ports, "mise-en-demeure");
    const [model] = models(world);
    if (model) world.drive.rewrite(model.id, ending("Atelier fondé en 1921, {{client}}"));
    expect(writeOne(world, notice("Durand")).done).toBe(true);
    expect(printed(letterFiles(world, "pdf")[0])).toContain("Atelier fondé en 1921, Durand");
  });

  it("with an unknown field stops the letter and says where", () => {
    const world = letterWorld();
    openLetterModel(world.ports, "mise-en-demeure");
    const [model] = models(world);
    if (model) world.drive.rewrite(model.id, ending("{{clent}}"));
    const { problems } = previewLetter(world.ports, notice("Durand"));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(
      /^Modèle « Mise en demeure », pied de page : .*\{\{clent\}\} : champ inconnu, vouliez-vous dire \{\{client\}\}/,
    );
    expect(writeOne(world, notice("Durand"))).toMatchObject({ done: false, said: problems[0] });
    expect(logged(world, "Durand")).toEqual([]);
  });

  it("that lacks what the law asks for stops the letter and says what", () => {
    const world = letterWorld();
    openLetterModel(world.ports, "mise-en-demeure");
    const [model] = models(world);
    if (model)
      world.drive.rewrite(model.id, (document) => ({
        ...document,
        body: document.body.slice(0, 1),
        footer: "",
      }));
    const { problems } = previewLetter(world.ports, notice("Durand"));
    expect(problems.length).toBeGreaterThan(3);
    expect(writeOne(world, notice("Durand")).done).toBe(false);
    expect(letterFiles(world)).toEqual([]);
  });

  it("that was thrown away is made again from the shipped text, and that is said once", () => {
    const world = letterWorld();
    openLetterModel(world.ports, "mise-en-demeure");
    const [model] = models(world);
    if (model) world.drive.throwAway(model.id);
    const told = write(world, notice("Durand"), notice("Martin"))?.letters ?? [];
    expect(told.map(({ done, said }) => [done, said.includes("a été créé")])).toEqual([
      [true, true],
      [true, false],
    ]);
    expect(models(world)).toHaveLength(1);
  });

  it("whose making was cut short is made anew", () => {
    const world = letterWorld();
    world.drive.fault = (name) =>
      name === "edit document" ? { error: "Internal error encountered." } : undefined;
    expect(() => openLetterModel(world.ports, "mise-en-demeure")).toThrow();
    world.drive.fault = () => undefined;
    expect(models(world)).toHaveLength(1);
    expect(writeOne(world, notice("Durand")).done).toBe(true);
    expect(models(world)).toHaveLength(1);
  });
});

describe("all models", () => {
  it("are made at once, each once, as far as the time of an execution allows", () => {
    const world = letterWorld();
    world.elapsedMs = 5 * 60_000;
    expect(makeLetterModels(world.ports).done).toBe(false);
    world.elapsedMs = 0;
    expect(makeLetterModels(world.ports).done).toBe(true);
    expect(models(world).map(({ tags }) => tags["code"])).toEqual([...shippedLetters().keys()]);
    expect(makeLetterModels(world.ports).said).toBe("Tous les modèles sont dans votre Drive.");
  });
});

describe("a letter as it would be written", () => {
  it("is shown before any model exists, and nothing is made", () => {
    const world = letterWorld();
    const shown = previewLetter(world.ports, notice("Durand"));
    expect(shown).toMatchObject({
      name: "Durand",
      problems: [],
      total: "1\u202f266,09\u00a0€",
      noticeDays: 8,
    });
    expect(shown.choices.map(({ number, chosen }) => [number, chosen])).toEqual([
      ["F-Durand", true],
      ["F-9", false],
    ]);
    expect(shown.blocks.length).toBeGreaterThan(10);
    expect(world.drive.files).toEqual([]);
    expect(world.calls.filter((call) => /append|write|create|flush/.test(call))).toEqual([]);
  });

  it("is the one that is written then: the same words, and the same letter as was seen", () => {
    const world = letterWorld();
    const { seen, blocks } = previewLetter(world.ports, notice("Durand"));
    expect(writeOne(world, notice("Durand", { seen })).done).toBe(true);
    const text = printed(letterFiles(world, "pdf")[0]);
    for (const block of blocks) if (block.kind === "paragraph") expect(text).toContain(block.text);
  });

  it("says who is unknown, and what an invoice waits for", () => {
    const world = letterWorld();
    expect(previewLetter(world.ports, notice("Personne")).problems).toEqual([
      "Le client « Personne » est inconnu.",
    ]);
    expect(previewLetter(world.ports, undefined).problems).toHaveLength(1);
  });
});
