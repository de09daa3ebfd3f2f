import { it } from "vitest";
import { sheetOf, setSetting } from "../office/sheets.ts";
import { readyOffice } from "../office/ledger.ts";
import { afterRun, dangers, spoilCell, invoiceCell } from "./stage.ts";
it("probe", async () => {
  const o = readyOffice();
  for (const h of [99, 24, 23, 0, "8h", 7.5]) {
    setSetting(o.workbook, "sendingHour", h);
    o.host.open();
    const r = o.host.clickMenu("Envoyer chaque matin");
    console.log(h, r.status, r.error?.message, o.ui.dialogs.at(-1)?.prompt, JSON.stringify(o.host.world.triggers.list().map((t) => t.schedule)));
  }
  try { const a = afterRun((x) => spoilCell(x, invoiceCell("F-2026-101", "Échéance"), { value: 9e9 })); console.log(a.first.status); } catch (e) { console.log((e as Error).stack); }
  for (const name of ["Relances", "Factures", "Décisions", "Paramètres"]) {
    const a = afterRun((x) => x.workbook.apply([{ kind: "sheet", sheet: sheetOf(x.workbook, name).id, properties: { protections: [{ id: "p", description: "", warningOnly: false, editors: ["patron@x.example"] }] } }]), { workbookOwner: "patron@x.example" });
    console.log(name, a.first.status, a.first.error?.message, a.report?.stop, a.office.outbox.messages.length, await dangers(a));
  }
});
