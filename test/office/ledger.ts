/** A small ledger: three customers to remind on Monday 23 November 2026, and three to leave alone. */

import type { MemoryWorkbook } from "../../local/stores/memory-workbook.ts";
import type { Cell } from "../../src/core/sheet/cell.ts";
import { SHEET } from "../../src/core/sheet/design.ts";
import { begin, MONDAY, type Office, type OfficeOptions, openOffice } from "./office.ts";
import { addRows, on, setSetting, type Typed } from "./sheets.ts";

export const ADDRESS = {
  lumen: "compta@lumen.example",
  lumenCopy: "direction@lumen.example",
  nord: "factures@nord.example",
  dupont: "marie.dupont@exemple.example",
} as const;

const CUSTOMERS: readonly Typed[] = [
  {
    Client: "Lumen SARL",
    Type: "entreprise",
    "E-mail": ADDRESS.lumen,
    "E-mail en copie": ADDRESS.lumenCopy,
  },
  { Client: "Menuiserie du Nord", Type: "entreprise", "E-mail": ADDRESS.nord },
  { Client: "Dupont Marie", Type: "particulier", "E-mail": ADDRESS.dupont },
  { Client: "Litige & Cie", Type: "entreprise", "E-mail": "compta@litige.example" },
  { Client: "Payeur SA", Type: "entreprise", "E-mail": "compta@payeur.example" },
  { Client: "Sans Adresse", Type: "entreprise" },
];

/** Due so that « Relance 1 » is to be sent on the Monday. */
const INVOICES: readonly Typed[] = [
  invoice("F-2026-101", "Lumen SARL", 1200),
  invoice("F-2026-102", "Lumen SARL", 340.5),
  invoice("F-2026-103", "Menuiserie du Nord", 860),
  invoice("F-2026-104", "Dupont Marie", 95.4),
  { ...invoice("F-2026-105", "Litige & Cie", 500), Litige: "pièce cassée" },
  { ...invoice("F-2026-106", "Payeur SA", 700), Statut: "Payée", Réglé: 700 },
  invoice("F-2026-107", "Sans Adresse", 410),
];

export function invoice(
  number: string,
  customer: string,
  amount: number,
  due = "2026-11-20",
): Typed {
  return {
    "N° facture": number,
    Client: customer,
    "Date de facture": on("2026-10-21"),
    Échéance: on(due),
    "Montant TTC": amount,
  };
}

/** Drawing QR codes takes as long as all the rest of a mail: the tests that are about them ask for them. */
export const LIVE_SETTINGS = {
  testMode: "non",
  transferQr: "non",
  company: "Atelier Beaumont",
  companyPhone: "01 23 45 67 89",
  senderName: "Camille Martin",
  iban: "FR7630006000011234567890189",
  paymentsUpToDate: on(MONDAY),
} as const satisfies Record<string, Cell>;

/** A set-up workbook with the small ledger; in live mode unless `testMode` is « oui ». */
export function furnish(workbook: MemoryWorkbook, testMode: "oui" | "non" = "non"): void {
  addRows(workbook, SHEET.customers, CUSTOMERS);
  addRows(workbook, SHEET.invoices, INVOICES);
  for (const [key, value] of Object.entries({ ...LIVE_SETTINGS, testMode }))
    setSetting(workbook, key as keyof typeof LIVE_SETTINGS, value);
}

/** Set up, filled in, live. */
export function readyOffice(options: OfficeOptions = {}, testMode: "oui" | "non" = "non"): Office {
  const office = openOffice(options);
  begin(office);
  furnish(office.workbook, testMode);
  return office;
}
