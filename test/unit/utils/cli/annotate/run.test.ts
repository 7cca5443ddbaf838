import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runAnnotate } from "../../../../../utils/cli/annotate/run.ts";

const NOW = Date.UTC(2026, 10, 21);
const folder = mkdtempSync(join(tmpdir(), "annotate-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function run(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runAnnotate(args, { out: (text) => out.push(text), err: (text) => err.push(text) }, NOW);
  return { code, out: out.join("\n"), err: err.filter((line) => line.startsWith("annotate:")) };
}

const PAGE = `<!doctype html><html lang="en"><head><title>News</title>
<meta property="article:published_time" content="2017-09-12T08:00:00+08:00"></head><body>
<nav><ul><li><a href="/f">Facebook</a></li></ul></nav>
<main><article><h1>A rule for chat groups</h1>
<p>On <b>We</b>Chat, and on Telegram, the owners of groups will answer for what is said.</p>
<p><code>WeChat</code></p></article></main></body></html>`;

describe("annotate", () => {
  it("prints a record for a page, with offsets into the text that --text prints", async () => {
    const path = file("page.html", PAGE);
    const { code, out } = await run(path);
    const text = (await run("--text", path)).out;
    expect(code).toBe(0);
    const record = JSON.parse(out);
    expect(record).toMatchObject({ file: path, lang: "en", published: "2017-09-12" });
    expect(record.mentions.map(({ entity, where }: Record<string, string>) => [entity, where])).toEqual([
      ["facebook", "menu"],
      ["wechat", "text"],
      ["telegram", "text"],
    ]);
    for (const { start, end, surface } of record.mentions) expect(text.slice(start, end)).toBe(surface);
  });

  it("reads plain text, in the encoding of its byte order mark", async () => {
    const path = file("note.txt", Buffer.from("\uFEFFUsers of 微信 and KakaoTalk", "utf16le"));
    const { mentions } = JSON.parse((await run(path)).out);
    expect(mentions.map(({ surface, start }: Record<string, unknown>) => [surface, start])).toEqual([
      ["微信", 9],
      ["KakaoTalk", 16],
    ]);
  });

  it("reads a page in the encoding it declares", async () => {
    const html = Buffer.concat([
      Buffer.from('<html><head><meta charset="euc-kr"></head><body><p>'),
      Buffer.from([0xc0, 0xa7, 0xc3, 0xaa]),
      Buffer.from("</p></body></html>"),
    ]);
    expect((await run("--text", file("korean.html", html))).out).toBe("위챗");
  });

  it.each([
    ["a paragraph", '<p>On <b>We</b>Chat <a href="#WeChat">here</a></p>'],
    ["a division", "\n <div class=a>On <b>We</b>Chat</div>"],
    ["a heading", "<H1>On <b>We</b>Chat</H1>"],
    ["UTF-16", Buffer.from("\uFEFF<html><p>On <b>We</b>Chat</p></html>", "utf16le")],
    ["a page without its optional tags", "<html lang=en><title>WeChat</title><p>On <b>We</b>Chat"],
    ["SVG", '<svg xmlns="http://www.w3.org/2000/svg" id="WeChat"><text>On WeChat</text></svg>'],
  ])("knows markup without a name by how it begins: %s", async (_, content) => {
    const { mentions } = JSON.parse((await run(file("nameless", content))).out);
    expect(mentions.map(({ surface, start }: Record<string, unknown>) => [surface, start])).toEqual([
      ["WeChat", 3],
    ]);
  });

  it("takes text that begins with a sign for text", async () => {
    expect((await run("--text", file("sign", "<3 WeChat <b>\n<wechat>"))).out).toBe(
      "<3 WeChat <b>\n<wechat>",
    );
  });

  it("prints a line for each passage of --jsonl", async () => {
    const lines = `{"id": "a", "text": "WeChat"}\n\n{"id": 2, "text": "nothing", "lang": "en", "title": "t"}\n`;
    const { out } = await run("--jsonl", file("passages.jsonl", lines));
    expect(out.split("\n").map((line) => JSON.parse(line))).toEqual([
      { id: "a", mentions: [{ start: 0, end: 6, surface: "WeChat", entity: "wechat", why: "unambiguous" }] },
      { id: 2, mentions: [] },
    ]);
  });

  it.each([
    ["no input", [], /name the files/u],
    ["a missing file", [join(folder, "none.html")], /none\.html: no such file/u],
    ["a directory", [folder], /is a directory/u],
    ["an unknown option", ["--colour"], /--colour/u],
    ["a broken line", ["--jsonl", file("broken.jsonl", '{"id": 1, "text": "a"}\n{')], /line 2: not JSON/u],
    ["a line without text", ["--jsonl", file("short.jsonl", '{"id": 1}')], /line 1: "text" is missing/u],
    ["a picture", [file("picture.png", new Uint8Array([0x89, 0x50, 0, 0, 1]))], /neither text nor HTML/u],
    ["an unreachable address", ["http://127.0.0.1:1/"], /cannot be fetched/u],
    ["no dataset", ["--dir", join(folder, "none"), file("a.txt", "a")], /no dataset/u],
  ])("fails with one line on %s", async (_, args, reason) => {
    const { code, err } = await run(...args);
    expect(code).toBe(2);
    expect(err).toHaveLength(1);
    expect(err[0]).toMatch(reason);
  });

  it("reads a page however deep its elements lie in one another", async () => {
    const { code, out } = await run("--text", file("deep.html", `${"<div>".repeat(20_000)}WeChat`));
    expect(code).toBe(0);
    expect(out).toBe("WeChat");
  });

  it("helps", async () => {
    const { code, out } = await run("--help");
    expect(code).toBe(0);
    expect(out).toContain("--jsonl");
  });
});
