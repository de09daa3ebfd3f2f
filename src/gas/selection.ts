/** The cell that the person has under the eyes. */

/** « Factures!D14 », as findings name cells. What is no cell of the workbook is left alone. */
export function selectCell(at: string): void {
  const cut = String(at).lastIndexOf("!");
  const sheet = SpreadsheetApp.getActive().getSheetByName(at.slice(0, cut));
  const cell = at.slice(cut + 1);
  if (sheet && /^[A-Z]{1,3}[1-9]\d{0,6}$/.test(cell)) sheet.getRange(cell).activate();
}
