/** Where a customer pays, as a message shows it. */

import { formatIban } from "./format.ts";
import { singleLine } from "./header.ts";

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
): readonly { readonly label: string; readonly value: string }[] {
  const rows = [
    { label: "Titulaire", value: singleLine(bank.holder) },
    { label: "IBAN", value: formatIban(bank.iban) },
    { label: "BIC", value: singleLine(bank.bic) },
    { label: "Référence à rappeler", value: singleLine(bank.transferReference) },
  ];
  return rows.filter(({ value }) => value !== "");
}
