/** Sentences about « Engagements », and about the steps that a person makes: calls, letters. */

import { FOLLOW_UPS } from "../../src/core/sheet/design.ts";
import { type Form, form, type Known, knownCustomer, knownInvoice, type Parts } from "./form.ts";
import type { Happening } from "./story.ts";
import { AMOUNT, DAY, frenchDay, Misprint, named, splitOutside, typedCells } from "./words.ts";

/** Who notes, when the story names nobody. */
const AUTHOR = "Camille";

const NATURES = FOLLOW_UPS.columns.find(({ field }) => field === "kind")?.choices ?? [];

export const FOLLOWED: readonly Form<readonly Happening[]>[] = [
  form(
    "suivi de CLIENT : NATURE, MONTANT, pour le DATE, sur FACTURE et FACTURE, Colonne = valeur",
    "suivi de (?<customer>[^:]+?) : (?<rest>.+)",
    (parts, known) => [noted(parts, known)],
  ),
  form(
    "clôture du suivi de CLIENT : NATURE, pour le DATE",
    `clôture du suivi de (?<customer>[^:]+?) : (?<nature>[^,]+?)(?:, pour le (?<day>${DAY}))?`,
    ({ customer, nature = "", day }, known) => [
      {
        kind: "close",
        customer: knownCustomer(customer, known),
        nature: natureOf(nature),
        day: day ? frenchDay(day) : undefined,
      },
    ],
  ),
  form(
    "étape faite sur FACTURE : ÉTAPE",
    String.raw`étape faite sur (?<invoice>\S+) : (?<step>.+)`,
    (parts, known) => [step(parts, known, "done")],
  ),
  form(
    "étape passée sur FACTURE : ÉTAPE, MOTIF",
    String.raw`étape passée sur (?<invoice>\S+) : (?<step>[^,]+), (?<reason>.+)`,
    (parts, known) => [step(parts, known, "skipped")],
  ),
];

function step(
  { invoice, step: name = "", reason = "" }: Parts,
  known: Known,
  how: "done" | "skipped",
): Happening {
  return { kind: "step", invoice: knownInvoice(invoice, known), step: name, how, reason };
}

/** A row noted inside a day is of that day unless it says otherwise. */
function noted({ customer, rest = "" }: Parts, known: Known): Happening {
  const [nature = "", ...details] = splitOutside(rest, ", ");
  const written = details.map((detail) => attributeOf(detail, known));
  const base = [
    `Nature = ${natureOf(nature)}`,
    `Auteur = ${AUTHOR}`,
    `Client = ${knownCustomer(customer, known)}`,
  ];
  const cells = typedCells(FOLLOW_UPS, [...base, ...written]);
  const today = known.today;
  return {
    kind: "row",
    design: FOLLOW_UPS,
    cells: today && !cells.has("Date") ? new Map([["Date", { day: today }], ...cells]) : cells,
  };
}

/** The details that have words of their own; the others name their column. */
function attributeOf(detail: string, known: Known): string {
  if (new RegExp(`^(?:${AMOUNT})$`, "u").test(detail)) return `Montant = ${detail}`;
  const day = new RegExp(`^pour le (${DAY})$`, "u").exec(detail)?.[1];
  if (day) return `Pour le = ${day}`;
  const invoices = /^sur (.+)$/u.exec(detail)?.[1];
  if (!invoices) return detail;
  const numbers = invoices.split(" et ").map((number) => knownInvoice(number, known));
  return `N° facture = ${numbers.join(" ; ")}`;
}

function natureOf(typed: string): string {
  const nature = named(NATURES, typed, (choice) => choice);
  if (nature) return nature;
  throw new Misprint(`« ${typed} » n'est pas dans la liste de Nature : ${NATURES.join(", ")}`);
}
