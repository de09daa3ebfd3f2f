/** What else one can do: download, start over, switch accidents on, read about the page. */

import { FAULT_NAMES, type FaultName, type Status } from "../protocol.ts";
import { confirmed, tell } from "./dialogs.ts";
import { byId, element } from "./dom.ts";
import { popover } from "./popover.ts";
import { call } from "./server.ts";

const FAULT_LABELS: Readonly<Record<FaultName, string>> = {
  slow: "Réseau lent",
  quota: "Quota de mails atteint",
  kill: "Arrêt au milieu d’un envoi",
};

const switches = new Map<FaultName, HTMLInputElement>();

export function showMore(): void {
  const faults = FAULT_NAMES.map((name) => {
    const input = element("input", { type: "checkbox", change: () => void setFaults() });
    switches.set(name, input);
    return element("label", { class: "item" }, [input, FAULT_LABELS[name]]);
  });
  byId("more").replaceChildren(
    element("span", { class: "faults", id: "faults", hidden: true }),
    popover("Plus", "⋮", [
      element("a", { class: "item", href: "/classeur.xlsx", download: true }, [
        "Télécharger .xlsx",
      ]),
      element("button", { class: "item", click: () => void startOver() }, [
        "Repartir de l’exemple…",
      ]),
      element("h3", {}, ["Incidents simulés"]),
      ...faults,
      element("hr"),
      element("button", { class: "item", click: about }, ["À propos"]),
    ]),
  );
}

export function setMore({ faults }: Status): void {
  for (const [name, input] of switches) input.checked = faults.includes(name);
  const badge = byId("faults");
  badge.hidden = faults.length === 0;
  badge.textContent = faults.map((name) => FAULT_LABELS[name]).join(", ");
}

async function setFaults(): Promise<void> {
  await call(
    "setFaults",
    [...switches].flatMap(([name, input]) => (input.checked ? [name] : [])),
  );
}

async function startOver(): Promise<void> {
  const prompt = "Le classeur, les mails et les documents de cette copie seront effacés.";
  if (await confirmed("Repartir de l’exemple", prompt)) await call("startOver");
}

function about(): void {
  const licence = (name: string, href: string) =>
    element("li", {}, [element("a", { href, target: "_blank", rel: "noopener" }, [name])]);
  tell("À propos", [
    element("p", {}, [
      "Cette page montre Ponctuel sans Google : le même script, sur une copie de votre classeur. Aucun mail ne quitte cette machine.",
    ]),
    element("p", {}, [
      "Le fichier téléchargé garde aussi, pour cette page, les graphiques, les tableaux, les pastilles et ce que les filtres masquent : Excel et Google Sheets ne les y trouvent pas.",
    ]),
    element("p", {}, ["La grille est celle d’o-spreadsheet (Odoo), non modifiée :"]),
    element("ul", {}, [
      licence("o-spreadsheet, LGPL-3.0-or-later", "/engine/o_spreadsheet.LICENSE.txt"),
      licence("OWL, LGPL-3.0", "/engine/owl.LICENSE.txt"),
      licence("Chart.js, MIT, pour les graphiques", "/engine/chart.LICENSE.txt"),
    ]),
  ]);
}
