/** The size of every sheet in a file: open ranges reach its end, and are cut to the sheet's own later. */

/** Microsoft, « Excel specifications and limits ». */
export const WHOLE_SHEET = { rowCount: 1_048_576, columnCount: 16_384 };
