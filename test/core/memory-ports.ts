/** A world in memory for the use cases: a workbook, a clock, a mailer and a lock that tests set. */

import type {
  Clock,
  GoesOn,
  Mailer,
  Ports,
  Selection,
  SendResult,
} from "../../src/core/app/ports.ts";
import { refreshAsOf, setUp, writeSetting } from "../../src/core/app/set-up.ts";
import { type Day, day } from "../../src/core/day.ts";
import type { Cell, DayCell } from "../../src/core/sheet/cell.ts";
import type { SheetDesign } from "../../src/core/sheet/design.ts";
import { type MemoryDrive, memoryDrive } from "./memory-archive.ts";
import { type Call, memoryWorkbook, type Page, type Pages } from "./memory-workbook.ts";

/** A message that really left. */
export type Delivery = {
  readonly mime: string;
  readonly threadId: string;
  readonly day: Day;
  readonly time: string;
};

/** What Gmail does with a message; an unknown fate may hide either. */
export type Answer = "sent" | "refused" | "blocked" | "unknown-left" | "unknown-lost";

/** Kills the execution before or after the call of a port with this number, from 1. */
export type Kill = { readonly call: number; readonly when: "before" | "after" };

/** Writes that were not flushed when an execution died: Google promises nothing about them. */
export type Unflushed = "lost" | "kept";

/** The execution was ended from outside: not even a `finally` of ours does anything after it. */
export class Killed extends Error {}

export type World = {
  readonly ports: Ports;
  day: Day;
  time: string;
  elapsedMs: number;
  sender: string;
  /** Called for each message handed over, numbered from 1. */
  answer: (attempt: number) => Answer;
  /** The extended profile: sent mail may be searched. */
  readsMail: boolean;
  lockIsTaken: boolean;
  /** How soon the rest of a run may start by itself. */
  goesOn: GoesOn | undefined;
  /** The rest of a run is to start by itself. */
  readonly restIsPlanned: boolean;
  kill: Kill | undefined;
  /** Calls of ports since the execution began, by their names. */
  readonly calls: readonly string[];
  readonly outbox: readonly Delivery[];
  /** Named cells, as « Paramètres 1 1 »: sheet, row and column from 0. */
  readonly names: ReadonlyMap<string, string>;
  /** What the document keeps outside its sheets. */
  keptHead: string | undefined;
  /** Where the person at the screen stands. */
  selection: Selection | undefined;
  /** What everybody on the document sees for some minutes; undefined once the cache is out of order. */
  sharedNotes: Map<string, string> | undefined;
  /** Files that the add-on made. */
  readonly drive: MemoryDrive;
  readonly sheets: () => readonly string[];
  readonly rows: (sheet: string) => Page;
  /** A person changes a sheet: safe at once. */
  readonly edit: (sheet: string, change: (rows: Page) => Page) => void;
  /** A new execution: what an earlier one had not flushed is gone, or not; its lock is free. */
  readonly restart: (unflushed?: Unflushed) => void;
};

type State = Pages & {
  readonly outbox: Delivery[];
  calls: string[];
  attempts: number;
  locked: boolean;
  restIsPlanned: boolean;
  dead: boolean;
  readonly drive: ReturnType<typeof memoryDrive>;
};

/** An empty workbook on the morning of Monday 23 November 2026. */
export function emptyWorld(): World {
  const state: State = {
    pages: new Map(),
    saved: new Map(),
    names: new Map(),
    selection: undefined,
    outbox: [],
    calls: [],
    attempts: 0,
    locked: false,
    restIsPlanned: false,
    dead: false,
    drive: memoryDrive(),
  };
  const world: World = {
    ports: {} as Ports,
    day: day("2026-11-23"),
    time: "08:15:00",
    elapsedMs: 0,
    sender: "compta@beaumont.example",
    answer: () => "sent",
    readsMail: false,
    lockIsTaken: false,
    goesOn: "in-a-minute",
    get restIsPlanned() {
      return state.restIsPlanned;
    },
    kill: undefined,
    keptHead: undefined,
    get selection() {
      return state.selection;
    },
    set selection(selected) {
      state.selection = selected;
    },
    sharedNotes: new Map(),
    drive: state.drive,
    get calls() {
      return state.calls;
    },
    outbox: state.outbox,
    names: state.names,
    sheets: () => [...state.pages.keys()],
    rows: (sheet) => state.pages.get(sheet) ?? [],
    edit: (sheet, change) => {
      state.pages.set(sheet, change(state.pages.get(sheet) ?? []));
      state.saved = new Map(state.pages);
    },
    restart: (unflushed = "lost") => {
      if (unflushed === "lost") state.pages = new Map(state.saved);
      state.saved = new Map(state.pages);
      Object.assign(state, { calls: [], locked: false, dead: false });
      Object.assign(world, { kill: undefined, elapsedMs: 0 });
    },
  };
  return Object.assign(world, { ports: portsOf(world, state) });
}

/** A workbook that set-up has made, in live mode and with payments said to be up to date. */
export function readyWorld(settings: Readonly<Record<string, Cell>> = {}): World {
  const world = emptyWorld();
  setUp(world.ports);
  const own = {
    "Mode test": "non",
    Société: "Atelier Beaumont",
    "Nom de l’expéditeur": "Claire Martin",
    "Règlements à jour au": { day: world.day },
    ...settings,
  };
  for (const [label, value] of Object.entries(own)) set(world, label, value);
  refreshAsOf(world.ports.workbook, world.day);
  world.ports.workbook.flush();
  world.restart();
  return world;
}

