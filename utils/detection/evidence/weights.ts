/**
 * What each kind of evidence weighs. An occurrence whose sum reaches THRESHOLD is a mention. The table is plain data,
 * so that one learned from text can take its place.
 */
export const THRESHOLD = 2;

export const WEIGHTS = {
  /** Not an everyday word: written like this it mostly means the service. */
  rareWord: 1.5,
  /** … and it begins a sentence or headline, where nothing can be read from its capital. */
  rareWordOpening: 0.5,
  /** Lower-case form of a name that is written with a capital. */
  lowerCase: -0.5,
  capitalInSentence: 2,
  capitalOfPerson: 0.5,
  capitalOfOneLetter: 0.5,
  capitalsInSentence: 1.5,
  latinAmongOthers: 1.5,
  englishWordElsewhere: 1,
  determiner: -3,
  properNameBefore: -3,
  properNameAfter: -2,
  companyWordAfter: 1.5,
  numberBeside: -2,
  quoted: -0.5,
  hyphenBeside: -1.5,
  placePreposition: 1,
  placeOfOneLetter: 1.5,
  subject: 1.5,
  possessive: 1,
  possessiveOfOneLetter: 2,
  subjectInHeadline: 1.5,
  participleInHeadline: 1,
  siteName: 2,
  serviceWordAfter: 2.5,
  serviceWordBefore: 2.5,
  example: 2,
  cueNear: 0.5,
  mostCuesNear: 3,
  titleCue: 0.25,
  listed: 3,
  sameSentence: 1.5,
  sameText: 1,
  companion: 0.5,
  entityCue: 1.5,
  mostEntityCues: 2,
  domain: 3,
  home: 1,
  otherTopic: -1,
  mostOtherTopics: 3,
  otherThing: -5,
  repeated: 2,
} as const;
