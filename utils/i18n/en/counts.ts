/** Texts with a number. */
export const COUNTS = {
  events: { one: "# event", other: "# events" },
  sources: { one: "# source", other: "# sources" },
  more: { one: "# more", other: "# more" },
  moreCountries: { one: "+# more country", other: "+# more countries" },
  results: { one: "# result", other: "# results" },
  mentions: { one: "# mention", other: "# mentions" },
} as const;
