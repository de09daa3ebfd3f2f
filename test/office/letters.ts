/** A firm that writes letters on Monday 23 November 2026, with real documents: what end-to-end tests of letters play in. */

import { sirenOf } from "../../examples/story/siren.ts";
import type { Fault } from "../../local/runtime/faults.ts";
import type { ExecutionResult } from "../../local/runtime/run-script.ts";
import { MemoryDocuments, type StoredFile } from "../../local/stores/documents.ts";
import type { LetterAsk, WrittenLetter, WrittenLetters } from "../../src/core/app/letters-page.ts";
import { SHEET } from "../../src/core/sheet/design.ts";
import { invoice, LIVE_SETTINGS } from "./ledger.ts";
import {
  copyOf,
  finished,
  lightened,
  type Office,
  type OfficeOptions,
  openOffice,
  setUpOffice,
} from "./office.ts";
import { addRows, setSetting, shown, type Typed } from "./sheets.ts";

const FIRM = {
  ...LIVE_SETTINGS,
  companyAddress: "14 quai des Menuisiers, 44000 Nantes",
  companySiren: sirenOf(1),
  companyForm: "SARL",
  companyCapital: "20 000 €",
  companyRegister: "Nantes",
  letterCity: "Nantes",
  letterSigner: "Hélène Morvan",
  letterSignerRole: "gérante",
  bic: "AGRIFRPP",
} as const;

export type LetterOffice = Office & { readonly documents: MemoryDocuments };

/** As many customers as are asked for, each with one invoice that is two months late. */
export function letterOffice(customers: number, options: OfficeOptions = {}): LetterOffice {
  const documents = new MemoryDocuments();
  const office = setUpOffice({ ...options, documents });
  for (const [key, value] of Object.entries(FIRM))
    setSetting(office.workbook, key as keyof typeof FIRM, value);
  const numbers = Array.from({ length: customers }, (_, index) => index + 1);
  addRows(office.workbook, SHEET.customers, numbers.map(customerRow));
  addRows(
    office.workbook,
    SHEET.invoices,
    numbers.map((number) => ({
      ...invoice(`F-${number}`, `Client ${number}`, 1_200, "2026-09-20"),
    })),
  );
  return { ...office, documents };
}

/** The same workbook and the same files, to be played on from here. */
export function copyOfLetterOffice(
  { workbook, documents }: LetterOffice,
  options: OfficeOptions = {},
): LetterOffice {
  const files = new MemoryDocuments();
  for (const file of documents.list()) files.put(file);
  return {
    ...openOffice({ ...options, workbook: copyOf(lightened(workbook)), documents: files }),
    documents: files,
  };
}

function customerRow(number: number): Typed {
  return {
    Client: `Client ${number}`,
    Type: "entreprise",
    Adresse: "3 rue des Forges",
    "Code postal": "35600",
    Ville: "Redon",
    SIREN: sirenOf(100 + number),
  };
}

/** A formal notice to a customer, for its one invoice. */
export function noticeTo(number: number, words: Partial<LetterAsk> = {}): LetterAsk {
  return {
    customer: `Client ${number}`,
    model: "mise-en-demeure",
    invoices: [`F-${number}`],
    ...words,
  };
}

export function write(
  { host }: Office,
  asks: readonly LetterAsk[],
  faults: readonly Fault[] = [],
): ExecutionResult {
  return host.callServer("writeLetters", [asks], { faults });
}

export function written(office: Office, ...asks: readonly LetterAsk[]): readonly WrittenLetter[] {
  return (finished(write(office, asks)).value as WrittenLetters).letters;
}

/** Files with these tags that nobody threw away. */
export function tagged(
  { documents }: LetterOffice,
  tags: Readonly<Record<string, string>>,
): readonly StoredFile[] {
  return documents
    .list()
    .filter(
      ({ trashed, appProperties }) =>
        !trashed && Object.entries(tags).every(([key, value]) => appProperties[key] === value),
    );
}

export function letterLines({ workbook }: Office): ReturnType<typeof shown> {
  return shown(workbook, SHEET.log);
}
