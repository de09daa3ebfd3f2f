/** « Aperçu des modèles »: the texts of « Modèles », and the customers that one may be shown for. JSON only. */

import type { Book, Template } from "../dunning/book.ts";
import type { Customer } from "../ledger/types.ts";
import { formatCount } from "../text/format.ts";
import type { Language } from "../text/language.ts";
import { dueItems } from "./deeds.ts";
import type { Ports } from "./ports.ts";
import { readWorkbook } from "./read-workbook.ts";
import { isSetUp } from "./set-up.ts";
import { stopSentence } from "./summary.ts";

/** One row of « Modèles ». */
export type ModelText = {
  readonly code: string;
  readonly name: string;
  readonly language: Language;
  readonly informal: boolean;
  readonly subject: string;
  readonly body: string;
};

export type ModelsRead = {
  readonly models: readonly ModelText[];
  /** The most late invoices first: the first one is shown. */
  readonly customers: readonly {
    readonly id: string;
    readonly name: string;
    readonly about: string;
  }[];
  /** Why there is nothing to show. */
  readonly problem?: string;
};

export type PreviewAsk = ModelText & { readonly customer?: string };

export type ModelProblem = {
  readonly sentence: string;
  /** The text cannot be kept as it is. */
  readonly isOfModel: boolean;
};

export type ModelPreview = {
  readonly subject: string;
  /** "" when nothing can be shown. */
  readonly html: string;
  readonly text: string;
  readonly problems: readonly ModelProblem[];
};

/** What it says now, and what it said when it was read. */
export type ModelChange = ModelText & {
  readonly was: { readonly subject: string; readonly body: string };
};

/** More would not be looked through. */
const MOST_CUSTOMERS = 300;

export function readModels(ports: Ports): ModelsRead {
  const { workbook, clock } = ports;
  if (!isSetUp(workbook))
    return { models: [], customers: [], problem: stopSentence({ stop: "not-set-up" }) };
  const { book } = readWorkbook(ports);
  const { day: today } = clock.now();
  const models = [...book.templates.values()].flatMap((texts) => texts.map(textOf));
  const lateOf = (customer: Customer) =>
    dueItems(book, customer).filter(({ invoice }) => invoice.due < today).length;
  return {
    models,
    customers: byLateness(book, lateOf).slice(0, MOST_CUSTOMERS),
    ...(models.length === 0 ? { problem: "Il n’y a pas de modèle dans la feuille Modèles." } : {}),
  };
}

function textOf({ code, name, variant, subject, body }: Template): ModelText {
  return { code, name, ...variant, subject, body };
}

function byLateness(book: Book, lateOf: (customer: Customer) => number): ModelsRead["customers"] {
  return [...book.customers.values()]
    .map((customer) => ({ customer, late: lateOf(customer) }))
    .filter(({ customer, late }) => late > 0 || dueItems(book, customer).length > 0)
    .sort((one, other) => other.late - one.late)
    .map(({ customer: { id, name }, late }) => ({
      id,
      name,
      about: formatCount(late, { one: "facture échue", many: "factures échues" }),
    }));
}
