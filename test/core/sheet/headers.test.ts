import { describe, expect, it } from "vitest";
import { AMBIGUOUS } from "../../../src/core/sheet/ambiguous-headers.ts";
import { FIELDS } from "../../../src/core/sheet/dictionary.ts";
import { normaliseHeader } from "../../../src/core/sheet/header-text.ts";
import { matchHeader } from "../../../src/core/sheet/headers.ts";

/** « field », « field? » when a letter differs, « a|b » when ambiguous, « - » when unknown. */
function meaning(header: string): string {
  const match = matchHeader(header);
  if (!match) return "-";
  const meant =
    "field" in match ? match.field : match.choices.map((choice) => choice.field).join("|");
  return match.likeness === "close" ? `${meant}?` : meant;
}

describe("normaliseHeader", () => {
  it.each([
    ["N° facture", "numero facture"],
    ["N°facture", "numero facture"],
    ["Nº de  facture", "numero facture"],
    ["Num. facture", "numero facture"],
    ["No. facture", "numero facture"],
    ["Invoice #", "invoice numero"],
    ["N°", "numero"],
    ["Numéro", "numero"],
    ["\ufeffDate d'échéance", "date echeance"],
    ["Date d’échéance", "date echeance"],
    ["Date\nd'échéance", "date echeance"],
    ["MONTANT\u00a0TTC (€)", "montant ttc"],
    ["Montant TTC €", "montant ttc"],
    ["Montant (EUR)", "montant"],
    ["Due Date (UTC)", "due date"],
    ["Montant (k€)", "montant k€"],
    ["Réf. de la commande", "reference commande"],
    ["Réglé le", "regle le"],
    ["À l'attention de", "a attention de"],
    ["E-mail", "e mail"],
    ["customer_email", "customer email"],
    ["SIREN/SIRET", "siren siret"],
    ["", ""],
  ])("%j → %j", (header, expected) => {
    expect(normaliseHeader(header)).toBe(expected);
  });
});

describe("the dictionary", () => {
  const known = Object.entries(FIELDS).flatMap(([field, { headers }]) =>
    headers.split(",").map((header) => ({ field, header: header.trim() })),
  );

  it("holds headers in the form in which they are looked up", () => {
    const all = [...known.map(({ header }) => header), ...Object.keys(AMBIGUOUS)];
    expect(all.filter((header) => header !== normaliseHeader(header))).toEqual([]);
  });

  it("gives each header one meaning, or lists it as ambiguous", () => {
    const all = [...known.map(({ header }) => header), ...Object.keys(AMBIGUOUS)];
    expect(all.filter((header, index) => all.indexOf(header) !== index)).toEqual([]);
  });

  it("knows the French label of each field as a header of that field", () => {
    const wrong = Object.entries(FIELDS).filter(
      ([field, { label }]) => field !== "ignored" && !meaning(label).split("|").includes(field),
    );
    expect(wrong).toEqual([]);
  });
});

describe("matchHeader", () => {
  it.each([
    ["Raison sociale", "customer"],
    ["Tél.", "phone"],
    ["Déjà réglé", "paid"],
    ["Reste à payer", "balance"],
    ["Jours de retard", "ignored"],
    ["> 90", "ignored"],
    ["Éch. ≤ 30 j.", "ignored"],
    ["T.V.A.", "vat"],
    ["invoiceNumber", "invoiceNumber"],
    ["DueDate", "dueDate"],
    ["Échéance", "dueDate|terms|instalmentNumber"],
    ["Soldé", "balance|status"],
    ["échance", "dueDate|terms|instalmentNumber?"],
    ["echeanche", "dueDate|terms|instalmentNumber?"],
    ["Factue", "invoiceNumber|amountInclTax|pdfLink?"],
    ["Date d'échance", "dueDate?"],
    ["Raison social", "customer?"],
    ["Statuts", "status?"],
    ["Dat", "-"],
    ["HTT", "-"],
    ["Prochaine action", "-"],
    ["Montant (k€)", "-"],
    ["", "-"],
    ["Client ".repeat(2_000), "-"],
    ["<script>alert(1)</script>", "-"],
    ["constructor", "-"],
    ["__proto__", "-"],
  ])("%j is %s", (header, expected) => {
    expect(meaning(header)).toBe(expected);
  });
});

