/** Small parts that every page of the add-on is made of. */

import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { reasonOf } from "./server.ts";

/** What the last action came to; read out when it changes. */
export type NewsText = { readonly text: string; readonly isError?: boolean };

export function News({ text, isError = false }: NewsText) {
  return (
    <p role="status" class={isError ? "error" : "secondary"}>
      {text}
    </p>
  );
}

type FieldProps = {
  readonly label: string;
  readonly help?: string | undefined;
  /** What is wrong with what stands there, in a sentence. */
  readonly problem?: string | undefined;
  /** The control, which must carry these attributes. */
  readonly children: (attributes: FieldAttributes) => ComponentChildren;
};

export type FieldAttributes = {
  readonly id: string;
  readonly "aria-describedby"?: string;
  readonly "aria-invalid"?: "true";
};

/** The label on top, the help below, and the control told of both. */
export function Field({ label, help, problem, children }: FieldProps) {
  const id = useId();
  const said = problem ?? help;
  const attributes: FieldAttributes = {
    id,
    ...(said ? { "aria-describedby": `${id}-help` } : {}),
    ...(problem ? { "aria-invalid": "true" } : {}),
  };
  return (
    <div class="form-group">
      <label for={id}>{label}</label>
      {children(attributes)}
      {said && (
        <span id={`${id}-help`} class={problem ? "error" : "secondary"}>
          {said}
        </span>
      )}
    </div>
  );
}

/** Why a call of the server failed, and that nothing typed is lost. */
export function failureText(failure: unknown): string {
  return `Cela n’a pas abouti : ${reasonOf(failure)} Rien de ce que vous avez tapé n’est perdu : réessayez.`;
}

/** A page that could not be read at all. */
export function Failed({ text, retry }: { readonly text: string; readonly retry: () => void }) {
  return (
    <main>
      <News text={text} isError />
      <div>
        <button type="button" onClick={retry}>
          Réessayer
        </button>
      </div>
    </main>
  );
}

export function Reading() {
  return (
    <main aria-busy="true">
      <News text="Lecture du classeur…" />
    </main>
  );
}
