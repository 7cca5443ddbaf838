/** Words that `wording` refuses. Kept short: each must be wrong in almost every sentence of ours. */

export interface Refused {
  readonly pattern: RegExp;
  readonly remedy: string;
}

const ASPECT = "dates?|days?|ends?|starts?|sources?|names?|links?|urls?|numbers?";
const CHECKED = "checked|confirmed|verified|added|filled in";

/** What a writer notes for himself, and a reader must never see. */
export const WORKING_NOTES: readonly Refused[] = [
  "the seeds?(?! (?:round|funding|capital|phrase))",
  "seeds? (?:\\d+|articles?|documents?|texts?|say|says|calls?|gives?|describes?)",
  "excerpts? (?:seen|read|only)",
  "(?:per|according to|in) the excerpt",
  "sources? seen",
  `(?:${ASPECT}) (?:still )?(?:to be (?:${CHECKED})|not (?:yet )?checked)`,
  `(?<=[(;] ?)(?:still )?to be (?:${CHECKED})`,
  "not (?:yet )?(?:checked|verified) (?:here|by us)",
  "tbc|tbd|todo|fixme|lorem ipsum|placeholder",
  "see note",
].map((source) => ({
  pattern: word(source),
  remedy: "say it to the reader, or leave it out",
}));

/** Judgements in place of facts. The dataset says who did what; what to think of it is the reader's. */
export const LOADED_WORDS: readonly Refused[] = [
  { words: "regimes?", remedy: 'name the authority, or write "government"' },
  {
    words: "draconian|repressive|oppressive|orwellian|dystopian|tyrannical|heavy-handed|sweeping",
    remedy: "leave it out",
  },
  { words: "notorious|infamous|brutal|brazen|shameful|outrageous|shocking|sinister", remedy: "leave it out" },
  { words: "propaganda", remedy: "name the medium, or quote who calls it so" },
  { words: "dictators?|dictatorship|strongman", remedy: "name the office" },
  { words: "so-called", remedy: "leave it out, or quote who says it" },
  { words: "great firewall", remedy: 'write "blocked in mainland China"' },
  {
    words: "muzzle[sd]?|muzzling|silence[sd]?|silencing|crack(?:s|ed|ing)? down",
    remedy: "say what was done",
  },
  { words: "unfortunately|sadly|thankfully|of course|obviously", remedy: "leave it out" },
].map(({ words, remedy }) => ({ pattern: word(words), remedy }));

function word(source: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${source})(?![\\p{L}\\p{N}-])`, "iu");
}
