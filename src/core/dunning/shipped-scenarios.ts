/** The scenarios that a new workbook starts with; the team edits them in « Scénarios ». */

import type { Channel, Level, Scenario, Step } from "./scenario.ts";

type Line = readonly [id: string, name: string, days: number, level: Level, channel: Channel];

const STANDARD: readonly Line[] = [
  ["preventive", "Relance préventive", -5, 0, "email"],
  ["relance-1", "Relance 1", 1, 1, "email"],
  ["appel-1", "Appel 1", 4, 1, "call"],
  ["relance-2", "Relance 2", 8, 2, "email"],
  ["appel-2", "Appel 2", 10, 2, "call"],
  ["escalade", "Escalade commerciale", 12, 2, "internal"],
  ["relance-3", "Relance 3", 15, 2, "letter"],
  ["mise-en-demeure", "Mise en demeure", 28, 3, "registered"],
];

/** For a faithful customer, late by exception: more time, and three mails before any letter. */
const COURTOIS: readonly Line[] = [
  ["relance-1", "Relance 1", 7, 1, "email"],
  ["appel-1", "Appel 1", 14, 1, "call"],
  ["relance-2", "Relance 2", 21, 2, "email"],
  ["appel-2", "Appel 2", 28, 2, "call"],
  ["relance-3", "Relance 3", 35, 2, "email"],
  ["mise-en-demeure", "Mise en demeure", 50, 3, "registered"],
];

export const DEFAULT_SCENARIO = "Standard";

export const SHIPPED_SCENARIOS: readonly Scenario[] = [
  { name: DEFAULT_SCENARIO, steps: STANDARD.map(stepOf) },
  { name: "Courtois", steps: COURTOIS.map(stepOf) },
];

function stepOf([id, name, triggerDays, level, channel]: Line): Step {
  const isMail = channel === "email";
  return {
    id,
    name,
    triggerDays,
    level,
    channel,
    template: isMail ? id : "",
    automatic: isMail,
    countsForGap: channel !== "call" && channel !== "internal",
  };
}
