/** The letters that a new installation starts with; the team edits them in Docs. */

import accordEcheancier from "../../../templates/letter/accord-echeancier.txt";
import confirmationPromesse from "../../../templates/letter/confirmation-promesse.txt";
import desistementCheque from "../../../templates/letter/desistement-cheque.txt";
import injonctionDePayer from "../../../templates/letter/injonction-de-payer.txt";
import miseEnDemeure from "../../../templates/letter/mise-en-demeure.txt";
import miseEnDemeureAdministration from "../../../templates/letter/mise-en-demeure-administration.txt";
import miseEnDemeureParticulier from "../../../templates/letter/mise-en-demeure-particulier.txt";
import reclamationPenalites from "../../../templates/letter/reclamation-penalites.txt";
import relance3 from "../../../templates/letter/relance-3.txt";
import releveCompte from "../../../templates/letter/releve-compte.txt";
import remiseRecouvrement from "../../../templates/letter/remise-recouvrement.txt";
import reponseDelai from "../../../templates/letter/reponse-delai.txt";
import reponseLitige from "../../../templates/letter/reponse-litige.txt";
import syntheseDossier from "../../../templates/letter/synthese-dossier.txt";
import type { LetterModel } from "./letter.ts";

/** By the code of the model. */
export function shippedLetters(): ReadonlyMap<LetterModel, string> {
  return new Map(SHIPPED);
}

/** A line each, in the order of the guide. */
const SHIPPED: readonly (readonly [LetterModel, string])[] = [
  ["relance-3", relance3],
  ["mise-en-demeure", miseEnDemeure],
  ["mise-en-demeure-administration", miseEnDemeureAdministration],
  ["mise-en-demeure-particulier", miseEnDemeureParticulier],
  ["accord-echeancier", accordEcheancier],
  ["confirmation-promesse", confirmationPromesse],
  ["desistement-cheque", desistementCheque],
  ["reponse-litige", reponseLitige],
  ["reponse-delai", reponseDelai],
  ["releve-compte", releveCompte],
  ["reclamation-penalites", reclamationPenalites],
  ["remise-recouvrement", remiseRecouvrement],
  ["synthese-dossier", syntheseDossier],
  ["injonction-de-payer", injonctionDePayer],
];
