import type { Entity, EntityName } from "../dataset/types.ts";
import { LEXICON } from "./lexicon/lexicon.ts";
import type { Alias, EntityHints, MatcherData } from "./types.ts";

/**
 * What detection needs of the dataset: every written form of every entity (descriptive and
 * misspelt ones too), and what helps to decide about the ambiguous ones. Forms of a single
 * character and of digits only are refused, for they would be found everywhere; a single capital
 * , a syllable of Hangul or a character of Chinese, which stand as words, is kept if it is marked ambiguous ("X", "줌", "脆").
 */
export function compileMatcherData(version: string, entities: readonly Entity[]): MatcherData {
  const aliases = entities.flatMap((entity) => distinct(entity.names.filter(isUsable)).map(aliasOf(entity)));
  const hints = entities.flatMap((entity): [string, EntityHints][] =>
    entity.cues.length === 0 && entity.domains.length === 0
      ? []
      : [[entity.id, { cues: entity.cues, domains: entity.domains }]],
  );
  const bystanders = entities.filter(({ kind }) => kind === "news").map(({ id }) => id);
  return {
    format: 1,
    version,
    aliases,
    hints: Object.fromEntries(hints),
    lexicon: { ...LEXICON, bystanders },
  };
}

function isUsable({ text, ambiguous }: EntityName): boolean {
  const name = text.trim();
  if (name.length === 1) return ambiguous && /^[\p{Lu}\p{Script=Hangul}\p{Script=Han}]$/u.test(name);
  return name.length > 1 && !/^[\p{N}\p{P}\p{S}\s]+$/u.test(name);
}

/** One alias per written form; a form that is ambiguous in one language is ambiguous. */
function distinct(names: readonly EntityName[]): readonly EntityName[] {
  const byText = new Map<string, EntityName>();
  for (const name of names) {
    const known = byText.get(name.text);
    byText.set(
      name.text,
      known === undefined ? name : { ...known, ambiguous: known.ambiguous || name.ambiguous },
    );
  }
  return [...byText.values()];
}

function aliasOf(entity: Entity): (name: EntityName) => Alias {
  return ({ text, lang, ambiguous }) => ({ text: text.trim(), entity: entity.id, lang, ambiguous });
}
