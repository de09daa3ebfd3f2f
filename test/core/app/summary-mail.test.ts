import { describe, expect, it } from "vitest";
import type { Report } from "../../../src/core/app/report.ts";
import { summaryMail } from "../../../src/core/app/summary-mail.ts";
import { day } from "../../../src/core/day.ts";
import type { Decision } from "../../../src/core/dunning/decision.ts";
import type { LogStatus } from "../../../src/core/dunning/journal.ts";
import { plan } from "../../../src/core/dunning/plan.ts";
import { SHIPPED_SCENARIOS } from "../../../src/core/dunning/shipped-scenarios.ts";
import type { Finding } from "../../../src/core/finding.ts";
import { customerIdOf } from "../../../src/core/ledger/directory.ts";
import { cents } from "../../../src/core/money.ts";
import { type BookWords, bookOf, customer, entry, invoice, TODAY } from "../dunning/books.ts";
import { spoken } from "../sheet/spoken.ts";
import { emlOf } from "../text/eml.ts";

const SENT_AT = { day: TODAY, time: "08:15:03" } as const;

const NUMBERS = new Map<string, number>();

/** « F-2026-101 », one for each name. */
function numberOf(name: string): string {
  const rank = NUMBERS.get(name) ?? NUMBERS.size + 1;
  NUMBERS.set(name, rank);
  return `F-2026-${100 + rank}`;
}

/** Four days late and reminded once: the day of the first call. */
function toCall(name: string, euros: number, currency = "EUR"): ReturnType<typeof invoice> {
  return invoice({
    number: numberOf(name),
    customer: name,
    due: "2026-11-19",
    issued: day("2026-10-19"),
    euros,
    currency,
  });
}

function reminded(name: string): ReturnType<typeof entry> {
  return entry({
    about: [`${numberOf(name)}/relance-1`],
    customer: customerIdOf(name),
    day: day("2026-11-20"),
  });
}

const CALLED = ["Atelier Lumen", "Boulangerie Petit", "Menuiserie du Nord"];
const DISPUTED = Array.from({ length: 7 }, (_, index) => `Chantier ${index + 1}`);
const ASIDE = invoice({
  number: "F-2026-98",
  customer: "Commune",
  promise: { day: day("2026-11-30") },
});

const BOOK: BookWords = {
  customers: [...CALLED, ...DISPUTED, "Commune", "Studio Vega", "Dupont & Fils"].map((name) =>
    customer({ name, to: [{ address: "compta@client.example" }] }),
  ),
  invoices: [
    toCall("Boulangerie Petit", 90),
    toCall("Atelier Lumen", 4_800),
    toCall("Menuiserie du Nord", 1_250, "CHF"),
    ...DISPUTED.map((name) => invoice({ number: numberOf(name), customer: name, dispute: "prix" })),
    ASIDE,
    invoice({ number: "F-2026-97", customer: "Studio Vega", scenario: "Grand compte" }),
    invoice({ number: "F-2026-95", customer: "Dupont & Fils", due: "2026-11-18" }),
    invoice({ number: "F-2026-96", customer: "Dupont & Fils", due: "2026-11-18", euros: 1_500 }),
  ],
  scenarios: SHIPPED_SCENARIOS.map((scenario) => ({
    ...scenario,
    steps: scenario.steps.map((step) => ({ ...step, automatic: scenario.name === "Standard" })),
  })),
  log: [
    ...CALLED.map(reminded),
    ...(["claimed", "sent"] as const).map((status) =>
      entry({
        ...SENT_AT,
        about: ["F-2026-95/relance-1", "F-2026-96/relance-1"],
        reference: "PCT-00000001",
        customer: customerIdOf("Dupont & Fils"),
        step: "Relance 1",
        status,
        claimedCents: cents(162_000),
      }),
    ),
    entry({
      ...SENT_AT,
      about: ["F-2026-97/preventive"],
      reference: "PCT-7Q4K2M9X",
      customer: customerIdOf("Studio Vega"),
      status: "doubtful",
      subject: "Rappel – facture n° F-2026-97 échue le 20/11/2026 – 120,00 €",
    }),
  ],
};

const FINDINGS: readonly Finding[] = [
  ["Factures!G2", "montant TTC illisible « 12 euros et demi »"],
  ["Clients!E14", "adresse e-mail invalide « compta(at)client.fr »"],
].map(([at = "", message = ""]) => ({ severity: "error", code: "x", at, message }));

