/** Gmail as a story wants it: each message handed over, with what became of it. */

import type { Mailer, Ports } from "../../src/core/app/ports.ts";
import type { Cell } from "../../src/core/sheet/cell.ts";
import { LOG, type LogField } from "../../src/core/sheet/design.ts";
import { type Answer, records, type World } from "../core/memory-ports.ts";
import type { Fate } from "./story.ts";

/** A message, its fate, and the line « en cours » that the log held before it left. */
export type Handed = {
  readonly claim: Readonly<Record<LogField, Cell>>;
  readonly mime: string;
  readonly fate: Fate | "sent";
};

type Post = { readonly ports: Ports; readonly handed: readonly Handed[] };

const ANSWERS: Readonly<Record<Handed["fate"], Answer>> = {
  sent: "sent",
  refused: "refused",
  blocked: "blocked",
  "unanswered-left": "unknown-left",
  "unanswered-lost": "unknown-lost",
  "killed-left": "sent",
  "killed-lost": "sent",
};

/** The ports of the world for one run, with the fates of its messages by customer. */
export function postFor(world: World, fates: ReadonlyMap<string, Fate>): Post {
  const handed: Handed[] = [];
  const { mail } = world.ports;
  const send: Mailer["send"] = (mime, threadId) => {
    const lines = records(world, LOG);
    const claim = lines[lines.length - 1];
    if (!claim) throw new Error("A message leaves before its line is in the log");
    const fate = fates.get(String(claim.customer)) ?? "sent";
    handed.push({ claim, mime, fate });
    world.answer = () => ANSWERS[fate];
    world.kill = killOf(fate, world.calls.length + 1);
    return mail.send(mime, threadId);
  };
  return { ports: { ...world.ports, mail: { ...mail, send } }, handed };
}

function killOf(fate: Handed["fate"], call: number): World["kill"] {
  if (fate === "killed-left") return { call, when: "after" };
  return fate === "killed-lost" ? { call, when: "before" } : undefined;
}
