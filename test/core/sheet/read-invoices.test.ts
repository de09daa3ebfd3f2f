import { describe, expect, it } from "vitest";
import { INVOICES, SHEET } from "../../../src/core/sheet/design.ts";
import { fill, on } from "../memory-ports.ts";
import { type InvoiceRow, readContent, readWorld, row, worldOf } from "./filled.ts";

const GOOD = row({ invoiceNumber: "F-2" });

describe("a cell that cannot be read leaves its row out, with its address", () => {
  const cases: readonly [name: string, cells: InvoiceRow, finding: string, decision: string][] = [
    [
      "no number",
      { invoiceNumber: "" },
      "error invoice-number-blank Factures!A2: n° facture vide",
      " aside unreadable: n° facture vide",
    ],
    [
      "a number that became a date",
      { invoiceNumber: on("2026-03-01") },
      "error invoice-number-unreadable Factures!A2: le numéro de facture est devenu une date « 01/03/2026 » : mettre la colonne en texte et le retaper",
      " aside unreadable: le numéro de facture est devenu une date « 01/03/2026 » : mettre la colonne en texte et le retaper",
    ],
    [
      "no customer",
      { customer: "" },
      "error customer-blank Factures!B2: client vide",
      "F-1 aside unreadable: client vide",
    ],
    [
      "a formula that failed",
      { customer: "#REF!" },
      "error customer-unreadable Factures!B2: formule en erreur #REF!",
      "F-1 aside unreadable: formule en erreur #REF!",
    ],
    [
      "no due date",
      { dueDate: "" },
      "error due-date-blank Factures!D2: échéance vide",
      "F-1 aside unreadable: échéance vide",
    ],
    [
      "a week for a due date",
      { dueDate: "S12" },
      "error due-date-unreadable Factures!D2: échéance illisible « S12 »",
      "F-1 aside unreadable: échéance illisible « S12 »",
    ],
    [
      "a due date without its year",
      { dueDate: "31/12" },
      "question due-date-ambiguous Factures!D2: échéance à préciser « 31/12 » : quelle année ?",
      "F-1 aside unreadable: échéance à préciser « 31/12 » : quelle année ?",
    ],
    [
      "a due date of another century",
      { dueDate: on("1926-11-20") },
      "error due-date-unreadable Factures!D2: échéance illisible « 20/11/1926 » : année 1926 hors limites",
      "F-1 aside unreadable: échéance illisible « 20/11/1926 » : année 1926 hors limites",
    ],
    [
      "no amount",
      { amountInclTax: "" },
      "error amount-incl-tax-blank Factures!G2: montant TTC vide",
      "F-1 aside unreadable: montant TTC vide",
    ],
    [
      "an amount in words",
      { amountInclTax: "à voir" },
      "error amount-incl-tax-unreadable Factures!G2: montant TTC illisible « à voir »",
      "F-1 aside unreadable: montant TTC illisible « à voir »",
    ],
    [
      "an amount with two meanings",
      { amountInclTax: "1,234" },
      "question amount-incl-tax-ambiguous Factures!G2: montant TTC à préciser « 1,234 » : 1 234,00 € ou 1,234 € ?",
      "F-1 aside unreadable",
    ],
    [
      "an amount in dollars",
      { amountInclTax: "120 USD" },
      "error amount-incl-tax-foreign Factures!G2: montant TTC",
      "F-1 aside unreadable: montant TTC",
    ],
    [
      "a currency that nobody knows",
      { currency: "XYZ" },
      "error currency-unreadable Factures!K2: devise illisible « XYZ » : code à trois lettres attendu, comme EUR ou USD",
      "F-1 aside unreadable: devise illisible « XYZ » : code à trois lettres attendu, comme EUR ou USD",
    ],
    [
      "a sign that several currencies share",
      { currency: "$" },
      "question currency-ambiguous Factures!K2: devise à préciser « $ » : USD, CAD ou AUD ?",
      "F-1 aside unreadable: devise à préciser « $ » : USD, CAD ou AUD ?",
    ],
    [
      "a currency of three decimals",
      { currency: "TND" },
      "error currency-unreadable Factures!K2: devise illisible « TND » : une devise à trois décimales n’est pas tenue",
      "F-1 aside unreadable: devise illisible « TND » : une devise à trois décimales n’est pas tenue",
    ],
    [
      "an amount in another currency than its row",
      { currency: "USD", amountInclTax: "120 €" },
      "error amount-incl-tax-foreign Factures!G2: montant TTC dans une autre devise que la ligne (USD) « 120 € »",
      "F-1 aside unreadable: montant TTC dans une autre devise que la ligne (USD) « 120 € »",
    ],
    [
      "what was paid, unreadable",
      { paid: "un peu" },
      "error paid-unreadable Factures!H2: montant réglé illisible « un peu »",
      "F-1 aside unreadable: montant réglé illisible « un peu »",
    ],
    [
      "an unknown type",
      { type: "Relevé" },
      "error type-unreadable Factures!I2: type de pièce illisible « Relevé »",
      "F-1 aside unreadable: type de pièce illisible « Relevé »",
    ],
    [
      "a payment among the invoices",
      { type: "Règlement" },
      "error payment-among-invoices Factures!I2: ligne de règlement parmi les factures : à mettre dans Règlements",
      "F-1 aside unreadable: ligne de règlement parmi les factures : à mettre dans Règlements",
    ],
    [
      "an unknown status",
      { status: "bof" },
      "error status-unreadable Factures!J2: statut illisible « bof »",
      "F-1 aside unreadable: statut illisible « bof »",
    ],
    [
      "« ne plus relancer », unreadable",
      { stopped: "peut-être" },
      "error stopped-unreadable Factures!O2: réponse illisible « peut-être » : oui ou non attendu",
      "F-1 aside unreadable: réponse illisible « peut-être » : oui ou non attendu",
    ],
    [
      "a pause, unreadable",
      { pausedUntil: "après les fêtes" },
      "error paused-until-unreadable Factures!P2: pause illisible « après les fêtes »",
      "F-1 aside unreadable: pause illisible « après les fêtes »",
    ],
    [
      "a promise, unreadable",
      { promiseDate: "bientôt" },
      "error promise-date-unreadable Factures!Q2: date de promesse illisible « bientôt »",
      "F-1 aside unreadable: date de promesse illisible « bientôt »",
    ],
    [
      "a level that does not exist",
      { reminderLevel: 7 },
      "error reminder-level-unreadable Factures!T2: niveau illisible « 7 » : 0 à 4 attendu",
      "F-1 aside unreadable: niveau illisible « 7 » : 0 à 4 attendu",
    ],
    [
      "the last reminder, unreadable",
      { lastReminderDate: "hier" },
      "error last-reminder-date-unreadable Factures!U2: dernière relance illisible « hier »",
      "F-1 aside unreadable: dernière relance illisible « hier »",
    ],
  ];

  it.each(cases)("%s", (_name, cells, finding, decision) => {
    const { said, decided, stops, book } = readContent({ invoices: [row(cells), GOOD] });
    expect(said[0]).toContain(finding);
    expect(decided[0]).toContain(decision);
    expect(book.unusable).toHaveLength(1);
    expect(stops).toEqual([]);
  });

  it("and all its problems are said at once", () => {
    const invoices = [row({ dueDate: "S12", amountInclTax: "?", stopped: "?" })];
    expect(readContent({ invoices }).findings.map(({ code }) => code)).toEqual([
      "amount-incl-tax-unreadable",
      "stopped-unreadable",
      "due-date-unreadable",
    ]);
  });
});

