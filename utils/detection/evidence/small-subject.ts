import { isCue } from "../cue-index.ts";
import { TIGHT } from "./beside.ts";
import { evidence, type Evidence, NO_EVIDENCE, type Question } from "./evidence.ts";

/** How far behind "is" the word may stand that says what something is. */
const PREDICATE_REACH = 7;
/** "telegram is blocked": what is said of services. */
const STATES =
  /^(?:free|down|blocked|banned|unblocked|encrypted|available|unavailable|inaccessible|censored|owned|decentrali[sz]ed|invite|invitation)$/u;

/** "because clubhouse is a chat app for few", "zoom is free": what is said of it tells the service from the word. */
export function smallSubject({ around: { before, after }, words }: Question): readonly Evidence[] {
  const [first] = before;
  if (first !== undefined && words.has("determiners", first.lower)) return NO_EVIDENCE;
  const [verb, ...rest] = after;
  if (verb?.gap !== " " || !/^(?:is|was)$/u.test(verb.lower)) return NO_EVIDENCE;
  const end = rest.findIndex(({ gap }) => !TIGHT.test(gap));
  const said = rest.slice(0, end === -1 ? PREDICATE_REACH : Math.min(end, PREDICATE_REACH));
  const kind = said.slice(1).find(({ lower }) => isCue(words.services, lower));
  if (kind !== undefined) return evidence(`cue:${kind.lower}`, "serviceWordAfter");
  return said.slice(0, 2).some(({ lower }) => STATES.test(lower))
    ? evidence("subject", "subjectPerson")
    : NO_EVIDENCE;
}
