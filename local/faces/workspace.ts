/**
 * A folder in which the product lives without Google: a copy of the workbook, the mails, the
 * documents, and what outlives an execution. The original workbook is only ever read.
 */

import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { scriptCalculator } from "../formula-calls.ts";
import { type Host, type HostOptions, openHost } from "../host.ts";
import { ManualClock } from "../runtime/clock.ts";
import { DailyQuotas, type QuotaState } from "../runtime/quotas.ts";
import { MemoryTriggers, type TriggerData } from "../runtime/triggers.ts";
import { RecordedInterface, type UserInterface } from "../runtime/user-interface.ts";
import type { Account } from "../runtime/world.ts";
import { type PropertyData, PropertyStores } from "../services/properties.ts";
import { DurableWorkbook } from "../stores/durable-workbook.ts";
import { FolderDocuments } from "../stores/folder-documents.ts";
import { lockFolder } from "../stores/folder-lock.ts";
import { FolderOutbox } from "../stores/folder-outbox.ts";
import { JsonFile } from "../stores/json-file.ts";

export type WorkspaceOptions = {
  readonly bundle: string;
  /** The workbook to work on a copy of. */
  readonly source: string;
  readonly folder: string;
  /** Throw away what an earlier run left in the folder. */
  readonly fresh: boolean;
  readonly account?: Partial<Account>;
  readonly ui?: UserInterface;
  readonly realTimeoutMs?: number;
  readonly onExecution?: NonNullable<HostOptions["onExecution"]>;
};

export type Workspace = {
  readonly host: Host;
  readonly workbook: DurableWorkbook;
  /** What the .xlsx held and the copy does not, in French. */
  readonly notKept: readonly string[];
  readonly mailFolder: string;
  readonly documentFolder: string;
  /** Writes the workbook and the state. Nothing is lost without it: the journals hold all. */
  readonly save: () => Promise<void>;
  /** Writes the clock, the triggers, the allowances and the properties: the rest has its journals. */
  readonly saveState: () => void;
};

/** Something that the user of the command line can put right. */
export class WorkspaceRefused extends Error {}

type State = {
  /** Content of the original when the copy was made. */
  readonly source: string;
  readonly now: number;
  readonly triggers: readonly TriggerData[];
  readonly quotas: QuotaState;
  readonly properties: PropertyData;
};

const LOCK = "ouvert";
const STATE = "etat.json";
const MAILS = "mails";
const DOCUMENTS = "documents";

/** Before any workbook of ours: the clock of a new folder stands there until somebody moves it. */
const EPOCH = Date.UTC(2000, 0, 1);

export async function openWorkspace(options: WorkspaceOptions): Promise<Workspace> {
  const { source, folder } = options;
  if (!existsSync(source)) throw new WorkspaceRefused(`Le classeur ${source} n’existe pas.`);
  const lockFile = join(folder, LOCK);
  mkdirSync(folder, { recursive: true });
  const lock = lockFolder(lockFile);
  if (lock)
    throw new WorkspaceRefused(
      `Le dossier ${folder} est déjà ouvert par une autre fenêtre (processus ${lock.heldBy}). Fermez-la, ou choisissez un autre dossier avec --out.`,
    );
  if (options.fresh) forget(folder, basename(source));
  const file = join(folder, basename(source));
  const digest = createHash("sha256").update(readFileSync(source)).digest("hex");
  const state = new JsonFile<State | undefined>(join(folder, STATE), undefined);
  if (state.value && state.value.source !== digest)
    throw new WorkspaceRefused(
      `Le dossier ${folder} contient les résultats d’une autre version de ${basename(source)}. Choisissez un autre --out, ou repartez de zéro avec --fresh.`,
    );
  if (!state.value) copyFileSync(source, file);
  return open(options, { file, digest, state });
}

/** What we made in the folder, and nothing else: it may be a folder of the user's. */
function forget(folder: string, workbook: string): void {
  for (const name of [`${workbook}.journal`, MAILS, DOCUMENTS, STATE, workbook])
    rmSync(join(folder, name), { recursive: true, force: true });
}

async function open(
  options: WorkspaceOptions,
  known: {
    readonly file: string;
    readonly digest: string;
    readonly state: JsonFile<State | undefined>;
  },
): Promise<Workspace> {
  const { bundle, folder } = options;
  const { state } = known;
  const clock = new ManualClock(state.value?.now ?? EPOCH);
  let host: Host | undefined;
  const calculator = scriptCalculator(bundle, clock, () => {
    if (!host) throw new Error("The host is not open yet");
    return host;
  });
  const workbook = await DurableWorkbook.open(known.file, calculator);
  const mailFolder = join(folder, MAILS);
  const documentFolder = join(folder, DOCUMENTS);
  const account = { kind: "workspace" as const, ...options.account };
  const triggers = new MemoryTriggers(state.value?.triggers);
  const quotas = new DailyQuotas(clock, account.kind, state.value?.quotas);
  const properties = new PropertyStores({ load: () => state.value?.properties });
  host = openHost({
    bundle,
    workbook,
    clock,
    account,
    triggers,
    quotas,
    properties,
    outbox: await FolderOutbox.open(mailFolder),
    documents: new FolderDocuments(documentFolder),
    ui: options.ui ?? new RecordedInterface(),
    switches: { gmailKeepsMessageId: true },
    ...(options.realTimeoutMs === undefined ? {} : { realTimeoutMs: options.realTimeoutMs }),
    ...(options.onExecution === undefined ? {} : { onExecution: options.onExecution }),
  });
  const saveState = (): void =>
    state.set({
      source: known.digest,
      now: clock.now(),
      triggers: triggers.list(),
      quotas: quotas.state,
      properties: properties.data(),
    });
  const save = async (): Promise<void> => {
    await workbook.save();
    saveState();
  };
  if (!state.value) saveState();
  return { host, workbook, notKept: workbook.notKept, mailFolder, documentFolder, save, saveState };
}