describe("what an unreadable row does to the other invoices of its customer", () => {
  it.each([
    ["an amount, which may be a credit", { amountInclTax: "?" }, "aside unclear-account"],
    ["a credit note", { amountInclTax: -20, dueDate: "S12" }, "aside unclear-account"],
    ["a debt", { dueDate: "S12" }, "send"],
  ])("%s", (_name, cells, expected) => {
    const { decided } = readContent({ invoices: [row(cells), GOOD] });
    expect(decided[1]).toContain(`F-2 ${expected}`);
  });

  it("says which cell", () => {
    const { decided } = readContent({ invoices: [row({ amountInclTax: "?" }), GOOD] });
    expect(decided[1]).toBe(
      "F-2 aside unclear-account: compte incertain : montant TTC illisible « ? » (Factures!G2)",
    );
  });
});

describe("numbers that come twice", () => {
  it("leave out all their rows", () => {
    const { said, decided } = readContent({ invoices: [row(), row({ amountInclTax: 80 }), GOOD] });
    expect(said).toEqual([
      "error invoice-repeated Factures!A2: numéro de facture en double « F-1 », aussi en Factures!A3",
      "error invoice-repeated Factures!A3: numéro de facture en double « F-1 », aussi en Factures!A2",
    ]);
    expect(decided).toEqual([
      "F-1 aside unreadable: numéro de facture en double « F-1 », aussi en Factures!A3",
      "F-1 aside unreadable: numéro de facture en double « F-1 », aussi en Factures!A2",
      "F-2 send",
    ]);
  });

  it("are the same without their spaces", () => {
    const { findings } = readContent({ invoices: [row(), row({ invoiceNumber: " F-1\u200b" })] });
    expect(findings.map(({ code }) => code)).toEqual(["invoice-repeated", "invoice-repeated"]);
  });
});

