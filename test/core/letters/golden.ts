/** One believable letter a model, and a few more: what is reviewed as text, line by line. */

import { day } from "../../../src/core/day.ts";
import { customerIdOf } from "../../../src/core/ledger/directory.ts";
import type { LetterDraft, LetterModel } from "../../../src/core/letters/letter.ts";
import { entry, invoice, payment } from "../dunning/books.ts";
import { addressee, asked, drafted, followUp, letterBook, NAMES } from "./story.ts";

type Golden = {
  readonly file: string;
  readonly model: LetterModel;
  readonly draft: () => LetterDraft;
};

const DURAND = customerIdOf("Durand");

const LEDGER = [
  invoice({ number: "F-2026-014", issued: day("2026-05-12"), due: "2026-06-11", euros: 4800 }),
  invoice({
    number: "F-2026-031",
    issued: day("2026-09-14"),
    due: "2026-10-14",
    euros: 7452,
    orderReference: "BC-778",
  }),
  invoice({ number: "AV-2026-004", issued: day("2026-10-02"), due: "2026-10-02", euros: -150 }),
];

const PAYMENTS = [payment({ euros: 1000, day: "2026-08-03", invoice: "F-2026-014" })];

const LOG = [
  entry({
    about: ["F-2026-014/relance-1", "F-2026-031/relance-1"],
    day: day("2026-10-16"),
    step: "Relance 1",
    subject: "Rappel",
    reference: "PCT-1",
  }),
  entry({
    about: ["F-2026-014/relance-2", "F-2026-031/relance-2"],
    day: day("2026-10-27"),
    step: "Relance 2",
    level: 2,
    subject: "Deuxième relance",
    reference: "PCT-2",
  }),
  entry({
    about: ["F-2026-014/appel-2", "F-2026-031/appel-2"],
    day: day("2026-10-30"),
    step: "Appel 2",
    level: 2,
    channel: "call",
    status: "done",
    subject: "",
    countsForGap: false,
    reference: "PCT-3",
  }),
];

const AFTER_LETTER = [
  ...LOG,
  entry({
    about: ["F-2026-014/relance-3", "F-2026-031/relance-3"],
    day: day("2026-11-03"),
    step: "Relance 3",
    level: 2,
    channel: "letter",
    status: "done",
    subject: "Dernière relance avant mise en demeure",
    reference: "PCT-4",
  }),
];

const AFTER_NOTICE = [
  ...AFTER_LETTER,
  entry({
    about: ["F-2026-014/mise-en-demeure", "F-2026-031/mise-en-demeure"],
    day: day("2026-11-06"),
    step: "Mise en demeure",
    level: 3,
    channel: "registered",
    status: "done",
    subject: "Mise en demeure",
    reference: "PCT-5",
  }),
];

const business = (words: Parameters<typeof letterBook>[0] = {}) =>
  letterBook({ invoices: LEDGER, payments: PAYMENTS, log: AFTER_LETTER, ...words });

const ONE = [
  invoice({
    number: "F-2026-031",
    issued: day("2026-09-14"),
    due: "2026-10-14",
    euros: 890,
    lastReminder: day("2026-11-03"),
    startingLevel: 2,
  }),
];

const of = (name: string) => ONE.map((one) => ({ ...one, customer: customerIdOf(name) }));

const PLAN = [
  followUp({
    kind: "instalment",
    plan: "Hiver",
    on: "2026-12-15",
    euros: 4000,
    invoices: ["F-2026-014", "F-2026-031"],
  }),
  followUp({
    kind: "instalment",
    plan: "Hiver",
    on: "2027-01-15",
    euros: 4000,
    invoices: ["F-2026-014", "F-2026-031"],
  }),
  followUp({
    kind: "instalment",
    plan: "Hiver",
    on: "2027-02-15",
    euros: 3102,
    invoices: ["F-2026-014", "F-2026-031"],
  }),
];

