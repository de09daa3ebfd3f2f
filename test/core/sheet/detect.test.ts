import { describe, expect, it } from "vitest";
import { day } from "../../../src/core/day.ts";
import type { Cell, Row } from "../../../src/core/sheet/cell.ts";
import { type Detection, detectInvoiceSheet } from "../../../src/core/sheet/detect.ts";
import { spoken } from "./spoken.ts";

/** A sheet as text: cells between bars; numbers and French days become values, as Sheets does. */
function sheet(text: string): Row[] {
  return text
    .trim()
    .split("\n")
    .map((line) => line.split("|").map((cell) => cellOf(cell.trim())));
}

function cellOf(text: string): Cell {
  if (/^-?\d+(\.\d+)?$/.test(text) && !/^0\d/.test(text)) return Number(text);
  const written = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(text);
  return written ? { day: day(`${written[3]}-${written[2]}-${written[1]}`) } : text;
}

function detect(text: string): Detection {
  const found = detectInvoiceSheet([{ name: "Feuille 1", rows: sheet(text) }]);
  if (!found) throw new Error("no sheet of invoices was found");
  return found;
}

/** « customer=B », « dueDate=D (close) ». */
function mapped(found: Detection): string[] {
  return Object.entries(found.columns).map(([field, column]) => {
    const how = column.how === "exact" ? "" : ` (${column.how})`;
    return `${field}=${column.header}${how}`;
  });
}

function asked(found: Detection): string[] {
  return found.questions.map(
    ({ columns, fields }) =>
      `${columns.map(({ header }) => header).join("+")}: ${fields.join("|")}`,
  );
}

function lacks(found: Detection): string[] {
  return found.missing.map(({ label }) => label);
}

