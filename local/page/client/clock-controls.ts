/** The host's clock: where it stands, and how a person moves it. */

import { messageOf } from "../failure.ts";
import type { Destination, FiredLine, Status } from "../protocol.ts";
import { longDay, shortMoment, timeOf } from "./dates.ts";
import { tell } from "./dialogs.ts";
import { byId, element } from "./dom.ts";
import { popover } from "./popover.ts";
import { call } from "./server.ts";
import { notify } from "./toasts.ts";

const TIME = element("span", { class: "time" });

export function showClock(busy: <T>(work: () => Promise<T>) => Promise<T>): void {
  const go = (destination: Destination) => void busy(() => advance(destination));
  const day = element("input", { type: "date", "aria-label": "Aller au" });
  const chosen = element("button", { click: () => go({ kind: "date", day: day.value }) }, [
    "Y aller",
  ]);
  byId("clock").replaceChildren(
    TIME,
    element(
      "button",
      { class: "tonal", id: "next-morning", click: () => go({ kind: "morning" }) },
      ["Prochain matin ouvré"],
    ),
    popover("Avancer autrement", "▾", [
      element("button", { class: "item", click: () => go({ kind: "day" }) }, ["Un jour plus tard"]),
      element("button", { class: "item", click: () => go({ kind: "week" }) }, [
        "Une semaine plus tard",
      ]),
      element("div", { class: "item row" }, [day, chosen]),
    ]),
  );
}

export function setClock({ now, nextDue }: Status): void {
  TIME.replaceChildren(
    element("b", {}, [longDay(now)]),
    element("small", {}, [
      timeOf(now),
      nextDue === undefined ? " · aucun envoi programmé" : ` · envoi ${shortMoment(nextDue.at)}`,
    ]),
  );
  const field = byId("clock").querySelector("input");
  if (field !== null) field.min = now.slice(0, 10);
}

async function advance(destination: Destination): Promise<void> {
  try {
    told(await call("advance", destination));
  } catch (failure) {
    notify("Horloge", messageOf(failure));
  }
}

function told(fired: readonly FiredLine[]): void {
  if (fired.length === 0) {
    notify("Horloge", "Rien n’était programmé : aucun déclencheur n’a tourné.");
    return;
  }
  const lines = fired.map(({ at, functionName, summary }) =>
    element("li", {}, [
      element("b", {}, [shortMoment(at)]),
      element("code", {}, [functionName]),
      element("span", {}, [summary]),
    ]),
  );
  tell("Pendant ce temps", [element("ul", { class: "fired" }, lines)]);
}