describe("headers of exports", () => {
  it.each([
    [
      "French accounting export (FEC)",
      `JournalCode=journal; JournalLib=ignored; EcritureNum=ignored; EcritureDate=entryDate;
       CompteNum=account; CompteLib=ignored; CompAuxNum=customerCode; CompAuxLib=customer;
       PieceRef=invoiceNumber; PieceDate=invoiceDate; EcritureLib=subject; Debit=debit;
       Credit=credit; EcritureLet=reconciliation; DateLet=paymentDate; ValidDate=ignored;
       Montantdevise=ignored; Idevise=currency`,
    ],
    [
      "Dolibarr",
      `Réf facture=invoiceNumber; Date facturation=invoiceDate; Date échéance=dueDate;
       Mode règlement=paymentMethod; Conditions de règlement=terms; Total HT=amountExclTax;
       Reste à payer=balance; Déjà réglé=paid; État de la facture=status`,
    ],
    [
      "Odoo",
      `Numéro de facture=invoiceNumber; Date de facturation=invoiceDate;
       Date d'échéance=dueDate; Conditions de règlement=terms; Ref. commande=orderReference;
       Montant HT=amountExclTax; Total TTC=amountInclTax; Montant dû=balance|amountInclTax;
       Partenaire=customer; Commercial=owner; Résiduel=balance; Non échu=ignored;
       Plus ancien=ignored`,
    ],
    [
      "Zoho",
      `Invoice Date=invoiceDate; Invoice ID=ignored; Invoice Number=invoiceNumber;
       Invoice Status=status; Customer ID=customerCode; Customer Name=customer;
       Due Date=dueDate; PurchaseOrder=orderReference; Currency Code=currency;
       SubTotal=amountExclTax; Total=amountInclTax|balance; Balance=balance;
       Expected Payment Date=promiseDate; Last Payment Date=paymentDate`,
    ],
    [
      "Stripe",
      `id=ignored; number=invoiceNumber; customer_name=customer; customer_email=email;
       currency=currency; amount_due=balance|amountInclTax; amount_paid=paid;
       amount_remaining=balance; due_date=dueDate; status=status`,
    ],
    [
      "Sage, entries",
      `Code journal=journal; Date de pièce=invoiceDate; N° pièce=invoiceNumber;
       N° compte général=account; N° compte tiers=customerCode; Libellé écriture=subject;
       Date échéance=dueDate; Montant débit=debit; Montant crédit=credit`,
    ],
    [
      "Sage, invoices",
      `N° Facture=invoiceNumber; Date=invoiceDate|entryDate; Code tiers=customerCode;
       Raison sociale=customer; Référence=invoiceNumber|orderReference|customerCode;
       N° Ligne=ignored; Code article=ignored; Désignation=subject; Quantité=ignored;
       Prix unitaire=ignored; Remise %=ignored; Code TVA=ignored; Montant HT=amountExclTax;
       Montant TVA=vat; Montant TTC=amountInclTax; Échéance=dueDate|terms|instalmentNumber`,
    ],
    [
      "Pennylane",
      `Numéro=invoiceNumber|customerCode; Date d'émission=invoiceDate; Client=customer;
       Libellé=subject; Montant HT=amountExclTax; TVA=vat; Montant TTC=amountInclTax;
       Date d'échéance=dueDate; Statut=status; Date de paiement=paymentDate`,
    ],
    [
      "QuickBooks",
      `Date=invoiceDate|entryDate; Type de transaction=type; N°=invoiceNumber|customerCode;
       Client=customer; Date d'échéance=dueDate; Montant=amountInclTax|balance|amountExclTax;
       Solde ouvert=balance`,
    ],
    [
      "a reminder application",
      `Client=customer; Facture=invoiceNumber|amountInclTax|pdfLink;
       Montant devise=amountInclTax; Montant Réglé devise=paid; Date pièce=invoiceDate;
       Échéance=dueDate|terms|instalmentNumber; Numéro échéance=instalmentNumber;
       Statut=status`,
    ],
    [
      "our own sheet",
      `N° facture=invoiceNumber; Client=customer; Date de facture=invoiceDate;
       Échéance=dueDate|terms|instalmentNumber; Montant HT=amountExclTax; TVA=vat;
       Montant TTC=amountInclTax; Réglé=paid|status|paymentDate; Solde=balance|status;
       Jours de retard=ignored; Tranche=ignored; Statut=status; Type=type; Devise=currency;
       Réf. commande=orderReference; Niveau=reminderLevel; Dernière relance=lastReminderDate;
       Prochaine action=-; Promesse le=promiseDate; Montant promis=promisedAmount;
       Motif de litige=dispute; Lien PDF=pdfLink; Commentaire=comment`,
    ],
  ])("%s", (_tool, table) => {
    const lines = table.split(";").map((line) => line.trim().split("="));
    expect(lines.map(([header = ""]) => `${header}=${meaning(header)}`)).toEqual(
      lines.map(([header, expected]) => `${header}=${expected}`),
    );
  });
});
