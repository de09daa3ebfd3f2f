import { describe, expect, it } from "vitest";
import { day } from "../../../src/core/day.ts";
import { customerIdOf } from "../../../src/core/ledger/directory.ts";
import type { Customer, CustomerType } from "../../../src/core/ledger/types.ts";
import { documentOf } from "../../../src/core/letters/design-document.ts";
import { fillLetter } from "../../../src/core/letters/fill.ts";
import type { LetterModel } from "../../../src/core/letters/letter.ts";
import { letterDraft } from "../../../src/core/letters/letter-draft.ts";
import { kindOf } from "../../../src/core/letters/letter-kinds.ts";
import { MENTIONS, missingMentions } from "../../../src/core/letters/mentions.ts";
import { designOf } from "../../../src/core/letters/parse-letter.ts";
import { shippedLetters } from "../../../src/core/letters/shipped-letters.ts";
import type { Settings } from "../../../src/core/sheet/settings.ts";
import { invoice, TODAY } from "../dunning/books.ts";
import { spoken } from "../sheet/spoken.ts";
import { addressee, asked, drafted, followUp, letterBook, NAMES, problemsOf } from "./story.ts";

const TYPES: readonly CustomerType[] = ["entreprise", "public", "particulier"];

const NOTICE = {
  entreprise: "mise-en-demeure",
  public: "mise-en-demeure-administration",
  particulier: "mise-en-demeure-particulier",
} as const satisfies Record<CustomerType, LetterModel>;

type Case = {
  readonly model?: LetterModel;
  readonly type?: CustomerType;
  /** How the model differs from the shipped one. */
  readonly edit?: (text: string) => string;
  readonly settings?: Partial<Settings>;
  readonly customer?: Partial<Customer>;
  readonly invoice?: Parameters<typeof invoice>[0];
};

/** What is said of the letter: every invoice is late, promised, planned and contested in part. */
function problems({ type = "entreprise", ...words }: Case): readonly string[] {
  const { model = NOTICE[type], edit = (text: string) => text } = words;
  const name = NAMES[type];
  const about = { customer: customerIdOf(name), invoices: ["F-1"] };
  const agreed = {
    "accord-echeancier": [
      followUp({ ...about, kind: "instalment", plan: "Hiver", on: "2026-12-15", euros: 890 }),
    ],
    "confirmation-promesse": [followUp({ ...about, on: "2026-12-15", euros: 400 })],
    "reponse-litige": [followUp({ ...about, kind: "dispute", euros: 90, cause: "prix" })],
  };
  const followUps = Object.entries(agreed).find(([code]) => code === model)?.[1] ?? [];
  const book = letterBook({
    customers: [addressee(name, words.customer)],
    invoices: [
      invoice({
        customer: name,
        due: "2026-10-14",
        euros: 890,
        lastReminder: day("2026-11-03"),
        ...(model === "remise-recouvrement" ? { startingLevel: 3 } : {}),
        ...words.invoice,
      }),
    ],
    followUps: new Map([[customerIdOf(name), followUps]]),
    ...(words.settings ? { settings: words.settings } : {}),
  });
  const draft = letterDraft(book, TODAY, asked(model, { name, invoices: ["F-1"] }));
  if ("problems" in draft) return draft.problems.map(spoken);
  const letter = fillLetter(
    documentOf(designOf(edit(shippedLetters().get(model) ?? ""))),
    draft.content,
  );
  if (letter.kind === "problems") throw new Error(letter.problems.join("\n"));
  return missingMentions(draft, letter.text).map(spoken);
}

const without =
  (...pieces: readonly string[]) =>
  (text: string): string =>
    pieces.reduce((left, piece) => left.split(piece).join(""), text);

const instead = (piece: string, by: string) => (text: string) => text.split(piece).join(by);

const adding = (line: string) => (text: string) => `${text}\n\n${line}\n`;

describe("the shipped letters", () => {
  const all = TYPES.flatMap((type) =>
    [...shippedLetters().keys()]
      .filter((model) => kindOf(model)?.types.includes(type))
      .map((model) => [model, type] as const),
  );

  it.each(all)("%s, %s: nothing is missing, nothing is out of place", (model, type) => {
    expect(problems({ model, type })).toEqual([]);
  });
});

