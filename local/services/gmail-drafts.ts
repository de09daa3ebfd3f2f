/** Drafts of the mailbox: messages that a person may still look at before they leave. */

import { HostObject } from "../runtime/host-object.ts";
import type { World } from "../runtime/world.ts";
import type { Outbox } from "../stores/outbox.ts";
import { apiError, fieldsOf, textField } from "./api-error.ts";
import { labelsOf } from "./gmail-read.ts";
import { checkUser, idAt, readRaw, refuseUpload, sendMail } from "./gmail-send.ts";

/** `message` is the resource as the script gave it: it is checked again when it is sent. */
type Draft = { readonly id: string; readonly messageId: string; readonly message: unknown };

/** Drafts are numbered apart from what is sent in the same millisecond. */
const FIRST_DRAFT = 0x80000;

/** Drafts live as long as the mailbox they belong to: no store keeps them between two runs. */
const draftsByMailbox = new WeakMap<Outbox, Map<string, Draft>>();

export class Drafts extends HostObject {
  readonly #world: World;

  constructor(world: World) {
    super();
    this.#world = world;
  }

  get _gasName(): string {
    return "Gmail.Users.Drafts";
  }

  create(resource: unknown, userId: unknown, mediaData?: unknown): object {
    const method = "gmail.users.drafts.create";
    checkUser(this.#world, userId, method);
    refuseUpload(mediaData);
    const { message } = fieldsOf(resource);
    readRaw(message, method);
    const drafts = this.#drafts();
    const messageId = idAt(this.#world.clock.now(), FIRST_DRAFT + drafts.size);
    const draft = { id: `r${messageId}`, messageId, message };
    drafts.set(draft.id, draft);
    return draftView(draft);
  }

  list(userId: unknown, _options?: unknown): object {
    checkUser(this.#world, userId, "gmail.users.drafts.list");
    const drafts = [...this.#drafts().values()].reverse().map(draftView);
    return drafts.length > 0
      ? { drafts, resultSizeEstimate: drafts.length }
      : { resultSizeEstimate: 0 };
  }

  send(resource: unknown, userId: unknown, mediaData?: unknown): object {
    const method = "gmail.users.drafts.send";
    checkUser(this.#world, userId, method);
    refuseUpload(mediaData);
    const draft = this.#drafts().get(textField(resource, "id") ?? "");
    if (draft === undefined) {
      throw apiError(method, "Requested entity was not found.");
    }
    const sent = sendMail(this.#world, draft.message, method);
    this.#drafts().delete(draft.id);
    return { id: sent.id, threadId: sent.threadId, labelIds: labelsOf(this.#world, sent) };
  }

  #drafts(): Map<string, Draft> {
    const known = draftsByMailbox.get(this.#world.outbox) ?? new Map<string, Draft>();
    draftsByMailbox.set(this.#world.outbox, known);
    return known;
  }
}

function draftView({ id, messageId, message }: Draft): object {
  const threadId = textField(message, "threadId") ?? messageId;
  return { id, message: { id: messageId, threadId, labelIds: ["DRAFT"] } };
}
