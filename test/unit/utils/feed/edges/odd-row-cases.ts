import assert from "node:assert/strict";
import type { Json } from "../../../../../utils/feed/format/types.ts";
import { sortedJson } from "../../../../../utils/feed/format/sorted-json.ts";
import { bytesOf } from "../conformance/repository.ts";
import { entity, event, redirect, type Row, source } from "../conformance/rows.ts";
import type { EdgeCase } from "./edge-case.ts";

/** Neither text, nor id, date, link, code or word of any list; and what is nothing of the kind. */
const ODD: readonly Json[] = ["Odd \u202e text", {}];

/** The value with one of its members, however deep, written otherwise: each in its turn, and what it was. */
function* changed(value: Json, to: Json): Generator<readonly [changed: Json, where: string]> {
  if (typeof value !== "object" || value === null) {
    // Whether a name is ambiguous, and what is not told, are of no more than two forms.
    if (value !== null) yield [to, ""];
    return;
  }
  if (Array.isArray(value)) yield [to, ""];
  for (const [key, member] of Object.entries(value))
    for (const [other, where] of changed(member, to)) {
      const copy: Json = Array.isArray(value)
        ? value.with(Number(key), other)
        : Object.fromEntries([...Object.entries(value), [key, other]]);
      yield [copy, `.${key}${where}`];
    }
}

/** A row in which everything is told: taken as it is, and refused with any member of another form, or without it. */
function odd({ kind, id, value: known }: Row): EdgeCase {
  return {
    id: `odd-${kind}`,
    title: `no member of a row of kind ${kind} is of another form, or left out`,
    run: ({ readShard }) => {
      const fits = (value: Json, as = id) =>
        readShard(bytesOf(`${sortedJson(["+", kind, as, value])}\n`), false).ok;
      const value: Json = JSON.parse(JSON.stringify(known));
      assert.ok(fits(value));
      for (const to of ODD)
        for (const [other, where] of changed(value, to)) assert.ok(!fits(other), `${kind}${where}`);
      if (typeof known === "string") return;
      assert.ok(
        !fits(JSON.parse(JSON.stringify({ ...known, id: "Odd" })), "Odd"),
        `${kind} whose id is none`,
      );
      for (const key of Object.keys(known)) {
        const rest = Object.entries(known).filter(([name]) => name !== key);
        assert.ok(!fits(Object.fromEntries(rest)), `${kind} without ${key}`);
      }
    },
  };
}

export const ODD_ROW_CASES: readonly EdgeCase[] = [
  odd(
    entity("odd", {
      classes: ["video"],
      label: "Odd",
      names: [{ text: "Odd", lang: "en", script: "Latn", role: "name", ambiguous: true, source: "s-one" }],
      country: "CN",
      owners: [{ entity: "chat", name: "Chat", from: "2014", to: "2015-01", source: "s-one" }],
      domains: ["odd.example"],
      relations: [{ type: "part-of", entity: "chat" }],
      cues: ["oddly"],
      wikidata: "Q1",
      note: "A note",
    }),
  ),
  odd(
    event("odd", {
      authority: { entity: "chat", name: "An authority" },
      through: ["chat"],
      subjects: [{ entity: "chat", extent: "full" }],
      instrument: { name: "A law", number: "1" },
      announced: "2014",
      observed: "2014-07",
      ends: [{ event: "2014-odd", entities: ["chat"] }],
      checked: [{ on: "2014-08-01", source: "s-one" }],
      reason: "A reason",
      disagreement: "A disagreement",
    }),
  ),
  odd(source("odd", { date: "2014", archive: "https://archive.example/odd" })),
  odd(redirect("odd", "chat")),
];
