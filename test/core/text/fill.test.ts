import { describe, expect, it } from "vitest";
import { comparableName } from "../../../src/core/text/field-table.ts";
import { type FieldContent, fillMail } from "../../../src/core/text/fill.ts";
import { FRENCH } from "../../../src/core/text/mail-french.ts";
import { parseMailTemplate } from "../../../src/core/text/template.ts";
import { TEMPLATE_FIELDS } from "../../../src/core/text/template-fields.ts";

const CONTENT: FieldContent = {
  language: FRENCH,
  values: {
    customer: "Dupont",
    invoiceNumber: "F-12",
    totalDue: "10,00 €",
    signature: "Claire\n\nComptabilité",
    sender: "",
  },
  conditions: { several: false, professional: true },
  blocks: { statement: true },
};

function fill(body: string, content: Partial<FieldContent> = {}): unknown {
  const filled = fillMail({ subject: "Rappel", body }, { ...CONTENT, ...content });
  return filled.kind === "problems" ? filled.problems : filled.mail.paragraphs;
}

function lines(...paragraphs: string[][]): unknown {
  return paragraphs.map((paragraph) => ({ kind: "lines", lines: paragraph }));
}

describe("parseMailTemplate", () => {
  it.each([
    ["Objet : Rappel\n\nBonjour", { subject: "Rappel", body: "Bonjour" }],
    ["\ufeffOBJET:Rappel\r\nBonjour\r\n", { subject: "Rappel", body: "Bonjour" }],
    ["Bonjour\nObjet : non", { subject: "", body: "Bonjour\nObjet : non" }],
    ["", { subject: "", body: "" }],
  ])("%j", (text, expected) => {
    expect(parseMailTemplate(text)).toEqual(expected);
  });
});

