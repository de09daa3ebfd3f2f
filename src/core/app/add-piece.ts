/** « Joindre une pièce »: keeps a document that a person uploads in the folder of the customer. */

import { cleanName } from "../case-file/member-names.ts";
import { isPieceKind, PIECE_WORDS, type PieceKind } from "../case-file/pieces.ts";
import type { Customer, InvoiceNumber } from "../ledger/types.ts";
import type { BookRead } from "../sheet/read-book.ts";
import { refusalText } from "../text/refusals.ts";
import { fieldsOf, typedText } from "../text/typed-text.ts";
import { PIECE_TYPES } from "./case-file-documents.ts";
import type { NewPiece } from "./case-file-page.ts";
import { piecesOf, pieceTags } from "./case-file-store.ts";
import { letterFolders } from "./letter-files.ts";
import type { Ports } from "./ports.ts";
import { type Answer, done, refused, underLock } from "./under-lock.ts";

const MOST_PIECE_BYTES = 5_000_000;

/** In base64: what such a file begins with, whatever its name says. */
const BEGINNINGS: Readonly<Record<string, string>> = {
  "application/pdf": "JVBER",
  "image/png": "iVBORw0KGgo",
  "image/jpeg": "/9j/",
};

const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;

export function addPiece(ports: Ports, piece: unknown): Answer {
  return underLock(ports, (read) => {
    const checked = checkedPiece(read, piece, ports.clock.now().day);
    if ("problem" in checked) return refused(checked.problem);
    try {
      return kept(ports, read, checked);
    } catch (failure) {
      return refused(refusalText(failure instanceof Error ? failure.message : String(failure)));
    }
  });
}

type Piece = {
  readonly customer: Customer;
  readonly kind: PieceKind;
  readonly invoice: InvoiceNumber | undefined;
  readonly name: string;
  readonly type: string;
  readonly base64: string;
};

type Problem = { readonly problem: string };

function checkedPiece({ book, known }: BookRead, sent: unknown, day: string): Piece | Problem {
  const fields = fieldsOf(sent);
  const text = (field: keyof NewPiece) => typedText(fields[field]);
  const typed = text("customer");
  const kind = text("kind");
  const number = text("invoice");
  const original = text("name");
  const type = text("type");
  const customer = book.customers.get(known.directory.resolve(typed));
  if (!customer) return { problem: `Le client « ${typed} » est inconnu.` };
  if (!isPieceKind(kind)) return { problem: "Dites ce qu’est cette pièce." };
  const invoice = number === "" ? undefined : (number as InvoiceNumber);
  if (invoice && known.payers.get(invoice) !== customer.id)
    return { problem: `Pas de facture « ${number} » chez ce client.` };
  if (kind === "invoice" && !invoice) return { problem: "Choisissez de quelle facture il s’agit." };
  const base64 = fields["base64"];
  const wrong = wrongContent(typeof base64 === "string" ? base64 : "", type);
  if (wrong) return { problem: `« ${original} » : ${wrong}` };
  const label = [day, PIECE_WORDS[kind], number].filter((part) => part !== "").join(" ");
  const bare = cleanName(original.replace(/\.[A-Za-z0-9]{1,8}$/, ""));
  const name = `${label} - ${bare}${PIECE_TYPES[type] ?? ""}`;
  return { customer, kind, invoice, name, type, base64: String(base64) };
}

function wrongContent(base64: string, type: string): string | undefined {
  const beginning = BEGINNINGS[type];
  if (beginning === undefined) return "un fichier PDF, PNG ou JPEG est attendu.";
  if ((base64.length / 4) * 3 > MOST_PIECE_BYTES + 2) return "5 Mo au plus par fichier.";
  if (base64.length % 4 !== 0 || !BASE64.test(base64)) return "le fichier n’a pas pu être lu.";
  return base64.startsWith(beginning)
    ? undefined
    : "son contenu n’est pas celui d’un fichier PDF, PNG ou JPEG.";
}

/** A second click keeps nothing twice. */
function kept(ports: Ports, { book }: BookRead, piece: Piece): Answer {
  const { archive } = ports;
  const { customer, kind, invoice, name, type, base64 } = piece;
  const content = archive.uploaded(base64, type);
  const digest = archive.sha256(content);
  const same = piecesOf(archive, customer.id, invoice ? [invoice] : []).find(
    (one) => one.file.sha256 === digest && one.kind === kind && one.invoice === invoice,
  );
  if (same) return done(`« ${same.file.name} » est déjà jointe.`);
  const folder = letterFolders(archive, book.settings.company).of(customer);
  archive.keep(content, { name, folder, type, tags: pieceTags(customer.id, { kind, invoice }) });
  return done(`« ${name} » est jointe au dossier de ${customer.name}.`);
}
