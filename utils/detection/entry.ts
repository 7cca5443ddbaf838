import { stemOf } from "./boundary/stem.ts";
import { foldTidied, tidy } from "./fold.ts";
import { type Script, scriptOf } from "./script.ts";
import type { Slices } from "./slices.ts";
import type { Alias, EntityHints, MatcherData } from "./types.ts";

/** An alias with what the matcher needs to know of it. */
export interface KnownAlias extends Alias {
  readonly hints: EntityHints;
  /** Of its first and its last unit. */
  readonly firstScript: Script;
  readonly lastScript: Script;
  /** Number of UTF-16 units that count. */
  readonly weight: number;
  /** A name that is also a word, and is written without its capital all the same: "on signal". */
  readonly loose: boolean;
  /** `form` is only the stem: a case ending must follow. */
  readonly stemmed: boolean;
  /** What is compared with the text: the alias, or its stem. */
  readonly form: string;
}

/** All aliases that fold to one key. */
export interface Entry {
  readonly key: string;
  readonly aliases: readonly KnownAlias[];
}

const NO_HINTS: EntityHints = { cues: [], domains: [] };

/** Aliases that are looked at in one go, a few milliseconds. */
const SLICE = 250;

/**
 * Groups the aliases by the form in which they are looked up. Aliases without a letter are left out. Stops after each
 * slice of work.
 */
export function* entriesOf(data: MatcherData): Slices<readonly Entry[]> {
  const byKey = new Map<string, KnownAlias[]>();
  const loose = new Set(data.lexicon.loose);
  const add = (known: KnownAlias) => {
    const key = foldTidied(known.form);
    const same = byKey.get(key);
    if (same === undefined) byKey.set(key, [known]);
    else same.push(known);
  };
  for (const [at, alias] of data.aliases.entries()) {
    if (at % SLICE === SLICE - 1) yield;
    const form = tidy(alias.text).trim();
    if (!/\p{L}/u.test(form)) continue;
    const isLoose = alias.ambiguous && loose.has(foldTidied(form));
    const known = knownAlias(alias, form, data.hints[alias.entity] ?? NO_HINTS, isLoose);
    add(known);
    const stem = stemOf(form, alias.ambiguous);
    if (stem !== null) add({ ...known, form: stem, stemmed: true });
  }
  return [...byKey].map(([key, aliases]) => ({ key, aliases }));
}

function knownAlias(alias: Alias, form: string, hints: EntityHints, loose: boolean): KnownAlias {
  return {
    ...alias,
    hints,
    firstScript: scriptOf(form.charCodeAt(0)),
    lastScript: scriptOf(form.charCodeAt(form.length - 1)),
    weight: form.length,
    loose,
    stemmed: false,
    form,
  };
}
