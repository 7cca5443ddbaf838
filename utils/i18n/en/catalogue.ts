import type { Catalogue } from "../catalogue.types.ts";
import { COUNTS } from "./counts.ts";
import { DATED } from "./dated.ts";
import { EVENTS } from "./events.ts";
import { KINDS } from "./kinds.ts";
import { SIGNS } from "./signs.ts";
import { STATUS } from "./status.ts";
import { TEXTS } from "./texts.ts";

export const EN: Catalogue = {
  locale: "en",
  dir: "ltr",
  dates: { pattern: "en-GB", months: "en-US" },
  texts: TEXTS,
  counts: COUNTS,
  ...EVENTS,
  ...STATUS,
  ...KINDS,
  failures: {
    "unknown-entity": {
      what: "This name is no longer in the dataset.",
      advice: "Reload the page to mark it by the present data.",
    },
    "store-unavailable": {
      what: "The local database cannot be read.",
      advice:
        "Try again. If it persists, restart the browser: the database is then rebuilt from the bundled data.",
    },
    "bad-request": {
      what: "This page and the extension do not understand each other.",
      advice: "Reload the page.",
    },
    "no-answer": {
      what: "The extension does not answer.",
      advice: "Try again in a moment.",
    },
    disconnected: {
      what: "The extension was updated while this page was open.",
      advice: "Reload the page to go on.",
    },
  },
  dated: DATED,
  signs: SIGNS,
  markings: { all: "All", first: "First per section" },
  modes: { marks: "Marks", quiet: "Quiet", off: "Off" },
};
