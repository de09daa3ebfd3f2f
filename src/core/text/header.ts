/** Header fields of a mail: ASCII only, folded, and closed to injection. */

import { type Day, dayOfMonthOf, monthOf, weekdayOf, yearOf } from "../day.ts";
import { addressProblem, type Mailbox } from "./address.ts";
import { base64 } from "./base64.ts";
import { utf8Bytes } from "./utf8.ts";

export const CRLF = "\r\n";

/** RFC 5322, 2.1.1: a line should not be longer. */
const LINE_MAX = 78;
/** Bytes of one encoded-word: 64 characters in all, so that it fits behind any field name. */
const WORD_BYTES = 39;
const PLAIN_NAME_MAX = 60;

const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
const PRINTABLE = /^[ -~]*$/;
const MESSAGE_ID = /^<[!-;=?A-~]+@[!-;=?A-~]+>$/;
/** RFC 5322 allows 998 characters a line; an identifier cannot be folded. */
const MESSAGE_ID_MAX = 900;

/** A moment as its header shows it: local time « 08:30 » or « 08:30:15 », and offset « +0100 ». */
export type MailDate = { readonly day: Day; readonly time: string; readonly zoneOffset: string };

/** Subjects and names on one line: controls and line ends become a space, spaces are single. */
export function singleLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp} ]+/gu, " ").trim();
}

/** Whether a text read from somewhere can stand in Message-ID, In-Reply-To and References. */
export function isMessageId(text: string): boolean {
  return MESSAGE_ID.test(text) && text.length <= MESSAGE_ID_MAX;
}

export function subjectHeader(subject: string): string {
  return textHeader("Subject", subject);
}

/** A field that holds a text of any script (RFC 5322 « unstructured »). */
export function textHeader(field: string, text: string): string {
  const line = singleLine(text);
  const isPlain = isPlainText(line) && `${field}: ${line}`.length <= LINE_MAX;
  return fold(field, isPlain ? [line] : encodedWords(line));
}

/** Throws on an address that is none: it should have been a finding long before. */
export function mailboxesHeader(field: string, mailboxes: readonly Mailbox[]): string {
  const tokens = mailboxes.flatMap((mailbox, index) => {
    const comma = index < mailboxes.length - 1 ? "," : "";
    return mailboxTokens(mailbox, comma);
  });
  return fold(field, tokens);
}

export function messageIdsHeader(field: string, ids: readonly string[]): string {
  const wrong = ids.find((id) => !isMessageId(id));
  if (wrong !== undefined) throw new RangeError(`Not a message id: ${singleLine(wrong)}`);
  return fold(field, ids);
}

export function dateHeader(date: MailDate): string {
  const time = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.exec(date.time);
  if (!time || !/^[+-]\d{4}$/.test(date.zoneOffset)) {
    throw new RangeError(`Not a time with its offset: ${date.time} ${date.zoneOffset}`);
  }
  const weekday = WEEKDAYS[weekdayOf(date.day) - 1] ?? "";
  const month = MONTHS[monthOf(date.day) - 1] ?? "";
  const clock = time[2] ? date.time : `${date.time}:00`;
  const civil = `${dayOfMonthOf(date.day)} ${month} ${yearOf(date.day)}`;
  return `Date: ${weekday}, ${civil} ${clock} ${date.zoneOffset}`;
}

function mailboxTokens(mailbox: Mailbox, comma: string): string[] {
  const problem = addressProblem(mailbox.address);
  if (problem) throw new RangeError(`Adresse « ${singleLine(mailbox.address)} » : ${problem}.`);
  const name = singleLine(mailbox.name ?? "");
  if (name === "") return [`${mailbox.address}${comma}`];
  return [...nameTokens(name), `<${mailbox.address}>${comma}`];
}

function nameTokens(name: string): string[] {
  if (!isPlainText(name) || name.length > PLAIN_NAME_MAX) return encodedWords(name);
  return [`"${name.replace(/[\\"]/g, "\\$&")}"`];
}

/** Text that a reader would take for an encoded-word is not plain. */
function isPlainText(text: string): boolean {
  return PRINTABLE.test(text) && !text.includes("=?");
}

/** RFC 2047: no word cuts a character in two. Spaces between words are not part of the text. */
function encodedWords(text: string): string[] {
  const words: number[][] = [];
  for (const character of text) {
    const bytes = utf8Bytes(character);
    const last = words[words.length - 1];
    if (last && last.length + bytes.length <= WORD_BYTES) last.push(...bytes);
    else words.push(bytes);
  }
  return words.map((bytes) => `=?UTF-8?B?${base64(bytes)}?=`);
}

/** Breaks between tokens only. The first stays beside its field name, however long. */
function fold(field: string, tokens: readonly string[]): string {
  const [first = "", ...others] = tokens;
  const lines = [`${field}: ${first}`];
  for (const token of others) {
    const line = lines[lines.length - 1] ?? "";
    if (line.length + 1 + token.length > LINE_MAX) lines.push(` ${token}`);
    else lines[lines.length - 1] = `${line} ${token}`;
  }
  return lines.join(CRLF);
}
