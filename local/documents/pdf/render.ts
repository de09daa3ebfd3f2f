/** Asks the layout thread for a PDF and waits: services answer at once in Apps Script. */

import { MessageChannel, receiveMessageOnPort, Worker } from "node:worker_threads";
import { GasError } from "../../runtime/host-object.ts";
import type { PdfDefinition } from "./definition.ts";

/** The first PDF of a process also loads the library and the fonts. */
const PATIENCE_MS = 20_000;

type Answer = { readonly bytes?: Uint8Array; readonly refused?: string; readonly error?: string };

let worker: Worker | undefined;

/** One thread for the process, started with its first PDF; it keeps nobody from leaving. */
function layoutThread(): Worker {
  worker ??= new Worker(new URL("worker.mjs", import.meta.url), { execArgv: [] });
  worker.unref();
  return worker;
}

export function renderPdf(definition: PdfDefinition): Uint8Array {
  const signal = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const { port1, port2 } = new MessageChannel();
  layoutThread().postMessage({ definition, port: port2, signal }, [port2]);
  const isLate = Atomics.wait(signal, 0, 0, PATIENCE_MS) === "timed-out";
  const answer: Answer = receiveMessageOnPort(port1)?.message ?? {};
  port1.close();
  if (answer.refused !== undefined) {
    throw new GasError(
      `L’hôte local ne sait pas mettre en PDF « ${definition.title} » : ${answer.refused}.`,
    );
  }
  if (answer.bytes === undefined) {
    const why = isLate ? `no answer after ${PATIENCE_MS} ms` : (answer.error ?? "no answer");
    throw new TypeError(`The PDF was not made: ${why}`);
  }
  return answer.bytes;
}
