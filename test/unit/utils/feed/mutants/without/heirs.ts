import { type Mutant, mutant } from "../mutant.ts";

const UPDATE = "client/guarded-update.ts";
const REDIRECTS = "client/redirects.ts";

export const HEIRS: readonly Mutant[] = [
  mutant(
    "an heir that an update leaves alone is not looked up",
    UPDATE,
    'op === "remove" ? [{ kind, id: resolveRedirect(redirects, id) }] : [],',
    "[],",
    "heir-untouched",
  ),
  mutant(
    "an heir that ships and stays is not looked up",
    UPDATE,
    "...(isFree ? [] : found.changes), ",
    "",
    "bundle-merged-into",
  ),
  mutant(
    "whatever is removed takes a redirect of its id along",
    REDIRECTS,
    'if (change.kind === "redirect" && change.op === "remove")',
    'if (change.op === "remove")',
    "heir-redirect-before",
  ),
  mutant(
    "what waits and comes back is new",
    UPDATE,
    "found.holds(change) || held.has(rowName(change))",
    "found.holds(change)",
    "heir-back-weaker",
  ),
  mutant("old names are followed without end", REDIRECTS, "hop < HOPS && ", "", "heir-too-far"),
  mutant("old names are followed once more", REDIRECTS, "hop < HOPS", "hop <= HOPS", "heir-too-far"),
  mutant("old names are followed once less", REDIRECTS, "hop < HOPS", "hop < HOPS - 1", "heir-far"),
  mutant(
    "subjects that are no list",
    REDIRECTS,
    " || !Array.isArray(value.subjects)",
    "",
    "guard-unread-odd-subjects",
  ),
  mutant(
    "subjects that are nothing",
    REDIRECTS,
    "    subject !== null &&\n",
    "",
    "guard-unread-odd-subjects",
  ),
  mutant(
    "old names of what an event was about",
    REDIRECTS,
    'typeof value === "string" ? value : subjectsOf(value)',
    'typeof value === "string" ? value : []',
    "heir-subject",
  ),
  mutant(
    "old names of what an event is about",
    REDIRECTS,
    '    ...changes.flatMap((change) => (change.op === "put" ? subjectsOf(change.value) : [])),\n',
    "",
    "heir-subject-back",
  ),
];
