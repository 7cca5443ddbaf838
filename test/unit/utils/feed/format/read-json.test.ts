import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalBytes } from "../../../../../utils/feed/format/canonical.ts";
import { readJson, readJsonText } from "../../../../../utils/feed/format/read-json.ts";

const UNSAFE = new Set(["__proto__", "constructor", "prototype"]);
const integers = fc.maxSafeInteger().map((one) => (Object.is(one, -0) ? 0 : one));
const key = fc.string({ unit: "grapheme" }).filter((one) => !UNSAFE.has(one));
/** JSON that is accepted: integers, whole strings, safe keys, not deep. */
const accepted = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    fc.string({ unit: "grapheme" }),
    integers,
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(key, tie("value"), { maxKeys: 4, noNullPrototype: true }),
  ),
})).value;

const units = fc.array(fc.nat(0xffff)).map((all) => String.fromCharCode(...all));

describe("readJson", () => {
  it("reads what JSON.parse reads", () => {
    fc.assert(
      fc.property(accepted, fc.constantFrom(0, 1, "\t"), (value, space) => {
        const text = JSON.stringify(value, null, space);
        expect(readJson(new TextEncoder().encode(text))).toEqual({ ok: true, value: JSON.parse(text) });
      }),
    );
  });

  it("never takes what JSON.parse refuses, nor gives another value", () => {
    const noise = fc
      .array(fc.constantFrom(...Array.from('{}[]",:\\ntruefalse0123456789.-eE \t\n\u2028é'), "\ud800"))
      .map((all) => all.join(""));
    fc.assert(
      fc.property(fc.oneof(noise, fc.json({ maxDepth: 3 }), units), (text) => {
        const read = readJsonText(text);
        if (read.ok) expect(JSON.parse(text)).toEqual(read.value);
      }),
      { numRuns: 200 },
    );
  });

  it("takes no member twice, however it is written", () => {
    fc.assert(
      fc.property(key, accepted, accepted, (name, one, other) => {
        const [k, a, b] = [name, one, other].map((part) => JSON.stringify(part));
        const escaped = `"${escape(name)}"`;
        for (const second of [k, escaped])
          expect(readJsonText(`{${k}:${a},"":1,${second}:${b}}`)).toMatchObject({ ok: false });
        expect(readJsonText(`[{"in":{${k}:${a},${k}:${b}}}]`)).toEqual({ ok: false, fault: "repeated-key" });
      }),
    );
  });

  it.each([
    ["too-deep", "[".repeat(33)],
    ["too-deep", `{"a":${'{"a":'.repeat(1e6)}`],
    ["not-json", "[".repeat(32)],
    ["unsafe-number", "9007199254740993"],
    ["unsafe-number", "1.5"],
    ["unsafe-number", "1e400"],
    ["unsafe-number", "-0"],
    ["lone-surrogate", '"\\ud800"'],
    ["lone-surrogate", '{"\\udc00":1}'],
    ["unsafe-key", '{"a":[{"__proto__":{}}]}'],
    ["unsafe-key", '{"\\u005f_proto__":{}}'],
    ["not-json", "\ufeff{}"],
    ["not-json", ""],
  ])("refuses as %s", (fault, text) => {
    expect(readJsonText(text)).toEqual({ ok: false, fault });
  });

  it("refuses bytes that are not UTF-8", () => {
    expect(readJson(new Uint8Array([0x22, 0xff, 0x22]))).toEqual({ ok: false, fault: "not-utf8" });
    expect(readJson(new Uint8Array([0x22, 0xc0, 0x80, 0x22]))).toEqual({ ok: false, fault: "not-utf8" });
  });

  it("gives what has one canonical form, whatever the order of members", () => {
    fc.assert(
      fc.property(fc.dictionary(key, accepted, { noNullPrototype: true }), (value) => {
        const turned = Object.fromEntries(Object.entries(value).toReversed());
        expect(canonicalBytes(turned)).toEqual(canonicalBytes(value));
      }),
    );
  });
});

/** Each unit of a text as `\uXXXX`. */
function escape(letter: string): string {
  return Array.from({ length: letter.length }, (_, at) => {
    return `\\u${letter.charCodeAt(at).toString(16).padStart(4, "0")}`;
  }).join("");
}
