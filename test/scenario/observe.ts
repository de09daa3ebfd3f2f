/** What can be seen of a run: the messages, and what the sheets say after it. */

import { CHANNEL_WORDS } from "../../src/core/dunning/scenario.ts";
import type { Cell } from "../../src/core/sheet/cell.ts";
import { isDayCell } from "../../src/core/sheet/cell.ts";
import { CUSTOMERS, DECISIONS, FINDINGS, SCENARIOS } from "../../src/core/sheet/design.ts";
import { parseAddresses } from "../../src/core/text/address.ts";
import { records, type World } from "../core/memory-ports.ts";
import type { Handed } from "./post.ts";
import {
  balanceSentence,
  decisionSentence,
  findingSentence,
  itemOf,
  MAIL_WORDS,
  type MailKind,
  mailSentence,
  sheetOf,
  untilSentence,
} from "./sentences.ts";
import type { Category, Observation } from "./story.ts";
import { cellAmount, tidy } from "./words.ts";

const KINDS: Readonly<Record<Handed["fate"], MailKind>> = {
  sent: "sent",
  refused: "refused",
  blocked: "blocked",
  "unanswered-left": "unanswered",
  "unanswered-lost": "unanswered",
  "killed-left": "killed",
  "killed-lost": "killed",
};

export function mailObservations(world: World, handed: Handed): readonly Observation[] {
  const customer = String(handed.claim.customer);
  const recipients = recipientsOf(handed.mime).join(" et ");
  const of = (category: Category, sentence: string): Observation => ({
    category,
    about: customer,
    sentence: tidy(sentence),
  });
  return [
    of("mail", sentenceOf(world, handed)),
    of("recipients", `destinataires pour ${customer} : ${recipients}`),
    of("subject", `objet pour ${customer} : ${handed.claim.subject}`),
    of("text", `texte pour ${customer} : ${handed.claim.body}`),
  ];
}

export function decisionObservations(world: World): readonly Observation[] {
  return records(world, DECISIONS).flatMap((row): Observation[] => {
    const invoice = String(row.invoiceNumber);
    const verdict = String(row.verdict);
    const sentence = decisionSentence({ invoice, verdict, reason: String(row.reason) });
    const balance = balanceSentence(invoice, cellAmount(row.balance));
    return [
      { category: "decision", about: invoice, sentence },
      { category: "balance", about: invoice, sentence: balance },
      ...(isDayCell(row.until)
        ? [
            {
              category: "until" as const,
              about: invoice,
              sentence: untilSentence(invoice, row.until.day),
            },
          ]
        : []),
    ];
  });
}

export function findingObservations(world: World): readonly Observation[] {
  return records(world, FINDINGS).map(({ at, message }) => ({
    category: "finding",
    about: sheetOf(String(at)),
    sentence: findingSentence(String(at), String(message)),
  }));
}

/** A message to anybody but the customer, or in test mode to anybody but us, says so. */
function sentenceOf(world: World, { claim, mime, fate }: Handed): string {
  const customer = String(claim.customer);
  const isTest = claim.mode === "test";
  const isInternal = claim.channel === CHANNEL_WORDS.internal;
  const left = isInternal ? "internal" : KINDS.sent;
  const kind = fate !== "sent" ? KINDS[fate] : isTest ? "test" : left;
  const recipients = recipientsOf(mime).join(" et ");
  const usual = (isTest ? [world.sender] : addressesOf(world, customer)).join(" et ");
  const sentence = mailSentence({
    words: MAIL_WORDS.find((one) => one.kind === kind)?.words ?? kind,
    customer,
    step: String(claim.step),
    items: itemsOf(claim.keys, { world, messageStep: String(claim.step) }),
    total: cellAmount(claim.claimed),
  });
  return recipients === usual || isInternal ? sentence : `${sentence}, adressé à ${recipients}`;
}

function itemsOf(
  keys: Cell,
  { world, messageStep }: { readonly world: World; readonly messageStep: string },
): readonly string[] {
  const names = new Map(
    records(world, SCENARIOS).map(({ stepId, stepName }) => [String(stepId), String(stepName)]),
  );
  return String(keys)
    .split("\n")
    .map((key) => {
      const slash = key.lastIndexOf("/");
      const id = key.slice(slash + 1);
      const step = names.get(id) ?? id;
      return itemOf({ invoice: key.slice(0, slash), step: step === messageStep ? "" : step });
    });
}

function addressesOf(world: World, customer: string): readonly string[] {
  const row = records(world, CUSTOMERS).find((one) => one.customer === customer);
  return [row?.email, row?.emailCc].flatMap((cell) =>
    parseAddresses(String(cell ?? "")).addresses.map(({ address }) => address),
  );
}

/** From the message as it left, not from what the log says of it. */
function recipientsOf(mime: string): readonly string[] {
  const headers = mime.slice(0, mime.indexOf("\r\n\r\n")).replace(/\r\n[ \t]/g, " ");
  return ["To", "Cc", "Bcc"].flatMap((name) => {
    const value = new RegExp(`^${name}: (.*)$`, "im").exec(headers)?.[1] ?? "";
    return value.match(/[^\s<>,;"]+@[^\s<>,;"]+/g) ?? [];
  });
}
