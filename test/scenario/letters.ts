/** Sentences about letters: written, posted, received, refused, come back, given up. */

import type { LetterEvent } from "../../src/core/app/letters-page.ts";
import { type Form, form, knownInvoice } from "./form.ts";
import type { Happening } from "./story.ts";
import { DAY, frenchDay } from "./words.ts";

const ABOUT = String.raw`sur (?<invoices>\S+(?: et \S+)*) : (?<step>[^,]+)`;
const ON = `(?:, le (?<day>${DAY}))?`;

const EVENTS: Readonly<Record<string, LetterEvent>> = {
  posté: "posted",
  présenté: "presented",
  reçu: "received",
  refusé: "refused",
  retourné: "returned",
  abandonné: "discarded",
};

export const LETTERS: readonly Form<readonly Happening[]>[] = [
  written("courrier préparé sur FACTURE et FACTURE : ÉTAPE", "courrier préparé", "prepared"),
  written("courrier interrompu sur FACTURE : ÉTAPE", "courrier interrompu", "unfinished"),
  ...Object.entries(EVENTS).map(([word, event]) => {
    const isPosting = event === "posted";
    return form(
      `courrier ${word} sur FACTURE : ÉTAPE${isPosting ? ", n° NUMÉRO" : ""}, le DATE`,
      `courrier ${word} ${ABOUT}${isPosting ? "(?:, n° (?<number>[^,]+))?" : ""}${ON}`,
      ({ invoices = "", step = "", number = "", day }, known) => [
        {
          kind: "letter" as const,
          event,
          invoices: invoices.split(" et ").map((invoice) => knownInvoice(invoice, known)),
          step,
          number,
          day: day ? frenchDay(day) : undefined,
        },
      ],
    );
  }),
];

function written(
  usage: string,
  words: string,
  event: "prepared" | "unfinished",
): Form<readonly Happening[]> {
  return form(usage, `${words} ${ABOUT}`, ({ invoices = "", step = "" }, known) => [
    {
      kind: "letter",
      event,
      invoices: invoices.split(" et ").map((invoice) => knownInvoice(invoice, known)),
      step,
      number: "",
      day: undefined,
    },
  ]);
}
