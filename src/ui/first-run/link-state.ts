/** Which column says what, as the person has it now, and what the sheet says when it is read so. */

import { useEffect, useState } from "preact/hooks";
import type { Link, LinkForm, LinkTrial } from "../../core/app/link-columns.ts";
import type { PageServer } from "../../core/app/page-server.ts";
import type { NewsText } from "../parts.tsx";
import { afterRest } from "../rest.ts";
import { reasonOf, server } from "../server.ts";

const call = server<PageServer>();

/** Column of each field, by its index. */
export type Columns = Readonly<Record<string, number | undefined>>;

export function useLink(form: LinkForm) {
  const [columns, setColumns] = useState<Columns>(() =>
    Object.fromEntries(form.fields.map(({ field, column }) => [field, column])),
  );
  const [answers, setAnswers] = useState<readonly string[]>(() => form.questions.map(() => ""));
  const [dateOrder, setDateOrder] = useState("");
  const sent = linkOf(form, columns, dateOrder);
  const isAnswered = answers.every((answer) => answer !== "");
  const { trial, news } = useTrial(sent, isAnswered);
  const answer = (index: number, chosen: string) => {
    setAnswers(answers.map((before, at) => (at === index ? chosen : before)));
    setColumns(withAnswer(columns, form.questions[index]?.answers ?? [], chosen));
  };
  return {
    columns,
    choose: (field: string, column: number | undefined) =>
      setColumns({ ...columns, [field]: column }),
    answers,
    answer,
    dateOrder,
    setDateOrder,
    sent,
    trial,
    news,
    isReady: isAnswered && trial?.problems.length === 0 && trial.dateQuestion === undefined,
  };
}

/** The last change is what counts: an answer to an earlier one comes too late. */
function useTrial(sent: Link, isAnswered: boolean) {
  const [trial, setTrial] = useState<LinkTrial>();
  const [news, tell] = useState<NewsText>({ text: "" });
  const wanted = JSON.stringify(sent);
  useEffect(() => {
    setTrial(undefined);
    if (!isAnswered) {
      tell({ text: "Répondez d’abord aux questions ci-dessus." });
      return undefined;
    }
    tell({ text: "Lecture de la feuille…" });
    return afterRest(
      () => tried(JSON.parse(wanted)),
      ({ found, problem }) => {
        setTrial(found);
        tell({ text: problem, isError: problem !== "" });
      },
    );
  }, [wanted, isAnswered]);
  return { trial, news };
}

type Tried = { readonly found?: LinkTrial; readonly problem: string };

async function tried(link: Link): Promise<Tried> {
  try {
    return { found: await call("tryColumns", link), problem: "" };
  } catch (failure) {
    return { problem: `La feuille n’a pas pu être lue : ${reasonOf(failure)}` };
  }
}

function linkOf(
  { sheet, headerRow, columns: seen }: LinkForm,
  columns: Columns,
  order: string,
): Link {
  const chosen = Object.entries(columns).flatMap(([field, index]) => {
    const column = seen.find((one) => one.index === index);
    return column ? [{ field, column: column.index, header: column.header }] : [];
  });
  return { sheet, headerRow, columns: chosen, dateOrder: order };
}

type Answers = LinkForm["questions"][number]["answers"];

function withAnswer(columns: Columns, answers: Answers, chosen: string): Columns {
  const asked = Object.fromEntries(
    answers
      .filter(({ field, column }) => columns[field] === column)
      .map(({ field }) => [field, undefined]),
  );
  const answer = chosen === "none" ? undefined : answers[Number(chosen)];
  return { ...columns, ...asked, ...(answer ? { [answer.field]: answer.column } : {}) };
}
