/** The case file as people ask for it: what it holds, what its ZIP says, and what may not be added to it. */

import { describe, expect, it } from "vitest";
import { addPiece } from "../../../src/core/app/add-piece.ts";
import { makeCaseFile } from "../../../src/core/app/make-case-file.ts";
import { readCaseFile } from "../../../src/core/app/read-case-file.ts";
import { INVOICES, LOG, PAYMENTS } from "../../../src/core/sheet/design.ts";
import { sha256 } from "../../../src/core/text/sha256.ts";
import { caseWorld, DURAND, MAIRIE, PARTICULIER } from "../case-file/story.ts";
import { printed } from "../memory-archive.ts";
import { fill, Killed, on, records, set, type World } from "../memory-ports.ts";

const PDF = "JVBERi0xLjcK";

function piece(words: Readonly<Record<string, unknown>> = {}) {
  return {
    customer: DURAND,
    kind: "invoice",
    invoice: "F-2026-014",
    name: "facture 14.pdf",
    type: "application/pdf",
    base64: PDF,
    ...words,
  };
}

function zipOf(world: World): ReadonlyMap<string, string> {
  const zips = world.drive.files.filter(({ type }) => type === "application/zip");
  const last = zips[zips.length - 1];
  return new Map(JSON.parse(printed(last)) as [string, string][]);
}

function made(world: World, customer = DURAND) {
  const answer = makeCaseFile(world.ports, { customer });
  if (!answer.done) throw new Error(answer.said);
  return answer;
}

describe("the page of the case file", () => {
  it("shows the sums, the ways that are open and what is missing", () => {
    const page = readCaseFile(caseWorld().ports, DURAND);
    expect(page.problem).toBeUndefined();
    expect(page.amounts.map(({ amount }) => amount.replace(/\s/gu, " "))).toEqual([
      "11 102,00 €",
      "331,66 €",
      "80,00 €",
      "11 513,66 €",
    ]);
    expect(page.paths.map(({ id }) => id)).toEqual([
      "mediation",
      "uncontested",
      "order",
      "interim",
      "lawsuit",
    ]);
    expect(page.toAttach).toContainEqual({
      kind: "invoice",
      what: "Facture F-2026-014",
      invoice: "F-2026-014",
      link: "https://compta.example/14.pdf",
    });
    expect(page.warnings.join("\n")).toContain("F-2026-040");
    expect(page.noOrder).toBe("");
    expect(page.log).toContain("Le journal est entier");
  });

  it.each([
    [MAIRIE, /acheteur public.*juridictions administratives/],
    [PARTICULIER, /^$/],
  ])("says of %s why there is no request, or has one", (name, why) => {
    expect(readCaseFile(caseWorld().ports, name).noOrder).toMatch(why);
  });

  it.each([
    ["Personne", "Le client « Personne » est inconnu."],
    ["\ud800", "Le client « \ud800 » est inconnu."],
    [undefined, "Le client «  » est inconnu."],
    [{ toString: 1 }, "Le client «  » est inconnu."],
  ])("of %j has a problem and nothing else", (name, problem) => {
    const page = readCaseFile(caseWorld().ports, name);
    expect(page.problem).toBe(problem);
    expect(page.documents).toEqual([]);
  });

  it.each([
    ["Société", "", "Le nom de votre société manque"],
    ["Règlements à jour au", "", "Rien n’est demandé en justice tant que"],
  ])("is shown without %s, and not made", (label, value, why) => {
    const world = caseWorld();
    world.edit(PAYMENTS.name, (rows) => rows.slice(0, 1));
    set(world, label, value);
    expect(readCaseFile(world.ports, DURAND).problem).toContain(why);
    expect(readCaseFile(world.ports, DURAND).amounts).not.toEqual([]);
    expect(makeCaseFile(world.ports, { customer: DURAND })).toMatchObject({
      done: false,
      link: "",
    });
    expect(world.drive.files).toEqual([]);
  });

  it("stays below what a page takes, for the longest account", () => {
    const world = caseWorld();
    fill(
      world,
      INVOICES,
      Array.from({ length: 1_500 }, (_, index) => ({
        invoiceNumber: `F-2026-${index}-très-long-numéro`,
        customer: DURAND,
        dueDate: on("2022-01-10"),
        amountInclTax: 10,
        dispute: index % 2 === 0 ? "prix" : "",
        pdfLink: `https://compta.example/factures/${index}/${"x".repeat(80)}`,
      })),
    );
    const page = readCaseFile(world.ports, DURAND);
    expect(Buffer.byteLength(JSON.stringify(page))).toBeLessThan(100_000);
    expect(page.moreToAttach).toBeGreaterThan(1_000);
    expect(page.warnings.join("\n")).toMatch(/et 7\d\d.autres/u);
  });

  it("never speaks of 40 € to a consumer", () => {
    const world = caseWorld();
    const page = readCaseFile(world.ports, PARTICULIER);
    expect(JSON.stringify(page)).not.toMatch(/40\s*€|40,00|indemnité/iu);
    made(world, PARTICULIER);
    const texts = [...zipOf(world)].filter(([name]) => /\.pdf$/.test(name));
    expect(texts).toHaveLength(2);
    for (const [, text] of texts) expect(text).not.toMatch(/40\s*€|40,00|forfaitaire/iu);
  });
});