describe("what the workbook lacks, and where to put it", () => {
  it.each<[string, Case, string]>([
    [
      "the company",
      { settings: { company: "" } },
      "« Société » manque : à remplir dans Paramètres.",
    ],
    [
      "its seat",
      { settings: { companyAddress: "" } },
      "« Adresse de la société » manque : à remplir dans Paramètres.",
    ],
    [
      "its number",
      { settings: { companySiren: "" } },
      "« SIREN » manque : à remplir dans Paramètres.",
    ],
    [
      "a wrong number",
      { settings: { companySiren: "123456789" } },
      "« SIREN » est faux : à corriger dans Paramètres.",
    ],
    [
      "its form",
      { settings: { companyForm: "" } },
      "« Forme juridique » manque : à remplir dans Paramètres.",
    ],
    [
      "its capital",
      { settings: { companyCapital: "" } },
      "« Capital social » manque : à remplir dans Paramètres.",
    ],
    [
      "its registry",
      { settings: { companyRegister: "" } },
      "« RCS » manque : à remplir dans Paramètres.",
    ],
    [
      "the registry of a partnership",
      { settings: { companyForm: "SNC", companyCapital: "", companyRegister: "" } },
      "« RCS » manque : à remplir dans Paramètres.",
    ],
    [
      "who signs",
      { settings: { letterSigner: "", senderName: "" } },
      "« Signataire des courriers » manque : à remplir dans Paramètres.",
    ],
    [
      "as what",
      { settings: { letterSignerRole: "" } },
      "« Qualité du signataire » manque : à remplir dans Paramètres.",
    ],
    [
      "the IBAN",
      { settings: { iban: "" }, edit: without("{{coordonnées bancaires}}") },
      "« IBAN » manque : à remplir dans Paramètres.",
    ],
    [
      "the street of the customer",
      { customer: { address: "" } },
      "L’adresse de Durand est incomplète : remplissez « Adresse » dans Clients.",
    ],
    [
      "its town",
      { customer: { city: "", postalCode: "" } },
      "L’adresse de Durand est incomplète : remplissez « Code postal » et « Ville » dans Clients.",
    ],
    [
      "a wrong SIREN of the customer",
      { customer: { siren: "123456789" } },
      "Le SIREN de Durand est faux : à corriger dans Clients, colonne « SIREN ».",
    ],
  ])("%s", (_, words, sentence) => {
    expect(problems(words)).toContain(sentence);
  });

  it("the day of an invoice", () => {
    const { issued, ...undated } = invoice({ number: "F-1", due: "2026-10-14", euros: 890 });
    expect(issued).toBeDefined();
    const book = letterBook({ invoices: [undated] });
    expect(problemsOf(book, asked("mise-en-demeure", { invoices: ["F-1"] })).map(spoken)).toEqual([
      "La date manque pour F-1 : à remplir dans Factures, colonne « Date de facture ».",
    ]);
  });

  it.each([
    ["EI", "", ""],
    ["Entrepreneur individuel", "", ""],
    ["Association", "", ""],
    ["SNC", "", "Nantes"],
    ["S.A.S.", "20000", "RCS Nantes"],
    ["Société par actions simplifiée", "20 000 euros", "R.C.S. Nantes"],
  ])("%s, « %s », « %s » is enough", (companyForm, companyCapital, companyRegister) => {
    expect(problems({ settings: { companyForm, companyCapital, companyRegister } })).toEqual([]);
  });

  it("a customer without a SIREN, or whose cell has lost its nought", () => {
    expect(problems({ customer: { siren: "" } })).toEqual([]);
    expect(problems({ customer: { siren: "54365622" } })).toEqual([]);
  });
});

