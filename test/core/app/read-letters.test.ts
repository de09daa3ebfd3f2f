import { describe, expect, it } from "vitest";
import { completeStep } from "../../../src/core/app/complete-step.ts";
import type { LetterEvent, LettersPage } from "../../../src/core/app/letters-page.ts";
import { noteLetter } from "../../../src/core/app/note-letter.ts";
import { readCallSheet } from "../../../src/core/app/read-call-sheet.ts";
import { readLetters } from "../../../src/core/app/read-letters.ts";
import { readWorklist } from "../../../src/core/app/read-worklist.ts";
import { day } from "../../../src/core/day.ts";
import type { Row } from "../../../src/core/sheet/cell.ts";
import { CUSTOMERS, INVOICES, LOG, SHEET } from "../../../src/core/sheet/design.ts";
import { emptyWorld, fill, on, records, set, type World } from "../memory-ports.ts";
import { spoken } from "../sheet/spoken.ts";
import { lateWorld, NOTICE, written, writtenTogether } from "./letters.ts";

const NUMBER = "1A 123 456 7890 1";

function note(world: World, reference: string, event: LetterEvent, on: string): void {
  const number = event === "posted" ? { trackingNumber: NUMBER } : {};
  expect(noteLetter(world.ports, { reference, event, day: on, ...number })).toMatchObject({
    done: true,
  });
}

function at(world: World, today: string): LettersPage {
  world.restart();
  world.day = day(today);
  set(world, "Règlements à jour au", { day: world.day });
  return readLetters(world.ports);
}

/** What the worklist says of letters, and the steps that its buttons would make. */
function listed(world: World): readonly string[] {
  return readWorklist(world.ports, {})
    .entries.filter(({ kind }) => kind === "letter")
    .map(({ what, reason, keys }) => spoken([what, reason, keys.join(" ")].join(" | ")));
}

describe("the letters that the ladder asks for", () => {
  it("stand together by customer and step, with their model", () => {
    const page = readLetters(lateWorld().ports);
    expect(page).toMatchObject({ day: "2026-11-23", letters: [] });
    expect(page.proposals.map((one) => ({ ...one, total: spoken(one.total) }))).toEqual([
      {
        customer: "durand",
        name: "Durand",
        model: "mise-en-demeure",
        step: "Mise en demeure",
        invoices: ["F-1", "F-2"],
        total: "1 500,00 €",
        reason: expect.stringContaining("à préparer depuis le 17/11/2026"),
      },
    ]);
    expect(page.customers).toEqual([{ id: "durand", name: "Durand" }]);
    expect(page.models.map(({ code }) => code)).toContain("releve-compte");
  });

  it.each([
    ["particulier", "mise-en-demeure-particulier"],
    ["public", "mise-en-demeure-administration"],
  ])("have the model of a customer of type %s", (customerType, model) => {
    expect(readLetters(lateWorld({ customerType }).ports).proposals[0]?.model).toBe(model);
  });

  it("are not asked for again once they are written", () => {
    const world = lateWorld();
    written(world);
    expect(at(world, "2026-11-24").proposals).toEqual([]);
  });

  it("say why they cannot be written on payments that nobody keeps", () => {
    const world = lateWorld({}, { "Règlements à jour au": on("2026-10-01") });
    expect(spoken(readLetters(world.ports).proposals[0]?.problem ?? "")).toContain("règlements");
  });

  it("say so in a workbook that is not set up", () => {
    expect(readLetters(emptyWorld().ports)).toMatchObject({
      proposals: [],
      letters: [],
      problem: expect.stringContaining("Commencer"),
    });
  });
});

