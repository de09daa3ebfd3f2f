/** The languages that a mail can be written in. */

import type { Language } from "./language.ts";
import { ENGLISH } from "./mail-english.ts";
import { FRENCH } from "./mail-french.ts";
import type { MailLanguage } from "./mail-language.ts";

export const MAIL_LANGUAGES: Readonly<Record<Language, MailLanguage>> = {
  fr: FRENCH,
  en: ENGLISH,
};