describe("amounts", () => {
  const cases: readonly [name: string, cells: InvoiceRow, amount: number, paid?: number][] = [
    ["a number", { amountInclTax: 120.5 }, 12_050],
    ["a French text", { amountInclTax: "1 234,50 €" }, 123_450],
    ["part paid", { paid: "20,00" }, 12_000, 2000],
    ["a credit note without its minus", { type: "Avoir", amountInclTax: 30 }, -3000],
    ["a credit note with it", { type: "Avoir", amountInclTax: -30 }, -3000],
    ["a negative invoice", { amountInclTax: -30 }, -3000],
    ["a credit note set off in part", { type: "Avoir", amountInclTax: 30, paid: 10 }, -3000, -1000],
    ["the same with one minus", { type: "Avoir", amountInclTax: -30, paid: 10 }, -3000, -1000],
    ["the same with the other", { type: "Avoir", amountInclTax: 30, paid: -10 }, -3000, -1000],
    ["a deposit", { type: "Acompte" }, 12_000],
  ];

  it.each(cases)("%s", (_name, cells, amount, paid) => {
    const { book, findings } = readContent({ invoices: [row(cells)] });
    const [account] = [...book.accounts.values()];
    expect(findings).toEqual([]);
    expect(account?.items[0]?.invoice.amountCents).toBe(amount);
    expect(account?.items[0]?.invoice.paidCents).toBe(paid);
  });

  it("of nothing are said, and owe nothing", () => {
    const { said, decided } = readContent({ invoices: [row({ amountInclTax: 0 })] });
    expect(said).toEqual(["warning amount-zero Factures!G2: montant nul"]);
    expect(decided).toEqual(["F-1 closed paid: facture réglée"]);
  });
});

describe("credit notes", () => {
  it("need no due date when they have their own", () => {
    const invoices = [row(), row({ invoiceNumber: "A-1", amountInclTax: -20, dueDate: "" })];
    const { findings, decided } = readContent({ invoices });
    expect(findings).toEqual([]);
    expect(decided).toEqual(["F-1 send", "A-1 closed credit-note: avoir : il vient en déduction"]);
  });

  it("need one of both", () => {
    const credit = { invoiceNumber: "A-1", amountInclTax: -20, dueDate: "", invoiceDate: "" };
    const { said } = readContent({ invoices: [row(), row(credit)] });
    expect(said).toEqual(["error due-date-blank Factures!D3: échéance vide"]);
  });
});

describe("words that a person types", () => {
  it.each([
    ["a dispute with its reason", { dispute: "prix" }, "aside dispute: litige : prix"],
    ["a dispute that is a yes", { dispute: "x" }, "aside dispute: litige : sans motif"],
    ["a dispute that is a no", { dispute: "non" }, "send"],
    ["a status in other words", { status: "En retard" }, "send"],
    ["paid, by a tick", { status: true }, "closed paid: marquée « Payée »"],
    ["an unticked box", { stopped: false }, "send"],
    ["the currency as a sign", { currency: "€" }, "send"],
    ["euros", { currency: "euros" }, "send"],
    ["another currency", { currency: "usd" }, "send"],
    ["pounds as a sign", { currency: "£" }, "send"],
    ["an amount that names the same", { currency: "USD", amountInclTax: "1 200,00 $" }, "send"],
  ])("%s", (_name, cells, expected) => {
    const { decided, findings } = readContent({ invoices: [row(cells)] });
    expect(findings).toEqual([]);
    expect(decided).toEqual([`F-1 ${expected}`]);
  });
});

describe("columns that people touch", () => {
  it("may be moved, and rows may be sorted", () => {
    const world = worldOf({ invoices: [row(), GOOD, row({ invoiceNumber: "F-3", dueDate: "?" })] });
    world.edit(SHEET.invoices, ([header = [], ...rows]) => [
      [...header].reverse(),
      ...rows.reverse().map((cells) => [...cells].reverse()),
    ]);
    const { said, decided } = readWorld(world);
    expect(said).toEqual(["error due-date-unreadable Factures!T2: échéance illisible « ? »"]);
    expect(decided.map((one) => one.slice(0, 8))).toEqual(["F-3 asid", "F-2 send", "F-1 send"]);
  });

  it("stop the run when one is there twice: it may be the one that says « réglé »", () => {
    const world = worldOf();
    world.edit(SHEET.invoices, ([header = [], ...rows]) => [[...header, "Réglé"], ...rows]);
    const { said, stops } = readWorld(world);
    expect(said).toEqual([
      "question column-doubled Factures!H1: plusieurs colonnes pour « Réglé » (Factures!H1 et Factures!X1) : laquelle faut-il lire ?",
    ]);
    expect(stops).toEqual(["column-doubled"]);
  });

  it("stop the run when one is renamed or missing", () => {
    const world = worldOf();
    world.edit(SHEET.invoices, ([header = [], ...rows]) => [
      header.map((cell) => (cell === "Échéance" ? "À payer" : cell)),
      ...rows,
    ]);
    const { said, stops, decided } = readWorld(world);
    expect(said).toEqual([
      "error column-missing Factures: la colonne « Échéance » manque dans la feuille « Factures »",
    ]);
    expect(stops).toEqual(["column-missing"]);
    expect(decided).toEqual([]);
  });

  it("do without those that say nothing necessary", () => {
    const world = worldOf();
    world.edit(SHEET.invoices, (rows) => rows.map((cells) => cells.slice(0, 7)));
    expect(readWorld(world)).toMatchObject({ said: [], decided: ["F-1 send"] });
  });
});

it("reads rows that were added under blank ones", () => {
  const world = worldOf();
  world.edit(SHEET.invoices, (rows) => [...rows, ...Array.from({ length: 50 }, () => [""])]);
  fill(world, INVOICES, [GOOD]);
  expect(readWorld(world).decided).toEqual(["F-1 send", "F-2 send"]);
});