describe("the ZIP", () => {
  it("holds the summary, the chronology, the copies, the pieces and the request, each once", () => {
    const world = caseWorld();
    expect(addPiece(world.ports, piece()).said).toContain("est jointe");
    const answer = made(world);
    expect([...zipOf(world).keys()]).toEqual([
      "00 2026-11-23 Synthese Durand.pdf",
      "01 2026-11-23 Chronologie.csv",
      "01 2026-11-23 Verification du journal.txt",
      "04 Factures et contrats/Piece 01 2026-11-23 Facture F-2026-014 - facture 14.pdf",
      "02 E-mails/Piece 02 2026-10-16 Copie Relance 1 PCT-MAIL0001.eml",
      "06 2026-11-23 Projet de requete en injonction de payer.pdf",
      "SHA256SUMS.txt",
    ]);
    expect(answer).toMatchObject({
      documents: 2,
      name: "2026-11-23 0815 Dossier contentieux Durand.zip",
    });
    expect(answer.said).toContain("restent à joindre à la main");
  });

  it("lists the checksum of every member but the list", () => {
    const world = caseWorld();
    addPiece(world.ports, piece());
    made(world);
    const zip = zipOf(world);
    const lines = (zip.get("SHA256SUMS.txt") ?? "").trimEnd().split("\n");
    const members = [...zip].filter(([name]) => name !== "SHA256SUMS.txt");
    expect(lines).toEqual(members.map(([name, text]) => `${sha256(text)}  ${name}`));
  });

  it("has the summary say the sums and the log, with the pieces by their names and fingerprints", () => {
    const world = caseWorld();
    addPiece(world.ports, piece());
    made(world);
    const zip = zipOf(world);
    const summary = (zip.get("00 2026-11-23 Synthese Durand.pdf") ?? "").replace(/\s/gu, " ");
    for (const said of [
      "11 513,66 €",
      "Le journal est entier",
      "Piece 01 2026-11-23 Facture F-2026-014 - facture 14.pdf",
      sha256(PDF),
    ])
      expect(summary).toContain(said);
  });

  it("keeps the draft of the request for a person, and no other document", () => {
    const world = caseWorld();
    const { draftLink } = made(world);
    const documents = world.drive.files.filter(({ tags }) => tags["ponctuel"] === "dossier");
    expect(documents.map(({ tags }) => tags["genre"])).toEqual(["requete", "zip"]);
    expect(documents[0]?.link).toBe(draftLink);
  });

  it("made again stands beside the first one", () => {
    const world = caseWorld();
    const first = made(world);
    world.restart("kept");
    world.time = "09:30:00";
    const second = made(world);
    expect(readCaseFile(world.ports, DURAND).made.map(({ name }) => name)).toEqual([
      second.name,
      first.name,
    ]);
  });

  it("is noted in the log, with where it is", () => {
    const world = caseWorld();
    const { link, sha256: digest } = made(world);
    const [line] = records(world, LOG).slice(-1);
    expect(line).toMatchObject({
      channel: "Dossier",
      step: "Dossier contentieux",
      status: "noté",
      documentLink: link,
      keys: "",
    });
    expect(String(line?.body)).toContain(digest);
  });

  it("is made of a log that was altered, and says so", () => {
    const world = caseWorld();
    world.edit(LOG.name, (rows) =>
      rows.map((row, index) =>
        index === 2 ? row.map((cell) => (cell === "Rappel" ? "Autre" : cell)) : row,
      ),
    );
    made(world);
    expect(zipOf(world).get("01 2026-11-23 Verification du journal.txt")).toContain(
      "Le journal n’est plus entier",
    );
  });

  it("has no request against a public buyer", () => {
    const world = caseWorld();
    const answer = made(world, MAIRIE);
    expect(answer.draftLink).toBe("");
    expect([...zipOf(world).keys()].join()).not.toContain("injonction");
  });

  it("is refused before 50 MB, with the heaviest piece named", () => {
    const world = caseWorld();
    addPiece(world.ports, piece());
    const find = world.ports.archive.find;
    const heavy = {
      ...world.ports,
      archive: {
        ...world.ports.archive,
        find: (tags: never) => find(tags).map((file) => ({ ...file, size: 60_000_000 })),
      },
    };
    const answer = makeCaseFile(heavy, { customer: DURAND });
    expect(answer).toMatchObject({ done: false, link: "" });
    expect(answer.said.replace(/\s/gu, " ")).toMatch(/pèsent 61 Mo.*50 Mo.*facture 14/);
  });

  it("leaves nothing behind when Drive refuses, and is made the next time", () => {
    const world = caseWorld();
    world.drive.fault = (name) =>
      name === "keep file" ? { error: "Drive storage quota exceeded" } : undefined;
    const answer = makeCaseFile(world.ports, { customer: DURAND });
    expect(answer.said).toContain("Votre Drive est plein");
    expect(world.drive.files.filter(({ tags }) => tags["ponctuel"] === "dossier")).toEqual([]);
    world.drive.fault = () => undefined;
    world.restart("kept");
    made(world);
  });

  it("stops in time when there are too many pieces to read", () => {
    const world = caseWorld();
    world.elapsedMs = 5 * 60_000;
    expect(makeCaseFile(world.ports, { customer: DURAND }).said).toContain("trop de pièces");
  });
});

