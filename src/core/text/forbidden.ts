/** « Aucun dérapage »: words that no message to a debtor may hold, with the law behind each group. */

import { FORBIDDEN_ENGLISH } from "./forbidden-english.ts";
import { plain } from "./typography.ts";

/** The pattern is met by text without accents and case; the label is what the user reads. */
export type Forbidden = { readonly label: string; readonly pattern: RegExp };

/**
 * Code pénal, 433-13: no document that looks like a judicial act. A formal notice (« mise en
 * demeure ») is the creditor’s own right, and announcing that the file goes to a « commissaire de
 * justice » is allowed; speaking as one is not: a line that begins as a heading or a signature.
 * « Exploit » and « signification » are ordinary words too, and count only as the title of an act
 * or beside its author.
 */
const COURT_ACTS: readonly Forbidden[] = [
  { label: "commandement", pattern: /\bcommandement\b/ },
  { label: "sommation", pattern: /\bsommations?\b|\bvous sommons\b/ },
  {
    label: "signification",
    pattern:
      /^ *signification\b|\bactes? de signification|\bsignification (?:d'|de l'|d'un )actes?\b/m,
  },
  { label: "exploit", pattern: /^ *exploit\b|\bexploits? (?:d'|de |introductif)/m },
  {
    label: "huissier comme expéditeur",
    pattern:
      /^ *(?:maitre [^\n,]{1,60}, ?)?(?:(?:etude|office|cabinet) d(?:'|e |es ))?(?:huissiers?|commissaires? de justice)\b/m,
  },
  {
    label: "huissier comme expéditeur",
    pattern:
      /\b(?:soussigne\w*,?|qualite) (?:\S+ ){0,4}?(?:d')?(?:huissier|commissaire de justice)|\bministere d'huissier/,
  },
  {
    label: "visite d’huissier",
    pattern:
      /\b(?:huissier|commissaire de justice) (?:de justice )?(?:se presentera|passera|viendra|est mandate|a ete mandate)\b/,
  },
  {
    label: "titre exécutoire imité",
    pattern: /\bvaut (?:titre executoire|assignation|citation|jugement)\b/,
  },
  {
    label: "formule exécutoire",
    pattern: /\bau nom (?:du peuple francais|de la loi|de la republique)\b|\bmandons? et ordonn/,
  },
  { label: "dernier avis avant saisie", pattern: /\bavis (?:avant|de) (?:saisie|poursuites)\b/ },
];

/**
 * Code de la consommation, L121-6 and L121-7: no threat of an action that is not possible. A seizure
 * needs an enforceable title, and a debt is no offence. « Saisir le tribunal » and « saisie en
 * comptabilité » remain.
 */
const IMPOSSIBLE_ACTIONS: readonly Forbidden[] = [
  {
    label: "menace de saisie",
    pattern:
      /\bsaisi\w* (?:immediate?\w* )?(?:de |sur |d')?(?:vos|votre|l'ensemble de vos) (?:biens?|comptes?|meubles?|salaires?|stocks?|vehicules?|materiels?|creances?|tresorerie)\b/,
  },
  {
    label: "menace de saisie",
    pattern: /\bsaisies?[- ](?:vente|attribution|conservatoires?|immediates?)\b|\bferons saisir\b/,
  },
  {
    label: "menace pénale",
    pattern:
      /\b(?:poursuites?|plainte|sanctions?|condamnation)s? penales?\b|\bemprisonnement\b|\b(?:peine|risque\w*) (?:de |la )+prison\b|\bcasier judiciaire\b|\bdeposer(?:ons)? plainte\b/,
  },
  { label: "police", pattern: /\b(?:police|gendarmerie) (?:viendra|sera (?:prevenue|saisie))/ },
  { label: "fichage", pattern: /\binterdit bancaire\b|\bfich\w+ a la banque de france\b/ },
  { label: "expulsion", pattern: /\b(?:vous|votre) (?:faire )?expuls/ },
];

/** Code pénal, 312-10 (blackmail): no threat to reveal the debt. Nobody but the debtor learns of it. */
const DISCLOSURE: readonly Forbidden[] = [
  {
    label: "menace de publication",
    pattern:
      /\b(?:publi|diffus|divulgu|affich|denonc)\w* (?:\S+ ){0,3}?(?:votre|vos) (?:noms?|dettes?|impayes?|defauts?|comportements?|pratiques?|agissements?)\b/,
  },
  {
    label: "menace de publication",
    pattern:
      /\b(?:publi|diffus|divulgu|denonc)er(?:ons)? (?:\S+ ){0,6}?(?:reseaux sociaux|internet|presse)\b|\brend(?:re|rons) public/,
  },
  {
    label: "révélation à des tiers",
    pattern:
      /\b(?:(?:informer|avertir|previendr|alerter|contacter)ons|(?:allons|devrons|pourrions|pourrons|contraints? d(?:'|e )) ?(?:informer|avertir|prevenir|alerter|contacter)) (?:tous )?(?:vos|votre) (?:clients?|fournisseurs?|partenaires?|employeur|banque|banquier|voisins?|famille|conjoint\w*|proches|salaries|concurrents?|associes)\b/,
  },
  { label: "liste noire", pattern: /\blistes? noires?\b|\bmauvais payeurs?\b/ },
  {
    label: "atteinte à la réputation",
    pattern:
      /\b(?:nui\w+|ternir|porter atteinte|salir) (?:a |a l')?(?:votre )?(?:reputation|image)\b/,
  },
];

/**
 * Code pénal, 222-33-2-2 and 222-16: no harassment, and none announced. « Notre service répond aux
 * appels tous les jours » remains: only what « nous » would do counts.
 */
const HARASSMENT: readonly Forbidden[] = [
  { label: "harcèlement", pattern: /\bharcel/ },
  {
    label: "harcèlement",
    pattern:
      /\b(?:(?:r?appeller|relancer|contacter|telephoner)ons|allons vous (?:r?appeler|relancer|contacter|telephoner)) (?:\S+ ){0,2}?(?:tous les jours|chaque jour|jour et nuit|sans cesse|sans relache)\b/,
  },
  {
    label: "harcèlement",
    pattern: /\blaisser\w* (?:pas |plus |jamais )?(?:tranquilles?|en paix)\b/,
  },
  {
    label: "visite au domicile",
    pattern: /\b(?:chez vous|votre domicile|vos locaux) (?:sans prevenir|a l'improviste)\b/,
  },
];

/** Code pénal, 312-1 (extortion) and R621-2 (insult): no intimidation, no insult, no accusation. */
const AGGRESSION: readonly Forbidden[] = [
  {
    label: "intimidation",
    pattern:
      /\b(?:le|la) regretter(?:ez|iez)?\b|\bgare a vous\b|\bprenez garde\b|\baurez affaire a\b|\ba vos risques et perils\b|\brepresailles\b|\btant pis pour vous\b/,
  },
  {
    label: "intention de nuire",
    pattern:
      /\b(?:couler|ruiner|detruire|briser|faire fermer|faire tomber) (?:votre|vos|vous)\b|\bmettrons? a terre\b/,
  },
  {
    label: "accusation",
    pattern:
      /\bescro(?:c|qu)\w*|\barnaqu\w*|\bvoleu(?:r|se)s?\b|\bfraudeu(?:r|se)s?\b|\bmenteu(?:r|se)s?\b|\bmalhonnet\w*|\bvotre mauvaise foi\b/,
  },
  {
    label: "insulte",
    pattern:
      /\b(?:imbecile|idiot|cretin|abruti|connard|connasse|salaud|salope|salopard|enfoire|minable|honteux|honteuse|scandaleux|scandaleuse)s?\b|\bmerde\b|\bfoutre\b|\bfout(?:ez|aises?)\b/,
  },
];

const FORBIDDEN: readonly Forbidden[] = [
  ...COURT_ACTS,
  ...IMPOSSIBLE_ACTIONS,
  ...DISCLOSURE,
  ...HARASSMENT,
  ...AGGRESSION,
  ...FORBIDDEN_ENGLISH,
];

/**
 * What must go before the text may leave: « commandement », « menace de saisie »… each once. A list
 * of words sees words, not intentions: it stops slips, it does not replace reading.
 */
export function forbiddenIn(text: string): string[] {
  const searched = plain(text);
  const labels = FORBIDDEN.filter(({ pattern }) => pattern.test(searched)).map(
    ({ label }) => label,
  );
  return labels.filter((label, index) => labels.indexOf(label) === index);
}
