/** A message whose fate is unknown: a person answers, or the sent mail where it may be read. */

import { describe, expect, inject, it } from "vitest";
import type { Fault } from "../../local/runtime/faults.ts";
import type { Report } from "../../src/core/app/report.ts";
import { SHEET } from "../../src/core/sheet/design.ts";
import { readyOffice } from "../office/ledger.ts";
import {
  choose,
  morningRun,
  type Office,
  type OfficeOptions,
  waitUntil,
} from "../office/office.ts";
import { shown } from "../office/sheets.ts";

const SEND = "Gmail.Users.Messages.send";

/** A morning run that dies at its first message: before it left, or just after. */
function afterDeath(when: "before" | "after", options: OfficeOptions = {}): Office {
  const office = readyOffice(options);
  const { status } = run(office, [{ at: SEND, nth: 0, when, effect: { kind: "kill" } }]);
  expect(status).toBe("killed");
  waitUntil(office, "2026-11-23 10:00");
  return office;
}

function run({ host }: Office, faults: readonly Fault[]) {
  return host.run("runDailyReminders", [], { kind: "installable-trigger", faults });
}

function statuses({ workbook }: Office): readonly string[] {
  return shown(workbook, SHEET.log)
    .filter((line) => line["Client"] === "Lumen SARL")
    .map((line) => line["Statut"] ?? "");
}

function mailsToLumen({ outbox }: Office): number {
  return outbox.messages.filter(({ recipients }) => recipients[0]?.includes("lumen")).length;
}

describe.each([
  ["before it left", "before", 0],
  ["after it left", "after", 1],
] as const)("a message whose run died %s", (_, when, left) => {
  it("is shown as a doubt, the others leave, and no run sends it again", () => {
    const office = afterDeath(when);
    const report = morningRun(office);
    expect(report.outcomes.map(({ customer }) => customer)).toEqual([
      "Menuiserie du Nord",
      "Dupont Marie",
    ]);
    expect(report.plan.decisions[0]).toMatchObject({ verdict: "aside", code: "in-doubt" });
    waitUntil(office, "2026-11-24 08:00");
    morningRun(office);
    expect(statuses(office)).toEqual(["en cours", "à vérifier"]);
    expect(mailsToLumen(office)).toBe(left);
  });

  it("is settled by « Oui »: sent, with the day of the message", () => {
    const office = afterDeath(when, { answer });
    morningRun(office);
    waitUntil(office, "2026-11-25 11:00");
    choose(office, "Répondre aux envois à vérifier");
    expect(office.ui.dialogs[0]?.prompt).toMatch(
      /^Cherchez « PCT-\w{8} » dans vos messages envoyés\.\n23\/11\/2026 à 08:00, à compta@lumen/,
    );
    expect(statuses(office)).toEqual(["en cours", "à vérifier", "envoyé", "envoyé"]);
    const last = shown(office.workbook, SHEET.log).filter((line) => line["Statut"] === "envoyé");
    expect(last.at(-1)).toMatchObject({ Date: "23/11/2026", "N° facture": "F-2026-102" });
    expect(morningRun(office).outcomes).toEqual([]);
    expect(mailsToLumen(office)).toBe(left);
  });

  it("may be sent again after « Non », under another reference", () => {
    const office = afterDeath(when, {
      answer: (dialog) => (dialog.buttons === "OK" ? answer(dialog) : { button: "NO", text: "" }),
    });
    morningRun(office);
    choose(office, "Répondre aux envois à vérifier");
    const report = morningRun(office);
    expect(report.outcomes.map(({ customer, kind }) => [customer, kind])).toEqual([
      ["Lumen SARL", "sent"],
    ]);
    const references = shown(office.workbook, SHEET.log)
      .filter((line) => line["Client"] === "Lumen SARL" && line["Statut"] === "en cours")
      .map((line) => line["Référence"]);
    expect(new Set(references).size).toBe(2);
    expect(mailsToLumen(office)).toBe(left + 1);
  });

  it("stays in doubt when the person closes the question", () => {
    const office = afterDeath(when, {
      answer: (dialog) =>
        dialog.buttons === "OK" ? answer(dialog) : { button: "CANCEL", text: "" },
    });
    morningRun(office);
    choose(office, "Répondre aux envois à vérifier");
    expect(statuses(office)).toEqual(["en cours", "à vérifier"]);
  });
});

it("says so when there is no doubt", () => {
  const office = readyOffice();
  choose(office, "Répondre aux envois à vérifier");
  expect(office.ui.dialogs.at(-1)?.prompt).toBe("Aucun envoi à vérifier.");
});

describe("the extended profile", () => {
  const extended = { bundle: inject("extendedBundle") };

  it("finds by itself that the message had left, and sends nothing", () => {
    const office = afterDeath("after", extended);
    morningRun(office);
    expect(statuses(office)).toEqual(["en cours", "envoyé", "envoyé"]);
    expect(mailsToLumen(office)).toBe(1);
    const [sent] = office.outbox.messages;
    const lines = shown(office.workbook, SHEET.log).filter((line) => line["Fil"] !== "");
    expect(lines[0]?.["Fil"]).toBe(sent?.threadId);
  });

  it("finds by itself that it had not left, and sends it", () => {
    const office = afterDeath("before", extended);
    const report = morningRun(office);
    expect(report.outcomes.map(({ customer }) => customer)).toContain("Lumen SARL");
    expect(statuses(office)).toEqual(["en cours", "non envoyé", "en cours", "envoyé", "envoyé"]);
    expect(mailsToLumen(office)).toBe(1);
  });

  it("goes on without the right to read mail, and says that a person must look", () => {
    const office = afterDeath("after", {
      ...extended,
      account: { refusedScopes: ["https://www.googleapis.com/auth/gmail.readonly"] },
    });
    const report = morningRun(office);
    expect(report.stop).toBeUndefined();
    expect(report.outcomes.length).toBe(2);
    expect(statuses(office)).toEqual(["en cours", "à vérifier"]);
  });
});

describe("without the right to send", () => {
  const refused = { account: { refusedScopes: ["https://www.googleapis.com/auth/gmail.send"] } };

  it("a run stops with a clear sentence, and nothing is lost", () => {
    const office = readyOffice(refused);
    choose(office, "Envoyer les relances du jour");
    expect(office.ui.dialogs.at(-1)?.prompt).toMatch(/Arrêt : Gmail n’accepte plus d’envoi/);
    expect(office.outbox.messages).toEqual([]);
    expect(statuses(office)).toEqual(["en cours", "non envoyé"]);
    const granted = readyOffice({ outbox: office.outbox });
    expect(granted.outbox.messages).toEqual([]);
    const { host } = office;
    expect((host.callServer("previewReminders").value as Report).plan.actions.length).toBe(3);
  });
});

function answer({ buttons }: { readonly buttons: string }) {
  return { button: buttons.startsWith("YES") ? "YES" : "OK", text: "" };
}
