/** The chronology and its file: every fact once, in its order, and nothing that a spreadsheet would run. */

import { describe, expect, it } from "vitest";
import { chronologyCsv } from "../../../src/core/case-file/chronology-csv.ts";
import { day } from "../../../src/core/day.ts";
import { LOG } from "../../../src/core/sheet/design.ts";
import { caseOf, caseWorld, DURAND, logLine, notice, STORY } from "./story.ts";

function told(lines = STORY): readonly string[] {
  return caseOf(caseWorld(lines), DURAND).lines.map(({ when, what }) =>
    `${when} | ${what}`.replace(/\s/gu, " "),
  );
}

describe("the chronology", () => {
  it("tells each act once, on the day of the fact, in the order of the facts", () => {
    expect(told().map((line) => line.split(" ; ")[0])).toEqual([
      "16/10/2026 à 08:15 | E-mail « Relance 1 » : envoyé",
      "20/10/2026 | Engagements, « Promesse »",
      "20/10/2026 à 10:12 | Appel « Appel 2 » : promesse de paiement",
      "03/11/2026 à 09:00 | LRAR « Mise en demeure » : préparé",
      "03/11/2026 | LRAR « Mise en demeure » : posté",
      "05/11/2026 | LRAR « Mise en demeure » : reçu",
    ]);
  });

  it("says who, to whom, about what, and what was promised", () => {
    const [mail = "", , call = ""] = told();
    for (const part of [
      "à compta@durand.example",
      "objet : Rappel",
      "F-2026-014 et F-2026-031",
      "par claire@beaumont.example",
    ])
      expect(mail).toContain(part);
    for (const part of [
      "interlocuteur : M. Durand",
      "promesse de 3 800,00 € pour le 30/10/2026",
      "note : Le client attend un virement de son assureur.",
    ])
      expect(call).toContain(part);
  });

  it("leaves out rehearsals, mails to our own side and messages that had not left", () => {
    const unsent = [
      logLine({
        about: "F-2026-014",
        status: "claimed",
        reference: "PCT-RETENU01",
        body: "Bonjour",
      }),
      logLine({ about: "F-2026-014", status: "notSent", reference: "PCT-RETENU01" }),
    ];
    const text = told([...STORY, ...unsent]).join("\n");
    for (const absent of ["PCT-ESSAI001", "Escalade", "commercial@", "PCT-RETENU01"])
      expect(text).not.toContain(absent);
  });

  it("says of a message in doubt that nobody knows whether it left", () => {
    const doubt = logLine({ about: "F-2026-014", status: "claimed", reference: "PCT-DOUTE001" });
    expect(told([doubt]).join()).toContain("envoi dont l’issue n’est pas connue");
  });

  it("tells the last note of a fact that was noted again", () => {
    const again = notice("received", "2026-11-12", {
      factDay: day("2026-11-06"),
      time: "11:00:00",
    });
    const received = told([...STORY, ...again]).filter((line) => line.includes(": reçu"));
    expect(received).toHaveLength(1);
    expect(received[0]).toContain("06/11/2026");
  });

  it("shows each fact by its reference, its lines and the beginning of a fingerprint", () => {
    const { lines, facts } = caseOf(caseWorld(), DURAND);
    const [mail] = lines;
    const [first] = facts;
    expect(mail?.proof).toMatch(/^PCT-MAIL0001, journal N° 1, 2 et 3, empreinte [0-9a-f]{16}…$/);
    expect(facts.map(({ fingerprint }) => fingerprint.slice(0, 16))).toContain(
      /empreinte ([0-9a-f]{16})/.exec(mail?.proof ?? "")?.[1],
    );
    expect(first?.number).toBe(1);
  });
});

describe("the file of the chronology", () => {
  const csvOf = (lines = STORY) => chronologyCsv(caseOf(caseWorld(lines), DURAND).facts);

  it("has every column of the log, the number first, and a line for each line of the log", () => {
    const [head = "", ...rows] = csvOf().split("\r\n");
    expect(head.startsWith("\ufeffN°;Date;Heure;Auteur;")).toBe(true);
    expect(head.split(";")).toHaveLength(LOG.columns.length);
    const numbers = rows.flatMap((row) => /^(\d+);/.exec(row)?.[1] ?? []);
    expect(numbers).toEqual(["1", "2", "3", "5", "7", "8", "9", "10", "11", "12"]);
  });

  it.each([
    ['=HYPERLINK("http://x.example")', `"'=HYPERLINK(""http://x.example"")"`],
    ["+33 6 12", "'+33 6 12"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["-1+1", "'-1+1"],
    ["Bonjour ; à demain", '"Bonjour ; à demain"'],
  ])("keeps the text %s a text", (subject, cell) => {
    expect(csvOf([logLine({ about: "F-2026-014", subject })])).toContain(`;${cell};`);
  });
});
