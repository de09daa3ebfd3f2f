/** The worklist, the sheet of a customer and what is recorded on it, through the built script. */

import { describe, expect, it } from "vitest";
import type { Fault } from "../../local/runtime/faults.ts";
import { CacheStore } from "../../local/services/cache.ts";
import type { CallSheetRead } from "../../src/core/app/call-sheet.ts";
import type { Worklist } from "../../src/core/app/todays-work.ts";
import { SHEET } from "../../src/core/sheet/design.ts";
import { ADDRESS, readyOffice } from "../office/ledger.ts";
import { finished, type Office, openOffice } from "../office/office.ts";
import { formulasOf, shown } from "../office/sheets.ts";

function asked<Value>(office: Office, name: string, ...args: readonly unknown[]): Value {
  return finished(office.host.callServer(name, args)).value as Value;
}

function sheetOf(office: Office, ask: object, faults: readonly Fault[] = []) {
  const options = { faults };
  const read = finished(office.host.callServer("readCallSheet", [ask], options))
    .value as CallSheetRead;
  if ("problem" in read) throw new Error(read.problem);
  return read.sheet;
}

/** Somebody else at the same workbook. */
function colleague({ workbook }: Office, cache: CacheStore): Office {
  return openOffice({
    workbook,
    cache,
    account: { email: "marie.durand@atelier-beaumont.example" },
    now: "2026-11-23 08:04",
  });
}

const CUSTOMER = "Menuiserie du Nord";

describe("the desk", () => {
  it("lists the work of the day", () => {
    const list = asked<Worklist>(readyOffice(), "readWorklist", {});
    expect(list.entries.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      "mail Lumen SARL",
      `mail ${CUSTOMER}`,
      "mail Dupont Marie",
    ]);
    expect(list.asideCount).toBe(2);
  });

  it("opens the customer of the row that is selected", () => {
    const office = readyOffice();
    const area = { row: 3, column: 4, rows: 1, columns: 1 };
    office.ui.selected = { sheet: SHEET.invoices, area };
    expect(sheetOf(office, {}).customer).toMatchObject({
      name: CUSTOMER,
      emails: [ADDRESS.nord],
    });
    office.ui.selected = undefined;
    expect(asked<CallSheetRead>(office, "readCallSheet", {})).toHaveProperty("problem");
  });

  it("tells who else has the sheet open; without the cache it says nothing, and opens", () => {
    const cache = new CacheStore();
    const office = readyOffice({ cache });
    expect(sheetOf(office, { customer: CUSTOMER }).openBy).toBe("");
    const other = colleague(office, cache);
    expect(sheetOf(other, { customer: CUSTOMER }).openBy).toMatch(
      /^Camille Martin l’a ouverte il y a [34]\u00a0minutes\.$/,
    );
    const broken: Fault = {
      at: /Cache\.(get|put)$/,
      effect: { kind: "error", message: "Service error" },
    };
    expect(sheetOf(other, { customer: CUSTOMER }, [broken]).openBy).toBe("");
  });

  it("tells the second of two people of the call of the first", () => {
    const office = readyOffice();
    const other = colleague(office, new CacheStore());
    const { seen } = sheetOf(other, { customer: CUSTOMER });
    const call = { customer: CUSTOMER, outcome: "messageLeft", callId: "un" };
    asked(office, "recordContact", { ...call, seen });
    const second = asked<{ said: string; seen: string }>(other, "recordContact", {
      ...call,
      callId: "deux",
      seen,
    });
    expect(second.said).toBe(
      "Camille Martin a noté un appel à 08:00 : message laissé. Relisez, puis enregistrez de nouveau.",
    );
    const again = { ...call, callId: "deux", seen: second.seen };
    expect(asked(other, "recordContact", again)).toMatchObject({ done: true });
    expect(asked(other, "recordContact", again)).toMatchObject({ said: "Appel déjà noté." });
    expect(shown(office.workbook, SHEET.log).length).toBe(2);
  });

  it("records a payment and that payments are up to date, and no text becomes a formula", () => {
    const office = readyOffice();
    const text = '=HYPERLINK("http://ex.example")';
    const payment = {
      customer: CUSTOMER,
      invoice: "F-2026-103",
      day: "2026-11-20",
      amountCents: 86_000,
      reference: text,
      comment: "+33 1\n@x",
    };
    expect(asked(office, "recordPayment", payment)).toMatchObject({ done: true });
    expect(asked(office, "recordPayment", payment)).toMatchObject({ done: false });
    expect(asked(office, "confirmPayments")).toMatchObject({ done: true });
    expect(shown(office.workbook, SHEET.payments)).toMatchObject([
      { Client: CUSTOMER, Référence: text, Commentaire: "+33 1\n@x" },
    ]);
    expect(formulasOf(office.workbook)).toEqual([]);
    const names = asked<Worklist>(office, "readWorklist", {}).entries.map(({ name }) => name);
    expect(names).toEqual(["Lumen SARL", "Dupont Marie"]);
  });
});
