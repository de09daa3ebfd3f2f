/** What there is to do, now that everything is said. */

import type { PageServer } from "../../core/app/page-server.ts";
import { News } from "../parts.tsx";
import { server } from "../server.ts";
import { closePage, useWork } from "../work.ts";

const call = server<PageServer>();

type EndProps = { readonly outlook: string; readonly testMode: boolean };

export function End({ outlook, testMode }: EndProps) {
  const { isBusy, news, work } = useWork();
  const show = async () => {
    await call("showWorklist");
    closePage();
    return "";
  };
  return (
    <div class="step end">
      <div class="content">
        <h2>{outlook}</h2>
        {testMode && (
          <p>
            Le mode test est actif : tous les e-mails vous sont adressés, aucun client n’en reçoit.
            Il s’arrête dans « Régler les paramètres… », quand les messages vous conviennent.
          </p>
        )}
      </div>
      <footer>
        <button
          type="button"
          class="action"
          disabled={isBusy}
          onClick={() => void work("Ouverture…", show)}
        >
          Voir les actions du jour
        </button>
        <button type="button" disabled={isBusy} onClick={closePage}>
          Fermer
        </button>
        <News {...news} />
      </footer>
    </div>
  );
}
