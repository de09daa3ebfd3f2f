/** What the pages of the deeds and of the models call, through the built add-on. */

import { describe, expect, it } from "vitest";
import type { DeedRead, DeedSaved } from "../../src/core/app/deed.ts";
import type { ModelPreview, ModelsRead } from "../../src/core/app/models-page.ts";
import { SHEET } from "../../src/core/sheet/design.ts";
import { readyOffice } from "../office/ledger.ts";
import { choose, finished, type Office } from "../office/office.ts";
import { shown } from "../office/sheets.ts";

function call(office: Office, name: string, ...args: readonly unknown[]): unknown {
  return finished(office.host.run(name, args)).value;
}

const LUMEN = "Lumen SARL";

describe("the deeds", () => {
  it.each([
    ["Enregistrer un règlement…", "Enregistrer un règlement", "payment"],
    ["Mettre en pause…", "Mettre en pause", "pause"],
    ["Noter un litige…", "Noter un litige", "dispute"],
    ["Convenir d’un échéancier…", "Convenir d’un échéancier", "plan"],
    ["Bloquer le compte…", "Bloquer le compte", "block"],
    ["Alerter le commercial…", "Alerter le commercial", "escalation"],
    ["Ne plus relancer…", "Ne plus relancer", "stop"],
  ])("« %s » of the menu opens a window of its own", (item, title, kind) => {
    const office = readyOffice();
    choose(office, item);
    const panel = office.ui.panels.at(-1);
    expect(panel).toMatchObject({ kind: "modal", title });
    expect(panel?.html).toContain(`data-kind="${kind}"`);
  });

  it("open from the sidebar on a customer whose name is no HTML", () => {
    const office = readyOffice();
    expect(call(office, "openDialog", "pause", '"><b>x</b>')).toMatchObject({ done: true });
    expect(office.ui.panels.at(-1)?.html).not.toContain("<b>x</b>");
    expect(call(office, "openDialog", "toString", LUMEN)).toMatchObject({ done: false });
  });

  it("are noted as texts: nothing typed becomes a formula", () => {
    const office = readyOffice();
    const read = call(office, "readDeed", "pause", LUMEN) as DeedRead;
    expect("sheet" in read && read.sheet.lines.map(({ number }) => number)).toEqual([
      "F-2026-101",
      "F-2026-102",
    ]);
    const draft = { customer: LUMEN, cause: "=1+1", day: "2026-11-30" };
    const saved = call(office, "saveDeed", "pause", draft) as DeedSaved;
    expect(saved).toMatchObject({ done: true, problems: {} });
    expect(shown(office.workbook, SHEET.followUps).at(-1)).toMatchObject({
      Nature: "Pause",
      Client: LUMEN,
      Motif: expect.stringContaining("=1+1"),
    });
  });
});

describe("the models", () => {
  it("are read, shown for a customer and saved", () => {
    const office = readyOffice();
    const { models, customers } = call(office, "readModels") as ModelsRead;
    const model = models.find(({ code }) => code === "relance-1");
    const asked = { ...model, subject: "Pour {{client}}", customer: customers[0]?.id };
    expect(call(office, "previewModel", asked) as ModelPreview).toMatchObject({
      subject: `Pour ${LUMEN}`,
      problems: [],
    });
    expect(call(office, "saveModel", { ...asked, was: model })).toMatchObject({ done: true });
    const rows = shown(office.workbook, SHEET.templates);
    expect(rows.filter(({ Objet }) => Objet === "Pour {{client}}")).toHaveLength(1);
  });
});
