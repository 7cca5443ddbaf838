import type { Jurisdiction } from "../dataset/types.ts";

/** Everyday names that CLDR's display names lack. */
const ALSO: Readonly<Record<string, string>> = {
  US: "USA America American",
  GB: "UK Britain British England",
  AE: "UAE Emirates",
  CN: "PRC Chinese mainland",
  KR: "ROK Korean",
  RU: "Russian",
  IN: "Indian",
};

/** Turns a jurisdiction into the words it is searched by: its code and its names in the given languages. */
export function placeWords(languages: readonly string[]): (jurisdiction: Jurisdiction) => string {
  const names = languages.map(
    (language) => new Intl.DisplayNames([language], { type: "region", fallback: "none" }),
  );
  const known = new Map<Jurisdiction, string>();
  return (jurisdiction) => {
    const found = known.get(jurisdiction);
    if (found !== undefined) return found;
    // For a part of a country (ISO 3166-2) the country is searched by.
    const country = jurisdiction.slice(0, 2);
    const words = [jurisdiction, ...names.map((name) => name.of(country) ?? ""), ALSO[country] ?? ""];
    const text = words.filter((word) => word !== "").join(" ");
    known.set(jurisdiction, text);
    return text;
  };
}
