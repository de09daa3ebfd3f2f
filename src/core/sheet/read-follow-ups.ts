/** Reads « Engagements »: promises, disputes, pauses and recalls, a row each. */

import type { Day } from "../day.ts";
import type { Finding, Found } from "../finding.ts";
import { FOLLOW_UP_WORDS, type FollowUp, type FollowUpKind } from "../follow-up/follow-up.ts";
import type { Directory } from "../ledger/directory.ts";
import type { CustomerId, InvoiceNumber } from "../ledger/types.ts";
import type { Cents } from "../money.ts";
import { EURO } from "../sums.ts";
import { formatDay } from "../text/format.ts";
import type { Cell, Row } from "./cell.ts";
import { FOLLOW_UPS, type FollowUpField, SHEET } from "./design.ts";
import { readAmount, readDay, readLabel, readText, readWord } from "./read-cell.ts";
import { quote, type Reading, unreadable } from "./reading.ts";
import { type RowReader, rowReader } from "./row-reader.ts";
import { specsOf } from "./specs.ts";
import { placesOf, readTable, type TableRow } from "./table.ts";

/** A row that cannot be read: whoever it names may have promised, contested or been promised peace. */
export type UnreadFollowUp = {
  readonly customers: readonly CustomerId[];
  readonly why: string;
};

export type FollowUpsRead = {
  readonly followUps: readonly FollowUp[];
  readonly unread: readonly UnreadFollowUp[];
  /** Where each field stands, to add a row; some are missing when the header is not whole. */
  readonly columns: ReadonlyMap<FollowUpField, number>;
  readonly width: number;
};

/** What the rows may name. */
export type Known = {
  readonly directory: Directory;
  readonly customers: ReadonlySet<CustomerId>;
  readonly payers: ReadonlyMap<InvoiceNumber, CustomerId>;
  /** Those of the invoices that could be read. */
  readonly currencies: ReadonlyMap<InvoiceNumber, string>;
};

type Reader = RowReader<FollowUpField>;
type FollowUpRow = TableRow<FollowUpField>;

const FIELDS = FOLLOW_UPS.columns.map(({ field }) => field);

/** A column that is missing may be the one that says « Clos le », or whom a row is about. */
const SPECS = specsOf<FollowUpField>(FOLLOW_UPS, {
  required: FIELDS.filter((field) => field !== "comment"),
});

/** Without its day it says nothing. */
const WITH_DAY: Readonly<Partial<Record<FollowUpKind, string>>> = {
  promise: "jour promis",
  instalment: "jour de l’échéance",
  pause: "fin de la pause",
  recall: "jour du rappel",
  paymentSent: "jour du paiement annoncé",
};

/** The code of the finding that stops the run: nobody knows whom the row protects. */
export const NOBODY = "follow-up-nobody";

export function readFollowUps(rows: readonly Row[], known: Known): Found<FollowUpsRead> {
  const table = readTable({ sheet: SHEET.followUps, rows, columns: SPECS });
  const findings: Finding[] = [...table.findings];
  const followUps: FollowUp[] = [];
  const unread: UnreadFollowUp[] = [];
  for (const row of table.value.rows) {
    const read = readRow(row, known);
    findings.push(...read.findings);
    if ("followUp" in read) followUps.push(read.followUp);
    else if (read.unread) unread.push(read.unread);
  }
  const { columns, width } = placesOf(table.value, FIELDS);
  return { value: { followUps, unread, columns, width }, findings };
}

type RowRead = { readonly findings: readonly Finding[] } & (
  | { readonly followUp: FollowUp }
  | { readonly unread?: UnreadFollowUp }
);

function readRow(row: FollowUpRow, known: Known): RowRead {
  const reader = rowReader(row);
  const whose = readWhose(row, reader, known);
  const followUp = readContent(row, reader, { ...whose, currencies: known.currencies });
  if (followUp) return { followUp, findings: reader.findings };
  // What is over holds nobody back any more: it only deserves a look.
  if (isClosed(row)) return { findings: reader.findings.map(asWarning) };
  const problem = reader.problems()[0];
  const why = problem ? `${problem.message} (${problem.at})` : "ligne de suivi illisible";
  const customers = [...whose.named];
  if (customers.length === 0) reader.report("customer", nobody());
  return { unread: { customers, why }, findings: reader.findings };
}

type Whose = {
  readonly customer: CustomerId | undefined;
  readonly invoices: readonly InvoiceNumber[];
  /** Every customer that the row may be about. */
  readonly named: ReadonlySet<CustomerId>;
};

/** The customer typed, or the one whose invoices the row names. */
function readWhose(
  row: FollowUpRow,
  reader: Reader,
  { directory, customers, payers }: Known,
): Whose {
  const typed = reader.optional("customer", (cell) => readLabel(cell, "client"));
  const invoices = readInvoiceNumbers(row.cell("invoices"));
  const unknown = invoices.filter((number) => !payers.has(number));
  if (unknown[0] !== undefined) reader.report("invoices", unknownInvoice(unknown[0]));
  const owners = new Set(invoices.flatMap((number) => payers.get(number) ?? []));
  const id = typed ? directory.resolve(typed) : [...owners][0];
  if (typed && id && !customers.has(id)) reader.report("customer", unknownCustomer(typed));
  if (!typed && invoices.length === 0)
    reader.needed("customer", (cell) => readLabel(cell, "client"));
  const other = invoices.find((number) => payers.has(number) && payers.get(number) !== id);
  if (other !== undefined) reader.report("invoices", invoiceOfAnother(other));
  const isKnown = id !== undefined && customers.has(id);
  return { customer: id, invoices, named: new Set([...(isKnown ? [id] : []), ...owners]) };
}

