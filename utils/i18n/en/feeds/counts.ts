/** Texts of the feeds page with a number. */
export const FEED_COUNTS = {
  rows: { one: "# row", other: "# rows" },
  unshown: {
    one: "# row is kept and needs a newer extension to be shown",
    other: "# rows are kept and need a newer extension to be shown",
  },
  held: { one: "# row held back", other: "# rows held back" },
  withdrawn: { one: "# withdrawal", other: "# withdrawals" },
  places: { one: "# place", other: "# places" },
  moreFeeds: { one: "+# more publisher", other: "+# more publishers" },
  failures: { one: "# failed check", other: "# failed checks in a row" },
  added: { one: "# added", other: "# added" },
  corrected: { one: "# corrected", other: "# corrected" },
  removed: { one: "# removed", other: "# removed" },
  moreRows: { one: "and # more", other: "and # more" },
} as const;
