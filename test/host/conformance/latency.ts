/**
 * Simulated time beside what others measured on the real service. Nothing here looks at a real
 * clock; where two measures disagree, the model takes the slower one.
 */

import type { Host } from "../../../local/host.ts";
import type { Chapter, Fact } from "./facts.ts";

/** How many times the measured milliseconds `main` took, as a whole number: 1 is up to half more or less. */
const timesOf = (measuredMs: number) => (host: Host) => {
  const { status, simulatedMs, error } = host.run("main");
  if (status !== "done") throw new Error(error?.message);
  return Math.round(simulatedMs / measuredMs);
};

function takes(measuredMs: number, fact: Omit<Fact, "when" | "gives">): Fact {
  return { ...fact, when: timesOf(measuredMs), gives: 1 };
}

export const latency: Chapter = {
  title: "Latency model",
  facts: [
    takes(318_600, {
      fact: "1,000 times getValue and setValue in turn: 318.6 s.",
      source: "cells-timed",
      script: "for (let i = 0; i < 1000; i++) { cell().setValue(i); cell().getValue(); }",
    }),
    takes(333, {
      fact: "setValues and getValues of 1,000 cells: 333 ms, a thousand times less.",
      source: "cells-timed",
      script: `
        const range = cell("A1:A1000");
        range.setValues(Array.from({ length: 1000 }, (_, i) => [i]));
        range.getValues();`,
    }),
    takes(610, {
      fact: "setValues of 4,000 cells and a flush: 610 ms.",
      source: "flush-timed",
      script: `
        cell("A1:D1000").setValues(Array.from({ length: 1000 }, () => [1, 2, 3, 4]));
        SpreadsheetApp.flush();`,
    }),
    takes(12_000, {
      fact: "400 rows written, each with a flush: about 12 s.",
      source: "flush-timed",
      script: `for (let i = 1; i <= 400; i++) { cell("A" + i).setValue(i); SpreadsheetApp.flush(); }`,
    }),
    takes(62, {
      fact: "Writing a property: 62 ms.",
      source: "properties-timed",
      script: `PropertiesService.getUserProperties().setProperty("a", "b");`,
    }),
    takes(30, {
      fact: "Reading a property: 30 ms.",
      source: "properties-timed",
      script: `PropertiesService.getUserProperties().getProperty("a");`,
    }),
    takes(96, {
      fact: "Writing a cached value and reading it: 93 ms and 3 ms.",
      source: "properties-timed",
      script: `const cache = CacheService.getUserCache(); cache.put("a", "b"); cache.get("a");`,
    }),
    takes(37_000, {
      fact: "50 mails: 37 s.",
      source: "mail-timed",
      script: `for (let i = 0; i < 50; i++) send("To: a@exemple.fr");`,
    }),
    {
      fact: "What runs out of simulated time is stopped: the clock moves with every call.",
      source: "choice",
      script: "for (let i = 0; i < 2000; i++) { cell().setValue(i); cell().getValue(); }",
      when: (host) => {
        const { status, simulatedMs } = host.run("main");
        return [status, simulatedMs];
      },
      gives: ["killed", 360_000],
    },
  ],
};
