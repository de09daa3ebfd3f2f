/** The call sheet of one customer, and the next one read while this one is on the telephone. */

import { useEffect, useState } from "preact/hooks";
import type { CallSheet, CallSheetRead } from "../../core/app/call-sheet.ts";
import { reasonOf } from "../server.ts";
import { call } from "./server.ts";

/** Read before anybody asked; each is shown once, and read again behind what it shows. */
const ahead = new Map<string, Promise<CallSheetRead>>();

export function readAhead(customer: string | undefined): void {
  if (customer === undefined || ahead.has(customer)) return;
  const reading = call("readCallSheet", { customer, ahead: true });
  reading.catch(() => ahead.delete(customer));
  ahead.set(customer, reading);
}

/** What was read before a call was noted no longer says how things stand. */
export function forgetAhead(customer: string): void {
  ahead.delete(customer);
}

export type SheetState = { readonly sheet?: CallSheet; readonly problem?: string };

type Shown = SheetState & { readonly customer: string | undefined };

/** Another `round` reads the same customer again. */
export function useCallSheet(customer: string | undefined, round: number): SheetState {
  const [shown, setShown] = useState<Shown>({ customer });
  useEffect(() => {
    let isWanted = true;
    let isFresh = false;
    const show = (read: CallSheetRead) => isWanted && setShown({ customer, ...read });
    if (customer !== undefined) {
      const early = ahead.get(customer);
      ahead.delete(customer);
      early?.then(
        (read) => isFresh || show(read),
        () => undefined,
      );
    }
    call("readCallSheet", customer === undefined ? {} : { customer }).then(
      (read) => {
        isFresh = true;
        show(read);
      },
      (failure) => {
        const problem = `La fiche n’a pas pu être lue : ${reasonOf(failure)}`;
        if (isWanted)
          setShown((before) =>
            before.customer === customer && before.sheet ? before : { customer, problem },
          );
      },
    );
    return () => {
      isWanted = false;
    };
  }, [customer, round]);
  return shown.customer === customer ? shown : {};
}
