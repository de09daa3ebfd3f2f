/** Reads the sheet of one customer: all that one needs to call, in one answer. */

import { addDays, type Day, lastDayOfMonth, weekdayOf } from "../day.ts";
import { type LetterRecord, lettersOf } from "../dunning/letter-record.ts";
import { isWorkingDay, nextWorkingDay } from "../law/holidays.ts";
import type { Customer } from "../ledger/types.ts";
import { formatPhone } from "../text/format.ts";
import { fieldsOf } from "../text/typed-text.ts";
import { accountLines, accountTotals } from "./account-lines.ts";
import { callAlerts } from "./call-alerts.ts";
import { type CallFacts, callFacts } from "./call-facts.ts";
import { CAUSES, DISPUTE_FAMILIES, OBJECTIONS, PREPARATION } from "./call-help.ts";
import { callPenalties } from "./call-penalties.ts";
import type { CallSheet, CallSheetAsk, CallSheetRead, CallStep } from "./call-sheet.ts";
import { tasksOf } from "./complete-step.ts";
import { customerAsked } from "./customer-named.ts";
import { fitting, shortened } from "./fitting.ts";
import { nextStep } from "./next-step.ts";
import { openFollowUps } from "./open-follow-ups.ts";
import { contactsOf, pastContact } from "./past-contacts.ts";
import { profileOf } from "./payer-profiles.ts";
import { profileWords } from "./payer-words.ts";
import type { Ports } from "./ports.ts";
import { openedBy } from "./presence.ts";
import { readWorkbook } from "./read-workbook.ts";
import { isSetUp } from "./set-up.ts";
import { stopSentence } from "./summary.ts";

/** Together below 100 kB. */
const LINES = { count: 200, bytes: 32_000 };
const HISTORY = { count: 30, bytes: 26_000 };
const FOLLOW_UPS = { count: 60, bytes: 10_000 };
const ALERTS = { count: 20, bytes: 6_000 };

/** What is longer stands in « Clients », where it was typed. */
const LONGEST_NOTE = 10_000;
const LONGEST_ALERT = 500;

export function readCallSheet(ports: Ports, ask: CallSheetAsk): CallSheetRead {
  if (!isSetUp(ports.workbook)) return { problem: stopSentence({ stop: "not-set-up" }) };
  const read = readWorkbook(ports);
  const { customer, ahead } = fieldsOf(ask);
  const found = customerAsked(ports, read, customer);
  if ("problem" in found) return found;
  const facts = callFacts(read, found.customer, ports.clock.now().day);
  const openBy = ahead === true ? "" : openedBy(ports, found.customer.id);
  return { sheet: { ...sheetOf(facts), openBy } };
}

function sheetOf(facts: CallFacts): Omit<CallSheet, "openBy"> {
  const { read, customer, today, account } = facts;
  const lines = accountLines(facts);
  const shownLines = fitting(lines, LINES);
  const { resolve } = read.known.directory;
  const contacts = contactsOf(read.log, (typed) => resolve(typed) === customer.id);
  const letters = lettersById(facts);
  const history = fitting(
    [...contacts].reverse().map((contact) => pastContact(contact, letters.get(contact.reference))),
    HISTORY,
  );
  const penalties = callPenalties(facts);
  return {
    today,
    customer: whoOf(customer),
    ...accountTotals(facts),
    alerts: fitting(
      callAlerts(facts).map((alert) => shortened(alert, LONGEST_ALERT)),
      ALERTS,
    ),
    lines: shownLines,
    moreLines: lines.length - shownLines.length,
    ...(penalties ? { penalties } : {}),
    followUps: fitting(openFollowUps(facts), FOLLOW_UPS),
    history,
    olderContacts: contacts.length - history.length,
    profile: profileWords(profileOf(read.book, { customer, account, today })),
    next: nextStep(facts),
    steps: stepsOf(facts),
    preparation: PREPARATION,
    objections: OBJECTIONS,
    causes: CAUSES,
    disputeCauses: DISPUTE_FAMILIES.flatMap(({ causes }) => causes),
    disputeFamilies: DISPUTE_FAMILIES,
    proposals: proposalsOf(facts),
    seen: contacts[contacts.length - 1]?.reference ?? "",
  };
}

function lettersById({ read, customer }: CallFacts): ReadonlyMap<string, LetterRecord> {
  const log = read.book.log.filter((entry) => entry.customer === customer.id);
  return new Map(lettersOf(log).map((letter) => [letter.reference, letter]));
}

function whoOf(customer: Customer): CallSheet["customer"] {
  const { id, name, code, contact, role, phone, to, cc, otherContacts } = customer;
  return {
    id,
    name,
    code,
    contact,
    role,
    decides: decidesWords(customer),
    phone: formatPhone(phone),
    emails: [...to, ...cc].map(({ address }) => address),
    otherContacts: shortened(otherContacts, LONGEST_NOTE / 5)
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== ""),
    notes: shortened(customer.notes, LONGEST_NOTE),
    owner: customer.owner,
    scenario: customer.scenario,
  };
}

function decidesWords({ decides }: Customer): string {
  if (decides === undefined) return "décide-t-il du paiement ?";
  return decides ? "peut débloquer le paiement" : "ne décide pas du paiement";
}

function stepsOf({ read, today, customer }: CallFacts): readonly CallStep[] {
  return tasksOf(read, today, customer.id)
    .filter(({ step }) => step.channel === "call")
    .map(({ key, step, decision }) => ({ key, name: step.name, invoice: decision.invoice }));
}

const FRIDAY = 5;
const RECALL_DAYS = 2;

/** Next Friday, in two days, and the last working day of the month: all of them working days. */
function proposalsOf({ today, read }: CallFacts): CallSheet["proposals"] {
  const zone = read.book.settings.holidayZone;
  const toFriday = (FRIDAY - weekdayOf(today) + 7) % 7 || 7;
  return {
    promise: nextWorkingDay(addDays(today, toFriday), zone),
    recall: nextWorkingDay(addDays(today, RECALL_DAYS), zone),
    endOfMonth: endOfMonth(today, zone),
  };
}

/** Of the next month once this one has no working day left. */
function endOfMonth(today: Day, zone: Parameters<typeof isWorkingDay>[1]): Day {
  let last = lastDayOfMonth(today);
  while (!isWorkingDay(last, zone)) last = addDays(last, -1);
  return last > today ? last : endOfMonth(addDays(lastDayOfMonth(today), 1), zone);
}