/** Sets one line of « Paramètres », as a person does. */
export function set(world: World, label: string, value: Cell): void {
  writeSetting(world.ports.workbook, { label, value, help: "" });
  world.ports.workbook.flush();
}

/** Rows by the fields of the design: each value goes under the header of its field. */
export function fill<Field extends string>(
  world: World,
  design: SheetDesign<Field>,
  rows: readonly Readonly<Partial<Record<Field, Cell>>>[],
): void {
  world.edit(design.name, (page) => {
    const columns = columnsOf(page, design);
    return [
      ...page,
      ...rows.map((row) => columns.map((field): Cell => (field && row[field]) ?? "")),
    ];
  });
}

/** The rows under the header, by the fields of the design. */
export function records<Field extends string>(
  world: World,
  design: SheetDesign<Field>,
): readonly Readonly<Record<Field, Cell>>[] {
  const page = world.rows(design.name);
  const columns = columnsOf(page, design);
  return page.slice(1).map((row) => {
    const cells = columns.flatMap((field, index) => (field ? [[field, row[index] ?? ""]] : []));
    return Object.fromEntries(cells) as Record<Field, Cell>;
  });
}

/** A cell that holds a date. */
export function on(text: string): DayCell {
  return { day: day(text) };
}

function columnsOf<Field extends string>(
  page: Page,
  design: SheetDesign<Field>,
): readonly (Field | undefined)[] {
  return (page[0] ?? []).map(
    (header) => design.columns.find((column) => column.header === header)?.field,
  );
}

function portsOf(world: World, state: State): Ports {
  const call: Call = (name, act) => {
    if (state.dead) throw new Killed();
    state.calls.push(name);
    const dies = world.kill?.call === state.calls.length ? world.kill.when : undefined;
    state.dead = dies !== undefined;
    if (dies === "before") throw new Killed(`before ${name}`);
    const value = act();
    if (dies === "after") throw new Killed(`after ${name}`);
    return value;
  };
  return {
    workbook: memoryWorkbook(state, call),
    mail: mailerOf({ world, state, call }),
    clock: clockOf({ world, state, call }),
    lock: {
      tryAcquire: () =>
        call("lock", () => {
          const isFree = !world.lockIsTaken && !state.locked;
          state.locked ||= isFree;
          return isFree;
        }),
      release: () =>
        call("unlock", () => {
          state.locked = false;
        }),
    },
    later: {
      goOn: () =>
        call("goOn", () => {
          state.restIsPlanned = world.goesOn !== undefined;
          return world.goesOn;
        }),
      over: () =>
        call("over", () => {
          state.restIsPlanned = false;
        }),
    },
    keptHead: {
      read: () => call("read head", () => world.keptHead),
      write: (head) =>
        call("keep head", () => {
          world.keptHead = head;
        }),
    },
    sharedNotes: {
      read: (name) => call("read note", () => world.sharedNotes?.get(name)),
      write: (name, text) =>
        call("write note", () => {
          world.sharedNotes?.set(name, text);
        }),
    },
    archive: state.drive.archive(call),
  };
}

type Parts = {
  readonly world: World;
  readonly state: State;
  readonly call: Call;
};

function clockOf({ world, call }: Parts): Clock {
  return {
    now: () => call("now", () => ({ day: world.day, time: world.time, offset: "+0100" })),
    offsetOn: () => "+0100",
    elapsedMs: () => call("elapsed", () => world.elapsedMs),
  };
}

function mailerOf({ world, state, call }: Parts): Mailer {
  const deliver = (mime: string, threadId: string | undefined): Delivery => {
    const { day: today, time, outbox } = { ...world, outbox: state.outbox };
    const delivery = { mime, threadId: threadId ?? `fil-${outbox.length + 1}`, day: today, time };
    outbox.push(delivery);
    return delivery;
  };
  const send = (mime: string, threadId: string | undefined): SendResult => {
    state.attempts += 1;
    const answer = world.answer(state.attempts);
    switch (answer) {
      case "sent": {
        const delivery = deliver(mime, threadId);
        return { kind: "sent", id: `id-${state.outbox.length}`, threadId: delivery.threadId };
      }
      case "refused":
        return { kind: "refused", error: "Invalid To header" };
      case "blocked":
        return { kind: "blocked", error: "Service invoked too many times" };
      case "unknown-left":
        deliver(mime, threadId);
        return { kind: "unknown", error: "Internal error" };
      case "unknown-lost":
        return { kind: "unknown", error: "Internal error" };
      default:
        return answer satisfies never;
    }
  };
  return {
    sender: () => call("sender", () => world.sender),
    send: (mime, threadId) => call("send", () => send(mime, threadId)),
    wasSent: (reference) =>
      call("wasSent", () => {
        if (!world.readsMail) return undefined;
        const found = state.outbox.find(({ mime }) =>
          mime.includes(`<${reference.toLowerCase()}.`),
        );
        return { sent: found !== undefined, threadId: found?.threadId ?? "" };
      }),
  };
}
