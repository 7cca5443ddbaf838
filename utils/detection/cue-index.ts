/** Cue words made ready for look-up: whole words, and beginnings of words. */
export interface CueIndex {
  readonly whole: ReadonlySet<string>;
  /** By their first three letters. */
  readonly stems: ReadonlyMap<string, readonly string[]>;
  readonly pieces: readonly string[];
}

const STEM_START = 3;

/** `words` may end in `*`; `pieces` are looked for anywhere (scripts without spaces). Stems have three letters at least. */
export function cueIndex(words: readonly string[], pieces: readonly string[]): CueIndex {
  const whole = new Set<string>();
  const stems = new Map<string, string[]>();
  for (const word of words) {
    if (!word.endsWith("*")) {
      whole.add(word);
      continue;
    }
    const start = word.slice(0, STEM_START);
    const same = stems.get(start);
    if (same === undefined) stems.set(start, [word.slice(0, -1)]);
    else same.push(word.slice(0, -1));
  }
  return { whole, stems, pieces };
}

export function isCue(index: CueIndex, word: string): boolean {
  if (index.whole.has(word)) return true;
  const stems = index.stems.get(word.slice(0, STEM_START));
  return stems?.some((stem) => word.startsWith(stem)) ?? false;
}

/** The distinct cues in a neighbourhood, at most `limit`: of words, and of pieces where such scripts are about. */
export function cuesIn(
  index: CueIndex,
  words: ReadonlySet<string>,
  near: string,
  limit: number,
): readonly string[] {
  const found: string[] = [];
  for (const word of words) {
    if (found.length === limit) return found;
    if (isCue(index, word)) found.push(word);
  }
  if (UNSPACED.test(near)) {
    for (const piece of index.pieces) {
      if (found.length === limit) return found;
      if (near.includes(piece)) found.push(piece);
    }
  }
  return found;
}

const UNSPACED = /[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]/u;
