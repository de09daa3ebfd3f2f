/** The dialog « Courriers », and the menu items that open it on the customer of the selected row. */

import type { Ports } from "../core/app/ports.ts";
import { selectedCustomer } from "../core/app/selected-customer.ts";
import { type Answer, done, refused } from "../core/app/under-lock.ts";
import { readBook } from "../core/sheet/read-book.ts";
import { showDialog } from "./dialogs.ts";

/** What the page shows first of a customer: a letter to write, or its file for court. */
const SHOWN: readonly string[] = ["letter", "file"];

/** What a page asks for may be anything. */
export function openLetters(customer: unknown, show: unknown): Answer {
  const data = {
    customer: typeof customer === "string" ? customer : "",
    show: SHOWN.find((one) => one === show) ?? "",
  };
  showDialog({ page: "letters", data }, { title: "Courriers", width: 900, height: 620 });
  return done("");
}

export function openLettersOfSelected(ports: Ports, show: "letter" | "file"): Answer {
  const { value } = readBook((name) => ports.workbook.read(name));
  const selected = selectedCustomer(ports, value);
  return "problem" in selected ? refused(selected.problem) : openLetters(selected.customer, show);
}
