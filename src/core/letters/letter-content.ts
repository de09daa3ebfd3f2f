/** What the tags of a letter stand for: its values, conditions and tables, from all that is known. */

import { addDays } from "../day.ts";
import type { Judged } from "../dunning/customer-message.ts";
import type { Step } from "../dunning/scenario.ts";
import { nextWorkingDay } from "../law/holidays.ts";
import { formatCount, formatDay, formatLongDay } from "../text/format.ts";
import { accountContent } from "./account-table.ts";
import { addresseeValues } from "./addressee-values.ts";
import { claimConditions, claimTables, claimValues, DAYS } from "./claim-values.ts";
import { contactContent } from "./contact-values.ts";
import { disputeValues } from "./dispute-values.ts";
import type { LetterContent } from "./letter.ts";
import type { LetterClaim } from "./letter-claim.ts";
import type { AskedLetter } from "./letter-subject.ts";
import { promiseContent } from "./promise-values.ts";
import { senderValues } from "./sender-values.ts";

export function contentOf(
  asked: AskedLetter,
  subject: readonly Judged[],
  { claim, step }: { readonly claim: LetterClaim; readonly step: Step },
): LetterContent {
  const { book, customer, today } = asked;
  const { settings } = book;
  const cases = subject.map(({ of }) => of);
  const [first] = asked.judged;
  const contacts = first ? contactContent(first.of, claim.items) : { values: {}, tables: {} };
  const agreed = promiseContent(asked);
  const account = accountContent(asked.judged.map(({ of }) => of));
  return {
    values: {
      ...senderValues(settings),
      ...addresseeValues(customer),
      ...claimValues(claim, { book, today, type: customer.type }),
      ...contacts.values,
      ...agreed.values,
      ...account.values,
      ...disputeValues(book, cases),
      ...deadlineValues(asked),
    },
    conditions: {
      ...claimConditions(claim),
      professionnel: customer.type === "entreprise",
      "acheteur public": customer.type === "public",
      particulier: customer.type === "particulier",
      recommandé: step.channel === "registered",
      "compte bloqué": cases.some(({ standing }) => standing.block !== undefined),
      "plusieurs échéances": (agreed.tables["échéances"] ?? []).length > 1,
      "reste non contesté": cases.some(
        ({ item, standing }) => item.balanceCents > standing.disputedCents,
      ),
      "relevé à régler":
        cases.some(({ item, today: on }) => item.invoice.due < on) &&
        !customer.collectiveProceedings,
    },
    tables: { ...claimTables(claim), ...contacts.tables, ...agreed.tables, ...account.tables },
  };
}

/** The time of a notice runs from its receipt, which nobody knows yet; a reminder names a day. */
function deadlineValues({ book, today, request }: AskedLetter): LetterContent["values"] {
  const { settings } = book;
  const days = request.noticeDays ?? settings.noticeDays;
  const last = nextWorkingDay(addDays(today, settings.deadlineDays), settings.holidayZone);
  return {
    délai: formatCount(days, DAYS),
    "date limite": formatDay(last),
    "date jour": formatDay(today),
    "date jour en lettres": formatLongDay(today),
  };
}
