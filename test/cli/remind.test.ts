/** `npm run remind`: what a script that calls it can count on. */

import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { readWorkbook } from "../../local/stores/xlsx.ts";
import { ADDRESS, readyOffice } from "../office/ledger.ts";
import { lightened, SENDER } from "../office/office.ts";
import { hashOf, mailsIn, runCommand, runSource, scratch, writeXlsx } from "./commands.ts";

const DAY = ["--date", "2026-11-23"];
const LIVE = [...DAY, "--live", "--payments-up-to-date", "--email", SENDER];

let workbook = "";
beforeAll(async () => {
  workbook = await writeXlsx(
    lightened(readyOffice().workbook),
    join(scratch("source"), "Factures été.xlsx"),
  );
});

function remind(...args: readonly string[]) {
  return runCommand("remind", args);
}

describe("a run", () => {
  it("ends with 0, writes the mails and leaves the original as it was", async () => {
    const before = hashOf(workbook);
    const out = scratch("out");
    const { code, out: text, err } = remind("--workbook", workbook, "--out", out, ...LIVE);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(mailsIn(out).map((mail) => /^To: (.*)\r$/m.exec(mail)?.[1])).toEqual([
      ADDRESS.lumen,
      ADDRESS.nord,
      ADDRESS.dupont,
    ]);
    expect(text).toMatch(/Messages envoyés\s+3 \(2\s495,90\s€\)/);
    expect(text).toMatch(/Appels de service\s+\d+/);
    expect(hashOf(workbook)).toBe(before);
    const { data } = await readWorkbook(join(out, "Factures été.xlsx"));
    const log = data.sheets.find(({ name }) => name === "Relances");
    expect([...(log?.cells.keys() ?? [])].filter((key) => key.endsWith(":0")).length).toBe(8);
  });

  it("goes on in the same folder, never back in time, and starts anew only with --fresh", () => {
    const out = scratch("out");
    const into = (...args: readonly string[]) =>
      remind("--workbook", workbook, "--out", out, ...args);
    into(...LIVE);
    const later = into("--date", "2026-11-25", ...LIVE.slice(2));
    expect([later.code, mailsIn(out).length]).toEqual([0, 3]);
    const past = into(...LIVE);
    expect(past.code).toBe(3);
    expect(past.err).toContain("a déjà vécu un jour plus récent");
    const afresh = into("--fresh", ...LIVE);
    expect([afresh.code, mailsIn(out).length]).toEqual([0, 3]);
  });

  it("writes to the user alone without --live", () => {
    const out = scratch("out");
    const { code, out: text } = remind("--workbook", workbook, "--out", out, ...DAY);
    expect(code).toBe(0);
    expect(text).toContain("test : tout vous est adressé");
    const recipients = mailsIn(out).flatMap((mail) => /^(?:To|Cc|Bcc): .*$/gim.exec(mail) ?? []);
    expect(recipients.join()).not.toMatch(/lumen|nord|dupont/);
    expect(recipients.length).toBe(3);
  });
});

describe("--dry-run", () => {
  it("shows the plan, sends nothing, writes nothing; the real run then does what it said", async () => {
    const out = scratch("out");
    const { code, out: text } = remind("--workbook", workbook, "--out", out, "--dry-run", ...LIVE);
    expect(code).toBe(0);
    expect(text).toMatch(/· .*1\s540,50\s€ {2}Lumen SARL : Relance 1 \(F-2026-101, F-2026-102\)/);
    expect(mailsIn(out)).toEqual([]);
    const { data } = await readWorkbook(join(out, "Factures été.xlsx"));
    const log = data.sheets.find(({ name }) => name === "Relances");
    const decisions = data.sheets.find(({ name }) => name === "Décisions");
    expect([...(log?.cells.keys() ?? [])].filter((key) => !key.startsWith("0:"))).toEqual([]);
    expect([...(decisions?.cells.keys() ?? [])].filter((key) => !key.startsWith("0:"))).toEqual([]);
    const done = remind("--workbook", workbook, "--out", out, ...LIVE).out;
    const messages = (printed: string) =>
      printed.match(/^[·✉] .*$/gm)?.map((line) => line.slice(1));
    expect(messages(done)).toEqual(messages(text));
    expect(messages(done)?.length).toBe(3);
  });
});

