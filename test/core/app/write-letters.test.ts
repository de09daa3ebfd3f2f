import { describe, expect, it } from "vitest";
import { noteLetter } from "../../../src/core/app/note-letter.ts";
import { previewLetter } from "../../../src/core/app/preview-letter.ts";
import { LETTERS_PER_READING, writeLetters } from "../../../src/core/app/write-letters.ts";
import { LOG, PAYMENTS } from "../../../src/core/sheet/design.ts";
import { sha256 } from "../../../src/core/text/sha256.ts";
import { type ArchiveFault, printed, QUOTA } from "../memory-archive.ts";
import { fill, on, records, set, type World } from "../memory-ports.ts";
import {
  addDebtor,
  letterFiles,
  letterWorld,
  logged,
  notice,
  write,
  writeOne,
} from "./letter-world.ts";

const INTERNAL =
  "API call to docs.documents.batchUpdate failed with error: Internal error encountered.";

/** What Google answers once, at the first call of that name. */
function failOnce(world: World, call: string, fault: ArchiveFault): void {
  let isOver = false;
  world.drive.fault = (name) => {
    if (isOver || name !== call) return undefined;
    isOver = true;
    return fault;
  };
}

function pay(world: World, number: string, euros: number): void {
  fill(world, PAYMENTS, [{ paymentDate: on("2026-11-22"), paid: euros, invoiceNumber: number }]);
}

describe("a letter", () => {
  const world = letterWorld();
  const letter = writeOne(world, notice("Durand"));
  const [claim, prepared] = records(world, LOG);
  const [document, pdf] = letterFiles(world);

  it("is claimed, and the claim is safe, before anything is made of it", () => {
    const calls = world.calls;
    const claimed = calls.indexOf(`append ${LOG.name}`);
    expect(calls[claimed + 1]).toBe("flush");
    expect(calls.indexOf("copy document")).toBeGreaterThan(claimed);
    expect(claim).toMatchObject({
      status: "en cours",
      subject: "Mise en demeure",
      claimed: 1266.09,
    });
  });

  it("lies in the folder of its customer, as a document and a PDF that its tags find again", () => {
    const folder = world.drive.files.find(({ tags }) => tags["ponctuel"] === "client");
    const root = world.drive.files.find(({ tags }) => tags["ponctuel"] === "racine");
    expect([root?.name, folder?.name, folder?.folder]).toEqual([
      "Ponctuel – Atelier Beaumont",
      "Durand",
      root?.id,
    ]);
    for (const [file, genre, name] of [
      [document, "document", "2026-11-23 Mise en demeure F-Durand"],
      [pdf, "pdf", "2026-11-23 Mise en demeure F-Durand.pdf"],
    ] as const)
      expect(file).toMatchObject({
        name,
        folder: folder?.id,
        tags: { ponctuel: "lettre", lettre: letter.reference, genre },
      });
  });

  it("is prepared, with its files and the fingerprint of what was printed", () => {
    expect(letter).toMatchObject({ done: true, documentLink: document?.link, pdfLink: pdf?.link });
    expect(prepared).toMatchObject({
      status: "préparé",
      reference: letter.reference,
      documentLink: document?.link,
      pdfLink: pdf?.link,
      pdfSha256: sha256(printed(pdf)),
      noticeDays: 8,
      body: "",
    });
  });

  it("is in the log as it was printed, word for word", () => {
    const words = (text: unknown) =>
      String(text)
        .split(/[\s|]+/)
        .join(" ");
    expect(words(claim?.body)).toBe(words(printed(pdf)));
  });

  it("of several invoices has one line for each, and its sum once", () => {
    const of = letterWorld();
    writeOne(of, notice("Durand", { invoices: ["F-Durand", "F-9"] }));
    expect(logged(of, "Durand")).toEqual([
      "en cours F-Durand + F-9",
      "préparé F-Durand",
      "préparé F-9",
    ]);
    expect(records(of, LOG).map(({ claimed }) => claimed)).toEqual([1357.18, 1357.18, 0]);
  });

  it("in test mode says so on its files and in the log", () => {
    const of = letterWorld({ "Mode test": "oui" });
    expect(writeOne(of, notice("Durand")).done).toBe(true);
    expect(letterFiles(of)[0]?.name).toBe("[TEST] 2026-11-23 Mise en demeure F-Durand");
    expect(records(of, LOG).map(({ mode }) => mode)).toEqual(["test", "test"]);
  });
});

