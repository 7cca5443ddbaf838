import assert from "node:assert/strict";
import type { EdgeCase } from "./edge-case.ts";

/** A text that must be read as what `JSON.parse` makes of it. */
function read(id: string, title: string, text: string): EdgeCase {
  return {
    id: `json-${id}`,
    title,
    run: ({ readJsonText }) => assert.deepEqual(readJsonText(text), { ok: true, value: JSON.parse(text) }),
  };
}

/** A text that must be refused. */
function refused(id: string, title: string, fault: string, text: string): EdgeCase {
  return {
    id: `json-${id}`,
    title,
    run: ({ readJsonText }) => assert.deepEqual(readJsonText(text), { ok: false, fault }),
  };
}

const nested = (depth: number): string => `${"[".repeat(depth)}${"]".repeat(depth)}`;

export const JSON_CASES: readonly EdgeCase[] = [
  read("deep", "reads as deep as is allowed", nested(32)),
  refused("too-deep", "refuses one level more", "too-deep", nested(33)),
  read("beside", "counts how deep lists stand, not how many there are", `[${Array(40).fill("[{}]").join()}]`),
  read(
    "brackets",
    "takes brackets and colons in a text for letters",
    JSON.stringify(`${"[{:".repeat(40)}\\"`),
  ),
  read("backslash", "knows where a text ends that ends with a backslash", '{"a":"\\\\","b":1}'),
  read("nested", "counts members within members", '{"a":[{"b":{"c":1}}]}'),
  read("escapes", "knows which quotes are letters", '{"a":"\\\\","b":":","c\\"":"\\\\\\":"}'),
  refused(
    "minus-zero",
    "refuses a zero below zero, which would be written as another",
    "unsafe-number",
    "[-0]",
  ),
  refused("surrogate-key", "refuses half a letter in a member's name", "lone-surrogate", '{"\\ud800":1}'),
  refused(
    "twice",
    "refuses a member twice, with another in a list",
    "repeated-key",
    '[{"a":1},{"a":1,"\\u0061":2}]',
  ),
  {
    id: "json-bytes",
    title: "refuses bytes that are no UTF-8, and a mark of their order",
    run: ({ readJson }) => {
      assert.deepEqual(readJson(Uint8Array.of(0x22, 0xff, 0x22)), { ok: false, fault: "not-utf8" });
      assert.deepEqual(readJson(Uint8Array.of(0xef, 0xbb, 0xbf, 0x31)), { ok: false, fault: "not-json" });
    },
  },
];