function summaryOf(words: BookWords, more: Partial<Report> = {}): ReturnType<typeof summaryMail> {
  const book = bookOf(words);
  const report: Report = {
    day: TODAY,
    testMode: false,
    plan: plan(book, TODAY),
    outcomes: [],
    postponed: 0,
    findings: [],
    ...more,
  };
  return summaryMail({ report, book }, { reference: "PCT-9X8Y7Z6W" });
}

/** The items of one list, in order. */
function listed(text: string, title: string): readonly string[] {
  const [, after = ""] = spoken(text).split(`${title}\n\n`);
  return (after.split("\n\n")[0] ?? "").split("\n");
}

describe("the summary as a mail", () => {
  const mail = summaryOf(BOOK, { findings: FINDINGS, postponed: 2, stop: "allowance" });

  it("is read in a minute", async () => {
    const eml = emlOf(mail).replace(/\r\n/g, "\n");
    await expect(eml).toMatchFileSnapshot("../../golden/resume-du-matin.eml");
    await expect(mail.html).toMatchFileSnapshot("../../golden/resume-du-matin.html");
    await expect(`${mail.subject}\n\n${mail.text}`).toMatchFileSnapshot(
      "../../golden/resume-du-matin.txt",
    );
  });

  it("counts the letters to write, to post and to follow, and says what is missing", () => {
    const late = (number: string) =>
      invoice({
        number,
        customer: number,
        due: "2026-10-20",
        startingLevel: 2,
        lastReminder: day("2026-11-02"),
      });
    const letter = (number: string, status: LogStatus, on: string) =>
      entry({
        about: [`${number}/mise-en-demeure`],
        customer: customerIdOf(number),
        channel: "registered",
        step: "Mise en demeure",
        reference: `PCT-${number}`,
        status,
        day: day(on),
        factDay: day(on),
        recipients: [],
      });
    const { text } = summaryOf({
      customers: ["F-1", "F-2", "F-3"].map((name) => customer({ name })),
      invoices: ["F-1", "F-2", "F-3"].map(late),
      log: [
        letter("F-2", "prepared", "2026-11-18"),
        letter("F-3", "prepared", "2026-11-03"),
        letter("F-3", "posted", "2026-11-04"),
      ],
    });
    const counted = spoken(text);
    for (const count of ["1 courrier à rédiger", "1 courrier à poster", "1 courrier à suivre"])
      expect(counted).toContain(`• ${count}`);
    expect(listed(text, "COURRIERS À SUIVRE").join(" ")).toContain(
      "Mise en demeure : avis de réception non saisi depuis 19 jours",
    );
  });

  it("never adds currencies, and ranks the calls by euros and days", () => {
    const heads = listed(mail.text, "À APPELER AUJOURD’HUI").filter((line) => /^- /.test(line));
    expect(heads).toEqual([
      "- Atelier Lumen : 4 800,00 €, 4 jours de retard",
      "- Boulangerie Petit : 90,00 €, 4 jours de retard",
      "- Menuiserie du Nord : 1 250,00 CHF, 4 jours de retard",
    ]);
  });

  it("says when there is nothing", () => {
    const quiet = summaryOf({ invoices: [] });
    expect(spoken(quiet.subject)).toBe(
      "Relances du lundi 23 novembre 2026 : 0 message envoyé, 0 à appeler",
    );
    expect(quiet.html).not.toContain("<ul");
  });

  it("cuts a long list, and says where the rest is", () => {
    const names = Array.from({ length: 24 }, (_, index) => `Client ${index}`);
    const { text } = summaryOf({
      customers: names.map((name) => customer({ name })),
      invoices: names.map((name) => toCall(name, 100)),
      log: names.map(reminded),
    });
    const list = listed(text, "À APPELER AUJOURD’HUI");
    expect(list.filter((line) => /^- /.test(line))).toHaveLength(12);
    expect(list[list.length - 1]).toBe("… et 12 autres : voir la feuille Décisions");
  });

  it("puts broken promises first, then agreed calls, whatever the amounts", () => {
    const book = bookOf(BOOK);
    const whole = plan(book, TODAY);
    const alerts: Readonly<Record<string, Decision["alert"]>> = {
      [numberOf("Boulangerie Petit")]: "broken-promise",
      [numberOf("Menuiserie du Nord")]: "recall",
    };
    const decisions = whole.decisions.map((one) => {
      const alert = alerts[one.invoice];
      return alert ? { ...one, alert } : one;
    });
    const { text } = summaryOf(BOOK, { plan: { ...whole, decisions } });
    const heads = listed(text, "À APPELER AUJOURD’HUI").filter((line) => /^- /.test(line));
    expect(heads.map((head) => head.split(" :")[0])).toEqual([
      "- Boulangerie Petit",
      "- Menuiserie du Nord",
      "- Atelier Lumen",
    ]);
  });
});
