/** The text of one model: its subject, its body, and the tags that go in at the cursor. */

import { useRef } from "preact/hooks";
import type { ModelText } from "../../core/app/models-page.ts";
import { TEMPLATE_FIELDS, type TemplateField } from "../../core/text/template-fields.ts";
import { typeset } from "../../core/text/typography.ts";
import { Field } from "../parts.tsx";
import type { Written } from "./drafts.ts";

export function Editor({
  text,
  write,
}: {
  readonly text: ModelText;
  readonly write: (written: Written) => void;
}) {
  const body = useRef<HTMLTextAreaElement>(null);
  /** Where the hand was last: in the subject or in the body. */
  const last = useRef<HTMLTextAreaElement | null>(null);
  const insert = (tag: string) => {
    const area = last.current ?? body.current;
    if (!area) return;
    area.setRangeText(tag, area.selectionStart, area.selectionEnd, "end");
    area.focus();
    const field = area === body.current ? "body" : "subject";
    write({ ...text, [field]: area.value });
  };
  return (
    <main class="editor">
      <Field label="Objet">
        {(attributes) => (
          <textarea
            {...attributes}
            rows={2}
            value={text.subject}
            onFocus={({ currentTarget }) => {
              last.current = currentTarget;
            }}
            onInput={({ currentTarget }) => write({ ...text, subject: currentTarget.value })}
          />
        )}
      </Field>
      <div class="form-group text">
        <label for="body">Texte</label>
        <textarea
          id="body"
          ref={body}
          spellcheck
          lang={text.language}
          value={text.body}
          onFocus={({ currentTarget }) => {
            last.current = currentTarget;
          }}
          onInput={({ currentTarget }) => write({ ...text, body: currentTarget.value })}
        />
      </div>
      <Tags insert={insert} />
    </main>
  );
}

function Tags({ insert }: { readonly insert: (tag: string) => void }) {
  return (
    <details class="tags">
      <summary>Champs à insérer ({TEMPLATE_FIELDS.length})</summary>
      <ul>
        {TEMPLATE_FIELDS.map((field) => (
          <li key={field.name}>
            <button type="button" class="link" onClick={() => insert(tagOf(field))}>
              {tagOf(field)}
            </button>
            <div class="secondary">{typeset(field.description)}</div>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** A condition chooses between two texts; it stands for none. */
function tagOf({ kind, name }: TemplateField): string {
  return kind === "condition" ? `{{#si ${name}}}{{sinon}}{{/si}}` : `{{${name}}}`;
}
