/** What « Préparer les relances » and mails on request do through the built script. */

import { describe, expect, it } from "vitest";
import type { PreparedOrNot } from "../../src/core/app/mail-on-request.ts";
import type { Preparation } from "../../src/core/app/preparation.ts";
import type { SentPrepared } from "../../src/core/app/send-prepared.ts";
import type { Answer } from "../../src/core/app/under-lock.ts";
import { SHEET } from "../../src/core/sheet/design.ts";
import { ADDRESS, readyOffice } from "../office/ledger.ts";
import { finished, type Office } from "../office/office.ts";
import { shown } from "../office/sheets.ts";

function asked<Value>(office: Office, name: string, ...args: readonly unknown[]): Value {
  return finished(office.host.callServer(name, args)).value as Value;
}

function keysOf(office: Office, name: string): readonly string[] {
  const { levels } = asked<Preparation>(office, "readPreparation");
  return levels.flatMap(({ rows }) => rows).find((row) => row.name === name)?.keys ?? [];
}

function mailIn(read: PreparedOrNot) {
  if ("problems" in read) throw new Error(read.problems.join("\n"));
  return read.mail;
}

describe("« Préparer les relances »", () => {
  it("opens from the menu", () => {
    const office = readyOffice();
    office.host.open();
    office.host.clickMenu("Préparer les relances…");
    expect(
      office.ui.panels.map(({ kind, title, width, height }) => ({ kind, title, width, height })),
    ).toEqual([{ kind: "modal", title: "Préparer les relances", width: 900, height: 600 }]);
  });

  it("reads, rewrites and sends one message; the others wait", () => {
    const office = readyOffice();
    const keys = keysOf(office, "Lumen SARL");
    const { edit, recipients } = mailIn(asked(office, "readPreparedMail", { keys }));
    expect(recipients).toEqual({ to: [ADDRESS.lumen], cc: [ADDRESS.lumenCopy] });
    const rewritten = { ...edit, subject: "Nos deux factures", cc: [] };
    const { results } = asked<SentPrepared>(office, "sendPrepared", [{ keys, edit: rewritten }]);
    expect(results.map(({ outcome }) => outcome)).toEqual(["sent"]);
    expect(office.outbox.messages.map(({ recipients: to }) => to)).toEqual([[ADDRESS.lumen]]);
    expect(
      shown(office.workbook, SHEET.log).map((line) => [line["Objet"], line["Statut"]]),
    ).toEqual([
      ["Nos deux factures", "en cours"],
      ["Nos deux factures", "envoyé"],
      ["Nos deux factures", "envoyé"],
    ]);
  });

  it("sends a test to the user, which the log does not speak of", () => {
    const office = readyOffice();
    const keys = keysOf(office, "Lumen SARL");
    expect(asked<Answer>(office, "sendTestMail", { keys }).done).toBe(true);
    expect(office.outbox.messages).toHaveLength(1);
    expect(shown(office.workbook, SHEET.log)).toEqual([]);
  });
});

describe("a mail on request", () => {
  it("to our own side needs somebody there to write to", () => {
    const office = readyOffice();
    const request = { customer: "Menuiserie du Nord", model: "escalade" };
    const none = asked<Answer>(office, "sendRequestedMail", request);
    expect(none).toMatchObject({
      done: false,
      said: expect.stringContaining("Personne à qui écrire"),
    });
    expect(mailIn(asked(office, "readRequestedMail", request)).keys).toEqual([
      "F-2026-103/escalade-2026-11-23",
    ]);
    expect(office.outbox.messages).toHaveLength(0);
  });
});
