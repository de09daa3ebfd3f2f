/** Operands of rules: numbers, texts and formulas as a file writes them and as Sheets gives them. */

import { formulaForFile, formulaFromFile } from "./formulas.ts";

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const TEXT = /^"((?:[^"]|"")*)"$/;

/** 10 for « 10 », « payé » for « "payé" », « =B1*2 » for « B1*2 ». */
export function operandFromFile(text: string): string | number {
  if (NUMBER.test(text)) return Number(text);
  const literal = TEXT.exec(text)?.[1];
  return literal === undefined ? formulaFromFile(text) : literal.replaceAll('""', '"');
}

export function operandForFile(value: string | number): string {
  if (typeof value === "number") return String(value);
  return value.startsWith("=") ? formulaForFile(value) : quoted(value);
}

export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

export function isQuoted(text: string): boolean {
  return TEXT.test(text);
}
