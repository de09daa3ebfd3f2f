import { describe, expect, it } from "vitest";
import { day } from "../../../src/core/day.ts";
import type { Template } from "../../../src/core/dunning/book.ts";
import { templateFor } from "../../../src/core/dunning/templates.ts";
import type { FollowUp } from "../../../src/core/follow-up/follow-up.ts";
import type { Variant } from "../../../src/core/text/language.ts";
import { spoken } from "../sheet/spoken.ts";
import { bookOf, customer, decisionsOf, planOf } from "./books.ts";

const VOUS: Variant = { language: "fr", informal: false };
const TU: Variant = { language: "fr", informal: true };
const EN: Variant = { language: "en", informal: false };

function text(variant: Variant): Template {
  const name = `${variant.language} ${variant.informal ? "tu" : "vous"}`;
  return { code: "r", name, variant, subject: name, body: "Texte", at: "Modèles!A2" };
}

/** The name of the text that is used, or why there is none. */
function found(texts: readonly Variant[], wanted: Variant): string {
  const answer = templateFor(new Map([["r", texts.map(text)]]), "r", wanted);
  return "problem" in answer ? spoken(answer.problem) : answer.template.name;
}

describe("the text of a model for a customer", () => {
  it.each([
    ["its own", [VOUS, TU, EN], TU, "fr tu"],
    ["English", [VOUS, TU, EN], EN, "en vous"],
    ["English, which knows no « tu »", [VOUS, EN], { ...EN, informal: true }, "en vous"],
    ["« vous » where there is no « tu »", [VOUS, EN], TU, "fr vous"],
    [
      "never « tu » unasked",
      [TU],
      VOUS,
      "modèle « r » : pas de texte français qui vouvoie dans Modèles",
    ],
    [
      "never French for English",
      [VOUS, TU],
      EN,
      "modèle « r » : pas de texte anglais dans Modèles",
    ],
    ["never English for French", [EN], TU, "modèle « r » : pas de texte français dans Modèles"],
    ["none at all", [], VOUS, "modèle « r » introuvable dans Modèles"],
  ] as const)("%s", (_, texts, wanted, expected) => {
    expect(found(texts, wanted)).toBe(expected);
  });
});

describe("a customer who reads English", () => {
  const customers = [customer({ variant: EN, salesContact: "marc@beaumont.example" })];
  const own = new Map([["relance-1", [text(VOUS), { ...text(EN), code: "relance-1" }]]]);

  const BLOCK: FollowUp = {
    kind: "block",
    noted: day("2026-11-20"),
    author: "Claire",
    customer: customer().id,
    invoices: [],
    cause: "",
    owner: "",
    plan: "",
    at: "Engagements!A2",
  };

  it("gets the English text", () => {
    const { actions } = planOf({ customers, templates: own });
    expect(actions.map(({ subject }) => subject)).toEqual(["en vous"]);
  });

  it("gets nothing as long as there is none, and the reason is said", () => {
    const templates = new Map([["relance-1", [text(VOUS)]]]);
    expect(decisionsOf({ customers, templates })).toEqual([
      "aside unwritable: modèle « relance-1 » : pas de texte anglais dans Modèles",
    ]);
  });

  it("is spoken of in French among ourselves", () => {
    const { templates } = bookOf();
    const { actions } = planOf({
      customers,
      templates: new Map([...templates].map(([code, texts]) => [code, texts.slice(0, 1)])),
      followUps: new Map([[BLOCK.customer, [BLOCK]]]),
    });
    expect(actions.map(({ audience, text: body }) => [audience, body.slice(0, 7)])).toEqual([
      ["team", "Bonjour"],
    ]);
  });
});
