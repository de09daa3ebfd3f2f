import { describe, expect, it } from "vitest";
import { SHEET } from "../../../src/core/sheet/design.ts";
import { on } from "../memory-ports.ts";
import { type CustomerRow, client, readContent, readWorld, row, worldOf } from "./filled.ts";

const MARTIN = client({ customer: "Martin", email: "compta@martin.example" });
const INVOICES = [row(), row({ invoiceNumber: "F-2", customer: "Martin" })];

describe("a cell that cannot be read holds back its customer, and no other", () => {
  const cases: readonly [name: string, cells: CustomerRow, finding: string][] = [
    [
      "the type",
      { customerType: "SARL" },
      "error customer-type-unreadable Clients!C2: type de client illisible « SARL » : entreprise, public ou particulier attendu",
    ],
    [
      "the method of « fin de mois »",
      { endOfMonthMethod: "C" },
      "error end-of-month-method-unreadable Clients!P2: méthode fin de mois illisible « C » : A ou B attendu",
    ],
    [
      "« ne plus relancer »",
      { stopped: "plus tard" },
      "error stopped-unreadable Clients!Z2: réponse illisible « plus tard » : oui ou non attendu",
    ],
    [
      "the pause",
      { pausedUntil: "Noël" },
      "error paused-until-unreadable Clients!AB2: pause illisible « Noël »",
    ],
    [
      "collective proceedings",
      { collectiveProceedings: "redressement" },
      "error collective-proceedings-unreadable Clients!AC2: réponse illisible « redressement » : oui ou non attendu",
    ],
  ];

  it.each(cases)("%s", (_name, cells, finding) => {
    const { said, decided, stops } = readContent({
      customers: [client(cells), MARTIN],
      invoices: INVOICES,
    });
    expect(said).toEqual([finding]);
    expect(decided[0]).toMatch(
      /^F-1 aside unclear-account: compte incertain : .*\(Clients![A-Z]+2\)$/,
    );
    expect(decided[1]).toBe("F-2 send");
    expect(stops).toEqual([]);
  });
});

describe("addresses", () => {
  it.each([
    ["one", "a@durand.example", ["a@durand.example"]],
    ["several", "a@durand.example ; b@durand.example", ["a@durand.example", "b@durand.example"]],
    ["none", "", []],
  ])("%s", (_name, email, expected) => {
    const { book, findings } = readContent({ customers: [client({ email })] });
    const [durand] = [...book.customers.values()];
    expect(durand?.to.map(({ address }) => address)).toEqual(expected);
    expect(findings).toEqual([]);
  });

  it("that are wrong are said, and the good ones beside them used", () => {
    const { said, decided } = readContent({
      customers: [client({ email: "a@durand.example ; b@durand" })],
    });
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/^warning address-invalid Clients!G2: Adresse « b@durand »/);
    expect(decided).toEqual(["F-1 send"]);
  });

  it("that are all wrong are none", () => {
    const { decided } = readContent({ customers: [client({ email: "durand" })] });
    expect(decided).toEqual(["F-1 aside no-address: adresse e-mail du client manquante"]);
  });
});

describe("two rows for one customer", () => {
  it("hold it back, whatever the spelling", () => {
    const { said, decided } = readContent({
      customers: [client(), client({ customer: "DURAND ", stopped: "oui" })],
    });
    expect(said).toEqual([
      "error customer-repeated Clients!B3: le client « DURAND » est présent deux fois",
    ]);
    expect(decided[0]).toMatch(/^F-1 aside (unclear-account|stop-customer)/);
  });

  it("hold both back when they share a code: an invoice may be either's", () => {
    const customers = [
      client({ customerCode: "C1" }),
      { ...MARTIN, customerCode: "c1" },
      client({ customer: "Petit", customerCode: "C2", email: "p@petit.example" }),
    ];
    const invoices = [...INVOICES, row({ invoiceNumber: "F-3", customer: "C2" })];
    const { said, decided } = readContent({ customers, invoices });
    expect(said).toEqual([
      "error customer-code-repeated Clients!A3: le code client « c1 » est donné à deux clients",
    ]);
    expect(decided.map((one) => one.split(":")[0])).toEqual([
      "F-1 aside unclear-account",
      "F-2 aside unclear-account",
      "F-3 send",
    ]);
  });
});

