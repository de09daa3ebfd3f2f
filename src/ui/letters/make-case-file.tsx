/** « Constituer le dossier », and where what was made is found. */

import { useState } from "preact/hooks";
import type { CaseFilePage, MadeCaseFile } from "../../core/app/case-file-page.ts";
import { formatCount } from "../../core/text/format.ts";
import { News } from "../parts.tsx";
import { useWork } from "../work.ts";
import { call } from "./server.ts";
import { FileLink } from "./words.tsx";

type Props = {
  readonly file: CaseFilePage;
  readonly made: () => void;
};

export function MakeCaseFile({ file, made }: Props) {
  const { news, result, isBusy, make } = useMaking(file, made);
  return (
    <footer aria-busy={isBusy}>
      <button
        type="button"
        class="action"
        disabled={isBusy || file.problem !== undefined}
        onClick={() => void make()}
      >
        Constituer le dossier
      </button>
      <div class="said">
        <News {...news} />
        {result?.done ? (
          <Made result={result} name={file.name} />
        ) : (
          <Before made={file.made} name={file.name} />
        )}
      </div>
    </footer>
  );
}

type MadeProps = { readonly result: MadeCaseFile; readonly name: string };

function Made({ result: { link, folderLink, draftLink, documents, sha256 }, name }: MadeProps) {
  return (
    <>
      <p class="links">
        <FileLink link={link} about={name}>
          Dossier ZIP
        </FileLink>
        <FileLink link={folderLink} about={name}>
          Dossier Drive
        </FileLink>
        <FileLink link={draftLink} about={name}>
          Projet de requête
        </FileLink>
        <span class="secondary">
          {formatCount(documents, { one: "document", many: "documents" })}
        </span>
      </p>
      <p class="secondary print">Empreinte SHA-256 : {sha256}</p>
    </>
  );
}

function Before({ made, name }: Pick<CaseFilePage, "made" | "name">) {
  const [latest] = made;
  if (!latest) return null;
  return (
    <p class="links">
      <span class="secondary">Dernier dossier : {latest.name}</span>
      <FileLink link={latest.link} about={name}>
        Ouvrir
      </FileLink>
    </p>
  );
}

function useMaking({ customer }: CaseFilePage, made: () => void) {
  const { isBusy, news, work } = useWork();
  const [result, show] = useState<MadeCaseFile>();
  const make = () =>
    work("Constitution du dossier : pièces, chronologie, empreintes…", async () => {
      const answer = await call("makeCaseFile", { customer });
      show(answer);
      if (answer.done) made();
      return answer;
    });
  return { news, result, isBusy, make };
}
