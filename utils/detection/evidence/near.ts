import { WORD } from "../surroundings.ts";
import { isHostOf } from "../host.ts";
import { cuesIn, isCue } from "../cue-index.ts";
import { type Evidence, evidence, NO_EVIDENCE, type Question } from "./evidence.ts";
import type { Words } from "../words.ts";
import { type Kind, LIMITS } from "./weights.ts";

/** How far away an address of the entity speaks for its name. */
const DOMAIN_REACH = 1000;

/** Words of services and of the stories they appear in, near by. */
export function cuesNear({ around, words }: Question): readonly Evidence[] {
  const found = cuesIn(words.near, around.nearWords, around.near, LIMITS.mostCuesNear);
  return found.map((cue) => ({
    why: `near:${cue}`,
    kind: isCue(words.services, cue) ? "serviceNear" : around.uncased ? "pieceNear" : "cueNear",
  }));
}

/** The same words in the title, at less weight. */
export function cuesInTitle({ context, words }: Question): readonly Evidence[] {
  if (context.title === "") return NO_EVIDENCE;
  return readTitle(context.title, words).near.map((cue) => ({ why: `title:${cue}`, kind: "titleCue" }));
}

/** What the words of a title tell of. A page has one title for all its texts, so the last is kept. */
interface ReadTitle {
  readonly title: string;
  readonly words: Words;
  readonly near: readonly string[];
  readonly against: readonly string[];
}

let lastTitle: ReadTitle | null = null;

function readTitle(title: string, words: Words): ReadTitle {
  if (lastTitle?.title === title && lastTitle.words === words) return lastTitle;
  const lower = title.toLowerCase();
  const all = new Set(lower.match(WORD(lower)) ?? []);
  const near = cuesIn(words.near, all, lower, LIMITS.mostCuesNear);
  const against = cuesIn(words.against, all, lower, MOST_LOOKED_AT);
  lastTitle = { title, words, near, against };
  return lastTitle;
}

/** Of the words of other stories that stand near by, so many are looked at whether they tell of the name. */
const MOST_LOOKED_AT = 8;

/** "in 1912", "1871年": no service is so old. */
const OLD_YEAR =
  /(?:\b(?:in|since|from|of|by|until|early|late|circa|um|im jahr|en|em|nel) (?:the )?|\()(1[5-8]\d\d|19[0-6]\d)(?!\d|[.,]\d)|(1[5-8]\d\d|19[0-6]\d)(?=年|년)/u;

/** "founded in 1983": older than any service that bears a word of every day for its name. Of 1989 people write today. */
const LATER_YEAR = /\b(?:in|since|from) (?:[a-z]+ )?(19(?:7\d|8[0-8]))(?!\d|[.,]\d)/u;

/** Words of stories in which the ordinary word is meant. */
export function otherTopics(question: Question): readonly Evidence[] {
  const year = yearAgainst(question);
  const found = [...wordsAgainst(question), ...titleAgainst(question), ...work(question)];
  return year === null ? found : [...found, ...evidence(`against:${year}`, "otherTopic")];
}

function yearAgainst({ around: { near }, occurrence, name, words }: Question): string | null {
  const [, year, asian] = OLD_YEAR.exec(near) ?? [];
  if (year !== undefined || asian !== undefined) return year ?? asian ?? null;
  const mayBeOld = !words.has("everydayWords", name) || words.has("bystanders", occurrence.alias.entity);
  return mayBeOld ? null : (LATER_YEAR.exec(near)?.[1] ?? null);
}

function wordsAgainst({ around, name, words }: Question): readonly Evidence[] {
  return cuesIn(words.against, around.nearWords, around.near, MOST_LOOKED_AT)
    .filter((cue) => tellsOf(cue, name, words))
    .slice(0, LIMITS.mostOtherTopics)
    .map((cue) => ({ why: `against:${cue}`, kind: "otherTopic" }));
}

/** "a dansé sur « Apple »": in quotation marks, in a story of singers or actors, it is a work of theirs. */
function work({ around, words }: Question): readonly Evidence[] {
  if (around.uncased || !QUOTED.before.test(around.left) || !QUOTED.after.test(around.right))
    return NO_EVIDENCE;
  const cue = cuesIn(words.against, around.nearWords, around.near, MOST_LOOKED_AT).find((one) =>
    words.storiesOf(one).some((kind) => kind === "music" || kind === "screen"),
  );
  return cue === undefined ? NO_EVIDENCE : evidence(`kind:${cue}`, "otherKindBefore");
}

const QUOTED = { before: /["„“«]\s?$/u, after: /^\s?["“”»]/u };

/** Such words of the title, at less weight; at full weight where the name stands among them. */
function titleAgainst({
  around,
  context: { title },
  occurrence,
  name,
  words,
}: Question): readonly Evidence[] {
  if (title === "") return NO_EVIDENCE;
  const kind: Kind = title.includes(occurrence.alias.text) ? "otherTopic" : "titleTopic";
  return readTitle(title, words)
    .against.filter(
      (cue) => tellsOf(cue, name, words) && !(kind === "otherTopic" && around.nearWords.has(cue)),
    )
    .slice(0, LIMITS.mostTitleTopics)
    .map((cue) => ({ why: `title-against:${cue}`, kind }));
}

/** Whether such a story may tell of what the name is otherwise: "parliament" of a session, of no X. */
function tellsOf(cue: string, name: string, words: Words): boolean {
  const isNarrow = words.has("narrowTopics", name);
  return words
    .storiesOf(cue)
    .some((kind) =>
      isNarrow || words.has("narrowTopics", `#${kind}`) ? words.has("topicNames", `${name} ${kind}`) : true,
    );
}

/** What the dataset gives for the entity itself: its cue words, its domains, its own pages. */
export function entityHints({ around, occurrence, context, text, others }: Question): readonly Evidence[] {
  const { cues, domains } = occurrence.hints;
  const found: Evidence[] = [];
  const title = context.title.toLowerCase();
  for (const cue of cues) {
    if (found.length === LIMITS.mostEntityCues) break;
    const lower = cue.toLowerCase();
    if (hasWord(around.near, lower) || hasWord(title, lower))
      found.push({ why: `cue:${lower}`, kind: isName(lower, others) ? "entityName" : "entityCue" });
  }
  const vicinity: string = text
    .slice(Math.max(0, occurrence.start - DOMAIN_REACH), occurrence.end + DOMAIN_REACH)
    .toLowerCase();
  const domain = domains.find((one) => vicinity.indexOf(one) !== -1);
  if (domain !== undefined) found.push({ why: `domain:${domain}`, kind: "domain" });
  const home = context.host === null ? undefined : domains.find((one) => isHostOf(context.host ?? "", one));
  return home === undefined ? found : [...found, ...evidence(`home:${home}`, "home")];
}

function isName(cue: string, others: Question["others"]): boolean {
  return others.some(({ alias }) => alias.text.toLowerCase() === cue);
}

/** Whether `cue` stands in `text`, as a word (or its plural) where the script has words. */
function hasWord(text: string, cue: string): boolean {
  for (let at = text.indexOf(cue); at !== -1; at = text.indexOf(cue, at + 1)) {
    const after = text.slice(at + cue.length).replace(/^e?s/u, "");
    if (!isCased(text.charAt(at - 1)) && !isCased(after.charAt(0))) return true;
    if (!isCased(cue.charAt(0))) return true;
  }
  return false;
}

function isCased(letter: string): boolean {
  return letter.toLowerCase() !== letter.toUpperCase();
}
