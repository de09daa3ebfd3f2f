/** Reads « Devise »: the ISO code of an invoice's currency. */

import { EURO } from "../sums.ts";
import { plain } from "../text/typography.ts";
import type { Cell } from "./cell.ts";
import { readLabel } from "./read-cell.ts";
import { ambiguous, type Reading, unreadable } from "./reading.ts";

/**
 * ISO 4217 (https://www.six-group.com/en/products-services/financial-information/data-standards.html),
 * without funds, metals and currencies of three decimals: an amount is counted in hundredths here.
 */
const CODES = new Set(
  (
    "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BIF BMD BND BOB BRL BSD BTN BWP BYN BZD " +
    "CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS " +
    "GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR ISK JMD JPY KES KGS KHR KMF KPW KRW KYD " +
    "KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO " +
    "NOK NPR NZD PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE " +
    "SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV " +
    "WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG"
  ).split(" "),
);

const THREE_DECIMALS = new Set(["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"]);

const WORDS: Readonly<Record<string, string>> = { "€": EURO, euro: EURO, euros: EURO, "£": "GBP" };

/** Signs that several currencies share: which one is a question for a person. */
const SHARED: Readonly<Record<string, string>> = { $: "USD, CAD ou AUD ?", "¥": "JPY ou CNY ?" };

export function readCurrency(cell: Cell): Reading<string> {
  const typed = readLabel(cell, "devise");
  if ("problem" in typed) return typed;
  const word = plain(typed.value);
  const code = WORDS[word] ?? word.toUpperCase();
  if (CODES.has(code)) return { value: code };
  const question = SHARED[word];
  if (question) return ambiguous("devise", typed.value, question);
  const why = THREE_DECIMALS.has(code)
    ? "une devise à trois décimales n’est pas tenue"
    : "code à trois lettres attendu, comme EUR ou USD";
  return unreadable("devise", typed.value, why);
}
