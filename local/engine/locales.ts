/** What a spreadsheet's locale decides: separators, the order of dates, month names, formats given by default. */

export type SheetLocale = {
  readonly decimal: string;
  /** As shown between thousands. */
  readonly group: string;
  /** Characters accepted between thousands when typed. */
  readonly typedGroups: string;
  readonly dayFirst: boolean;
  readonly trueWord: string;
  readonly falseWord: string;
  readonly currency: string;
  readonly currencyFirst: boolean;
  /** Number formats that a typed value brings to a cell that has none. */
  readonly formats: {
    readonly date: string;
    readonly dateTime: string;
    readonly dayAndMonth: string;
    readonly time: string;
    readonly timeWithSeconds: string;
  };
  readonly months: readonly string[];
  readonly shortMonths: readonly string[];
  readonly weekdays: readonly string[];
  readonly shortWeekdays: readonly string[];
};

const NNBSP = "\u202f";
const NBSP = "\u00a0";

const french: SheetLocale = {
  decimal: ",",
  group: NNBSP,
  typedGroups: ` ${NBSP}${NNBSP}`,
  dayFirst: true,
  trueWord: "VRAI",
  falseWord: "FAUX",
  currency: "€",
  currencyFirst: false,
  formats: {
    date: "dd/mm/yyyy",
    dateTime: "dd/mm/yyyy hh:mm:ss",
    dayAndMonth: "dd/mm",
    time: "hh:mm",
    timeWithSeconds: "hh:mm:ss",
  },
  months: words(
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
  ),
  shortMonths: words("janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc."),
  weekdays: words("dimanche lundi mardi mercredi jeudi vendredi samedi"),
  shortWeekdays: words("dim. lun. mar. mer. jeu. ven. sam."),
};

const american: SheetLocale = {
  decimal: ".",
  group: ",",
  typedGroups: ",",
  dayFirst: false,
  trueWord: "TRUE",
  falseWord: "FALSE",
  currency: "$",
  currencyFirst: true,
  formats: {
    date: "m/d/yyyy",
    dateTime: "m/d/yyyy h:mm:ss",
    dayAndMonth: "m/d",
    time: "h:mm",
    timeWithSeconds: "h:mm:ss",
  },
  months: words(
    "January February March April May June July August September October November December",
  ),
  shortMonths: words("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"),
  weekdays: words("Sunday Monday Tuesday Wednesday Thursday Friday Saturday"),
  shortWeekdays: words("Sun Mon Tue Wed Thu Fri Sat"),
};

const british: SheetLocale = {
  ...american,
  dayFirst: true,
  currency: "£",
  formats: french.formats,
};

const KNOWN: Readonly<Record<string, SheetLocale>> = {
  fr: french,
  fr_FR: french,
  en: american,
  en_US: american,
  en_GB: british,
};

export function isKnownLocale(name: string): boolean {
  return Object.hasOwn(KNOWN, name);
}

/** Throws for a locale that the host does not know: guessing would misread amounts and dates. */
export function localeOf(name: string): SheetLocale {
  const locale = isKnownLocale(name) ? KNOWN[name] : undefined;
  if (locale) return locale;
  const known = Object.keys(KNOWN).join(", ");
  throw new RangeError(
    `L’hôte local ne connaît pas les paramètres régionaux « ${name} » (${known}).`,
  );
}

function words(text: string): readonly string[] {
  return text.split(" ");
}