describe("what a model lacks", () => {
  it.each<[string, Case, string]>([
    [
      "the title",
      { edit: (text) => text.replace(/mise en demeure/gi, "rappel") },
      "les mots « mise en demeure » dans le titre",
    ],
    [
      "the request",
      { edit: instead("mettons en demeure", "prions") },
      "l’interpellation : « nous vous mettons en demeure de… »",
    ],
    [
      "the date",
      { edit: without("{{date jour en lettres}}", "{{date jour}}") },
      "la date : {{date jour en lettres}}",
    ],
    [
      "the company",
      { edit: without("{{société}}", "{{mentions société}}", "{{coordonnées bancaires}}") },
      "{{société}}",
    ],
    [
      "its seat",
      { edit: without("{{adresse société}}", "{{mentions société}}") },
      "{{adresse société}}",
    ],
    [
      "its number",
      { edit: without("{{siren société}}", "{{mentions société}}") },
      "{{siren société}}",
    ],
    ["its form", { edit: without("{{mentions société}}") }, "{{forme juridique}}"],
    ["its capital", { edit: without("{{mentions société}}") }, "{{capital}}"],
    ["its registry", { edit: without("{{mentions société}}") }, "{{rcs}}"],
    ["the customer", { edit: without("{{client}}") }, "{{client}}"],
    ["its address", { edit: without("{{adresse client}}") }, "{{adresse client}}"],
    ["the signatory", { edit: without("{{signataire}}") }, "{{signataire}}"],
    ["its capacity", { edit: without("{{qualité signataire}}") }, "{{qualité signataire}}"],
    [
      "the due date",
      { edit: without("{{facture échéance}}", "{{plus ancienne échéance}}") },
      "dans le tableau des factures : {{facture échéance}}",
    ],
    [
      "the amount",
      { edit: without("{{facture montant}}"), invoice: { paidEuros: 90 } },
      "dans le tableau des factures : {{facture montant}}",
    ],
    [
      "the total of the penalties",
      { edit: without("{{pénalités}}", "{{pénalité montant}}") },
      "{{pénalités}}",
    ],
    ["the total", { edit: without("{{total réclamé}}") }, "{{total réclamé}}"],
    [
      "the rate",
      { edit: without("{{pénalité taux}}") },
      "dans le calcul des pénalités : {{pénalité taux}}",
    ],
    [
      "the period",
      { edit: without("{{pénalité du}}") },
      "dans le calcul des pénalités : {{pénalité du}}",
    ],
    ["a day more", { edit: without("{{pénalité par jour}}") }, "{{pénalité par jour}}"],
    ["the indemnity", { edit: without("{{indemnité}}") }, "{{indemnité}}"],
    ["L441-10", { edit: without("L. 441-10, II,", "L. 441-10") }, "l’article L441-10"],
    ["D441-5", { edit: without("D. 441-5") }, "l’article D441-5"],
    ["D2192-35", { type: "public", edit: without("D. 2192-35") }, "l’article D2192-35"],
    ["R2192-31", { type: "public", edit: without("R. 2192-31") }, "l’article R2192-31"],
    ["L2192-13", { type: "public", edit: without("L. 2192-13") }, "l’article L2192-13"],
    [
      "the legal interest",
      { type: "particulier", edit: instead("au taux légal", "") },
      "l’intérêt au taux légal",
    ],
    ["the time to pay", { edit: without("{{délai}}") }, "le délai pour payer : {{délai}}"],
    [
      "where it starts",
      { edit: instead("à compter de la réception", "à compter de ce jour") },
      "le départ du délai",
    ],
    ["the last day", { model: "relance-3", edit: without("{{date limite}}") }, "{{date limite}}"],
    ["how to pay", { edit: without("{{coordonnées bancaires}}") }, "{{iban}}"],
    [
      "what follows",
      {
        edit: (text) =>
          text.replace(
            /saisir la juridiction compétente, notamment par une requête en injonction de payer,/,
            "agir",
          ),
      },
      "la suite donnée sans paiement",
    ],
    [
      "the reminders",
      { edit: without("{{rappels faits}}") },
      "les rappels déjà faits : {{rappels faits}}",
    ],
    ["the documents", { edit: without("Pièces jointes") }, "la liste des pièces jointes"],
  ])("%s", (_, words, missing) => {
    expect(problems(words).join("\n")).toContain(`il y manque ${missing}`);
  });
});

