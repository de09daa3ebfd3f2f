/** E-mail addresses as people type them in a cell: read strictly, nothing guessed. */

export type Mailbox = { readonly address: string; readonly name?: string };

export type ParsedAddresses = {
  readonly addresses: readonly Mailbox[];
  /** Sentences in French, one for each entry that cannot be used. */
  readonly problems: readonly string[];
};

/** RFC 5321, 4.5.3.1: local part, domain; and the 256-octet path less its angle brackets. */
const LOCAL_MAX = 64;
const DOMAIN_MAX = 255;
const ADDRESS_MAX = 254;

const ATOM_TEXT = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+$/;
const LABEL = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;
const TOP_LABEL = /^(?:[A-Za-z]{2,63}|xn--[A-Za-z0-9-]{1,59})$/i;
const WITH_NAME = /^(?:"((?:[^"\\]|\\.)*)"|([^<>"]*?))\s*<([^<>]*)>$/;
/** Up to the next « ; », « , » or line end outside quotes and angle brackets. */
const ENTRY = /(?:"(?:[^"\\\r\n]|\\.)*"|<[^<>\r\n]*>|[^;,\r\n])+/g;
/** Controls, and the format characters that come along with copy and paste. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/**
 * Reads « compta@x.fr ; Marie Durand <m.durand@x.fr>, b@y.fr ». An address that comes twice, in
 * whatever case, counts once. A domain with accents is refused: whoever has one also has its
 * « xn-- » form, and a wrong conversion would reach somebody else.
 */
export function parseAddresses(text: string): ParsedAddresses {
  const addresses: Mailbox[] = [];
  const problems: string[] = [];
  const seen = new Set<string>();
  for (const entry of split(text)) {
    const mailbox = readEntry(entry);
    const problem = addressProblem(mailbox.address);
    const key = mailbox.address.toLowerCase();
    if (problem) problems.push(`Adresse « ${shorten(entry)} » : ${problem}.`);
    else if (!seen.has(key)) addresses.push(mailbox);
    seen.add(key);
  }
  return { addresses, problems };
}

/** Why mail cannot go to this bare address, as the end of a French sentence; or undefined. */
export function addressProblem(address: string): string | undefined {
  if (INVISIBLE.test(address)) return "elle contient un caractère invisible";
  if (/\s/.test(address)) return "elle contient une espace ; séparez deux adresses par « ; »";
  const [local = "", domain = "", ...rest] = address.split("@");
  if (!address.includes("@")) return "il manque « @ »";
  if (rest.length > 0) return "elle contient plusieurs « @ »";
  return localProblem(local) ?? domainProblem(domain) ?? lengthProblem(address);
}

function localProblem(local: string): string | undefined {
  if (local === "") return "il n’y a rien avant « @ »";
  if (!ATOM_TEXT.test(local)) return "caractère interdit avant « @ »";
  if (/^\.|\.\.|\.$/.test(local)) return "point mal placé avant « @ »";
  return local.length > LOCAL_MAX ? `plus de ${LOCAL_MAX} caractères avant « @ »` : undefined;
}

function domainProblem(domain: string): string | undefined {
  if (domain === "") return "il n’y a rien après « @ »";
  if (/[^ -~]/.test(domain)) return "domaine accentué ; écrivez sa forme technique « xn--… »";
  if (/^\.|\.\.|\.$/.test(domain)) return "point mal placé après « @ »";
  const labels = domain.split(".");
  if (labels.length < 2) return "le domaine est incomplet (il manque « .fr », « .com »…)";
  if (!labels.every((label) => LABEL.test(label))) return "le domaine est mal écrit";
  if (!TOP_LABEL.test(labels[labels.length - 1] ?? "")) return "le domaine est mal écrit";
  return domain.length > DOMAIN_MAX ? `plus de ${DOMAIN_MAX} caractères après « @ »` : undefined;
}

function lengthProblem(address: string): string | undefined {
  return address.length > ADDRESS_MAX ? `plus de ${ADDRESS_MAX} caractères` : undefined;
}

function split(text: string): string[] {
  const entries = text.match(ENTRY) ?? [];
  return entries.map((entry) => entry.trim()).filter((entry) => entry !== "");
}

function readEntry(entry: string): Mailbox {
  const match = WITH_NAME.exec(entry);
  if (!match) return { address: entry };
  const name = (match[1]?.replace(/\\(.)/g, "$1") ?? match[2] ?? "").trim();
  const address = (match[3] ?? "").trim();
  return name === "" ? { address } : { address, name };
}

function shorten(entry: string): string {
  return entry.length > 60 ? `${entry.slice(0, 59)}…` : entry;
}
