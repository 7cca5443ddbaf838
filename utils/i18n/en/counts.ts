/** Texts with a number. */
export const COUNTS = {
  events: { one: "# event", other: "# events" },
  laterEvents: { one: "# later event", other: "# later events" },
  sources: { one: "# source", other: "# sources" },
  more: { one: "+#", other: "+#" },
  morePlaces: { one: "+# place", other: "+# places" },
  places: { one: "# place", other: "# places" },
  widerEvents: { one: "# rule or shutdown", other: "# rules and shutdowns" },
  moreCountries: { one: "+# more country", other: "+# more countries" },
  results: { one: "# result", other: "# results" },
  neverMarked: { one: "# name not marked, by your choice", other: "# names not marked, by your choice" },
  mentions: { one: "# mention", other: "# mentions" },
} as const;
