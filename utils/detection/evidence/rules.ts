import { described } from "./described.ts";
import { doubtfulNeighbour, otherServices, repeated } from "./company.ts";
import type { Rule } from "./evidence.ts";
import { cuesInTitle, cuesNear, entityHints, otherTopics } from "./near.ts";
import { longerName } from "./longer-name.ts";
import { determiner, serviceWordAfter, siteName } from "./neighbours.ts";
import { numberOrHyphen } from "./number.ts";
import { otherwise } from "./otherwise.ts";
import { owner } from "./owner.ts";
import { placePreposition } from "./place.ts";
import { serviceWordBefore } from "./service-before.ts";
import { commonness, shape } from "./shape.ts";
import { subject } from "./subject.ts";

/** Every rule there is. Their evidence is added up; order does not matter. */
export const RULES: readonly Rule[] = [
  commonness,
  shape,
  serviceWordAfter,
  serviceWordBefore,
  determiner,
  described,
  placePreposition,
  subject,
  siteName,
  longerName,
  numberOrHyphen,
  cuesNear,
  cuesInTitle,
  otherTopics,
  otherwise,
  owner,
  entityHints,
  otherServices,
  doubtfulNeighbour,
  repeated,
];
