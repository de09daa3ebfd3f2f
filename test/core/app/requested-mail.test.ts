import { describe, expect, it } from "vitest";
import type { MailRequest } from "../../../src/core/app/mail-on-request.ts";
import { remind } from "../../../src/core/app/remind.ts";
import { readRequestedMail, sendRequestedMail } from "../../../src/core/app/requested-mail.ts";
import { sendTestMail } from "../../../src/core/app/send-trial.ts";
import { verifyLog } from "../../../src/core/app/verify-log.ts";
import { day } from "../../../src/core/day.ts";
import type { Cell } from "../../../src/core/sheet/cell.ts";
import { CUSTOMERS, FOLLOW_UPS, INVOICES, LOG, TEMPLATES } from "../../../src/core/sheet/design.ts";
import {
  fill,
  type Kill,
  Killed,
  on,
  records,
  set,
  type Unflushed,
  type World,
} from "../memory-ports.ts";
import { spoken } from "../sheet/spoken.ts";
import { got, logged, teamWorld } from "./team.ts";

const BODIES: Readonly<Record<string, string>> = {
  "mes-duplicata": "Duplicata :\n{{liens factures}}\n\n{{tableau factures}}",
  duplicata: "Duplicata :\n{{liens factures}}",
  "confirmation-promesse":
    "Promis :\n{{promesses}}\n\nLe {{date promesse}}, {{montant promis}} en tout.\n\n{{tableau factures}}",
  "accuse-litige": "Motif : {{motif}}\n\n{{tableau factures}}",
  "releve-compte": "Compte :\n\n{{tableau factures}}",
  "reclamation-penalites": "Dû : {{solde tout compris}}",
  remerciement: "Merci {{client}}.",
};

/** The team of three, with short models of its own. */
function world(settings: Parameters<typeof teamWorld>[0] = {}): World {
  const made = teamWorld(settings);
  // The models that a new workbook comes with make room for these.
  made.edit(TEMPLATES.name, ([header = [], ...rows]) => [
    header,
    ...rows.filter(([code]) => !Object.keys(BODIES).includes(String(code))),
  ]);
  fill(
    made,
    TEMPLATES,
    Object.entries(BODIES).map(([template, body]) => ({
      template,
      name: `Modèle ${template}`,
      language: "fr",
      informal: "non",
      subject: `Objet ${template}`,
      body,
    })),
  );
  return made;
}

function ask(words: Partial<MailRequest> = {}): MailRequest {
  return { customer: "durand", model: "duplicata", ...words };
}

function mailOf(of: World, request: MailRequest) {
  const read = readRequestedMail(of.ports, request);
  if ("problems" in read) throw new Error(read.problems.join("\n"));
  return read.mail;
}

function textOf(of: World, request: MailRequest): string {
  return spoken(mailOf(of, request).text);
}

