/** Cue words made ready for look-up: whole words, and beginnings of words. */
export interface CueIndex {
  readonly whole: ReadonlySet<string>;
  readonly stems: readonly string[];
  readonly pieces: readonly string[];
}

/** `words` may end in `*`; `pieces` are looked for anywhere (scripts without spaces). */
export function cueIndex(words: readonly string[], pieces: readonly string[]): CueIndex {
  return {
    whole: new Set(words.filter((word) => !word.endsWith("*"))),
    stems: words.filter((word) => word.endsWith("*")).map((word) => word.slice(0, -1)),
    pieces,
  };
}

export function isCue(index: CueIndex, word: string): boolean {
  return index.whole.has(word) || index.stems.some((stem) => word.startsWith(stem));
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
