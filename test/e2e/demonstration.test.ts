import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { BROWSERS } from "./driver/index.ts";

const SCRIPT = fileURLToPath(new URL("../../utils/cli/browsers/demonstrate.ts", import.meta.url));

/** An edit reaches a popover within a minute, for a feed is checked by hand once a minute at most. */
const TIME = 300_000;

test.each(BROWSERS)(
  "without a display, the demonstration in %s reads out a timeline",
  { timeout: TIME },
  (kind) => {
    // With the feed in one browser only: that takes a minute.
    const beside = kind === "chromium" ? "feed" : "alone";
    const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, kind, "headless", beside], {
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
    if (beside === "feed") expect(stdout).toMatch(/the open popover says:\n\n.*\(edited in this run\)/);
    expect(stdout).toMatch(/\d+ documents are linked\. A picture is at .*demo\.png\n$/);
  },
);
