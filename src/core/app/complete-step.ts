/** A step of today's plan that a person has made (a call, a letter), or leaves out with a reason. */

import type { Day } from "../day.ts";
import type { Book } from "../dunning/book.ts";
import type { Decision } from "../dunning/decision.ts";
import { type Key, keyOf } from "../dunning/journal.ts";
import { plan } from "../dunning/plan.ts";
import { referenceOf } from "../dunning/reference.ts";
import type { Step } from "../dunning/scenario.ts";
import type { CustomerId } from "../ledger/types.ts";
import { type LogLine, NO_MESSAGE } from "../sheet/log-lines.ts";
import type { BookRead } from "../sheet/read-book.ts";
import type { Ports } from "./ports.ts";
import { type Answer, addLine, done, logProblem, refused, underLock } from "./under-lock.ts";

export type StepDone = {
  readonly key: string;
  readonly how: "done" | "skipped";
  /** Why it is left out; a step that was made may have a remark. */
  readonly reason?: string;
};

/** Something to do today, and the step that it makes. */
export type Task = { readonly key: Key; readonly decision: Decision; readonly step: Step };

/** Only what the plan of today asks for, so that no step is made twice, nor one that nobody wants. */
export function completeStep(ports: Ports, { key, how, reason = "" }: StepDone): Answer {
  return underLock(ports, (read) => {
    const { day, time } = ports.clock.now();
    const task = tasksOf(read, day).find((one) => one.key === key);
    if (!task) return refused(notATask(read));
    const problem = logProblem(ports, read);
    if (problem) return refused(problem);
    const why = String(reason).trim();
    if (how === "skipped" && why === "") return refused("Dites pourquoi cette étape est passée.");
    const line: LogLine = {
      ...lineOfTask(read.book, task),
      day,
      time,
      author: ports.mail.sender(),
      status: how === "skipped" ? "skipped" : "done",
      // Nobody was in touch with the customer: the next message has nothing to wait for.
      countsForGap: how !== "skipped" && task.step.countsForGap,
      contact: { outcome: "", cause: why, person: "", nextAction: "" },
      reference: referenceOf(["step", key, day, time].join("\n")),
    };
    addLine(ports, read, line);
    const said = how === "skipped" ? "étape passée" : "c’est noté";
    return done(`${task.step.name}, ${task.decision.invoice} : ${said}.`);
  });
}

/** None while the log cannot be read whole: it may say that a step has been made. */
export function tasksOf(
  { book, blocking }: BookRead,
  day: Day,
  only?: CustomerId,
): readonly Task[] {
  if (blocking.length > 0) return [];
  return plan(book, day, only).decisions.flatMap((decision) => {
    const { verdict, step, invoice } = decision;
    return verdict === "task" && step ? [{ key: keyOf(invoice, step.id), decision, step }] : [];
  });
}

export function notATask({ blocking }: BookRead): string {
  const [first] = blocking;
  return first
    ? `Rien n’a été noté : ${first.message} (${first.at}).`
    : "Cette étape n’est plus à faire aujourd’hui : actualisez.";
}

type OfTask = Omit<LogLine, "day" | "time" | "author" | "status" | "countsForGap" | "reference">;

export function lineOfTask({ customers }: Book, { key, decision, step }: Task): OfTask {
  return {
    customer: customers.get(decision.customer)?.name ?? decision.customer,
    invoices: [decision.invoice],
    channel: step.channel,
    step: step.name,
    level: step.level,
    mode: "live",
    ...NO_MESSAGE,
    keys: [key],
    body: "",
  };
}
