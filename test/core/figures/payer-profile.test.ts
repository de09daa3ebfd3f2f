import { describe, expect, it } from "vitest";
import { SHIPPED_SCENARIOS } from "../../../src/core/dunning/shipped-scenarios.ts";
import { type PayerInput, payerProfile } from "../../../src/core/figures/payer-profile.ts";
import type { PromiseCounts } from "../../../src/core/figures/proposed-scenario.ts";
import { cents } from "../../../src/core/money.ts";
import { spoken } from "../sheet/spoken.ts";

const NO_PROMISE: PromiseCounts = { kept: 0, partly: 0, broken: 0 };

/** Invoices of 100 € each, by their days late. */
function profileOf(
  late: readonly number[],
  more: Partial<PayerInput> & { readonly undated?: number } = {},
) {
  const { undated = 0, ...rest } = more;
  return payerProfile({
    customer: { type: "entreprise", scenario: "Standard" },
    history: {
      settled: late.map((daysLate) => ({ amountCents: cents(10_000), daysLate })),
      undated,
    },
    promises: NO_PROMISE,
    ...rest,
  });
}

describe("the scenario proposed to a company", () => {
  it.each([
    ["Courtois", [0, 0, 0], NO_PROMISE, "3 factures payées à temps : Courtois"],
    [
      "Courtois",
      [0, 0, 0, 0, 10],
      NO_PROMISE,
      "20 % du montant payé en retard (1 facture sur 5), 2 jours en moyenne : Courtois",
    ],
    [
      "Standard",
      [2, 2, 2],
      NO_PROMISE,
      "100 % du montant payé en retard (3 factures sur 3), 2 jours en moyenne : Standard",
    ],
    [
      "Standard",
      [0, 0, 0],
      { kept: 1, partly: 0, broken: 1 },
      "3 factures payées à temps, 1 promesse sur 2 non tenue entièrement : Standard",
    ],
    [
      "Standard",
      [9, 9, 9],
      NO_PROMISE,
      "100 % du montant payé en retard (3 factures sur 3), 9 jours en moyenne : Standard",
    ],
    [
      "Ferme",
      [10, 10, 10],
      NO_PROMISE,
      "100 % du montant payé en retard (3 factures sur 3), 10 jours en moyenne : Ferme",
    ],
    [
      "Ferme",
      [0, 30, 30, 30, 30],
      NO_PROMISE,
      "80 % du montant payé en retard (4 factures sur 5), 24 jours en moyenne : Ferme",
    ],
    [
      "Ferme",
      [0, 0, 0],
      { kept: 1, partly: 1, broken: 2 },
      "3 factures payées à temps, 3 promesses sur 4 non tenues entièrement : Ferme",
    ],
    [
      "Ferme",
      [60, 60, 60],
      { kept: 1, partly: 0, broken: 2 },
      "100 % du montant payé en retard (3 factures sur 3), 60 jours en moyenne, 2 promesses sur 3 non tenues entièrement : Ferme",
    ],
    [
      "Mauvaise foi",
      [60, 60, 60],
      { kept: 0, partly: 0, broken: 2 },
      "100 % du montant payé en retard (3 factures sur 3), 60 jours en moyenne, 2 promesses sur 2 non tenues entièrement : Mauvaise foi",
    ],
  ] as const)("%s: %j %j", (scenario, late, promises, why) => {
    const profile = profileOf(late, { promises });
    expect(profile.proposedScenario).toBe(scenario);
    expect(spoken(profile.why)).toBe(spoken(why));
    expect(SHIPPED_SCENARIOS.map(({ name }) => name)).toContain(scenario);
  });

  it("stays open with fewer than three settled invoices", () => {
    const profile = profileOf([0, 40], { undated: 2 });
    expect(profile).toMatchObject({ settled: 2, currentScenario: "Standard" });
    expect(profile.paid).toBeUndefined();
    expect(profile.proposedScenario).toBeUndefined();
    expect(spoken(profile.why)).toBe(
      "2 factures réglées en douze mois, 3 au moins sont attendues ; 2 factures réglées sans date ne comptent pas",
    );
  });

  it("stays open when a row of the account cannot be read", () => {
    const profile = profileOf([0, 0, 0], { unclear: "montant illisible (Règlements!D4)" });
    expect(profile.proposedScenario).toBeUndefined();
    expect(profile.why).toBe("compte incertain, montant illisible (Règlements!D4)");
  });
});

describe("a customer whose nature decides", () => {
  const broken = { kept: 0, partly: 0, broken: 3 };
  it.each([
    ["particulier", "Standard", "Particulier", "particulier : Particulier"],
    ["public", "Standard", "Administration", "acheteur public : Administration"],
    [
      "entreprise",
      "Grand compte",
      "Grand compte",
      "grand compte : son circuit de validation décide, pas son retard",
    ],
  ] as const)("%s, %s → %s, however it pays", (type, scenario, proposed, why) => {
    const customer = { type, scenario };
    for (const late of [[], [0, 0, 0], [90, 90, 90]]) {
      const profile = profileOf(late, { customer, promises: broken });
      expect(profile.proposedScenario).toBe(proposed);
      expect(profile.why).toContain(why);
    }
  });
});

describe("the figures", () => {
  it("weigh by amount, and count what was paid in time as no delay", () => {
    const settled = [
      { amountCents: cents(300_000), daysLate: 30 },
      { amountCents: cents(100_000), daysLate: 0 },
      { amountCents: cents(100_000), daysLate: 1 },
    ];
    expect(profileOf([], { history: { settled, undated: 0 } }).paid).toEqual({
      lateShare: 0.8,
      averageDelay: 18.2,
    });
  });
});
