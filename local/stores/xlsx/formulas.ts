/** Formulas as a workbook file holds them, and as Sheets shows them. */

/**
 * Functions newer than Excel 2007: a file names them with a prefix, without which Excel and
 * LibreOffice answer #NAME?. Source: Microsoft, « Issue: An _xlfn. prefix is displayed in front
 * of a formula », and [MS-XLSX] 2.2.2, future functions.
 */
const NEWER = new Set(
  (
    "ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE " +
    "BINOM.INV BITAND BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CHISQ.DIST " +
    "CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT " +
    "CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP " +
    "ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FLOOR.MATH " +
    "FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS HSTACK " +
    "HYPGEOM.DIST IFNA IFS IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISOMITTED " +
    "ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL " +
    "MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION " +
    "PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST " +
    "QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN SEC SECH SEQUENCE SHEET " +
    "SHEETS SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST " +
    "TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VAR.P VAR.S " +
    "VSTACK WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST"
  ).split(" "),
);

/** The two that have a prefix of their own. */
const WORKSHEET_NEWER = new Set(["FILTER", "SORT"]);

const CALL_OR_TEXT =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.])[\p{L}_][\p{L}\p{N}_.]*(?=\()/gu;
const PREFIX_OR_TEXT = /"(?:[^"]|"")*"|'(?:[^']|'')*'|_xl(?:fn|ws|pm|udf)\./gi;

/** « =IFS(…) » for « _xlfn.IFS(…) ». */
export function formulaFromFile(text: string): string {
  return `=${text.replace(PREFIX_OR_TEXT, (token) => (/^["']/.test(token) ? token : ""))}`;
}

/** « _xlfn.IFS(…) » for « =IFS(…) ». */
export function formulaForFile(formula: string): string {
  return formula.replace(/^=/, "").replace(CALL_OR_TEXT, (token) => {
    const name = token.toUpperCase();
    if (WORKSHEET_NEWER.has(name)) return `_xlfn._xlws.${name}`;
    return NEWER.has(name) ? `_xlfn.${name}` : token;
  });
}

const GOOGLE_EXPORT = /^IFERROR\(__xludf\.DUMMYFUNCTION\("((?:[^"]|"")*)"\),.*\)$/s;

/**
 * A workbook downloaded from Google Sheets holds « IFERROR(__xludf.DUMMYFUNCTION("…"), value) »
 * for each function that Excel lacks: the text is the true formula. Its other cells of a spilled
 * result hold the text « "COMPUTED_VALUE" ».
 */
export function googleFormula(text: string): { readonly formula?: string } | undefined {
  const inner = GOOGLE_EXPORT.exec(text)?.[1]?.replaceAll('""', '"');
  if (inner === undefined) return undefined;
  return inner === '"COMPUTED_VALUE"' ? {} : { formula: `=${inner}` };
}

const WHOLE_ARRAY = /^=ARRAYFORMULA\((.*)\)$/is;

/** What is inside « =ARRAYFORMULA(…) » when it is the whole formula: a file marks the cell instead. */
export function insideArrayFormula(formula: string): string | undefined {
  const inner = WHOLE_ARRAY.exec(formula)?.[1];
  return inner !== undefined && isBalanced(inner) ? inner : undefined;
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const [token] of text.matchAll(/"(?:[^"]|"")*"|'(?:[^']|'')*'|[()]/g)) {
    if (token === "(") depth++;
    if (token === ")") depth--;
    if (depth < 0) return false;
  }
  return depth === 0;
}
