/** The members of the ZIP in their order, and the list of their checksums. */

import { checksumList } from "../case-file/checksums.ts";
import { chronologyCsv } from "../case-file/chronology-csv.ts";
import { cleanName, memberNames } from "../case-file/member-names.ts";
import { sha256 } from "../text/sha256.ts";
import type { Archive, Content } from "./archive.ts";
import type { CaseFileFacts } from "./case-file-facts.ts";

export type Member = { readonly name: string; readonly content: Content; readonly sha256: string };

const CHECKSUMS = "SHA256SUMS.txt";

export type Printouts = {
  readonly summary: Content;
  readonly order: Content | undefined;
  /** Of the documents, in their order. */
  readonly contents: readonly Content[];
};

export function membersOf(
  archive: Archive,
  facts: CaseFileFacts,
  { summary, order, contents }: Printouts,
): readonly Member[] {
  const { customer, claim, documents, verdict } = facts;
  const name = nameIn(claim.today);
  const file = (at: string, content: Content): Member => ({
    name: at,
    content,
    sha256: archive.sha256(content),
  });
  const text = (at: string, words: string, type: string): Member => ({
    name: at,
    content: archive.text(words, type),
    sha256: sha256(words),
  });
  const members = [
    file(name("00", `Synthese ${customer.name}`, ".pdf"), summary),
    text(name("01", "Chronologie", ".csv"), chronologyCsv(facts.facts), "text/csv"),
    text(name("01", "Verification du journal", ".txt"), `${verdict}\n`, "text/plain"),
    ...documents.flatMap(({ member, sha256: digest }, index): readonly Member[] => {
      const content = contents[index];
      return content === undefined ? [] : [{ name: member, content, sha256: digest }];
    }),
    ...(order ? [file(name("06", "Projet de requete en injonction de payer", ".pdf"), order)] : []),
  ];
  return [...members, text(CHECKSUMS, checksumList(members), "text/plain")];
}

export function zipName(stamp: string, customer: string): string {
  return `${cleanName(`${stamp} Dossier contentieux ${customer}`)}.zip`;
}

function nameIn(day: CaseFileFacts["claim"]["today"]) {
  return (rank: string, title: string, extension: string): string =>
    memberNames([{ folder: "", rank, day, title, extension }]).join("");
}
