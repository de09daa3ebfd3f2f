/** A document that a person adds to the file of a customer: an invoice, a delivery note, a contract. */

import { useEffect, useRef, useState } from "preact/hooks";
import type { CaseFilePage, NewPiece, ToAttach } from "../../core/app/case-file-page.ts";
import { Field, News } from "../parts.tsx";
import { useWork } from "../work.ts";
import { call } from "./server.ts";

type Props = {
  readonly file: CaseFilePage;
  /** What was pressed in the list of missing ones. */
  readonly wanted: ToAttach | undefined;
  readonly added: () => void;
};

type Described = { readonly kind: NewPiece["kind"]; readonly invoice: string };

export function AddPiece({ file, wanted, added }: Props) {
  const [chosen, choose] = useState<File>();
  const [described, describe] = useState<Described>({ kind: "other", invoice: "" });
  const input = useRef<HTMLInputElement>(null);
  const { news, isBusy, work } = useWork();
  useEffect(() => {
    if (!wanted) return;
    describe({ kind: wanted.kind, invoice: wanted.invoice });
    input.current?.focus();
  }, [wanted]);
  const add = (piece: File) =>
    work(`Envoi de « ${piece.name} »…`, async () => {
      const about = { customer: file.customer, ...described };
      const answer = await call("addPiece", await pieceOf(about, piece));
      if (answer.done) {
        choose(undefined);
        if (input.current) input.current.value = "";
        added();
      }
      return answer;
    });
  return (
    <form
      class="add"
      aria-busy={isBusy}
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen) void add(chosen);
      }}
    >
      <h2>Joindre une pièce</h2>
      <Field label="Fichier">
        {(attributes) => (
          <input
            {...attributes}
            ref={input}
            type="file"
            onChange={({ currentTarget }) => choose(currentTarget.files?.[0])}
          />
        )}
      </Field>
      <Description file={file} described={described} describe={describe} />
      <button type="submit" disabled={isBusy || !chosen}>
        Joindre la pièce
      </button>
      <News {...news} />
    </form>
  );
}

type DescriptionProps = {
  readonly file: CaseFilePage;
  readonly described: Described;
  readonly describe: (described: Described) => void;
};

function Description({ file, described, describe }: DescriptionProps) {
  const kind = file.kinds.find((one) => one.kind === described.kind);
  return (
    <div class="pair">
      <Field label="Nature">
        {(attributes) => (
          <select
            {...attributes}
            value={kind?.kind ?? ""}
            onChange={({ currentTarget }) => {
              const picked = file.kinds.find((one) => one.kind === currentTarget.value);
              if (picked) describe({ ...described, kind: picked.kind });
            }}
          >
            {file.kinds.map((one) => (
              <option key={one.kind} value={one.kind}>
                {one.name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label="Facture">
        {(attributes) => (
          <select
            {...attributes}
            value={described.invoice}
            onChange={({ currentTarget }) =>
              describe({ ...described, invoice: currentTarget.value })
            }
          >
            <option value="">Toutes</option>
            {file.invoices.map((number) => (
              <option key={number} value={number}>
                {number}
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  );
}

async function pieceOf(
  { customer, kind, invoice }: Described & { readonly customer: string },
  chosen: File,
): Promise<NewPiece> {
  return {
    customer,
    kind,
    ...(invoice ? { invoice } : {}),
    name: chosen.name,
    type: chosen.type || "application/octet-stream",
    base64: await base64Of(chosen),
  };
}

function base64Of(chosen: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(new Error("ce fichier n’a pas pu être lu."));
    reader.onload = () => resolve(String(reader.result).replace(/^data:[^,]*,/, ""));
    reader.readAsDataURL(chosen);
  });
}
