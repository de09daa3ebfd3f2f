/** Sentences about the run itself: what Gmail does, breakdowns, and what a person answers after. */

import { type Form, form, knownCustomer } from "./form.ts";
import type { Fate, Happening } from "./story.ts";

const FATES: readonly { readonly usage: string; readonly pattern: string; readonly fate: Fate }[] =
  [
    {
      usage: "envoi à CLIENT refusé par Gmail",
      pattern: "envoi à (?<customer>.+) refusé par Gmail",
      fate: "refused",
    },
    {
      usage: "quota de Gmail épuisé à l'envoi à CLIENT",
      pattern: "quota de Gmail épuisé à l'envoi à (?<customer>.+)",
      fate: "blocked",
    },
    {
      usage: "envoi à CLIENT sans réponse de Gmail, parti (ou perdu)",
      pattern: "envoi à (?<customer>.+) sans réponse de Gmail, parti",
      fate: "unanswered-left",
    },
    {
      usage: "envoi à CLIENT sans réponse de Gmail, perdu",
      pattern: "envoi à (?<customer>.+) sans réponse de Gmail, perdu",
      fate: "unanswered-lost",
    },
    {
      usage: "panne à l'envoi à CLIENT, parti (ou perdu)",
      pattern: "panne à l'envoi à (?<customer>.+), parti",
      fate: "killed-left",
    },
    {
      usage: "panne à l'envoi à CLIENT, perdu",
      pattern: "panne à l'envoi à (?<customer>.+), perdu",
      fate: "killed-lost",
    },
  ];

export const INCIDENTS: readonly Form<readonly Happening[]>[] = [
  ...FATES.map(({ usage, pattern, fate }) =>
    form<readonly Happening[]>(usage, pattern, ({ customer }, known) => [
      { kind: "fate", customer: knownCustomer(customer, known), fate },
    ]),
  ),
  form(
    "réponse : l'envoi à CLIENT est parti (ou « n'est pas parti »)",
    "réponse : l'envoi à (?<customer>.+?) (?<answer>est|n'est pas) parti",
    ({ customer, answer }, known) => [
      { kind: "answer", customer: knownCustomer(customer, known), left: answer === "est" },
    ],
  ),
  form(
    "validation de l'envoi à CLIENT",
    "validation de l'envoi à (?<customer>.+)",
    (parts, known) => [{ kind: "approve", customer: knownCustomer(parts["customer"], known) }],
  ),
  form("exécution à 21 h", String.raw`exécution à (?<hour>\d{1,2}) h`, ({ hour }) => [
    { kind: "hour", hour: Number(hour) },
  ]),
  form("aucune exécution", "aucune exécution", () => [{ kind: "no-run" }]),
  form("exécution déjà en cours", "exécution déjà en cours", () => [{ kind: "busy" }]),
];