describe("detectInvoiceSheet, on exports of known tools", () => {
  it("Pennylane: everything is there, « Numéro » told by its unique values", () => {
    const found = detect(`
      Numéro | Date d'émission | Client | Libellé | Montant HT | TVA | Montant TTC | Date d'échéance | Statut | Date de paiement
      F-2026-1 | 2026-01-05 | Durand SA | Conseil | 1000 | 200 | 1200 | 2026-02-04 | À payer |
      F-2026-2 | 2026-01-06 | Martin | Conseil | 500 | 100 | 600 | 2026-02-05 | Payée | 2026-02-01`);
    expect(mapped(found)).toEqual([
      "invoiceDate=Date d'émission",
      "customer=Client",
      "subject=Libellé",
      "amountExclTax=Montant HT",
      "vat=TVA",
      "amountInclTax=Montant TTC",
      "dueDate=Date d'échéance",
      "status=Statut",
      "paymentDate=Date de paiement",
      "invoiceNumber=Numéro (content)",
    ]);
    expect([asked(found), lacks(found)]).toEqual([[], []]);
  });

  it("Zoho: « Total » is the amount beside « SubTotal »", () => {
    const found = detect(`
      Invoice Date | Invoice ID | Invoice Number | Invoice Status | Customer ID | Customer Name | Due Date | PurchaseOrder | Currency Code | SubTotal | Total | Balance | Expected Payment Date | Last Payment Date
      2026-01-05 | 98 | INV-1 | Overdue | 12 | Durand SA | 2026-02-04 | PO7 | EUR | 1000 | 1200 | 1200 | | `);
    expect(found.columns.amountInclTax).toMatchObject({ header: "Total", how: "content" });
    expect([asked(found), lacks(found)]).toEqual([[], []]);
  });

  it("Stripe: the amount due is what was asked, the rest is what remains", () => {
    const found = detect(`
      id | number | customer_name | customer_email | currency | amount_due | amount_paid | amount_remaining | due_date | status
      in_1 | A-1 | Durand SA | a@durand.fr | eur | 120.00 | 20.00 | 100.00 | 2026-02-04 | open`);
    expect(found.columns.amountInclTax?.header).toBe("amount_due");
    expect(found.columns.balance?.header).toBe("amount_remaining");
    expect([asked(found), lacks(found)]).toEqual([[], []]);
  });

  it("Odoo: two columns say the balance, so it asks", () => {
    const found = detect(`
      Numéro de facture | Date de facturation | Date d'échéance | Conditions de règlement | Ref. commande | Montant HT | Total TTC | Montant dû | Partenaire | Commercial | Résiduel
      FAC/2026/1 | 05/01/2026 | 04/02/2026 | 30 jours | BC1 | 1000 | 1200 | 1200 | Durand SA | Léa | 1200`);
    expect(asked(found)).toEqual(["Montant dû: balance|amountInclTax"]);
    expect(lacks(found)).toEqual([]);
  });

  it("Dolibarr: says that the customer lacks", () => {
    const found = detect(`
      Réf facture | Date facturation | Date échéance | Mode règlement | Conditions de règlement | Total HT | Reste à payer | Déjà réglé | État de la facture
      FA2601-1 | 05/01/2026 | 04/02/2026 | Virement | 30 jours | 1000 | 1200 | 0 | Impayée`);
    expect(lacks(found)).toEqual(["le client"]);
  });

  it("Sage, a line an article: the reference is asked about, the due date told by its days", () => {
    const found = detect(`
      N° Facture | Date | Code tiers | Raison sociale | Référence | N° Ligne | Code article | Désignation | Quantité | Prix unitaire | Remise % | Code TVA | Montant HT | Montant TVA | Montant TTC | Échéance
      F1 | 05/01/2026 | C1 | Durand SA | BC1 | 1 | A1 | Vis | 10 | 1 | 0 | 20 | 10 | 2 | 12 | 04/02/2026
      F1 | 05/01/2026 | C1 | Durand SA | BC1 | 2 | A2 | Clou | 10 | 1 | 0 | 20 | 10 | 2 | 12 | 04/02/2026`);
    expect(found.columns.invoiceDate).toMatchObject({ header: "Date", how: "content" });
    expect(found.columns.dueDate).toMatchObject({ header: "Échéance", how: "content" });
    expect(asked(found)).toEqual(["Référence: invoiceNumber|orderReference|customerCode"]);
    expect(found.ignored.map(({ header }) => header)).toContain("Quantité");
  });

  it("QuickBooks: « Montant » beside a balance is asked about", () => {
    const found = detect(`
      Date | Type de transaction | N° | Client | Date d'échéance | Montant | Solde ouvert
      05/01/2026 | Facture | 1001 | Durand SA | 04/02/2026 | 1200 | 1200
      06/01/2026 | Facture | 1002 | Durand SA | 05/02/2026 | 600 | 600`);
    expect(found.columns.invoiceNumber).toMatchObject({ header: "N°", how: "content" });
    expect(asked(found)).toEqual(["Montant: amountInclTax|balance|amountExclTax"]);
    expect(lacks(found)).toEqual([]);
  });

  it("a reminder application: invoice codes, due days and ranks each find their place", () => {
    const found = detect(`
      Client | Facture | Montant devise | Montant Réglé devise | Date pièce | Échéance | Numéro échéance | Statut
      Durand SA | F-1 | 1200 | 0 | 05/01/2026 | 04/02/2026 | 1 | Ouverte`);
    expect(found.columns.invoiceNumber?.header).toBe("Facture");
    expect(found.columns.dueDate?.header).toBe("Échéance");
    expect(found.columns.instalmentNumber?.header).toBe("Numéro échéance");
    expect([asked(found), lacks(found)]).toEqual([[], []]);
  });

  it("the French accounting export has no due date and no balance, and says so", () => {
    const found = detect(`
      JournalCode | EcritureDate | CompteNum | CompAuxNum | CompAuxLib | PieceRef | PieceDate | EcritureLib | Debit | Credit
      VE | 20260105 | 411000 | C1 | Durand SA | F-1 | 20260105 | Vente | 1200 | 0`);
    expect(lacks(found)).toEqual([
      "l’échéance, ou la date de facture avec les conditions de règlement",
      "le montant TTC ou le solde",
    ]);
  });

  it("IBM's public sample of receivables: customers by code, the unknown is said to be unknown", () => {
    const found = detect(`
      countryCode|customerID|PaperlessDate|invoiceNumber|InvoiceDate|DueDate|InvoiceAmount|Disputed|SettledDate|PaperlessBill|DaysToSettle|DaysLate
      391|0379-NEVHP|4/6/2013|0000611365|1/2/2013|2/1/2013|55.94|No|1/15/2013|Paper|13|0
      406|8976-AMJEO|3/3/2012|0007900770|1/26/2013|2/25/2013|61.74|Yes|3/3/2013|Electronic|36|6`);
    expect(mapped(found)).toEqual([
      "country=countryCode",
      "customerCode=customerID",
      "invoiceNumber=invoiceNumber",
      "invoiceDate=InvoiceDate",
      "dueDate=DueDate",
      "amountInclTax=InvoiceAmount",
      "dispute=Disputed",
      "paymentDate=SettledDate",
    ]);
    expect(found.unrecognised.map(({ header }) => header)).toEqual([
      "PaperlessDate",
      "PaperlessBill",
      "DaysToSettle",
    ]);
    expect(found.ignored.map(({ header }) => header)).toEqual(["DaysLate"]);
    expect([asked(found), lacks(found)]).toEqual([[], []]);
  });
});