describe("never two letters for one step of one invoice", () => {
  it("a prepared one waits to be posted, or to be abandoned", () => {
    const world = letterWorld();
    const first = writeOne(world, notice("Durand"));
    world.day = records(world, LOG).length > 0 ? on("2026-11-25").day : world.day;
    set(world, "Règlements à jour au", on("2026-11-25"));
    const again = writeOne(world, notice("Durand"));
    expect(again).toMatchObject({ done: false, pdfLink: "" });
    expect(again.said).toContain("déjà préparée le 23/11/2026");
    expect(previewLetter(world.ports, notice("Durand")).problems).toEqual([again.said]);
    const { reference } = first;
    expect(noteLetter(world.ports, { reference, event: "discarded", day: "2026-11-25" }).done).toBe(
      true,
    );
    const second = writeOne(world, notice("Durand"));
    expect(second.done).toBe(true);
    expect(second.reference).not.toBe(first.reference);
  });

  it("a posted one is behind us", () => {
    const world = letterWorld();
    const { reference } = writeOne(world, notice("Durand"));
    noteLetter(world.ports, {
      reference,
      event: "posted",
      day: "2026-11-23",
      trackingNumber: "1A 123 456 7890 1",
    });
    expect(writeOne(world, notice("Durand")).done).toBe(false);
    expect(letterFiles(world, "pdf")).toHaveLength(1);
  });

  it("asked for twice in one breath, it is written once", () => {
    const world = letterWorld();
    const twice = write(world, notice("Durand"), notice("Durand"))?.letters ?? [];
    expect(twice.map(({ done }) => done)).toEqual([true, false]);
    expect(letterFiles(world, "pdf")).toHaveLength(1);
  });

  it("while somebody else writes, nothing is", () => {
    const world = letterWorld();
    world.lockIsTaken = true;
    const told = write(world, notice("Durand"), notice("Martin"));
    expect(told?.letters.map(({ done }) => done)).toEqual([false, false]);
    expect(told?.left).toEqual([]);
    expect(world.drive.files).toEqual([]);
  });
});

describe("what was read is what is written", () => {
  it("a letter that has changed since is not", () => {
    const world = letterWorld();
    const { seen, problems } = previewLetter(world.ports, notice("Durand"));
    expect(problems).toEqual([]);
    pay(world, "F-Durand", 200);
    const said = writeOne(world, notice("Durand", { seen })).said;
    expect(said).toContain("n’est plus celui que vous avez lu");
    expect(logged(world, "Durand")).toEqual([]);
    const { seen: now } = previewLetter(world.ports, notice("Durand"));
    expect(writeOne(world, notice("Durand", { seen: now })).done).toBe(true);
  });

  it("payments are read again as the letters go", () => {
    const world = letterWorld();
    const names = Array.from({ length: LETTERS_PER_READING + 1 }, (_, index) => `Client ${index}`);
    for (const name of names) addDebtor(world, name);
    let copies = 0;
    world.drive.fault = (name) => {
      if (name === "copy document") copies += 1;
      if (copies === 3) pay(world, `F-Client ${LETTERS_PER_READING}`, 1_200);
      return undefined;
    };
    const { letters } = writeLetters(
      world.ports,
      names.map((name) => notice(name)),
    );
    expect(letters.map(({ done }) => done)).toEqual(names.map((_, at) => at < LETTERS_PER_READING));
  });

  it("what is wrong is said, and nothing is made", () => {
    const world = letterWorld();
    set(world, "Signataire des courriers", "");
    set(world, "Nom de l’expéditeur", "");
    const { done, said } = writeOne(world, notice("Durand"));
    expect([done, said === ""]).toEqual([false, false]);
    expect(logged(world, "Durand")).toEqual([]);
    expect(letterFiles(world)).toEqual([]);
  });

  it.each([
    undefined,
    null,
    "Durand",
    [null, 3, "x", { customer: 4, model: ["mise-en-demeure"], invoices: "F-Durand" }],
    [{ customer: "Personne", model: "mise-en-demeure" }],
    [{ customer: "Durand", model: "toString" }],
    [{ customer: "Durand", model: "mise-en-demeure", noticeDays: 0.5, invoices: ["F-Durand"] }],
    [{ customer: "Durand", model: "mise-en-demeure", invoices: ["F-Martin"] }],
  ])("a page may send anything: %j", (given) => {
    const world = letterWorld();
    const { letters, left } = writeLetters(world.ports, given);
    expect(letters.filter(({ done }) => done)).toEqual([]);
    expect(letters.every(({ said }) => said !== "")).toBe(true);
    expect(left).toEqual([]);
    expect(logged(world, "Durand")).toEqual([]);
  });
});

describe("the time of an execution", () => {
  it("goes to one letter at least, and the rest is given back", () => {
    const world = letterWorld();
    world.elapsedMs = 5 * 60_000;
    const asks = [notice("Durand"), notice("Martin"), notice("Petit")];
    const { letters, left } = writeLetters(world.ports, asks);
    expect(letters.map(({ done }) => done)).toEqual([true]);
    expect(left).toEqual(asks.slice(1));
  });
});