describe("a mail on request", () => {
  it("speaks of all that is late, or of the invoices that were chosen", () => {
    const of = world();
    expect(mailOf(of, ask()).keys).toEqual([
      "F-Durand/duplicata-2026-11-23",
      "F-9/duplicata-2026-11-23",
    ]);
    const one = mailOf(of, ask({ invoices: ["F-9"] }));
    expect(one).toMatchObject({
      keys: ["F-9/duplicata-2026-11-23"],
      name: "Durand",
      step: "Modèle duplicata",
      subject: "Objet duplicata",
      recipients: { to: ["compta@durand.example"], cc: [] },
    });
    expect(spoken(one.total)).toBe("50,00 €");
  });

  it("says where the invoices are", () => {
    const of = world();
    fill(of, INVOICES, [
      {
        invoiceNumber: "F-10",
        customer: "Durand",
        dueDate: on("2026-11-10"),
        amountInclTax: 10,
        pdfLink: "https://exemple.fr/f10.pdf",
      },
      {
        invoiceNumber: "F-11",
        customer: "Durand",
        dueDate: on("2026-11-10"),
        amountInclTax: 10,
        pdfLink: "javascript:alert(1)",
      },
    ]);
    expect(textOf(of, ask({ invoices: ["F-9", "F-10", "F-11"] }))).toContain(
      "F-9 : en réponse à ce message\nF-10 : https://exemple.fr/f10.pdf\nF-11 : en réponse à ce message",
    );
  });

  it("repeats what was promised, as said or as noted", () => {
    const of = world();
    const model = "confirmation-promesse";
    const promises = [
      { day: day("2026-12-04"), amountCents: 5000 },
      { day: day("2026-11-27"), amountCents: 12_000 },
    ];
    expect(textOf(of, ask({ model, promises }))).toContain(
      "Promis :\n120,00 € le 27/11/2026\n50,00 € le 04/12/2026\n\nLe 27/11/2026, 170,00 € en tout.",
    );
    expect(readRequestedMail(of.ports, ask({ model }))).toHaveProperty("problems");
    fill(of, FOLLOW_UPS, [
      {
        noted: on("2026-11-23"),
        kind: "Promesse",
        customer: "Durand",
        amount: 170,
        day: on("2026-11-27"),
      },
    ]);
    expect(textOf(of, ask({ model }))).toContain("Promis :\n170,00 € le 27/11/2026\n");
    expect(textOf(of, ask({ model }))).toMatch(/F-Durand .*120,00 €/);
  });

  it("answers a dispute on the invoices in dispute", () => {
    const of = world();
    fill(of, FOLLOW_UPS, [
      {
        noted: on("2026-11-20"),
        kind: "Litige",
        customer: "Durand",
        invoices: "F-9",
        cause: "prix",
      },
    ]);
    const mail = mailOf(of, ask({ model: "accuse-litige" }));
    expect(mail.keys).toEqual(["F-9/accuse-litige-2026-11-23"]);
    expect(spoken(mail.text)).toContain("Motif : prix");
    expect(textOf(of, ask({ model: "accuse-litige", cause: "remise" }))).toContain(
      "Motif : remise",
    );
  });

  it("states the whole account, due or not, with its credits", () => {
    const of = world();
    fill(of, INVOICES, [
      { invoiceNumber: "F-12", customer: "Durand", dueDate: on("2026-12-20"), amountInclTax: 10 },
      {
        invoiceNumber: "A-1",
        customer: "Durand",
        type: "Avoir",
        dueDate: on("2026-11-20"),
        amountInclTax: -5,
      },
    ]);
    const mail = mailOf(of, ask({ model: "releve-compte" }));
    expect(mail.keys).toEqual(["compte durand/releve-compte-2026-11-23"]);
    expect(spoken(mail.text)).toMatch(/F-Durand[\s\S]*F-12[\s\S]*Avoir A-1/);
  });

  it("adds penalties and indemnities to what a company owes", () => {
    expect(textOf(world(), ask({ model: "reclamation-penalites" }))).toMatch(/Dû : 250,\d\d €/);
  });

  it("may be a model of the team’s own, or a word of thanks", () => {
    expect(textOf(world(), ask({ model: "mes-duplicata" }))).toContain("Total à régler");
    const thanks = mailOf(world(), ask({ model: "remerciement" }));
    expect(thanks.keys).toEqual(["compte durand/remerciement-2026-11-23"]);
    expect(thanks.text).toMatch(/^Merci Durand\./);
  });

  it.each([
    [
      "an unknown model",
      { model: "inconnu" },
      "Le modèle « inconnu » n’est pas dans la feuille Modèles.",
    ],
    [
      "a step of the ladder",
      { model: "relance-1" },
      "« Relance 1 » est une étape du scénario : elle part de « Préparer les relances ».",
    ],
    ["an unknown customer", { customer: "x" }, "Ce client n’a aucune facture dans le classeur."],
    [
      "an invoice of somebody else",
      { invoices: ["F-Petit"] },
      "Pas de facture F-Petit chez ce client.",
    ],
  ] as const)("is refused for %s", (_, words, problem) => {
    const of = world();
    expect(readRequestedMail(of.ports, ask(words as Partial<MailRequest>))).toEqual({
      problems: [problem],
    });
    expect(sendRequestedMail(of.ports, ask(words as Partial<MailRequest>))).toEqual({
      done: false,
      said: problem,
    });
  });

  it.each([
    [
      "a stop on the customer",
      (of: World) =>
        fill(of, FOLLOW_UPS, [
          { noted: on("2026-11-20"), kind: "Ne plus relancer", customer: "Durand" },
        ]),
      /ne plus relancer/,
    ],
    ["a stop on one invoice", (of: World) => edit(of, "stopped", "oui"), /ne plus relancer/],
    ["litigation", (of: World) => edit(of, "status", "Contentieux"), /transmise au contentieux/],
    ["a draft", (of: World) => edit(of, "status", "Brouillon"), /brouillon/],
  ] as const)("is refused by %s", (_, change, problem) => {
    const of = world();
    change(of);
    const said = sendRequestedMail(of.ports, ask({ invoices: ["F-Durand"] }));
    expect(said).toMatchObject({ done: false, said: expect.stringMatching(problem) });
    expect(of.outbox).toEqual([]);
  });

  it("is refused in collective proceedings, and without an address", () => {
    const of = world();
    fill(of, CUSTOMERS, [
      { customer: "Faillite", email: "x@faillite.example", collectiveProceedings: "oui" },
      { customer: "Muet" },
    ]);
    fill(of, INVOICES, [
      { invoiceNumber: "F-40", customer: "Faillite", dueDate: on("2026-11-10"), amountInclTax: 10 },
      { invoiceNumber: "F-41", customer: "Muet", dueDate: on("2026-11-10"), amountInclTax: 10 },
    ]);
    expect(sendRequestedMail(of.ports, ask({ customer: "faillite" })).said).toMatch(
      /procédure collective/,
    );
    expect(sendRequestedMail(of.ports, ask({ customer: "muet" })).said).toMatch(
      /adresse e-mail du client manquante/,
    );
  });

  it.each([
    undefined,
    null,
    3,
    "x",
    {},
    { customer: {} },
    { customer: "durand", model: "duplicata", invoices: [{}] },
  ])("answers %j with a sentence", (given) => {
    const of = world();
    expect(readRequestedMail(of.ports, given as never)).toHaveProperty("problems");
    expect(sendRequestedMail(of.ports, given as never).done).toBe(false);
    expect(of.outbox).toEqual([]);
  });
});

