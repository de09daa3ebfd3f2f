/** The texts of the shipped models: a line each, in the order of « Modèles ». */

import accuseLitigeEn from "../../../templates/mail/accuse-litige.en.txt";
import accuseLitigeTu from "../../../templates/mail/accuse-litige.fr.tu.txt";
import accuseLitige from "../../../templates/mail/accuse-litige.fr.txt";
import avoirAImputerEn from "../../../templates/mail/avoir-a-imputer.en.txt";
import avoirAImputerTu from "../../../templates/mail/avoir-a-imputer.fr.tu.txt";
import avoirAImputer from "../../../templates/mail/avoir-a-imputer.fr.txt";
import compteBloque from "../../../templates/mail/compte-bloque.fr.txt";
import confirmationAppelEn from "../../../templates/mail/confirmation-appel.en.txt";
import confirmationAppelTu from "../../../templates/mail/confirmation-appel.fr.tu.txt";
import confirmationAppel from "../../../templates/mail/confirmation-appel.fr.txt";
import confirmationEcheancierEn from "../../../templates/mail/confirmation-echeancier.en.txt";
import confirmationEcheancierTu from "../../../templates/mail/confirmation-echeancier.fr.tu.txt";
import confirmationEcheancier from "../../../templates/mail/confirmation-echeancier.fr.txt";
import confirmationPromesseEn from "../../../templates/mail/confirmation-promesse.en.txt";
import confirmationPromesseTu from "../../../templates/mail/confirmation-promesse.fr.tu.txt";
import confirmationPromesse from "../../../templates/mail/confirmation-promesse.fr.txt";
import desistementChequeEn from "../../../templates/mail/desistement-cheque.en.txt";
import desistementChequeTu from "../../../templates/mail/desistement-cheque.fr.tu.txt";
import desistementCheque from "../../../templates/mail/desistement-cheque.fr.txt";
import duplicataEn from "../../../templates/mail/duplicata.en.txt";
import duplicataTu from "../../../templates/mail/duplicata.fr.tu.txt";
import duplicata from "../../../templates/mail/duplicata.fr.txt";
import escalade from "../../../templates/mail/escalade.fr.txt";
import informationContentieuxEn from "../../../templates/mail/information-contentieux.en.txt";
import informationContentieuxTu from "../../../templates/mail/information-contentieux.fr.tu.txt";
import informationContentieux from "../../../templates/mail/information-contentieux.fr.txt";
import litigeResoluEn from "../../../templates/mail/litige-resolu.en.txt";
import litigeResoluTu from "../../../templates/mail/litige-resolu.fr.tu.txt";
import litigeResolu from "../../../templates/mail/litige-resolu.fr.txt";
import preventiveEn from "../../../templates/mail/preventive.en.txt";
import preventiveTu from "../../../templates/mail/preventive.fr.tu.txt";
import preventive from "../../../templates/mail/preventive.fr.txt";
import promesseNonTenueEn from "../../../templates/mail/promesse-non-tenue.en.txt";
import promesseNonTenueTu from "../../../templates/mail/promesse-non-tenue.fr.tu.txt";
import promesseNonTenue from "../../../templates/mail/promesse-non-tenue.fr.txt";
import propositionEcheancierEn from "../../../templates/mail/proposition-echeancier.en.txt";
import propositionEcheancierTu from "../../../templates/mail/proposition-echeancier.fr.tu.txt";
import propositionEcheancier from "../../../templates/mail/proposition-echeancier.fr.txt";
import reclamationPenalitesEn from "../../../templates/mail/reclamation-penalites.en.txt";
import reclamationPenalitesTu from "../../../templates/mail/reclamation-penalites.fr.tu.txt";
import reclamationPenalites from "../../../templates/mail/reclamation-penalites.fr.txt";
import relance1En from "../../../templates/mail/relance-1.en.txt";
import relance1Tu from "../../../templates/mail/relance-1.fr.tu.txt";
import relance1 from "../../../templates/mail/relance-1.fr.txt";
import relance2En from "../../../templates/mail/relance-2.en.txt";
import relance2Tu from "../../../templates/mail/relance-2.fr.tu.txt";
import relance2 from "../../../templates/mail/relance-2.fr.txt";
import relance3En from "../../../templates/mail/relance-3.en.txt";
import relance3Tu from "../../../templates/mail/relance-3.fr.tu.txt";
import relance3 from "../../../templates/mail/relance-3.fr.txt";
import releveCompteEn from "../../../templates/mail/releve-compte.en.txt";
import releveCompteTu from "../../../templates/mail/releve-compte.fr.tu.txt";
import releveCompte from "../../../templates/mail/releve-compte.fr.txt";
import remerciementEn from "../../../templates/mail/remerciement.en.txt";
import remerciementTu from "../../../templates/mail/remerciement.fr.tu.txt";
import remerciement from "../../../templates/mail/remerciement.fr.txt";
import reponseDelaiEn from "../../../templates/mail/reponse-delai.en.txt";
import reponseDelaiTu from "../../../templates/mail/reponse-delai.fr.tu.txt";
import reponseDelai from "../../../templates/mail/reponse-delai.fr.txt";
import type { Language } from "./language.ts";

type ShippedText = readonly [
  code: string,
  name: string,
  language: Language,
  informal: boolean,
  text: string,
];

