/** From one version of the workbook to the next, one small step at a time. */

import {
  CUSTOMERS,
  DECISIONS,
  FINDINGS,
  FOLLOW_UPS,
  HOME,
  INVOICES,
  LOG,
  PAYERS,
  PAYMENTS,
  RATES,
  SCENARIOS,
  SETTINGS_SHEET,
  type SheetDesign,
  SIMULATION,
  TEMPLATES,
} from "../sheet/design.ts";

/**
 * A step only adds: sheets, columns, rows of settings. The version is written after each step,
 * so a set-up that dies goes on where it stopped, and making a step twice changes nothing.
 */
export type Migration = { readonly to: number; readonly sheets: readonly SheetDesign[] };

/** The version whose models know languages, « tu » and « vous ». */
export const TEXTS_HAVE_VARIANTS = 4;

export const MIGRATIONS: readonly Migration[] = [
  {
    to: 1,
    sheets: [SETTINGS_SHEET, TEMPLATES, SCENARIOS, RATES, CUSTOMERS, INVOICES, PAYMENTS, LOG, HOME],
  },
  { to: 2, sheets: [DECISIONS, FINDINGS] },
  // The log is chained: « N° » and « Empreinte »; scenarios and customers have more to say.
  { to: 3, sheets: [LOG, SCENARIOS, CUSTOMERS, FOLLOW_UPS, PAYERS, SIMULATION] },
  // Whom to call, in which language one writes, where the invoice itself is.
  { to: TEXTS_HAVE_VARIANTS, sheets: [CUSTOMERS, INVOICES, TEMPLATES] },
  // The log knows letters: when they were posted, under which number, where their files are.
  { to: 5, sheets: [LOG] },
];

export const CURRENT_VERSION = 5;
