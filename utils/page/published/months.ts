/**
 * Month names of any language, from the platform's own tables (ECMA-402), so that no word list has to ship.
 */

/** 1 to 12, of the Gregorian or of the Solar Hijri year. */
export interface Month {
  readonly month: number;
  readonly solar: boolean;
}

/** Languages tried by the script of the word when the page's own language does not know it. */
const BY_SCRIPT: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Arabic}/u, "ar ar-LB ar-DZ ar-MA fa ur fa-u-ca-persian fa-AF-u-ca-persian"],
  [/\p{Script=Cyrillic}/u, "ru uk bg sr be kk mk"],
  [/\p{Script=Thai}/u, "th"],
  [/\p{Script=Devanagari}/u, "hi mr ne"],
  [/\p{Script=Latin}/u, "en-GB fr de es pt it nl tr cs pl hr id"],
  [/\p{Script=Hebrew}/u, "he"],
  [/\p{Script=Greek}/u, "el"],
  [/\p{Script=Bengali}/u, "bn"],
];

/** A prefix shorter than this could stand for several months. */
const PREFIX = 3;

const tables = new Map<string, ReadonlyMap<string, number>>();

/**
 * The month that a word names: in the page's language (BCP 47) if that has it, else in English, else in the
 * languages of the word's script where all that know it agree (`listopad` is October in Zagreb and November in Prague).
 */
export function monthOf(word: string, lang: string | null): Month | null {
  // Hebrew joins "in" to the month.
  const name = fold(word).replace(/^ב(?=\p{Script=Hebrew}{3})/u, "");
  if (name.length < 2) return null;
  for (const locale of [...ownLocales(lang), "en"]) {
    const month = lookUp(name, locale, true);
    if (month !== null) return { month, solar: locale.includes("persian") };
  }
  const locales = BY_SCRIPT.find(([script]) => script.test(name))?.[1] ?? "";
  let agreed: Month | null = null;
  for (const locale of locales.split(" ")) {
    const month = locale === "" ? null : lookUp(name, locale, false);
    if (month === null) continue;
    const solar = locale.includes("persian");
    if (agreed !== null && (agreed.month !== month || agreed.solar !== solar)) return null;
    agreed = { month, solar };
  }
  return agreed;
}

function ownLocales(lang: string | null): readonly string[] {
  if (lang === null) return [];
  return /^(?:fa|ps)\b/i.test(lang) ? [lang, `${lang}-u-ca-persian`] : [lang];
}

function lookUp(name: string, locale: string, prefix: boolean): number | null {
  const key = `${locale} ${prefix}`;
  const table = tables.get(key) ?? namesIn(locale, prefix);
  tables.set(key, table);
  const exact = table.get(name);
  if (exact !== undefined || !prefix || name.length < PREFIX) return exact ?? null;
  const months = new Set([...table].filter(([full]) => full.startsWith(name)).map(([, month]) => month));
  const [only] = months;
  return months.size === 1 ? (only ?? null) : null;
}

function namesIn(locale: string, alone: boolean): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  // The tenth of April is the twenty-first of the first Solar Hijri month, and so on through the year.
  const first = locale.includes("persian") ? 3 : 0;
  const calendar = first === 0 ? "gregory" : "persian";
  for (const style of ["long", "short"] as const) {
    // With a day the name stands in the case that dates use: сентябрь, but 12 сентября.
    // Languages only tried are asked for that form alone: opening their tables takes most of the time.
    for (const day of alone ? ([undefined, "numeric"] as const) : (["numeric"] as const)) {
      const format = formatFor(locale, { calendar, month: style, day, timeZone: "UTC" });
      if (format === null) return names;
      for (let month = 0; month < 12; month++) {
        const parts = format.formatToParts(Date.UTC(2017, first + month, 10));
        const name = fold(parts.find(({ type }) => type === "month")?.value ?? "");
        if (/\p{L}/u.test(name) && !names.has(name)) names.set(name, month + 1);
      }
    }
  }
  return names;
}

/** What a page declares as its language need not be one. */
export function formatFor(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat(locale, options);
  } catch {
    return null;
  }
}

function fold(word: string): string {
  return word
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f\u0654.॰'’]/g, "")
    .replaceAll("ı", "i")
    .trim();
}
