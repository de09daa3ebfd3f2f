/** What pages of the add-on call with `google.script.run`: JSON in, JSON out. */

import { addPiece as pieceAdded } from "../../core/app/add-piece.ts";
import type { CallSheetAsk, CallSheetRead } from "../../core/app/call-sheet.ts";
import type {
  CaseFileAsk,
  CaseFilePage,
  MadeCaseFile,
  NewPiece,
} from "../../core/app/case-file-page.ts";
import * as steps from "../../core/app/complete-step.ts";
import * as payments from "../../core/app/confirm-payments.ts";
import type { DeedChecked, DeedDraft, DeedKind, DeedRead, DeedSaved } from "../../core/app/deed.ts";
import * as deeds from "../../core/app/deeds.ts";
import * as firstRun from "../../core/app/first-run.ts";
import * as followUp from "../../core/app/follow-up.ts";
import * as letterModels from "../../core/app/letter-models.ts";
import type {
  LetterAsk,
  LetterFact,
  LetterPreview,
  LettersPage,
  WrittenLetters,
} from "../../core/app/letters-page.ts";
import type { Link, LinkForm, LinkTrial } from "../../core/app/link-columns.ts";
import type { MailEdit, MailRequest, PreparedOrNot } from "../../core/app/mail-on-request.ts";
import { makeCaseFile as caseFileMade } from "../../core/app/make-case-file.ts";
import * as modelPreview from "../../core/app/model-preview.ts";
import * as models from "../../core/app/models-page.ts";
import * as noted from "../../core/app/note-letter.ts";
import * as preparation from "../../core/app/preparation.ts";
import * as prepared from "../../core/app/prepared-mail.ts";
import * as presence from "../../core/app/presence.ts";
import * as letterPreview from "../../core/app/preview-letter.ts";
import { readCallSheet as callSheet } from "../../core/app/read-call-sheet.ts";
import { readCaseFile as caseFile } from "../../core/app/read-case-file.ts";
import * as letters from "../../core/app/read-letters.ts";
import { readWorklist as worklist } from "../../core/app/read-worklist.ts";
import * as contact from "../../core/app/record-contact.ts";
import * as payment from "../../core/app/record-payment.ts";
import { preview } from "../../core/app/remind.ts";
import type { Report } from "../../core/app/report.ts";
import * as requested from "../../core/app/requested-mail.ts";
import * as savedDeed from "../../core/app/save-deed.ts";
import * as savedModel from "../../core/app/save-model.ts";
import * as sending from "../../core/app/send-prepared.ts";
import * as trial from "../../core/app/send-trial.ts";
import * as settings from "../../core/app/settings-form.ts";
import type { Worklist, WorkView } from "../../core/app/todays-work.ts";
import type { Answer } from "../../core/app/under-lock.ts";
import * as writing from "../../core/app/write-letters.ts";
import type { FollowUp } from "../../core/follow-up/follow-up.ts";
import type { FollowUpNote } from "../../core/sheet/follow-up-rows.ts";
import { openDeed } from "../deed-dialog.ts";
import { translated } from "../guard.ts";
import * as lettersDialog from "../letters-dialog.ts";
import { showMenu } from "../menu.ts";
import { ports } from "../ports.ts";
import { selectCell } from "../selection.ts";

/** The plan of today: a decision for every invoice, a message for every customer to remind. */
export function previewReminders(): Report {
  return translated(() => preview(ports()));
}

/** What « À faire aujourd’hui » shows. */
export function readWorklist(view: WorkView): Worklist {
  return translated(() => worklist(ports(), view));
}

/** All that one needs to call a customer: the one named, or that of the selected row. */
export function readCallSheet(ask: CallSheetAsk): CallSheetRead {
  return translated(() => callSheet(ports(), ask));
}

/** Notes that the sheet of a customer is open, and tells who else has it open. */
export function openCallSheet(customer: string): string {
  return translated(() => presence.openCallSheet(ports(), customer));
}

/** A call, a letter: made, or left out with its reason. */
export function completeStep(made: steps.StepDone): Answer {
  return translated(() => steps.completeStep(ports(), made));
}

/** Promises, disputes, pauses and the like, as rows of « Engagements »: all of them or none. */
export function noteFollowUp(notes: readonly FollowUpNote[]): Answer {
  return translated(() => followUp.noteFollowUp(ports(), notes));
}

/** Writes « Clos le » on a row of « Engagements » that the page has shown. */
export function closeFollowUp(shown: FollowUp): Answer {
  return translated(() => followUp.closeFollowUp(ports(), shown));
}

/** A call, with all that follows from what it came to. */
export function recordContact(call: contact.Contact): contact.CallAnswer {
  return translated(() => contact.recordContact(ports(), call));
}

/** The messages of today, without their texts. */
export function readPreparation(): preparation.Preparation {
  return translated(() => preparation.readPreparation(ports()));
}

/** One message of today as it will leave. */
export function readPreparedMail(ask: prepared.PreparedAsk): PreparedOrNot {
  return translated(() => prepared.readPreparedMail(ports(), ask));
}

/** Sends the messages that a person has checked, as they have rewritten them. */
export function sendPrepared(approvals: readonly prepared.PreparedAsk[]): sending.SentPrepared {
  return translated(() => sending.sendPrepared(ports(), approvals));
}

/** Sends a message to the user alone, to be looked at in the mailbox. */
export function sendTestMail(ask: trial.TrialAsk): Answer {
  return translated(() => trial.sendTestMail(ports(), ask));
}

/** Opens the dialog of a small deed, from the sidebar. */
export function openDialog(kind: DeedKind, customer?: string): Answer {
  return translated(() => openDeed(kind, customer));
}

