import { describe, expect, it } from "vitest";
import type { Cell } from "../../../src/core/sheet/cell.ts";
import { FOLLOW_UPS, type FollowUpField, SHEET } from "../../../src/core/sheet/design.ts";
import type { UsedField } from "../../../src/core/sheet/dictionary.ts";
import { columnLabel } from "../../../src/core/sheet/source.ts";
import { fill, on, set } from "../memory-ports.ts";
import { client, type Read, readWorld, received, row, worldOf } from "./filled.ts";

type FollowUpRow = Partial<Record<FollowUpField, Cell>>;

const CUSTOMERS = [
  client({ customerCode: "C-7" }),
  client({ customer: "Martin", email: "m@martin.example" }),
];
const INVOICES = [
  row(),
  row({ invoiceNumber: "F-2", customer: "Martin" }),
  row({ invoiceNumber: "F-3" }),
];
const FOREIGN = row({ invoiceNumber: "F-4", currency: "USD" });

/** A promise of Durand for F-1, noted by Camille. */
function noted(cells: FollowUpRow = {}): FollowUpRow {
  return {
    noted: on("2026-11-12"),
    author: "camille@beaumont.example",
    kind: "Promesse",
    customer: "Durand",
    invoices: "F-1",
    day: on("2026-11-30"),
    ...cells,
  };
}

function read(
  rows: readonly FollowUpRow[],
  payments = [] as Parameters<typeof received>[0][],
): Read {
  const world = worldOf({
    customers: CUSTOMERS,
    invoices: rows.some(({ invoices }) => String(invoices).includes("F-4"))
      ? [...INVOICES, FOREIGN]
      : INVOICES,
    payments: payments.map((one) => received(one)),
  });
  fill(world, FOLLOW_UPS, rows);
  return readWorld(world);
}

/** Whose account is unclear. */
function heldIn({ decided }: Read): string {
  return decided
    .filter((one) => one.includes("unclear-account"))
    .map((one) => one.split(" ")[0])
    .join(" ");
}

describe("a row of « Engagements »", () => {
  it("says who noted what, when, about which invoices", () => {
    const { followUps, said } = read([
      noted({
        invoices: "F-1 ; F-3",
        amount: 400,
        cause: "virement du jeudi",
        owner: "Paul",
        closed: on("2026-11-15"),
      }),
    ]);
    expect(said).toEqual([]);
    expect(followUps.followUps).toEqual([
      {
        kind: "promise",
        noted: "2026-11-12",
        author: "camille@beaumont.example",
        customer: "durand",
        invoices: ["F-1", "F-3"],
        amountCents: 40_000,
        day: "2026-11-30",
        cause: "virement du jeudi",
        owner: "Paul",
        plan: "",
        closed: "2026-11-15",
        at: "Engagements!C2",
      },
    ]);
  });

  it.each([
    ["the customer by its code", { customer: "c-7" }],
    ["the customer by its invoice alone", { customer: "" }],
    ["the invoices one a line", { invoices: "F-1\nF-3" }],
    ["no invoice: the whole account", { invoices: "" }],
  ])("may give %s", (_name, cells) => {
    const { followUps, said } = read([noted(cells)]);
    expect(said).toEqual([]);
    expect(followUps.followUps.map(({ customer }) => customer)).toEqual(["durand"]);
  });

  it.each(["Litige", "Ne plus relancer", "Compte bloqué", "Réponse à traiter"])(
    "needs no day: %s",
    (kind) => {
      expect(read([noted({ kind, day: "" })]).said).toEqual([]);
    },
  );

  it("without the day when it was noted counts all payments, and says so", () => {
    const { followUps, said } = read([noted({ noted: "" })]);
    expect(followUps.followUps).toHaveLength(1);
    expect(said).toEqual([
      "warning noted-blank Engagements!A2: date de saisie vide : les règlements reçus avant comptent aussi",
    ]);
  });

  it("changes the plan", () => {
    expect(read([noted()]).decided[0]).toContain(
      "F-1 aside promise: promesse de paiement pour le 30/11/2026",
    );
  });
});

