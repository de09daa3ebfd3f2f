/** One invoice to the end of its ladder, simulated on a Monday: a table that a finance person can read. */

import { describe, expect, it } from "vitest";
import { simulate } from "../../../src/core/app/simulate.ts";
import type { Assumption } from "../../../src/core/app/simulation-words.ts";
import { isDayCell } from "../../../src/core/sheet/cell.ts";
import { CUSTOMERS, INVOICES, PAYMENTS, SIMULATION } from "../../../src/core/sheet/design.ts";
import { formatDay, formatWeekday } from "../../../src/core/text/format.ts";
import { fill, on, readyWorld, records, type World } from "../memory-ports.ts";
import { spoken } from "../sheet/spoken.ts";

/** Dupont paid H-1 ten days late; F-1 fell due last Friday, F-2 comes on 4 December. */
function dupont(): World {
  const world = readyWorld();
  fill(world, CUSTOMERS, [{ customer: "Dupont", email: "compta@dupont.fr" }]);
  const rows = [
    ["H-1", 500, "2026-07-31", "2026-08-31"],
    ["F-1", 1200, "2026-10-20", "2026-11-20"],
    ["F-2", 300, "2026-11-04", "2026-12-04"],
  ] as const;
  fill(
    world,
    INVOICES,
    rows.map(([invoiceNumber, amountInclTax, issued, due]) => ({
      invoiceNumber,
      customer: "Dupont",
      amountInclTax,
      invoiceDate: on(issued),
      dueDate: on(due),
    })),
  );
  fill(world, PAYMENTS, [{ paymentDate: on("2026-09-10"), invoiceNumber: "H-1", paid: 500 }]);
  return world;
}

function table(assumption: Assumption): string {
  const world = dupont();
  simulate(world.ports, { days: 45, assumption });
  return records(world, SIMULATION)
    .filter(({ step }) => step !== "Hypothèse")
    .map(({ day, step, channel, invoices, amount }) => {
      if (!isDayCell(day)) throw new Error("a row without a day");
      const weekday = formatWeekday(day.day).split(" ")[0] ?? "";
      const about = String(invoices).split("\n").join(" et ");
      return `${formatDay(day.day)} ${weekday} | ${step} | ${channel} | ${about} | ${amount} €`;
    })
    .map(spoken)
    .join("\n");
}

describe("Dupont, « Standard », over six weeks", () => {
  it("who pays nothing climbs to the hand-over; F-2 is written of in the tone of F-1", () => {
    expect(table("nobody")).toBe(
      `
23/11/2026 lundi | Relance 1 | E-mail | F-1 | 1200 €
26/11/2026 jeudi | Appel 1 | Appel | F-1 | 1200 €
30/11/2026 lundi | Relance 2 | E-mail | F-1 et F-2 | 1200 €
02/12/2026 mercredi | Appel 2 | Appel | F-1 | 1200 €
04/12/2026 vendredi | Escalade commerciale | Interne | F-1 | 1200 €
07/12/2026 lundi | Relance 2 | E-mail | F-2 | 1500 €
07/12/2026 lundi | Relance 3 | Courrier | F-1 | 1200 €
10/12/2026 jeudi | Appel 1 | Appel | F-2 | 300 €
14/12/2026 lundi | Relance 2 | E-mail | F-2 | 1500 €
16/12/2026 mercredi | Appel 2 | Appel | F-2 | 300 €
18/12/2026 vendredi | Escalade commerciale | Interne | F-2 | 300 €
21/12/2026 lundi | Mise en demeure | LRAR | F-1 | 1200 €
21/12/2026 lundi | Relance 3 | Courrier | F-2 | 300 €
04/01/2027 lundi | Transmission au contentieux | Dossier | F-1 | 1200 €
04/01/2027 lundi | Mise en demeure | LRAR | F-2 | 300 €`.trim(),
    );
  });

  it("who pays ten days late, as usual, is reminded and called once of each invoice", () => {
    expect(table("usual")).toBe(
      `
23/11/2026 lundi | Relance 1 | E-mail | F-1 | 1200 €
26/11/2026 jeudi | Appel 1 | Appel | F-1 | 1200 €
30/11/2026 lundi | Relance préventive | E-mail | F-2 | 300 €
07/12/2026 lundi | Relance 1 | E-mail | F-2 | 300 €
10/12/2026 jeudi | Appel 1 | Appel | F-2 | 300 €`.trim(),
    );
  });
});