describe("customers and invoices", () => {
  it("meet by the code or by the name, as people type them", () => {
    const customers = [client({ customer: "Société Durand", customerCode: "C-1" })];
    const invoices = ["c-1", "SOCIETE DURAND", "Société  Durand"].map((customer, index) =>
      row({ invoiceNumber: `F-${index}`, customer }),
    );
    const { book, findings } = readContent({ customers, invoices });
    expect(book.accounts.size).toBe(1);
    expect(findings).toEqual([]);
  });

  it("that do not meet are said, and nothing is sent without an address", () => {
    const { said, decided } = readContent({ invoices: [row({ customer: "Durant" })] });
    expect(said).toEqual([
      "warning customer-not-listed Factures!B2: le client « Durant » n’est pas dans la feuille Clients",
    ]);
    expect(decided).toEqual(["F-1 aside no-address: adresse e-mail du client manquante"]);
  });

  it("without a name are left out", () => {
    const { said } = readContent({ customers: [client(), { email: "x@y.example" }] });
    expect(said).toEqual(["error customer-blank Clients!B3: client vide"]);
  });
});

it("reads what a row says", () => {
  const { book } = readContent({
    customers: [
      client({
        customerCode: "C1",
        customerType: "Acheteur public",
        contact: "Mme Petit",
        role: "comptabilité",
        decides: "non",
        phone: "01 99 00 12 34",
        address: "ZI des Grandes Presses",
        postalCode: "35600",
        city: "Redon",
        siren: "732 829 320",
        otherContacts: "M. Roux, directeur",
        owner: "Léa",
        language: "Anglais",
        informal: "oui",
        comment: "paie le jeudi",
        emailCc: "chef@durand.example",
        terms: "45 jours fin de mois",
        endOfMonthMethod: "B",
        paymentMethod: "Virement",
        scenario: "Courtois",
        stopped: "oui",
        stopReason: "vu avec Léa",
        pausedUntil: on("2026-12-31"),
        collectiveProceedings: "non",
      }),
    ],
  });
  expect([...book.customers.values()]).toEqual([
    {
      id: "durand",
      name: "Durand",
      code: "C1",
      type: "public",
      contact: "Mme Petit",
      role: "comptabilité",
      decides: false,
      phone: "01 99 00 12 34",
      address: "ZI des Grandes Presses",
      postalCode: "35600",
      city: "Redon",
      siren: "732 829 320",
      otherContacts: "M. Roux, directeur",
      owner: "Léa",
      variant: { language: "en", informal: true },
      notes: "paie le jeudi",
      to: [{ address: "compta@durand.example" }],
      cc: [{ address: "chef@durand.example" }],
      scenario: "Courtois",
      paymentMethod: "Virement",
      stopped: true,
      startingLevel: 0,
      salesContact: "",
      stopReason: "vu avec Léa",
      pausedUntil: "2026-12-31",
      collectiveProceedings: false,
      terms: { text: "45 jours fin de mois", at: "Clients!O2" },
      endOfMonthMethod: "B",
      at: "Clients!B2",
    },
  ]);
});

describe("a sheet of customers that cannot be trusted stops the run", () => {
  it.each([
    ["« Ne plus relancer » is there twice", "Ne plus relancer", "column-doubled"],
    ["« Client » is there twice", "Client", "column-doubled"],
  ])("%s", (_name, header, code) => {
    const world = worldOf();
    world.edit(SHEET.customers, ([first = [], ...rows]) => [[...first, header], ...rows]);
    expect(readWorld(world).stops).toEqual([code]);
  });

  it("its header is gone", () => {
    const world = worldOf();
    world.edit(SHEET.customers, (rows) => rows.slice(1));
    expect(readWorld(world).stops).toEqual(["header-missing"]);
  });
});
