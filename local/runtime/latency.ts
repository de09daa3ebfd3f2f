/**
 * How long a call takes on Google's side, in simulated milliseconds. Rough figures measured by
 * others; where two disagree the slower one is taken, so that a run planned here fits there.
 */

type Cost = { readonly call: RegExp; readonly ms: number };

/** Reading back what was just written costs a round trip: 1,000 pairs of getValue and setValue took 318 s. */
const COLD_READ_MS = 290;
/** Nothing was written since the last read: the server's look-ahead answers. */
const WARM_READ_MS = 5;
/** 400 row writes, each flushed: about 12 s. */
const COMMIT_MS = 30;
/** setValues of 4,000 cells and a flush: 610 ms. */
const COMMIT_MS_PER_CELL = 0.15;
/** What Gmail takes for a message: 0.6–0.75 s for a short one, 1.2 s for 100 kB. */
const MAIL_MS_PER_CHARACTER = 0.004;

const READS_CELLS =
  /^SpreadsheetApp\.(Range\.(get\w*(Value|Formula|Note|Format|Background|Validation)s?|isBlank)|Sheet\.(getLastRow|getLastColumn|getDataRange))$/;
const WRITES_CELLS = /^SpreadsheetApp\.\w+\.(set|insert|delete|clear|append|sort|merge|copy)\w*$/;
const SENDS_MAIL = /^Gmail\.Users\.(Messages|Drafts)\.send$/;

/** The first that matches counts; what is not listed costs nothing worth counting. */
const COSTS: readonly Cost[] = [
  { call: /^SpreadsheetApp\.(Sheet|Spreadsheet)\.appendRow$/, ms: 300 },
  { call: /^SpreadsheetApp\./, ms: 1 },
  { call: /^PropertiesService\.Properties\.(set|delete)/, ms: 62 },
  { call: /^PropertiesService\.Properties\./, ms: 30 },
  { call: /^CacheService\.Cache\.get/, ms: 3 },
  { call: /^CacheService\.Cache\./, ms: 93 },
  { call: /^LockService\.Lock\./, ms: 20 },
  { call: SENDS_MAIL, ms: 700 },
  { call: /^Gmail\./, ms: 300 },
  // No trustworthy figure for Drive and Docs: copy, read, fill and export together take 3 to 6 s.
  { call: /^Drive\.Files\.export$/, ms: 1_500 },
  { call: /^Drive\.Files\.(copy|create)$/, ms: 1_200 },
  { call: /^Docs\.Documents\.create$/, ms: 1_200 },
  { call: /^Docs\.Documents\.get$/, ms: 1_000 },
  { call: /^Docs\.Documents\.batchUpdate$/, ms: 600 },
  { call: /^(Drive|Docs)\./, ms: 500 },
  {
    call: /^ScriptApp\.(newTrigger|deleteTrigger|getProjectTriggers|TriggerBuilder|ClockTriggerBuilder\.create)/,
    ms: 200,
  },
];

/** Remembers what is written and not yet committed: one an execution. */
export class LatencyModel {
  #cellsWaiting = 0;
  #isCold = true;

  costOf(name: string, args: readonly unknown[]): number {
    if (name === "SpreadsheetApp.flush") {
      return this.#commit();
    }
    if (READS_CELLS.test(name)) {
      return this.#read();
    }
    if (WRITES_CELLS.test(name)) {
      this.#cellsWaiting += cellCount(args);
      this.#isCold = true;
    }
    const fixed = COSTS.find(({ call }) => call.test(name))?.ms ?? 0;
    return SENDS_MAIL.test(name) ? fixed + mailSize(args) * MAIL_MS_PER_CHARACTER : fixed;
  }

  #commit(): number {
    const cells = this.#cellsWaiting;
    this.#cellsWaiting = 0;
    return cells === 0 ? 0 : COMMIT_MS + cells * COMMIT_MS_PER_CELL;
  }

  #read(): number {
    const read = this.#isCold ? COLD_READ_MS : WARM_READ_MS;
    this.#isCold = false;
    return this.#commit() + read;
  }
}

function cellCount([values]: readonly unknown[]): number {
  if (!Array.isArray(values)) {
    return 1;
  }
  const [row] = values;
  return values.length * (Array.isArray(row) ? row.length : 1);
}

function mailSize([message]: readonly unknown[]): number {
  const raw: unknown =
    typeof message === "object" && message !== null ? Reflect.get(message, "raw") : undefined;
  return typeof raw === "string" || Array.isArray(raw) ? raw.length : 0;
}
