/** The tabs of « Courriers », the letter that is looked at, and the letters that are being written. */

import { useState } from "preact/hooks";
import type { LetterProposal, LettersPage } from "../../core/app/letters-page.ts";
import { News, type NewsText } from "../parts.tsx";
import { reasonOf } from "../server.ts";
import { Tabs } from "../tabs.tsx";
import { CaseFiles } from "./case-files.tsx";
import { type ChoiceOf, type Subject, useChoices } from "./choices.ts";
import { Follow } from "./follow.tsx";
import { LetterModels } from "./letter-models.tsx";
import { type Opening, openingOf, TABS, type TabId } from "./opening.ts";
import { OtherLetter } from "./other-letter.tsx";
import { Proposed } from "./proposed.tsx";
import type { ToWrite } from "./write-all.ts";
import { Writing } from "./writing.tsx";

type DeskProps = {
  readonly read: LettersPage;
  readonly reload: () => Promise<void>;
  /** Whom the page was opened for; "" for nobody. */
  readonly customer: string;
  /** What it was opened for: « letter », « file », or neither. */
  readonly show: string;
};

export function Desk({ read, reload, customer, show }: DeskProps) {
  const [opening] = useState(() => openingOf(read, customer, show));
  const [tab, setTab] = useState<TabId>(opening.tab);
  const [writing, write] = useState<readonly ToWrite[]>();
  const { isReading, news, refresh } = useRefresh(reload);
  const choices = useChoices();
  const leave = (next: TabId) => {
    write(undefined);
    setTab(next);
    void refresh();
  };
  if (writing)
    return (
      <Writing
        letters={writing}
        written={({ subject }) => choices.forget(subject)}
        back={() => leave(tab)}
        follow={() => leave("follow")}
      />
    );
  return (
    <main class="page" aria-busy={isReading} inert={isReading}>
      <h1 class="hidden-visually">Courriers</h1>
      <Tabs label="Courriers" tabs={tabsOf(read)} chosen={tab} choose={setTab}>
        {read.testMode && <TestMode />}
        {news.text && <News {...news} />}
        <Content {...{ tab, read, choices, opening, write, refresh }} />
      </Tabs>
    </main>
  );
}

function TestMode() {
  return (
    <p class="mode chip warning">
      Mode test : les courriers rédigés sont des essais, sans effet une fois le mode test éteint.
    </p>
  );
}

type ContentProps = {
  readonly tab: TabId;
  readonly read: LettersPage;
  readonly choices: ChoiceOf;
  readonly opening: Opening;
  readonly write: (letters: readonly ToWrite[]) => void;
  readonly refresh: () => Promise<void>;
};

function Content({ tab, read, choices, opening, write, refresh }: ContentProps) {
  const toWrite = (subject: Subject, step: string): ToWrite => ({
    subject,
    step,
    ask: choices.toWrite(subject),
  });
  const writeProposals = (proposals: readonly LetterProposal[]) =>
    write(proposals.map((proposal) => toWrite(proposal, proposal.step)));
  switch (tab) {
    case "proposed":
      return <Proposed {...{ read, choices }} first={opening.letter} write={writeProposals} />;
    case "follow":
      return <Follow read={read} refresh={refresh} />;
    case "other":
      return (
        <OtherLetter
          {...{ read, choices }}
          customer={opening.customer}
          write={(subject) => write([toWrite(subject, modelName(read, subject))])}
        />
      );
    case "file":
      return <CaseFiles customers={read.customers} first={opening.customer} />;
    default:
      return <LetterModels models={read.models} />;
  }
}

/** The list is read again after each thing that is done; what it said before stays until then. */
function useRefresh(reload: () => Promise<void>) {
  const [isReading, setReading] = useState(false);
  const [news, tell] = useState<NewsText>({ text: "" });
  const refresh = async () => {
    setReading(true);
    tell({ text: "" });
    try {
      await reload();
    } catch (failure) {
      const text = `La liste n’a pas pu être relue : ${reasonOf(failure)}`;
      tell({ text, isError: true });
    }
    setReading(false);
  };
  return { isReading, news, refresh };
}

function modelName({ models }: LettersPage, { model }: Subject): string {
  return models.find(({ code }) => code === model)?.name ?? model;
}

/** With how many letters wait for a person there. */
function tabsOf({ proposals, letters }: LettersPage) {
  const counts: Partial<Record<TabId, number>> = {
    proposed: proposals.length,
    follow: letters.filter(({ missing }) => missing !== "").length,
  };
  return (Object.keys(TABS) as readonly TabId[]).map((id) => ({
    id,
    label: TABS[id],
    count: counts[id] || undefined,
  }));
}
