import { describe, expect, it } from "vitest";
import { MESSAGES_PER_READING, preview, RUN_LIMIT_MS } from "../../../src/core/app/remind.ts";
import type { Report } from "../../../src/core/app/report.ts";
import { day } from "../../../src/core/day.ts";
import { LOG, PAYMENTS, SHEET } from "../../../src/core/sheet/design.ts";
import { emptyWorld, fill, on, records, set, type World } from "../memory-ports.ts";
import { spoken } from "../sheet/spoken.ts";
import { addCustomer, got, logged, NAMES, run, teamWorld } from "./team.ts";

const ALL = { Durand: 1, Martin: 1, Petit: 1 };
const NONE = { Durand: 0, Martin: 0, Petit: 0 };

/** The report of a run that nobody killed. */
function report(world: World): Report {
  const done = run(world);
  if (!done) throw new Error("killed");
  return done;
}

/** « sent Durand F-Durand, F-9 ». */
function outcomes({ outcomes: list }: Report): readonly string[] {
  return list.map(({ kind, customer, invoices }) => `${kind} ${customer} ${invoices.join(", ")}`);
}

describe("a run", () => {
  it("sends one message a customer, and logs one line an invoice after the claim", () => {
    const world = teamWorld();
    const done = report(world);
    expect(outcomes(done)).toEqual([
      "sent Durand F-Durand, F-9",
      "sent Martin F-Martin",
      "sent Petit F-Petit",
    ]);
    expect(done).toMatchObject({ postponed: 0, findings: [], testMode: false });
    expect(done.stop).toBeUndefined();
    expect(got(world)).toEqual(ALL);
    expect(logged(world, "Durand")).toEqual(["en cours", "envoyé", "envoyé"]);
  });

  it("logs what a court would ask for", () => {
    const world = teamWorld();
    report(world);
    const [claim, first, second] = records(world, LOG);
    const base = {
      day: { day: "2026-11-23" },
      time: "08:15:00",
      author: "compta@beaumont.example",
      customer: "Durand",
      channel: "E-mail",
      step: "Relance 1",
      level: 1,
      mode: "réel",
      recipients: "compta@durand.example",
      countsForGap: "oui",
      error: "",
    };
    expect(claim).toMatchObject({
      ...base,
      status: "en cours",
      invoices: "F-Durand\nF-9",
      keys: "F-Durand/relance-1\nF-9/relance-1",
      claimed: 170,
      threadId: "",
    });
    expect(spoken(String(claim?.subject))).toBe("Rappel – 2 factures échues – 170,00 €");
    expect(claim?.body).toContain(`Réf. ${String(claim?.reference)}`);
    const after = { ...base, status: "envoyé", threadId: "fil-1", body: "" };
    expect(first).toMatchObject({ ...after, invoices: "F-Durand", claimed: 170 });
    expect(second).toMatchObject({ ...after, invoices: "F-9", claimed: 0 });
    expect([first, second].map((line) => line?.reference)).toEqual([
      claim?.reference,
      claim?.reference,
    ]);
  });

  it("sends nothing twice, that day or the next ones", () => {
    const world = teamWorld();
    report(world);
    for (const today of ["2026-11-23", "2026-11-24", "2026-11-27"]) {
      world.restart();
      world.day = day(today);
      expect(outcomes(report(world))).toEqual([]);
    }
    expect(got(world)).toEqual(ALL);
  });

  it("goes on in the same thread at the next step", () => {
    const world = teamWorld();
    report(world);
    world.restart();
    world.day = day("2026-11-30");
    expect(outcomes(report(world))).toHaveLength(3);
    const [first, , , fourth] = world.outbox;
    expect(fourth?.threadId).toBe(first?.threadId);
    const messageId = /Message-ID: (<.*>)/.exec(first?.mime ?? "")?.[1] ?? "none";
    expect(fourth?.mime).toContain(`In-Reply-To: ${messageId}`);
    expect(fourth?.mime).toContain(`References: ${messageId}`);
    expect(fourth?.mime).not.toContain(`Message-ID: ${messageId}`);
  });

  it("finds its lines when a person has sorted the log or moved its columns", () => {
    const world = teamWorld();
    report(world);
    world.edit(SHEET.log, ([header = [], ...rows]) => [
      ["à moi", ...[...header].reverse()],
      ...rows.reverse().map((cells) => ["note", ...[...cells].reverse()]),
    ]);
    world.restart();
    expect(outcomes(report(world))).toEqual([]);
    world.restart();
    world.day = day("2026-11-30");
    expect(outcomes(report(world))).toHaveLength(3);
    const last = records(world, LOG).slice(-1)[0];
    expect(last).toMatchObject({ customer: "Petit", status: "envoyé", step: "Relance 2" });
  });

  it("refreshes the as-of date", () => {
    const world = teamWorld();
    world.day = day("2026-11-24");
    report(world);
    const row = world.rows(SHEET.settings).find(([label]) => label === "Date d’arrêté");
    expect(row?.[1]).toEqual({ day: "2026-11-24" });
  });
});