/** Opens « Courriers », on one customer or on all of them. */
export function openLetters(customer?: string, show?: "letter" | "file"): Answer {
  return translated(() => lettersDialog.openLetters(customer, show));
}

/** What « Courriers » shows. */
export function readLetters(): LettersPage {
  return translated(() => letters.readLetters(ports()));
}

/** Posted, received, refused…: what a person notes of a letter. */
export function noteLetter(fact: LetterFact): Answer {
  return translated(() => noted.noteLetter(ports(), fact));
}

/** What the dialog of a deed shows. */
export function readDeed(kind: DeedKind, customer?: string): DeedRead {
  return translated(() => deeds.readDeed(ports(), kind, customer));
}

/** What is wrong with a deed while it is typed; nothing is written. */
export function checkDeed(kind: DeedKind, draft: DeedDraft): DeedChecked {
  return translated(() => savedDeed.checkDeed(ports(), kind, draft));
}

/** Notes a deed: all of it, or nothing. */
export function saveDeed(kind: DeedKind, draft: DeedDraft): DeedSaved {
  return translated(() => savedDeed.saveDeed(ports(), kind, draft));
}

/** The texts of « Modèles », and for whom they may be shown. */
export function readModels(): models.ModelsRead {
  return translated(() => models.readModels(ports()));
}

/** A model as a customer would read it; nothing is written. */
export function previewModel(asked: models.PreviewAsk): models.ModelPreview {
  return translated(() => modelPreview.previewModel(ports(), asked));
}

/** Writes the text of one model into its row. */
export function saveModel(change: models.ModelChange): Answer {
  return translated(() => savedModel.saveModel(ports(), change));
}

/** Records that the payments are up to date as of today. */
export function confirmPayments(): Answer {
  return translated(() => payments.confirmPayments(ports()));
}

/** A payment, as a row of « Règlements ». */
export function recordPayment(note: payment.PaymentNote): Answer {
  return translated(() => payment.recordPayment(ports(), note));
}

/** A mail outside the ladder, as it will leave. */
export function readRequestedMail(request: MailRequest, edit?: MailEdit): PreparedOrNot {
  return translated(() => requested.readRequestedMail(ports(), request, edit));
}

/** Sends a mail outside the ladder, at most once a day for the same invoices. */
export function sendRequestedMail(request: MailRequest, edit?: MailEdit): Answer {
  return translated(() => requested.sendRequestedMail(ports(), request, edit));
}

/** What « Régler les paramètres » shows. */
export function readSettingsForm(): settings.SettingsForm {
  return translated(() => settings.readSettingsForm(ports()));
}

/** Saves what was changed in « Régler les paramètres »: all of it or nothing. */
export function saveSettings(changes: settings.SettingsChanges): settings.SettingsSaved {
  return translated(() => settings.saveSettings(ports(), changes));
}

/** Where « Commencer » stands, and what it found. */
export function readFirstRun(): firstRun.FirstRun {
  return translated(() => firstRun.readFirstRun(ports()));
}

/** Sets the workbook up with a sheet « Factures » of its own, empty or with the example. */
export function chooseSource(source: "new" | "example"): Answer {
  return translated(() => thenMenu(firstRun.chooseSource(ports(), source)));
}

/** The columns of one sheet, as they are recognised. */
export function readColumns(sheet: string): LinkForm {
  return translated(() => firstRun.readColumns(ports(), sheet));
}

/** What the sheet says when its columns are read so; nothing is written. */
export function tryColumns(link: Link): LinkTrial {
  return translated(() => firstRun.tryColumns(ports(), link));
}

/** Has the workbook read the sheet so, and sets it up if it was not. */
export function saveColumns(link: Link): Answer {
  return translated(() => thenMenu(firstRun.saveColumns(ports(), link)));
}

/** « Vos informations »: the end of « Commencer ». */
export function saveInformation(changes: settings.SettingsChanges): firstRun.FirstRunEnd {
  return translated(() => thenMenu(firstRun.saveInformation(ports(), changes)));
}

/** Sets the workbook up without a question, where nobody is at the screen. */
export function setUpAtOnce(): void {
  translated(() => firstRun.setUpAtOnce(ports()));
}

/** A letter as it would be written today; nothing is written. */
export function previewLetter(ask: LetterAsk): LetterPreview {
  return translated(() => letterPreview.previewLetter(ports(), ask));
}

/** Writes letters as Google Docs and PDF, prepared for a person to post. */
export function writeLetters(asks: readonly LetterAsk[]): WrittenLetters {
  return translated(() => writing.writeLetters(ports(), asks));
}

/** Where the person edits a model of letter, made when there is none. */
export function openLetterModel(code: string): {
  readonly link: string;
  readonly problem?: string;
} {
  return translated(() => letterModels.openLetterModel(ports(), code));
}

/** Makes the documents of all models of letters that are missing. */
export function makeLetterModels(): Answer {
  return translated(() => letterModels.makeLetterModels(ports()));
}

/** What the file for court would hold, and the ways that are open. */
export function readCaseFile(customer: string): CaseFilePage {
  return translated(() => caseFile(ports(), customer));
}

/** Makes the file for court: a new dated ZIP. */
export function makeCaseFile(ask: CaseFileAsk): MadeCaseFile {
  return translated(() => caseFileMade(ports(), ask));
}

/** Keeps an uploaded document in the folder of the customer. */
export function addPiece(piece: NewPiece): Answer {
  return translated(() => pieceAdded(ports(), piece));
}

/** Selects a cell that a page names. */
export function showCell(at: string): void {
  translated(() => selectCell(at));
}

/** The menu of a workbook that is set up is another one. */
function thenMenu<Result extends Answer>(answer: Result): Result {
  if (answer.done) showMenu();
  return answer;
}