/** A person changes one cell of the row of F-Durand. */
function edit(of: World, field: "stopped" | "status", value: string): void {
  const column = INVOICES.columns.findIndex((one) => one.field === field);
  const changed = (row: readonly Cell[]) =>
    row.map((cell, at) => (at === column && row.includes("F-Durand") ? value : cell));
  of.edit(INVOICES.name, (rows) => rows.map(changed));
}

describe("once it has left", () => {
  it("stands in the log with its text, and makes no step of the ladder", () => {
    const of = world();
    expect(sendRequestedMail(of.ports, ask())).toEqual({
      done: true,
      said: "« Modèle duplicata » envoyé à compta@durand.example.",
    });
    const [claim, first] = records(of, LOG);
    expect(claim).toMatchObject({
      status: "en cours",
      keys: "F-Durand/duplicata-2026-11-23\nF-9/duplicata-2026-11-23",
      channel: "E-mail",
      countsForGap: "non",
      level: 0,
    });
    expect(claim?.body).toMatch(/^Duplicata/);
    expect(first).toMatchObject({
      status: "envoyé",
      invoices: "F-Durand",
      step: "Modèle duplicata",
    });
    expect(verifyLog(of.ports).sentence).toMatch(/^Le journal est entier/);
    of.restart();
    expect(remind(of.ports).outcomes.map(({ customer }) => customer)).toEqual([
      "Durand",
      "Martin",
      "Petit",
    ]);
    const [duplicate, reminder] = of.outbox;
    expect(reminder?.threadId).not.toBe(duplicate?.threadId);
    expect(reminder?.mime).not.toContain("In-Reply-To");
  });

  it("does not leave again on that day, nor for one of its invoices; another day it may", () => {
    const of = world();
    sendRequestedMail(of.ports, ask());
    expect(sendRequestedMail(of.ports, ask()).said).toMatch(/déjà parti aujourd’hui/);
    expect(sendRequestedMail(of.ports, ask({ invoices: ["F-9"] })).done).toBe(false);
    expect(of.outbox).toHaveLength(1);
    of.restart();
    of.day = day("2026-11-24");
    expect(sendRequestedMail(of.ports, ask()).done).toBe(true);
  });

  it("holds the next reminder back only when it asks for money", () => {
    const of = world();
    sendRequestedMail(of.ports, ask({ model: "reclamation-penalites" }));
    of.restart();
    expect(remind(of.ports).outcomes.map(({ customer }) => customer)).toEqual(["Martin", "Petit"]);
  });

  it("may be tried again when Gmail refused it", () => {
    const of = world();
    of.answer = (attempt) => (attempt === 1 ? "refused" : "sent");
    expect(sendRequestedMail(of.ports, ask())).toEqual({
      done: false,
      said: "Gmail refuse l’adresse du destinataire.",
    });
    expect(sendRequestedMail(of.ports, ask()).done).toBe(true);
    expect(logged(of, "Durand")).toEqual(["en cours", "échec", "en cours", "envoyé", "envoyé"]);
  });

  it("goes to oneself in test mode, and at most once there too", () => {
    const of = world({ "Mode test": "oui" });
    expect(sendRequestedMail(of.ports, ask()).said).toMatch(/à vous seul : mode test/);
    expect(of.outbox[0]?.mime).toContain("To: compta@beaumont.example");
    expect(sendRequestedMail(of.ports, ask()).done).toBe(false);
  });

  it.each([
    ["the night", (of: World) => Object.assign(of, { time: "22:00:00" }), /hors des heures/],
    [
      "a used-up allowance",
      (of: World) => set(of, "Destinataires par jour", 0),
      /destinataires par jour/,
    ],
    [
      "another execution",
      (of: World) => Object.assign(of, { lockIsTaken: true }),
      /autre exécution/,
    ],
  ] as const)("does not leave in %s", (_, change, why) => {
    const of = world();
    change(of);
    expect(sendRequestedMail(of.ports, ask())).toMatchObject({
      done: false,
      said: expect.stringMatching(why),
    });
    expect(of.outbox).toEqual([]);
  });

  it("may be rewritten, and tried on oneself first", () => {
    const of = world();
    const { edit: proposed } = mailOf(of, ask());
    const rewritten = { ...proposed, subject: "Vos factures" };
    expect(sendTestMail(of.ports, { request: ask(), edit: rewritten }).done).toBe(true);
    expect(records(of, LOG)).toEqual([]);
    expect(sendRequestedMail(of.ports, ask(), rewritten).done).toBe(true);
    expect(of.outbox.map(({ mime }) => /^Subject: (.*)$/m.exec(mime)?.[1]?.trim())).toEqual([
      "[TEST] Vos factures",
      "Vos factures",
    ]);
    expect(sendRequestedMail(world().ports, ask(), { ...proposed, to: ["x@y.fr"] }).done).toBe(
      false,
    );
  });
});

