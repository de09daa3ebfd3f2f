/** The call sheet of one customer, and the next one read while this one is on the telephone. */

import { useEffect, useState } from "preact/hooks";
import type { CallSheet, CallSheetRead } from "../../core/app/call-sheet.ts";
import { reasonOf } from "../server.ts";
import { call } from "./server.ts";

/** A sheet that has waited longer is shown all the same, and read again behind. */
const FRESH_MS = 60_000;

type Ahead = { readonly reading: Promise<CallSheetRead>; readonly at: number };

const ahead = new Map<string, Ahead>();

export function readAhead(customer: string | undefined): void {
  if (customer === undefined || ahead.has(customer)) return;
  const reading = call("readCallSheet", { customer, ahead: true });
  reading.catch(() => ahead.delete(customer));
  ahead.set(customer, { reading, at: performance.now() });
}

/** What was read before a call was noted no longer says how things stand. */
export function forgetAhead(customer: string): void {
  ahead.delete(customer);
}

export type SheetState = { readonly sheet?: CallSheet; readonly problem?: string };

type Shown = SheetState & { readonly customer: string | undefined };

/** Another `round` reads the same customer again. Answers about another customer are not shown. */
export function useCallSheet(customer: string | undefined, round: number): SheetState {
  const [shown, setShown] = useState<Shown>({ customer });
  useEffect(() => {
    let isWanted = round >= 0;
    const show = (state: SheetState) => {
      if (isWanted) setShown({ customer, ...state });
    };
    void readInto(customer, show);
    return () => {
      isWanted = false;
    };
  }, [customer, round]);
  return shown.customer === customer ? shown : {};
}

async function readInto(
  customer: string | undefined,
  show: (state: SheetState) => void,
): Promise<void> {
  const early = await takeAhead(customer);
  if (early) show(early.read);
  if (early?.isFresh && "sheet" in early.read) {
    const { sheet } = early.read;
    const openBy = await call("openCallSheet", sheet.customer.id).catch(() => "");
    if (openBy) show({ sheet: { ...sheet, openBy } });
    return;
  }
  try {
    show(await call("readCallSheet", customer === undefined ? {} : { customer }));
  } catch (failure) {
    if (!early) show({ problem: `La fiche n’a pas pu être lue : ${reasonOf(failure)}` });
  }
}

/** Each is shown once: the next time, things may have changed. */
async function takeAhead(customer: string | undefined) {
  const kept = customer === undefined ? undefined : ahead.get(customer);
  if (customer === undefined || !kept) return undefined;
  ahead.delete(customer);
  try {
    const read = await kept.reading;
    return { read, isFresh: performance.now() - kept.at < FRESH_MS };
  } catch {
    return undefined;
  }
}
