import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MailEdit } from "../../../src/core/app/mail-on-request.ts";
import { type Preparation, readPreparation } from "../../../src/core/app/preparation.ts";
import { readPreparedMail } from "../../../src/core/app/prepared-mail.ts";
import { sendPrepared } from "../../../src/core/app/send-prepared.ts";
import { sendTestMail } from "../../../src/core/app/send-trial.ts";
import { day } from "../../../src/core/day.ts";
import { CUSTOMERS, FOLLOW_UPS, INVOICES, LOG, PAYMENTS } from "../../../src/core/sheet/design.ts";
import { emptyWorld, fill, on, records, set, type World } from "../memory-ports.ts";
import { spoken } from "../sheet/spoken.ts";
import { got, logged, NAMES, teamWorld } from "./team.ts";

function rowsOf({ levels }: Preparation) {
  return levels.flatMap(({ rows }) => rows);
}

function keysOf(world: World, name: string): readonly string[] {
  const row = rowsOf(readPreparation(world.ports)).find((one) => one.name === name);
  if (!row) throw new Error(`nothing for ${name}`);
  return row.keys;
}

function mailOf(world: World, name: string, edit?: MailEdit) {
  const read = readPreparedMail(world.ports, {
    keys: keysOf(world, name),
    ...(edit ? { edit } : {}),
  });
  if ("problems" in read) throw new Error(read.problems.join("\n"));
  return read.mail;
}

function problemsOf(world: World, name: string, change: Partial<MailEdit>): readonly string[] {
  const edit = { ...mailOf(world, name).edit, ...change };
  const read = readPreparedMail(world.ports, { keys: keysOf(world, name), edit });
  return "problems" in read ? read.problems.map(spoken) : [];
}

describe("the messages of today", () => {
  it("are listed by level with their acts, amounts and people, without their texts", () => {
    const preparation = readPreparation(teamWorld().ports);
    expect(preparation).toMatchObject({
      testMode: false,
      sender: "compta@beaumont.example",
      messages: 3,
      allowance: 100,
      heldCount: 0,
    });
    expect(preparation.levels.map(({ title }) => title)).toEqual(["Niveau 1"]);
    const [first] = rowsOf(preparation);
    expect({ ...first, total: spoken(first?.total ?? "") }).toEqual({
      keys: ["F-Durand/relance-1", "F-9/relance-1"],
      name: "Durand",
      step: "Relance 1",
      invoices: 2,
      total: "170,00 €",
      recipients: ["compta@durand.example"],
      alerts: [],
      needsApproval: false,
    });
    expect(JSON.parse(JSON.stringify(preparation))).toEqual(preparation);
  });

  it("come with what to look at before they leave", () => {
    const world = teamWorld();
    fill(world, PAYMENTS, [{ paymentDate: on("2026-11-22"), customer: "Durand", paid: 10 }]);
    fill(world, INVOICES, [
      {
        invoiceNumber: "A-1",
        customer: "Martin",
        type: "Avoir",
        amountInclTax: -20,
        dueDate: on("2026-11-20"),
      },
    ]);
    fill(world, FOLLOW_UPS, [
      { noted: on("2026-11-20"), kind: "Compte bloqué", customer: "Petit" },
      {
        noted: on("2026-11-10"),
        kind: "Promesse",
        customer: "Petit",
        amount: 120,
        day: on("2026-11-20"),
      },
    ]);
    const rows = rowsOf(readPreparation(world.ports));
    expect(rows.map(({ name, alerts }) => [name, ...alerts])).toEqual([
      ["Durand", "règlement non affecté"],
      ["Petit", "promesse non tenue", "compte bloqué"],
      ["Martin", "avoir ou trop-perçu"],
    ]);
  });

  it("say why others get nothing", () => {
    const world = teamWorld();
    fill(world, CUSTOMERS, [{ customer: "Sans adresse" }]);
    fill(world, INVOICES, [
      {
        invoiceNumber: "F-20",
        customer: "Sans adresse",
        dueDate: on("2026-11-10"),
        amountInclTax: 90,
      },
      {
        invoiceNumber: "F-21",
        customer: "Martin",
        dueDate: on("2026-11-10"),
        amountInclTax: 90,
        dispute: "prix",
      },
    ]);
    const { held, heldCount } = readPreparation(world.ports);
    expect(heldCount).toBe(2);
    expect(held.map(({ name, invoices, reason }) => `${name} ${invoices} ${reason}`)).toEqual([
      "Sans adresse F-20 adresse e-mail du client manquante",
      "Martin F-21 litige : prix",
    ]);
  });

  it.each([
    ["is not set up", emptyWorld(), /n’est pas prêt/],
    ["is closed for the night", Object.assign(teamWorld(), { time: "22:00:00" }), /heures d’envoi/],
    ["has a later day in its log", Object.assign(laterWorld(), {}), /jour plus récent/],
  ])("cannot leave while the workbook %s", (_, world, problem) => {
    expect(readPreparation(world.ports).problem).toMatch(problem);
  });

  it("wait for a person to confirm the payments", () => {
    const world = teamWorld({ "Règlements à jour au": on("2026-11-01") });
    const { stalePayments, messages, held } = readPreparation(world.ports);
    expect([stalePayments, messages, held]).toEqual([4, 0, []]);
  });
});

