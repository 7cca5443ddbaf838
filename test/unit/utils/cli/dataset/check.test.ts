import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkDataset, formatFinding } from "../../../../../utils/cli/dataset/check.ts";
import { FIXTURE, withChanged } from "./fixture.ts";

const PARROT = "entities/parrot.yaml";
const FINCH = "entities/finch.yaml";
const Y2014 = "events/JP/2014.yaml";
const Y2015 = "events/JP/2015.yaml";
const HEAD = "dataset.yaml";

interface Seeded {
  readonly fault: string;
  readonly rule: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
  /** Text of the line that the finding must point at, after the change. */
  readonly line: string;
}

const seed = (rule: string, fault: string, file: string, from: string, to: string, line = to): Seeded => ({
  rule,
  fault,
  file,
  from,
  to,
  line: line.split("\n")[0] ?? line,
});

/** One fault each; the fixture has none. */
const FAULTS: readonly Seeded[] = [
  seed("yaml", "a key twice", FINCH, "kind: messaging", "kind: messaging\nkind: social", "kind: social"),
  seed("schema", "unknown key", Y2014, "    title: Notice", "    titel: Notice", "titel: Notice"),
  seed("schema", "missing key", Y2015, "    title: Finchat fined\n", "", "id: 2015-06-jp-finch-fine"),
  seed("schema", "word outside the vocabulary", Y2015, "type: fine", "type: penalty"),
  seed("schema", "extent outside the vocabulary", Y2014, "extent: partial", "extent: some"),
  seed("schema", "source without a kind", PARROT, "    kind: press\n", "", "gazette-2012-parrot:"),
  seed("schema", "a day that does not exist", Y2015, "observed: 2015-02-03", "observed: 2015-02-30"),
  seed("schema", "a date in words", Y2015, "announced: 2015-06-10", "announced: June 2015"),
  seed("schema", "a number for a text", FINCH, "text: Finchat", "text: 360"),
  seed("schema", "an id with capitals", FINCH, "id: finch", "id: Finch"),
  seed("schema", "a bad language tag", FINCH, "lang: mul", "lang: EN_us"),
  seed(
    "schema",
    "no source at all",
    Y2015,
    "sources:\n      - { source: wire-2014-08-07-birds, read: full }",
    "sources: []",
  ),
  seed("schema", "an entity without names", FINCH, "names:\n  - { text: Finchat, lang: mul }", "names: []"),
  seed(
    "text-length",
    "summary too long",
    Y2015,
    "A court fined Finchat.",
    `A court fined it ${"very ".repeat(70)}much.`,
  ),
  seed(
    "text-length",
    "title too long",
    Y2015,
    "title: Finchat fined",
    `title: Finchat ${"fined ".repeat(12)}again`,
  ),
  seed("file-place", "entity in another's file", FINCH, "id: finch", "id: finch-two"),
  seed("file-place", "wrong place in the head", Y2015, "jurisdiction: JP", "jurisdiction: KR"),
  seed("file-place", "wrong year in the head", Y2015, "year: 2015", "year: 2016"),
  seed(
    "file-place",
    "event of another year",
    Y2015,
    "announced: 2015-06-10",
    "announced: 2016-06-10",
    "id: 2015-06-jp-finch-fine",
  ),
  seed("unique-ids", "event id twice", Y2015, "id: 2015-06-jp-finch-fine", "id: 2014-09-jp-messaging-rules"),
  seed("unique-ids", "source id twice", PARROT, "  gazette-2012-parrot:", "  watch-2014-notice:"),
  seed("references", "unknown entity", Y2015, "entities: [finch]", "entities: [fink]"),
  seed(
    "references",
    "unknown authority",
    Y2015,
    "authority: { entity: watch, name: The Watch }",
    "authority: { entity: watcher, name: The Watch }",
  ),
  seed(
    "references",
    "unknown source",
    Y2014,
    "- { on: 2025-11-05, source: watch-2014-notice }",
    "- { on: 2025-11-05, source: watch-notice }",
  ),
  seed(
    "references",
    "unknown ended event",
    Y2015,
    "ends: [{ event: 2014-07-01-jp-birds-block, entities: [parrot] }]",
    "ends: [2014-07-jp-birds-block]",
  ),
  seed(
    "references",
    "unknown owner",
    PARROT,
    "{ entity: aviary, from: 2010",
    "{ entity: aviaries, from: 2010",
  ),
  seed("references", "redirect to nothing", HEAD, "parrot-chat: parrot", "parrot-chat: parott"),
  seed("references", "redirect of what exists", HEAD, "parrot-chat: parrot", "finch: parrot"),
  seed("known-codes", "no such country", PARROT, "country: KR", "country: UK"),
  seed("known-codes", "no such language", FINCH, "lang: mul", "lang: qqx"),
  seed("dates", "in the future", Y2014, "on: 2025-11-05", "on: 2027-11-05"),
  seed("dates", "no date", Y2015, "    announced: 2015-06-10\n", "", "id: 2015-06-jp-finch-fine"),
  seed("dates", "owner until before from", PARROT, "from: 2009, to: 2010", "from: 2009, to: 2008"),
  seed("in-force", "a law announced long ago", Y2014, "    effective: 2015\n", "", "announced: 2014-09"),
  seed(
    "in-force",
    "an order announced long ago",
    Y2015,
    "type: fine",
    "type: order\n    end: unknown",
    "announced: 2015-06-10",
  ),
  seed(
    "in-force",
    "a judgment announced long ago",
    Y2015,
    "type: fine",
    "type: court-ruling\n    end: unknown",
    "announced: 2015-06-10",
  ),
  seed(
    "in-force",
    "a block announced only",
    Y2014,
    "announced: 2014-08-07\n    observed: 2014-07-01\n    end: open\n    checked:\n      - { on: 2014-08-07, source: wire-2014-08-07-birds }\n      - { on: 2025-11-05, source: watch-2014-notice }",
    "announced: 2014-08-07\n    end: unknown",
    "announced: 2014-08-07",
  ),
  seed(
    "end-stated",
    "lasting without end",
    Y2014,
    "    end: unknown\n",
    "",
    "id: 2014-09-jp-messaging-rules",
  ),
  seed(
    "end-stated",
    "an end on an act done once",
    Y2015,
    "announced: 2015-06-10",
    "announced: 2015-06-10\n    end: 2015-07-01",
    "end: 2015-07-01",
  ),
  seed("end-stated", "open without a confirmation", Y2014, "end: unknown", "end: open"),
  seed(
    "end-order",
    "ends before it begins",
    Y2014,
    "effective: 2015\n    end: unknown",
    "effective: 2015\n    end: 2014-03",
    "end: 2014-03",
  ),
  seed(
    "confirmations",
    "newest first",
    Y2014,
    "on: 2014-08-07, source",
    "on: 2025-12-07, source",
    "on: 2025-11-05",
  ),
  seed("confirmations", "before the beginning", Y2014, "on: 2014-08-07, source", "on: 2013-08-07, source"),
  seed("endings", "end and ends disagree", Y2015, ", entities: [parrot] }]", " }]", "ends: [{ event"),
  seed("endings", "ended for one it is not about", Y2015, "entities: [parrot] }]", "entities: [aviary] }]"),
  seed(
    "endings",
    "ended before it began",
    Y2014,
    "observed: 2014-07-01",
    "observed: 2016-07-01",
    "ends: [{ event",
  ),
  seed(
    "endings",
    "a lifting of nothing",
    Y2015,
    "    ends: [{ event: 2014-07-01-jp-birds-block, entities: [parrot] }]\n",
    "",
    "id: 2015-02-03-jp-parrot-lifting",
  ),
  seed("concerns", "about nobody", Y2015, "    entities: [finch]\n", "", "id: 2015-06-jp-finch-fine"),
  seed(
    "concerns",
    "a shutdown of one service",
    Y2014,
    "type: block",
    "type: shutdown",
    "id: 2014-07-01-jp-birds-block",
  ),
  seed("officials-devices", "a block of devices", Y2014, "extent: full", "extent: officials-devices"),
  seed("officials-devices", "for one of its entities", Y2014, "extent: partial", "extent: officials-devices"),
  seed(
    "duplicate-event",
    "the same act two days later",
    Y2015,
    "  - id: 2015-06-jp-finch-fine",
    "  - id: 2015-06-12-jp-finch-fine\n    type: fine\n    title: A fine for Finchat\n    authority: The court\n    entities: [finch]\n    announced: 2015-06-08\n    summary: It was fined.\n    sources: [{ source: watch-2014-notice, read: full }]\n\n  - id: 2015-06-jp-finch-fine",
    "  - id: 2015-06-jp-finch-fine",
  ),
  seed(
    "read-source",
    "only cited",
    Y2015,
    "{ source: wire-2014-08-07-birds, read: full }",
    "{ source: wire-2014-08-07-birds, read: cited }",
    "    sources:",
  ),
  seed(
    "unused-source",
    "used by nobody",
    PARROT,
    ", source: gazette-2012-parrot }",
    " }",
    "gazette-2012-parrot:",
  ),
  seed(
    "links",
    "no protocol",
    Y2014,
    "https://courier.example/2014/birds?id=1",
    "courier.example/2014/birds",
  ),
  seed("links", "tracking", Y2014, "birds?id=1", "birds?id=1&utm_source=feed"),
  seed("links", "a space", Y2014, "2014/birds?id=1", "2014/my birds"),
  seed(
    "links",
    "an archive's front page for a copy",
    PARROT,
    "    kind: press",
    "    archive: https://web.archive.org/\n    kind: press",
    "archive:",
  ),
  seed(
    "links",
    "a copy of another site",
    PARROT,
    "    kind: press",
    "    archive: https://web.archive.org/web/20120304/https://other.example/\n    kind: press",
    "archive:",
  ),
  seed(
    "source-dates",
    "confirmed by an older source",
    Y2014,
    "2025-11-05, source: watch-2014-notice",
    "2025-11-05, source: wire-2014-08-07-birds",
    "on: 2025-11-05",
  ),
  seed(
    "source-dates",
    "seen after all that was written",
    Y2015,
    "{ source: watch-2014-notice, read: excerpt }",
    "{ source: wire-2014-08-07-birds, read: excerpt }",
    "observed: 2015-02-03",
  ),
  seed(
    "source-dates",
    "a block that was only foretold",
    Y2015,
    "type: fine\n    title: Finchat fined\n    authority: A court\n    entities: [finch]\n    announced: 2015-06-10",
    "type: block\n    title: Finchat blocked\n    authority: A court\n    entities: [finch]\n    effective: 2015-06-10\n    end: unknown",
    "effective: 2015-06-10",
  ),
  seed(
    "duplicate-source",
    "one address, two ids",
    PARROT,
    "https://gazette.example/2012/parrot",
    "http://www.courier.example/2014/birds?id=1",
    "courier.example/2014/birds?id=1",
  ),
  seed(
    "list-source",
    "a list and nothing else",
    Y2014,
    '"Birds: both cut off"',
    "Countries that have banned Finchat",
    "sources:",
  ),
  seed(
    "owners",
    "nobody after the last",
    PARROT,
    "{ entity: aviary, from: 2010,",
    "{ entity: aviary, from: 2010, to: 2019,",
  ),
  seed("owners", "two at a time", PARROT, "from: 2009, to: 2010", "from: 2009"),
  seed(
    "class-scope",
    "a class for two sites",
    Y2014,
    "    entities:\n      - { entity: parrot, extent: partial }\n      - finch\n    extent: full\n    instrument: { name: Bird Order, number: No. 5 }\n    announced: 2014-08-07\n    observed: 2014-07-01\n    end: open\n    checked:\n      - { on: 2014-08-07, source: wire-2014-08-07-birds }\n      - { on: 2025-11-05, source: watch-2014-notice }\n    summary: Both",
    "    scope: [website]\n    extent: partial\n    observed: 2014-07-01\n    end: unknown\n    summary: parrot.example",
    "scope: [website]",
  ),
  seed("alias-claims", "claimed by two", FINCH, "text: Finchat", "text: PARROT"),
  seed("alias-claims", "twice in one", PARROT, "text: 鹦鹉, lang: zh-Hans", "text: Parrot, lang: en"),
  seed("ordinary-words", "not marked ambiguous", FINCH, "text: Finchat", "text: Signal"),
  seed(
    "wording",
    "a working note",
    Y2015,
    "A court fined Finchat.",
    "A court fined Finchat (to be checked).",
  ),
  seed("wording", "a loaded word", Y2015, "A court fined Finchat.", "The regime fined Finchat."),
  seed(
    "event-order",
    "out of order",
    Y2015,
    "observed: 2015-02-03",
    "observed: 2015-08-03",
    "id: 2015-06-jp-finch-fine",
  ),
];

