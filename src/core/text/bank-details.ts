/** Where a customer pays, as a message shows it. */

import { formatIban } from "./format.ts";
import { singleLine } from "./header.ts";
import type { MailWords } from "./mail-language.ts";

/** Empty texts are left out. */
export type BankDetails = {
  readonly holder: string;
  readonly iban: string;
  readonly bic: string;
  /** What the customer should write in the transfer. */
  readonly transferReference: string;
  /** The inline image of the SEPA QR code, if the message carries one. */
  readonly qrContentId?: string;
};

export function bankRows(
  bank: BankDetails,
  words: MailWords["bank"],
): readonly { readonly label: string; readonly value: string }[] {
  const rows = [
    { label: words.holder, value: singleLine(bank.holder) },
    { label: words.iban, value: formatIban(bank.iban) },
    { label: words.bic, value: singleLine(bank.bic) },
    { label: words.reference, value: singleLine(bank.transferReference) },
  ];
  return rows.filter(({ value }) => value !== "");
}