function laterWorld(): World {
  const world = teamWorld();
  sendPrepared(world.ports, [{ keys: keysOf(world, "Petit") }]);
  world.restart();
  world.day = day("2026-11-20");
  return world;
}

describe("one message", () => {
  it("is read as it will leave, with a text to rewrite", () => {
    const mail = mailOf(teamWorld(), "Durand");
    expect(mail.recipients).toEqual({ to: ["compta@durand.example"], cc: [] });
    expect(spoken(mail.text)).toContain("Total à régler");
    expect(mail.html).toContain("<table");
    expect(mail.edit.body).toContain("\n\n{{tableau factures}}\n\n");
    expect(mail.edit.body).not.toMatch(/\{\{(?!tableau factures)/);
    expect(spoken(mail.edit.subject)).toBe("Rappel – 2 factures échues – 170,00 €");
  });

  it("is the same when the proposed text comes back unchanged", () => {
    const world = teamWorld();
    const mail = mailOf(world, "Durand");
    expect(mailOf(world, "Durand", mail.edit)).toEqual(mail);
  });

  it("takes what a person has changed", () => {
    const world = teamWorld();
    const { edit } = mailOf(world, "Durand");
    const mail = mailOf(world, "Durand", {
      ...edit,
      subject: "Nos deux factures",
      body: "Bonjour Léa,\n\n{{tableau factures}}\n\nMerci !",
    });
    expect(mail.subject).toBe("Nos deux factures");
    expect(mail.text).toMatch(/^Bonjour Léa,\n\nFacture/);
    expect(mail.text).toContain("Merci\u00a0!".replace("\u00a0", "\u202f"));
  });

  it.each([
    [
      "an unknown tag",
      { body: "{{clinet}}" },
      "{{clinet}} : champ inconnu, vouliez-vous dire {{client}} ?",
    ],
    [
      "words of no reminder",
      { body: "Nous ferons saisir vos comptes." },
      "Termes à retirer : menace de saisie.",
    ],
    ["no text", { body: "" }, "Le modèle est vide."],
    ["no subject", { subject: " " }, "Le modèle n’a pas d’objet."],
    ["nobody to write to", { to: [] }, "Il faut au moins un destinataire."],
    [
      "a stranger",
      { to: ["x@autre.example"] },
      "x@autre.example n’est pas une adresse de Durand dans la feuille Clients : ajoutez-l’y d’abord.",
    ],
    [
      "a colleague as the addressee",
      { to: ["paul@beaumont.example"] },
      "paul@beaumont.example n’est pas une adresse de Durand dans la feuille Clients : ajoutez-l’y d’abord.",
    ],
    [
      "a copy to a third party",
      { cc: ["huissier@autre.example"] },
      "huissier@autre.example ne peut pas recevoir de copie : ni adresse de Durand dans la feuille Clients, ni adresse de votre domaine.",
    ],
    [
      "a text of another day",
      { seen: "PCT-00000000" },
      "Le compte a changé depuis que ce texte a été modifié : repartez du texte proposé.",
    ],
    [
      "a broken colleague",
      { cc: ["a b@beaumont.example"] },
      "Adresse « a b@beaumont.example » : elle contient une espace ; séparez deux adresses par « ; ».",
    ],
  ] as const)("does not leave with %s", (_, change, problem) => {
    expect(problemsOf(teamWorld(), "Durand", change)).toEqual([problem]);
  });

  it("may go in copy to a colleague, unless the domain is everybody’s", () => {
    const world = teamWorld();
    expect(problemsOf(world, "Durand", { cc: ["Paul@Beaumont.example"] })).toEqual([]);
    world.sender = "atelier@gmail.com";
    expect(problemsOf(world, "Durand", { cc: ["atelier@gmail.com"] })).toEqual([]);
    expect(problemsOf(world, "Durand", { cc: ["voisin@gmail.com"] })).toHaveLength(1);
  });

  it("is refused once the plan no longer wants it", () => {
    const world = teamWorld();
    const keys = keysOf(world, "Petit");
    fill(world, PAYMENTS, [{ paymentDate: on("2026-11-22"), invoiceNumber: "F-Petit", paid: 120 }]);
    const read = readPreparedMail(world.ports, { keys });
    expect("problems" in read && read.problems).toEqual([
      expect.stringMatching(/n’est plus à envoyer/),
    ]);
  });

  it.each([undefined, null, 3, "x", {}, { keys: "x" }, { keys: [1, null] }, { keys: [], edit: 4 }])(
    "answers %j with a sentence",
    (ask) => {
      expect(readPreparedMail(teamWorld().ports, ask as never)).toHaveProperty("problems");
      expect(sendTestMail(teamWorld().ports, ask as never).done).toBe(false);
    },
  );
});

describe("a name that looks like a model", () => {
  it.each([
    "{{iban}}",
    "{{{{client}}}}",
    "{{#si client}}x",
    "}}{{",
    "<b>Dupont & Fils</b>",
    "a{",
    "{{tableau factures}}",
  ])("%s stays a name, edited or not", (name) => {
    const world = teamWorld();
    fill(world, CUSTOMERS, [{ customer: name, contact: name, email: "compta@hostile.example" }]);
    fill(world, INVOICES, [
      {
        invoiceNumber: "F-30",
        customer: name,
        invoiceDate: on("2026-10-20"),
        dueDate: on("2026-11-20"),
        amountInclTax: 120,
      },
    ]);
    const mail = mailOf(world, name);
    const edited = mailOf(world, name, { ...mail.edit, body: `${mail.edit.body}\n\nMerci.` });
    expect(mail.text).toContain(`Bonjour ${name},`);
    expect(edited.text).toContain(`Bonjour ${name.replace(/([{}])(?=\1)/g, "$1 ")},`);
    expect(mail.html).not.toContain("<b>Dupont");
  });

  it("or like anything else, the proposed text can always be read again", () => {
    const names = fc.array(fc.constantFrom("{", "}", "{{", "}}", "client", "#si ", " ", "/si"), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(names, (parts) => {
        const name = `${parts.join("")}x`;
        const world = teamWorld();
        fill(world, CUSTOMERS, [
          { customer: "Hostile", contact: name, email: "compta@hostile.example" },
        ]);
        fill(world, INVOICES, [
          {
            invoiceNumber: "F-30",
            customer: "Hostile",
            invoiceDate: on("2026-10-20"),
            dueDate: on("2026-11-20"),
            amountInclTax: 120,
          },
        ]);
        const { edit } = mailOf(world, "Hostile");
        expect(problemsOf(world, "Hostile", { body: `${edit.body}\n\nMerci.` })).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

describe("what was checked", () => {
  it("leaves as it was rewritten, and the log keeps that text", () => {
    const world = teamWorld();
    const keys = keysOf(world, "Durand");
    const { edit } = mailOf(world, "Durand");
    const { results } = sendPrepared(world.ports, [
      {
        keys,
        edit: {
          ...edit,
          subject: "Nos factures",
          body: "Bonjour Léa,\n\n{{tableau factures}}",
          cc: ["paul@beaumont.example"],
        },
      },
    ]);
    expect(results).toEqual([
      { keys, outcome: "sent", said: "envoyé à compta@durand.example, paul@beaumont.example" },
    ]);
    expect(got(world)).toEqual({ Durand: 1, Martin: 0, Petit: 0 });
    expect(world.outbox[0]?.mime).toContain("Cc: paul@beaumont.example");
    const [claim] = records(world, LOG);
    expect(claim).toMatchObject({
      subject: "Nos factures",
      keys: keys.join("\n"),
      status: "en cours",
    });
    expect(claim?.body).toMatch(/^Bonjour Léa,/);
    expect(logged(world, "Durand")).toEqual(["en cours", "envoyé", "envoyé"]);
  });

  it("is told message by message", () => {
    const world = teamWorld();
    const approvals = NAMES.map((name) => ({ keys: keysOf(world, name) }));
    fill(world, PAYMENTS, [{ paymentDate: on("2026-11-22"), invoiceNumber: "F-Petit", paid: 120 }]);
    world.answer = (attempt) => (attempt === 2 ? "refused" : "sent");
    const { results } = sendPrepared(world.ports, approvals);
    expect(results.map(({ outcome, said }) => `${outcome} ${said}`)).toEqual([
      "sent envoyé à compta@durand.example",
      "refused Gmail refuse l’adresse du destinataire.",
      "gone facture réglée",
    ]);
    expect(sendPrepared(world.ports, [approvals[1] ?? { keys: [] }]).results[0]?.outcome).toBe(
      "sent",
    );
    expect(got(world)).toEqual({ Durand: 1, Martin: 1, Petit: 0 });
  });

  it("does not leave with an edit that may not, and says why", () => {
    const world = teamWorld();
    const keys = keysOf(world, "Durand");
    const { edit } = mailOf(world, "Durand");
    const { results } = sendPrepared(world.ports, [
      { keys, edit: { ...edit, to: ["x@autre.example"] } },
    ]);
    expect(results[0]?.outcome).toBe("gone");
    expect(results[0]?.said).toContain("n’est pas une adresse de Durand");
    expect(world.outbox).toEqual([]);
  });

  it("does not leave with amounts that are no longer true", () => {
    const world = teamWorld();
    const keys = keysOf(world, "Durand");
    const { edit } = mailOf(world, "Durand");
    fill(world, PAYMENTS, [{ paymentDate: on("2026-11-22"), invoiceNumber: "F-Durand", paid: 20 }]);
    const changed = { ...edit, body: `${edit.body}\n\nMerci.` };
    const { results } = sendPrepared(world.ports, [{ keys, edit: changed }]);
    expect(results[0]?.said).toContain("Le compte a changé");
    expect(world.outbox).toEqual([]);
  });

  it("says why nothing leaves any more", () => {
    const world = teamWorld();
    const approvals = NAMES.map((name) => ({ keys: keysOf(world, name) }));
    world.answer = (attempt) => (attempt === 2 ? "blocked" : "sent");
    const { results, stop } = sendPrepared(world.ports, approvals);
    expect(results.map(({ outcome }) => outcome)).toEqual(["sent", "stopped", "stopped"]);
    expect(stop).toContain("Gmail n’accepte plus d’envoi");
    world.lockIsTaken = true;
    expect(sendPrepared(world.ports, approvals).stop).toContain("Une autre exécution");
  });

  it("stays in the thread while its subject does", () => {
    const world = teamWorld();
    sendPrepared(world.ports, [
      { keys: keysOf(world, "Petit") },
      { keys: keysOf(world, "Martin") },
    ]);
    world.restart();
    world.day = day("2026-11-30");
    set(world, "Règlements à jour au", { day: world.day });
    for (const [name, subject] of [
      ["Petit", undefined],
      ["Martin", "Autre objet"],
    ] as const) {
      const { edit } = mailOf(world, name);
      const body = `${edit.body}\n\nMerci.`;
      sendPrepared(world.ports, [
        { keys: keysOf(world, name), edit: { ...edit, body, ...(subject ? { subject } : {}) } },
      ]);
    }
    const [martin, petit, again, other] = world.outbox;
    expect(again?.threadId).toBe(petit?.threadId);
    expect(other?.threadId).not.toBe(martin?.threadId);
  });

  it.each([undefined, null, 3, "x", {}, [null], [{ keys: 4 }]])("may be anything: %j", (given) => {
    const world = teamWorld();
    expect(
      sendPrepared(world.ports, given as never).results.every(({ outcome }) => outcome === "gone"),
    ).toBe(true);
    expect(world.outbox).toEqual([]);
  });
});

describe("a test to oneself", () => {
  it("goes to the user under a banner, and leaves no trace in the log", () => {
    const world = teamWorld();
    const keys = keysOf(world, "Durand");
    const { edit } = mailOf(world, "Durand");
    expect(sendTestMail(world.ports, { keys, edit: { ...edit, subject: "Essai" } })).toEqual({
      done: true,
      said: "Test envoyé à compta@beaumont.example. Rien n’est parti vers Durand.",
    });
    expect(world.outbox[0]?.mime).toContain("To: compta@beaumont.example");
    expect(world.outbox[0]?.mime).toContain("Subject: [TEST] Essai");
    expect(records(world, LOG)).toEqual([]);
    expect(keysOf(world, "Durand")).toEqual(keys);
  });

  it("says what Gmail said when it does not leave", () => {
    const world = teamWorld();
    const keys = keysOf(world, "Durand");
    world.answer = () => "blocked";
    expect(sendTestMail(world.ports, { keys })).toMatchObject({
      done: false,
      said: expect.stringContaining("Le test n’est pas parti."),
    });
  });
});
