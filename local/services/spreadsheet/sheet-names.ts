/** Which names a sheet may have, and those it is given by default. */

import { GasError } from "../../runtime/host-object.ts";
import { sameName } from "../../stores/shift-formula.ts";
import type { SpreadsheetSession } from "./session.ts";

const LONGEST_NAME = 100;

/** `except` is the sheet that is being renamed. */
export function checkSheetName(session: SpreadsheetSession, name: string, except?: number): void {
  if (name === "" || name.length > LONGEST_NAME) {
    throw new GasError(`The name of a sheet must have 1 to ${LONGEST_NAME} characters.`);
  }
  const { sheets } = session.structure();
  if (sheets.some((sheet) => sheet.id !== except && sameName(sheet.name, name))) {
    throw new GasError(
      `A sheet with the name "${name}" already exists. Please enter another name.`,
    );
  }
}

/** « Feuille 4 » or « Sheet4 »: the first number that is free. */
export function defaultSheetName(session: SpreadsheetSession): string {
  const prefix = isFrench(session) ? "Feuille " : "Sheet";
  return firstFree(session, (number) => `${prefix}${number}`);
}

/** « Copie de Factures », « Copie de Factures 2 ». */
export function copyName(session: SpreadsheetSession, name: string): string {
  const copy = `${isFrench(session) ? "Copie de" : "Copy of"} ${name}`;
  return firstFree(session, (number) => (number === 1 ? copy : `${copy} ${number}`));
}

function firstFree(session: SpreadsheetSession, nameOf: (number: number) => string): string {
  const { sheets } = session.structure();
  let number = 1;
  while (sheets.some(({ name }) => sameName(name, nameOf(number)))) number += 1;
  return nameOf(number);
}

function isFrench({ workbook }: SpreadsheetSession): boolean {
  return workbook.locale.startsWith("fr");
}
