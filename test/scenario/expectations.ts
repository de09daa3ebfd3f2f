/** Sentences after the arrow: what the product is announced to do and say. */

import { VERDICT_WORDS } from "../../src/core/app/publish.ts";
import { type Form, form, knownCustomer, knownInvoice } from "./form.ts";
import {
  balanceSentence,
  decisionSentence,
  findingSentence,
  itemOf,
  MAIL_WORDS,
  mailSentence,
  sheetOf,
  stopSentence,
  untilSentence,
} from "./sentences.ts";
import type { Category, Expectation } from "./story.ts";
import { amountSentence, DAY, frenchDay, MONEY, unquoted } from "./words.ts";

/** « rien » announces nothing. */
type Announced = Omit<Expectation, "line"> | undefined;

const VERDICTS = Object.values(VERDICT_WORDS).join("|");

export const EXPECTATIONS: readonly Form<Announced>[] = [
  form("rien", "rien", () => undefined),
  ...MAIL_WORDS.map(({ words }) =>
    form<Announced>(
      `${words} CLIENT « ÉTAPE » : FACTURE et FACTURE, total MONTANT`,
      `${words} (?<customer>.+?) (?<step>«[^»]+») : (?<items>.+), total (?<total>${MONEY})`,
      ({ customer: name, step = "", items: list = "", total = "" }, known) => {
        const customer = knownCustomer(name, known);
        const items = list.split(/, | et /).map((text) => readItem(text));
        return {
          category: "mail",
          about: customer,
          invoices: items.map(({ invoice }) => knownInvoice(invoice, known)),
          sentence: mailSentence({
            words,
            customer,
            step: unquoted(step),
            items: items.map(itemOf),
            total: amountSentence(total),
          }),
        };
      },
    ),
  ),
  form(
    "FACTURE reste dû MONTANT",
    String.raw`(?<invoice>\S+) reste dû (?<amount>${MONEY})`,
    ({ invoice: number, amount = "" }, known) => {
      const invoice = knownInvoice(number, known);
      const sentence = balanceSentence(invoice, amountSentence(amount));
      return { category: "balance", about: invoice, sentence };
    },
  ),
  form(
    "FACTURE à revoir le DATE",
    String.raw`(?<invoice>\S+) à revoir le (?<day>${DAY})`,
    ({ invoice: number, day = "" }, known) => {
      const invoice = knownInvoice(number, known);
      return {
        category: "until",
        about: invoice,
        sentence: untilSentence(invoice, frenchDay(day)),
      };
    },
  ),
  form(
    `FACTURE ${VERDICTS.replace(/\|/g, "/")} : RAISON`,
    String.raw`(?<invoice>\S+) (?<verdict>${VERDICTS}) : (?<reason>.+)`,
    ({ invoice: number, verdict = "", reason = "" }, known) => {
      const invoice = knownInvoice(number, known);
      const sentence = decisionSentence({ invoice, verdict: verdict.toLowerCase(), reason });
      return { category: "decision", about: invoice, sentence };
    },
  ),
  form(
    "anomalie Feuille!B3 : PHRASE",
    String.raw`anomalie (?<at>\S+) : (?<message>.+)`,
    ({ at = "", message = "" }) => ({
      category: "finding",
      about: sheetOf(at),
      sentence: findingSentence(at, message),
    }),
  ),
  form("arrêt : PHRASE", "arrêt : (?<why>.+)", ({ why = "" }) => ({
    category: "stop",
    about: "arrêt",
    sentence: stopSentence(why),
  })),
  ...(
    [
      ["objet", "subject"],
      ["texte", "text"],
      ["destinataires", "recipients"],
    ] as const
  ).map(([word, category]) => partOfMail(word, category)),
];

function partOfMail(word: string, category: Category): Form<Announced> {
  return form(
    `${word} pour CLIENT : PHRASE`,
    `${word} pour (?<customer>[^:]+?) : (?<text>.+)`,
    ({ customer: name, text = "" }, known) => {
      const customer = knownCustomer(name, known);
      return { category, about: customer, sentence: `${word} pour ${customer} : ${text}` };
    },
  );
}

/** « F-2 (Relance 1) »: its own step, when the message has the tone of a more advanced invoice. */
function readItem(text: string): { readonly invoice: string; readonly step: string } {
  const [, invoice = text, step = ""] = /^(\S+) \((.+)\)$/.exec(text) ?? [];
  return { invoice, step };
}
