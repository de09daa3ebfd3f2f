/** Reads « Clients »: whom to write to, under which law and on which ladder. */

import type { Finding, Found } from "../finding.ts";
import { customerIdOf } from "../ledger/directory.ts";
import type { Customer, CustomerId, CustomerType } from "../ledger/types.ts";
import { type Mailbox, parseAddresses } from "../text/address.ts";
import { plain } from "../text/typography.ts";
import type { Cell, Row } from "./cell.ts";
import { CUSTOMERS, SHEET } from "./design.ts";
import { readDay, readLabel, readText, readYesNo } from "./read-cell.ts";
import { readLanguage } from "./read-language.ts";
import { readLevel } from "./read-level.ts";
import { readMethod } from "./read-terms.ts";
import { quote, type Reading, unreadable } from "./reading.ts";
import { type RowReader, rowReader } from "./row-reader.ts";
import { specsOf } from "./specs.ts";
import { readTable, type TableRow } from "./table.ts";

type Field = (typeof CUSTOMERS.columns)[number]["field"];

/** Customers that cannot be trusted as read: no message leaves for them. */
export type CustomersRead = {
  readonly customers: readonly Customer[];
  readonly unclear: ReadonlyMap<CustomerId, string>;
};

const SPECS = specsOf<Field>(CUSTOMERS, { required: ["customer"] });

const TYPES: Readonly<Record<string, CustomerType>> = {
  entreprise: "entreprise",
  professionnel: "entreprise",
  public: "public",
  administration: "public",
  "acheteur public": "public",
  particulier: "particulier",
  consommateur: "particulier",
};

export function readCustomers(rows: readonly Row[]): Found<CustomersRead> {
  const table = readTable({ sheet: SHEET.customers, rows, columns: SPECS });
  const findings: Finding[] = [...table.findings];
  const customers = new Map<CustomerId, Customer>();
  const byCode = new Map<CustomerId, CustomerId>();
  const unclear = new Map<CustomerId, string>();
  for (const row of table.value.rows) {
    const reader = rowReader(row);
    const customer = readCustomer(row, reader);
    const twins = customer ? twinsOf(row, customer, { customers, byCode }) : [];
    findings.push(...twins.map(({ finding }) => finding), ...reader.findings);
    if (!customer) continue;
    const problems = reader.problems().map((finding) => ({ ids: [customer.id], finding }));
    for (const { ids, finding } of [...twins, ...problems])
      for (const id of ids) unclear.set(id, `${finding.message} (${finding.at})`);
    customers.set(customer.id, customer);
    if (customer.code !== "") byCode.set(customerIdOf(customer.code), customer.id);
  }
  return { value: { customers: [...customers.values()], unclear }, findings };
}

/** Customers that one finding puts in doubt. */
type Twins = { readonly ids: readonly CustomerId[]; readonly finding: Finding };

/** Earlier customers with the same name, or the same code: an invoice may be either's. */
function twinsOf(
  row: TableRow<Field>,
  { id, name, code }: Customer,
  before: {
    readonly customers: ReadonlyMap<CustomerId, Customer>;
    readonly byCode: ReadonlyMap<CustomerId, CustomerId>;
  },
): readonly Twins[] {
  const other = code === "" ? undefined : before.byCode.get(customerIdOf(code));
  return [
    ...(before.customers.has(id) ? [{ ids: [id], finding: repeated(row, name) }] : []),
    ...(other && other !== id ? [{ ids: [other, id], finding: repeatedCode(row, code) }] : []),
  ];
}

function readCustomer(row: TableRow<Field>, reader: RowReader<Field>): Customer | undefined {
  const name = reader.needed("customer", (cell) => readLabel(cell, "client"));
  if (!name) return undefined;
  const yes = (field: Field): boolean => reader.optional(field, readYesNo) ?? false;
  const label = (field: Field): string => readText(row.cell(field));
  const method = reader.optional("endOfMonthMethod", readMethod);
  const pausedUntil = reader.optional("pausedUntil", (cell) => readDay(cell, { what: "pause" }));
  const published = reader.optional("proceedingsPublished", (cell) =>
    readDay(cell, { what: "publication au BODACC" }),
  );
  const closure = readClosure(reader);
  const decides = reader.optional("decides", readYesNo);
  return {
    id: customerIdOf(name),
    name,
    code: label("customerCode"),
    type: reader.optional("customerType", readType) ?? "entreprise",
    contact: label("contact"),
    role: label("role"),
    phone: label("phone"),
    address: label("address"),
    postalCode: label("postalCode"),
    city: label("city"),
    siren: label("siren"),
    ...(decides === undefined ? {} : { decides }),
    otherContacts: label("otherContacts"),
    notes: label("comment"),
    owner: label("owner"),
    variant: {
      language: reader.optional("language", readLanguage) ?? "fr",
      informal: yes("informal"),
    },
    to: mailboxes("email", row, reader),
    cc: mailboxes("emailCc", row, reader),
    scenario: label("scenario"),
    paymentMethod: label("paymentMethod"),
    stopped: yes("stopped"),
    stopReason: label("stopReason"),
    ...(pausedUntil ? { pausedUntil } : {}),
    collectiveProceedings: yes("collectiveProceedings") || published !== undefined,
    ...(published ? { proceedingsPublished: published } : {}),
    startingLevel: reader.optional("reminderLevel", readLevel) ?? 0,
    ...(closure ? { closure } : {}),
    salesContact: mailboxes("salesContact", row, reader)[0]?.address ?? "",
    ...(row.isBlank("terms") ? {} : { terms: { text: label("terms"), at: row.at("terms") } }),
    ...(method ? { endOfMonthMethod: method } : {}),
    at: row.at("customer"),
  };
}

/** One day alone, or days that end before they begin, are a row half filled. */
function readClosure(reader: RowReader<Field>): Customer["closure"] {
  const read = (field: "closedFrom" | "closedTo") =>
    reader.optional(field, (cell) => readDay(cell, { what: "fermeture" }));
  const from = read("closedFrom");
  const to = read("closedTo");
  if (from && to && from <= to) return { from, to };
  if (from || to)
    reader.report(from ? "closedTo" : "closedFrom", {
      severity: "warning",
      code: "closure-incomplete",
      message: "fermeture incomplète ou à l’envers : elle n’est pas prise en compte",
    });
  return undefined;
}

function readType(cell: Cell): Reading<CustomerType> {
  const typed = readText(cell);
  const type = TYPES[plain(typed)];
  return type
    ? { value: type }
    : unreadable("type de client", typed, "entreprise, public ou particulier attendu");
}

/** Good addresses of a cell are used even when another one beside them is wrong. */
function mailboxes<Name extends string>(
  field: Name,
  row: TableRow<Name>,
  reader: RowReader<Name>,
): readonly Mailbox[] {
  const { addresses, problems } = parseAddresses(readText(row.cell(field)));
  for (const message of problems)
    reader.report(field, { severity: "warning", code: "address-invalid", message });
  return addresses;
}

function repeatedCode(row: TableRow<Field>, code: string): Finding {
  return {
    severity: "error",
    code: "customer-code-repeated",
    at: row.at("customerCode"),
    message: `le code client ${quote(code)} est donné à deux clients`,
  };
}

function repeated(row: TableRow<Field>, name: string): Finding {
  return {
    severity: "error",
    code: "customer-repeated",
    at: row.at("customer"),
    message: `le client ${quote(name)} est présent deux fois`,
  };
}
