/** The cases of the gallery, for those who cannot load its views. */
export const POPOVER_NAMES = [
  "wechat",
  "company",
  "cjk",
  "rtl-names",
  "rtl-interface",
  "pinned",
  "empty",
  "long",
  "loading",
  "error",
  "why",
  "why-weighed",
  "why-rtl",
  "why-empty",
  "updated",
  "living",
  "chosen",
  "undated",
  "notice",
] as const;

export const POPUP_NAMES = [
  "popup-home",
  "popup-results",
  "popup-nothing",
  "popup-first-run",
  "popup-no-access",
  "popup-off",
  "popup-never",
  "popup-feed",
  "popup-feed-stale",
  "popup-feeds",
  "popup-error",
  "popup-timeline",
  "popup-timeline-error",
] as const;

export const FEEDS_NAMES = [
  "feeds",
  "feeds-none",
  "feeds-all",
  "feeds-standings",
  "feeds-preview",
  "feeds-refused",
  "feeds-rtl",
  "feeds-failed",
] as const;
