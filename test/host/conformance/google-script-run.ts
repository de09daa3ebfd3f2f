/** What `google.script.run` does to values in both directions. */

import { CallQueue } from "../../../local/services/google-script-run.ts";
import { type Chapter, type Fact, fromPage, refused } from "./facts.ts";

const ECHO = "return args[0];";
const illegal = (index: number) => refused(`Failed due to illegal value in property: ${index}`);

/** A page gives it to the server. */
function given(fact: string, value: unknown, gives: unknown): Fact {
  return { fact, source: "transfer-measured", script: ECHO, when: fromPage(value), gives };
}

/** The server gives it to the page. */
function returned(fact: string, expression: string, gives: unknown): Fact {
  const script = `return ${expression};`;
  return { fact, source: "transfer-measured", script, when: fromPage(), gives };
}

const circular: { self?: unknown } = {};
circular.self = circular;

export const googleScriptRun: Chapter = {
  title: "google.script.run",
  facts: [
    given(
      "Given: texts, numbers, booleans, lists and objects arrive.",
      { a: [1, "b", true, null] },
      {
        a: [1, "b", true, null],
      },
    ),
    given("Given: undefined arrives as null, in a list too.", [undefined, 1], [null, 1]),
    given("Given: a date fails, with the index of the argument.", new Date(0), illegal(0)),
    given("Given: in a list, with its index there.", [0, 1, 2, new Date(0), 4], illegal(3)),
    given("Given: a regular expression fails.", /a/, illegal(0)),
    given("Given: a function fails.", () => 1, illegal(0)),
    given("Given: a Map fails.", new Map(), illegal(0)),
    given("Given: a Set fails.", new Set(), illegal(0)),
    given("Given: a promise fails.", Promise.resolve(1), illegal(0)),
    given("Given: an ArrayBuffer fails.", new ArrayBuffer(1), illegal(0)),
    given("Given: a typed array fails.", new Uint8Array(1), illegal(0)),
    given("Given: a boxed number fails.", Object(1), illegal(0)),
    {
      fact: "Given: an object that contains itself fails.",
      source: "run",
      script: ECHO,
      when: fromPage(circular),
      gives: refused("circular"),
    },
    {
      fact: "Given: the server gets a copy.",
      source: "run",
      script: "args[0].a = 2;",
      when: (host) => {
        const value = { a: 1 };
        fromPage(value)(host);
        return value;
      },
      gives: { a: 1 },
    },
    returned("Returned: undefined arrives as null.", "undefined", null),
    returned("Returned: a date arrives as null, at the success handler.", "new Date(0)", null),
    returned(
      "Returned: one date anywhere makes all of it null.",
      "[['F-1', new Date(0), 12]]",
      null,
    ),
    returned(
      "Returned: an object of Google's arrives as null.",
      "SpreadsheetApp.getActive()",
      null,
    ),
    returned("Returned: a Map arrives as `{}`.", "new Map([[1, 2]])", {}),
    returned("Returned: a Set arrives as `{}`.", "new Set([1])", {}),
    returned("Returned: a regular expression arrives as `{}`.", "/a/", {}),
    returned("Returned: a boxed number arrives as `{}`.", "Object(1)", {}),
    returned("Returned: a function arrives as its source.", "(x) => x + 1", "(x) => x + 1"),
    returned("Returned: a promise arrives as what it promised.", "Promise.resolve(3)", 3),
    returned("Returned: an Int8Array arrives as an object.", "new Int8Array([7])", { 0: 7 }),
    returned("Returned: bytes arrive as a list.", "Utilities.newBlob('é').getBytes()", [-61, -87]),
    returned(
      "Returned: a Uint8Array is an error of the server.",
      "new Uint8Array(1)",
      refused("Uint8Array"),
    ),
    {
      fact: "What the server throws goes to the failure handler.",
      source: "communication",
      script: "throw new RangeError('montant invalide');",
      when: (host) => host.callServer("main").error?.message,
      gives: "montant invalide",
    },
    {
      fact: "A function whose name ends in an underscore cannot be called.",
      source: "communication",
      declares: "function hidden_() {}",
      script: "",
      when: (host) => host.callServer("hidden_"),
      gives: refused("google.script.run.hidden_ is not a function"),
    },
    {
      fact: "Ten calls run at once, the eleventh waits.",
      source: "communication",
      script: "",
      when: () => {
        const queue = new CallQueue();
        let started = 0;
        const never = () => {
          started += 1;
          return new Promise<void>(() => undefined);
        };
        for (let call = 0; call < 11; call += 1) void queue.run(never);
        return started;
      },
      gives: 10,
    },
  ],
};