describe("--json", () => {
  it("prints one decision with its reason for every invoice, and the messages", () => {
    const out = scratch("out");
    const answer = remind("--workbook", workbook, "--out", out, "--json", ...LIVE);
    const json: unknown = JSON.parse(answer.out);
    expect(json).toMatchObject({
      day: "2026-11-23",
      testMode: false,
      postponed: 0,
      findings: [],
      outcomes: [{ kind: "sent" }, { kind: "sent" }, { kind: "sent" }],
      messages: [
        {
          customerName: "Lumen SARL",
          step: "relance-1",
          invoices: ["F-2026-101", "F-2026-102"],
          to: [{ address: ADDRESS.lumen }],
          totalCents: 154_050,
          text: expect.stringContaining("Bonjour"),
        },
        { customerName: "Menuiserie du Nord" },
        { customerName: "Dupont Marie" },
      ],
    });
    const { decisions } = json as { readonly decisions: readonly Record<string, unknown>[] };
    expect(decisions.map(({ invoice }) => invoice)).toEqual(
      [1, 2, 3, 4, 5, 6, 7].map((number) => `F-2026-10${number}`),
    );
    for (const decision of decisions)
      expect(decision).toMatchObject({
        customer: expect.any(String),
        verdict: expect.stringMatching(/^(send|task|wait|aside|closed)$/),
        code: expect.any(String),
        reason: expect.stringMatching(/\S/),
        at: expect.stringMatching(/^Factures!A\d+$/),
      });
  });
});

describe("exit codes", () => {
  it.each([
    ["no workbook named", ["--date", "2026-11-23"], 2, /--workbook F\.xlsx/],
    ["an unknown option", ["--workbook", "x.xlsx", "--lvie"], 2, /--lvie[\s\S]*npm run remind/],
    ["a day that is none", ["--workbook", "x.xlsx", "--date", "23/11/2026"], 2, /2026-11-23, pas/],
    ["a day that does not exist", ["--workbook", "x.xlsx", "--date", "2026-02-30"], 2, /--date/],
    ["no such file", ["--workbook", "absent.xlsx"], 3, /absent\.xlsx n’existe pas/],
  ] as const)("%s is %3$s: %2$s", (_, args, code, message) => {
    const answer = remind(...args, "--out", scratch("out"));
    expect([answer.code, answer.out]).toEqual([code, ""]);
    expect(answer.err).toMatch(message);
    expect(answer.err).not.toMatch(/\n\s+at /);
  });

  it("are 3 for a file that is no workbook", () => {
    const file = join(scratch("source"), "faux.xlsx");
    writeFileSync(file, "ceci n'est pas un classeur");
    const answer = remind("--workbook", file, "--out", scratch("out"), ...DAY);
    expect(answer.code).toBe(3);
    expect(answer.err).toContain("n’est pas un classeur .xlsx");
    expect(answer.err).not.toMatch(/\n\s+at /);
  });

  it("are 3 when the folder holds the results of another workbook, which stays untouched", async () => {
    const out = scratch("out");
    remind("--workbook", workbook, "--out", out, ...LIVE);
    const other = join(scratch("source"), "Factures été.xlsx");
    await writeXlsx(lightened(readyOffice({}, "oui").workbook), other);
    const before = readdirSync(out).map((file) => file);
    const answer = remind("--workbook", other, "--out", out, ...LIVE);
    expect(answer.code).toBe(3);
    expect(answer.err).toContain("--fresh");
    expect(readdirSync(out)).toEqual(before);
    expect(mailsIn(out).length).toBe(3);
  });

  it("are 4 when the run stopped before its end, with the cell to correct", async () => {
    const office = readyOffice();
    const file = join(scratch("source"), "a-corriger.xlsx");
    const settings = office.workbook.sheets.find(({ name }) => name === "Paramètres");
    for (const [key, cell] of settings?.cells ?? [])
      if (cell.value === "Délai minimum entre deux messages (jours)")
        settings?.cells.set(key.replace(":0", ":1"), { value: "une semaine" });
    await writeXlsx(lightened(office.workbook), file);
    const out = scratch("out");
    const answer = remind("--workbook", file, "--out", out, ...LIVE);
    expect(answer.code).toBe(4);
    expect(answer.out).toMatch(/Rien n’est parti.*Paramètres!B\d+.*une semaine/);
    expect(mailsIn(out)).toEqual([]);
  });

  it("are 0 for --help", () => {
    const answer = runSource("remind", ["--help"]);
    expect([answer.code, answer.err]).toEqual([0, ""]);
    expect(answer.out).toContain("--dry-run");
  });
});
