/** The French legal interest rate (« taux de l'intérêt légal »), one row a semester, with its source. */

import { type Semester, semester } from "./semester.ts";

export type LegalRate = {
  readonly semester: Semester;
  /** Basis points, when the creditor is a natural person acting for non-professional needs. */
  readonly personalCreditorBp: number;
  /** Basis points in all other cases: what a business claims, even from a consumer. */
  readonly otherCreditorBp: number;
  /** The text that fixed the rate, in French as the user reads it. */
  readonly source: string;
};

/**
 * Until 2014 one rate a year was fixed by decree; since then two rates a semester by order
 * (Code monétaire et financier L313-2, as amended by ordonnance 2014-947). Figures checked against
 * moneyvox.fr and agenceobjectifpaiement.com; where the text itself was not found, the source says so.
 */
export const LEGAL_RATES: readonly LegalRate[] = [
  ...year(2009, 379, "décret n° 2009-138 du 9 février 2009"),
  ...year(2010, 65, "décret n° 2010-127"),
  ...year(2011, 38, "décret n° 2011-137 du 1er février 2011"),
  ...year(2012, 71, "décret n° 2012-182 du 7 février 2012"),
  ...year(2013, 4, "décret n° 2013-178 du 27 février 2013"),
  ...year(2014, 4, "décret n° 2014-98 du 4 février 2014"),
  half(2015, 1, 406, 93, "arrêté du 23 décembre 2014, JO du 27/12/2014"),
  half(2015, 2, 429, 99, "arrêté du 24 juin 2015"),
  half(2016, 1, 454, 101, "arrêté du 23 décembre 2015"),
  half(2016, 2, 435, 93, "arrêté du 24 juin 2016"),
  half(2017, 1, 416, 90, "arrêté du 29 décembre 2016"),
  half(2017, 2, 394, 90, "arrêté du 26 juin 2017"),
  half(2018, 1, 373, 89, "arrêté du 28 décembre 2017"),
  half(2018, 2, 360, 88, "arrêté du 27 juin 2018, JO du 28/06/2018"),
  half(2019, 1, 340, 86, "arrêté du 21 décembre 2018"),
  half(2019, 2, 326, 87, "arrêté du 26 juin 2019"),
  half(2020, 1, 315, 87, "arrêté du 23 décembre 2019"),
  half(2020, 2, 311, 84, "arrêté du 15 juin 2020"),
  half(2021, 1, 314, 79, "arrêté du 21 décembre 2020"),
  half(2021, 2, 312, 76, "arrêté du 16 juin 2021"),
  half(2022, 1, 313, 76, "arrêté du 26 décembre 2021, ECOT2138139A, JO du 28/12/2021"),
  half(2022, 2, 315, 77, "arrêté du 27 juin 2022, ECOT2218806A, JO du 02/07/2022"),
  half(2023, 1, 447, 206, "arrêté du 26 décembre 2022"),
  half(2023, 2, 682, 422, "arrêté du 27 juin 2023, ECOT2317028A, JO du 30/06/2023"),
  half(2024, 1, 801, 507, "moneyvox.fr (référence de l'arrêté non retrouvée)"),
  half(2024, 2, 816, 492, "arrêté du 26 juin 2024 (du 28 juin selon d'autres publications)"),
  half(2025, 1, 721, 371, "arrêté du 17 décembre 2024, JORFTEXT000050793726"),
  half(2025, 2, 665, 276, "arrêté du 19 juin 2025, ECOT2516925A, JORFTEXT000051783186"),
  half(2026, 1, 667, 262, "arrêté du 15 décembre 2025, JORFTEXT000053165408"),
  half(2026, 2, 684, 275, "arrêté du 26 juin 2026, JO du 30/06/2026"),
];

function year(of: number, rateBp: number, source: string): readonly LegalRate[] {
  return ([1, 2] as const).map((number) => ({
    semester: semester(of, number),
    personalCreditorBp: rateBp,
    otherCreditorBp: rateBp,
    source,
  }));
}

function half(
  of: number,
  number: 1 | 2,
  personalCreditorBp: number,
  otherCreditorBp: number,
  source: string,
): LegalRate {
  return { semester: semester(of, number), personalCreditorBp, otherCreditorBp, source };
}
