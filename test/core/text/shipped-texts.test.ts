import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { CustomerType } from "../../../src/core/ledger/types.ts";
import { type FieldContent, fillMail } from "../../../src/core/text/fill.ts";
import { forbiddenIn } from "../../../src/core/text/forbidden.ts";
import { MAIL_LANGUAGES } from "../../../src/core/text/mail-languages.ts";
import { SHIPPED_TEXTS } from "../../../src/core/text/shipped-texts.ts";
import {
  type MailTemplate,
  parseMailTemplate,
  parseTemplate,
} from "../../../src/core/text/template.ts";
import { TEMPLATE_FIELDS } from "../../../src/core/text/template-fields.ts";

/** What a model cannot do without: a message that would make no sense does not leave. */
const LEDGER = ["n° facture", "plus ancienne échéance", "tableau factures"];
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  preventive: ["n° facture", "prochaine échéance", "tableau factures"],
  "relance-1": LEDGER,
  "relance-2": LEDGER,
  "relance-3": LEDGER,
  "information-contentieux": [],
  "confirmation-appel": [],
  "confirmation-promesse": ["promesses"],
  "promesse-non-tenue": ["promesse non tenue"],
  duplicata: ["liens factures"],
  "accuse-litige": [],
  "litige-resolu": [],
  "reponse-delai": [],
  "proposition-echeancier": [],
  "confirmation-echeancier": ["promesses"],
  "desistement-cheque": [],
  "releve-compte": ["tableau factures"],
  "reclamation-penalites": ["plus ancienne échéance", "pénalités", "indemnité"],
  "avoir-a-imputer": [],
  remerciement: [],
  escalade: ["plus ancienne échéance", "jours de retard", "tableau factures"],
  "compte-bloque": [],
};

const TO_OUR_SIDE = ["escalade", "compte-bloque"];

/** Penalties and the indemnity may be asked of no consumer. */
const NOT_FOR_CONSUMERS = ["reclamation-penalites"];

/** What every message has. */
const ALWAYS = [
  "client",
  "nb factures",
  "liste factures",
  "total dû",
  "total échu",
  "date limite",
  "date jour",
  "expéditeur",
  "signature",
];

const OF_PENALTIES = ["pénalités", "taux pénalités", "indemnité", "total réclamé"];

const VALUES: Readonly<Record<string, string>> = {
  client: "Dupont",
  contact: "Madame Durand",
  "nb factures": "2",
  "n° facture": "F-12",
  "liste factures": "F-12 et F-14",
  "total dû": "1 500,00 €",
  "total échu": "1 200,00 €",
  "total réclamé": "1 290,00 €",
  pénalités: "10,00 €",
  "taux pénalités": "12,40 %",
  indemnité: "80,00 €",
  promesses: "600,00 € le 27/11/2026\n600,00 € le 11/12/2026",
  "montant promis": "1 200,00 €",
  motif: "quantité ou livraison",
  "liens factures": "F-12 : https://example.fr/F-12.pdf\nF-14 : en réponse à ce message",
  "téléphone société": "04 72 00 00 00",
  expéditeur: "Claire Martin",
  signature: "Claire Martin\nAtelier Beaumont",
};

type Shipped = MailTemplate & {
  readonly title: string;
  readonly code: string;
  readonly kind: "vous" | "tu" | "en";
};

const shipped: readonly Shipped[] = SHIPPED_TEXTS.map(([code, , language, informal, text]) => {
  const template = parseMailTemplate(text);
  const kind = language === "en" ? "en" : informal ? "tu" : "vous";
  return {
    code,
    subject: template.subject,
    body: template.body,
    kind,
    title: `${code} (${kind})`,
  };
});
const toCustomers = shipped.filter(({ code }) => !TO_OUR_SIDE.includes(code));

type Filling = {
  readonly type: CustomerType;
  readonly several: boolean;
  readonly names: readonly string[];
};

