/** « Exécutions »: what each run of the script asked of Google, and how long Google would have taken. */

import type { Allowance, ExecutionView } from "../protocol.ts";
import { shortMoment } from "./dates.ts";
import { element, viewNamed } from "./dom.ts";
import { call } from "./server.ts";

const KINDS: Readonly<Record<string, string>> = {
  menu: "Menu",
  "simple-trigger": "Ouverture",
  "installable-trigger": "Déclencheur",
  "sidebar-call": "Panneau",
  editor: "Éditeur",
};
const STATUSES = { done: "Terminée", error: "Échec", killed: "Arrêtée" } as const;
const ALLOWANCES: Readonly<Record<string, string>> = {
  mailRecipients: "destinataires de mails",
  propertyOperations: "accès aux propriétés",
  documentsCreated: "documents",
  filesConverted: "conversions",
  triggerRuntimeMs: "minutes de déclencheurs",
};

export async function showExecutions(): Promise<void> {
  const { executions, allowances } = await call("executions");
  viewNamed("executions").replaceChildren(
    element("div", { class: "page" }, [
      element("p", { class: "allowances" }, [
        "Reste aujourd’hui : ",
        allowances.map(allowanceText).join(" · "),
      ]),
      ...executions.map(cardOf),
    ]),
  );
}

function allowanceText({ name, left }: Allowance): string {
  const amount = name === "triggerRuntimeMs" ? Math.floor(left / 60_000) : left;
  return `${amount.toLocaleString("fr-FR")} ${ALLOWANCES[name] ?? name}`;
}

function cardOf(execution: ExecutionView): HTMLElement {
  const { functionName, kind, at, status, simulatedMs, calls, error } = execution;
  return element("details", { class: `execution ${status}` }, [
    element("summary", {}, [
      element("code", {}, [functionName]),
      element("span", {}, [KINDS[kind] ?? kind]),
      element("time", {}, [shortMoment(at)]),
      element("span", { class: "status" }, [STATUSES[status]]),
      element("span", { class: "number" }, [seconds(simulatedMs)]),
      element("span", { class: "number" }, [`${calls.length} appels`]),
    ]),
    ...(error === undefined ? [] : [element("p", { class: "error" }, [error])]),
    ...details(execution),
  ]);
}

function details({ calls, scopes, logs }: ExecutionView): readonly HTMLElement[] {
  const scopeText = scopes.map((scope) => scope.replace(/^.*\/auth\//, "")).join(", ");
  return [
    element("p", {}, [`Autorisations : ${scopeText || "aucune"}`]),
    ...logs.map(({ level, message }) => element("pre", { class: "log" }, [`${level} ${message}`])),
    element(
      "table",
      {},
      runsOf(calls).map(({ name, times, simulatedMs, outcome }) =>
        element("tr", { class: outcome }, [
          element("td", {}, [element("code", {}, [name])]),
          element("td", { class: "number" }, [times > 1 ? `× ${times}` : ""]),
          element("td", { class: "number" }, [`${Math.round(simulatedMs)} ms`]),
          element("td", {}, [outcome === "done" ? "" : outcome]),
        ]),
      ),
    ),
  ];
}

type Run = ExecutionView["calls"][number] & { readonly times: number };

/** The same call many times in a row takes one line. */
function runsOf(calls: ExecutionView["calls"]): readonly Run[] {
  const runs: Run[] = [];
  for (const call of calls) {
    const last = runs.at(-1);
    if (last?.name !== call.name || last.outcome !== call.outcome) {
      runs.push({ ...call, times: 1 });
      continue;
    }
    const simulatedMs = last.simulatedMs + call.simulatedMs;
    runs.splice(-1, 1, { ...call, simulatedMs, times: last.times + 1 });
  }
  return runs;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1).replace(".", ",")} s`;
}
