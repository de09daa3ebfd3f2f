/** Sent mail: `.eml` files as they left, and what Gmail would know of them. */

export type SentMessage = {
  readonly id: string;
  readonly threadId: string;
  /** RFC Message-ID that the recipient sees, with angle brackets. */
  readonly messageId: string;
  readonly at: string;
  readonly recipients: readonly string[];
  readonly subject: string;
  /** The raw bytes as sent, as text (ASCII or UTF-8). */
  readonly raw: string;
  /** Where the .eml lies, when the outbox is a folder. */
  readonly file?: string;
};

export interface Outbox {
  readonly messages: readonly SentMessage[];
  /** Stores the message durably and returns it. */
  add(message: Omit<SentMessage, "file">): SentMessage;
}

export class MemoryOutbox implements Outbox {
  readonly #messages: SentMessage[] = [];

  get messages(): readonly SentMessage[] {
    return this.#messages;
  }

  add(message: Omit<SentMessage, "file">): SentMessage {
    this.#messages.push(message);
    return message;
  }
}
