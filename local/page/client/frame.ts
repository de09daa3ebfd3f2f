/**
 * `google.script` in the page of a script: https://developers.google.com/apps-script/guides/html/reference/run
 * and /host. Calls go through the page around, which alone may talk with the server.
 */

import { CallQueue, marshalToServer } from "../../services/google-script-run.ts";
import { followDocumentLinks } from "./document-links.ts";
import type { FromFrame, ToFrame } from "./frame-messages.ts";

type Handler = (value: unknown, userObject: unknown) => void;
type Handlers = {
  readonly success?: Handler;
  readonly failure?: Handler;
  readonly userObject?: unknown;
};

const script = document.currentScript;
const parentOrigin = script?.getAttribute("data-parent") ?? "";
const functionNames = (script?.getAttribute("data-functions") ?? "").split(" ");
script?.remove();

const queue = new CallQueue();
const waiting = new Map<number, (ended: ToFrame) => void>();
let calls = 0;

function post(message: FromFrame): void {
  window.parent.postMessage(message, parentOrigin);
}

window.addEventListener("message", ({ data, origin, source }: MessageEvent<ToFrame>) => {
  if (source !== window.parent || origin !== parentOrigin || data.kind !== "ended") return;
  waiting.get(data.id)?.(data);
  waiting.delete(data.id);
});

function runner(handlers: Handlers): object {
  const made: Record<string, (...args: unknown[]) => unknown> = {
    withSuccessHandler: (success) => runner({ ...handlers, success: success as Handler }),
    withFailureHandler: (failure) => runner({ ...handlers, failure: failure as Handler }),
    withUserObject: (userObject) => runner({ ...handlers, userObject }),
  };
  for (const name of functionNames) {
    made[name] = (...args) => {
      run(name, sendable(args), handlers);
    };
  }
  return made;
}

/** A form is legal as the only argument: it becomes an object of its fields. */
function sendable(args: readonly unknown[]): readonly unknown[] {
  const [form] = args;
  if (args.length === 1 && form instanceof HTMLFormElement) return [fieldsOf(form)];
  return marshalToServer(args);
}

function fieldsOf(form: HTMLFormElement): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  const data = new FormData(form);
  for (const name of new Set(data.keys())) {
    const values = data.getAll(name);
    if (values.some((value) => value instanceof File)) {
      throw new Error("L’hôte local ne transmet pas les fichiers d’un formulaire.");
    }
    fields[name] = values.length > 1 ? values : values[0];
  }
  return fields;
}

function run(functionName: string, args: readonly unknown[], handlers: Handlers): void {
  void queue.run(async () => {
    calls += 1;
    const id = calls;
    const ended = await new Promise<ToFrame>((resolve) => {
      waiting.set(id, resolve);
      post({ kind: "run", id, functionName, args });
    });
    // A handler that throws must not hold back the calls that wait.
    setTimeout(() => settle(functionName, ended, handlers));
  });
}

function settle(functionName: string, { value, error }: ToFrame, handlers: Handlers): void {
  const { success, failure, userObject } = handlers;
  if (error === undefined) success?.(value, userObject);
  else if (failure !== undefined) failure(scriptError(error), userObject);
  else reportError(new Error(`Uncaught ${error} (google.script.run.${functionName})`));
}

function scriptError(message: string): Error {
  const error = new Error(message);
  error.name = "ScriptError";
  return error;
}

const google = {
  script: {
    run: runner({}),
    host: {
      close: () => post({ kind: "close" }),
      setWidth: (width: number) => post({ kind: "size", width }),
      setHeight: (height: number) => post({ kind: "size", height }),
      editor: { focus: () => post({ kind: "focusEditor" }) },
    },
  },
};

Object.defineProperty(window, "google", { value: google });
followDocumentLinks((file) => post({ kind: "openDocument", file }));