const clean = () => checkDataset(FIXTURE).findings;

describe("dataset check", () => {
  test("finds nothing in a dataset without a fault", () => expect(clean()).toEqual([]));

  test.each(FAULTS)("$rule: $fault", ({ rule, file, from, to, line }) => {
    withChanged({ [file]: (text) => changed(text, from, to) }, (directory) => {
      const found = checkDataset(directory).findings.filter((finding) => finding.rule === rule);
      expect(found.length).toBeGreaterThan(0);
      const lines = found.map(({ place, position }) => {
        expect(place.file).not.toBe("");
        return readFileSync(join(directory, place.file), "utf8").split("\n")[position.line - 1];
      });
      expect(lines.join("\n")).toContain(line);
      for (const finding of found) {
        expect(finding.problem).not.toBe("");
        expect(finding.remedy).not.toBe("");
      }
    });
  });

  test("one unreadable entry is reported once, not by all that refer to it", () => {
    withChanged({ [FINCH]: (text) => changed(text, "kind: messaging", "kind: messenger") }, (directory) => {
      expect(checkDataset(directory).findings.map(({ rule }) => rule)).toEqual(["schema"]);
    });
  });

  test("what was announced less than two years ago, or was withdrawn, needs no day of effect", () => {
    const order = (rest: string) => (text: string) =>
      changed(changed(text, "type: fine", "type: order"), "announced: 2015-06-10", rest);
    const on = (date: string) => (text: string) => changed(text, "date: 2026-11-21", `date: ${date}`);
    const rules = (changes: Parameters<typeof withChanged>[0]) =>
      withChanged(changes, (directory) =>
        checkDataset(directory).findings.flatMap(({ rule }) => (rule === "in-force" ? rule : [])),
      );
    const pending = "announced: 2015-06-10\n    end: unknown";
    expect(rules({ [Y2015]: order(pending), [HEAD]: on("2017-06-10") })).toEqual([]);
    expect(rules({ [Y2015]: order(pending), [HEAD]: on("2017-06-12") })).toEqual(["in-force"]);
    expect(rules({ [Y2015]: order("announced: 2015-06-10\n    end: 2015-08") })).toEqual([]);
  });

  test("a quoted word is somebody else's", () => {
    withChanged(
      { [Y2015]: (text) => changed(text, "A court fined Finchat.", 'A court fined the "regime".') },
      (directory) => {
        expect(checkDataset(directory).findings).toEqual([]);
      },
    );
  });

  test("a finding reads as file, line, place, problem, rule and remedy", () => {
    withChanged(
      { [Y2015]: (text) => changed(text, "entities: [finch]", "entities: [fink]") },
      (directory) => {
        expect(checkDataset(directory).findings.map((finding) => formatFinding(finding, "data"))).toEqual([
          "data/events/JP/2015.yaml:19:16: events[1].entities[0].entity: there is no entity `fink` [references]\n  → add it, or correct the id",
        ]);
      },
    );
  });
});

function changed(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`the fixture has no "${from}"`);
  return text.replace(from, to);
}