/** One a line, or separated by « ; ». A number that has become a date is no number any more. */
function readInvoiceNumbers(cell: Cell): readonly InvoiceNumber[] {
  const numbers = readText(cell)
    .split(/[\n;]/)
    .map((number) => number.replace(/\s+/g, " ").trim())
    .filter((number) => number !== "");
  return [...new Set(numbers)] as InvoiceNumber[];
}

function readContent(
  row: FollowUpRow,
  reader: Reader,
  whose: Whose & Pick<Known, "currencies">,
): FollowUp | undefined {
  const kind = reader.needed("kind", (cell) => readWord(cell, "nature du suivi", FOLLOW_UP_WORDS));
  const noted = readNoted(row, reader);
  const amountCents = readSum(row, reader, { kind, whose });
  const day = readItsDay(row, reader, kind);
  const closed = reader.optional("closed", (cell) => readDay(cell, { what: "clôture" }));
  if (day && noted && day < noted) reader.report("day", beforeNoted("jour", { day, noted }));
  if (closed && noted && closed < noted)
    reader.report("closed", beforeNoted("clôture", { day: closed, noted }));
  const plan = readText(row.cell("plan"));
  if (kind === "instalment" && plan === "")
    reader.needed("plan", (cell) => readLabel(cell, "nom de l’échéancier"));
  if (!kind || !whose.customer || reader.problems().length > 0) return undefined;
  return {
    kind,
    ...(noted ? { noted } : {}),
    author: readText(row.cell("author")),
    customer: whose.customer,
    invoices: whose.invoices,
    ...(amountCents === undefined ? {} : { amountCents }),
    ...(day ? { day } : {}),
    cause: readText(row.cell("cause")),
    owner: readText(row.cell("owner")),
    plan,
    ...(closed ? { closed } : {}),
    at: row.at("kind"),
  };
}

function readNoted(row: FollowUpRow, reader: Reader): Day | undefined {
  if (row.isBlank("noted"))
    reader.report("noted", {
      severity: "warning",
      code: "noted-blank",
      message: "date de saisie vide : les règlements reçus avant comptent aussi",
    });
  return reader.optional("noted", (cell) => readDay(cell, { what: "date de saisie" }));
}

function readSum(
  row: FollowUpRow,
  reader: Reader,
  of: {
    readonly kind: FollowUpKind | undefined;
    readonly whose: Whose & Pick<Known, "currencies">;
  },
): Cents | undefined {
  const { invoices, currencies } = of.whose;
  const [currency = EURO, ...others] = new Set(
    invoices.flatMap((number) => currencies.get(number) ?? []),
  );
  if (others.length > 0 && !row.isBlank("amount")) reader.report("amount", twoCurrencies());
  const read = (cell: Cell) => readPositive(cell, currency);
  return of.kind === "instalment" ? reader.needed("amount", read) : reader.optional("amount", read);
}

function readPositive(cell: Cell, currency: string): Reading<Cents> {
  const read = readAmount(cell, "montant", currency);
  if ("problem" in read || read.value > 0) return read;
  return unreadable("montant", readText(cell), "un montant positif est attendu");
}

function readItsDay(
  row: FollowUpRow,
  reader: Reader,
  kind: FollowUpKind | undefined,
): Day | undefined {
  const what = (kind && WITH_DAY[kind]) ?? "date";
  if (kind === "pause" && row.isBlank("day")) {
    reader.report("day", endlessPause());
    return undefined;
  }
  return kind && WITH_DAY[kind]
    ? reader.needed("day", (cell) => readDay(cell, { what }))
    : reader.optional("day", (cell) => readDay(cell, { what }));
}

function isClosed(row: FollowUpRow): boolean {
  return !row.isBlank("closed") && "value" in readDay(row.cell("closed"));
}

function asWarning(finding: Finding): Finding {
  return { ...finding, severity: "warning" };
}

type Told = Omit<Finding, "at">;

function endlessPause(): Told {
  return {
    severity: "error",
    code: "day-blank",
    message: "une pause a besoin d’une fin (« Pour le ») ; sans fin, choisir « Ne plus relancer »",
  };
}

function twoCurrencies(): Told {
  return {
    severity: "error",
    code: "follow-up-two-currencies",
    message: "un montant pour des factures de devises différentes : une ligne par devise",
  };
}

function beforeNoted(
  what: string,
  { day, noted }: { readonly day: Day; readonly noted: Day },
): Told {
  return {
    severity: "error",
    code: "day-before-noted",
    message: `${what} du ${formatDay(day)} avant la date de saisie du ${formatDay(noted)}`,
  };
}

function unknownInvoice(number: InvoiceNumber): Told {
  return {
    severity: "error",
    code: "follow-up-unknown-invoice",
    message: `la facture ${quote(number)} est inconnue`,
  };
}

function invoiceOfAnother(number: InvoiceNumber): Told {
  return {
    severity: "error",
    code: "follow-up-other-customer",
    message: `la facture ${quote(number)} est d’un autre client`,
  };
}

function unknownCustomer(typed: string): Told {
  return {
    severity: "error",
    code: "follow-up-unknown-customer",
    message: `le client ${quote(typed)} est inconnu`,
  };
}

function nobody(): Told {
  return {
    severity: "error",
    code: NOBODY,
    message:
      "on ne sait pas de quel client parle cette ligne : rien ne part avant qu’elle soit corrigée ou close",
  };
}
