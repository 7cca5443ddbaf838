/** An occurrence whose sum of weights reaches this is a mention. */
export const THRESHOLD = 2;

/** What each kind of evidence weighs by hand: from here the weights in `learned.json` were learned (`npm run train`). */
export const HAND_WEIGHTS = {
  /** Not an everyday word: written like this it mostly means the service. */
  rareWord: 1.5,
  /** … and it begins a sentence or headline, where nothing can be read from its capital. */
  rareWordOpening: 0.75,
  /** A word one meets every day; one that is seldom read; one in a script without capitals. */
  everydayWord: 0.35,
  uncommonWord: 1.05,
  everydayWordElsewhere: 0.45,
  /** A word so common that even a capital seldom makes it a name. */
  seldomMeant: -1,
  /** Lower-case form of a name that is written with a capital. */
  lowerCase: -1,
  /** The same where it stands as one speaks of the service: "on signal". */
  looseCase: -0.5,
  capitalInSentence: 2,
  capitalOfPerson: 0.25,
  capitalOfOneLetter: 0.8,
  capitalsInSentence: 1.5,
  /** ALL CAPS in a sentence, of a word that is not listed so: it stands for something else. */
  acronym: -1.5,
  latinAmongOthers: 1.5,
  capitalsAmongOthers: 0.5,
  oneLetterAmongOthers: 0.5,
  englishWordElsewhere: 1,
  /** A Latin name in a Cyrillic or Greek text; a name that people have, in a text that is not English. */
  latinAmongCyrillic: 1.5,
  personElsewhere: 0.5,
  determiner: -3,
  /** "our Discord": people speak of their services like this, too. */
  pronoun: -2,
  determinerOfNoun: -1.5,
  ownedByOther: -1,
  properNameBefore: -3,
  properNameAfter: -2,
  companyWordAfter: 1.5,
  /** "the band Vine": what stands before says what else it is. */
  otherKindBefore: -3,
  /** "Steam the dumplings" */
  imperative: -3,
  numberBeside: -2,
  /** "gene X … gene Y": a letter that stands for something. */
  variable: -4,
  quoted: -0.5,
  hyphenBeside: -1.5,
  placePreposition: 1,
  placeOfOneLetter: 1.5,
  subject: 2,
  subjectWithoutArticle: 1.5,
  subjectPerson: 1.5,
  possessive: 1,
  possessiveOfOneLetter: 2,
  subjectInHeadline: 1.9,
  participleInHeadline: 1,
  siteName: 2,
  serviceWordAfter: 2.5,
  serviceWordBefore: 2.5,
  example: 2,
  /** Words near by that name services or their parts; that belong to the stories they appear in; both without spaces. */
  serviceNear: 0.5,
  cueNear: 0.5,
  pieceNear: 1.15,
  titleCue: 0.25,
  listed: 3,
  /** In a list with a name that is doubtful itself. */
  listedWithDoubtful: 1,
  sameSentence: 1.5,
  sameText: 1,
  companion: 0.5,
  entityCue: 1.5,
  /** The same where the cue is the name of another service. */
  entityName: 1.5,
  domain: 3,
  home: 1,
  otherTopic: -1,
  titleTopic: -0.75,
  /**
   * Elsewhere in the text or its title: the name of another; part of another thing; an ordinary word, where the capital
   * says nothing and where it does.
   */
  otherwiseNamed: -2.5,
  otherwiseThing: -1.5,
  otherwiseWord: -1.5,
  otherwiseWritten: -0.5,
  repeated: 2,
  /** The service has been believed under another name. */
  sameEntity: 1.5,
} as const satisfies Readonly<Record<string, number>>;

/** A kind of evidence. */
export type Kind = keyof typeof HAND_WEIGHTS;

/** How many pieces of one kind are counted. */
export const LIMITS = { mostCuesNear: 3, mostEntityCues: 2, mostOtherTopics: 3, mostTitleTopics: 2 } as const;
