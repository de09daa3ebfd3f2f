/** Which of the shipped scenarios suits a payer, from how it has paid; the user decides. */

import { DEFAULT_SCENARIO } from "../dunning/shipped-scenarios.ts";
import type { Customer, CustomerType } from "../ledger/types.ts";

export type PromiseCounts = {
  readonly kept: number;
  readonly partly: number;
  readonly broken: number;
};

export type Behaviour = {
  /** Of what was paid, the part that came late, from 0 to 1. */
  readonly lateShare: number;
  readonly averageDelay: number;
  readonly promises: PromiseCounts;
};

type Rule = {
  readonly scenario: string;
  readonly fits: (behaviour: Behaviour) => boolean;
};

/** Thresholds of ours, told in the guide: the first that fits, from the firmest. */
const RULES: readonly Rule[] = [
  {
    scenario: "Mauvaise foi",
    fits: ({ averageDelay, promises: { kept, broken } }) =>
      averageDelay >= 45 && broken >= 2 && kept === 0,
  },
  {
    scenario: "Ferme",
    fits: ({ averageDelay, promises: { kept, broken } }) => averageDelay >= 10 || broken > kept,
  },
  {
    scenario: "Courtois",
    fits: ({ averageDelay, lateShare, promises: { broken } }) =>
      averageDelay < 3 && lateShare <= 0.2 && broken === 0,
  },
];

export function scenarioFor(behaviour: Behaviour): string {
  return RULES.find(({ fits }) => fits(behaviour))?.scenario ?? DEFAULT_SCENARIO;
}

/** Other law and other circuits: how they pay changes nothing to the scenario that they need. */
const OWN: Readonly<Record<CustomerType, string>> = {
  entreprise: "",
  public: "Administration",
  particulier: "Particulier",
};

const CHOSEN = "Grand compte";

/** The scenario that the nature of the customer decides, with its reason. */
export function ownScenario({
  type,
  scenario,
}: Pick<Customer, "type" | "scenario">):
  | { readonly name: string; readonly why: string }
  | undefined {
  const name = OWN[type];
  if (name !== "")
    return { name, why: `${type === "public" ? "acheteur public" : "particulier"} : ${name}` };
  if (scenario !== CHOSEN) return undefined;
  return { name: CHOSEN, why: "grand compte : son circuit de validation décide, pas son retard" };
}
