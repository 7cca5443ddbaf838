import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseFeedLink, printFeedLink } from "../../../../utils/feed/link.ts";
import { LINK_CASES } from "./edges/link-cases.ts";
import { EDGES } from "./edges/the-edges.ts";

describe("links to feeds", () => {
  for (const { id, title, run } of LINK_CASES) it(`${id}: ${title}`, () => run(EDGES));

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
});
