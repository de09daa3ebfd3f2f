/** The European Central Bank's main refinancing rate, by the day from which each rate applied. */

import { type Day, day } from "../day.ts";

export type EcbRate = {
  readonly from: Day;
  /** Basis points: 240 is 2,40 %. */
  readonly rateBp: number;
  /** From June 2000 to October 2008 tenders were at variable rate: the rate is the minimum bid. */
  readonly tender: "fixed" | "variable";
};

/**
 * The day on which the series was read. What the Bank decided later is not in it, so a semester
 * that starts after this day has no known rate.
 */
export const ECB_RATES_READ_ON = day("2026-11-22");

/**
 * Source: ECB Data Portal, series FM.B.U2.EUR.4F.KR.MRR_FR.LEV (main refinancing operations, fixed
 * rate tenders), https://data.ecb.europa.eu/data/datasets/FM/FM.B.U2.EUR.4F.KR.MRR_FR.LEV. That
 * series has a gap while tenders were at variable rate: there the minimum bid rate is the one that
 * the Bank of Slovenia publishes (the asterisk of its table of ECB rates). Checked against the
 * Banque de France's table of key rates up to October 2024.
 */
export const ECB_RATES: readonly EcbRate[] = [
  fixed("1999-01-01", 300),
  fixed("1999-04-09", 250),
  fixed("1999-11-05", 300),
  fixed("2000-02-04", 325),
  fixed("2000-03-17", 350),
  fixed("2000-04-28", 375),
  fixed("2000-06-09", 425),
  minimumBid("2000-06-28", 425),
  minimumBid("2000-09-01", 450),
  minimumBid("2000-10-06", 475),
  minimumBid("2001-05-11", 450),
  minimumBid("2001-08-31", 425),
  minimumBid("2001-09-18", 375),
  minimumBid("2001-11-09", 325),
  minimumBid("2002-12-06", 275),
  minimumBid("2003-03-07", 250),
  minimumBid("2003-06-06", 200),
  minimumBid("2005-12-06", 225),
  minimumBid("2006-03-08", 250),
  minimumBid("2006-06-15", 275),
  minimumBid("2006-08-09", 300),
  minimumBid("2006-10-11", 325),
  minimumBid("2006-12-13", 350),
  minimumBid("2007-03-14", 375),
  minimumBid("2007-06-13", 400),
  minimumBid("2008-07-09", 425),
  fixed("2008-10-15", 375),
  fixed("2008-11-12", 325),
  fixed("2008-12-10", 250),
  fixed("2009-01-21", 200),
  fixed("2009-03-11", 150),
  fixed("2009-04-08", 125),
  fixed("2009-05-13", 100),
  fixed("2011-04-13", 125),
  fixed("2011-07-13", 150),
  fixed("2011-11-09", 125),
  fixed("2011-12-14", 100),
  fixed("2012-07-11", 75),
  fixed("2013-05-08", 50),
  fixed("2013-11-13", 25),
  fixed("2014-06-11", 15),
  fixed("2014-09-10", 5),
  fixed("2016-03-16", 0),
  fixed("2022-07-27", 50),
  fixed("2022-09-14", 125),
  fixed("2022-11-02", 200),
  fixed("2022-12-21", 250),
  fixed("2023-02-08", 300),
  fixed("2023-03-22", 350),
  fixed("2023-05-10", 375),
  fixed("2023-06-21", 400),
  fixed("2023-08-02", 425),
  fixed("2023-09-20", 450),
  fixed("2024-06-12", 425),
  fixed("2024-09-18", 365),
  fixed("2024-10-23", 340),
  fixed("2024-12-18", 315),
  fixed("2025-02-05", 290),
  fixed("2025-03-12", 265),
  fixed("2025-04-23", 240),
  fixed("2025-06-11", 215),
  fixed("2026-06-17", 240),
  fixed("2026-09-16", 265),
];

function fixed(from: string, rateBp: number): EcbRate {
  return { from: day(from), rateBp, tender: "fixed" };
}

function minimumBid(from: string, rateBp: number): EcbRate {
  return { from: day(from), rateBp, tender: "variable" };
}