describe("detectInvoiceSheet, on ambiguous headers", () => {
  const FIRST = "N° facture | Client | Date d'échéance | Montant TTC";

  it.each([
    ["Échéance", "terms", "30 jours fdm / 45 jours / à réception"],
    ["Échéance", "instalmentNumber", "1 / 2 / 3"],
    ["Échéance", "?dueDate|terms|instalmentNumber", "30 / 45 / 60"],
    ["Règlement", "paid", "120 / 0 / 50,5"],
    ["Règlement", "paymentMethod", "Virement / CB / Chèque"],
    ["Règlement", "paymentDate", "04/02/2026 / 05/02/2026 / 06/02/2026"],
    ["Règlement", "?paid|paymentMethod|paymentDate", "Paul / Léa / Jean"],
    ["Paiement", "status", "Payée / En attente / En retard"],
    ["Payé", "status", "oui / non / x"],
    ["Payé", "paid", "120 / 0 / 50"],
    ["Réglé", "status", "x / x / non"],
    ["Solde", "balance", "120 / 0 / 50"],
    ["Soldé", "status", "oui / oui / non"],
    ["Encours", "balance", "120 / 0 / 50"],
    ["Montant dû", "balance", "120 / 0 / 50"],
    ["Relance", "reminderLevel", "1 / 2 / 0"],
    ["Relance", "lastReminderDate", "04/02/2026 / 05/02/2026 / 06/02/2026"],
    ["Relance 1", "lastReminderDate", "04/02/2026 / 05/02/2026 / 06/02/2026"],
    ["Code", "customerCode", "C1 / C2 / C1"],
    ["Code", "?customerCode|invoiceNumber", "C1 / C2 / C3"],
    ["Compte", "customerCode", "411DUR / 411MAR / 411DUR"],
    ["Compte", "account", "411000 / 411000 / 411000"],
    ["Nom", "?customer|contact", "Durand / Martin / Petit"],
    ["Société", "?customer", "Nous SARL / Nous SARL / Nous SARL"],
    ["Montant", "?amountInclTax|balance|amountExclTax", "120 / 30 / 50"],
    ["Total", "?amountInclTax|balance", "120 / 30 / 50"],
    ["Référence", "?invoiceNumber|orderReference|customerCode", "A1 / A2 / A3"],
  ])("%s is %s when it holds %s", (header, expected, values) => {
    const cells = values.split(" / ");
    const rows = cells.map((cell, index) => `F${index} | Durand | 04/02/2026 | 100 | ${cell}`);
    const found = detect([`${FIRST} | ${header}`, ...rows].join("\n"));
    const own = Object.entries(found.columns).find(([, column]) => column.header === header);
    const question = found.questions.find(({ columns }) => columns[0]?.header === header);
    expect(own?.[0] ?? `?${question?.fields.join("|")}`).toBe(expected);
  });

  it("takes « Montant » for the amount with tax when no other column is an amount", () => {
    const found = detect(`
      Facture | Nom | Date | Échéance | Montant
      F-1 | Durand | 05/01/2026 | 04/02/2026 | 1200
      F-2 | Martin | 06/01/2026 | 05/02/2026 | 600`);
    expect(mapped(found)).toEqual([
      "invoiceNumber=Facture (content)",
      "customer=Nom (content)",
      "invoiceDate=Date (content)",
      "dueDate=Échéance (content)",
      "amountInclTax=Montant (content)",
    ]);
  });

  it("asks about « Date » to the right of other dates", () => {
    const found = detect(`
      Facture | Client | Échéance | Date | Montant TTC
      F-1 | Durand | 04/02/2026 | 05/01/2026 | 1200`);
    expect(asked(found)).toEqual(["Date: invoiceDate|entryDate"]);
  });

  it("refuses « Encours » of an aged balance, which is a customer's total", () => {
    const found = detect(`
      N° client | Client | Encours | Non échu | 1-30 | 31-60 | > 90
      C1 | Durand | 1200 | 0 | 1200 | 0 | 0`);
    expect(asked(found)).toEqual(["Encours: balance"]);
    expect(lacks(found)).toContain("le numéro de facture");
  });

  it("keeps to dates in spite of a stray « S12 »", () => {
    const rows = ["01", "02", "03", "04", "05", "06"].map(
      (month, index) => `F-${index} | Durand | 04/${month}/2026 | 100`,
    );
    const found = detect(
      ["Facture | Client | Échéance | TTC", ...rows, "F-9 | Durand | S12 | 100"].join("\n"),
    );
    expect(found.columns.dueDate?.header).toBe("Échéance");
  });

  it("takes an empty column at its first meaning", () => {
    const found = detect("N° facture | Client | Échéance | Montant TTC | Réglé");
    expect(found.columns.dueDate?.header).toBe("Échéance");
    expect(found.columns.paid?.header).toBe("Réglé");
  });

  it("asks which of two columns is the customer, naming both, and takes neither", () => {
    const found = detect(`
      N° facture | Client | Échéance | Montant TTC | Raison sociale
      F-1 | Durand | 04/02/2026 | 1200 | Durand SA`);
    expect(found.columns.customer).toBeUndefined();
    expect(found.questions.map(({ sentence }) => spoken(sentence))).toEqual([
      "plusieurs colonnes pour « Client » : « Client » (B), « Raison sociale » (E) ; laquelle faut-il lire ?",
    ]);
    expect(lacks(found)).toEqual([]);
  });

  it("marks a header that is one letter away, with three samples to recognise it by", () => {
    const found = detect(`
      N° facture | Client | Date d'échance | Montant TTC
      F-1 | Durand | 04/02/2026 | 1200
      F-2 | Durand | 05/02/2026 | 1200
      F-3 | Durand | | 1200
      F-4 | Durand | 07/02/2026 | 1200`);
    expect(found.columns.dueDate).toEqual({
      index: 2,
      header: "Date d'échance",
      samples: ["04/02/2026", "05/02/2026", "07/02/2026"],
      how: "close",
    });
  });
});

