import type { EventType } from "../dataset/vocabulary.ts";

/** What readers type for each type of event, in the forms they type it. Search begins words, so "block" needs no plural. */
export const TYPE_WORDS: Readonly<Record<EventType, string>> = {
  block: "block blocked blocking ban banned banning blackout censorship inaccessible",
  throttle: "throttle throttled throttling slowdown slowed",
  shutdown: "shutdown shut down outage blackout cut internet",
  "service-closure": "closure closed closing shutdown shut down exit withdrawal left",
  lifting: "lifting lifted unblock unblocked unbanned restored ended",
  "store-removal": "removal removed app store delisted pulled takedown",
  "device-ban": "device ban banned government devices officials phones",
  regulation: "regulation regulated rule rules law act provisions",
  order: "order ordered instruction directive",
  "blocking-order": "blocking order block ordered ban",
  "court-ruling": "court ruling judgment verdict",
  "registration-suspension": "registration suspension suspended new users",
  "official-registration": "registration register registered official",
  campaign: "campaign crackdown clean-up",
  proposal: "proposal proposed bill draft plan",
  warning: "warning warned threat threatened",
  fine: "fine fined penalty penalised",
  prosecution: "prosecution arrest arrested detained detention charged sentenced jailed",
  "content-removal": "content removal removed takedown censored censorship deleted filtered",
  "account-removal": "account removal accounts groups closed suspended deleted",
  other: "",
};
