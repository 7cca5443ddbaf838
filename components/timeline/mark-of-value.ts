import type { FacetValue } from "../../utils/dataset/status.types.ts";
import type { EventMark } from "../../utils/dataset/timeline.types.ts";

/** The shape and colour that a value shares with the events it comes from. */
export const MARK_OF_VALUE = {
  blocked: "block",
  cut: "block",
  closed: "block",
  restricted: "restriction",
  throttled: "restriction",
  removed: "restriction",
  barred: "restriction",
  regulated: "rule",
  announced: "pending",
  proposed: "pending",
  ordered: "pending",
  warned: "pending",
  penalised: "restriction",
  unsettled: "pending",
  lifted: "lifting",
} as const satisfies Record<FacetValue, EventMark>;