describe("a letter, from its writing to the end of the notice", () => {
  const days = (world: World, today: string) => {
    const [letter] = at(world, today).letters;
    return letter && [letter.state, letter.stateWords, letter.missing, letter.deadline].map(spoken);
  };

  it("is told what is missing of it, here and in the list of the day", () => {
    const world = lateWorld();
    const reference = written(world);
    expect(days(world, "2026-11-23")).toEqual([
      "prepared",
      "préparée le 23/11/2026",
      "à poster",
      "",
    ]);
    expect(days(world, "2026-11-26")?.[2]).toBe("à poster depuis 3 jours");
    expect(listed(world)).toEqual([
      "Mise en demeure | Mise en demeure préparée le 23/11/2026 : à poster | ",
    ]);
    note(world, reference, "posted", "2026-11-26");
    const posted = "postée le 26/11/2026, n° 1A 123 456 7890 1";
    expect(days(world, "2026-12-05")).toEqual(["posted", posted, "", ""]);
    expect(listed(world)).toEqual([]);
    expect(days(world, "2026-12-08")?.[2]).toBe("avis de réception non saisi depuis 12 jours");
    expect(listed(world)).toEqual([
      "Mise en demeure | Mise en demeure : avis de réception non saisi depuis 12 jours | ",
    ]);
    note(world, reference, "received", "2026-11-30");
    expect(days(world, "2026-12-08")).toEqual([
      "received",
      "reçue le 30/11/2026, n° 1A 123 456 7890 1",
      "",
      "08/12/2026",
    ]);
    const over = "délai de la mise en demeure expiré depuis le 08/12/2026 : dossier contentieux";
    expect(days(world, "2026-12-09")?.[2]).toBe(over);
    expect(listed(world)).toEqual([
      `Transmission au contentieux, Mise en demeure | Transmission au contentieux à préparer depuis le 08/12/2026 ; Mise en demeure : ${over} | F-1/contentieux F-2/contentieux`,
    ]);
  });

  it("has sixteen days for its receipt when it is electronic", () => {
    const world = lateWorld();
    const reference = written(world);
    const fact = { reference, event: "posted", day: "2026-11-23" } as const;
    noteLetter(world.ports, { ...fact, trackingNumber: "LRE-2026-0001", electronic: true });
    expect(days(world, "2026-12-08")?.slice(1, 3)).toEqual([
      "postée le 23/11/2026, recommandé électronique n° LRE-2026-0001",
      "",
    ]);
    expect(days(world, "2026-12-09")?.[2]).toBe("avis de réception non saisi depuis 16 jours");
  });

  it("is shown whole", () => {
    const world = lateWorld();
    const reference = written(world);
    note(world, reference, "posted", "2026-11-23");
    const [letter] = at(world, "2026-11-24").letters;
    expect(letter && { ...letter, total: spoken(letter.total) }).toEqual({
      reference,
      customer: "durand",
      name: "Durand",
      what: "Mise en demeure, F-1 et F-2",
      total: "1 500,00 €",
      channel: "registered",
      state: "posted",
      stateWords: `postée le 23/11/2026, n° ${NUMBER}`,
      trackingNumber: NUMBER,
      documentLink: "https://docs.example/d/1",
      pdfLink: "https://drive.example/f/2",
      deadline: "",
      missing: "",
      next: ["presented", "received", "refused", "returned", "posted", "discarded"],
    });
  });

  it("is looked up first when its writing was cut short", () => {
    const world = lateWorld();
    written(world, NOTICE, { isUnfinished: true });
    expect(days(world, "2026-11-24")?.slice(0, 3)).toEqual([
      "unfinished",
      "rédaction interrompue le 23/11/2026",
      "rédaction à reprendre",
    ]);
    expect(listed(world)[0]).toContain("rédaction interrompue le 23/11/2026, à reprendre");
    const worklist = readWorklist(world.ports, {});
    expect(worklist.counts.doubt).toBe(0);
  });

  it("is not to be posted any more once all was paid", () => {
    const world = lateWorld();
    written(world);
    world.edit(SHEET.invoices, (rows) => withStatus(rows, "Payée"));
    expect(days(world, "2026-11-24")?.[2]).toBe(
      "plus rien n’est réclamé : ne pas poster, abandonner",
    );
    expect(listed(world)[0]).toContain("ne pas poster, abandonner");
  });

  it("is not made by a click on « C’est fait »: it is posted, or given up", () => {
    const world = lateWorld();
    written(world);
    world.restart();
    const lines = records(world, LOG).length;
    for (const how of ["done", "skipped"] as const)
      expect(completeStep(world.ports, { key: "F-1/mise-en-demeure", how, reason: "vu" })).toEqual({
        done: false,
        said: "Mise en demeure préparée le 23/11/2026 : à poster. Notez ce qu’il en est dans « Courriers ».",
      });
    expect(records(world, LOG)).toHaveLength(lines);
  });

  it("stands in the history of the customer with all that was noted of it", () => {
    const world = lateWorld();
    const reference = written(world);
    world.day = day("2026-12-01");
    note(world, reference, "posted", "2026-11-24");
    note(world, reference, "received", "2026-11-26");
    const read = readCallSheet(world.ports, { customer: "Durand" });
    expect("sheet" in read && read.sheet.history).toMatchObject([
      {
        what: "Mise en demeure (reçue le 26/11/2026)",
        channel: "LRAR",
        note: `préparée le 23/11/2026 ; postée le 24/11/2026, n° ${NUMBER} ; reçue le 26/11/2026`,
        links: [
          { name: "Document", link: "https://docs.example/d/1" },
          { name: "PDF", link: "https://drive.example/f/2" },
        ],
      },
    ]);
  });
});

