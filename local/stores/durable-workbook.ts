/** A workbook on disk: an .xlsx, and beside it a journal of what changed since it was saved. */

import { LineLog } from "./line-log.ts";
import { type Calculator, MemoryWorkbook, type WorkbookData } from "./memory-workbook.ts";
import type { Operation } from "./workbook.ts";
import { type ReadWorkbook, readWorkbook, writeWorkbook } from "./xlsx.ts";

/** Lines are numbered for ever: the .xlsx remembers the last one that it holds. */
type JournalLine = { readonly n: number; readonly operations: readonly Operation[] };

export class DurableWorkbook extends MemoryWorkbook {
  readonly file: string;
  /** A French sentence for each thing that the .xlsx held and the workbook does not. */
  readonly notKept: readonly string[];
  readonly #journal: LineLog<JournalLine>;
  #lastLine: number;
  /** What the disk refused: it goes before what is written next. */
  #unwritten: readonly Operation[] = [];
  /** The one that the file shows the results of; none of ours when it was opened. */
  #writtenCalculation = 0;
  #saving: Promise<void> = Promise.resolve();

  private constructor(
    file: string,
    { data, notKept, journalLine }: ReadWorkbook,
    calculator?: Calculator,
  ) {
    super(data, calculator);
    this.file = file;
    this.notKept = notKept;
    this.#lastLine = journalLine;
    this.#journal = new LineLog(journalOf(file));
    this.#replay();
  }

  /** Opens the file and does again what was done since it was last saved. */
  static async open(file: string, calculator?: Calculator): Promise<DurableWorkbook> {
    return new DurableWorkbook(file, await readWorkbook(file), calculator);
  }

  /** Writes the data to a new file and opens it. */
  static async create(
    file: string,
    data: WorkbookData,
    calculator?: Calculator,
  ): Promise<DurableWorkbook> {
    new LineLog<JournalLine>(journalOf(file)).keepOnly(() => false);
    await writeWorkbook(data, file);
    return DurableWorkbook.open(file, calculator);
  }

  /**
   * Brings the .xlsx up to date, then forgets the journal's lines that it holds. A crash between
   * the two is harmless: opening skips the lines that the .xlsx says it holds. What is applied
   * while the file is being written stays in the journal.
   */
  save(): Promise<void> {
    const saving = this.#saving.then(() => this.#write());
    this.#saving = saving.catch(() => undefined);
    return saving;
  }

  protected override keep(operations: readonly Operation[]): void {
    this.#unwritten = [...this.#unwritten, ...operations];
    this.#journal.append({ n: this.#lastLine + 1, operations: this.#unwritten });
    this.#lastLine += 1;
    this.#unwritten = [];
  }

  async #write(): Promise<void> {
    if (this.#unwritten.length > 0) this.keep([]);
    this.calculate();
    const { calculations } = this;
    if (calculations === this.#writtenCalculation) return;
    const journalLine = this.#lastLine;
    await writeWorkbook(this.data, this.file, { journalLine });
    this.#journal.keepOnly(({ n }) => n > journalLine);
    this.#writtenCalculation = calculations;
  }

  #replay(): void {
    for (const { n, operations } of this.#journal.lines) {
      if (n <= this.#lastLine) continue;
      if (n !== this.#lastLine + 1) {
        throw new Error(
          `Le journal du classeur « ${this.file} » a perdu des lignes entre ${this.#lastLine} et ${n}.`,
        );
      }
      this.restore(operations);
      this.#lastLine = n;
    }
  }
}

function journalOf(file: string): string {
  return `${file}.journal`;
}
