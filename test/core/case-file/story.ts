/** Customers whose reminders have failed, with a log that was written line by line: what a case file is told on. */

import { addLines, underLock } from "../../../src/core/app/under-lock.ts";
import { verifyLog } from "../../../src/core/app/verify-log.ts";
import { type ChronologyLine, chronology } from "../../../src/core/case-file/chronology.ts";
import { type CaseClaim, caseClaim } from "../../../src/core/case-file/claim.ts";
import { type LogFact, logFacts } from "../../../src/core/case-file/log-facts.ts";
import { day } from "../../../src/core/day.ts";
import type { Key } from "../../../src/core/dunning/journal.ts";
import { customerIdOf } from "../../../src/core/ledger/directory.ts";
import type { InvoiceNumber } from "../../../src/core/ledger/types.ts";
import { cents } from "../../../src/core/money.ts";
import { CUSTOMERS, FOLLOW_UPS, INVOICES, PAYMENTS } from "../../../src/core/sheet/design.ts";
import { type LogLine, NO_MESSAGE } from "../../../src/core/sheet/log-lines.ts";
import { type BookRead, readBook } from "../../../src/core/sheet/read-book.ts";
import { fill, on, readyWorld, type World } from "../memory-ports.ts";

export const DURAND = "Durand";
export const MAIRIE = "Ville de Brévent";
export const PARTICULIER = "Mme Quéméner";

const FIRM = {
  Société: "Atelier Beaumont",
  "Adresse de la société": "14 quai des Menuisiers, 44000 Nantes",
  SIREN: "012 345 678",
  "Forme juridique": "SARL",
  "Capital social": "20 000 €",
  RCS: "Nantes",
  Ville: "Nantes",
  "Signataire des courriers": "Hélène Morvan",
  "Qualité du signataire": "gérante",
  "Nom de l’expéditeur": "Claire Martin",
} as const;

/** One line of the log about these invoices of Durand; what is not said is an e-mail that left. */
export function logLine(
  words: Partial<Omit<LogLine, "invoices">> & { readonly about: string },
): LogLine {
  const { about, ...rest } = words;
  const invoices = about.split(" ").filter((one) => one !== "") as unknown as InvoiceNumber[];
  const step = rest.step ?? "Relance 1";
  return {
    day: day("2026-10-16"),
    time: "08:15:03",
    author: "claire@beaumont.example",
    customer: DURAND,
    channel: "email",
    level: 1,
    status: "sent",
    mode: "live",
    ...NO_MESSAGE,
    recipients: ["compta@durand.example"],
    subject: "Rappel",
    countsForGap: true,
    reference: "PCT-MAIL0001",
    body: "",
    ...rest,
    step,
    invoices,
    keys: invoices.map((number) => `${number}/${step.toLowerCase().replace(/\s/g, "-")}` as Key),
  };
}

const BOTH = "F-2026-014 F-2026-031";

/** A reminder, a call with a promise, a notice that was received, a rehearsal and a mail to our own side. */
export const STORY: readonly LogLine[] = [
  logLine({
    about: BOTH,
    status: "claimed",
    messageId: "<pct-mail0001.20261016@beaumont.example>",
    claimedCents: cents(1_110_200),
    body: "Bonjour,\n\nSauf erreur de notre part, deux factures restent dues.\n\nCordialement",
  }),
  ...["F-2026-014", "F-2026-031"].map((about) =>
    logLine({ about, messageId: "<pct-mail0001.20261016@beaumont.example>", threadId: "fil-1" }),
  ),
  logLine({ about: BOTH, mode: "test", status: "test", reference: "PCT-ESSAI001" }),
  logLine({
    about: "F-2026-014",
    day: day("2026-10-20"),
    time: "10:12:00",
    channel: "call",
    step: "Appel 2",
    status: "done",
    recipients: [],
    subject: "",
    reference: "PCT-APPEL001",
    body: "Le client attend un virement de son assureur.",
    contact: {
      outcome: "promesse de paiement",
      cause: "trésorerie",
      person: "M. Durand",
      promiseDay: day("2026-10-30"),
      promisedCents: cents(380_000),
      nextAction: "",
    },
  }),
  logLine({
    about: BOTH,
    day: day("2026-10-21"),
    channel: "internal",
    step: "Escalade",
    recipients: ["commercial@beaumont.example"],
    reference: "PCT-INTERNE1",
  }),
  ...notice("prepared", "2026-11-03", {}),
  ...notice("posted", "2026-11-04", {
    factDay: day("2026-11-03"),
    trackingNumber: "1A 123 456 7890 1",
  }),
  ...notice("received", "2026-11-07", { factDay: day("2026-11-05") }),
];

