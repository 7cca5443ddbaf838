import type { Catalogue } from "../catalogue.types.ts";

/** Words for what held on a day. */
export const STATUS = {
  facets: {
    access: "Access",
    stores: "App stores",
    devices: "Official devices",
    duties: "Rules and orders",
    pending: "Pending",
    penalties: "Penalties",
  },
  values: {
    blocked: "Blocked",
    restricted: "Restricted",
    throttled: "Slowed down",
    cut: "Internet cut",
    closed: "Service ended",
    removed: "Removed from app stores",
    barred: "Barred from official devices",
    regulated: "Regulated",
    announced: "Announced",
    proposed: "Proposed",
    ordered: "Block ordered",
    warned: "Warned",
    penalised: "Penalised",
    lifted: "Lifted",
  },
  lifted: {
    access: "Restriction lifted",
    stores: "Store removal lifted",
    devices: "Device bar lifted",
    duties: "Rule or order ended",
    pending: "Plan or order ended",
    penalties: "Penalty lifted",
  },
  certainties: {
    "not-known": "not known whether it still holds",
    imprecise: "exact day not known",
  },
  extents: {
    full: "full",
    partial: "partial",
    "one-network": "one network",
    regional: "regional",
    "officials-devices": "officials’ devices",
  },
} as const satisfies Pick<Catalogue, "facets" | "values" | "lifted" | "certainties" | "extents">;
