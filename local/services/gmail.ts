/**
 * The advanced Gmail service, version 1, over the outbox: sending raw messages, and for the
 * extended profile finding and reading what was sent, threads and drafts.
 */

import type { Execution } from "../runtime/execution.ts";
import { HostObject } from "../runtime/host-object.ts";
import type { World } from "../runtime/world.ts";
import { apiError, fieldsOf, textField } from "./api-error.ts";
import { Drafts } from "./gmail-drafts.ts";
import { findMessage, labelsOf, messageView, search } from "./gmail-read.ts";
import { checkUser, refuseUpload, sendMail } from "./gmail-send.ts";

/** « Maximum number of messages to return. This field defaults to 100 », users.messages.list. */
const DEFAULT_PAGE = 100;

class Messages extends HostObject {
  readonly #world: World;

  constructor(world: World) {
    super();
    this.#world = world;
  }

  get _gasName(): string {
    return "Gmail.Users.Messages";
  }

  send(resource: unknown, userId: unknown, mediaData?: unknown): object {
    const method = "gmail.users.messages.send";
    checkUser(this.#world, userId, method);
    refuseUpload(mediaData);
    const sent = sendMail(this.#world, resource, method);
    return { id: sent.id, threadId: sent.threadId, labelIds: labelsOf(this.#world, sent) };
  }

  list(userId: unknown, options?: unknown): object {
    checkUser(this.#world, userId, "gmail.users.messages.list");
    const found = search(this.#world, textField(options, "q") ?? "");
    const { maxResults, pageToken } = fieldsOf(options);
    const from = Number(pageToken ?? 0);
    const to = from + Number(maxResults ?? DEFAULT_PAGE);
    const page = found.slice(from, to).map(({ id, threadId }) => ({ id, threadId }));
    return {
      ...(page.length > 0 ? { messages: page } : {}),
      ...(to < found.length ? { nextPageToken: String(to) } : {}),
      resultSizeEstimate: found.length,
    };
  }

  get(userId: unknown, id: string, options?: unknown): object {
    const method = "gmail.users.messages.get";
    checkUser(this.#world, userId, method);
    return messageView(this.#world, findMessage(this.#world, id, method), options);
  }
}

class Threads extends HostObject {
  readonly #world: World;

  constructor(world: World) {
    super();
    this.#world = world;
  }

  get _gasName(): string {
    return "Gmail.Users.Threads";
  }

  get(userId: unknown, id: string, options?: unknown): object {
    const method = "gmail.users.threads.get";
    checkUser(this.#world, userId, method);
    const members = this.#world.outbox.messages.filter(({ threadId }) => threadId === id);
    if (members.length === 0) {
      throw apiError(method, "Requested entity was not found.");
    }
    return { id, messages: members.map((sent) => messageView(this.#world, sent, options)) };
  }
}

class Users extends HostObject {
  readonly #world: World;
  readonly #messages: Messages;
  readonly #threads: Threads;
  readonly #drafts: Drafts;

  constructor(world: World) {
    super();
    this.#world = world;
    this.#messages = new Messages(world);
    this.#threads = new Threads(world);
    this.#drafts = new Drafts(world);
  }

  get _gasName(): string {
    return "Gmail.Users";
  }

  get Messages(): Messages {
    return this.#messages;
  }

  get Threads(): Threads {
    return this.#threads;
  }

  get Drafts(): Drafts {
    return this.#drafts;
  }

  getProfile(userId: unknown): object {
    checkUser(this.#world, userId, "gmail.users.getProfile");
    const { messages } = this.#world.outbox;
    return {
      emailAddress: this.#world.account.email,
      messagesTotal: messages.length,
      threadsTotal: new Set(messages.map(({ threadId }) => threadId)).size,
    };
  }
}

class Gmail extends HostObject {
  readonly #users: Users;

  constructor(world: World) {
    super();
    this.#users = new Users(world);
  }

  get _gasName(): string {
    return "Gmail";
  }

  get Users(): Users {
    return this.#users;
  }
}

export function gmail(world: World, _execution: Execution): HostObject {
  return new Gmail(world);
}
