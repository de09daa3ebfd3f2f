/** French typography for prose that people type on an ordinary keyboard. */

import { NO_BREAK, THIN_NO_BREAK } from "./format.ts";

/**
 * Turns plain spaces into the no-break ones where French has them (Imprimerie nationale: thin
 * before « ; ! ? », full before « : » and inside quotation marks, before a unit, in « n° 12 » and
 * « L. 441-10 »), and the typewriter’s apostrophe into the curly one after a letter. It adds no
 * space where there is none.
 */
export function typeset(prose: string): string {
  return prose
    .replace(/ (?=[;!?])/g, THIN_NO_BREAK)
    .replace(/ (?=[:»€%])/g, NO_BREAK)
    .replace(/« /g, `«${NO_BREAK}`)
    .replace(/(n°|\b[LRD]\.) (?=\d|$)/g, `$1${NO_BREAK}`)
    .replace(/(\p{L})'/gu, "$1’");
}

/** With a capital; the rest is left as it is. */
export function capital(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}

/** « Date illisible. » of « date illisible »; a question already has its end. */
export function sentence(words: string): string {
  return `${capital(words)}${words.slice(-1) === "?" ? "" : "."}`;
}

/** Beyond the letters, digits and signs of ASCII. */
const ACCENTED = /[^ -~]/;

/** Without accents, case or runs of spaces (line ends stay): how words are compared. */
export function plain(text: string): string {
  const bare = ACCENTED.test(text) ? withoutAccents(text) : text;
  return bare.toLowerCase().replace(/[^\S\n]+/g, " ");
}

/** Letters keep their case. */
export function withoutAccents(text: string): string {
  return text
    .replace(/œ/g, "oe")
    .replace(/Œ/g, "OE")
    .replace(/æ/g, "ae")
    .replace(/Æ/g, "AE")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[’‘ʼ]/g, "'");
}
