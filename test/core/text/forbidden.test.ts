import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { forbiddenIn } from "../../../src/core/text/forbidden.ts";

const MAILS = new URL("../../../templates/mail/", import.meta.url);

describe("forbiddenIn", () => {
  it.each([
    ["COMMANDEMENT DE PAYER", "commandement"],
    ["Dernière sommation avant poursuites", "sommation"],
    ["Nous vous sommons de payer sans délai.", "sommation"],
    ["SIGNIFICATION\nLe 3 mars", "signification"],
    ["Ceci vaut acte de signification.", "signification"],
    ["Exploit d’huissier du 3 mars", "exploit"],
    ["Cordialement,\nMaître Jean Dupont, huissier de justice", "huissier comme expéditeur"],
    ["Étude d'huissiers Durand\n12, rue Haute", "huissier comme expéditeur"],
    ["Cordialement,\nMaître Durand\nCommissaire de justice", "huissier comme expéditeur"],
    ["Je soussigné Paul Martin, huissier, vous informe", "huissier comme expéditeur"],
    ["Un huissier se présentera chez vous lundi.", "visite d’huissier"],
    ["La présente vaut titre exécutoire.", "titre exécutoire imité"],
    ["Au nom du peuple français", "formule exécutoire"],
    ["Dernier avis avant saisie", "dernier avis avant saisie"],
    ["Nous ferons procéder à la saisie de vos comptes.", "menace de saisie"],
    ["Nous allons saisir vos biens.", "menace de saisie"],
    ["Une saisie-attribution suivra.", "menace de saisie"],
    ["Vous vous exposez à des poursuites pénales.", "menace pénale"],
    ["Vous serez interdit bancaire.", "fichage"],
    ["Nous publierons votre nom.", "menace de publication"],
    ["Nous allons le diffuser largement sur les réseaux sociaux.", "menace de publication"],
    ["Nous informerons vos clients de la situation.", "révélation à des tiers"],
    ["Nous serons contraints d’avertir votre banque.", "révélation à des tiers"],
    ["Vous figurerez sur notre liste noire.", "liste noire"],
    ["Cela va nuire à votre réputation.", "atteinte à la réputation"],
    ["Nous vous appellerons tous les jours.", "harcèlement"],
    ["Nous ne vous laisserons pas tranquille.", "harcèlement"],
    ["Vous allez le regretter.", "intimidation"],
    ["Nous allons faire fermer votre entreprise.", "intention de nuire"],
    ["C'est une escroquerie.", "accusation"],
    ["Votre mauvaise foi est manifeste.", "accusation"],
    ["Votre attitude est honteuse.", "insulte"],
  ])("finds « %s »", (text, label) => {
    expect(forbiddenIn(text)).toEqual([label]);
  });

  it.each([
    "Nous vous adresserons une mise en demeure par courrier recommandé.",
    "La présente vaut mise en demeure au sens de l'article 1344 du Code civil.",
    "Nous confierons le dossier à un commissaire de justice.",
    "Un commissaire de justice pourra être saisi de ce dossier.",
    "Le dossier sera transmis à notre étude de commissaires de justice.",
    "Nous pourrons saisir le tribunal de commerce.",
    "Votre facture n'est pas encore saisie en comptabilité ?",
    "Votre commande n° 12 a été livrée.",
    "Les frais d'exploitation ; l'exploitant agricole.",
    "Quelle est la signification de ce code ?",
    "Contactez votre banque pour vérifier le virement.",
    "Vous pouvez informer votre fournisseur de votre changement d'adresse.",
    "Notre standard répond aux appels tous les jours de 9 h à 18 h.",
    "Nous restons à votre disposition, y compris sur les réseaux sociaux.",
    "Publicis Internet SARL ; campagne de diffusion sur internet",
    "Diffusion de votre annonce en mars",
    "Les sommes dues ; nous sommes à votre écoute.",
    "Règlement par prélèvement sur votre compte.",
    "Les pénalités de retard sont exigibles de plein droit.",
  ])("lets « %s » pass", (text) => {
    expect(forbiddenIn(text)).toEqual([]);
  });

  it.each([
    ["SUMMONS TO PAY", "imitation d’un acte de justice"],
    ["You are hereby summoned to pay.", "imitation d’un acte de justice"],
    ["Dear Sir,\nCOURT ORDER\nPay now.", "imitation d’un acte de justice"],
    ["This letter constitutes an enforceable title.", "imitation d’un acte de justice"],
    ["Yours faithfully,\nThe Bailiff", "huissier comme expéditeur"],
    ["A bailiff will shortly visit you.", "visite d’huissier"],
    ["Last notice before seizure", "dernier avis avant saisie"],
    ["We will seize all your bank accounts.", "menace de saisie"],
    ["We shall freeze your assets.", "menace de saisie"],
    ["You may face criminal charges.", "menace pénale"],
    ["You could go to jail.", "menace pénale"],
    ["We will call the police.", "police"],
    ["We will publish the list of your debts.", "menace de publication"],
    ["We name and shame.", "menace de publication"],
    ["We’ll inform your customers.", "révélation à des tiers"],
    ["We may be forced to contact all your suppliers.", "révélation à des tiers"],
    ["You will be blacklisted.", "liste noire"],
    ["This will ruin your reputation.", "atteinte à la réputation"],
    ["We will call you every day.", "harcèlement"],
    ["We won’t leave you in peace.", "harcèlement"],
    ["We will come to your home.", "visite au domicile"],
    ["You’ll regret it.", "intimidation"],
    ["Pay today, or else…", "intimidation"],
    ["We will destroy your business.", "intention de nuire"],
    ["You are a thief.", "accusation"],
    ["Your bad faith is obvious.", "accusation"],
    ["Your attitude is disgraceful.", "insulte"],
  ])("finds « %s » in English", (text, label) => {
    expect(forbiddenIn(text)).toEqual([label]);
  });

  it.each([
    "Please find attached your account statement; or else contact us.",
    "Please attach your account number.",
    "This letter is a formal notice to pay.",
    "We may refer this matter to our solicitors and start court proceedings.",
    "We will have to freeze your account: no delivery before payment.",
    "Please inform your bank of our new IBAN.",
    "We can come to your offices to discuss an instalment plan.",
    "To protect you from fraud, our bank details never change by e-mail.",
    "Late payment penalties are due by law, without notice.",
    "Seize factures ; le lien ; la cour et le court terme.",
  ])("lets « %s » pass in English", (text) => {
    expect(forbiddenIn(text)).toEqual([]);
  });

  it("says each thing once", () => {
    expect(forbiddenIn("Sommation.\nDernière SOMMATION : saisie de vos biens.")).toEqual([
      "sommation",
      "menace de saisie",
    ]);
  });

  it.each(readdirSync(MAILS))("has nothing to say about %s", (file) => {
    expect(forbiddenIn(readFileSync(new URL(file, MAILS), "utf8"))).toEqual([]);
  });
});
