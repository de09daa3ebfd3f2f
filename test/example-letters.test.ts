import { describe, expect, it } from "vitest";
import { AS_OF, SETTINGS } from "../examples/story/company.ts";
import { exampleLedger } from "../examples/story/ledger.ts";
import {
  customerRows,
  followUpRows,
  invoiceRows,
  paymentRows,
  type TypedRow,
} from "../examples/story/rows.ts";
import { scenarioRows } from "../src/core/app/seeds.ts";
import { day } from "../src/core/day.ts";
import type { CustomerId, InvoiceNumber } from "../src/core/ledger/types.ts";
import { documentOf } from "../src/core/letters/design-document.ts";
import { fillLetter } from "../src/core/letters/fill.ts";
import type { LetterModel, LetterRequest } from "../src/core/letters/letter.ts";
import { letterDraft } from "../src/core/letters/letter-draft.ts";
import { kindOf } from "../src/core/letters/letter-kinds.ts";
import { missingMentions } from "../src/core/letters/mentions.ts";
import { designOf } from "../src/core/letters/parse-letter.ts";
import { shippedLetters } from "../src/core/letters/shipped-letters.ts";
import type { Row } from "../src/core/sheet/cell.ts";
import {
  CUSTOMERS,
  FOLLOW_UPS,
  INVOICES,
  PAYMENTS,
  SCENARIOS,
  SHEET,
  type SheetDesign,
} from "../src/core/sheet/design.ts";
import { readBook } from "../src/core/sheet/read-book.ts";
import { SETTING_ROWS } from "../src/core/sheet/settings.ts";

const ledger = exampleLedger();

function table({ columns }: SheetDesign, rows: readonly Row[]): readonly Row[] {
  return [columns.map(({ header }) => header), ...rows];
}

/** As the cells would be typed: what is read is what the workbook of the example holds. */
const SHEETS: Readonly<Record<string, readonly Row[]>> = {
  [CUSTOMERS.name]: table(CUSTOMERS, customerRows()),
  [INVOICES.name]: table(INVOICES, invoiceRows(ledger).map(unquoted)),
  [PAYMENTS.name]: table(PAYMENTS, paymentRows(ledger)),
  [FOLLOW_UPS.name]: table(FOLLOW_UPS, followUpRows(ledger)),
  [SCENARIOS.name]: table(SCENARIOS, scenarioRows()),
  [SHEET.settings]: SETTING_ROWS.flatMap(({ key, label }) => {
    const value = SETTINGS[key];
    return value === undefined ? [] : [[label, value, ""]];
  }),
};

/** A leading « ' » is what a person types to keep a text a text. */
function unquoted(row: TypedRow): Row {
  return row.map((cell) => cell.replace(/^'/, ""));
}

const { book } = readBook((name) => SHEETS[name]).value;

/** The customers that get this letter today, without a word missing. */
function writtenTo(model: LetterModel, invoices?: (customer: CustomerId) => InvoiceNumber[]) {
  return [...book.customers.values()]
    .filter(({ id }) => isWritten({ customer: id, model, invoices: invoices?.(id) ?? [] }))
    .map(({ name }) => name);
}

function isWritten(request: LetterRequest): boolean {
  const draft = letterDraft(book, day(AS_OF), request);
  if ("problems" in draft) return false;
  const document = documentOf(designOf(shippedLetters().get(request.model) ?? ""));
  const letter = fillLetter(document, draft.content);
  if (letter.kind === "problems") throw new Error(letter.problems.join("\n"));
  expect(missingMentions(draft, letter.text)).toEqual([]);
  return true;
}

function late(customer: CustomerId): InvoiceNumber[] {
  return (book.accounts.get(customer)?.items ?? [])
    .filter(({ invoice, balanceCents }) => invoice.due < AS_OF && balanceCents > 0)
    .map(({ invoice }) => invoice.number);
}

describe("the letters of Atelier Lumen", () => {
  it("the ladder proposes a formal notice to one customer", () => {
    expect(writtenTo("mise-en-demeure")).toEqual(["Imprimerie Sauvage-Bréhand"]);
  });

  it("the plan, the promise and the dispute of the example have theirs", () => {
    expect(writtenTo("accord-echeancier")).toEqual(["Galerie Ombre Portée"]);
    expect(writtenTo("confirmation-promesse")).toEqual(["Librairie Tournepage"]);
    expect(writtenTo("reponse-litige")).toEqual(["Constructions Armel Gouin"]);
    expect(writtenTo("remise-recouvrement")).toEqual(["Le Halo Bleu"]);
  });

  const models = [...shippedLetters().keys()].filter((model) => kindOf(model) !== undefined);

  it.each(models)("%s can be written, with nothing missing", (model) => {
    expect([...writtenTo(model), ...writtenTo(model, late)]).not.toEqual([]);
  });
});