function contentFor(
  { type, several, names }: Filling,
  { kind }: Pick<Shipped, "kind">,
): FieldContent {
  const isThere = (name: string) => names.includes(name) && !(several && name === "n° facture");
  const fields = TEMPLATE_FIELDS.filter(({ name }) => isThere(name));
  return {
    language: MAIL_LANGUAGES[kind === "en" ? "en" : "fr"],
    values: Object.fromEntries(
      fields.flatMap(({ kind: sort, key, name }) =>
        sort === "value" ? [[key, VALUES[name] ?? "27/11/2026"]] : [],
      ),
    ),
    conditions: {
      several,
      professional: type === "entreprise",
      publicBuyer: type === "public",
      blocked: names.includes("compte bloqué"),
    },
    blocks: {
      statement: isThere("tableau factures"),
      bank: isThere("coordonnées bancaires"),
    },
  };
}

/** As the messages do it: a consumer has no values of penalties. */
function namesFor(type: CustomerType, names: readonly string[]): readonly string[] {
  return names.filter((name) => type !== "particulier" || !OF_PENALTIES.includes(name));
}

const ALL = TEMPLATE_FIELDS.map(({ name }) => name);

function fillings(code: string): readonly Filling[] {
  const types: readonly CustomerType[] = ["entreprise", "public", "particulier"];
  return types
    .filter((type) => type !== "particulier" || !NOT_FOR_CONSUMERS.includes(code))
    .flatMap((type) =>
      [true, false].flatMap((several) =>
        [ALL, [...ALWAYS, ...(NEEDED[code] ?? [])]].map((names) => ({
          type,
          several,
          names: namesFor(type, names),
        })),
      ),
    );
}

/** The subject and the lines, without what is shown in blocks. */
function linesOf(template: Shipped, filling: Filling): readonly string[] {
  const filled = fillMail(template, contentFor(filling, template));
  if (filled.kind === "problems") throw new Error(filled.problems.join("\n"));
  return [
    filled.mail.subject,
    ...filled.mail.paragraphs.flatMap((one) => (one.kind === "lines" ? one.lines : [])),
  ];
}

function wordsOf({ subject, body }: MailTemplate): string {
  return `${subject}\n${body}`.replace(/\{\{[^}]*\}\}/g, "¤");
}

function tagsOf({ subject, body }: MailTemplate): readonly string[] {
  return [...new Set(`${subject}\n${body}`.match(/\{\{[^}]*\}\}/g) ?? [])].sort();
}

describe("SHIPPED_TEXTS", () => {
  it("has every model in French, with « vous » and « tu », and in English; our own side's in French", () => {
    const promised = Object.keys(NEEDED).flatMap((code) =>
      TO_OUR_SIDE.includes(code)
        ? [`${code} (vous)`]
        : [`${code} (vous)`, `${code} (tu)`, `${code} (en)`],
    );
    expect(shipped.map(({ title }) => title)).toEqual(promised);
  });

  it("leaves no file of templates/mail out, and gives each its own line", () => {
    const endings = { vous: "fr", tu: "fr.tu", en: "en" };
    const files = shipped.map(({ code, kind }) => `${code}.${endings[kind]}.txt`).sort();
    expect(readdirSync(new URL("../../../templates/mail/", import.meta.url)).sort()).toEqual(files);
    expect(new Set(SHIPPED_TEXTS.map(([, , , , text]) => text)).size).toBe(SHIPPED_TEXTS.length);
  });

  it("gives the texts of a model one name", () => {
    const names = new Set(SHIPPED_TEXTS.map(([code, name]) => `${code} ${name}`));
    expect(names.size).toBe(Object.keys(NEEDED).length);
  });
});