export const GOLDEN: readonly Golden[] = [
  one("relance-3", () => drafted(business({ log: LOG }), asked("relance-3"))),
  one(
    "relance-3",
    () =>
      drafted(
        letterBook({ invoices: [{ ...(of(NAMES.public)[0] ?? invoice()), startingLevel: 0 }] }),
        asked("relance-3", { name: NAMES.public, invoices: ["F-2026-031"] }),
      ),
    "public",
  ),
  one(
    "relance-3",
    () =>
      drafted(
        letterBook({
          invoices: [{ ...(of(NAMES.particulier)[0] ?? invoice()), startingLevel: 0 }],
        }),
        asked("relance-3", { name: NAMES.particulier, invoices: ["F-2026-031"] }),
      ),
    "particulier",
  ),
  one("mise-en-demeure", () => drafted(business(), asked("mise-en-demeure"))),
  one(
    "mise-en-demeure",
    () =>
      drafted(
        letterBook({
          customers: [addressee("Durand", { variant: { language: "en", informal: false } })],
          invoices: [
            ...ONE,
            { ...(ONE[0] ?? invoice()), number: "F-2026-040" as never, currency: "CHF" },
          ],
        }),
        asked("mise-en-demeure"),
      ),
    "deux-devises",
  ),
  one("mise-en-demeure-administration", () =>
    drafted(
      letterBook({ invoices: of(NAMES.public) }),
      asked("mise-en-demeure-administration", {
        name: NAMES.public,
        invoices: ["F-2026-031"],
        noticeDays: 15,
      }),
    ),
  ),
  one("mise-en-demeure-particulier", () =>
    drafted(
      letterBook({ invoices: of(NAMES.particulier) }),
      asked("mise-en-demeure-particulier", { name: NAMES.particulier }),
    ),
  ),
  one("accord-echeancier", () =>
    drafted(business({ followUps: new Map([[DURAND, PLAN]]) }), asked("accord-echeancier")),
  ),
  one("confirmation-promesse", () =>
    drafted(
      business({
        followUps: new Map([
          [DURAND, [followUp({ on: "2026-11-27", euros: 3800, invoices: ["F-2026-014"] })]],
        ]),
      }),
      asked("confirmation-promesse"),
    ),
  ),
  one("desistement-cheque", () =>
    drafted(business(), asked("desistement-cheque", { invoices: ["F-2026-014"] })),
  ),
  one("reponse-litige", () =>
    drafted(
      business({
        followUps: new Map([
          [
            DURAND,
            [
              followUp({
                kind: "dispute",
                cause: "quantité livrée",
                euros: 1200,
                invoices: ["F-2026-031"],
              }),
            ],
          ],
        ]),
      }),
      asked("reponse-litige"),
    ),
  ),
  one("reponse-delai", () => drafted(business(), asked("reponse-delai"))),
  one(
    "reponse-delai",
    () =>
      drafted(
        business({ followUps: new Map([[DURAND, PLAN]]) }),
        asked("reponse-delai", { invoices: ["F-2026-014", "F-2026-031"] }),
      ),
    "accepte",
  ),
  one("releve-compte", () => drafted(business(), asked("releve-compte"))),
  one("reclamation-penalites", () => drafted(business(), asked("reclamation-penalites"))),
  one(
    "reclamation-penalites",
    () =>
      drafted(
        letterBook({ invoices: of(NAMES.public) }),
        asked("reclamation-penalites", { name: NAMES.public }),
      ),
    "public",
  ),
  one("remise-recouvrement", () =>
    drafted(business({ log: AFTER_NOTICE }), asked("remise-recouvrement")),
  ),
  one(
    "remise-recouvrement",
    () =>
      drafted(
        letterBook({
          invoices: of(NAMES.particulier).map((one) => ({ ...one, startingLevel: 3 })),
        }),
        asked("remise-recouvrement", { name: NAMES.particulier }),
      ),
    "particulier",
  ),
];

function one(model: LetterModel, draft: Golden["draft"], which = ""): Golden {
  return { model, draft, file: which === "" ? model : `${model}-${which}` };
}
