import { readFileSync } from "node:fs";
import { LEXICON } from "../../../../utils/detection/lexicon/lexicon.ts";
import type { Alias, EntityHints, MatcherData } from "../../../../utils/detection/types.ts";

export interface LabelledMention {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly entity: string;
}

export interface LabelledPassage {
  readonly lang: string;
  readonly text: string;
  readonly mentions: readonly LabelledMention[];
}

const FIXTURES = new URL("../../../fixtures/detection/", import.meta.url);

function linesOf(file: string): readonly string[] {
  const lines = readFileSync(new URL(file, FIXTURES), "utf8").split("\n");
  return lines.filter((line) => line !== "" && !line.startsWith("#"));
}

/** The passages of test/fixtures/detection/passages.txt. */
export function readPassages(): readonly LabelledPassage[] {
  return linesOf("passages.txt").map((line) => {
    const [lang = "", marked = ""] = line.split("\t");
    return unmarked(lang, marked.replaceAll(" // ", "\n"));
  });
}

/** The names of test/fixtures/detection/names.txt. */
export function readNames(): MatcherData {
  const aliases: Alias[] = [];
  const hints: Record<string, EntityHints> = {};
  for (const line of linesOf("names.txt")) {
    const [entity = "", names = "", cues = ""] = line.split("\t");
    hints[entity] = { cues: cues === "" ? [] : cues.split(", "), domains: [] };
    for (const name of names.split(", ")) {
      const ambiguous = name.endsWith("?");
      aliases.push({ text: ambiguous ? name.slice(0, -1) : name, entity, lang: "mul", ambiguous });
    }
  }
  return { format: 1, version: "test", aliases, hints, lexicon: LEXICON };
}

/** Takes the marks `[[surface|entity]]` out of a text. */
function unmarked(lang: string, marked: string): LabelledPassage {
  const mentions: LabelledMention[] = [];
  let text = "";
  let rest = marked;
  for (;;) {
    const mark = /\[\[(?<surface>[^|\]]+)\|(?<entity>[^\]]+)\]\]/u.exec(rest);
    if (mark === null) return { lang, text: text + rest, mentions };
    const { surface = "", entity = "" } = mark.groups ?? {};
    text += rest.slice(0, mark.index);
    mentions.push({ start: text.length, end: text.length + surface.length, surface, entity });
    text += surface;
    rest = rest.slice(mark.index + mark[0].length);
  }
}
