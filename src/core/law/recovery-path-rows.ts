/** The table of recovery paths, as its sources were read on 22 November 2026. */

import { cents } from "../money.ts";
import type { RecoveryPath } from "./recovery-path.ts";

/** C. com. L721-3; the name of the twelve courts: arrêté of 5 July 2024. */
const MERCHANT_COURT =
  "Tribunal de commerce (tribunal des activités économiques dans douze villes) si le débiteur est commerçant, artisan ou société commerciale, tribunal judiciaire sinon";
const CIVIL_COURT = "Tribunal judiciaire";
const ADMINISTRATIVE_COURT = "Tribunal administratif.";
const BAILIFF =
  "Aucun tribunal : commissaire de justice du ressort de la cour d’appel du débiteur.";
const NO_COURT = "Aucun tribunal : saisine en ligne.";
const CONTRIBUTION =
  "Devant un tribunal des activités économiques, une contribution s’y ajoute au-delà de 50 000 €, sauf pour une entreprise de moins de 250 salariés.";
const AMICABLE_ATTEMPT =
  "Devant le tribunal judiciaire, une demande de 5 000 € au plus suppose d’abord une tentative amiable (CPC 750-1) ; la procédure des petites créances en tient lieu.";
const CLAIM_BEFORE =
  "Le cahier des clauses du marché peut exiger d’abord un mémoire en réclamation : à vérifier dans le marché.";

