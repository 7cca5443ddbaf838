import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { SCHEMA_DIRECTORY } from "../../../../../utils/cli/dataset/paths.ts";
import { runDataset } from "../../../../../utils/cli/dataset/run.ts";
import { schemaFile } from "../../../../../utils/cli/dataset/schema-command.ts";
import { FILE_KINDS, jsonSchemaOf } from "../../../../../utils/dataset/source/json-schema.ts";
import { FIXTURE, withChanged } from "./fixture.ts";

function run(...args: string[]): { readonly code: number; readonly out: string; readonly err: string } {
  let out = "";
  let err = "";
  const code = runDataset(args, {
    out: (text) => {
      out += `${text}\n`;
    },
    err: (text) => {
      err += `${text}\n`;
    },
  });
  return { code, out, err };
}

const here = ["--dir", FIXTURE];

const notice = `    sources: [{ source: watch-2014-notice, read: full }]`;
const WIDE_ONLY = `jurisdiction: JP
year: 2014
sources:
  watch-2014-notice: { publisher: Bird Watch, title: Notice, url: null, date: 2014-08, kind: official-notice, lang: ja }
events:
  - id: 2014-09-jp-rules
    type: regulation
    title: Rules for all
    authority: The ministry
    scope: [online-services]
    effective: 2015
    end: unknown
    summary: Services have to know their users' names.
${notice}
`;
const FINE_ONLY = `jurisdiction: JP
year: 2015
sources: {}
events:
  - id: 2015-06-jp-finch-fine
    type: fine
    title: Finchat fined
    authority: { entity: watch, name: The Watch }
    entities: [finch]
    announced: 2015-06-10
    summary: A court fined Finchat.
${notice}
`;

describe("dataset status", () => {
  const status = (entity: string, on: string) =>
    run("status", "--entity", entity, "--jurisdiction", "JP", "--on", on, ...here).out;

  test("says what held, by which event, who confirmed it and who says so", () => {
    const text = status("parrot", "2014-08-07");
    expect(text).toContain("Parrot (probably Parakeet) (parrot) in Japan (JP) on 2014-08-07: restricted");
    expect(text).toContain(
      "access: restricted (partial), observed since 2014-07-01, confirmed on 2014-08-07",
    );
    expect(text).toContain("confirmed by: Wire (via The Courier), 2014-08-07");
    expect(text).toContain("Parrot and Finchat blocked (block, 2014-07-01-jp-birds-block)");
    expect(text).toContain("https://courier.example/2014/birds?id=1");
    expect(text).toContain(
      "https://web.archive.org/web/20140807/https://courier.example/2014/birds?id=1 (not verified)",
    );
  });

  test("an ending for one of two", () => {
    expect(status("parrot", "2015-02-03")).toContain(
      "access: lifted, held (partial) from 2014-07-01 to 2015-02-03",
    );
    expect(status("finch", "2015-02-03")).toContain("access: blocked, observed since 2014-07-01");
  });

  test("no record is said plainly, and a merged id is followed", () => {
    expect(status("parrot-chat", "2014-06-01")).toBe(
      'Parrot (probably Parakeet) (parrot) in Japan (JP) on 2014-06-01: no record\nThe dataset of 2026-11-21 knows of nothing that held there on that day; that is not the same as "not blocked".\n',
    );
  });

  describe("rules for all online services elsewhere", () => {
    const widened = (use: (directory: string) => void): void =>
      withChanged(
        {
          "events/JP/2014.yaml": (text) =>
            text.replace("scope: [messaging, { class: voice-calls, reach: domestic }]", "scope: [internet]"),
        },
        use,
      );
    const SENTENCE =
      "Not told here: 1 rule or shutdown for all online services, in 1 place; --wider tells all, --jurisdiction CODE those of one place.";

    test("are counted, told on request, and told of the place that is asked for", () => {
      widened((directory) => {
        const ask = (...args: string[]) =>
          run("status", "--entity", "parrot", "--on", "2020-01-01", "--dir", directory, ...args).out;
        expect(ask()).toContain(SENTENCE);
        expect(ask()).not.toContain("Rules for messengers");
        expect(JSON.parse(ask("--json"))).toMatchObject({ wider: { events: 1, jurisdictions: 1 } });
        for (const more of [ask("--wider"), ask("--jurisdiction", "JP")]) {
          expect(more).toContain("Rules for messengers");
          expect(more).not.toContain("Not told here");
        }
      });
    });

    test("of a part of the place asked for are counted too", () => {
      const part = (text: string) => text.replace("jurisdiction: JP", "jurisdiction: JP-13");
      const only = {
        "events/JP-13/2014.yaml": () => part(WIDE_ONLY),
        "events/JP/2014.yaml": () => "",
        "events/JP/2015.yaml": () => FINE_ONLY,
      };
      withChanged(only, (directory) => {
        rmSync(join(directory, "events/JP/2014.yaml"));
        const ask = (...more: string[]) =>
          run("status", "--entity", "parrot", "--on", "2020-01-01", "--dir", directory, ...more).out;
        expect(ask("--jurisdiction", "JP")).toContain("in Japan (JP) on 2020-01-01: no record");
        expect(ask("--jurisdiction", "JP")).toContain(SENTENCE);
        expect(ask("--jurisdiction", "JP", "--wider")).toContain("Rules for all");
        expect(ask("--jurisdiction", "JP-13")).toContain("Rules for all");
      });
    });

    test("alone are not called no record", () => {
      const only = { "events/JP/2014.yaml": () => WIDE_ONLY, "events/JP/2015.yaml": () => FINE_ONLY };
      withChanged(only, (directory) => {
        const ask = (on: string) => run("status", "--entity", "parrot", "--on", on, "--dir", directory).out;
        expect(ask("2020-01-01")).toBe(
          `Parrot (probably Parakeet) (parrot) in any place on 2020-01-01: no record beyond what concerns all online services\n${SENTENCE}\n`,
        );
        expect(ask("2014-01-01")).toContain("no record\n");
      });
    });
  });

  test("as JSON with events and sources", () => {
    const { out } = run("status", "--entity", "finch", "--on", "2015-06-11", "--json", ...here);
    expect(JSON.parse(out)).toMatchObject({
      entity: "finch",
      status: [{ jurisdiction: "JP", headline: { value: "blocked" } }],
      events: [{ id: "2014-07-01-jp-birds-block" }, {}, {}],
    });
  });
});

