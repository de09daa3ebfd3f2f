/** The same slips in English: a debtor in France is protected in whatever language it is threatened. */

import type { Forbidden } from "./forbidden.ts";

const COURT_ACT = "imitation d’un acte de justice";
const SEIZURE = "menace de saisie";
const DISCLOSURE = "menace de publication";

/**
 * Patterns of words together, so that a French sentence never meets them by accident: « seize »,
 * « lien » and « court » are French words too. A formal notice, solicitors and court proceedings
 * may be announced.
 */
export const FORBIDDEN_ENGLISH: readonly Forbidden[] = [
  {
    label: COURT_ACT,
    pattern:
      /\bsummons(?:es)?\b|\bhereby summon|\bwrit of\b|\bwarrant of (?:execution|control|arrest)\b/,
  },
  {
    label: COURT_ACT,
    pattern:
      /^ *(?:court order|judg(?:e)?ment|order of the court|notice of (?:enforcement|execution))\b/m,
  },
  {
    label: COURT_ACT,
    pattern:
      /\bin the name of the (?:law|people|republic|french people|king)\b|\bconstitutes (?:a |an )?(?:enforceable|judg|summons|writ|court)/,
  },
  {
    label: "huissier comme expéditeur",
    pattern:
      /^ *(?:the )?(?:bailiffs?|enforcement (?:officer|agent)s?|court officers?)\b|\bundersigned,? (?:\S+ ){0,4}?bailiff/m,
  },
  {
    label: "visite d’huissier",
    pattern:
      /\b(?:bailiffs?|enforcement (?:officers?|agents?)) (?:will|shall|(?:has|have) been|is|are) (?:\S+ ){0,2}?(?:visit|call|come|coming|attend|instructed|sent|appointed|on (?:his|her|their) way)/,
  },
  {
    label: "dernier avis avant saisie",
    pattern:
      /\bnotice (?:before|prior to|of) (?:seizure|distraint|enforcement action|prosecution)\b/,
  },
  {
    label: SEIZURE,
    pattern:
      /\b(?:seiz(?:e|ing|ure of)|garnish(?:ing)?|confiscat(?:e|ing)|repossess(?:ing)?|distrain (?:up)?on) (?:all (?:of )?)?your (?:bank )?(?:assets?|goods|property|accounts?|wages|salary|stock|vehicles?|equipment|belongings|receivables)\b|\bfreez(?:e|ing) your (?:assets|bank accounts?)\b/,
  },
  {
    label: "menace pénale",
    pattern:
      /\bcriminal (?:proceedings|charges|complaint|prosecution|offence|record|sanctions|court)\b|\bprosecute you\b|\bpress charges\b|\bto (?:prison|jail)\b|\bimprison|\b(?:be|you) arrested\b/,
  },
  {
    label: "police",
    pattern: /\b(?:call|inform|notify|alert|send) the police\b|\bthe police (?:will|shall)\b/,
  },
  { label: "expulsion", pattern: /\bevict(?:ed|ion)?\b/ },
  {
    label: DISCLOSURE,
    pattern:
      /\b(?:publish|disclos|expos|broadcast|reveal|publici[sz])\w* (?:\S+ ){0,3}?your (?:names?|debts?|unpaid|defaults?|behaviou?r|conduct|practices)\b/,
  },
  {
    label: DISCLOSURE,
    pattern:
      /\bname and shame\b|\b(?:publish|post|tell) (?:\S+ ){0,6}?(?:on social media|on the internet|(?:in|to) the press)\b|\bgo(?:ing)? public\b|\bmak(?:e|ing) (?:this|it) public\b/,
  },
  {
    label: "révélation à des tiers",
    pattern:
      /\b(?:we (?:will|shall|may|might|could|must)|we'll|going to|(?:have|forced|obliged|compelled) to) (?:inform|warn|tell|alert|contact|notify) (?:all (?:of )?)?your (?:customers?|clients?|suppliers?|partners?|employer|bank|bankers?|neighbou?rs?|family|spouse|wife|husband|relatives|employees|staff|competitors?|associates|shareholders)\b/,
  },
  {
    label: "liste noire",
    pattern: /\bblack ?-?list(?:s|ed|ing)?\b|\bbad payers?\b|\bdeadbeats?\b/,
  },
  {
    label: "atteinte à la réputation",
    pattern:
      /\b(?:ruin|destroy|damage|harm|wreck|tarnish) your (?:credit|reputation|name|image|standing)\b/,
  },
  { label: "harcèlement", pattern: /\bharass/ },
  {
    label: "harcèlement",
    pattern:
      /\b(?:we (?:will|shall)|we'll|going to) (?:call|phone|ring|contact|chase|visit) you (?:\S+ ){0,2}?(?:every (?:day|hour)|each day|day and night|constantly|relentlessly)\b/,
  },
  {
    label: "harcèlement",
    pattern: /\b(?:not|never|won't) (?:leave|let) you (?:alone|in peace)\b|\bno peace until\b/,
  },
  {
    label: "visite au domicile",
    pattern: /\b(?:come to|turn up at|show up at) your (?:home|house|door)\b/,
  },
  {
    label: "intimidation",
    pattern:
      /\b(?:you (?:will|may|shall)|you'll) regret\b|\byou have been warned\b|\bbe warned\b|\bor else ?[.!…]|\bat your (?:own )?peril\b|\bface the consequences\b|\bretaliat|\bwatch your back\b/,
  },
  {
    label: "intention de nuire",
    pattern:
      /\b(?:ruin|destroy|crush|bankrupt|shut down|finish off|put out of business) (?:you|your (?:business|company|firm))\b/,
  },
  {
    label: "accusation",
    pattern:
      /\bfraudsters?\b|\b(?:is|amounts to|your) fraud\b|\bscammers?\b|\b(?:is a|your) scam\b|\bswindl|\bthie(?:f|ves)\b|\bcrooks?\b|\bliars?\b|\bdishonest|\bcheat(?:s|ed|ers?|ing)?\b|\byour bad faith\b/,
  },
  {
    label: "insulte",
    pattern:
      /\b(?:morons?|stupid|scum|bastards?|shit\w*|fuck\w*|arseholes?|assholes?|pathetic|disgraceful|shameful|shameless)\b/,
  },
];
