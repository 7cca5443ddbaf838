import { FINCH, PARROT, Y2015, seed, type Seeded } from "./seed.ts";

/** Who is called what, whose it is, and in which words it is told. */
export const NAMING_FAULTS: readonly Seeded[] = [
  seed(
    "owners",
    "nobody after the last",
    PARROT,
    "{ entity: aviary, from: 2010,",
    "{ entity: aviary, from: 2010, to: 2019,",
  ),
  seed("owners", "two at a time", PARROT, "from: 2009, to: 2010", "from: 2009"),
  seed("alias-claims", "claimed by two", FINCH, "text: Finchat", "text: PARROT"),
  seed("alias-claims", "twice in one", PARROT, "text: 鹦鹉, lang: zh-Hans", "text: Parrot, lang: en"),
  seed("ordinary-words", "not marked ambiguous", FINCH, "text: Finchat", "text: Signal"),
  seed(
    "wording",
    "a working note",
    Y2015,
    "A court fined Finchat.",
    "A court fined Finchat (to be checked).",
  ),
  seed("wording", "a loaded word", Y2015, "A court fined Finchat.", "The regime fined Finchat."),
];
