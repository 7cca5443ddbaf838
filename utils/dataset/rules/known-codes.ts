import { type Place, within } from "../source/located.ts";
import type { Fault, Rule } from "./rule.ts";

const PLACES = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
const LANGUAGES = new Intl.DisplayNames("en", { type: "language", fallback: "none" });

export const knownCodes: Rule = {
  name: "known-codes",
  demands: "Codes of places and languages are ones that CLDR knows.",
  *check(set) {
    for (const { value, place } of set.eventFiles) {
      if (value.jurisdiction !== null) yield* checkPlace(value.jurisdiction, within(place, "jurisdiction"));
    }
    for (const { value: entity, place } of set.entities) {
      if (entity.country !== null) yield* checkPlace(entity.country, within(place, "country"));
      for (const [i, name] of entity.names.entries()) {
        yield* checkLanguage(name.lang, within(place, "names", i, "lang"));
      }
    }
    for (const { value: source, place } of set.sources)
      yield* checkLanguage(source.lang, within(place, "lang"));
  },
};

function* checkPlace(code: string, place: Place): Generator<Fault> {
  // The schema reports what has no form of a code at all.
  if (!/^[A-Z]{2}(?:-|$)/.test(code)) return;
  const country = code.slice(0, 2);
  const current = new Intl.Locale(`und-${country}`).region ?? country;
  if (PLACES.of(country) === undefined) {
    yield {
      place,
      problem: `"${code}" is the code of no place`,
      remedy: "use the ISO 3166-1 code of two letters, or EU",
    };
  } else if (current !== country) {
    yield { place, problem: `"${country}" is not the place's code`, remedy: `write ${current}` };
  }
}

function* checkLanguage(tag: string, place: Place): Generator<Fault> {
  // As of places: what has no form of a tag is reported by the schema.
  if (!/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(tag) || isLanguage(tag)) return;
  yield {
    place,
    problem: `"${tag}" is the tag of no language`,
    remedy: "use a BCP 47 tag: ko, not kr; zh-Hant, not zh-TW-Hant; mul for a form used across languages",
  };
}

function isLanguage(tag: string): boolean {
  try {
    const [canonical] = Intl.getCanonicalLocales(tag);
    return canonical !== undefined && LANGUAGES.of(canonical.split("-")[0] ?? canonical) !== undefined;
  } catch {
    return false;
  }
}
