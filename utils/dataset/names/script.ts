/** Unicode scripts that names are written in, with their ISO 15924 codes. */
const SCRIPTS: readonly (readonly [code: string, pattern: RegExp])[] = (
  [
    ["Hang", "Hangul"],
    ["Hira", "Hiragana"],
    ["Kana", "Katakana"],
    ["Bopo", "Bopomofo"],
    ["Hani", "Han"],
    ["Cyrl", "Cyrillic"],
    ["Arab", "Arabic"],
    ["Hebr", "Hebrew"],
    ["Grek", "Greek"],
    ["Armn", "Armenian"],
    ["Geor", "Georgian"],
    ["Deva", "Devanagari"],
    ["Beng", "Bengali"],
    ["Guru", "Gurmukhi"],
    ["Gujr", "Gujarati"],
    ["Orya", "Oriya"],
    ["Taml", "Tamil"],
    ["Telu", "Telugu"],
    ["Knda", "Kannada"],
    ["Mlym", "Malayalam"],
    ["Sinh", "Sinhala"],
    ["Thai", "Thai"],
    ["Laoo", "Lao"],
    ["Tibt", "Tibetan"],
    ["Mymr", "Myanmar"],
    ["Khmr", "Khmer"],
    ["Ethi", "Ethiopic"],
    ["Mong", "Mongolian"],
    ["Thaa", "Thaana"],
    ["Latn", "Latin"],
  ] as const
).map(([code, name]) => [code, new RegExp(`\\p{Script=${name}}`, "u")] as const);

/** Where Chinese is written in traditional characters unless the tag says otherwise. */
const TRADITIONAL_REGIONS = /-(?:TW|HK|MO)\b/;

/**
 * The ISO 15924 script of a name. Read from its letters; where a name mixes scripts, the first of
 * `SCRIPTS` wins, so that one Latin brand in a Chinese name does not make it Latin. Japanese and
 * Korean have codes of their own for their mixtures (`Jpan`, `Kore`); Han characters are simplified or
 * traditional by the language tag (`zh-Hans`, `zh-TW`), and plain `Hani` where the tag does not tell.
 * `Zyyy` for text without letters.
 */
export function scriptOf(text: string, lang: string): string {
  const found = SCRIPTS.find(([, pattern]) => pattern.test(text))?.[0] ?? "Zyyy";
  const language = lang.split("-")[0];
  switch (found) {
    case "Hira":
    case "Kana":
      return "Jpan";
    case "Hang":
      return "Kore";
    case "Hani":
      if (language === "ja") return "Jpan";
      if (language === "ko") return "Kore";
      return hanVariant(lang);
    default:
      return found;
  }
}

function hanVariant(lang: string): string {
  if (lang.includes("-Hans")) return "Hans";
  if (lang.includes("-Hant") || TRADITIONAL_REGIONS.test(lang)) return "Hant";
  return /^(?:zh|cmn)-(?:CN|SG|MY)\b/.test(lang) ? "Hans" : /^(?:yue|nan)\b/.test(lang) ? "Hant" : "Hani";
}
