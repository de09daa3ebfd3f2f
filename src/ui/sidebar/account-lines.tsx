/** The lines of the account: which of them the call is about, and a duplicate sent while talking. */

import type { AccountLine, CallSheet } from "../../core/app/call-sheet.ts";
import type { MailRequest } from "../../core/app/mail-on-request.ts";
import { formatCount } from "../../core/text/format.ts";
import type { Draft } from "./draft.ts";

const MORE = { one: "autre ligne", many: "autres lignes" };

type LinesProps = {
  readonly draft: Draft;
  readonly sheet: CallSheet;
  readonly change: (invoices: readonly string[]) => void;
  readonly prepare: (request: MailRequest) => void;
};

export function AccountLines({ draft, sheet, change, prepare }: LinesProps) {
  const { invoices } = draft;
  const { id } = sheet.customer;
  const toggle = (number: string) =>
    change(
      invoices.includes(number) ? invoices.filter((one) => one !== number) : [...invoices, number],
    );
  const duplicate: MailRequest = {
    customer: id,
    model: "duplicata",
    ...(invoices.length > 0 && { invoices }),
  };
  return (
    <details open>
      <summary>Compte ({sheet.lines.length + sheet.moreLines})</summary>
      <p class="secondary">
        {invoices.length === 0
          ? "Aucune case cochée : l’appel concerne tout le compte."
          : `L’appel concerne ${invoices.join(", ")}.`}
      </p>
      <ul>
        {sheet.lines.map((line, index) => (
          <li key={index} class="line">
            <Line
              line={line}
              isChosen={invoices.includes(line.number)}
              toggle={() => toggle(line.number)}
            />
          </li>
        ))}
      </ul>
      {sheet.moreLines > 0 && (
        <p class="secondary">
          {formatCount(sheet.moreLines, MORE)}, comptées dans le total : voir la feuille Factures.
        </p>
      )}
      <div class="button-bar">
        <button type="button" class="small" onClick={() => prepare(duplicate)}>
          Envoyer un duplicata
        </button>
      </div>
    </details>
  );
}

type LineProps = {
  readonly line: AccountLine;
  readonly isChosen: boolean;
  readonly toggle: () => void;
};

function Line({ line, isChosen, toggle }: LineProps) {
  const { number, kind, label, due, daysLate, paid, balance, state, reached, link } = line;
  const facts = [
    due && `${kind === "late" ? "échue le" : "échéance"} ${due}`,
    daysLate > 0 && `${daysLate} j`,
    paid,
    reached,
  ].filter((fact) => fact);
  const isChoice = number !== "" && (kind === "late" || kind === "upcoming");
  return (
    <>
      <div class="pair">
        {isChoice ? (
          <label class="check">
            <input type="checkbox" checked={isChosen} onChange={toggle} />
            {label}
          </label>
        ) : (
          <span>{label}</span>
        )}
        <span class="amount">{balance}</span>
      </div>
      {facts.length > 0 && <p class="secondary">{facts.join(" · ")}</p>}
      {state && <p class="chip warning">{state}</p>}
      {link && (
        <p>
          <a href={link} target="_blank" rel="noopener noreferrer">
            Voir la facture<span class="hidden-visually"> {number}</span>
          </a>
        </p>
      )}
    </>
  );
}
