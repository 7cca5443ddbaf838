import type { FeedCatalogue } from "../../feeds/catalogue.types.ts";
import { FEED_COUNTS } from "./counts.ts";
import {
  ASKERS,
  CHANGES,
  FAULTS,
  HOLDS,
  LOSSES,
  NOT_DONE,
  OUTCOMES,
  REASONS,
  REFUSALS,
  ROW_KINDS,
  STANDINGS,
} from "./states.ts";
import { FEED_TEXTS } from "./texts.ts";

export const FEEDS_EN: FeedCatalogue = {
  texts: FEED_TEXTS,
  counts: FEED_COUNTS,
  standings: STANDINGS,
  refusals: REFUSALS,
  faults: FAULTS,
  outcomes: OUTCOMES,
  askers: ASKERS,
  notDone: NOT_DONE,
  holds: HOLDS,
  losses: LOSSES,
  reasons: REASONS,
  changes: CHANGES,
  rowKinds: ROW_KINDS,
};
