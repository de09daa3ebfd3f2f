/** Makes the case file of a customer: one ZIP that a court or a bailiff can take as it is. */

import type { Numbered } from "../case-file/documents.ts";
import { referenceOf } from "../dunning/reference.ts";
import { eurosOfSums } from "../letters/claim-values.ts";
import { type LogLine, NO_MESSAGE } from "../sheet/log-lines.ts";
import type { BookRead } from "../sheet/read-book.ts";
import { formatCount, NO_BREAK } from "../text/format.ts";
import { refusalText } from "../text/refusals.ts";
import { fieldsOf, typedText } from "../text/typed-text.ts";
import type { Archive, ArchivedFile, Content, FileId } from "./archive.ts";
import type { CaseDocument } from "./case-file-documents.ts";
import { type CaseFileFacts, caseFileFacts, whyNotMade } from "./case-file-facts.ts";
import { type Making, printOrder, printSummary, Unprintable } from "./case-file-letters.ts";
import { type Member, membersOf, zipName } from "./case-file-members.ts";
import type { MadeCaseFile } from "./case-file-page.ts";
import { workingTags, zipTags } from "./case-file-store.ts";
import { folderTags, letterFolders } from "./letter-files.ts";
import { letterModels } from "./letter-models.ts";
import { missingColumn } from "./log-writer.ts";
import type { Ports } from "./ports.ts";
import { RUN_LIMIT_MS } from "./remind.ts";
import { type Answer, addLines, done, refused, underLock } from "./under-lock.ts";

/** A blob of Apps Script holds 50 MB; the rest is for the PDF made here and for the ZIP itself. */
const MOST_BYTES = 45_000_000;

const NOTHING = { name: "", link: "", folderLink: "", draftLink: "", sha256: "", documents: 0 };

/** A log that does not verify is no reason to refuse: the file says so. */
export function makeCaseFile(ports: Ports, ask: unknown): MadeCaseFile {
  const customer = typedText(fieldsOf(ask)["customer"]);
  const answer = underLock<MadeCaseFile | Answer>(ports, (read) => {
    const missing = missingColumn(read.log);
    if (missing) return refused(`Rien n’a été fait : ${missing}.`);
    const facts = caseFileFacts(ports, read, customer);
    if ("problem" in facts) return refused(facts.problem);
    const problem = whyNotMade(facts) ?? tooHeavy(facts.documents);
    return problem ? refused(problem) : made(ports, read, facts);
  });
  return { ...NOTHING, ...answer };
}

