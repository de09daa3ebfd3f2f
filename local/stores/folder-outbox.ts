/**
 * Sent mail as a folder of .eml files, which any mail program opens, and an index of what only
 * Gmail knows (its ids and threads). The mail is the truth: one without its index line was sent.
 */

import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import PostalMime, { type Address } from "postal-mime";
import { replaceFile } from "./durable-file.ts";
import { slugOf } from "./file-names.ts";
import { LineLog } from "./line-log.ts";
import type { Outbox, SentMessage } from "./outbox.ts";

type IndexLine = Omit<SentMessage, "raw" | "file"> & { readonly file: string };

/** « 20261123T081503-0001-client-exemple-fr.eml »: sorts by time, then by order. */
const MAIL_FILE = /^(\d{8})T(\d{6})-(\d+)-.*\.eml$/;

export class FolderOutbox implements Outbox {
  readonly #folder: string;
  readonly #index: LineLog<IndexLine>;
  readonly #messages: SentMessage[] = [];

  private constructor(folder: string) {
    mkdirSync(folder, { recursive: true });
    this.#folder = folder;
    this.#index = new LineLog(join(folder, "index.jsonl"));
  }

  /** Finds again in the mails themselves what the index lacks. */
  static async open(folder: string): Promise<FolderOutbox> {
    const outbox = new FolderOutbox(folder);
    const known = new Map(outbox.#index.lines.map((line) => [line.file, line]));
    const files = readdirSync(folder).filter((file) => MAIL_FILE.test(file));
    for (const file of files.sort(byRank)) {
      const raw = readFileSync(join(folder, file), "utf8");
      const line = known.get(file) ?? (await indexLineOf(file, raw));
      if (!known.has(file)) outbox.#index.append(line);
      outbox.#messages.push({ ...line, raw, file: join(folder, file) });
    }
    return outbox;
  }

  get messages(): readonly SentMessage[] {
    return this.#messages;
  }

  add(message: Omit<SentMessage, "file">): SentMessage {
    const name = this.#nameOf(message);
    const file = join(this.#folder, name);
    const { raw, ...known } = message;
    replaceFile(file, raw);
    const sent = { ...message, file };
    this.#messages.push(sent);
    this.#index.append({ ...known, file: name });
    return sent;
  }

  #nameOf({ at, recipients }: Omit<SentMessage, "file">): string {
    const time = at.replace(/[-:]/g, "").slice(0, "20261123T081503".length);
    const last = this.#messages.at(-1)?.file ?? "";
    const rank = String(rankOf(last.slice(this.#folder.length + 1)) + 1).padStart(4, "0");
    const name = `${time}-${rank}-${slugOf(recipients[0] ?? "") || "inconnu"}.eml`;
    if (!MAIL_FILE.test(name) || existsSync(join(this.#folder, name))) {
      throw new Error(`No .eml can be named after a message of ${at}`);
    }
    return name;
  }
}

function rankOf(file: string): number {
  return Number(MAIL_FILE.exec(file)?.[3] ?? 0);
}

function byRank(one: string, other: string): number {
  return rankOf(one) - rankOf(other);
}

/** Gmail's ids are lost with the index: the file's name stands in for them, one thread a mail. */
async function indexLineOf(file: string, raw: string): Promise<IndexLine> {
  const mail = await PostalMime.parse(raw);
  const id = file.replace(/\.eml$/, "");
  const recipients = [mail.to, mail.cc, mail.bcc].flatMap((list) =>
    (list ?? []).flatMap(mailboxes),
  );
  return {
    id,
    threadId: id,
    messageId: mail.messageId ?? "",
    at: timeOf(file),
    recipients,
    subject: mail.subject ?? "",
    file,
  };
}

function mailboxes(address: Address): readonly string[] {
  return address.group === undefined
    ? [address.address]
    : address.group.map(({ address: mailbox }) => mailbox);
}

function timeOf(file: string): string {
  const [, day = "", time = ""] = MAIL_FILE.exec(file) ?? [];
  const date = day.replace(/(\d{4})(\d{2})(\d{2})/, "$1-$2-$3");
  return `${date}T${time.replace(/(\d{2})(\d{2})(\d{2})/, "$1:$2:$3")}.000Z`;
}