describe("detectInvoiceSheet, on workbooks as they are", () => {
  it("finds the header under merged title rows", () => {
    const found = detect(`
      BALANCE CLIENTS AU 31/01/2026 ||||
      Société Nous SARL ||||
      ||||
      N° facture | Client | Échéance | Montant TTC | Solde
      F-1 | Durand | 04/02/2026 | 1200 | 1200`);
    expect(found.headerRow).toBe(3);
  });

  it("chooses the sheet that lacks least", () => {
    const rows = sheet(`
      N° facture | Client | Date d'échéance | Montant TTC
      F-1 | Durand | 04/02/2026 | 1200`);
    const payments = sheet(`
      Date | Client | N° facture | Montant | Mode de règlement | Référence | Commentaire
      04/02/2026 | Durand | F-1 | 1200 | Virement | X |`);
    const found = detectInvoiceSheet([
      { name: "Règlements", rows: payments },
      { name: "Notes", rows: [["bonjour"], [12, true]] },
      { name: "Suivi 2026", rows },
    ]);
    expect(found?.sheet).toBe("Suivi 2026");
  });

  it.each<[string, Row[]]>([
    ["an empty sheet", []],
    ["50,000 empty rows", Array.from({ length: 50_000 }, () => ["", "", ""])],
    ["prose", [["Bonjour"], ["Merci de relancer le client"]]],
    ["a data row without header", [["F-1", "Durand", 1200]]],
    ["headers below the fifteenth row", [...Array.from({ length: 15 }, () => [""]), ["Client"]]],
    ["a header of ten thousand characters", [["Client ".repeat(1_500), "Total", "Échéance"]]],
    ["two known headers", [["Client", "Total"]]],
  ])("finds nothing in %s", (_what, rows) => {
    expect(detectInvoiceSheet([{ name: "Feuille 1", rows }])).toBeUndefined();
  });

  it("is not misled by hostile headers, which are cut", () => {
    const found = detect(`
      N° facture | Client | Échéance | Montant TTC | ${"A".repeat(10_000)} | =HYPERLINK("x") | __proto__
      F-1 | Durand | 04/02/2026 | 1200 | ${"B".repeat(10_000)} | | `);
    expect(found.unrecognised.map(({ header }) => header)).toEqual([
      "A".repeat(121),
      '=HYPERLINK("x")',
      "__proto__",
    ]);
    expect(found.unrecognised[0]?.samples).toEqual([`${"B".repeat(40)}…`]);
  });
});