function tooHeavy(documents: readonly CaseDocument[]): string | undefined {
  const bytes = documents.reduce((sum, { size }) => sum + size, 0);
  if (bytes <= MOST_BYTES) return undefined;
  const [heaviest] = [...documents].sort((one, other) => other.size - one.size);
  return `Les pièces pèsent ${megabytes(bytes)} : Google ne permet pas de ZIP de plus de 50${NO_BREAK}Mo. Retirez ou allégez des pièces dans Drive, à commencer par « ${heaviest?.title ?? ""} » (${megabytes(heaviest?.size ?? 0)}).`;
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1_000_000)}${NO_BREAK}Mo`;
}

/** What was begun is thrown away when it does not come to its end: nothing replaces an earlier file. */
function made(ports: Ports, read: BookRead, facts: CaseFileFacts): MadeCaseFile | Answer {
  const { archive } = ports;
  const documents: Making["made"] = [];
  try {
    return wholeFile(ports, read, facts, documents);
  } catch (failure) {
    const said = failure instanceof Error ? failure.message : String(failure);
    for (const id of documents) discardIfThere(archive, id);
    return refused(
      `Rien n’a été fait. ${failure instanceof Unprintable ? said : refusalText(said)}`,
    );
  }
}

/** It may be gone already, or Drive answers no more: the next making throws away what is left. */
function discardIfThere(archive: Archive, id: FileId): void {
  try {
    archive.discard(id);
  } catch {
    return;
  }
}

function wholeFile(
  ports: Ports,
  read: BookRead,
  gathered: CaseFileFacts,
  begun: Making["made"],
): MadeCaseFile {
  const { archive, clock } = ports;
  const { customer } = gathered;
  const { day, time } = clock.now();
  const stamp = `${day} ${time.slice(0, 5).replace(":", "")}`;
  const folders = letterFolders(archive, read.book.settings.company);
  const folder = folders.of(customer);
  for (const { id } of archive.find(workingTags(customer.id, "synthese"))) archive.discard(id);
  const { documents, contents } = readContents(ports, gathered.documents);
  const facts = { ...gathered, documents };
  const models = letterModels(archive, folders);
  const making: Making = { archive, models, folder, facts, stamp, made: begun };
  const summary = printSummary(making);
  const order = printOrder(making);
  const members = membersOf(archive, facts, { summary, order: order?.pdf, contents });
  const zip = archive.keep(archive.zip(members), {
    name: zipName(stamp, customer.name),
    folder,
    type: "application/zip",
    tags: zipTags(customer.id),
  });
  addLines(ports, read, [logLine(ports, facts, { zip, members, order: order?.document })]);
  return {
    ...done(madeWords(zip, facts)),
    name: zip.name,
    link: zip.link,
    folderLink: archive.find(folderTags(customer.id))[0]?.link ?? "",
    draftLink: order?.document.link ?? "",
    sha256: zip.sha256,
    documents: documents.length,
  };
}

/** Their fingerprints too, where Drive does not tell them. */
function readContents(
  { archive, clock }: Ports,
  documents: CaseFileFacts["documents"],
): {
  readonly documents: readonly Numbered<CaseDocument>[];
  readonly contents: readonly Content[];
} {
  const contents: Content[] = [];
  const hashed = documents.map((document) => {
    if (clock.elapsedMs() > RUN_LIMIT_MS)
      throw new Unprintable(
        "Il y a trop de pièces pour le temps que Google laisse à une exécution : retirez-en, ou recommencez quand Drive répond plus vite.",
      );
    const { source, sha256 } = document;
    const content =
      source.kind === "file"
        ? archive.contentOf(source.file.id)
        : archive.text(source.text, "message/rfc822");
    contents.push(content);
    return sha256 === "" ? { ...document, sha256: archive.sha256(content) } : document;
  });
  return { documents: hashed, contents };
}

function logLine(
  { clock, mail }: Ports,
  { read, customer, claim, verdict }: CaseFileFacts,
  made: {
    readonly zip: ArchivedFile;
    readonly members: readonly Member[];
    readonly order: ArchivedFile | undefined;
  },
): LogLine {
  const { day, time } = clock.now();
  const { zip, members, order } = made;
  return {
    ...NO_MESSAGE,
    day,
    time,
    author: mail.sender(),
    customer: customer.name,
    invoices: claim.claimed.map(({ of }) => of.item.invoice.number),
    channel: "file",
    step: "Dossier contentieux",
    level: 0,
    status: "noted",
    mode: read.book.settings.testMode ? "test" : "live",
    claimedCents: eurosOfSums(claim.totals),
    countsForGap: false,
    reference: referenceOf(["dossier", customer.id, day, time].join("\n")),
    keys: [],
    body: [
      zip.name,
      `Empreinte SHA-256 : ${zip.sha256}`,
      verdict,
      ...members.map(({ name, sha256 }) => `${sha256}  ${name}`),
    ].join("\n"),
    documentLink: zip.link,
    ...(order ? { pdfLink: order.link } : {}),
  };
}

function madeWords({ name }: ArchivedFile, { documents, missing }: CaseFileFacts): string {
  const pieces = formatCount(documents.length, { one: "pièce", many: "pièces" });
  const rest = formatCount(missing.length, {
    one: "reste à joindre à la main",
    many: "restent à joindre à la main",
  });
  return `« ${name} » est dans le dossier du client : ${pieces}${missing.length > 0 ? `, ${rest}` : ""}.`;
}
