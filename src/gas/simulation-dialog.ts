/** Asks how many days to simulate and what to assume of payments, then tells what came of it. */

import type { Ports } from "../core/app/ports.ts";
import { MOST_DAYS, readDays, simulate } from "../core/app/simulate.ts";
import { ask, askText, tell } from "./dialogs.ts";

const HOW_LONG = `Combien de jours simuler, à partir d’aujourd’hui (de 1 à ${MOST_DAYS}) ? Rien n’est envoyé : seule la feuille Simulation est écrite.`;

const WHO_PAYS =
  "Oui : personne ne paie.\nNon : chaque client paie à son retard moyen des douze derniers mois.";

export function simulateWithDialog(ports: Ports): void {
  const typed = askText(HOW_LONG);
  if (typed === undefined) return;
  const days = readDays(typed);
  if ("problem" in days) {
    tell(`Rien n’a été simulé : ${days.sentence}.`);
    return;
  }
  const answer = ask(WHO_PAYS);
  if (answer === "cancel") return;
  const assumption = answer === "yes" ? "nobody" : "usual";
  tell(simulate(ports, { days: days.value, assumption }));
}