describe.each(shipped)("$title", (template) => {
  it("names only fields that there are, and none of the forbidden words", () => {
    expect(template.subject).not.toBe("");
    expect(parseTemplate(template.subject).problems).toEqual([]);
    expect(parseTemplate(template.body).problems).toEqual([]);
    expect(forbiddenIn(wordsOf(template))).toEqual([]);
  });

  it("reads well with all that may be said, and with the least", () => {
    for (const filling of fillings(template.code)) {
      for (const line of linesOf(template, filling)) {
        expect(line).not.toMatch(/ {2}|[ (][,.)]|,,|\.\.|,\.| –$|– –|^[,;.:–]$/);
      }
    }
  });

  it("is typed on an ordinary keyboard, as its language puts spaces", () => {
    const words = wordsOf(template);
    expect(words).not.toMatch(/[\u00a0\u202f’]|\t| $/m);
    if (template.kind === "en") expect(words).not.toMatch(/ [:;!?]|[«»]/);
    else expect(words).not.toMatch(/[^ ][:;!?»]|«[^ ]|"/);
  });
});

describe.each(toCustomers)("$title, to a customer", (template) => {
  const { code, kind } = template;

  it("says who writes, and by which day something is awaited", () => {
    const tags = tagsOf(template);
    expect(tags).toContain("{{signature}}");
    expect(["{{date limite}}", "{{prochaine échéance}}", "{{promesses}}"]).toEqual(
      expect.arrayContaining([expect.toSatisfy((tag: string) => tags.includes(tag))]),
    );
  });

  it("says the same in English as in French", () => {
    const french = toCustomers.find((one) => one.code === code && one.kind === "vous");
    if (kind === "en") expect(tagsOf(template)).toEqual(french && tagsOf(french));
    if (kind === "tu")
      expect(tagsOf(template)).toEqual(
        (french ? tagsOf(french) : []).filter((tag) => tagsOf(template).includes(tag)),
      );
  });

  it("speaks of neither penalties nor indemnity to a consumer", () => {
    for (const several of [true, false]) {
      const filling = { type: "particulier", several, names: ALL } as const;
      if (NOT_FOR_CONSUMERS.includes(code)) {
        const filled = fillMail(
          template,
          contentFor({ ...filling, names: namesFor("particulier", ALL) }, template),
        );
        expect(filled.kind === "problems" && filled.problems).toContain(
          "{{pénalités}} : aucune valeur pour ce message.",
        );
      } else {
        expect(linesOf(template, filling).join("\n")).not.toMatch(
          /pénalit|indemnité|moratoire|40\s€|L\.\s\d|penalt|compensation|interest|€40/i,
        );
      }
    }
  });

  it("cites the law of an enterprise to it alone, and that of a public buyer too", () => {
    const cited = (type: CustomerType) =>
      (
        linesOf(template, { type, several: true, names: ALL })
          .join("\n")
          .match(/L\.\s\d+/g) ?? []
      ).map((article) => article.replace(/\s/g, " "));
    expect(cited("entreprise").filter((article) => article !== "L. 441")).toEqual([]);
    expect(cited("public").filter((article) => article !== "L. 2192")).toEqual([]);
    expect(cited("public").length > 0).toBe(cited("entreprise").length > 0);
  });

  it("keeps to its language and to its form of address", () => {
    const words = wordsOf(template);
    if (kind === "en") {
      expect(words).not.toMatch(/[\u00c0-\u017f]/);
      expect(words).not.toMatch(
        /\b(objet|bonjour|cordialement|facture|relance|client|nous|vous|votre|merci|solde|avoir|code de|le|la|les|du|des)\b/i,
      );
    } else {
      const [mine, other] = [/\b(tu|te|toi|ton|ta|tes)\b|\bt'/i, /\b(vous|votre|vos|veuillez)\b/i];
      expect(words).not.toMatch(kind === "tu" ? other : mine);
      if (kind === "tu") expect(words).not.toMatch(/\b(?!chez\b|assez\b)\p{L}+ez\b/u);
    }
  });
});
