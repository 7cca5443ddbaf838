import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { BROWSERS } from "./driver/index.ts";

const SCRIPT = fileURLToPath(new URL("../../utils/cli/browsers/demonstrate.ts", import.meta.url));

test.each(BROWSERS)("without a display, the demonstration in %s reads out a timeline", (kind) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, kind, "headless"], {
    encoding: "utf8",
  });
  expect(stderr).toBe("");
  expect(status).toBe(0);
  const marked = /Marked in the article: (.*)\./.exec(stdout)?.[1]?.split(", ");
  expect(marked).toEqual(
    expect.arrayContaining(["WeChat", "微信", "KakaoTalk", "카카오톡", "LINE", "Telegram"]),
  );
  for (const words of [
    "When written\n  12 Sep 2017",
    "Today",
    "7 Aug 2014",
    "8 Oct 2017",
    "bundled data of",
  ]) {
    expect(stdout).toContain(words);
  }
  expect(stdout).toMatch(/\d+ documents are linked\. A picture is at .*demo\.png\n$/);
});
