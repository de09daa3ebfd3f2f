/** A run of the morning and a person who sends from the sidebar: at any call of one, the whole of the other. */

import { afterAll, expect, it } from "vitest";
import type { ExecutionResult } from "../../local/runtime/run-script.ts";
import type { Report } from "../../src/core/app/report.ts";
import type { SentPrepared } from "../../src/core/app/send-prepared.ts";
import type { Office } from "../office/office.ts";
import { runWith, SMALL } from "./stage.ts";

const ends = new Map<string, number>();

afterAll(() => {
  const told = [...ends].map(([how, count]) => `${count} ${how}`).join(", ");
  process.stdout.write(`${SMALL.calls.length} moments at which a second run begins: ${told}\n`);
});

/** The first run, with the second one inside its call `at`. */
function together(at: number, second: (office: Office) => ExecutionResult) {
  const office = SMALL.freshOffice();
  const seen: { inner?: ExecutionResult } = {};
  const edit = () => {
    seen.inner = second(office);
  };
  const outer = runWith(office, [{ at, effect: { kind: "edit", edit } }]);
  return { office, outer, inner: seen.inner };
}

/** A report of the run, or what « Préparer les relances » is told. */
function outcomeOf(result: ExecutionResult | undefined): string {
  const value = result?.value as Partial<Report & SentPrepared> | undefined;
  if (value?.stop === "busy" || /Une autre exécution/.test(value?.stop ?? "")) return "busy";
  const sent = value?.outcomes ?? value?.results?.filter(({ outcome }) => outcome === "sent") ?? [];
  return sent.length > 0 ? "sends" : "finds nothing left to send";
}

it("one of two runs sends, the other waits or is told, and no key leaves twice", () => {
  const second = (office: Office) =>
    office.host.run("sendPrepared", [[{ keys: [...SMALL.planned] }]], { kind: "sidebar-call" });
  const problems = SMALL.atEachCall((at) => {
    const { office, outer, inner } = together(at, second);
    const how = `first ${outcomeOf(outer)}, second ${inner ? outcomeOf(inner) : "not run"}`;
    ends.set(how, (ends.get(how) ?? 0) + 1);
    return [
      ...(outer.status === "done" ? [] : [`the first run ended: ${outer.error?.message}`]),
      ...(inner?.status === "done" ? [] : [`the second run ended: ${inner?.error?.message}`]),
      ...SMALL.problemsLater(office),
    ];
  });
  expect(problems).toEqual([]);
}, 300_000);
