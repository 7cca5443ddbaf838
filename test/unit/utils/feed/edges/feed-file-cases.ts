import assert from "node:assert/strict";
import type { Transport } from "../../../../../utils/feed/client/types.ts";
import { bytesOf } from "../conformance/repository.ts";
import type { EdgeCase } from "./edge-case.ts";
import { joined } from "./give-and-take.ts";

const HEAD = '{"lacuna-feed":1,"name":"x"}\n';
const entry = (path: unknown, length: unknown) => `${JSON.stringify({ path, length })}\n`;

/** An entry of one byte, whose line is so long, its end apart. */
const lineOf = (bytes: number) => {
  const rest = JSON.stringify({ path: "a", length: 1, more: "" }).length;
  return `${JSON.stringify({ path: "a", length: 1, more: "x".repeat(bytes - rest) })}\n`;
};

/** A file's text, and why it is not read; null: it is. */
function fileOf(
  id: string,
  title: string,
  ...files: readonly (readonly [text: string, fault: string | null])[]
): EdgeCase {
  return {
    id: `file-${id}`,
    title,
    run: ({ readFeedFile }) => {
      for (const [text, fault] of files) {
        const read = readFeedFile(bytesOf(text));
        assert.equal(read.ok ? null : read.fault, fault, text.slice(0, 100));
      }
    },
  };
}

export const FEED_FILE_CASES: readonly EdgeCase[] = [
  fileOf(
    "none",
    "refuses files that are none",
    ["", "not-a-feed-file"],
    ["PK\u0003\u0004", "not-a-feed-file"],
    [`x${HEAD}${entry("a", 1)}x\n`, "not-a-feed-file"],
  ),
  fileOf("later", "refuses files of a later format", ['{"lacuna-feed":2,"name":"x"}\n', "newer-format"]),
  fileOf(
    "head",
    "refuses files whose head is cut off or none",
    ['{"lacuna-feed":1,"name"', "truncated"],
    ['{"lacuna-feed":1,oops\n', "malformed"],
  ),
  fileOf("empty", "refuses files without anything in them", [HEAD, "truncated"]),
  fileOf(
    "sound",
    "reads a sound file",
    [`${HEAD}${entry("a", 1)}x\n`, null],
    [`${HEAD}${entry("a/b.c-d_e", 0)}\n`, null],
  ),
  fileOf("twice", "refuses one that writes a file twice", [
    `${HEAD}${entry("a", 1)}x\n${entry("a", 1)}y\n`,
    "malformed",
  ]),
  fileOf(
    "path",
    "refuses paths that lead elsewhere, or are none",
    ...["../a", "/a", "a//b", "A", "a\n", 7, undefined].map(
      (path) => [`${HEAD}${entry(path, 1)}x\n`, "malformed"] as const,
    ),
  ),
  fileOf(
    "length",
    "refuses lengths that are none",
    ...[-1, 1e12, 1.5, "1", null].map((length) => [`${HEAD}${entry("a", length)}`, "malformed"] as const),
  ),
  fileOf(
    "short",
    "refuses an entry that is longer or shorter than it says",
    [`${HEAD}${entry("a", 1)}xy\n`, "malformed"],
    [`${HEAD}${entry("a", 1)}xy`, "malformed"],
    [`${HEAD}${entry("a", 3)}x\n`, "truncated"],
    [`${HEAD}${entry("a", 1)}x`, "truncated"],
  ),
  fileOf(
    "line",
    "refuses what stands where an entry should",
    [`${HEAD}nothing\n`, "malformed"],
    [`${HEAD}${"x".repeat(5000)}`, "malformed"],
    [`${HEAD}{"path":"a","length":1,"x":"${"x".repeat(2000)}"}\nx\n`, "malformed"],
    [`${HEAD}{"path"`, "truncated"],
  ),
  fileOf(
    "most",
    "reads a line of 1,024 bytes, and takes a file for cut off in one of so many, and in none that is longer",
    [`${HEAD}${lineOf(1024)}x\n`, null],
    [`${HEAD}${lineOf(1025)}x\n`, "malformed"],
    [`${HEAD}${"x".repeat(1024)}`, "truncated"],
    [`${HEAD}${"x".repeat(1025)}`, "malformed"],
    [`${HEAD}${entry("a", 8 * 1024 * 1024)}`, "truncated"],
    [`${HEAD}${entry("a", 8 * 1024 * 1024 + 1)}`, "malformed"],
  ),
  fileOf(
    "many",
    "refuses more files than a feed has",
    [`${HEAD}${Array.from({ length: 4097 }, (_, at) => `${entry(`a${at}`, 0)}\n`).join("")}`, "malformed"],
    [`${HEAD}${Array.from({ length: 4096 }, (_, at) => `${entry(`a${at}`, 0)}\n`).join("")}`, null],
  ),
  {
    id: "file-name",
    title: "takes no more of a name than can be shown",
    run: ({ readFeedFile, writeFeedFile }) => {
      const entries = new Map([["a", bytesOf("x")]]);
      const long = `{"lacuna-feed":1,"name":"${"x".repeat(500)}"}\n${entry("a", 1)}x\n`;
      for (const bytes of [bytesOf(long), joined(writeFeedFile({ name: "x".repeat(500), entries }))]) {
        const read = readFeedFile(bytes);
        assert.equal(read.ok && read.file.name.length, 100);
      }
      const [head = bytesOf("")] = writeFeedFile({ name: "x".repeat(500), entries });
      assert.equal(JSON.parse(new TextDecoder().decode(head)).name.length, 100);
      const none = readFeedFile(bytesOf(`{"lacuna-feed":1,"name":7}\n${entry("a", 1)}x\n`));
      assert.equal(none.ok && none.file.name, "");
    },
  },
  {
    id: "file-limits",
    title: "gives of a file what was asked for, in the length that was signed, and nothing else",
    run: async ({ fileTransport }) => {
      const { fetch } = fileTransport({ name: "x", entries: new Map([["a", bytesOf("{123}")]]) });
      const { signal } = new AbortController();
      const asked = async (path: string, limit: Parameters<Transport["fetch"]>[1]) => {
        const got = await fetch(path, limit, signal);
        return got.ok ? "taken" : got.fault;
      };
      assert.equal(await asked("a", { exact: 5 }), "taken");
      assert.equal(await asked("a", { exact: 4 }), "too-large");
      assert.equal(await asked("a", { exact: 6 }), "truncated");
      assert.equal(await asked("a", { cap: 4 }), "too-large");
      assert.equal(await asked("a", { cap: 9 }), "taken");
      assert.equal(await asked("b", { cap: 9 }), "not-found");
      await assert.rejects(fetch("a", { cap: 9 }, AbortSignal.abort(new Error("enough"))), /enough/);
    },
  },
];
