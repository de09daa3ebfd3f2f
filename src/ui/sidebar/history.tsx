/** What was said before: each contact with its day, its channel, who and what. */

import type { CallSheet, PastContact } from "../../core/app/call-sheet.ts";

export function History({ sheet }: { readonly sheet: CallSheet }) {
  const { history, olderContacts } = sheet;
  return (
    <details>
      <summary>Historique ({history.length + olderContacts})</summary>
      {history.length === 0 && <p class="secondary">Aucun contact noté.</p>}
      <ul>
        {history.map((contact, index) => (
          <li key={index} class="line">
            <Contact contact={contact} />
          </li>
        ))}
      </ul>
      {olderContacts > 0 && (
        <p class="secondary">Et {olderContacts} plus anciens, dans la feuille Relances.</p>
      )}
    </details>
  );
}

function Contact({ contact }: { readonly contact: PastContact }) {
  const { when, channel, what, person, note, by, links = [] } = contact;
  return (
    <>
      <p>
        <b>{what}</b>
      </p>
      <p class="secondary">
        {[when, channel, person && `avec ${person}`, by].filter(Boolean).join(" · ")}
      </p>
      {note && <p class="prose">{note}</p>}
      {links.length > 0 && (
        <p class="button-bar">
          {links.map(({ name, link }) => (
            <a key={name} href={link} target="_blank" rel="noopener noreferrer">
              {name}
              <span class="hidden-visually"> : {what}</span>
            </a>
          ))}
        </p>
      )}
    </>
  );
}
