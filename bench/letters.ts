/** What writing letters asks of Google, by the record of the host: calls of services and simulated time. */

import { sirenOf } from "../examples/story/siren.ts";
import type { ExecutionResult } from "../local/runtime/run-script.ts";
import type { LetterAsk, WrittenLetters } from "../src/core/app/letters-page.ts";
import { addDays } from "../src/core/day.ts";
import { CUSTOMERS, INVOICES } from "../src/core/sheet/design.ts";
import { table } from "./measure.ts";
import { rowOf } from "./pages.ts";
import { fill, MONDAY, readyWorkbook, setSetting } from "./ready-workbook.ts";

/** Letters of a day, each to a customer of its own. */
const DAYS = [1, 5, 20, 60];

const FIRM = {
  company: "Atelier Beaumont",
  companyAddress: "14 quai des Menuisiers, 44000 Nantes",
  companySiren: sirenOf(1),
  companyForm: "SARL",
  companyCapital: "20 000 €",
  companyRegister: "Nantes",
  senderName: "Claire Martin",
  letterSigner: "Hélène Morvan",
  letterSignerRole: "gérante",
  letterCity: "Nantes",
  iban: "FR7630006000011234567890189",
} as const;

export function letterFigures(): string {
  return table(
    [
      "formal notices",
      "executions",
      "calls",
      "of them Docs and Drive",
      "simulated duration",
      "each letter",
    ],
    DAYS.map(rowOfDay),
  );
}

/** The models and the folders of the company are there: a letter was written before. */
function rowOfDay(letters: number): readonly (string | number)[] {
  const { host } = firm(letters + 1);
  const write = (asks: readonly LetterAsk[]) => host.callServer("writeLetters", [asks]);
  written(write([notice(0)]));
  const runs: ExecutionResult[] = [];
  let asks = Array.from({ length: letters }, (_, index) => notice(index + 1));
  while (asks.length > 0) {
    const run = write(asks);
    runs.push(run);
    asks = [...written(run).left];
  }
  const calls = runs.flatMap((run) => run.calls);
  const simulatedMs = runs.reduce((sum, run) => sum + run.simulatedMs, 0);
  return [
    letters,
    runs.length,
    calls.length,
    calls.filter(({ name }) => /^(Docs|Drive)\./.test(name)).length,
    seconds(simulatedMs),
    seconds(simulatedMs / letters),
  ];
}

function written({ value, error }: ExecutionResult): WrittenLetters {
  const { letters, left } = (value ?? { letters: [], left: [] }) as WrittenLetters;
  const refused = letters.find(({ done }) => !done);
  if (error || refused || letters.length === 0)
    throw new Error(error?.message ?? refused?.said ?? "No letter was written");
  return { letters, left };
}

function notice(number: number): LetterAsk {
  return {
    customer: `Client ${number}`,
    model: "mise-en-demeure",
    invoices: [`F-${number}-0`, `F-${number}-1`, `F-${number}-2`],
  };
}

/** Three invoices of each customer, two months late. */
function firm(customers: number): ReturnType<typeof readyWorkbook> {
  const ready = readyWorkbook({ invoices: 0, messages: 0 });
  const { workbook } = ready;
  for (const [key, value] of Object.entries(FIRM))
    setSetting(workbook, key as keyof typeof FIRM, value);
  const numbers = Array.from({ length: customers }, (_, index) => index);
  fill(
    workbook,
    CUSTOMERS,
    numbers.map((number) =>
      rowOf(CUSTOMERS, {
        customer: `Client ${number}`,
        customerType: "entreprise",
        address: "3 rue des Forges",
        postalCode: "35600",
        city: "Redon",
        siren: sirenOf(100 + number),
      }),
    ),
  );
  fill(
    workbook,
    INVOICES,
    numbers.flatMap((number) =>
      [0, 1, 2].map((which) =>
        rowOf(INVOICES, {
          invoiceNumber: `F-${number}-${which}`,
          customer: `Client ${number}`,
          invoiceDate: { day: addDays(MONDAY, -95) },
          dueDate: { day: addDays(MONDAY, -65) },
          amountInclTax: 1_000 + which,
        }),
      ),
    ),
  );
  return ready;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