describe("an execution that dies", () => {
  /** Whatever was written and not flushed is lost, or kept: Google promises neither. */
  const calls = (() => {
    const world = caseWorld();
    made(world);
    return world.calls;
  })();
  const moments = calls.flatMap((name, index) =>
    /folder|document|pdf|file|append|flush/.test(name) ? [{ name, call: index + 1 }] : [],
  );

  it.each(moments)(
    "at call $call, « $name », leaves no summary behind, and a log that is whole",
    ({ call }) => {
      for (const [when, unflushed] of [
        ["before", "lost"],
        ["after", "lost"],
        ["after", "kept"],
      ] as const) {
        const world = caseWorld();
        world.kill = { call, when };
        expect(() => makeCaseFile(world.ports, { customer: DURAND })).toThrow(Killed);
        world.restart(unflushed);
        made(world);
        const genres = world.drive.files.map(({ tags }) => tags["genre"]);
        expect(genres).not.toContain("synthese");
        expect(readCaseFile(world.ports, DURAND).log).toContain("Le journal est entier");
      }
    },
  );
});

describe("names that a person chose", () => {
  it("never lead out of the ZIP, and never collide", () => {
    const world = caseWorld();
    for (const [index, name] of [
      "../../../etc/passwd.pdf",
      "..\\..\\système\\œuvre?.pdf",
      "CON.pdf",
      "a\nb\u0000c‮fdp.pdf",
      "..pdf",
      `${"é".repeat(300)}.pdf`,
    ].entries())
      expect(
        addPiece(
          world.ports,
          piece({ name, base64: `${PDF.slice(0, -2)}${index}K`, invoice: "F-2026-031" }),
        ).done,
      ).toBe(true);
    made(world);
    const names = [...zipOf(world).keys()];
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    for (const name of names) {
      expect(name).toMatch(/^[ !#-)+-.0-9;=@-Z[\]^-{}~]+(?:\/[ !#-)+-.0-9;=@-Z[\]^-{}~]+)?$/);
      expect(name).not.toMatch(/\.\.|^\/|\/\.|\\|:/);
    }
  });
});

describe("a piece", () => {
  it.each([
    [{ customer: "Personne" }, "Le client « Personne » est inconnu."],
    [{ kind: "mail" }, "Dites ce qu’est cette pièce."],
    [{ kind: "toString" }, "Dites ce qu’est cette pièce."],
    [{ invoice: "F-2026-060" }, "Pas de facture « F-2026-060 » chez ce client."],
    [{ invoice: "" }, "Choisissez de quelle facture il s’agit."],
    [{ type: "text/html" }, "un fichier PDF, PNG ou JPEG est attendu."],
    [{ type: "image/png" }, "son contenu n’est pas celui d’un fichier PDF, PNG ou JPEG."],
    [{ base64: "" }, "le fichier n’a pas pu être lu."],
    [{ base64: 12 }, "le fichier n’a pas pu être lu."],
    [{ base64: "JVBERi0xLjc*" }, "le fichier n’a pas pu être lu."],
    [{ base64: `JVBE${"R".repeat(7_000_000)}` }, "5 Mo au plus par fichier."],
  ])("that is %j is refused", (words, why) => {
    const world = caseWorld();
    const answer = addPiece(world.ports, piece(words));
    expect(answer.done).toBe(false);
    expect(answer.said).toContain(why);
    expect(world.drive.files).toEqual([]);
  });

  it("that is added twice is kept once", () => {
    const world = caseWorld();
    addPiece(world.ports, piece());
    expect(addPiece(world.ports, piece()).said).toContain("est déjà jointe");
    expect(
      readCaseFile(world.ports, DURAND).documents.filter(({ kind }) => kind === "Facture"),
    ).toHaveLength(1);
  });

  it("takes its invoice off what is to be attached", () => {
    const world = caseWorld();
    addPiece(world.ports, piece());
    expect(readCaseFile(world.ports, DURAND).toAttach.map(({ invoice }) => invoice)).not.toContain(
      "F-2026-014",
    );
  });
});
