/** The foot of every screen: what did not go through, what may follow, the news, the buttons. */

import type { ComponentChildren } from "preact";
import { typeset } from "../../core/text/typography.ts";
import { News } from "../parts.tsx";
import type { Offer, Unsaved } from "./saves.ts";
import type { Shared } from "./shared.ts";

type FooterProps = {
  readonly shared: Shared;
  /** The customer whose form is on screen already. */
  readonly current?: string | undefined;
  readonly children: ComponentChildren;
};

export function Footer({ shared, current, children }: FooterProps) {
  const { saves, news, open, prepare } = shared;
  const isSaid = ({ draft, said }: Unsaved) => news.text === `${draft.name} — ${said}`;
  const failed = saves.unsaved.filter(({ draft }) => draft.customer !== current);
  return (
    <footer>
      {failed.map((one) => (
        <UnsavedNotice key={one.draft.customer} one={one} resume={() => resume(one)} />
      ))}
      {saves.offers.map((offer) => (
        <OfferNotice
          key={offer.name + offer.request.model}
          offer={offer}
          prepare={() => {
            saves.decline(offer);
            prepare(offer.name, offer.request);
          }}
          decline={() => saves.decline(offer)}
        />
      ))}
      {/* Read out all the same, but not shown twice. */}
      <div class={failed.some(isSaid) ? "hidden-visually" : undefined}>
        <News {...news} />
      </div>
      <div class="button-bar">{children}</div>
    </footer>
  );

  function resume({ draft }: Unsaved) {
    saves.take(draft);
    open(draft.customer, [draft.customer]);
  }
}

type UnsavedProps = { readonly one: Unsaved; readonly resume: () => void };

function UnsavedNotice({ one: { draft, said }, resume }: UnsavedProps) {
  return (
    <div class="notice bad">
      <span>
        <b>{draft.name}</b> — {said}
      </span>
      <button type="button" class="small" onClick={resume}>
        Reprendre<span class="hidden-visually"> {draft.name}</span>
      </button>
    </div>
  );
}

const OFFERED: Readonly<Record<string, string>> = {
  "confirmation-promesse": "Confirmer la promesse par e-mail ?",
  duplicata: "Envoyer le duplicata ?",
  "proposition-echeancier": "Proposer un échéancier par e-mail ?",
  "accuse-litige": "Accuser réception du litige ?",
};

type OfferProps = {
  readonly offer: Offer;
  readonly prepare: () => void;
  readonly decline: () => void;
};

function OfferNotice({ offer: { name, request }, prepare, decline }: OfferProps) {
  return (
    <div class="notice info">
      <span>
        <b>{name}</b> — {typeset(OFFERED[request.model] ?? "Envoyer un e-mail ?")}
      </span>
      <button type="button" class="small" onClick={prepare}>
        Préparer l’e-mail<span class="hidden-visually"> pour {name}</span>
      </button>
      <button type="button" class="link" onClick={decline}>
        Non merci<span class="hidden-visually"> pour {name}</span>
      </button>
    </div>
  );
}
