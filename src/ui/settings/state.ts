/** What a person has typed in « Régler les paramètres », and what became of saving it. */

import { useEffect, useState } from "preact/hooks";
import type { PageServer } from "../../core/app/page-server.ts";
import type { SettingsChanges, SettingsForm, SettingsSaved } from "../../core/app/settings-form.ts";
import { stepFieldName, stepFieldPlace } from "../../core/app/step-field-name.ts";
import { kept } from "../kept.ts";
import type { NewsText } from "../parts.tsx";
import { reasonOf, server } from "../server.ts";
import type { Draft } from "../setting-fields.tsx";

const call = server<PageServer>();
const keptDraft = kept("settings");

type Typed = Readonly<Record<string, { readonly shown: string; readonly value: string }>>;

type State = {
  readonly form: SettingsForm;
  readonly typed: Typed;
  readonly problems: ReadonlyMap<string, string>;
  readonly toConfirm?: string | undefined;
  readonly news: NewsText;
};

export function useSettings(first: SettingsForm) {
  const [state, setState] = useState<State>(() => startOf(first));
  const [isBusy, setBusy] = useState(false);
  const [tab, setTab] = useState(first.tabs[0]?.name ?? "");
  useEffect(() => keptDraft.write(state.typed), [state.typed]);
  const save = async (goesLive: boolean) => {
    setBusy(true);
    setState((before) => ({ ...before, toConfirm: undefined, news: { text: "Enregistrement…" } }));
    const next = await saved(state, goesLive);
    setState(next);
    setTab(firstWrongTab(next) ?? tab);
    setBusy(false);
  };
  const keepTest = () => {
    const { testMode: _, ...typed } = state.typed;
    const text = "Le mode test est gardé. Rien n’est encore enregistré.";
    setState({ ...state, typed, toConfirm: undefined, news: { text } });
  };
  const draft: Draft = {
    value: (field, shown) => state.typed[field]?.value ?? shown,
    problem: (field) => state.problems.get(field),
    type: (field, shown, value) => setState((before) => withTyped(before, field, { shown, value })),
    isBusy,
  };
  return { state, isBusy, draft, tab, setTab, save, keepTest };
}

export function isChanged({ typed }: State): boolean {
  return Object.values(typed).some(({ shown, value }) => shown !== value);
}

export function problemCounts({ form, problems }: State): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of problems.keys()) {
    const tab = tabOf(form, name);
    counts.set(tab, (counts.get(tab) ?? 0) + 1);
  }
  return counts;
}

export function forgetTyped(): void {
  keptDraft.forget();
}

function startOf(form: SettingsForm): State {
  const typed = stillTrue(keptDraft.read(), form);
  const text = isChanged({ typed } as State) ? "Votre saisie d’avant est revenue." : "";
  return { form, typed, problems: new Map(), news: { text } };
}

function withTyped(before: State, field: string, texts: Typed[string]): State {
  return {
    ...before,
    typed: { ...before.typed, [field]: texts },
    problems: new Map([...before.problems].filter(([name]) => name !== field)),
    toConfirm: undefined,
    news: { text: "" },
  };
}

async function saved(before: State, goesLive: boolean): Promise<State> {
  try {
    const answer = await call("saveSettings", { ...changesOf(before.typed), goesLive });
    return await afterSaving(answer, before);
  } catch (failure) {
    return { ...before, toConfirm: undefined, news: { text: failed(failure), isError: true } };
  }
}

/** A new form when all was saved; what was typed stays otherwise. */
async function afterSaving(answer: SettingsSaved, before: State): Promise<State> {
  const { done, said, problems = [], toConfirm } = answer;
  if (!done)
    return {
      ...before,
      problems: new Map(problems.map(({ field, sentence }) => [field, sentence])),
      toConfirm,
      news: { text: said, isError: said !== "" },
    };
  keptDraft.forget();
  const clean = { problems: new Map(), news: { text: said } };
  return call("readSettingsForm").then(
    (form) => ({ ...clean, form, typed: {} }),
    () => ({ ...clean, form: before.form, typed: asSaved(before.typed) }),
  );
}

/** What is saved is shown, even when it could not be read anew. */
function asSaved(typed: Typed): Typed {
  return Object.fromEntries(
    Object.entries(typed).map(([name, { value }]) => [name, { shown: value, value }]),
  );
}

function changesOf(typed: Typed): Omit<SettingsChanges, "goesLive"> {
  const changed = Object.entries(typed).filter(([, { shown, value }]) => shown !== value);
  return {
    settings: changed.flatMap(([key, texts]) => (stepFieldPlace(key) ? [] : [{ key, ...texts }])),
    steps: changed.flatMap(([name, texts]) => {
      const place = stepFieldPlace(name);
      return place ? [{ ...place, ...texts }] : [];
    }),
  };
}

/** Only what was typed over what the sheet still says: the rest was typed over something else. */
function stillTrue(before: unknown, form: SettingsForm): Typed {
  const present = new Map<string, string>(shownIn(form));
  const entries = Object.entries((before ?? {}) as Typed);
  return Object.fromEntries(entries.filter(([name, { shown }]) => present.get(name) === shown));
}

function shownIn({ tabs, ladder }: SettingsForm): readonly (readonly [string, string])[] {
  return [
    ...tabs.flatMap(({ fields }) => fields.map(({ key, value }) => [key, value] as const)),
    ...ladder.steps.flatMap(({ values, ...step }) =>
      Object.entries(values).map(
        ([field, value]) => [stepFieldName({ ...step, field }), value] as const,
      ),
    ),
  ];
}

function firstWrongTab({ form, problems }: State): string | undefined {
  const wrong = new Set([...problems.keys()].map((name) => tabOf(form, name)));
  return form.tabs.map(({ name }) => name).find((name) => wrong.has(name));
}

function tabOf({ tabs }: SettingsForm, field: string): string {
  const found = stepFieldPlace(field)
    ? tabs.find(({ hasLadder }) => hasLadder)
    : tabs.find(({ fields }) => fields.some(({ key }) => key === field));
  return found?.name ?? "";
}

function failed(failure: unknown): string {
  return `Rien n’a été enregistré : ${reasonOf(failure)} Votre saisie est gardée : recommencez.`;
}
