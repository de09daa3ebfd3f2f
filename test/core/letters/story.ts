/** A small firm that writes letters, and its customers: what the tests of letters are told on. */

import { sirenOf } from "../../../examples/story/siren.ts";
import { day } from "../../../src/core/day.ts";
import type { Book } from "../../../src/core/dunning/book.ts";
import type { FollowUp } from "../../../src/core/follow-up/follow-up.ts";
import { customerIdOf } from "../../../src/core/ledger/directory.ts";
import type { Customer, InvoiceNumber } from "../../../src/core/ledger/types.ts";
import type { LetterDraft, LetterRequest } from "../../../src/core/letters/letter.ts";
import { letterDraft } from "../../../src/core/letters/letter-draft.ts";
import { cents } from "../../../src/core/money.ts";
import type { Settings } from "../../../src/core/sheet/settings.ts";
import { type BookWords, bookOf, customer, TODAY } from "../dunning/books.ts";

/** The IBAN is the public specimen; the SIREN numbers are of nobody (leading 0). */
const FIRM: Partial<Settings> = {
  company: "Atelier Beaumont",
  companyAddress: "14 quai des Menuisiers, 44000 Nantes",
  companyPhone: "02 61 91 04 18",
  companySiren: sirenOf(1),
  companyForm: "SARL",
  companyCapital: "20 000 €",
  companyRegister: "Nantes",
  letterCity: "Nantes",
  letterSigner: "Hélène Morvan",
  letterSignerRole: "gérante",
  senderName: "Claire Martin",
  replyTo: "compta@atelier-beaumont.example",
  iban: "FR7630006000011234567890189",
  bic: "AGRIFRPP",
};

const PLACES: Readonly<Record<StoryName, Partial<Customer>>> = {
  Durand: {
    address: "ZI des Grandes Presses",
    postalCode: "35600",
    city: "Redon",
    siren: sirenOf(2),
  },
  "Ville de Brévent": {
    address: "Place de la Mairie",
    postalCode: "44390",
    city: "Brévent",
    siren: sirenOf(3),
    type: "public",
    scenario: "Administration",
  },
  "Mme Solène Quéméner": {
    address: "31 rue des Embruns",
    postalCode: "44510",
    city: "Le Pouliguen",
    type: "particulier",
    scenario: "Particulier",
  },
};

export type StoryName = "Durand" | "Ville de Brévent" | "Mme Solène Quéméner";

export const NAMES = {
  entreprise: "Durand",
  public: "Ville de Brévent",
  particulier: "Mme Solène Quéméner",
} as const satisfies Record<Customer["type"], StoryName>;

export function addressee(name: StoryName, words: Partial<Customer> = {}): Customer {
  return customer({ name, code: "C012", ...PLACES[name], ...words });
}

export function letterBook({ settings, ...words }: BookWords): Book {
  return bookOf({
    customers: (Object.keys(PLACES) as StoryName[]).map((name) => addressee(name)),
    ...words,
    settings: { ...FIRM, ...settings },
  });
}

export function asked(
  model: LetterRequest["model"],
  {
    name = "Durand",
    invoices = [],
    ...rest
  }: Partial<Omit<LetterRequest, "invoices" | "customer">> & {
    readonly name?: string;
    readonly invoices?: readonly string[];
  } = {},
): LetterRequest {
  return {
    customer: customerIdOf(name),
    model,
    invoices: invoices as readonly InvoiceNumber[],
    ...rest,
  };
}

/** The draft, or its problems as an error of the test. */
export function drafted(book: Book, request: LetterRequest, on = TODAY): LetterDraft {
  const draft = letterDraft(book, on, request);
  if ("problems" in draft) throw new Error(draft.problems.join("\n"));
  return draft;
}

export function problemsOf(book: Book, request: LetterRequest, on = TODAY): readonly string[] {
  const draft = letterDraft(book, on, request);
  return "problems" in draft ? draft.problems : [];
}

export function followUp(
  words: Partial<Omit<FollowUp, "day" | "invoices">> & {
    readonly on?: string;
    readonly euros?: number;
    readonly invoices?: readonly string[];
  },
): FollowUp {
  const { on, euros, invoices = [], ...rest } = words;
  return {
    kind: "promise",
    noted: day("2026-11-20"),
    author: "claire@beaumont.example",
    customer: customerIdOf("Durand"),
    cause: "",
    owner: "",
    plan: "",
    at: "Engagements!A2",
    ...rest,
    invoices: invoices as readonly InvoiceNumber[],
    ...(on ? { day: day(on) } : {}),
    ...(euros === undefined ? {} : { amountCents: cents(Math.round(euros * 100)) }),
  };
}
