/** What the file will hold, and what only a person can add to it. */

import { useState } from "preact/hooks";
import type { CaseFilePage, ToAttach } from "../../core/app/case-file-page.ts";
import { formatCount } from "../../core/text/format.ts";
import { AddPiece } from "./add-piece.tsx";
import { FileLink } from "./words.tsx";

const OTHERS = { one: "autre", many: "autres" };

type Props = {
  readonly file: CaseFilePage;
  readonly added: () => void;
};

export function CasePieces({ file, added }: Props) {
  const { documents, moreDocuments, toAttach, moreToAttach } = file;
  const [wanted, want] = useState<ToAttach>();
  return (
    <>
      {toAttach.length > 0 && (
        <>
          <h2>À joindre ({toAttach.length + moreToAttach})</h2>
          <ul>
            {toAttach.map((piece) => (
              <li key={`${piece.what} ${piece.invoice}`} class="piece">
                <span>
                  {piece.what}{" "}
                  <FileLink link={piece.link} about={piece.what}>
                    Lien PDF
                  </FileLink>
                </span>
                <button
                  type="button"
                  class="small"
                  aria-label={`Joindre : ${piece.what}`}
                  onClick={() => want({ ...piece })}
                >
                  Joindre…
                </button>
              </li>
            ))}
          </ul>
          {moreToAttach > 0 && <p class="secondary">et {formatCount(moreToAttach, OTHERS)}</p>}
        </>
      )}
      <AddPiece file={file} wanted={wanted} added={added} />
      <Documents documents={documents} more={moreDocuments} />
    </>
  );
}

function Documents({
  documents,
  more,
}: {
  readonly documents: CaseFilePage["documents"];
  readonly more: number;
}) {
  return (
    <details open>
      <summary>Le dossier contiendra ({documents.length + more})</summary>
      <ul>
        {documents.map(({ name, kind, link }, index) => (
          <li key={`${index} ${name}`} class="piece">
            <span>
              {name} <span class="secondary">{kind}</span>
            </span>
            <FileLink link={link} about={name}>
              Ouvrir
            </FileLink>
          </li>
        ))}
      </ul>
      {more > 0 && <p class="secondary">et {formatCount(more, OTHERS)}</p>}
    </details>
  );
}
