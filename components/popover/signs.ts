import type { Kind } from "../../utils/detection/evidence/weights.ts";
import type { Reason } from "../../utils/detection/types.ts";
import type { EntityId } from "../../utils/dataset/types.ts";
import type { Sign } from "../../utils/popover/match.types.ts";

/** The name of an entity as the page has it, or null. */
export type NameOf = (entity: EntityId) => string | null;

/** One sign in the text. */
export interface SeenSign {
  readonly sign: Sign;
  /** In what it was seen; a name that nobody knows is null. */
  readonly words: readonly (string | null)[];
  /** What `words` are. */
  readonly kind: "words" | "names";
}

export interface SeenSigns {
  /** Weightiest first. */
  readonly spokeFor: readonly SeenSign[];
  readonly against: readonly SeenSign[];
  /** The sum of everything weighed, with how common a word the name is. */
  readonly score: number;
  /** The name is a word that one meets every day. */
  readonly everyday: boolean;
}

/** Kinds that name no sign in the text: how common a word the name is. */
const COMMONNESS = [
  "rareWord",
  "rareWordOpening",
  "everydayWord",
  "uncommonWord",
  "everydayWordElsewhere",
] as const;

/** What a reader sees of each kind of evidence; kinds that look alike are one sign. */
const SIGN_OF: Readonly<Record<Exclude<Kind, (typeof COMMONNESS)[number]>, Sign>> = {
  seldomMeant: "common",
  lowerCase: "smallLetters",
  looseCase: "smallLetters",
  capitalInSentence: "capital",
  capitalOfPerson: "capital",
  capitalOfOneLetter: "capital",
  capitalsInSentence: "capitals",
  acronym: "capitals",
  latinAmongOthers: "otherScript",
  capitalsAmongOthers: "capitals",
  oneLetterAmongOthers: "otherScript",
  englishWordElsewhere: "foreign",
  latinAmongCyrillic: "otherScript",
  personElsewhere: "foreign",
  determiner: "article",
  pronoun: "pronoun",
  determinerOfNoun: "article",
  ownedByOther: "possessiveBefore",
  properNameBefore: "partOfNameBefore",
  properNameAfter: "partOfNameAfter",
  companyWordAfter: "companyWord",
  otherKindBefore: "otherKind",
  imperative: "toldToDo",
  numberBeside: "number",
  variable: "variable",
  quoted: "quoted",
  hyphenBeside: "hyphen",
  placePreposition: "usedWith",
  placeOfOneLetter: "usedWith",
  subject: "acts",
  subjectWithoutArticle: "acts",
  subjectPerson: "acts",
  possessive: "owns",
  possessiveOfOneLetter: "owns",
  subjectInHeadline: "actsInHeadline",
  participleInHeadline: "actsInHeadline",
  siteName: "siteName",
  serviceWordAfter: "beside",
  serviceWordBefore: "beside",
  example: "example",
  serviceNear: "near",
  cueNear: "near",
  pieceNear: "near",
  titleCue: "title",
  listed: "listed",
  listedWithDoubtful: "listed",
  sameSentence: "sameSentence",
  sameText: "samePassage",
  companion: "samePage",
  entityCue: "ownWord",
  entityName: "ownWord",
  domain: "address",
  home: "ownSite",
  otherTopic: "otherSubject",
  titleTopic: "otherSubject",
  otherwiseNamed: "otherSubject",
  otherwiseThing: "otherSubject",
  otherwiseWord: "otherSubject",
  otherwiseWritten: "otherSubject",
  repeated: "repeated",
  sameEntity: "repeated",
};

const ENTITIES: ReadonlySet<Sign> = new Set(["listed", "sameSentence", "samePassage", "samePage"]);
const ADDRESSES: ReadonlySet<Sign> = new Set(["address", "ownSite"]);

/** What was weighed, in the reader's terms: each sign once, for or against by the sum of what it weighed. */
export function seenSigns(reasons: readonly Reason[], nameOf: NameOf): SeenSigns {
  const bySign = new Map<Sign, { weight: number; words: Set<string | null> }>();
  for (const { kind, why, weight } of reasons) {
    if (isCommonness(kind)) continue;
    const sign = SIGN_OF[kind];
    const seen = bySign.get(sign) ?? { weight: 0, words: new Set() };
    seen.weight += weight;
    const word = why.slice(why.indexOf(":") + 1);
    seen.words.add(ENTITIES.has(sign) ? nameOf(word) : word);
    bySign.set(sign, seen);
  }
  const all = [...bySign].toSorted(([, one], [, other]) => Math.abs(other.weight) - Math.abs(one.weight));
  const seen = (those: typeof all): readonly SeenSign[] =>
    those.map(([sign, { words }]) => ({
      sign,
      words: [...words],
      kind: ENTITIES.has(sign) || ADDRESSES.has(sign) ? "names" : "words",
    }));
  return {
    spokeFor: seen(all.filter(([, { weight }]) => weight >= 0)),
    against: seen(all.filter(([, { weight }]) => weight < 0)),
    score: reasons.reduce((sum, { weight }) => sum + weight, 0),
    everyday: reasons.some(({ kind }) => kind === "everydayWord"),
  };
}

function isCommonness(kind: Kind): kind is (typeof COMMONNESS)[number] {
  return COMMONNESS.some((one) => one === kind);
}
