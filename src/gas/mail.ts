/** Sending through the advanced Gmail service: raw MIME, so that the thread and the text are ours. */

import type { Mailer, SendResult, WasSent } from "../core/app/ports.ts";
import { base64WebSafe } from "../core/text/base64.ts";
import { utf8Bytes } from "../core/text/utf8.ts";

export function mailer(): Mailer {
  let address: string | undefined;
  const sender = (): string => {
    address ??= Session.getEffectiveUser().getEmail();
    return address;
  };
  return { sender, send, wasSent };
}

function send(mime: string, threadId: string | undefined): SendResult {
  const raw = base64WebSafe(utf8Bytes(mime));
  try {
    const sent = messages().send({ raw, ...(threadId ? { threadId } : {}) }, "me");
    return { kind: "sent", id: sent.id ?? "", threadId: sent.threadId ?? "" };
  } catch (failure) {
    return classify(failure instanceof Error ? failure.message : String(failure));
  }
}

/** The default profile has no right to read mail, and no code that does: a person looks instead. */
function wasSent(reference: string): WasSent | undefined {
  return PROFILE === "extended" ? lookUp(reference) : undefined;
}

/** The user may have refused this right, and a search may fail: then nobody has looked yet. */
function lookUp(reference: string): WasSent | undefined {
  try {
    const query = { q: `in:sent "${reference}"`, maxResults: 1 };
    const found = messages().list("me", query).messages?.[0];
    return { sent: found !== undefined, threadId: found?.threadId ?? "" };
  } catch {
    return undefined;
  }
}

/** Defined by the manifest, so always there once pushed. */
function messages(): GoogleAppsScript.Gmail.Collection.Users.MessagesCollection {
  const { Users } = Gmail ?? {};
  if (!Users?.Messages) throw new Error("Le service avancé Gmail n’est pas activé.");
  return Users.Messages;
}

/**
 * Only an answer that says that nothing left frees the key. An allowance used up and a request
 * refused by the API are such answers; an internal error or a lost connection is not. A limit of
 * one message says nothing about the next one.
 */
function classify(error: string): SendResult {
  if (/limit exceeded: email .+ per message/i.test(error)) return { kind: "refused", error };
  if (/too many times|quota|limit exceeded/i.test(error)) return { kind: "blocked", error };
  if (
    /failed with error: (Invalid|Recipient address required|Precondition|Mail service not enabled)/i.test(
      error,
    )
  )
    return { kind: "refused", error };
  if (/permission|authoriz/i.test(error)) return { kind: "blocked", error };
  return { kind: "unknown", error };
}
