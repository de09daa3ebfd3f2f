/** Adds lines to the log, chained. Who adds one holds the lock: nobody else moves the last line. */

import { headOf, type Seal, sealed } from "../dunning/log-chain.ts";
import { unnumberedMark, WITNESS_STEPS, witnessTexts } from "../dunning/witness.ts";
import { LOG, SHEET } from "../sheet/design.ts";
import { type LogCells, logRow } from "../sheet/log-lines.ts";
import { chainLines, statementOf } from "../sheet/log-statement.ts";
import type { LogRead } from "../sheet/read-log.ts";
import type { Ports } from "./ports.ts";

export type LogWriter = {
  readonly append: (lines: readonly LogCells[]) => void;
  /** The last line, as far as this execution knows. */
  readonly head: () => Seal;
  /** The last line that an earlier execution has seen in the log. */
  readonly kept: Seal | undefined;
};

type Where = Pick<LogRead, "columns" | "width">;

/** Ready to add lines after those of the sheet; the lines from before the chain are listed first. */
export function openLog(ports: Ports, log: LogRead, kept = keptHead(ports)): LogWriter {
  const lines = chainLines(log);
  const writer = writerFrom(ports, log, { head: headOf(lines, kept), kept });
  if (writer.head().number === 0 && lines.length > 0)
    writer.append(openingLines(ports, lines.map(unnumberedMark)));
  return writer;
}

/** After the sheet was read again: its columns may have moved, the last line is still ours. */
export function reopened(ports: Ports, log: Where, before: LogWriter): LogWriter {
  return writerFrom(ports, log, { head: before.head(), kept: before.kept });
}

function writerFrom(
  { workbook }: Ports,
  { columns, width }: Where,
  from: { readonly head: Seal; readonly kept: Seal | undefined },
): LogWriter {
  let { head } = from;
  return {
    append: (lines) => {
      const missing = missingColumn({ columns });
      if (missing !== undefined) throw new Error(missing);
      const seals = sealed(
        lines.map((cells) => statementOf((field) => cells[field] ?? "")),
        head,
      );
      const rows = lines.map((cells, index) => {
        const { number: lineNumber = "", fingerprint = "" } = seals[index] ?? {};
        return logRow({ ...cells, lineNumber, fingerprint }, columns, width);
      });
      workbook.append(SHEET.log, rows);
      head = seals[seals.length - 1] ?? head;
    },
    head: () => head,
    kept: from.kept,
  };
}

/** Without its two columns the chain can neither be followed nor go on. */
export function missingSeal({ columns }: Pick<LogRead, "columns">): string | undefined {
  const missing = LOG.columns.find(
    ({ field }) => (field === "lineNumber" || field === "fingerprint") && !columns.has(field),
  );
  return missing && missingWords(missing);
}

/** What a line says and no column holds would make its fingerprint a lie. */
export function missingColumn({ columns }: Pick<LogRead, "columns">): string | undefined {
  const missing = LOG.columns.find(({ field }) => !columns.has(field));
  return missing && missingWords(missing);
}

function missingWords({ header }: { readonly header: string }): string {
  return `la colonne « ${header} » manque dans la feuille « ${SHEET.log} »`;
}

function openingLines(ports: Ports, marks: readonly string[]): readonly LogCells[] {
  return witnessLines(ports, {
    kind: "opening",
    sentence: "Lignes écrites avant que le journal ne soit chaîné :",
    marks,
  });
}

/** What the log says about itself. Without a key: such a line is no act. */
export function witnessLines(
  { clock, mail }: Ports,
  said: {
    readonly kind: keyof typeof WITNESS_STEPS;
    readonly sentence: string;
    readonly marks: readonly string[];
  },
): readonly LogCells[] {
  const { day, time } = clock.now();
  const author = mail.sender();
  return witnessTexts(said.sentence, said.marks).map((body) => ({
    day: { day },
    time,
    author,
    step: WITNESS_STEPS[said.kind],
    body,
  }));
}

const KEPT = /^(\d{1,9}) ([0-9a-f]{64})$/;

/** Undefined in a workbook whose log has never been kept: a new one, or a copy. */
export function keptHead({ keptHead: port }: Pick<Ports, "keptHead">): Seal | undefined {
  const [, number, fingerprint] = KEPT.exec(port.read() ?? "") ?? [];
  return number !== undefined && fingerprint !== undefined
    ? { number: Number(number), fingerprint }
    : undefined;
}

/** After the flush of the lines: what is kept may lag behind the log, and is never ahead of it. */
export function keepHead({ keptHead: port }: Ports, { head, kept }: LogWriter): void {
  const { number, fingerprint } = head();
  if (number > (kept?.number ?? 0)) port.write(`${number} ${fingerprint}`);
}