describe("« escalade »", () => {
  it("goes to the sales contact, and needs one", () => {
    const of = world();
    const request = ask({ model: "escalade" });
    expect(sendRequestedMail(of.ports, request).said).toMatch(/Personne à qui écrire/);
    set(of, "Escalade commerciale à", "paul@beaumont.example");
    expect(sendRequestedMail(of.ports, request).done).toBe(true);
    expect(of.outbox[0]?.mime).toContain("To: paul@beaumont.example");
    expect(got(of)).toEqual({ Durand: 0, Martin: 0, Petit: 0 });
    expect(records(of, LOG)[0]).toMatchObject({ channel: "Interne" });
  });
});

describe("killed at each of its calls", () => {
  const quiet = world();
  sendRequestedMail(quiet.ports, ask());
  const calls = quiet.calls.length;

  it.each(["before", "after"] as const)("%s it, it leaves at most once", (when) => {
    for (let call = 1; call <= calls; call += 1)
      for (const unflushed of ["lost", "kept"] as const) expectOnce({ call, when }, unflushed);
  });

  /** Asked for again and again after the accident. */
  function expectOnce(kill: Kill, unflushed: Unflushed): void {
    const of = world();
    of.kill = kill;
    asked(of);
    of.restart(unflushed);
    asked(of);
    of.restart();
    asked(of);
    const last = logged(of, "Durand").slice(-1)[0];
    expect(["envoyé", "en cours"]).toContain(last);
    expect(of.outbox.length).toBeLessThanOrEqual(1);
    if (last === "envoyé") expect(of.outbox).toHaveLength(1);
    expect(verifyLog(of.ports).sentence).toMatch(/^Le journal est entier/);
  }

  function asked(of: World): void {
    try {
      sendRequestedMail(of.ports, ask());
    } catch (failure) {
      if (!(failure instanceof Killed)) throw failure;
    }
  }
});
