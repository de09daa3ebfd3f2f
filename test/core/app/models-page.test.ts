import { describe, expect, it } from "vitest";
import { previewModel } from "../../../src/core/app/model-preview.ts";
import type { ModelText } from "../../../src/core/app/models-page.ts";
import { readModels } from "../../../src/core/app/models-page.ts";
import { saveModel } from "../../../src/core/app/save-model.ts";
import { CUSTOMERS, SHEET, TEMPLATES } from "../../../src/core/sheet/design.ts";
import { fill, records, type World } from "../memory-ports.ts";
import { spoken } from "../sheet/spoken.ts";
import { run, teamWorld } from "./team.ts";

function modelOf(world: World, code = "relance-1"): ModelText {
  const found = readModels(world.ports).models.find((model) => model.code === code);
  if (!found) throw new Error(`No model ${code}`);
  return found;
}

function preview(world: World, part: Partial<ModelText> & { readonly customer?: string }) {
  const shown = previewModel(world.ports, { customer: "durand", ...modelOf(world), ...part });
  return {
    ...shown,
    problems: shown.problems.map(({ sentence, isOfModel }) => [spoken(sentence), isOfModel]),
  };
}

describe("the window of the models", () => {
  it("lists each text, and the customers with the most late invoices first", () => {
    const { models, customers, problem } = readModels(teamWorld().ports);
    expect(problem).toBeUndefined();
    expect(models.map(({ code }) => code)).toContain("relance-1");
    expect(customers.map(({ name, about }) => `${name} ${spoken(about)}`)).toEqual([
      "Durand 2 factures échues",
      "Martin 1 facture échue",
      "Petit 1 facture échue",
    ]);
  });
});

describe("the preview of a text", () => {
  it("is what the customer would read", () => {
    const world = teamWorld();
    const { subject, html, text, problems } = preview(world, {
      subject: "Pour {{client}}",
      body: "Il reste {{total échu}}.\n\n{{tableau factures}}",
    });
    expect(problems).toEqual([]);
    expect(subject).toBe("Pour Durand");
    expect(spoken(text)).toContain("Il reste 170,00 €.");
    expect(html).toContain("F-Durand");
    expect(world.outbox).toHaveLength(0);
  });

  it("is drawn from the models as they are shipped, all of them", () => {
    const world = teamWorld();
    for (const model of readModels(world.ports).models) {
      const { problems } = preview(world, model);
      expect(problems.filter(([, isOfModel]) => isOfModel)).toEqual([]);
    }
  });

  it("shows the name of what this customer has not, and says so", () => {
    const { html, problems } = preview(teamWorld(), {
      subject: "Objet",
      body: "Cher {{contact}},",
    });
    expect(html).toContain("Cher [contact]");
    expect(problems).toEqual([["{{contact}} : aucune valeur pour ce message.", false]]);
  });

  it.each<[string, string]>([
    ["{{clientt}}", "{{clientt}} : champ inconnu, vouliez-vous dire {{client}} ?"],
    ["Dernière sommation", "Terme à retirer : sommation."],
    ["{{#si plusieurs}}oui", "{{#si plusieurs}} : il manque {{/si}}."],
    ["Voici {{tableau factures}} ici", "{{tableau factures}} doit être seul sur sa ligne."],
    ["", "Le modèle est vide."],
  ])("of « %s »", (body, problem) => {
    const world = teamWorld();
    expect(preview(world, { subject: "Objet", body }).problems).toContainEqual([problem, true]);
    const was = modelOf(world);
    const { done, said } = saveModel(world.ports, { ...was, subject: "Objet", body, was });
    expect([done, spoken(said)]).toEqual([false, `Rien n’a été enregistré : ${problem}`]);
    expect(modelOf(world)).toEqual(was);
  });

  it("keeps what a customer is called as text", () => {
    const world = teamWorld();
    fill(world, CUSTOMERS, [{ customer: "<b>Dupont</b> {{iban}}" }]);
    world.edit("Factures", (rows) =>
      rows.map((row) => row.map((cell) => (cell === "Petit" ? "<b>Dupont</b> {{iban}}" : cell))),
    );
    const { html, text, problems } = preview(world, {
      subject: "Objet",
      body: "Cher {{client}}",
      customer: "<b>Dupont</b> {{iban}}",
    });
    expect(problems).toEqual([]);
    expect(text).toContain("Cher <b>Dupont</b> {{iban}}");
    expect(html).not.toContain("<b>Dupont");
  });

  it.each([undefined, null, "x", 3, { body: 4 }])("asked for with %j", (asked) => {
    expect(previewModel(teamWorld().ports, asked).html).toBe("");
  });
});

describe("saving a text", () => {
  it("writes its two cells, and the next message is written from them", () => {
    const world = teamWorld();
    const was = modelOf(world);
    const change = {
      ...was,
      subject: "=Rappel {{client}}",
      body: "Bonjour,\n{{tableau factures}}",
    };
    expect(saveModel(world.ports, { ...change, was }).done).toBe(true);
    const row = records(world, TEMPLATES).find(({ template }) => template === "relance-1");
    expect(row).toMatchObject({ ...{ name: was.name, language: "fr" }, subject: change.subject });
    expect(modelOf(world)).toMatchObject({ subject: change.subject, body: change.body });
    run(world);
    expect(world.outbox[0]?.mime).toContain("=Rappel Durand");
  });

  it("tells when somebody has changed the row meanwhile, and writes nothing", () => {
    const world = teamWorld();
    const was = modelOf(world);
    world.edit(SHEET.templates, (rows) =>
      rows.map((row) => row.map((cell) => (cell === was.subject ? "Autre" : cell))),
    );
    const { done, said } = saveModel(world.ports, { ...was, subject: "Le mien", was });
    expect(done).toBe(false);
    expect(said).toContain("a changé dans la feuille Modèles");
    expect(modelOf(world).subject).toBe("Autre");
  });

  it("finds the row of its language wherever it has been sorted to", () => {
    const world = teamWorld();
    const was = readModels(world.ports).models.find(
      ({ code, language }) => code === "relance-1" && language === "en",
    );
    world.edit(SHEET.templates, ([header = [], ...rows]) => [header, ...[...rows].reverse()]);
    expect(saveModel(world.ports, { ...was, body: "Dear all", was }).done).toBe(true);
    const written = records(world, TEMPLATES).filter(({ body }) => body === "Dear all");
    expect(written.map(({ template, language }) => [template, language])).toEqual([
      ["relance-1", "en"],
    ]);
  });

  it.each([undefined, null, "x", { code: "rien", subject: "S", body: "B", was: {} }])(
    "refuses %j",
    (change) => {
      const world = teamWorld();
      const before = JSON.stringify(world.rows(SHEET.templates));
      expect(saveModel(world.ports, change).done).toBe(false);
      expect(JSON.stringify(world.rows(SHEET.templates))).toBe(before);
    },
  );
});