describe("in test mode", () => {
  it("writes to the user alone, outside any thread, and counts for nothing in live mode", () => {
    const world = teamWorld({ "Mode test": "oui" });
    const done = report(world);
    expect(done.testMode).toBe(true);
    expect(outcomes(done)[0]).toBe("test Durand F-Durand, F-9");
    expect(done.outcomes[0]?.recipients).toEqual(["compta@beaumont.example"]);
    expect(got(world)).toEqual(NONE);
    expect(world.outbox.every(({ mime }) => mime.includes("To: compta@beaumont.example"))).toBe(
      true,
    );
    expect(logged(world, "Martin")).toEqual(["en cours", "test"]);
    set(world, "Mode test", "non");
    world.restart();
    expect(outcomes(report(world))).toHaveLength(3);
    expect(got(world)).toEqual(ALL);
  });

  it("sends each rehearsal once", () => {
    const world = teamWorld({ "Mode test": "oui" });
    report(world);
    world.restart();
    expect(outcomes(report(world))).toEqual([]);
    expect(world.outbox).toHaveLength(3);
  });
});

describe("a run that does not begin", () => {
  it("without set-up", () => {
    expect(report(emptyWorld())).toMatchObject({ stop: "not-set-up", outcomes: [] });
  });

  it("while another one holds the lock, and leaves all as it is", () => {
    const world = teamWorld();
    world.lockIsTaken = true;
    const before = world.rows(SHEET.settings);
    world.day = day("2026-11-24");
    expect(report(world)).toMatchObject({ stop: "busy", outcomes: [] });
    expect(world.rows(SHEET.settings)).toEqual(before);
  });

  it("on a day before the last line of the log", () => {
    const world = teamWorld();
    report(world);
    world.restart();
    world.day = day("2026-11-20");
    const done = report(world);
    expect(done).toMatchObject({ stop: "past-day", outcomes: [] });
    expect(done.plan.decisions.length).toBeGreaterThan(0);
  });

  it.each([
    ["a setting", "Mode test", "peut-être", "Paramètres!B"],
    ["the gap", "Délai minimum entre deux messages (jours)", "?", "Paramètres!B"],
    ["the deadline", "Délai laissé pour payer (jours)", "?", "Paramètres!B"],
    ["the zone", "Jours fériés", "?", "Paramètres!B"],
  ])("while %s cannot be read, and says which cell", (_name, label, value, at) => {
    const world = teamWorld();
    set(world, label, value);
    const done = report(world);
    expect(done).toMatchObject({ stop: "settings", outcomes: [] });
    expect(done.stopReason).toContain(at);
    expect(got(world)).toEqual(NONE);
  });

  it("while a line of the log cannot be read: it may say that a message has left", () => {
    const world = teamWorld();
    report(world);
    world.edit(SHEET.log, (rows) =>
      rows.map((cells) => cells.map((cell) => (cell === "envoyé" ? "parti" : cell))),
    );
    world.restart();
    world.day = day("2026-11-30");
    const done = report(world);
    expect(done).toMatchObject({ stop: "settings", outcomes: [] });
    expect(done.stopReason).toContain("Relances!I3");
  });
});

describe("a run that ends before its plan is done", () => {
  it("near Google's limit: the next one goes on", () => {
    const world = teamWorld();
    world.answer = (attempt) => {
      if (attempt === 2) world.elapsedMs = RUN_LIMIT_MS + 1;
      return "sent";
    };
    expect(report(world)).toMatchObject({ stop: "time", postponed: 1 });
    expect(got(world)).toEqual({ ...ALL, Petit: 0 });
    world.restart();
    expect(report(world)).toMatchObject({ postponed: 0 });
    expect(got(world)).toEqual(ALL);
  });

  it("when the recipients of the day are used up: the rest leaves the next morning", () => {
    const world = teamWorld({ "Destinataires par jour": 2 });
    expect(report(world)).toMatchObject({ stop: "allowance", postponed: 1 });
    world.restart();
    world.time = "18:00:00";
    expect(report(world)).toMatchObject({ stop: "allowance", postponed: 1 });
    world.restart();
    world.day = day("2026-11-24");
    expect(report(world).stop).toBeUndefined();
    expect(got(world)).toEqual(ALL);
  });

  it("when Gmail takes no more: the message is free again", () => {
    const world = teamWorld();
    world.answer = (attempt) => (attempt === 2 ? "blocked" : "sent");
    const done = report(world);
    expect(done).toMatchObject({ stop: "refused", postponed: 2 });
    expect(done.stopReason).toMatch(/^L’allocation du jour de Google est épuisée/);
    expect(logged(world, "Martin")).toEqual(["en cours", "non envoyé"]);
    world.restart();
    expect(outcomes(report(world))).toEqual(["sent Martin F-Martin", "sent Petit F-Petit"]);
    expect(got(world)).toEqual(ALL);
    expect(references(world, "Martin").size).toBe(2);
  });
});

