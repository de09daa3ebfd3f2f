/** What Google refuses, said in French with what to do: its own sentences are English and technical. */

type Refusal = readonly [pattern: RegExp, sentence: string];

const TOMORROW = "la suite partira demain, rien n’est perdu.";
const SOON = "réessayez dans quelques minutes.";

/**
 * The first that fits. Sentences as they stand in
 * https://developers.google.com/apps-script/guides/services/quotas and
 * https://developers.google.com/apps-script/guides/support/troubleshooting.
 */
const REFUSALS: readonly Refusal[] = [
  [
    /limit exceeded: email recipients per message/i,
    "Ce message a plus de destinataires que Gmail n’en permet (50).",
  ],
  [
    /limit exceeded: email (body size|total attachments size|attachments per message)/i,
    "Ce message est plus grand que Gmail ne le permet.",
  ],
  [/invalid to header|recipient address required/i, "Gmail refuse l’adresse du destinataire."],
  [/mail service not enabled/i, "Gmail n’est pas activé pour ce compte."],
  [
    /in a short time|too many times per second|simultaneously/i,
    `Trop de demandes à la fois : ${SOON}`,
  ],
  [
    /(too many times.*(email|gmail))|user-rate limit|quota exceeded.*gmail/i,
    `Le nombre d’e-mails que Google permet par jour est atteint : ${TOMORROW}`,
  ],
  [
    /too many times.*(document|conversion|docs|drive)/i,
    "Le nombre de documents que Google permet par jour est atteint : recommencez demain, rien n’est perdu.",
  ],
  [/drive storage quota/i, "Votre Drive est plein : faites-y de la place, puis recommencez."],
  [/rate limit exceeded|quota exceeded for quota metric/i, `Trop de demandes à la fois : ${SOON}`],
  [
    /too many times|too much computer time/i,
    `L’allocation du jour de Google est épuisée : ${TOMORROW}`,
  ],
  [
    /property storage quota|argument too large/i,
    "La mémoire que Google laisse à Ponctuel est pleine : rien d’autre n’est touché. Écrivez-nous.",
  ],
  [
    /permission to call (gmail|.*gmail\.)/i,
    "Ponctuel n’a pas le droit d’envoyer des e-mails : menu Extensions ▸ Apps Script, ou réinstallez et acceptez.",
  ],
  [
    /permission to call|authori[sz]ation is required|not have permission to (perform|call)/i,
    "Ponctuel n’a pas l’autorisation nécessaire : relancez l’action depuis le menu Ponctuel et acceptez.",
  ],
  [
    /protected cell or object|protected range/i,
    "Une feuille ou une plage est protégée contre l’écriture : demandez au propriétaire du classeur de vous l’ouvrir.",
  ],
  [
    /not have permission to access the requested document|file not found|requested entity was not found|document .*(is missing|deleted)/i,
    "Le document a été supprimé, ou vous n’y avez plus accès.",
  ],
  [/lock timeout/i, `Une autre exécution est en cours : ${SOON}`],
  [
    /server error|service (error|timed out|unavailable)|service \w+ (failed|timed out)|empty response|backend error|internal error/i,
    `Google n’a pas répondu : ${SOON} Ce qui est parti ne repartira pas.`,
  ],
];

/** The French sentence of a refusal that we know; none of our own sentences is one. */
export function refusalSentence(message: string): string | undefined {
  return REFUSALS.find(([pattern]) => pattern.test(message))?.[1];
}

/** Whatever is tried next is refused too: an allowance is used up, or a right is missing. */
export function isForEverything(message: string): boolean {
  return /quota|too many times|too much computer time|rate limit|permission|authori[sz]ation/i.test(
    message,
  );
}

/** For people: the sentence, or Google’s own words behind a word of ours. */
export function refusalText(message: string): string {
  return refusalSentence(message) ?? `Google a répondu : ${message}`;
}