const UNREADABLE: readonly [name: string, cells: FollowUpRow, finding: string, held: string][] = [
  [
    "a nature that is not in the list",
    { kind: "Promise" },
    "error kind-unreadable Engagements!C2: nature du suivi illisible « Promise » : Promesse, Échéance d’échéancier, Litige, Pause, Ne plus relancer, Compte bloqué, À rappeler, Paiement annoncé, Réponse à traiter attendu",
    "F-1 F-3",
  ],
  [
    "a promise without a day",
    { day: "" },
    "error day-blank Engagements!G2: jour promis vide",
    "F-1 F-3",
  ],
  [
    "a pause without an end",
    { kind: "Pause", day: "" },
    "error day-blank Engagements!G2: une pause a besoin d’une fin (« Pour le ») ; sans fin, choisir « Ne plus relancer »",
    "F-1 F-3",
  ],
  [
    "a recall without a day",
    { kind: "À rappeler", day: "" },
    "error day-blank Engagements!G2: jour du rappel vide",
    "F-1 F-3",
  ],
  [
    "a day that cannot be read",
    { day: "vendredi" },
    "error day-unreadable Engagements!G2: jour promis illisible « vendredi »",
    "F-1 F-3",
  ],
  [
    "a day before the one when it was noted",
    { day: on("2026-11-02") },
    "error day-before-noted Engagements!G2: jour du 02/11/2026 avant la date de saisie du 12/11/2026",
    "F-1 F-3",
  ],
  [
    "a negative amount",
    { amount: -400 },
    "error amount-unreadable Engagements!F2: montant illisible « -400 » : un montant positif est attendu",
    "F-1 F-3",
  ],
  [
    "an instalment without an amount",
    { kind: "Échéance d’échéancier", plan: "Hiver" },
    "error amount-blank Engagements!F2: montant vide",
    "F-1 F-3",
  ],
  [
    "an instalment of no plan",
    { kind: "Échéance d’échéancier", amount: 40 },
    "error plan-blank Engagements!J2: nom de l’échéancier vide",
    "F-1 F-3",
  ],
  [
    "an invoice that nobody knows",
    { invoices: "F-l" },
    "error follow-up-unknown-invoice Engagements!E2: la facture « F-l » est inconnue",
    "F-1 F-3",
  ],
  [
    "an invoice of another customer: both are held back",
    { invoices: "F-2" },
    "error follow-up-other-customer Engagements!E2: la facture « F-2 » est d’un autre client",
    "F-1 F-2 F-3",
  ],
  [
    "an amount for invoices of two currencies",
    { invoices: "F-1 ; F-4", amount: 100 },
    "error follow-up-two-currencies Engagements!F2: un montant pour des factures de devises différentes : une ligne par devise",
    "F-1 F-3 F-4",
  ],
  [
    "a customer that nobody knows, with an invoice that one does",
    { customer: "Durant" },
    "error follow-up-unknown-customer Engagements!D2: le client « Durant » est inconnu",
    "F-1 F-3",
  ],
];

describe("a row that cannot be read holds back whoever it names", () => {
  it.each(UNREADABLE)("%s", (_name, cells, finding, held) => {
    const one = read([noted(cells)]);
    expect(one.said.filter((line) => !line.includes("other-customer") || line === finding)).toEqual(
      [finding],
    );
    expect(heldIn(one)).toBe(held);
    expect(one.stops).toEqual([]);
  });

  it.each(UNREADABLE)("unless it is closed: %s", (_name, cells, finding) => {
    const one = read([noted({ ...cells, closed: on("2026-11-20") })]);
    expect(one.said).toContain(finding.replace("error", "warning"));
    expect(heldIn(one)).toBe("");
  });
});

describe("a row that names nobody stops the run", () => {
  it.each([
    ["no customer, no invoice", { customer: "", invoices: "" }],
    ["a customer that nobody knows", { customer: "Durant", invoices: "" }],
    ["an invoice that nobody knows", { customer: "", invoices: "F-l" }],
  ])("%s", (_name, cells) => {
    const { stops, said } = read([noted(cells)]);
    expect(stops).toEqual(["follow-up-nobody"]);
    expect(said.join()).toContain(
      "on ne sait pas de quel client parle cette ligne : rien ne part avant qu’elle soit corrigée ou close",
    );
  });

  it("but not once it is closed", () => {
    const { stops, decided } = read([noted({ customer: "Durant", closed: on("2026-11-20") })]);
    expect(stops).toEqual([]);
    expect(decided).toContain("F-1 send");
  });
});

describe("a sheet « Engagements » that cannot be trusted stops the run", () => {
  it.each([
    ["no header", "header-missing", 0],
    ["a column that is not there", "column-missing", 1],
  ])("%s", (_name, code, kept) => {
    const world = worldOf();
    fill(world, FOLLOW_UPS, [noted()]);
    world.edit(SHEET.followUps, ([header = [], ...rows]) =>
      kept === 0 ? rows : [header.slice(0, -2), ...rows],
    );
    expect(readWorld(world).stops).toEqual([code]);
  });
});

describe("a payment plan", () => {
  const instalment = (day: string, amount: number) =>
    noted({ kind: "Échéance d’échéancier", plan: "Hiver", amount, day: on(day) });

  it("that adds up to what is due says nothing", () => {
    const plan = [instalment("2026-11-30", 60), instalment("2026-12-30", 60)];
    expect(read(plan).said).toEqual([]);
  });

  it("counts what has come in since it was agreed", () => {
    const plan = [instalment("2026-11-20", 60), instalment("2026-12-30", 60)];
    const paid = { invoiceNumber: "F-1", paid: 60, paymentDate: on("2026-11-20") };
    expect(read(plan, [paid]).said).toEqual([]);
  });

  it("is to be looked at when the sums differ, or two days are one", () => {
    const plan = [instalment("2026-11-30", 60), instalment("2026-11-30", 40)];
    expect(read(plan).said).toEqual([
      "warning plan-same-day Engagements!C3: l’échéancier « Hiver » a deux échéances le 30/11/2026",
      "warning plan-sum Engagements!C2: les échéances de l’échéancier « Hiver » font 100,00 €, pour 120,00 € dus",
    ]);
  });
});

describe("a list of invoices that is called « Engagements » itself", () => {
  it("is never read as what is followed up", () => {
    const world = worldOf();
    const list = world.rows(SHEET.invoices);
    world.edit(SHEET.followUps, () => list);
    set(world, "Feuille des factures", SHEET.followUps);
    const headers = { invoiceNumber: "N° facture", customer: "Client", dueDate: "Échéance" };
    for (const [field, header] of Object.entries({ ...headers, amountInclTax: "Montant TTC" }))
      set(world, columnLabel(field as UsedField), header);
    const { findings, decided } = readWorld(world);
    expect(findings).toEqual([]);
    expect(decided).toEqual(["F-1 send"]);
  });
});
