import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { FolderOutbox } from "../../../local/stores/folder-outbox.ts";
import { MemoryOutbox, type SentMessage } from "../../../local/stores/outbox.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const folder = temporaryFolder();
const freshFolder = () => join(mkdtempSync(join(folder, "outbox-")), "mails");

function message(rank: number, recipient = "Compta.Été@Exemple.fr"): Omit<SentMessage, "file"> {
  return {
    id: `id-${rank}`,
    threadId: "fil-1",
    messageId: `<${rank}@ponctuel.test>`,
    at: "2026-11-23T08:15:03.000Z",
    recipients: [recipient, "copie@exemple.fr"],
    subject: "Relance — facture nº 1",
    raw:
      `Message-ID: <${rank}@ponctuel.test>\r\nTo: <${recipient}>\r\nCc: copie@exemple.fr\r\n` +
      "Subject: =?UTF-8?Q?Relance_=E2=80=94_facture_n=C2=BA_1?=\r\n\r\nBonjour,\r\n\r\n« Merci »\r\n",
  };
}

it("a memory outbox gives back what it was given, in order", () => {
  const outbox = new MemoryOutbox();
  outbox.add(message(1));
  outbox.add(message(2));
  expect(outbox.messages).toEqual([message(1), message(2)]);
});

describe("a folder outbox", () => {
  it("names files by time, rank and recipient, and keeps the raw text byte for byte", async () => {
    const folder = freshFolder();
    const outbox = await FolderOutbox.open(folder);
    const { file } = outbox.add(message(1));
    outbox.add(message(2, '<>"?/\\@日本'));
    expect(readdirSync(folder).sort()).toEqual([
      "20261123T081503-0001-compta-ete-exemple-fr.eml",
      "20261123T081503-0002-inconnu.eml",
      "index.jsonl",
    ]);
    expect(readFileSync(file ?? "", "utf8")).toBe(message(1).raw);
  });

  it("gives everything back when it is opened again, and goes on counting", async () => {
    const folder = freshFolder();
    const outbox = await FolderOutbox.open(folder);
    for (const rank of [1, 2, 3]) outbox.add(message(rank));
    const reopened = await FolderOutbox.open(folder);
    expect(reopened.messages).toEqual(outbox.messages);
    expect(reopened.add(message(4)).file).toContain("-0004-");
  });

  it("counts a mail whose index line a crash took away as sent", async () => {
    const folder = freshFolder();
    (await FolderOutbox.open(folder)).add(message(1));
    const index = join(folder, "index.jsonl");
    rmSync(index);
    const [recovered] = (await FolderOutbox.open(folder)).messages;
    expect(recovered).toMatchObject({
      messageId: "<1@ponctuel.test>",
      at: "2026-11-23T08:15:03.000Z",
      subject: "Relance — facture nº 1",
      raw: message(1).raw,
    });
    expect(recovered?.recipients).toContain("copie@exemple.fr");
    expect((await FolderOutbox.open(folder)).messages).toEqual([recovered]);
  });

  it("forgets a torn index line", async () => {
    const folder = freshFolder();
    const outbox = await FolderOutbox.open(folder);
    outbox.add(message(1));
    appendFileSync(join(folder, "index.jsonl"), '{"id":"id-');
    expect((await FolderOutbox.open(folder)).messages).toEqual(outbox.messages);
  });
});
