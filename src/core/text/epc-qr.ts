/** What the QR code of a SEPA transfer says: European Payments Council, EPC069-12, version 002. */

import { electronicFormatIBAN, isValidIBAN } from "ibantools";
import type { Cents } from "../money.ts";
import { withoutAccents } from "./typography.ts";

export type Transfer = {
  readonly holder: string;
  readonly iban: string;
  /** Optional since version 002. */
  readonly bic: string;
  /** In euros. */
  readonly amountCents: Cents;
  /** What the customer’s bank passes on to ours: numbers of invoices. */
  readonly remittance: string;
};

const LONGEST_NAME = 70;
const LONGEST_REMITTANCE = 140;
/** « EUR999999999.99 ». */
const MOST_CENTS = 99_999_999_999;

/** ISO 9362. */
const BIC = /^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/;

/**
 * Undefined when no transfer can be asked for: no holder, no valid IBAN, nothing due. The longest
 * one has 280 bytes of the 331 that the standard allows (a code of version 13, level M).
 */
export function transferPayload(transfer: Transfer): string | undefined {
  const name = sepaText(transfer.holder, LONGEST_NAME);
  const iban = electronicFormatIBAN(transfer.iban) ?? "";
  const bic = transfer.bic.replace(/\s/g, "").toUpperCase();
  const { amountCents } = transfer;
  if (name === "" || !isValidIBAN(iban)) return undefined;
  if (!(amountCents > 0 && amountCents <= MOST_CENTS)) return undefined;
  const purpose = "";
  const structuredReference = "";
  return [
    "BCD",
    "002",
    // Characters as UTF-8.
    "1",
    "SCT",
    BIC.test(bic) ? bic : "",
    name,
    iban,
    `EUR${eurosOf(amountCents)}`,
    purpose,
    structuredReference,
    sepaText(transfer.remittance, LONGEST_REMITTANCE),
  ]
    .join("\n")
    .trimEnd();
}

/** « 1234.50 ». */
function eurosOf(amountCents: Cents): string {
  const digits = String(amountCents).padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/**
 * The characters that every bank of the SEPA takes, others folded: a reader of QR codes may take
 * UTF-8 for another encoding, and a bank may refuse an accent. Cut between words, so that no half
 * number of an invoice is left.
 */
function sepaText(text: string, longest: number): string {
  const folded = withoutAccents(text)
    .replace(/&/g, "+")
    .replace(/_/g, "-")
    .replace(/[^A-Za-z0-9/\-?:().,'+]+/g, " ")
    .trim();
  if (folded.length <= longest) return folded;
  const cut = folded.slice(0, longest + 1);
  const end = cut.lastIndexOf(" ");
  return folded.slice(0, end > 0 ? end : longest).trimEnd();
}
