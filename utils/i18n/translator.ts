import { mustParse } from "../dataset/dates/partial-date.ts";
import type { Jurisdiction, PartialDate } from "../dataset/types.ts";
import type { Catalogue, CountKey, PluralForms, TextKey } from "./catalogue.types.ts";

/** Everything that turns data into words in one language. Pure: nothing depends on the time or the time zone. */
export interface Translator {
  readonly locale: string;
  readonly dir: "ltr" | "rtl";
  readonly words: Catalogue;
  /** A text with its `{placeholders}` filled in; one that is not given stays as it is. */
  text(key: TextKey, values?: Readonly<Record<string, string>>): string;
  /** A text with a number, in the plural form of the language. */
  count(key: CountKey, count: number): string;
  number(value: number): string;
  /** A date at its precision: "7 Aug 2014", "Aug 2014", "2014"; "c. 2014" if approximate, "2014?" if uncertain. */
  date(date: PartialDate): string;
  /** The name of an ISO 3166-1 code or EU; of a region "India (IN-JK)"; a code nobody knows as it is. */
  place(code: Jurisdiction): string;
  /** The name of a language by its BCP 47 tag; null where the tag names none ("mul", "und"). */
  language(tag: string): string | null;
}

/**
 * Intl's formatters are made at their first use: most pages that load this never show a popover. A timeline names the
 * same places and years again and again, so each is asked for once.
 */
export function translator(words: Catalogue): Translator {
  const numbers = once(() => new Intl.NumberFormat(words.locale));
  const plurals = once(() => new Intl.PluralRules(words.locale));
  const regions = once(
    () => new Intl.DisplayNames(words.locale, { type: "region", style: "short", fallback: "none" }),
  );
  const languages = once(() => new Intl.DisplayNames(words.locale, { type: "language", fallback: "none" }));
  const dates = once(() => dateFormatter(words));
  const text = (key: TextKey, values: Readonly<Record<string, string>> = {}) =>
    fill(words.texts[key], values);
  return {
    locale: words.locale,
    dir: words.dir,
    words,
    text,
    count(key, count) {
      const forms: PluralForms = words.counts[key];
      return (forms[plurals().select(count)] ?? forms.other).replace("#", numbers().format(count));
    },
    number: (value) => numbers().format(value),
    date: (date) => dates()(date),
    place: remembered((code: Jurisdiction) => {
      const [country = code] = code.split("-");
      const name = nameOf(regions(), country);
      if (name === null) return code;
      return country === code ? name : text("countryAndCode", { country: name, code });
    }),
    language: (tag) => (NO_LANGUAGE.has(tag) ? null : nameOf(languages(), tag)),
  };
}

/** Several languages, one that is not known, none: special codes of ISO 639-2. */
const NO_LANGUAGE = new Set(["mul", "und", "zxx"]);

/** For what has few different arguments: none is forgotten. */
function remembered<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** Fills `{name}` in a text. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (slot, name: string) => values[name] ?? slot);
}

function nameOf(names: Intl.DisplayNames, code: string): string | null {
  try {
    return names.of(code) ?? null;
  } catch {
    // Not of the form of such a code.
    return null;
  }
}

/**
 * Intl is asked once for the order of a date's parts and for each month's name: a timeline has hundreds of dates, and
 * asking for each of them takes longer than drawing them.
 */
function dateFormatter({ dates, locale }: Catalogue): (date: PartialDate) => string {
  const shapes = {
    year: { year: "numeric" },
    month: { year: "numeric", month: "short" },
    day: { year: "numeric", month: "short", day: "numeric" },
  } as const satisfies Record<string, Intl.DateTimeFormatOptions>;
  // The dataset's dates are Gregorian, whatever calendar a locale prefers.
  const common = { timeZone: "UTC", calendar: "gregory" } as const;
  const named = new Intl.DateTimeFormat(dates.months, { month: "short", ...common });
  const months = Array.from({ length: 12 }, (_, month) => named.format(Date.UTC(2000, month, 1)));
  const numbers = new Intl.NumberFormat(locale, { useGrouping: false });
  const plain = remembered((value: number) => numbers.format(value));
  const partsOf = (shape: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(dates.pattern, { ...shape, ...common }).formatToParts(Date.UTC(2000, 0, 1));
  const patterns = new Map(
    Object.entries(shapes).map(([precision, shape]) => [precision, once(() => partsOf(shape))]),
  );
  return (date) => {
    const { year, month, day, precision, qualifier } = mustParse(date);
    const shown = (patterns.get(precision)?.() ?? [])
      .map(({ type, value }) => {
        if (type === "year") return plain(year);
        if (type === "day") return plain(day ?? 1);
        return type === "month" ? (months[(month ?? 1) - 1] ?? value) : value;
      })
      .join("");
    return qualifier === "approximate" ? `c. ${shown}` : qualifier === "uncertain" ? `${shown}?` : shown;
  };
}
