import type { Catalogue } from "../catalogue.types.ts";

/** What the day is at which a timeline is cut, and how that is said. */
export const DATED = {
  published: {
    when: "When written",
    note: "",
    after: "after this article",
    before: "before",
    allBefore: "before this article",
    cut: "The article is from {date}. What stands above happened after it, what stands below before.",
    axis: "article",
    page: "Article of {date}",
  },
  updated: {
    when: "Last updated",
    note: "The article tells when it was last updated, not when it was written.",
    after: "after this article’s last update",
    before: "before",
    allBefore: "before this article’s last update",
    cut: "The article was last updated on {date}. What stands above happened after that, what stands below before.",
    axis: "update",
    page: "Article last updated {date}",
  },
  living: {
    when: "Last changed",
    note: "This page is kept up to date; the day is that of its last change.",
    after: "after this page’s last change",
    before: "before",
    allBefore: "before this page’s last change",
    cut: "This page was last changed on {date}. What stands above happened after that, what stands below before.",
    axis: "last change",
    page: "Page last changed {date}",
  },
  chosen: {
    when: "On",
    note: "",
    after: "after the chosen day",
    before: "before",
    allBefore: "before the chosen day",
    cut: "The chosen day is {date}. What stands above happened after it, what stands below before.",
    axis: "chosen day",
    page: "Chosen day {date}",
  },
} as const satisfies Catalogue["dated"];
