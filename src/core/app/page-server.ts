/** What pages of the add-on call with `google.script.run`: JSON in, JSON out, one function a deed. */

import type { FollowUp } from "../follow-up/follow-up.ts";
import type { FollowUpNote } from "../sheet/follow-up-rows.ts";
import type { CallSheetAsk, CallSheetRead } from "./call-sheet.ts";
import type { CaseFileAsk, CaseFilePage, MadeCaseFile, NewPiece } from "./case-file-page.ts";
import type { StepDone } from "./complete-step.ts";
import type { DeedChecked, DeedDraft, DeedKind, DeedRead, DeedSaved } from "./deed.ts";
import type { FirstRun, FirstRunEnd } from "./first-run.ts";
import type {
  LetterAsk,
  LetterFact,
  LetterPreview,
  LettersPage,
  WrittenLetters,
} from "./letters-page.ts";
import type { Link, LinkForm, LinkTrial } from "./link-columns.ts";
import type { MailEdit, MailRequest, PreparedOrNot } from "./mail-on-request.ts";
import type { ModelChange, ModelPreview, ModelsRead, PreviewAsk } from "./models-page.ts";
import type { Preparation } from "./preparation.ts";
import type { PreparedAsk } from "./prepared-mail.ts";
import type { CallAnswer, Contact } from "./record-contact.ts";
import type { PaymentNote } from "./record-payment.ts";
import type { SentPrepared } from "./send-prepared.ts";
import type { TrialAsk } from "./send-trial.ts";
import type { SettingsChanges, SettingsForm, SettingsSaved } from "./settings-form.ts";
import type { Worklist, WorkView } from "./todays-work.ts";
import type { Answer } from "./under-lock.ts";

export type PageServer = {
  readWorklist(view: WorkView): Worklist;
  readCallSheet(ask: CallSheetAsk): CallSheetRead;
  /** Notes that this person has the sheet open; who else has, in a sentence, or "". */
  openCallSheet(customer: string): string;
  recordContact(call: Contact): CallAnswer;
  completeStep(made: StepDone): Answer;
  noteFollowUp(notes: readonly FollowUpNote[]): Answer;
  closeFollowUp(shown: FollowUp): Answer;
  /** Opens the dialog of a small deed; without a customer, that dialog asks which one. */
  openDialog(kind: DeedKind, customer?: string): Answer;
  /** Opens « Courriers »; `show`: what of the customer comes first. */
  openLetters(customer?: string, show?: "letter" | "file"): Answer;
  readLetters(): LettersPage;
  noteLetter(fact: LetterFact): Answer;
  readDeed(kind: DeedKind, customer?: string): DeedRead;
  /** While it is typed: nothing is written. */
  checkDeed(kind: DeedKind, draft: DeedDraft): DeedChecked;
  saveDeed(kind: DeedKind, draft: DeedDraft): DeedSaved;
  readModels(): ModelsRead;
  /** A text as a customer would read it; nothing is written. */
  previewModel(asked: PreviewAsk): ModelPreview;
  saveModel(change: ModelChange): Answer;
  /** A row of « Règlements ». */
  recordPayment(note: PaymentNote): Answer;
  /** Records that the payments are up to date as of today. */
  confirmPayments(): Answer;
  /** A mail outside the ladder, as it will leave. */
  readRequestedMail(request: MailRequest, edit?: MailEdit): PreparedOrNot;
  sendRequestedMail(request: MailRequest, edit?: MailEdit): Answer;
  /** Opens « Préparer les relances ». */
  prepareReminders(): void;
  readPreparation(): Preparation;
  /** A message of today, as it will leave. */
  readPreparedMail(ask: PreparedAsk): PreparedOrNot;
  sendPrepared(approvals: readonly PreparedAsk[]): SentPrepared;
  /** A message of today, or a mail on request, to oneself alone. */
  sendTestMail(ask: TrialAsk): Answer;
  /** What the file for court would hold, and the ways that are open. */
  readCaseFile(customer: string): CaseFilePage;
  /** Makes the file: a new dated ZIP, beside those made before. */
  makeCaseFile(ask: CaseFileAsk): MadeCaseFile;
  /** Keeps an uploaded document in the folder of the customer. */
  addPiece(piece: NewPiece): Answer;
  readSettingsForm(): SettingsForm;
  saveSettings(changes: SettingsChanges): SettingsSaved;
  readFirstRun(): FirstRun;
  /** Sets the workbook up with its own « Factures ». */
  chooseSource(source: "new" | "example"): Answer;
  readColumns(sheet: string): LinkForm;
  tryColumns(link: Link): LinkTrial;
  saveColumns(link: Link): Answer;
  saveInformation(changes: SettingsChanges): FirstRunEnd;
  /** A letter as it would be written today; nothing is written. */
  previewLetter(ask: LetterAsk): LetterPreview;
  /** Google Docs and PDF of each, prepared for a person to post. */
  writeLetters(asks: readonly LetterAsk[]): WrittenLetters;
  /** Where the person edits the model, made when there is none. */
  openLetterModel(code: string): { readonly link: string; readonly problem?: string };
  /** The documents of all models that are missing. */
  makeLetterModels(): Answer;
  /** Selects « Factures!D14 » in the workbook behind the page. */
  showCell(at: string): void;
  /** Opens « À faire aujourd’hui ». */
  showWorklist(): void;
};