describe("bad input ends with 2 and one line", () => {
  test.each([
    [["status"]],
    [["status", "--entity", "nobody", ...here]],
    [["status", "--entity", "finch", "--on", "2014", ...here]],
    [["status", "--entity", "finch", "--jurisdiction", "QQ", ...here]],
    [["status", "--colour"]],
    [["check", "--dir", "/there/is/nothing"]],
    [["export", "more"]],
    [["publish"]],
  ])("dataset %j", (args) => {
    const { code, out, err } = run(...args);
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err.trim().split("\n")).toHaveLength(1);
  });

  test("a dataset that cannot be read is not compiled, and the reason has file and line", () => {
    withChanged(
      { "entities/finch.yaml": (text) => text.replace("kind: messaging", "kind: bird") },
      (directory) => {
        const { code, err } = run("export", "--dir", directory);
        expect(code).toBe(2);
        expect(err).toContain("entities/finch.yaml:2:7");
      },
    );
  });
});

test("every command has help", () => {
  expect(run("--help")).toMatchObject({ code: 0 });
  for (const command of ["check", "export", "status", "stats", "bundle", "schema"]) {
    expect(run(command, "--help").out).toContain(`Usage: dataset ${command}`);
  }
});

test("check: 0 without a fault, 1 with some, one JSON object a line", () => {
  expect(run("check", ...here).code).toBe(0);
  withChanged({ "entities/finch.yaml": (text) => text.replace("Finchat", "Aviary") }, (directory) => {
    const { code, out } = run("check", "--json", "--dir", directory);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ file: "entities/finch.yaml", line: 4, rule: "alias-claims" });
  });
});

test("export and stats tell the same dataset", () => {
  expect(Object.keys(JSON.parse(run("export", ...here).out))).toEqual([
    "version",
    "date",
    "publisher",
    "entities",
    "events",
    "sources",
    "redirects",
  ]);
  expect(run("stats", ...here).out).toContain("4 events, 4 entities with 6 names, 1 places, 3 sources");
});

test.each(FILE_KINDS)("the schema for editors of %s files is current", (kind) => {
  const written: unknown = JSON.parse(readFileSync(join(SCHEMA_DIRECTORY, schemaFile(kind)), "utf8"));
  expect(written, "run `npm run dataset -- schema`").toEqual(jsonSchemaOf(kind));
});
