/** What is typed in the form of a deed, kept while the page lives and when it is closed by mistake. */

import type { DeedDraft, DeedKind, DeedSheet } from "../../core/app/deed.ts";

/** Nothing but what the sheet proposes. */
export function proposedDraft(kind: DeedKind, sheet: DeedSheet): DeedDraft {
  return {
    customer: sheet.customer.id,
    invoices: [],
    day: kind === "pause" ? sheet.proposals.pause : "",
    amount: "",
    cause: "",
    owner: "",
    method: "",
    reference: "",
    plan: "",
    instalments: [],
    comment: "",
  };
}

/** The sandbox of a page may refuse it a memory: then the text lives as long as the page. */
export function keep(key: string, draft: DeedDraft): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(draft));
  } catch {
    // The form itself still holds the text.
  }
}

export function kept(key: string): DeedDraft | undefined {
  try {
    const text = sessionStorage.getItem(key);
    return text === null ? undefined : (JSON.parse(text) as DeedDraft);
  } catch {
    return undefined;
  }
}

export function forget(key: string): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}
