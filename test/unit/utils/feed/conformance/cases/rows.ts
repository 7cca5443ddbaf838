import type { Case, Step } from "../case.ts";
import { asks, BASE, place, SECOND } from "../kit.ts";
import { bytesOf, type Release } from "../repository.ts";
import { entity, event, redirect, source, withRows } from "../rows.ts";
import { fresh, installed, NEXT, refused } from "./scenes.ts";

const refusedRows = (of: Release, detail: string): Step =>
  refused(of, "bad_rows", asks.whole(of), { dataset: null, detail });

/** One line of the shard is written otherwise; length and hash are signed all the same. */
function line(
  id: string,
  title: string,
  change: (line: string) => string,
  which = '"2014-chat-blocked"',
): Case {
  return {
    id: `46-${id}`,
    row: 46,
    title,
    scene: async (kit) => {
      const of = await kit.make({
        before: [],
        shardText: (text) =>
          text
            .split("\n")
            .map((one) => (one.includes(`,${which},`) ? change(one) : one))
            .join("\n"),
      });
      return fresh(kit.root, refusedRows(of, "line "));
    },
  };
}

/** A row that the publisher's dataset has: its root is right, its content is refused. */
function row(id: string, title: string, put: Parameters<typeof withRows>[1], detail = "line "): Case {
  return {
    id: `46-${id}`,
    row: 46,
    title,
    scene: async (kit) =>
      fresh(kit.root, refusedRows(await kit.make({ before: [], rows: withRows(SECOND, put) }), detail)),
  };
}

const named = (text: string, ambiguous = true) =>
  entity("odd", {
    names: [{ text, lang: "en", script: "Latn", role: "name", ambiguous, source: "self" }],
  });

export const ROWS: readonly Case[] = [
  {
    id: "46-metadata-key",
    row: 46,
    title: "a timestamp with a member twice",
    tufJs: { differs: "tuf-js takes the last of them; the signature is over JSON that is written anew" },
    scene: async (kit) => {
      const of = await kit.make();
      const text = new TextDecoder().decode(of.files.get(of.paths.timestamp));
      const twice = text.replace('"version":2', '"version":9,"version":2');
      const files = new Map([...of.files, [of.paths.timestamp, bytesOf(twice)]]);
      return installed(kit, {
        clock: NEXT,
        places: [[BASE, place(files)]],
        outcome: "refused: bad_metadata",
        asked: asks.nothing(),
        dataset: 1,
      });
    },
  },
  line("proto", "a member named __proto__", (one) => one.replace('{"', '{"__proto__":{"polluted":true},"')),
  line("constructor", "a member named constructor", (one) => one.replace('{"', '{"constructor":{},"')),
  line("depth", "a million arrays deep", (one) =>
    one.replace('"summary":"', `"deep":${"[".repeat(1e6)}${"]".repeat(1e6)},"summary":"`).slice(0, 250_000),
  ),
  line("nested", "forty arrays deep", (one) =>
    one.replace('"summary":"', `"deep":${"[".repeat(40)}${"]".repeat(40)},"summary":"`),
  ),
  line("long", "a line of a megabyte", (one) =>
    one.replace('"summary":"', `"x":"${"y".repeat(1e6)}","summary":"`),
  ),
  line("surrogate", "half a surrogate pair", (one) => one.replace("It was", "\\ud800 It was")),
  line("twice", "a member twice", (one) => one.replace('"type":"block"', '"type":"fine","type":"block"')),
  line("number", "a number that no double holds", (one) =>
    one.replace('"type"', '"n":9007199254740993,"type"'),
  ),
  line("order", "rows out of order", (one) => `${one}\n${one}`),
  line("removes", "a shard that removes", () => '["-","event","2014-chat-blocked","mistaken"]'),
  line("other-id", "another id inside", (one) =>
    one.replace('"id":"2014-chat-blocked"', '"id":"2014-other"'),
  ),
  line("valueless", "a row without a value", () => '["+","eve","of-the-block",7]'),
  line("nothing", "a line that says nothing", () => "null"),
  line("utf8", "a line that is no JSON", () => "<html>"),
  row("script", "a link that is a script", source("odd", { url: "javascript:alert(1)" })),
  row("bidi", "a title that turns around", event("2026-odd", { title: "Blocked \u202Egnihton" })),
  row("common", "a name that half of all pages hold", named("The")),
  row("common-dressed", "the same with a sign in it that shows nothing", named("T\u200Bhe")),
  row("common-words", "a name of nothing but such words", named("of the")),
  row("frequent", "a frequent word that is not said to be ambiguous", named("People", false)),
  row("long-string", "a summary of 3,000 letters", event("2026-odd", { summary: "x".repeat(3000) })),
  row("unsourced", "an event without a source", event("2026-odd", { sources: [] })),
  row(
    "shadow",
    "a redirect in place of an entity that is there",
    redirect("chat", "video"),
    "a redirect stands",
  ),
  row(
    "shadow-event",
    "a redirect in place of an event that is there",
    redirect("2014-chat-blocked", "2026-chat-fined"),
    "a redirect stands",
  ),
  {
    id: "46-shadow-pack",
    row: "review",
    title: "a pack with a redirect in place of an entity that is there",
    scene: async (kit) => {
      const of = await kit.make({ rows: withRows(SECOND, redirect("chat", "video")) });
      return installed(kit, {
        clock: NEXT,
        places: [[BASE, place(of)]],
        outcome: "refused: bad_rows",
        asked: [...asks.pack(of), ...of.paths.full.map((path) => BASE + path)],
        dataset: 1,
        troubles: ["bad_rows", "bad_rows"],
      });
    },
  },
];
