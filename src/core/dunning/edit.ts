/** What a person may change in one message, and whom it may go to then. */

import type { Customer } from "../ledger/types.ts";
import { addressProblem, type Mailbox } from "../text/address.ts";
import { MOST_RECIPIENTS } from "./decide.ts";
import type { Key } from "./journal.ts";
import type { Composition } from "./message.ts";

export type Edit = {
  readonly subject: string;
  readonly body: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  /** What the person was shown: amounts in their text are those of that moment. */
  readonly seen?: string;
  /** Address of who sends: colleagues may have a copy. */
  readonly sender: string;
};

/** By the first act of the message. */
export type Edits = ReadonlyMap<Key, Edit>;

export function editOf(edits: Edits | undefined, { acts }: Composition): Edit | undefined {
  const key = acts[0]?.key;
  return key && edits?.get(key);
}

type Recipients = Pick<Composition, "to" | "cc">;

/**
 * Nobody but the debtor may learn of the debt: only addresses of that customer, and in copy also
 * colleagues. Domains that anybody may have an address in are nobody’s own.
 */
export function recipientsOf(
  edit: Edit,
  customer: Customer,
  { to, cc }: Recipients,
): Recipients | { readonly problems: readonly string[] } {
  const known = [...to, ...cc, ...customer.to, ...customer.cc];
  const chosenTo = distinct(edit.to, []);
  const chosenCc = distinct(edit.cc, chosenTo);
  const problems = [
    ...chosenTo
      .filter((address) => !isKnown(address, known))
      .map((address) => strangerTo(address, customer)),
    ...chosenCc.flatMap((address) => {
      if (isColleague(address, edit.sender)) return malformed(address);
      return isKnown(address, known) ? [] : [strangerCc(address, customer)];
    }),
    ...(chosenTo.length === 0 ? ["Il faut au moins un destinataire."] : []),
    ...(chosenTo.length + chosenCc.length > MOST_RECIPIENTS
      ? [`Plus de ${MOST_RECIPIENTS} destinataires : Gmail refuserait le message.`]
      : []),
  ];
  if (problems.length > 0) return { problems };
  const mailboxes = (addresses: readonly string[]): readonly Mailbox[] =>
    addresses.map((address) => known.find((one) => isSame(one.address, address)) ?? { address });
  return { to: mailboxes(chosenTo), cc: mailboxes(chosenCc) };
}

function strangerTo(address: string, { name }: Customer): string {
  return `${address} n’est pas une adresse de ${name} dans la feuille Clients : ajoutez-l’y d’abord.`;
}

function strangerCc(address: string, { name }: Customer): string {
  return `${address} ne peut pas recevoir de copie : ni adresse de ${name} dans la feuille Clients, ni adresse de votre domaine.`;
}

function malformed(address: string): readonly string[] {
  const problem = addressProblem(address);
  return problem ? [`Adresse « ${address} » : ${problem}.`] : [];
}

const PUBLIC_DOMAINS: ReadonlySet<string> = new Set(["gmail.com", "googlemail.com"]);

function isColleague(address: string, sender: string): boolean {
  const domain = domainOf(sender);
  return isSame(address, sender) || (domainOf(address) === domain && !PUBLIC_DOMAINS.has(domain));
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf("@") + 1).toLowerCase();
}

function isKnown(address: string, known: readonly Mailbox[]): boolean {
  return known.some((one) => isSame(one.address, address));
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function distinct(addresses: readonly string[], before: readonly string[]): readonly string[] {
  const kept: string[] = [];
  for (const address of addresses.map((one) => one.trim()))
    if (address !== "" && ![...before, ...kept].some((one) => isSame(one, address)))
      kept.push(address);
  return kept;
}
