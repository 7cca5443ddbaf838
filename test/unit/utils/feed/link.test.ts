import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inGroups, parseFeedLink, printFeedLink } from "../../../../utils/feed/link.ts";

const R = "ab".repeat(32);
const U = encodeURIComponent("https://feed.example/lacuna/");

describe("links to feeds", () => {
  it("reads all three forms", () => {
    const link = { base: "https://feed.example/lacuna/", fingerprint: R, name: "A feed & more" };
    for (const text of [
      printFeedLink(link),
      `web+lacuna:v1?u=${U}&r=${R}&n=A%20feed%20%26%20more`,
      `https://paper.example/why#feed:v1?n=A+feed+%26+more&r=${R}&u=${U}`,
    ])
      expect(parseFeedLink(text)).toEqual(link);
    expect(parseFeedLink(`feed:v1?u=${U}`)).toMatchObject({ fingerprint: null, name: null });
  });

  it("prints what it reads", () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^(?:\/[a-z0-9._~-]{1,8}){0,4}$/),
        fc.option(fc.stringMatching(/^[0-9a-f]{64}$/)),
        fc.option(fc.string({ minLength: 1, maxLength: 40 }).map((text) => `${text}é中 &=#`)),
        (path, fingerprint, name) => {
          const base = new URL(`https://feed.example${path.replace(/\/*$/, "")}/`).href;
          const clean = name?.replaceAll(/\p{C}/gu, "").trim() ?? "";
          const link = { base, fingerprint, name: clean === "" ? null : clean };
          expect(parseFeedLink(printFeedLink(link))).toEqual(link);
        },
      ),
    );
  });

  it("refuses half a link, and places that a stranger's link may not name", () => {
    for (const text of [
      "",
      "feed:v2?u=https://feed.example/",
      "feed:v1?r=ab",
      `feed:v1?u=${U}&r=${R.slice(2)}`,
      `feed:v1?u=${U}&r=${R.toUpperCase()}`,
      `feed:v1?u=${U}&u=${U}`,
      `feed:v1?u=${U}&r=${R}&r=${"cd".repeat(32)}`,
      "feed:v1?u=http://feed.example/",
      "feed:v1?u=https://feed.example",
      "feed:v1?u=https://feed.example/x",
      "feed:v1?u=https://feed.example/?a=b",
      "feed:v1?u=https://192.168.1.1/",
      "feed:v1?u=https://[::1]/",
      "feed:v1?u=https://router/",
      "feed:v1?u=javascript:alert(1)/",
      `feed:v1?u=${U}&n=${encodeURIComponent("turned \u202e around")}`,
      `feed:v1?u=${U}&n=${"x".repeat(101)}`,
    ])
      expect(parseFeedLink(text)).toBeNull();
    expect(parseFeedLink("feed:v1?u=http://127.0.0.1:8080/")).not.toBeNull();
  });

  it("shows a fingerprint in groups", () => {
    expect(inGroups("0123456789ab")).toBe("0123 4567 89ab");
  });
});
