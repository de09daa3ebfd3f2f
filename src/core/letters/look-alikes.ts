/** What only paper can imitate: emblems and formulas of the State and of its officers. */

import type { Forbidden } from "../text/forbidden.ts";
import { plain } from "../text/typography.ts";

/**
 * Code pénal, 433-13, 2°: no document that looks like a judicial act. On paper a heading, an emblem or
 * a formula is enough; « exploit » has no honest use in a letter about an invoice.
 */
const LOOK_ALIKES: readonly Forbidden[] = [
  { label: "Marianne", pattern: /\bmarianne\b/ },
  {
    label: "emblème de l’État",
    pattern: /^ *republique francaise\b|\bliberte[ ,–-]+egalite[ ,–-]+fraternite\b/m,
  },
  { label: "exploit", pattern: /\bexploits?\b/ },
  { label: "acte extrajudiciaire", pattern: /\bactes? (?:extra-?judiciaires?|d'huissier)\b/ },
  {
    label: "huissier comme expéditeur",
    pattern: /\bpar (?:ministere|exploit|acte) d(?:'|e )(?:huissier|commissaire)/,
  },
  { label: "greffe comme expéditeur", pattern: /^ *(?:le )?greffe (?:du|de la|des) /m },
  {
    label: "tribunal comme expéditeur",
    pattern: /^ *(?:tribunal|cour) (?:de|d'|judiciaire|administratif|des)/m,
  },
  { label: "grosse exécutoire", pattern: /\b(?:grosse|copie) executoire\b/ },
];

export function lookAlikesIn(text: string): readonly string[] {
  const searched = plain(text.split("\v").join("\n"));
  const found = LOOK_ALIKES.filter(({ pattern }) => pattern.test(searched));
  return [...new Set(found.map(({ label }) => label))];
}