describe("the order of the letters", () => {
  it("has what is missing first, and what has ended last", () => {
    const world = lateWorld();
    const ended = written(world, ["F-1/relance-3"]);
    note(world, ended, "discarded", "2026-11-23");
    world.day = day("2026-11-24");
    const waiting = written(world, ["F-2/relance-3"], { mode: "test" });
    world.day = day("2026-11-25");
    const posted = written(world, ["F-1/mise-en-demeure"]);
    note(world, posted, "posted", "2026-11-25");
    world.day = day("2026-11-26");
    const prepared = written(world, ["F-2/mise-en-demeure"]);
    const references = at(world, "2026-11-26").letters.map(({ reference }) => reference);
    expect(references).toEqual([prepared, posted, ended]);
    expect(references).not.toContain(waiting);
  });
});

describe("ten thousand invoices", () => {
  it("fit into one answer of less than 100 kB", () => {
    const world = lateWorld();
    const count = 10_000;
    const names = Array.from({ length: count / 5 }, (_, index) => `Établissements Müller ${index}`);
    fill(
      world,
      CUSTOMERS,
      names.map((customer) => ({ customer, email: "compta@muller.example" })),
    );
    fill(
      world,
      INVOICES,
      Array.from({ length: count }, (_, index) => ({
        invoiceNumber: `FACTURE-2026-${index}`,
        customer: names[index % names.length] ?? "",
        invoiceDate: on("2026-09-20"),
        dueDate: on("2026-10-20"),
        amountInclTax: 120,
        reminderLevel: 2,
        lastReminderDate: on("2026-11-10"),
      })),
    );
    writtenTogether(
      world,
      names
        .slice(0, 300)
        .map((_, index) =>
          [0, 1, 2, 3, 4].map(
            (turn) => `FACTURE-2026-${index + turn * names.length}/mise-en-demeure`,
          ),
        ),
    );
    const page = readLetters(world.ports);
    expect(page.proposals.length).toBeGreaterThan(50);
    expect(page.letters.length).toBeGreaterThan(50);
    expect(Buffer.byteLength(JSON.stringify(page))).toBeLessThan(100_000);
  });
});

function withStatus(rows: readonly Row[], status: string): readonly Row[] {
  const column = INVOICES.columns.findIndex(({ field }) => field === "status");
  return rows.map((row, index) =>
    index === 0 ? row : row.map((cell, place) => (place === column ? status : cell)),
  );
}