describe("the law of others", () => {
  it.each<[string, Case, string]>([
    [
      "40 € of a consumer",
      { type: "particulier", edit: adding("Une indemnité de 40 € est due.") },
      "ni indemnité de 40 € ni frais de recouvrement",
    ],
    [
      "costs of a consumer",
      { type: "particulier", edit: adding("Nos frais de recouvrement sont à votre charge.") },
      "ni indemnité de 40 € ni frais de recouvrement",
    ],
    [
      "penalties of a consumer",
      { type: "particulier", edit: adding("Des pénalités s’ajouteront.") },
      "Un particulier ne doit aucune pénalité de retard",
    ],
    [
      "L441-10 to a consumer",
      { type: "particulier", edit: adding("Article L.441-10.") },
      "L’article L441-10 ne s’applique pas à un particulier",
    ],
    [
      "L441-10 to a public buyer",
      { type: "public", edit: adding("Article L441-10 du Code de commerce.") },
      "L’article L441-10 ne s’applique pas à un acheteur public",
    ],
    [
      "D441-5 to a public buyer",
      { type: "public", edit: adding("Article D 441-5.") },
      "L’article D441-5 ne s’applique pas à un acheteur public",
    ],
    [
      "CCP to a business",
      { edit: adding("Article R. 2192-31.") },
      "L’article R2192-31 ne s’applique pas à une entreprise",
    ],
    [
      "legal interest beside penalties",
      { edit: adding("Plus les intérêts au taux légal.") },
      "Les pénalités de retard ne se cumulent pas avec l’intérêt légal",
    ],
    [
      "legal interest of a public buyer",
      { type: "public", edit: adding("Plus l’intérêt légal.") },
      "ne se cumulent pas",
    ],
    [
      "1231-6 to a business",
      { edit: adding("Article 1231-6 du Code civil.") },
      "L’article 1231-6 ne s’applique pas à une entreprise",
    ],
  ])("%s", (_, words, sentence) => {
    expect(problems(words).join("\n")).toContain(sentence);
  });

  it("a consumer may owe 40,00 €, or 140 €", () => {
    expect(problems({ type: "particulier", invoice: { euros: 40 } })).toEqual([]);
    expect(
      problems({ type: "particulier", edit: adding("Le dépôt de 140 € vous reste acquis.") }),
    ).toEqual([]);
  });
});

describe("what looks like an act of court", () => {
  it.each([
    ["Sommation de payer", "sommation"],
    ["Commandement de payer", "commandement"],
    ["Par exploit de ce jour", "exploit"],
    ["Signification", "signification"],
    ["Maître Dupuis, commissaire de justice", "huissier comme expéditeur"],
    ["Étude d’huissiers Dupuis", "huissier comme expéditeur"],
    ["RÉPUBLIQUE FRANÇAISE", "emblème de l’État"],
    ["Liberté – Égalité – Fraternité", "emblème de l’État"],
    ["[Marianne]", "Marianne"],
    ["Greffe du tribunal de commerce", "greffe comme expéditeur"],
    ["Tribunal judiciaire de Nantes", "tribunal comme expéditeur"],
    ["Nous ferons saisir vos comptes bancaires.", "menace de saisie"],
  ])("%s", (line, label) => {
    expect(problems({ edit: adding(line) })).toContain(
      `À ôter du courrier, que la loi interdit ou qui imite un acte de justice : ${label}.`,
    );
  });

  it("may be the name of the customer", () => {
    const book = letterBook({
      customers: [
        addressee("Durand", {
          name: "Étude d’huissiers Marianne Durand",
          id: customerIdOf("Durand"),
        }),
      ],
      invoices: [invoice({ due: "2026-10-14", euros: 890 })],
    });
    const draft = drafted(book, asked("mise-en-demeure", { invoices: ["F-1"] }));
    const letter = fillLetter(
      documentOf(designOf(shippedLetters().get("mise-en-demeure") ?? "")),
      draft.content,
    );
    expect(letter.kind === "filled" && missingMentions(draft, letter.text)).toEqual([]);
  });
});

it("each mention says what it rests on", () => {
  expect(MENTIONS.filter(({ source }) => source.trim() === "")).toEqual([]);
});