describe("fillMail", () => {
  it.each(["{{total dû}}", "{{ Total Du }}", "{{TOTAL_DÛ}}", "{{total-du}}"])(
    "knows %s whatever accents, case and spaces",
    (tag) => {
      expect(fill(tag)).toEqual(lines(["10,00 €"]));
    },
  );

  it("makes paragraphs of blank lines, and keeps lines inside", () => {
    expect(fill("A\nB\r\n \n\n\nC")).toEqual(lines(["A", "B"], ["C"]));
  });

  it("makes lines of a value, never paragraphs", () => {
    expect(fill("Bien à vous,\n{{signature}}\n\nFin")).toEqual(
      lines(["Bien à vous,", "Claire", "Comptabilité"], ["Fin"]),
    );
  });

  it("marks blocks, also without blank lines around", () => {
    expect(fill("Voici :\n {{tableau factures}} \nMerci.")).toEqual([
      { kind: "lines", lines: ["Voici\u00a0:"] },
      { kind: "block", block: "statement" },
      { kind: "lines", lines: ["Merci."] },
    ]);
  });

  it("takes values as text: neither tags nor typography", () => {
    const values = { customer: "{{total dû}} {{#si plusieurs}} l'a : b" };
    expect(fill("{{client}}", { values })).toEqual(lines([values.customer]));
  });

  it("keeps control characters out", () => {
    const values = { customer: "A\u0000B\tC\u2029D" };
    expect(fill("{{client}}", { values })).toEqual(lines(["A B C", "D"]));
  });

  it.each([
    ["{{#si professionnel}}oui{{sinon}}non{{/si}}", "oui"],
    ["{{#si plusieurs}}oui{{sinon}}non{{/si}}", "non"],
    ["{{#si client}}oui{{/si}}.", "oui."],
    ["{{#si expéditeur}}oui{{/si}}.", "."],
    ["{{#si tableau factures}}oui{{/si}}.", "oui."],
    ["{{#si coordonnées bancaires}}oui{{sinon}}non{{/si}}", "non"],
    ["{{# SI  Professionnel }}oui{{ SINON }}non{{ / si }}", "oui"],
    ["{{#si client}}a{{#si plusieurs}}b{{sinon}}c{{/si}}d{{/si}}", "acd"],
    ["{{#si plusieurs}}{{expéditeur}}{{/si}}rien n’est demandé", "rien n’est demandé"],
  ])("%s → %s", (body, expected) => {
    expect(fill(body)).toEqual(lines([expected]));
  });

  it("drops the paragraphs of a branch that is not taken", () => {
    expect(fill("A\n\n{{#si plusieurs}}\nB\n\nC\n{{sinon}}\nD\n{{/si}}\n\nE")).toEqual(
      lines(["A"], ["D"], ["E"]),
    );
  });

  it.each([
    ["{{totla dû}}", "{{totla dû}} : champ inconnu, vouliez-vous dire {{total dû}} ?"],
    ["{{cleint}}", "{{cleint}} : champ inconnu, vouliez-vous dire {{client}} ?"],
    ["{{tableau}}", "{{tableau}} : champ inconnu, vouliez-vous dire {{tableau factures}} ?"],
    ["{{IBNA}}", "{{IBNA}} : champ inconnu, vouliez-vous dire {{iban}} ?"],
    ["{{météo de demain}}", "{{météo de demain}} : champ inconnu."],
    ["{{}}", "{{}} : champ inconnu."],
    [
      "{{#si profesionel}}x{{/si}}",
      "{{#si profesionel}} : champ inconnu, vouliez-vous dire {{#si professionnel}} ?",
    ],
    ["{{expéditeur}}", "{{expéditeur}} : aucune valeur pour ce message."],
    ["{{coordonnées bancaires}}", "{{coordonnées bancaires}} : aucune valeur pour ce message."],
    ["{{plusieurs}}", "{{plusieurs}} : ce champ s’écrit seulement {{#si plusieurs}}."],
    ["{{#si client}}x", "{{#si client}} : il manque {{/si}}."],
    ["x{{/si}}", "{{/si}} : il n’y a pas de {{#si …}} avant."],
    ["x{{sinon}}y", "{{sinon}} : il n’y a pas de {{#si …}} avant."],
    ["{{client", "Une accolade double « {{ » ou « }} » n’a pas son pendant."],
    ["Voici {{tableau factures}}", "{{tableau factures}} doit être seul sur sa ligne."],
    ["{{client}} {{tableau factures}}", "{{tableau factures}} doit être seul sur sa ligne."],
    ["", "Le modèle est vide."],
  ])("%s ✗", (body, problem) => {
    expect(fill(body)).toEqual([problem]);
  });

  it("looks for unknown fields in the branch that is not taken too", () => {
    expect(fill("{{#si plusieurs}}{{cleint}}{{/si}}x")).toHaveLength(1);
  });

  it("reports all problems of subject and body, each once", () => {
    const subject = "{{cleint}} {{tableau factures}}";
    const filled = fillMail({ subject, body: "{{cleint}}\n\n{{niveau}}" }, CONTENT);
    expect(filled).toEqual({
      kind: "problems",
      problems: [
        "{{cleint}} : champ inconnu, vouliez-vous dire {{client}} ?",
        "{{tableau factures}} n’a pas sa place dans l’objet.",
        "{{niveau}} : aucune valeur pour ce message.",
      ],
    });
  });

  it("keeps the subject on one line and asks for one", () => {
    const values = { customer: "Dupont\r\nBcc: x@y.fr" };
    const filled = fillMail({ subject: "Pour {{client}}", body: "x" }, { ...CONTENT, values });
    expect(filled).toMatchObject({ mail: { subject: "Pour Dupont Bcc: x@y.fr" } });
    expect(fillMail({ subject: " ", body: "x" }, CONTENT)).toEqual({
      kind: "problems",
      problems: ["Le modèle n’a pas d’objet."],
    });
  });
});

describe("TEMPLATE_FIELDS", () => {
  it("has names that cannot be taken for one another, and a description for each", () => {
    const names = TEMPLATE_FIELDS.map(({ name }) => comparableName(name));
    expect(new Set(names).size).toBe(names.length);
    for (const { description } of TEMPLATE_FIELDS) expect(description).toMatch(/\.$/);
  });
});