describe("when Google refuses", () => {
  it("one letter, the others are written, and this one can be tried again", () => {
    const world = letterWorld();
    failOnce(world, "edit document", { error: INTERNAL });
    writeOne(world, notice("Petit", { model: "releve-compte", invoices: [] }));
    world.drive.fault = () => undefined;
    failOnce(world, "export pdf", { error: INTERNAL });
    const told = write(world, notice("Durand"), notice("Martin"))?.letters ?? [];
    expect(told.map(({ done }) => done)).toEqual([false, true]);
    expect(told[0]?.said).toContain("Rien n’a été écrit. Google n’a pas répondu");
    expect(logged(world, "Durand")).toEqual(["en cours F-Durand", "échec F-Durand"]);
    expect(letterFiles(world)).toHaveLength(2);
    const again = writeOne(world, notice("Durand"));
    expect(again.done).toBe(true);
    expect(again.reference).not.toBe(told[0]?.reference);
  });

  it("for the day, one letter has failed and the next are not tried", () => {
    const world = letterWorld();
    writeOne(world, notice("Petit"));
    world.drive.fault = (name) => (name === "copy document" ? { error: QUOTA } : undefined);
    const told = write(world, notice("Durand"), notice("Martin"))?.letters ?? [];
    const sentence =
      "Rien n’a été écrit. Le nombre de documents que Google permet par jour est atteint : recommencez demain, rien n’est perdu.";
    expect(told.map(({ said }) => said)).toEqual([sentence, sentence]);
    expect(logged(world, "Durand")).toEqual(["en cours F-Durand", "échec F-Durand"]);
    expect(logged(world, "Martin")).toEqual([]);
    world.drive.fault = () => undefined;
    expect(
      write(world, notice("Durand"), notice("Martin"))?.letters.map(({ done }) => done),
    ).toEqual([true, true]);
  });

  it("after it has done what it was asked, the letter is there all the same", () => {
    const world = letterWorld();
    failOnce(world, "keep file", { error: INTERNAL, isDone: true });
    expect(writeOne(world, notice("Durand")).done).toBe(true);
    expect(logged(world, "Durand")).toEqual(["en cours F-Durand", "préparé F-Durand"]);
    expect(letterFiles(world)).toHaveLength(2);
  });

  it("a copy that was made without an answer is found and thrown away", () => {
    const world = letterWorld();
    failOnce(world, "copy document", { error: INTERNAL, isDone: true });
    expect(writeOne(world, notice("Durand")).done).toBe(false);
    expect(letterFiles(world)).toEqual([]);
    expect(logged(world, "Durand")).toEqual(["en cours F-Durand", "échec F-Durand"]);
  });

  it("everything from then on, the letter stays unfinished and is looked up before it is tried again", () => {
    const world = letterWorld();
    let isDown = false;
    world.drive.fault = (name) => {
      isDown ||= name === "export pdf";
      return isDown ? { error: INTERNAL } : undefined;
    };
    const { done, said } = writeOne(world, notice("Durand"));
    expect([done, said.includes("a été interrompue")]).toEqual([false, true]);
    expect(logged(world, "Durand")).toEqual(["en cours F-Durand"]);
    world.drive.fault = () => undefined;
    expect(writeOne(world, notice("Durand")).done).toBe(true);
    expect(logged(world, "Durand")).toEqual([
      "en cours F-Durand",
      "échec F-Durand",
      "en cours F-Durand",
      "préparé F-Durand",
    ]);
    expect(letterFiles(world)).toHaveLength(2);
  });
});

describe("a model that changes while the letter is being written", () => {
  it("stops it: its positions are not those that were read", () => {
    const world = letterWorld();
    writeOne(world, notice("Petit"));
    const model = world.drive.files.find(({ tags }) => tags["ponctuel"] === "modele");
    world.drive.fault = (name) => {
      if (name === "copy document" && model)
        world.drive.rewrite(model.id, (document) => ({ ...document, footer: "Autre" }));
      return undefined;
    };
    const { done, said } = writeOne(world, notice("Durand"));
    expect([done, said]).toEqual([
      false,
      "Rien n’a été écrit. Le modèle « Mise en demeure » vient de changer : relisez le courrier, puis recommencez.",
    ]);
    expect(letterFiles(world)).toHaveLength(2);
  });
});

describe("statements and claims of penalties", () => {
  it("are prepared like the others, for the whole account", () => {
    const world = letterWorld();
    const told = writeOne(world, { customer: "Durand", model: "releve-compte" });
    expect(told).toMatchObject({ done: true });
    expect(records(world, LOG)[1]).toMatchObject({
      status: "préparé",
      keys: "compte durand/courrier-releve-compte-2026-11-23",
      subject: "Relevé de compte",
    });
    expect(printed(letterFiles(world, "pdf")[0])).toContain("F-9");
    expect(writeOne(world, { customer: "Durand", model: "reclamation-penalites" }).done).toBe(true);
  });
});
