/** The company of the example, and what it types into « Paramètres ». */

import type { Settings } from "../../src/core/sheet/settings.ts";
import { sirenOf } from "./siren.ts";

/** The day on which the example is looked at. A Monday. */
export const AS_OF = "2026-11-23";
/** The workbook covers fourteen months. */
export const FIRST_DAY = "2025-09-23";
/** The last bank statement that was entered. A Friday. */
export const LAST_PAYMENT_DAY = "2026-11-20";
/** Payments are a sheet of their own since then; before, « Réglé » was filled in by hand. */
export const PAYMENTS_SHEET_SINCE = "2026-01-01";

/**
 * The IBAN is the public specimen. Telephone numbers here and in the stories are of the blocks
 * 02 61 91 and 06 39 98, which the French numbering plan keeps for fiction (ARCEP, décision
 * 2018-0881); e-mail domains end in « .example » (RFC 2606).
 */
export const SETTINGS: Partial<Record<keyof Settings, string>> = {
  company: "Atelier Lumen",
  companyAddress: "14 quai des Menuisiers, 44000 Nantes",
  companyPhone: "02 61 91 04 18",
  companySiren: sirenOf(1),
  senderName: "Camille Martin",
  replyTo: "compta@atelier-lumen.example",
  signature: "Comptabilité clients",
  companyForm: "SARL",
  companyCapital: "20 000 €",
  companyRegister: "Nantes",
  letterCity: "Nantes",
  letterSigner: "Hélène Morvan",
  letterSignerRole: "gérante",
  iban: "FR76 3000 6000 0112 3456 7890 189",
};
