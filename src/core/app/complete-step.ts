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
import { formatList } from "../text/format.ts";
import { few } from "./few.ts";
import type { Moment, Ports } from "./ports.ts";
import { type Answer, addLines, done, logProblem, refused, underLock } from "./under-lock.ts";

export type StepDone = {
  readonly key: string;
  /** Those of the customer's other invoices that were made with it. */
  readonly others?: readonly string[];
  readonly how: "done" | "skipped";
  /** Why it is left out; a step that was made may have a remark. */
  readonly reason?: string;
};

/** Something to do today, and the step that it makes. */
export type Task = { readonly key: Key; readonly decision: Decision; readonly step: Step };

/** Only what the plan of today asks for, so that no step is made twice, nor one that nobody wants. */
export function completeStep(ports: Ports, made: StepDone): Answer {
  return underLock(ports, (read) => {
    const moment = ports.clock.now();
    const planned = tasksOf(read, moment.day);
    const keys = [...new Set([made.key, ...(made.others ?? [])])];
    const tasks = keys.flatMap((key) => planned.find((one) => one.key === key) ?? []);
    if (tasks.length < keys.length) return refused(notATask(read));
    const problem = letterProblem(tasks) ?? logProblem(ports, read);
    if (problem) return refused(problem);
    const { how } = made;
    const reason = String(made.reason ?? "").trim();
    if (how === "skipped" && reason === "")
      return refused("Dites pourquoi cette étape est passée.");
    const author = ports.mail.sender();
    const lines = tasks.map((task) =>
      stepLine(read.book, task, { how, reason, author, ...moment }),
    );
    addLines(ports, read, lines);
    return done(`${nameOf(tasks)} : ${how === "skipped" ? "étape passée" : "c’est noté"}.`);
  });
}

/** A letter that was written is followed by what becomes of it: posted, or given up. */
function letterProblem(tasks: readonly Task[]): string | undefined {
  const letter = tasks.find(({ decision: { code } }) => WRITTEN.includes(code));
  return letter && `${letter.decision.reason}. Notez ce qu’il en est dans « Courriers ».`;
}

const WRITTEN: readonly string[] = ["to-post", "unfinished-letter"];

type Made = Pick<StepDone, "how"> &
  Pick<Moment, "day" | "time"> & { readonly reason: string; readonly author: string };

function stepLine(book: Book, task: Task, { how, reason, author, day, time }: Made): LogLine {
  return {
    ...lineOfTask(book, task),
    day,
    time,
    author,
    status: how === "skipped" ? "skipped" : "done",
    // Nobody was in touch with the customer: the next message has nothing to wait for.
    countsForGap: how !== "skipped" && task.step.countsForGap,
    contact: { outcome: "", cause: reason, person: "", nextAction: "" },
    reference: referenceOf(["step", task.key, day, time].join("\n")),
  };
}

/** « Appel 1, F-12 et F-13 ». */
function nameOf(tasks: readonly Task[]): string {
  const names = [...new Set(tasks.map(({ step }) => step.name))];
  return `${formatList(names)}, ${few(tasks.map(({ decision }) => decision.invoice))}`;
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
