import { describe, expect, it } from "vitest";
import { day } from "../../../src/core/day.ts";
import type { Book } from "../../../src/core/dunning/book.ts";
import { decide } from "../../../src/core/dunning/decide.ts";
import type { Case } from "../../../src/core/dunning/exclusions.ts";
import { historyOf } from "../../../src/core/dunning/journal.ts";
import type { MailAction } from "../../../src/core/dunning/message.ts";
import type { Step } from "../../../src/core/dunning/scenario.ts";
import { SHIPPED_SCENARIOS } from "../../../src/core/dunning/shipped-scenarios.ts";
import { teamMessages } from "../../../src/core/dunning/team-message.ts";
import { unallocatedIn } from "../../../src/core/dunning/unallocated.ts";
import type { FollowUp } from "../../../src/core/follow-up/follow-up.ts";
import { ZERO } from "../../../src/core/money.ts";
import { spoken } from "../sheet/spoken.ts";
import {
  type BookWords,
  bookOf,
  customer,
  entry,
  invoice,
  planOf,
  templates,
  verdictsOf,
} from "./books.ts";

const SALES = "paul@beaumont.example";
const DIRECTION = "direction@beaumont.example";

/** Twelve days late, reminded twice: the day of « Escalade commerciale ». */
const ESCALATED: BookWords = {
  invoices: [invoice({ due: "2026-11-11", issued: day("2026-10-12") })],
  customers: [customer({ salesContact: SALES })],
  log: [
    entry({ about: ["F-1/relance-1"], day: day("2026-11-12"), step: "Relance 1" }),
    entry({ about: ["F-1/relance-2"], day: day("2026-11-19"), step: "Relance 2" }),
  ],
};

function teamOf(words: BookWords): readonly MailAction[] {
  return planOf(words).actions.filter(({ audience }) => audience === "team");
}

function addresses(mails: readonly MailAction[]): readonly string[] {
  return mails.flatMap(({ to }) => to.map(({ address }) => address));
}

describe("the sales contact is asked to step in", () => {
  it("by one mail on the day of the step, with the open items and what was done", () => {
    const [mail, ...others] = teamOf(ESCALATED);
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ keys: ["F-1/escalade"], needsApproval: false, mode: "live" });
    expect(addresses(mail ? [mail] : [])).toEqual([SALES]);
    expect(mail?.thread).toBeUndefined();
    expect(spoken(mail?.subject ?? "")).toBe("Durand : 120,00 € échus, votre aide est demandée");
    const text = spoken(mail?.text ?? "");
    expect(text).toMatch(/F-1 .*12 jours .*120,00 €/);
    expect(text).toContain("12/11/2026, E-mail : Relance 1\n19/11/2026, E-mail : Relance 2");
  });

  it("of the settings where the customer names nobody", () => {
    const words = { ...ESCALATED, customers: [customer()], settings: { salesContact: DIRECTION } };
    expect(addresses(teamOf(words))).toEqual([DIRECTION]);
  });

  it("not when there is none: a person has it to do", () => {
    const words = { ...ESCALATED, customers: [customer()] };
    expect(teamOf(words)).toEqual([]);
    expect(verdictsOf(words)).toEqual(["task call appel-2"]);
    const called = [...(ESCALATED.log ?? []), entry({ about: ["F-1/appel-2"], channel: "call" })];
    expect(verdictsOf({ ...words, log: called })).toEqual(["task internal escalade"]);
  });

  it.each([
    ["it was asked", entry({ about: ["F-1/escalade"], channel: "internal" })],
    [
      "nobody knows whether it was asked",
      entry({ about: ["F-1/escalade"], channel: "internal", status: "claimed" }),
    ],
    ["the step was left out", entry({ about: ["F-1/escalade"], status: "skipped" })],
  ])("not again once %s", (_, line) => {
    expect(teamOf({ ...ESCALATED, log: [...(ESCALATED.log ?? []), line] })).toEqual([]);
  });

  it("in test mode too, for the user alone", () => {
    const log = ESCALATED.log?.map((line) => ({ ...line, mode: "test" as const })) ?? [];
    const tested = log.map((line) => ({ ...line, status: "test" as const }));
    const [mail] = teamOf({ ...ESCALATED, log: tested, settings: { testMode: true } });
    expect(mail?.mode).toBe("test");
    expect(mail?.text).toContain(`Message de test : aurait été envoyé à ${SALES}`);
  });

  it("about all the invoices of the customer that have come to the step, in one mail", () => {
    const second = invoice({ number: "F-2", due: "2026-11-11", issued: day("2026-10-12") });
    const lines = ESCALATED.log ?? [];
    const log = [
      ...lines,
      ...lines.map((line) =>
        entry({ about: [`F-2/${line.keys[0]?.slice(4) ?? ""}`], day: line.day }),
      ),
    ];
    const words = { ...ESCALATED, invoices: [...(ESCALATED.invoices ?? []), second], log };
    expect(teamOf(words).map(({ keys }) => keys)).toEqual([["F-1/escalade", "F-2/escalade"]]);
  });

  it("not while the account cannot be stated", () => {
    const unclear = new Map([[customer().id, "ligne illisible (Factures!G3)"]]);
    expect(teamOf({ ...ESCALATED, unclear })).toEqual([]);
  });

  it("and says so when its model cannot be filled", () => {
    const broken = templates({ escalade: { subject: "{{cleint}}", body: "x" } });
    const { actions, decisions } = planOf({ ...ESCALATED, templates: broken });
    expect(actions).toEqual([]);
    expect(decisions[0]?.reason).toContain("e-mail interne impossible : escalade");
  });
});