/** The mails to our own side, « escalade » and « compte-bloque », are French and say « vous ». */
export const SHIPPED_TEXTS: readonly ShippedText[] = [
  ["preventive", "Relance préventive", "fr", false, preventive],
  ["preventive", "Relance préventive", "fr", true, preventiveTu],
  ["preventive", "Relance préventive", "en", false, preventiveEn],
  ["relance-1", "Relance 1", "fr", false, relance1],
  ["relance-1", "Relance 1", "fr", true, relance1Tu],
  ["relance-1", "Relance 1", "en", false, relance1En],
  ["relance-2", "Relance 2", "fr", false, relance2],
  ["relance-2", "Relance 2", "fr", true, relance2Tu],
  ["relance-2", "Relance 2", "en", false, relance2En],
  ["relance-3", "Relance 3", "fr", false, relance3],
  ["relance-3", "Relance 3", "fr", true, relance3Tu],
  ["relance-3", "Relance 3", "en", false, relance3En],
  ["information-contentieux", "Transmission au contentieux", "fr", false, informationContentieux],
  ["information-contentieux", "Transmission au contentieux", "fr", true, informationContentieuxTu],
  ["information-contentieux", "Transmission au contentieux", "en", false, informationContentieuxEn],
  ["confirmation-appel", "Confirmation d’appel", "fr", false, confirmationAppel],
  ["confirmation-appel", "Confirmation d’appel", "fr", true, confirmationAppelTu],
  ["confirmation-appel", "Confirmation d’appel", "en", false, confirmationAppelEn],
  ["confirmation-promesse", "Confirmation de promesse", "fr", false, confirmationPromesse],
  ["confirmation-promesse", "Confirmation de promesse", "fr", true, confirmationPromesseTu],
  ["confirmation-promesse", "Confirmation de promesse", "en", false, confirmationPromesseEn],
  ["promesse-non-tenue", "Promesse non tenue", "fr", false, promesseNonTenue],
  ["promesse-non-tenue", "Promesse non tenue", "fr", true, promesseNonTenueTu],
  ["promesse-non-tenue", "Promesse non tenue", "en", false, promesseNonTenueEn],
  ["duplicata", "Envoi de duplicata", "fr", false, duplicata],
  ["duplicata", "Envoi de duplicata", "fr", true, duplicataTu],
  ["duplicata", "Envoi de duplicata", "en", false, duplicataEn],
  ["accuse-litige", "Accusé de litige", "fr", false, accuseLitige],
  ["accuse-litige", "Accusé de litige", "fr", true, accuseLitigeTu],
  ["accuse-litige", "Accusé de litige", "en", false, accuseLitigeEn],
  ["litige-resolu", "Litige résolu", "fr", false, litigeResolu],
  ["litige-resolu", "Litige résolu", "fr", true, litigeResoluTu],
  ["litige-resolu", "Litige résolu", "en", false, litigeResoluEn],
  ["reponse-delai", "Réponse à une demande de délai", "fr", false, reponseDelai],
  ["reponse-delai", "Réponse à une demande de délai", "fr", true, reponseDelaiTu],
  ["reponse-delai", "Réponse à une demande de délai", "en", false, reponseDelaiEn],
  ["proposition-echeancier", "Proposition d’échéancier", "fr", false, propositionEcheancier],
  ["proposition-echeancier", "Proposition d’échéancier", "fr", true, propositionEcheancierTu],
  ["proposition-echeancier", "Proposition d’échéancier", "en", false, propositionEcheancierEn],
  ["confirmation-echeancier", "Confirmation d’échéancier", "fr", false, confirmationEcheancier],
  ["confirmation-echeancier", "Confirmation d’échéancier", "fr", true, confirmationEcheancierTu],
  ["confirmation-echeancier", "Confirmation d’échéancier", "en", false, confirmationEcheancierEn],
  ["desistement-cheque", "Désistement de chèque", "fr", false, desistementCheque],
  ["desistement-cheque", "Désistement de chèque", "fr", true, desistementChequeTu],
  ["desistement-cheque", "Désistement de chèque", "en", false, desistementChequeEn],
  ["releve-compte", "Relevé de compte", "fr", false, releveCompte],
  ["releve-compte", "Relevé de compte", "fr", true, releveCompteTu],
  ["releve-compte", "Relevé de compte", "en", false, releveCompteEn],
  ["reclamation-penalites", "Réclamation de pénalités", "fr", false, reclamationPenalites],
  ["reclamation-penalites", "Réclamation de pénalités", "fr", true, reclamationPenalitesTu],
  ["reclamation-penalites", "Réclamation de pénalités", "en", false, reclamationPenalitesEn],
  ["avoir-a-imputer", "Avoir à imputer", "fr", false, avoirAImputer],
  ["avoir-a-imputer", "Avoir à imputer", "fr", true, avoirAImputerTu],
  ["avoir-a-imputer", "Avoir à imputer", "en", false, avoirAImputerEn],
  ["remerciement", "Remerciement de paiement", "fr", false, remerciement],
  ["remerciement", "Remerciement de paiement", "fr", true, remerciementTu],
  ["remerciement", "Remerciement de paiement", "en", false, remerciementEn],
  ["escalade", "Escalade commerciale", "fr", false, escalade],
  ["compte-bloque", "Compte bloqué", "fr", false, compteBloque],
];
