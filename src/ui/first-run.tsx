/** « Commencer » in three steps, and « Relier mes colonnes… », which is the second one alone. */

import { render } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { FirstRun } from "../core/app/first-run.ts";
import type { LinkForm } from "../core/app/link-columns.ts";
import type { PageServer } from "../core/app/page-server.ts";
import { ColumnsStep } from "./first-run/columns.tsx";
import { End } from "./first-run/end.tsx";
import { InformationStep } from "./first-run/information.tsx";
import { SourceStep } from "./first-run/source.tsx";
import { reasonOf, server } from "./server.ts";

const call = server<PageServer>();

type Place =
  | { readonly step: "source" }
  | { readonly step: "columns"; readonly form: LinkForm }
  | { readonly step: "information"; readonly run: FirstRun }
  | { readonly step: "end"; readonly outlook: string; readonly testMode: boolean };

const FIRST_CONTROL = ".step :is(input:checked, select, input, button)";

const STEPS = [
  ["source", "D’où viennent vos factures ?"],
  ["columns", "Relier les colonnes"],
  ["information", "Vos informations"],
] as const;

function Whole({ run }: { readonly run: FirstRun }) {
  const [place, go] = useState<Place>(
    run.step === "information" ? { step: "information", run } : { step: "source" },
  );
  // The button that was pressed is gone: the keyboard goes on from the new step.
  useEffect(() => document.querySelector<HTMLElement>(FIRST_CONTROL)?.focus(), [place.step]);
  const inform = async () => go({ step: "information", run: await call("readFirstRun") });
  return (
    <section>
      <h1 class="hidden-visually">Commencer</h1>
      {place.step !== "end" && (
        <ol class="steps">
          {STEPS.map(([step, title], index) => (
            <li key={step} aria-current={step === place.step ? "step" : undefined}>
              {index + 1}. {title}
            </li>
          ))}
        </ol>
      )}
      {place.step === "source" && (
        <SourceStep
          offers={run.offers}
          onColumns={(form) => go({ step: "columns", form })}
          onMade={inform}
        />
      )}
      {place.step === "columns" && (
        <ColumnsStep form={place.form} onBack={() => go({ step: "source" })} onSaved={inform} />
      )}
      {place.step === "information" && (
        <InformationStep
          fields={place.run.information}
          onSaved={(end) => go({ step: "end", ...end })}
        />
      )}
      {place.step === "end" && <End outlook={place.outlook} testMode={place.testMode} />}
    </section>
  );
}

function ColumnsAlone({ form }: { readonly form: LinkForm }) {
  const [saved, setSaved] = useState<string>();
  return (
    <section>
      <h1 class="hidden-visually">Relier mes colonnes</h1>
      {saved === undefined ? (
        <ColumnsStep form={form} onSaved={async (said) => setSaved(said)} />
      ) : (
        <End outlook={saved} testMode={false} />
      )}
    </section>
  );
}

/** The sheet that is read now when it is the team's own, or else the first that may be. */
async function firstPage(part: string | undefined) {
  const run = await call("readFirstRun");
  if (part !== "columns") return <Whole run={run} />;
  const names = run.offers.map(({ sheet }) => sheet);
  const sheet = names.includes(run.source) ? run.source : names[0];
  if (sheet === undefined)
    return (
      <p class="alone">
        Vos factures sont dans la feuille Factures de Ponctuel : il n’y a rien à relier. Pour lire
        une autre liste, ajoutez-la au classeur dans une feuille à elle.
      </p>
    );
  return <ColumnsAlone form={await call("readColumns", sheet)} />;
}

const page = document.getElementById("page");
if (page) {
  firstPage(page.dataset["part"])
    .catch((failure: unknown) => (
      <p class="error alone">Le classeur n’a pas pu être lu : {reasonOf(failure)}</p>
    ))
    .then((shown) => {
      page.replaceChildren();
      render(shown, page);
    });
}