describe("a blocked account", () => {
  const BLOCK: FollowUp = {
    kind: "block",
    noted: day("2026-11-20"),
    author: "Claire",
    customer: customer().id,
    invoices: [],
    cause: "",
    owner: "",
    plan: "",
    at: "Engagements!A2",
  };

  /** The mails to our side when « Engagements » has the block, whatever else it says. */
  function mailsOf(words: BookWords, block: FollowUp = BLOCK): readonly MailAction[] {
    const book = bookOf({ customers: [customer({ salesContact: SALES })], ...words });
    return teamMessages(
      book,
      casesOf(book, block).map((of) => ({ of, decision: decide(of) })),
    ).messages;
  }

  it("is told once to the sales contact", () => {
    const [mail, ...others] = mailsOf({});
    expect(others).toEqual([]);
    expect(mail?.keys).toEqual(["compte durand/blocage-2026-11-20"]);
    expect(spoken(mail?.subject ?? "")).toBe("Durand : compte bloqué, 120,00 € échus");
    expect(spoken(mail?.text ?? "")).toContain("nous livrerons dès réception du paiement");
    const log = [
      entry({ about: ["compte durand/blocage-2026-11-20"], channel: "internal", invoices: [] }),
    ];
    expect(mailsOf({ log })).toEqual([]);
    expect(mailsOf({ log: log.map((line) => ({ ...line, status: "claimed" })) })).toEqual([]);
  });

  it("blocked again another day is told again", () => {
    const log = [entry({ about: ["compte durand/blocage-2026-11-20"], channel: "internal" })];
    expect(mailsOf({ log }, { ...BLOCK, noted: day("2026-11-23") })).toHaveLength(1);
  });

  it("is told also when nothing is late yet", () => {
    const [mail] = mailsOf({ invoices: [invoice({ due: "2026-12-31" })] });
    expect(spoken(mail?.subject ?? "")).toBe("Durand : compte bloqué");
  });

  function casesOf(book: Book, block: FollowUp): readonly Case[] {
    const account = [...book.accounts.values()][0];
    const known = [...book.customers.values()][0];
    if (!account || !known) throw new Error("no account");
    const standing = { disputedCents: ZERO, block };
    return account.items.map((item) => ({
      today: day("2026-11-23"),
      settings: book.settings,
      item,
      customer: known,
      account,
      history: historyOf(book.log, "live"),
      standing,
      standings: new Map(account.items.map(({ invoice: { at } }) => [at, standing])),
      scenario: SHIPPED_SCENARIOS[0],
      overdueCents: item.balanceCents,
      lastContact: undefined,
      unallocated: unallocatedIn([], day("2026-11-23")),
      unattributed: unallocatedIn([], day("2026-11-23")),
    }));
  }
});

describe("an internal step that somebody wants to approve", () => {
  it("is something to do, not a mail", () => {
    const byHand = (step: Step): Step =>
      step.channel === "internal" ? { ...step, automatic: false } : step;
    const scenarios = SHIPPED_SCENARIOS.map((one) => ({ ...one, steps: one.steps.map(byHand) }));
    const log = [...(ESCALATED.log ?? []), entry({ about: ["F-1/appel-2"], channel: "call" })];
    const words = { ...ESCALATED, scenarios, log };
    expect(teamOf(words)).toEqual([]);
    expect(verdictsOf(words)).toEqual(["task internal escalade"]);
  });
});