describe("a message that Gmail refuses", () => {
  it("does not stop the others, is tried again on later runs, and three times at most", () => {
    const world = teamWorld();
    world.answer = (attempt) => (attempt === 1 ? "refused" : "sent");
    expect(outcomes(report(world))).toEqual([
      "refused Durand F-Durand, F-9",
      "sent Martin F-Martin",
      "sent Petit F-Petit",
    ]);
    expect(logged(world, "Durand")).toEqual(["en cours", "échec"]);
    world.answer = () => "refused";
    for (const count of [2, 3, 3]) {
      world.restart();
      report(world);
      expect(logged(world, "Durand").filter((status) => status === "échec")).toHaveLength(count);
    }
    expect(references(world, "Durand").size).toBe(3);
    expect(got(world)).toMatchObject({ Durand: 0 });
  });
});

describe("a message whose fate nobody knows", () => {
  it.each(["unknown-left", "unknown-lost"] as const)("(%s) is never sent again", (answer) => {
    const world = teamWorld();
    world.answer = (attempt) => (attempt === 1 ? answer : "sent");
    expect(outcomes(report(world))[0]).toBe("unknown Durand F-Durand, F-9");
    expect(logged(world, "Durand")).toEqual(["en cours", "à vérifier"]);
    world.answer = () => "sent";
    world.restart();
    world.day = day("2026-11-30");
    const done = report(world);
    expect(done.plan.decisions[0]).toMatchObject({ verdict: "aside", code: "in-doubt" });
    expect(logged(world, "Durand")).toEqual(["en cours", "à vérifier"]);
    expect(got(world)).toMatchObject({ Durand: answer === "unknown-left" ? 1 : 0 });
  });
});

describe("a long run", () => {
  const COUNT = MESSAGES_PER_READING + 5;

  function longWorld(): World {
    const world = teamWorld();
    for (let index = NAMES.length; index < COUNT; index += 1) addCustomer(world, `Client${index}`);
    return world;
  }

  it("sends all, each once", () => {
    const world = longWorld();
    expect(report(world)).toMatchObject({ postponed: 0 });
    expect(world.outbox).toHaveLength(COUNT);
  });

  it("reads payments again: who has paid meanwhile gets nothing", () => {
    const world = longWorld();
    world.answer = (attempt) => {
      if (attempt === 1)
        fill(world, PAYMENTS, [
          { paymentDate: on("2026-11-23"), invoiceNumber: `F-Client${COUNT - 1}`, paid: 120 },
        ]);
      return "sent";
    };
    report(world);
    expect(world.outbox).toHaveLength(COUNT - 1);
  });

  it("stops when a setting has become unreadable meanwhile", () => {
    const world = longWorld();
    world.answer = (attempt) => {
      if (attempt === 1)
        world.edit(SHEET.settings, (rows) =>
          rows.map((cells) => (cells[0] === "Mode test" ? ["Mode test", "?"] : cells)),
        );
      return "sent";
    };
    expect(report(world)).toMatchObject({ stop: "settings", postponed: 5 });
    expect(world.outbox).toHaveLength(MESSAGES_PER_READING);
  });

  it("does not try again in the same run what was refused", () => {
    const world = longWorld();
    world.answer = () => "refused";
    expect(report(world).outcomes).toHaveLength(COUNT);
  });
});

describe("preview", () => {
  it("is the plan of the run, and changes nothing", () => {
    const world = teamWorld();
    const pages = world.sheets().map((name) => world.rows(name));
    const shown = preview(world.ports);
    expect(world.sheets().map((name) => world.rows(name))).toEqual(pages);
    expect(world.outbox).toEqual([]);
    expect(shown).toMatchObject({ outcomes: [], postponed: 3 });
    world.restart();
    expect(report(world).plan).toEqual(shown.plan);
  });

  it("says that there is nothing to see before set-up", () => {
    expect(preview(emptyWorld().ports).stop).toBe("not-set-up");
  });
});

/** The attempts of a customer, as the log tells them apart. */
function references(world: World, name: string): ReadonlySet<string> {
  const lines = records(world, LOG).filter((line) => line.customer === name);
  return new Set(lines.map((line) => String(line.reference)));
}
