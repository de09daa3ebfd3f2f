/** Copies of mails as any mail program reads them: what the log keeps, and the word that they are copies. */

import PostalMime from "postal-mime";
import { describe, expect, it } from "vitest";
import { emlOf, mailCopies } from "../../../src/core/case-file/mail-copies.ts";
import { caseOf, caseWorld, DURAND, logLine, STORY } from "./story.ts";

function copies(lines = STORY) {
  return mailCopies(caseOf(caseWorld(lines), DURAND).facts);
}

async function parsed(lines = STORY) {
  const [copy] = copies(lines);
  if (!copy) throw new Error("no copy");
  return PostalMime.parse(emlOf(copy, "+0200"));
}

describe("the copy of a mail", () => {
  it("has the subject, people, day, number and text of the mail", async () => {
    const mail = await parsed();
    expect(mail).toMatchObject({
      subject: "Rappel",
      from: { address: "claire@beaumont.example" },
      to: [{ address: "compta@durand.example" }],
      messageId: "<pct-mail0001.20261016@beaumont.example>",
      date: "2026-10-16T06:15:03.000Z",
    });
    expect(mail.text?.trim().replace(/\r\n/g, "\n")).toBe(
      "Bonjour,\n\nSauf erreur de notre part, deux factures restent dues.\n\nCordialement",
    );
  });

  it("says that it is a copy, and from which lines", () => {
    const [copy] = copies();
    const eml = copy ? emlOf(copy, "+0200") : "";
    const header = /^X-Ponctuel-Copie: (.*(?:\r\n .*)*)/m.exec(eml)?.[1] ?? "";
    const words = [...header.matchAll(/=\?UTF-8\?B\?([^?]*)\?=/g)].map(([, word = ""]) =>
      Buffer.from(word, "base64"),
    );
    expect(Buffer.concat(words).toString()).toBe("reconstituée du journal, ligne 1, 2, 3");
    expect(eml).toMatch(/^[\r\n\t -~]*$/);
  });

  it("is made of mails that left, and of nothing else", () => {
    expect(copies().map(({ reference }) => reference)).toEqual(["PCT-MAIL0001"]);
  });

  it("holds whatever people typed", async () => {
    const subject = "Été\r\nBcc: voleur@x.example";
    const mail = await parsed([
      logLine({ about: "F-2026-014", subject, body: "Œuvre 😀 ; fin.", author: "pas une adresse" }),
    ]);
    expect(mail.subject).toBe("Été Bcc: voleur@x.example");
    expect(mail.bcc ?? []).toEqual([]);
    expect(mail.from).toBeUndefined();
    expect(mail.text).toContain("Œuvre 😀 ; fin.");
  });

  it("says so when the log kept no text, and has an hour even where the cell has none", async () => {
    const mail = await parsed([logLine({ about: "F-2026-014", time: "", body: "" })]);
    expect(mail.text).toContain("n’a pas gardé le texte");
    expect(mail.date).toBe("2026-10-15T22:00:00.000Z");
  });
});
