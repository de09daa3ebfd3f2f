/** The scenarios that a new workbook starts with; the team edits them in « Scénarios ». */

import { ZERO } from "../money.ts";
import type { Channel, Level, Scenario, Step, TriggerBasis } from "./scenario.ts";

/** Days from the due date; with `previous`, from the step before. */
type Line = readonly [
  id: string,
  name: string,
  days: number,
  level: Level,
  channel: Channel,
  basis?: TriggerBasis,
];

const STANDARD: readonly Line[] = [
  ["preventive", "Relance préventive", -5, 0, "email"],
  ["relance-1", "Relance 1", 1, 1, "email"],
  ["appel-1", "Appel 1", 4, 1, "call"],
  ["relance-2", "Relance 2", 8, 2, "email"],
  ["appel-2", "Appel 2", 10, 2, "call"],
  ["escalade", "Escalade commerciale", 12, 2, "internal"],
  ["relance-3", "Relance 3", 15, 2, "letter"],
  ["mise-en-demeure", "Mise en demeure", 28, 3, "registered"],
  ["contentieux", "Transmission au contentieux", 12, 4, "file", "previous"],
];

/** For a faithful customer, late by exception: more time, and three mails before any letter. */
const COURTOIS: readonly Line[] = [
  ["relance-1", "Relance 1", 7, 1, "email"],
  ["appel-1", "Appel 1", 14, 1, "call"],
  ["relance-2", "Relance 2", 21, 2, "email"],
  ["appel-2", "Appel 2", 28, 2, "call"],
  ["relance-3", "Relance 3", 35, 2, "email"],
  ["mise-en-demeure", "Mise en demeure", 50, 3, "registered"],
  ["contentieux", "Transmission au contentieux", 20, 4, "file", "previous"],
];

/** For a new customer, or one often late: shorter steps, an earlier notice. */
const FERME: readonly Line[] = [
  ["preventive", "Relance préventive", -7, 0, "email"],
  ["relance-1", "Relance 1", 1, 1, "email"],
  ["appel-1", "Appel 1", 3, 1, "call"],
  ["relance-2", "Relance 2", 6, 2, "email"],
  ["appel-2", "Appel 2", 8, 2, "call"],
  ["escalade", "Escalade commerciale", 9, 2, "internal"],
  ["relance-3", "Relance 3", 11, 2, "letter"],
  ["mise-en-demeure", "Mise en demeure", 18, 3, "registered"],
  ["contentieux", "Transmission au contentieux", 12, 4, "file", "previous"],
];

/** For a public buyer: the call asks where the invoice stands in its circuit of validation. */
const ADMINISTRATION: readonly Line[] = [
  ["relance-1", "Relance 1", 5, 1, "email"],
  ["appel-1", "Appel 1 : état de validation", 10, 1, "call"],
  ["relance-2", "Relance 2", 15, 2, "email"],
  ["appel-2", "Appel 2 : comptable public", 20, 2, "call"],
  ["relance-3", "Relance 3", 30, 2, "letter"],
  ["mise-en-demeure", "Mise en demeure", 45, 3, "registered"],
  ["contentieux", "Transmission au contentieux", 30, 4, "file", "previous"],
];

/** For a consumer: no costs nor penalties before the notice, and time to answer. */
const PARTICULIER: readonly Line[] = [
  ["preventive", "Relance préventive", -5, 0, "email"],
  ["relance-1", "Relance 1", 3, 1, "email"],
  ["appel-1", "Appel 1", 8, 1, "call"],
  ["relance-2", "Relance 2", 12, 2, "email"],
  ["relance-3", "Relance 3", 20, 2, "letter"],
  ["mise-en-demeure", "Mise en demeure", 30, 3, "registered"],
  ["contentieux", "Transmission au contentieux", 20, 4, "file", "previous"],
];

/** For a large company: the right person first, then its circuit of validation. */
const GRAND_COMPTE: readonly Line[] = [
  ["preventive", "Relance préventive", -10, 0, "email"],
  ["relance-1", "Relance 1", 2, 1, "email"],
  ["appel-1", "Appel 1 : trouver qui valide", 5, 1, "call"],
  ["relance-2", "Relance 2", 10, 2, "email"],
  ["appel-2", "Appel 2 : suivre la validation", 12, 2, "call"],
  ["escalade", "Escalade commerciale", 15, 2, "internal"],
  ["relance-3", "Relance 3", 21, 2, "email"],
  ["mise-en-demeure", "Mise en demeure", 40, 3, "registered"],
  ["contentieux", "Transmission au contentieux", 20, 4, "file", "previous"],
];

/** For bad faith: an early notice, an early hand-over. */
const MAUVAISE_FOI: readonly Line[] = [
  ["relance-1", "Relance 1", 1, 1, "email"],
  ["appel-1", "Appel 1", 3, 1, "call"],
  ["relance-2", "Relance 2", 6, 2, "email"],
  ["mise-en-demeure", "Mise en demeure", 11, 3, "registered"],
  ["contentieux", "Transmission au contentieux", 12, 4, "file", "previous"],
];

export const DEFAULT_SCENARIO = "Standard";

export const SHIPPED_SCENARIOS: readonly Scenario[] = [
  { name: DEFAULT_SCENARIO, steps: STANDARD.map(stepOf) },
  { name: "Courtois", steps: COURTOIS.map(stepOf) },
  { name: "Ferme", steps: FERME.map(stepOf) },
  { name: "Administration", steps: ADMINISTRATION.map(stepOf) },
  { name: "Particulier", steps: PARTICULIER.map(stepOf) },
  { name: "Grand compte", steps: GRAND_COMPTE.map(stepOf) },
  { name: "Mauvaise foi", steps: MAUVAISE_FOI.map(stepOf) },
];

function stepOf([id, name, days, level, channel, basis = "due"]: Line, rank: number): Step {
  const isMail = channel === "email" || channel === "internal";
  return {
    id,
    name,
    rank,
    trigger: { basis, days },
    level,
    channel,
    template: isMail ? id : "",
    minimumCents: ZERO,
    automatic: isMail,
    countsForGap: channel !== "call" && channel !== "internal",
  };
}
