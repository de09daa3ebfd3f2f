/** Text that would become something else: a header, a formula, a piece of HTML. */

import { describe, expect, it } from "vitest";
import { SHEET } from "../../src/core/sheet/design.ts";
import type { Settings } from "../../src/core/sheet/settings.ts";
import { ADDRESS, invoice } from "../office/ledger.ts";
import { readMails } from "../office/mails.ts";
import { begin, type Office } from "../office/office.ts";
import { addRows, setCell, setSetting, sheetOf, shown } from "../office/sheets.ts";
import { afterRun, dangers, invoiceCell, setCustomer, spoilCell } from "./stage.ts";

const EVIL = "evil@pirate.example";

/** Each tries to end its line, or its cell, or its element, and to begin something of its own. */
const TEXTS = [
  `Lumen\r\nBcc: ${EVIL}`,
  `Lumen\nBcc: ${EVIL}\n\nBonjour`,
  `Lumen\u2028Bcc: ${EVIL}`,
  `Lumen\u0000\u000bBcc: ${EVIL}`,
  `=?UTF-8?Q?Lumen=0D=0ABcc:_${EVIL}?=`,
  `"Lumen" <${EVIL}>, x`,
  '=HYPERLINK("http://pirate.example";"Lumen")',
  "=IMPORTXML(A1)",
  "+33 1 23 45 67 89",
  "-2+3",
  "@SUM(A1:A9)",
  "'=1+1",
  "\t=1+1",
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  '<a href="javascript:alert(1)">Lumen</a>',
  "{{IBAN}} {{#si plusieurs}}",
  "\u202eLRAS nemuL",
  "é".repeat(3_000),
  "👩‍💼 Lumen 🧾",
];

/** A customer of that name, with an invoice of its own. */
function addCustomer({ workbook }: Office, name: string): void {
  addRows(workbook, SHEET.customers, [{ Client: name, "E-mail": ADDRESS.nord }]);
  addRows(workbook, SHEET.invoices, [invoice("X-1", name, 250)]);
}

describe.each(TEXTS.map((text) => [JSON.stringify(text).slice(0, 60), text] as const))(
  "%s",
  (_, text) => {
    it("as the name of a customer", async () => {
      const after = afterRun((office) => addCustomer(office, text));
      expect(after.first.status).toBe("done");
      expect(await dangers(after)).toEqual([]);
      const last = shown(after.office.workbook, SHEET.decisions).at(-1);
      expect(last?.["N° facture"]).toBe("X-1");
    });

    it("as the number of an invoice", async () => {
      const after = afterRun((office) => {
        spoilCell(office, invoiceCell("F-2026-103", "N° facture"), { value: text });
      });
      expect(after.first.status).toBe("done");
      expect(await dangers(after)).toEqual([]);
    });

    it("as an address", async () => {
      const after = afterRun((office) =>
        setCustomer(office, "Lumen SARL", { column: 6, change: { value: text } }),
      );
      expect(after.first.status).toBe("done");
      const recipients = after.office.outbox.messages.flatMap((message) => message.recipients);
      // « "Lumen" <…> » is an address, that somebody typed into the cell of addresses.
      const allowed = text.includes(`<${EVIL}>`) ? [EVIL] : [];
      expect(recipients.filter((one) => one === EVIL)).toEqual(allowed);
      expect(await dangers(after, [...Object.values(ADDRESS), ...allowed])).toEqual([]);
    });

    it.each([
      "company",
      "senderName",
      "signature",
      "companyAddress",
      "companyPhone",
    ] as const satisfies readonly (keyof Settings)[])("as the setting %s", async (key) => {
      const after = afterRun(({ workbook }) => setSetting(workbook, key, text));
      expect(after.first.status).toBe("done");
      expect(await dangers(after)).toEqual([]);
    });

    it("as the subject of a model", async () => {
      const after = afterRun(({ workbook }) =>
        setCell(workbook, { sheet: SHEET.templates, row: "relance-1", column: "Objet" }, text),
      );
      expect(after.first.status).toBe("done");
      expect(await dangers(after)).toEqual([]);
    });
  },
);

describe("a name as a formula", () => {
  it("is read by what the cell shows, and the link goes nowhere", async () => {
    const after = afterRun((office) =>
      spoilCell(office, invoiceCell("F-2026-101", "Client"), {
        value: "Lumen SARL",
        formula: '=HYPERLINK("http://pirate.example","Lumen SARL")',
      }),
    );
    expect(after.report.outcomes[0]?.invoices).toEqual(["F-2026-101", "F-2026-102"]);
    expect(after.office.outbox.messages.map(({ raw }) => raw).join()).not.toContain("pirate");
    expect(await dangers(after)).toEqual([]);
  });
});

describe("HTML in what customers read", () => {
  it("is shown as it was typed", async () => {
    const name = "<b>Camille</b> & <script>fils</script>";
    const { office } = afterRun(({ workbook }) => setSetting(workbook, "senderName", name));
    const [mail] = await readMails(office.outbox.messages);
    expect(mail?.text).toContain(name);
    expect(mail?.html).toContain(
      "&lt;b&gt;Camille&lt;/b&gt; &amp; &lt;script&gt;fils&lt;/script&gt;",
    );
  });
});

describe("a team's own sheet full of traps", () => {
  it("fills « Clients » with texts, and no formula", () => {
    const after = afterRun((office) => {
      for (const name of [SHEET.settings, SHEET.customers, SHEET.invoices, SHEET.log])
        office.workbook.apply([{ kind: "deleteSheet", sheet: sheetOf(office.workbook, name).id }]);
      office.workbook.apply([
        {
          kind: "addSheet",
          sheet: 900,
          name: "Suivi 2026",
          index: 0,
          rowCount: 100,
          columnCount: 10,
        },
        {
          kind: "cells",
          sheet: 900,
          row: 0,
          column: 0,
          changes: [
            ["N° facture", "Client", "Échéance", "Montant TTC", "E-mail"].map((value) => ({
              value,
            })),
            ...TEXTS.map((text, index) => [
              { value: `T-${index}` },
              { value: text },
              { value: "20/11/2026" },
              { value: 100 },
              { value: `a@t${index}.example` },
            ]),
          ],
        },
      ]);
      begin(office);
    });
    const { workbook } = after.office;
    const names = shown(workbook, SHEET.customers).map((row) => row["Client"]);
    expect(names).toContain('=HYPERLINK("http://pirate.example";"Lumen")');
    expect(names).toContain("+33 1 23 45 67 89");
    const formulas = workbook.sheets.flatMap(({ cells }) =>
      [...cells.values()].filter(({ formula }) => formula !== undefined),
    );
    expect(formulas).toEqual([]);
  });
});
