/** A small firm on the morning when three customers are due a formal notice, and what became of each. */

import { sirenOf } from "../../../examples/story/siren.ts";
import type {
  LetterAsk,
  WrittenLetter,
  WrittenLetters,
} from "../../../src/core/app/letters-page.ts";
import { writeLetters } from "../../../src/core/app/write-letters.ts";
import type { Cell } from "../../../src/core/sheet/cell.ts";
import { CUSTOMERS, INVOICES, LOG } from "../../../src/core/sheet/design.ts";
import type { DriveFile } from "../memory-archive.ts";
import { fill, Killed, on, readyWorld, records, type World } from "../memory-ports.ts";

/** The IBAN is the public specimen; the SIREN numbers are of nobody (leading 0). */
const FIRM: Readonly<Record<string, Cell>> = {
  Société: "Atelier Beaumont",
  "Adresse de la société": "14 quai des Menuisiers, 44000 Nantes",
  Téléphone: "02 61 91 04 18",
  SIREN: sirenOf(1),
  "Forme juridique": "SARL",
  "Capital social": "20 000 €",
  RCS: "Nantes",
  Ville: "Nantes",
  "Signataire des courriers": "Hélène Morvan",
  "Qualité du signataire": "gérante",
  "Répondre à": "compta@atelier-beaumont.example",
  IBAN: "FR7630006000011234567890189",
  BIC: "AGRIFRPP",
};

const CUSTOMER_NAMES = ["Durand", "Martin", "Petit"] as const;

/** Two invoices of Durand, one of each other. */
export function letterWorld(settings: Readonly<Record<string, Cell>> = {}): World {
  const world = readyWorld({ ...FIRM, ...settings });
  for (const name of CUSTOMER_NAMES) addDebtor(world, name);
  addInvoice(world, "Durand", "F-9", 50);
  return world;
}

export function addDebtor(world: World, name: string): void {
  fill(world, CUSTOMERS, [
    {
      customer: name,
      email: `compta@${name.toLowerCase()}.example`,
      address: "3 rue des Forges",
      postalCode: "35600",
      city: "Redon",
      siren: sirenOf(2),
    },
  ]);
  addInvoice(world, name, `F-${name}`, 1_200);
}

function addInvoice(world: World, customer: string, number: string, euros: number): void {
  fill(world, INVOICES, [
    {
      invoiceNumber: number,
      customer,
      invoiceDate: on("2026-08-20"),
      dueDate: on("2026-09-20"),
      amountInclTax: euros,
    },
  ]);
}

export function notice(customer: string, words: Partial<LetterAsk> = {}): LetterAsk {
  return { customer, model: "mise-en-demeure", invoices: [`F-${customer}`], ...words };
}

/** One execution from its beginning; undefined when it was killed. */
export function write(world: World, ...asks: readonly LetterAsk[]): WrittenLetters | undefined {
  try {
    return writeLetters(world.ports, asks);
  } catch (failure) {
    if (failure instanceof Killed) return undefined;
    throw failure;
  }
}

export function writeOne(world: World, ask: LetterAsk): WrittenLetter {
  const [letter] = writeLetters(world.ports, [ask]).letters;
  if (!letter) throw new Error("No letter");
  return letter;
}

/** The lines of a customer in the log, as « préparé F-Durand ». */
export function logged(world: World, name: string): readonly string[] {
  return records(world, LOG)
    .filter((line) => line.customer === name)
    .map(({ status, invoices }) => `${String(status)} ${String(invoices).split("\n").join(" + ")}`);
}

/** The files of letters. */
export function letterFiles({ drive }: World, genre?: string): readonly DriveFile[] {
  return drive.files.filter(
    ({ tags }) => tags["ponctuel"] === "lettre" && (genre === undefined || tags["genre"] === genre),
  );
}
