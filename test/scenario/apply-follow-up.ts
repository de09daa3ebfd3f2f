/** Closes rows of « Engagements » and makes steps in the workbook of a story, as the sidebar would. */

import { completeStep } from "../../src/core/app/complete-step.ts";
import { closeFollowUp } from "../../src/core/app/follow-up.ts";
import { readWorkbook } from "../../src/core/app/read-workbook.ts";
import { FOLLOW_UP_WORDS } from "../../src/core/follow-up/follow-up.ts";
import { customerIdOf } from "../../src/core/ledger/directory.ts";
import { SCENARIOS } from "../../src/core/sheet/design.ts";
import { records, type World } from "../core/memory-ports.ts";
import type { Happening } from "./story.ts";

type Closing = Extract<Happening, { readonly kind: "close" }>;
type StepMade = Extract<Happening, { readonly kind: "step" }>;

export function applyClosing(world: World, { customer, nature, day }: Closing): string | undefined {
  const { followUps } = readWorkbook(world.ports).followUps;
  const found = followUps.filter(
    (one) =>
      one.customer === customerIdOf(customer) &&
      FOLLOW_UP_WORDS[one.kind] === nature &&
      one.closed === undefined &&
      (day === undefined || one.day === day),
  );
  const last = found[found.length - 1];
  if (!last) return `le suivi de ${customer} n'a pas de ligne « ${nature} » ouverte`;
  return told(closeFollowUp(world.ports, last));
}

export function applyStep(
  world: World,
  { invoice, step, how, reason }: StepMade,
): string | undefined {
  const row = records(world, SCENARIOS).find(({ stepName }) => stepName === step);
  if (!row) return `aucun scénario n'a d'étape « ${step} »`;
  return told(completeStep(world.ports, { key: `${invoice}/${row.stepId}`, how, reason }));
}

function told({ done, said }: { readonly done: boolean; readonly said: string }) {
  return done ? undefined : said;
}