export function notice(
  status: LogLine["status"],
  noted: string,
  marks: Partial<LogLine>,
): readonly LogLine[] {
  return ["F-2026-014", "F-2026-031"].map((about) =>
    logLine({
      about,
      day: day(noted),
      time: "09:00:00",
      channel: "registered",
      step: "Mise en demeure",
      level: 3,
      status,
      recipients: [],
      subject: "Mise en demeure",
      reference: "PCT-LETTRE01",
      noticeDays: 8,
      documentLink: "https://docs.example/lettre",
      pdfLink: "https://drive.example/lettre",
      pdfSha256: "0".repeat(64),
      ...marks,
    }),
  );
}

/** The workbook on Monday 23 November 2026. */
export function caseWorld(lines: readonly LogLine[] = STORY): World {
  const world = readyWorld(FIRM);
  fill(world, CUSTOMERS, [
    {
      customer: DURAND,
      customerType: "entreprise",
      email: "compta@durand.example",
      address: "ZI des Grandes Presses",
      postalCode: "35600",
      city: "Redon",
      siren: "023 456 789",
    },
    { customer: MAIRIE, customerType: "public", address: "Place de la Mairie", city: "Brévent" },
    { customer: PARTICULIER, customerType: "particulier", address: "31 rue des Embruns" },
  ]);
  fill(world, INVOICES, [
    bill("F-2026-014", DURAND, 4800, "2026-06-11", { pdfLink: "https://compta.example/14.pdf" }),
    bill("F-2026-031", DURAND, 7452, "2026-10-14", { orderReference: "BC-778" }),
    bill("AV-2026-004", DURAND, -150, "2026-10-02", { type: "Avoir" }),
    bill("F-2026-040", DURAND, 600, "2026-10-20", { dispute: "pièce cassée" }),
    bill("F-2026-050", DURAND, 300, "2026-12-20"),
    bill("F-2026-060", MAIRIE, 2000, "2026-09-30"),
    bill("F-2026-070", PARTICULIER, 890, "2026-10-14"),
  ]);
  fill(world, PAYMENTS, [
    {
      paymentDate: on("2026-08-03"),
      customer: DURAND,
      invoiceNumber: "F-2026-014",
      paid: 1000,
    },
  ]);
  fill(world, FOLLOW_UPS, [
    {
      noted: on("2026-10-20"),
      author: "claire@beaumont.example",
      kind: "Promesse",
      customer: DURAND,
      invoices: "F-2026-014",
      amount: 3800,
      day: on("2026-10-30"),
    },
  ]);
  underLock(world.ports, (read) => {
    addLines(world.ports, read, lines);
    return { done: true, said: "" };
  });
  world.restart("kept");
  return world;
}

function bill(
  invoiceNumber: string,
  customer: string,
  amountInclTax: number,
  due: string,
  more: Readonly<Record<string, string>> = {},
) {
  return {
    invoiceNumber,
    customer,
    amountInclTax,
    invoiceDate: on("2026-05-12"),
    dueDate: on(due),
    ...more,
  };
}

export type CaseStory = {
  readonly read: BookRead;
  readonly claim: CaseClaim;
  readonly facts: readonly LogFact[];
  readonly lines: readonly ChronologyLine[];
  readonly verdict: string;
};

export function caseOf(world: World, name: string): CaseStory {
  const read = readBook((sheet) => world.ports.workbook.read(sheet)).value;
  const id = customerIdOf(name);
  const customer = read.book.customers.get(id);
  const claim = customer && caseClaim(read.book, customer, world.day);
  if (!claim) throw new Error(`nothing is late for ${name}`);
  const facts = logFacts(read.log, (typed) => read.known.directory.resolve(typed) === id);
  return {
    read,
    claim,
    facts,
    lines: chronology(facts, read.book.followUps.get(id) ?? []),
    verdict: verifyLog(world.ports).sentence,
  };
}
