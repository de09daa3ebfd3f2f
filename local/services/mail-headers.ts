/** Header fields of a message: folding, encoded words, address lists (RFC 5322, RFC 2047). */

export type Header = {
  readonly name: string;
  /** Unfolded, still encoded. */
  readonly value: string;
  /** As written, folded, without the last line end. */
  readonly lines: string;
};

export type Message = { readonly headers: readonly Header[]; readonly body: string };

/** Undefined when a header line has no name. */
export function parseMessage(raw: string): Message | undefined {
  // The line end in front makes a message without headers, which starts with its blank line, no exception.
  const blank = `\r\n${raw}`.indexOf("\r\n\r\n");
  const head = blank < 0 ? raw : raw.slice(0, Math.max(blank - 2, 0));
  const body = blank < 0 ? "" : raw.slice(blank + 2);
  const headers: Header[] = [];
  for (const lines of head.split(/\r\n(?![ \t])/).filter((text) => text !== "")) {
    const match = /^([!-9;-~]+):[ \t]*([\s\S]*)$/.exec(lines);
    if (match === null) {
      return undefined;
    }
    const [, name = "", value = ""] = match;
    headers.push({ name, value: value.replace(/\r\n(?=[ \t])/g, ""), lines });
  }
  return { headers, body };
}

export function headersNamed(message: Message, name: string): readonly Header[] {
  return message.headers.filter((header) => header.name.toLowerCase() === name.toLowerCase());
}

/** The unfolded value of the first such header. */
export function headerValue(message: Message, name: string): string | undefined {
  return headersNamed(message, name)[0]?.value;
}

const ENCODED_WORD = /=\?([^?\s]+)\?([bBqQ])\?([^?\s]*)\?=/g;

/** White space between two encoded words is not part of the text (RFC 2047, 6.2). */
export function decodeWords(value: string): string {
  return value
    .replace(/(\?=)[ \t]+(?==\?)/g, "$1")
    .replace(ENCODED_WORD, (word, charset: string, encoding: string, text: string) => {
      const bytes =
        encoding.toUpperCase() === "B" ? Buffer.from(text, "base64") : quotedBytes(text);
      try {
        return new TextDecoder(charset).decode(bytes);
      } catch {
        return word;
      }
    });
}

function quotedBytes(text: string): Buffer {
  const latin = text
    .replace(/_/g, " ")
    .replace(/=([0-9A-Fa-f]{2})/g, (_whole, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(latin, "latin1");
}

const ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
const LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?";
/** A domain has a dot: Gmail answers « Invalid To header » to `human@f`. */
const ADDRESS = new RegExp(
  `^(?:${ATOM}(?:\\.${ATOM})*|"[^"\\\\\\r\\n]+")@(?:${LABEL}\\.)+${LABEL}$`,
);

export type Mailbox = {
  /** As written before the angle bracket, still encoded. */
  readonly displayName: string;
  readonly address: string;
};

/** Angle brackets inside quotes belong to the name. */
const MAILBOX = /^((?:"(?:[^"\\]|\\.)*"|[^<>"])*)<([^<>]*)>$/;

/** The mailboxes of an address list; undefined as soon as one of them is not an address. */
export function mailboxes(value: string): readonly Mailbox[] | undefined {
  const found: Mailbox[] = [];
  for (const piece of splitList(value)) {
    const [, displayName = "", address = piece] = MAILBOX.exec(piece) ?? [];
    if (!ADDRESS.test(address.trim())) {
      return undefined;
    }
    found.push({ displayName: displayName.trim(), address: address.trim() });
  }
  return found;
}

/** Commas inside quotes separate nothing. Empty pieces are allowed by the obsolete syntax. */
function splitList(value: string): string[] {
  const pieces = value.match(/(?:"(?:[^"\\]|\\.)*"|[^,])+/g) ?? [];
  return pieces.map((piece) => piece.trim()).filter((piece) => piece !== "");
}
