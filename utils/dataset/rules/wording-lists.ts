/** Words that `wording` refuses. Kept short: each must be wrong in almost every sentence of ours. */

export interface Refused {
  readonly pattern: RegExp;
  readonly remedy: string;
}

/** What a writer notes for himself, and a reader must never see. */
export const WORKING_NOTES: readonly Refused[] = [
  "seed|seeds",
  "excerpts? (?:seen|read|only)",
  "(?:per|according to|in) the excerpt",
  "to be (?:checked|confirmed|verified|added)",
  "to check|tbc|tbd|todo|fixme|xxx",
  "not (?:yet )?(?:checked|verified) (?:here|by us)",
  "sources? seen",
  "kept for",
  "see note",
  "placeholder",
  "lorem ipsum",
  "\\?\\?+",
].map((source) => ({
  pattern: word(source),
  remedy: "say it to the reader, or leave it out",
}));

/** Judgements in place of facts. The dataset says who did what; what to think of it is the reader's. */
export const LOADED_WORDS: readonly Refused[] = [
  ["regime|regimes", 'name the authority, or write "government"'],
  ["draconian|repressive|oppressive|orwellian|dystopian|tyrannical|heavy-handed|sweeping", "leave it out"],
  ["notorious|infamous|brutal|brazen|shameful|outrageous|shocking|sinister", "leave it out"],
  ["propaganda", "name the medium, or quote who calls it so"],
  ["dictator|dictators|dictatorship|strongman", "name the office"],
  ["so-called", "leave it out, or quote who says it"],
  ["great firewall", 'write "blocked in mainland China"'],
  [
    "muzzle[sd]?|muzzling|gag(?:s|ged|ging)?|silence[sd]?|silencing|crack(?:s|ed|ing)? down",
    "say what was done",
  ],
  ["finally|unfortunately|sadly|thankfully|of course|obviously|clearly", "leave it out"],
  ["claim(?:s|ed) that", 'write "said that"'],
].map(([source, remedy]) => ({ pattern: word(source ?? ""), remedy: remedy ?? "" }));

function word(source: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${source})(?![\\p{L}\\p{N}-])`, "iu");
}
