import { browser } from "wxt/browser";
import type { Entity, EntityName } from "../dataset/types.ts";
import { type Alias, type EntityHints, MATCHER_KEY, type MatcherData } from "../detection/types.ts";

/**
 * What detection needs of the dataset: every written form of every entity (descriptive and
 * misspelt ones too), and what helps to decide about the ambiguous ones. Forms of a single
 * character and forms of digits only are refused: they would be found everywhere.
 */
export function compileMatcherData(version: string, entities: readonly Entity[]): MatcherData {
  const aliases = entities.flatMap((entity) => distinct(entity.names.filter(isUsable)).map(aliasOf(entity)));
  const hints = entities.flatMap((entity): [string, EntityHints][] =>
    entity.cues.length === 0 && entity.domains.length === 0
      ? []
      : [[entity.id, { cues: entity.cues, domains: entity.domains }]],
  );
  return { format: 1, version, aliases, hints: Object.fromEntries(hints) };
}

/** Writes the data where the pages read it; says whether anything changed, so that pages are not told of nothing. */
export async function publishMatcherData(data: MatcherData): Promise<"written" | "unchanged"> {
  const { [MATCHER_KEY]: stored } = await browser.storage.local.get(MATCHER_KEY);
  if (JSON.stringify(stored) === JSON.stringify(data)) return "unchanged";
  await browser.storage.local.set({ [MATCHER_KEY]: data });
  return "written";
}

function isUsable(name: EntityName): boolean {
  const text = name.text.trim();
  return text.length >= 2 && !/^[\p{N}\p{P}\p{S}\s]+$/u.test(text);
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
