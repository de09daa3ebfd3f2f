/** « Dossier contentieux »: one customer, what may be done, what the file holds, and the file. */

import { useEffect, useState } from "preact/hooks";
import type { CaseFilePage } from "../../core/app/case-file-page.ts";
import type { LettersPage } from "../../core/app/letters-page.ts";
import { News } from "../parts.tsx";
import { reasonOf } from "../server.ts";
import { CasePaths } from "./case-paths.tsx";
import { CasePieces } from "./case-pieces.tsx";
import { MakeCaseFile } from "./make-case-file.tsx";
import { Choice } from "./other-letter.tsx";
import { call } from "./server.ts";

type Props = {
  readonly customers: LettersPage["customers"];
  /** Whom the page was opened for. */
  readonly first: string;
};

export function CaseFiles({ customers, first }: Props) {
  const [customer, choose] = useState(first);
  const { file, failure, isReading, read } = useCaseFile(customer);
  return (
    <div class="screen">
      <div class="scrolled">
        <div class="who">
          <Choice
            label="Client"
            options={customers.map(({ id, name }) => [id, name])}
            value={customer}
            pick={choose}
          />
        </div>
        {isReading && !file && <News text="Lecture du compte…" />}
        {failure && (
          <div class="failure">
            <News text={failure} isError />
            <button type="button" onClick={read}>
              Réessayer
            </button>
          </div>
        )}
        {customer === "" && (
          <p class="empty">
            Choisissez un client : voies possibles, pièces et prescription paraîtront ici.
          </p>
        )}
        {file?.problem && <News text={file.problem} isError />}
        {file && !file.problem && <File key={file.customer} file={file} read={read} />}
      </div>
      {file && <MakeCaseFile key={file.customer} file={file} made={read} />}
    </div>
  );
}

function File({ file, read }: { readonly file: CaseFilePage; readonly read: () => void }) {
  return (
    <div class="file">
      <section class="half" aria-label="Créance et voies">
        {file.warnings.length > 0 && (
          <ul class="warnings">
            {file.warnings.map((warning) => (
              <li key={warning} class="chip warning">
                {warning}
              </li>
            ))}
          </ul>
        )}
        <Amounts amounts={file.amounts} />
        <CasePaths paths={file.paths} readOn={file.pathsReadOn} noOrder={file.noOrder} />
        <Limitations lines={file.limitations} />
      </section>
      <section class="half" aria-label="Pièces">
        <CasePieces file={file} added={read} />
        <p class="secondary">{file.log}</p>
      </section>
    </div>
  );
}

function Amounts({ amounts }: Pick<CaseFilePage, "amounts">) {
  return (
    <table class="sum">
      <caption>Ce que le dossier réclame</caption>
      <tbody>
        {amounts.map(({ label, amount }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td class="amount">{amount}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Limitations({ lines }: { readonly lines: CaseFilePage["limitations"] }) {
  if (lines.length === 0) return null;
  return (
    <details>
      <summary>Prescription ({lines.length})</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">Facture</th>
            <th scope="col">Échéance</th>
            <th scope="col">Prescrite le</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ invoice, due, until }) => (
            <tr key={invoice}>
              <td>{invoice}</td>
              <td>{due}</td>
              <td>{until}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** An answer about a customer that is no longer chosen is dropped. */
function useCaseFile(customer: string) {
  const [file, show] = useState<CaseFilePage>();
  const [failure, fail] = useState("");
  const [isReading, setReading] = useState(false);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isWanted = true;
    fail("");
    setReading(customer !== "");
    const end = () => isWanted && setReading(false);
    if (customer !== "")
      call("readCaseFile", customer)
        .then(
          (answer) => isWanted && show(answer),
          (reason) => isWanted && fail(`Le compte n’a pas pu être lu : ${reasonOf(reason)}`),
        )
        .then(end);
    return () => {
      isWanted = false;
    };
  }, [customer, attempt]);
  const shown = file?.customer === customer ? file : undefined;
  return { file: shown, failure, isReading, read: () => setAttempt((before) => before + 1) };
}