export const RECOVERY_PATHS: readonly RecoveryPath[] = [
  {
    id: "declaration",
    name: "Déclaration de créance",
    against: {
      entreprise: { court: "Mandataire ou liquidateur désigné par le jugement d’ouverture." },
      particulier: {
        court:
          "Mandataire ou liquidateur désigné par le jugement d’ouverture, pour un entrepreneur individuel.",
        conditions: ["En surendettement d’un particulier, la créance se déclare à la commission."],
      },
    },
    inProceedings: true,
    who: "Tout créancier d’avant le jugement d’ouverture : les poursuites individuelles sont arrêtées.",
    ceiling: "Sans plafond.",
    delay:
      "Deux mois après la publication au BODACC ; quatre mois pour un créancier hors de la France métropolitaine.",
    cost: "Gratuite.",
    sources: "C. com. L622-21, L622-24, L622-28.",
    conditions: [
      "Les intérêts s’arrêtent au jugement d’ouverture : vérifiez sa date avant de chiffrer la créance.",
    ],
    undecided: [],
  },
  {
    id: "mediation",
    name: "Médiateur des entreprises",
    against: { entreprise: { court: NO_COURT }, public: { court: NO_COURT } },
    who: "Toute entreprise, contre une entreprise ou un acheteur public ; l’autre partie doit l’accepter.",
    ceiling: "Sans plafond.",
    delay: "Premier contact sous 7 jours, puis de quelques jours à trois mois.",
    cost: "Gratuite, et confidentielle.",
    sources: "Médiateur des entreprises (ministère de l’Économie).",
    conditions: [],
    undecided: ["Aucun texte trouvé ne dit que la saisine interrompt la prescription."],
  },
  {
    id: "small-claims",
    name: "Procédure simplifiée des petites créances",
    against: { entreprise: { court: BAILIFF }, particulier: { court: BAILIFF } },
    who: "Tout créancier d’une somme contractuelle ou statutaire ; le débiteur doit accepter d’y participer.",
    ceilingCents: cents(500_000),
    ceiling: "Jusqu’à 5 000 €, principal et intérêts.",
    delay: "Un mois à compter de la lettre ou du message du commissaire de justice.",
    cost: "En entier à la charge du créancier ; voir le commissaire de justice.",
    sources: "CPCE L125-1, R125-1 et suivants.",
    conditions: [
      "L’accord du débiteur pour y participer suspend la prescription.",
      "L’accord sur la somme donne un titre exécutoire.",
    ],
    undecided: [
      "Les créances commerciales facturées en sortiront quand L126-1 s’appliquera : date inconnue.",
    ],
  },
  {
    id: "uncontested",
    name: "Créances commerciales non contestées",
    against: {
      entreprise: { court: "Aucun tribunal : commissaire de justice, puis greffier." },
    },
    who: "Un commerçant contre un commerçant, pour une créance facturée.",
    ceiling: "Sans plafond.",
    delay:
      "Un mois pour payer ou contester après le commandement du commissaire de justice, puis huit jours au moins avant le constat de non-contestation.",
    cost: "Tarif non publié.",
    sources: "Loi 2026-307 du 23/04/2026 ; CPCE L126-1 à L126-5 ; Service-Public A18889.",
    announced: "Décret et tarif non publiés à la date de lecture.",
    conditions: [],
    undecided: ["La date d’application n’est pas connue."],
  },
  {
    id: "order",
    name: "Injonction de payer",
    against: {
      entreprise: {
        court: `${MERCHANT_COURT} ; celui du siège du débiteur, sans dérogation.`,
        cost: `Voir le greffe : gratuite au tribunal judiciaire ; frais à consigner sous quinze jours au tribunal de commerce. La signification s’y ajoute. ${CONTRIBUTION}`,
      },
      particulier: { court: `${CIVIL_COURT} ; celui du domicile du débiteur, sans dérogation.` },
    },
    who: "Le créancier, ou tout mandataire, pour une somme contractuelle déterminée ; sans avocat pour la requête.",
    ceiling: "Sans plafond.",
    delay:
      "L’ordonnance est à signifier sous trois mois (depuis le 1er septembre 2026) ; le débiteur a un mois pour faire opposition ; sans opposition notifiée sous deux mois, elle devient un titre exécutoire.",
    cost: "Voir le greffe : gratuite au tribunal judiciaire. La signification s’y ajoute.",
    sources:
      "CPC 1405 à 1425 ; décret 2026-96 du 16/02/2026 ; Cerfa 12946*02 et 12948*06, non obligatoires.",
    conditions: [
      "La requête n’interrompt pas la prescription ; la signification de l’ordonnance l’interrompt (Cass. 1re civ. 09/09/2020).",
      "Après opposition, un avocat est nécessaire au-delà de 10 000 € au tribunal judiciaire.",
    ],
    undecided: [
      "Au tribunal judiciaire, pour 5 000 € au plus : il n’est pas tranché que la tentative amiable de CPC 750-1 soit exigée avant la requête.",
      "Le montant des frais de greffe diffère d’une source à l’autre.",
    ],
  },
  {
    id: "interim",
    name: "Référé-provision",
    against: {
      entreprise: { court: `${MERCHANT_COURT}.`, conditions: [AMICABLE_ATTEMPT] },
      particulier: { court: `${CIVIL_COURT}.`, conditions: [AMICABLE_ATTEMPT] },
      public: {
        court: ADMINISTRATIVE_COURT,
        cost: "Voir le greffe.",
        conditions: [CLAIM_BEFORE],
      },
    },
    who: "Le créancier d’une obligation qui n’est pas sérieusement contestable.",
    ceiling: "Sans plafond : la provision peut aller jusqu’à toute la créance.",
    delay: "Selon le rôle du tribunal.",
    cost: "Voir le greffe et le commissaire de justice, qui délivre l’assignation.",
    sources: "CPC 835 (tribunal judiciaire), 873 (tribunal de commerce) ; CJA R541-1.",
    conditions: ["Une demande en référé interrompt la prescription (C. civ. 2241)."],
    undecided: [],
  },
  {
    id: "lawsuit",
    name: "Action au fond",
    against: {
      entreprise: {
        court: `${MERCHANT_COURT}.`,
        cost: `Voir le greffe, le commissaire de justice et l’avocat. ${CONTRIBUTION}`,
        conditions: [AMICABLE_ATTEMPT],
      },
      particulier: { court: `${CIVIL_COURT}.`, conditions: [AMICABLE_ATTEMPT] },
      public: {
        court: ADMINISTRATIVE_COURT,
        cost: "Voir le greffe et l’avocat.",
        conditions: [CLAIM_BEFORE],
      },
    },
    who: "Tout créancier, aussi pour une somme contestée : par assignation, ou par requête devant le tribunal administratif.",
    ceiling: "Sans plafond.",
    delay: "Selon le rôle du tribunal.",
    cost: "Voir le greffe, le commissaire de justice et l’avocat.",
    sources: "CPC 54 à 57, 750 et suivants.",
    conditions: ["Une demande en justice interrompt la prescription (C. civ. 2241)."],
    undecided: ["L’avocat est obligatoire selon le tribunal et la somme : à vérifier."],
  },
];
