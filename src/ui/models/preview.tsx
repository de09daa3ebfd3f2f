/** What the chosen customer would read, and what is wrong with the text. */

import type { ModelsRead } from "../../core/app/models-page.ts";
import { Field } from "../parts.tsx";
import type { Previewed } from "./use-preview.ts";

export function Preview({
  previewed,
  customers,
  customer,
  choose,
}: {
  readonly previewed: Previewed;
  readonly customers: ModelsRead["customers"];
  readonly customer: string;
  readonly choose: (id: string) => void;
}) {
  const { preview, isOld, failed } = previewed;
  return (
    <section class="preview" aria-label="Aperçu" aria-busy={isOld}>
      <Field label="Aperçu pour">
        {(attributes) => (
          <select
            {...attributes}
            value={customer}
            onChange={({ currentTarget }) => choose(currentTarget.value)}
          >
            {customers.map(({ id, name, about }) => (
              <option key={id} value={id}>
                {`${name} · ${about}`}
              </option>
            ))}
          </select>
        )}
      </Field>
      <ul class="problems" aria-live="polite">
        {failed && <li>L’aperçu n’a pas pu être fait : continuez d’écrire, il sera redemandé.</li>}
        {preview?.problems.map(({ sentence, isOfModel }) => (
          <li key={sentence} class={isOfModel ? "bad" : ""}>
            {sentence}
          </li>
        ))}
      </ul>
      {preview?.html && (
        <>
          <p class="subject">{preview.subject}</p>
          <iframe
            title="Aperçu du message"
            class={isOld ? "old" : ""}
            sandbox=""
            srcdoc={preview.html}
          />
        </>
      )}
    </section>
  );
}
