import { aliasClaims } from "./alias-claims.ts";
import { classScope } from "./class-scope.ts";
import { concerns } from "./concerns.ts";
import { confirmations } from "./confirmations.ts";
import { dates } from "./dates.ts";
import { duplicateEvents } from "./duplicate-events.ts";
import { duplicateSources } from "./duplicate-sources.ts";
import { endOrder } from "./end-order.ts";
import { endings } from "./endings.ts";
import { endsStated } from "./ends-stated.ts";
import { eventOrder } from "./event-order.ts";
import { inForce } from "./in-force.ts";
import { filePlace } from "./file-place.ts";
import { knownCodes } from "./known-codes.ts";
import { links } from "./links.ts";
import { listSources } from "./list-sources.ts";
import { officialsDevices } from "./officials-devices.ts";
import { ordinaryWords } from "./ordinary-words.ts";
import { ownersNow } from "./owners-now.ts";
import { readSources } from "./read-sources.ts";
import { references } from "./references.ts";
import type { Rule } from "./rule.ts";
import { sourceDates } from "./source-dates.ts";
import { uniqueIds } from "./unique-ids.ts";
import { unusedSources } from "./unused-sources.ts";
import { wording } from "./wording.ts";

/** Everything `dataset check` looks for beside YAML and schema. */
export const RULES: readonly Rule[] = [
  filePlace,
  uniqueIds,
  references,
  knownCodes,
  dates,
  inForce,
  endsStated,
  endOrder,
  confirmations,
  endings,
  concerns,
  classScope,
  officialsDevices,
  duplicateEvents,
  readSources,
  listSources,
  sourceDates,
  unusedSources,
  duplicateSources,
  links,
  ownersNow,
  aliasClaims,
  ordinaryWords,
  wording,
  eventOrder,
];
