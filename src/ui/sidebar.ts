/** « À faire aujourd’hui »: what would leave and why, what is left to do, and « Envoyer ». */

import type { StepDone } from "../core/app/complete-step.ts";
import type { PageServer } from "../core/app/page-server.ts";
import type { Sent } from "../core/app/send-approved.ts";
import type { AsideEntry, WorkEntry, Worklist } from "../core/app/todays-work.ts";
import { server } from "./server.ts";

const call = server<PageServer & { sendApproved(keys: readonly string[]): Sent }>();

const content = part("content");
const send = part("send") as HTMLButtonElement;
const refresh = part("refresh") as HTMLButtonElement;
const news = part("news");

send.addEventListener("click", () => void sendChosen());
refresh.addEventListener("click", () => void read(""));
void read("");

function part(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`No element ${id}`);
  return found;
}

async function read(said: string): Promise<void> {
  await working(async () => {
    show(await call("readWorklist", {}));
    tell(said);
  });
}

async function sendChosen(): Promise<void> {
  const keys = chosen().flatMap((input) => input.value.split("\n"));
  await working(async () => {
    tell("Envoi en cours…");
    const { summary, failures } = await call("sendApproved", keys);
    show(await call("readWorklist", {}));
    tell([summary, ...failures].join(" "), failures.length > 0);
  });
}

async function complete(made: StepDone): Promise<void> {
  await working(async () => {
    const { done, said } = await call("completeStep", made);
    show(await call("readWorklist", {}));
    tell(said, !done);
  });
}

/** A second click would ask for the same again: nothing can be clicked meanwhile. */
async function working(work: () => Promise<void>): Promise<void> {
  content.setAttribute("aria-busy", "true");
  content.inert = true;
  send.disabled = true;
  refresh.disabled = true;
  try {
    await work();
  } catch (failure) {
    const reason = failure instanceof Error ? failure.message : String(failure);
    tell(`Cela n’a pas abouti : ${reason} Cliquez sur « Actualiser ».`, true);
  }
  content.removeAttribute("aria-busy");
  content.inert = false;
  refresh.disabled = false;
  count();
}

function tell(text: string, isError = false): void {
  news.textContent = text;
  news.className = isError ? "error" : "quiet";
}

function chosen(): readonly HTMLInputElement[] {
  return Array.from(content.querySelectorAll<HTMLInputElement>("input:checked"));
}

function count(): void {
  const { length } = chosen();
  send.disabled = length === 0;
  if (length === 0) send.textContent = "Rien à envoyer";
  else send.textContent = length > 1 ? `Envoyer ${length} e-mails` : "Envoyer 1 e-mail";
}

function show(worklist: Worklist): void {
  const { day, entries, totalLate, testMode, problem, payments, aside } = worklist;
  const messages = entries.filter(({ kind }) => kind === "mail");
  const automatic = messages.filter(({ needsApproval }) => !needsApproval);
  const toApprove = messages.filter(({ needsApproval }) => needsApproval);
  const tasks = entries.filter(({ kind }) => kind !== "mail");
  const heading =
    messages.length === 0 ? "aucun message" : `${messages.length} messages · ${totalLate}`;
  content.replaceChildren(
    made("p", "quiet", [`${day} · ${heading}`]),
    ...(testMode
      ? [made("p", "chip test", ["Mode test : tout vous est adressé, à vous seul."])]
      : []),
    ...(problem ? [made("p", "chip", [problem])] : []),
    ...(payments.held > 0 ? [made("p", "chip", [staleSentence(payments.held)])] : []),
    ...section("E-mails à envoyer", automatic.map(messageLine)),
    ...section("E-mails à valider", toApprove.map(messageLine)),
    ...section("À faire par vous", tasks.map(taskLine)),
    ...folded("Écartées aujourd’hui", aside),
  );
}

function staleSentence(held: number): string {
  return `${held} factures attendent : règlements trop anciens. Menu Ponctuel ▸ « Confirmer que les règlements sont à jour ».`;
}

function section(title: string, lines: readonly HTMLElement[]): readonly HTMLElement[] {
  if (lines.length === 0) return [];
  return [made("h2", "", [`${title} (${lines.length})`]), made("ul", "", lines)];
}

function folded(title: string, lines: readonly AsideEntry[]): readonly HTMLElement[] {
  if (lines.length === 0) return [];
  const summary = made("summary", "", [`${title} (${lines.length})`]);
  return [made("details", "", [summary, made("ul", "", lines.map(workLine))])];
}

function messageLine(message: WorkEntry): HTMLElement {
  const { keys, name, what, invoices, recipients, total, daysLate } = message;
  const input = document.createElement("input");
  input.type = "checkbox";
  input.checked = !message.needsApproval;
  input.value = keys.join("\n");
  input.addEventListener("change", count);
  const label = made("label", "line choice", [
    input,
    made("b", "", [name]),
    made("b", "", [total]),
    made("span", "", [`${what} · ${invoices}`]),
    made("small", "amount", [daysLate > 0 ? `${daysLate} j` : ""]),
  ]);
  label.title = `Pour ${recipients}`;
  return made("li", "", [label]);
}

function workLine({ name, invoices, reason }: AsideEntry): HTMLElement {
  return made("li", "line", [
    made("b", "", [name]),
    made("small", "", [invoices]),
    made("span", "whole quiet", [reason]),
  ]);
}

function taskLine(task: WorkEntry): HTMLElement {
  const line = workLine(task);
  const [key] = task.keys;
  if (!key) return line;
  const choices = made("span", "whole choices", [
    button("C’est fait", () => void complete({ key, how: "done" })),
    button("Passer", () => choices.replaceWith(reasonAsked(key))),
  ]);
  line.append(choices);
  return line;
}

/** A step is not left out without a word: the log keeps why. */
function reasonAsked(key: string): HTMLElement {
  const input = document.createElement("input");
  input.required = true;
  const skip = () =>
    input.reportValidity() && void complete({ key, how: "skipped", reason: input.value });
  const asked = made("span", "whole choices", [
    made("label", "", ["Pourquoi ? ", input]),
    button("Passer cette étape", skip),
  ]);
  queueMicrotask(() => input.focus());
  return asked;
}

function button(label: string, act: () => void): HTMLElement {
  const element = made("button", "small", [label]);
  element.addEventListener("click", act);
  return element;
}

function made(tag: string, className: string, children: readonly (Node | string)[]): HTMLElement {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children);
  return element;
}
