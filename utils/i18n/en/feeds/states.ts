/**
 * How far a feed's data can be relied on to be the newest. `word` stands beside the shape, `what` says it in a
 * sentence, `advice` what can be done; "" where there is nothing to say.
 */
export const STANDINGS = {
  fresh: { word: "Up to date", what: "Confirmed to be the newest {ago}.", advice: "" },
  checking: { word: "Checking", what: "Asking its places…", advice: "" },
  paused: {
    word: "Paused",
    what: "It is not checked, and what it says is not shown.",
    advice: "",
  },
  unchecked: {
    word: "Not checked",
    what: "Last confirmed to be the newest {ago}.",
    advice: "",
  },
  never: { word: "Never checked", what: "Nothing says yet whether it is the newest.", advice: "" },
  offline: {
    word: "Offline",
    what: "This computer is not connected. What you hold stays shown.",
    advice: "It is checked again by itself.",
  },
  stale: {
    word: "May be outdated",
    what: "Not confirmed newest since {date}; updates may be blocked.",
    advice: "Import a file or add a mirror.",
  },
  refused: {
    word: "Update refused",
    what: "What came was not taken: {why}.",
    advice: "What you hold stays shown.",
  },
  "newer-extension": {
    word: "Needs a newer extension",
    what: "The publisher’s newer data cannot be read by this version. What you hold stays shown.",
    advice: "Update the extension.",
  },
  "clock-wrong": {
    word: "Clock looks wrong",
    what: "The clock of this computer does not agree with what was signed.",
    advice: "Set the clock, then check again.",
  },
  "storage-full": {
    word: "Storage full",
    what: "There is no room for the update. What you hold stays shown.",
    advice: "Make room on this computer, then check again.",
  },
} as const;

/** Why files that arrived were refused; goes on after "not taken:". */
export const REFUSALS = {
  bad_signature: "it is not signed with the publisher’s keys",
  wrong_type: "a file is of another kind than it has to be",
  bad_metadata: "a signed file does not have the form that it has to have",
  version_mismatch: "a file is of another version than it has to be",
  rollback_rejected: "it is older than what you hold",
  hash_mismatch: "a file is not the one that was signed",
  expired: "its signature has run out",
  bad_rows: "it has rows that the format forbids",
  delta_root_mismatch: "its changes do not lead to the dataset that was signed",
  wrong_feed: "it is of another publisher",
} as const;

/** Why a place did not give a file. */
export const FAULTS = {
  offline: "this computer is not connected",
  "no-access":
    "the extension may not access that site, and Firefox would tell it then which installation asks; allow it in the add-on’s permissions",
  "not-found": "the place does not have the file",
  redirected: "the place points elsewhere, which is not followed",
  "too-large": "the file is longer than it may be",
  truncated: "the file came cut off",
  timeout: "the place did not answer in time",
  busy: "the place asks to wait",
  "server-error": "the place reports an error of its own",
  "wrong-type": "the place answered with something else, such as a log-in page",
} as const;

/** How a check ended, in a line. */
export const OUTCOMES = {
  updated: "Version {version} of {date}",
  unchanged: "Nothing new",
  stale: "Nothing newer than what expired on {date}",
  refused: "Refused: {why}",
  unreachable: "Not reached: {why}",
  newer_extension: "Needs a newer extension (format {major})",
  clock_wrong: "The clock looks wrong",
  storage_full: "No room",
  continues: "Goes on at the next check",
  busy_elsewhere: "Another check was under way",
  cancelled: "Broken off",
  healed: "Damage was found: it is fetched anew",
  failed: "Failed for a reason of its own",
} as const;

/** Who asked for a check. */
export const ASKERS = {
  schedule: "by schedule",
  reader: "by you",
  file: "from a file",
  start: "at the start",
} as const;

/** Why a request was not done. */
export const NOT_DONE = {
  "unknown-feed": "There is no such publisher here.",
  "bad-link": "This is no link to a feed: it begins with feed:v1? and names an address.",
  "bad-file": "This is no file of a feed, or it is cut off.",
  "no-access":
    "Nothing was asked: the extension may not access that site, and Firefox would tell it then which installation asks. Allow it in the add-on’s permissions, or ask the publisher for a file.",
  unreachable: "No place answered for it. Check the connection, or ask the publisher for a file.",
  "wrong-fingerprint":
    "The place gave another publisher’s keys than the link names. Nothing was added: do not trust that place.",
  "bad-root": "The publisher’s keys cannot be read, or are not signed by themselves. Nothing was added.",
  "too-soon": "It was checked less than a minute ago.",
  shipped: "This publisher came with the extension: it can be paused, not removed.",
  "already-there": "This publisher is there already.",
  "bad-base": "That is no address of a place: it begins with https:// and ends in /.",
  "too-many-places": "There are as many places as a publisher can have here. Remove one first.",
  busy: "It is being checked just now. Try again when that is done.",
  "changed-meanwhile": "The publisher has changed it again meanwhile. Look at what waits now, then decide.",
  "storage-full": "There is no room. Make some on this computer, then try again.",
  "no-receipt":
    "There is no receipt for this: it is shown as it was before, and the publisher’s newest version says otherwise.",
  "nothing-held": "There is nothing yet that could be saved.",
  "unknown-entity": "The extension did not understand. Reload this page.",
  "bad-request": "The extension did not understand. Reload this page.",
  "store-unavailable": "The extension does not answer. Try again; if it persists, restart the browser.",
} as const;

/** Why a row's removal or weakening waits. */
export const HOLDS = {
  "old-event": "It happened more than a year ago.",
  "many-rows": "Many rows go at once.",
  referenced: "History rests on it.",
} as const;

/** What would go of a row. */
export const LOSSES = {
  gone: "would go altogether",
  type: "would be called another kind of event",
  place: "would be of another place",
  "later-date": "would have a later date, or none",
  "earlier-end": "would have ended earlier",
  entities: "would name fewer services or companies",
  names: "would lose names",
  kind: "would be another kind of thing",
  classes: "would belong to fewer classes",
  extent: "would reach less far",
  sources: "would name fewer sources",
} as const;

/** Why rows were withdrawn or removed. */
export const REASONS = {
  "person-at-risk": "a person is at risk",
  "court-order": "a court has ordered it",
  rights: "someone’s rights",
  merged: "merged into another",
  mistaken: "it was mistaken",
  duplicate: "it stood there twice",
  unsourced: "no source bears it out",
  withdrawn: "withdrawn",
  unstated: "no reason given",
} as const;

/** What a version did with a row. */
export const CHANGES = {
  added: "added",
  corrected: "corrected",
  removed: "removed",
  withdrawn: "withdrawn",
} as const;

/** Kinds of rows. */
export const ROW_KINDS = { entity: "entry", event: "event", source: "source", redirect: "redirect" } as const;
