/** What this page calls. */

import type {
  CaseFileAsk,
  CaseFilePage,
  MadeCaseFile,
  NewPiece,
} from "../../core/app/case-file-page.ts";
import type {
  LetterAsk,
  LetterFact,
  LetterPreview,
  LettersPage,
  WrittenLetters,
} from "../../core/app/letters-page.ts";
import type { Answer } from "../../core/app/under-lock.ts";
import { server } from "../server.ts";

type LettersServer = {
  readLetters(): LettersPage;
  previewLetter(ask: LetterAsk): LetterPreview;
  writeLetters(asks: readonly LetterAsk[]): WrittenLetters;
  noteLetter(fact: LetterFact): Answer;
  openLetterModel(code: string): { readonly link: string; readonly problem?: string };
  readCaseFile(customer: string): CaseFilePage;
  makeCaseFile(ask: CaseFileAsk): MadeCaseFile;
  addPiece(piece: NewPiece): Answer;
};

export const call = server<LettersServer>();
