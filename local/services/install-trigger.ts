/** Adds a trigger to the project, within the limits that Google sets. */

import { createHash } from "node:crypto";
import { GasError } from "../runtime/host-object.ts";
import type { TriggerData } from "../runtime/triggers.ts";
import type { World } from "../runtime/world.ts";
import { Trigger } from "./trigger.ts";

/** https://developers.google.com/apps-script/guides/services/quotas: 20 per user and script. */
const MAX_TRIGGERS = 20;

export function installTrigger(
  world: World,
  trigger: Omit<TriggerData, "id" | "createdAt">,
): Trigger {
  if (world.triggers.list().length >= MAX_TRIGGERS) {
    throw new GasError(
      "This script has too many triggers. " +
        "Triggers must be deleted from the script before more can be added.",
    );
  }
  if (world.installedAs === "add-on") {
    checkAddOnRules(world, trigger);
  }
  const data: TriggerData = {
    ...trigger,
    id: freshId(world, trigger.functionName),
    createdAt: world.clock.now(),
  };
  world.triggers.add(data);
  return new Trigger(data, world.workbook.id);
}

const KIND_NAMES = {
  CLOCK: "time-based",
  ON_OPEN: "open",
  ON_EDIT: "edit",
  ON_CHANGE: "change",
} as const;

/**
 * « Each add-on can have only one trigger of each type, per user, per document » and
 * « time-driven triggers can run at most once per hour »:
 * https://developers.google.com/workspace/add-ons/concepts/editor-triggers
 */
function checkAddOnRules(world: World, trigger: Pick<TriggerData, "event" | "schedule">): void {
  if (trigger.schedule?.kind === "minutes") {
    throw new GasError(
      "Add-ons may not create time-based triggers to run more frequently than once per hour.",
    );
  }
  if (world.triggers.list().some(({ event }) => event === trigger.event)) {
    const kind = KIND_NAMES[trigger.event];
    throw new GasError(
      `This add-on has created too many ${kind} triggers in this document ` +
        "for this Google user account.",
    );
  }
}

/** Nineteen digits as Google's ids have, made of what is known, so that runs repeat. */
function freshId(world: World, functionName: string): string {
  const taken = new Set(world.triggers.list().map(({ id }) => id));
  for (let attempt = 0; ; attempt += 1) {
    const seed = `${functionName}/${world.clock.now()}/${attempt}`;
    const hex = createHash("sha256").update(seed).digest("hex").slice(0, 16);
    const id = BigInt(`0x${hex}`).toString().padStart(19, "1").slice(0, 19);
    if (!taken.has(id)) {
      return id;
    }
  }
}
