import assert from "node:assert/strict";
import type { EdgeCase } from "./edge-case.ts";

const R = "ab".repeat(32);
const U = encodeURIComponent("https://feed.example/lacuna/");

/** A link that must be refused, whatever else. */
function refused(id: string, title: string, ...texts: readonly string[]): EdgeCase {
  return {
    id: `link-${id}`,
    title,
    run: ({ parseFeedLink }) => {
      for (const text of texts) assert.equal(parseFeedLink(text), null, text);
    },
  };
}

const place = (base: string): string => `feed:v1?u=${encodeURIComponent(base)}`;

export const LINK_CASES: readonly EdgeCase[] = [
  {
    id: "link-forms",
    title: "reads all three forms",
    run: ({ parseFeedLink, printFeedLink }) => {
      const link = { base: "https://feed.example/lacuna/", fingerprint: R, name: "A feed & more" };
      for (const text of [
        printFeedLink(link),
        ` ${printFeedLink(link)}\n`,
        `web+lacuna:v1?u=${U}&r=${R}&n=A%20feed%20%26%20more`,
        `https://paper.example/why#feed:v1?n=A+feed+%26+more&r=${R}&u=${U}`,
      ])
        assert.deepEqual(parseFeedLink(text), link);
      assert.partialDeepStrictEqual(parseFeedLink(`feed:v1?u=${U}`), { fingerprint: null, name: null });
      assert.notEqual(parseFeedLink(place("http://127.0.0.1:8080/")), null);
      assert.notEqual(parseFeedLink(place("http://localhost:8080/")), null);
    },
  },
  {
    id: "link-most",
    title: "reads a link of 4,000 letters, and a name of 100",
    run: ({ parseFeedLink }) => {
      assert.notEqual(parseFeedLink(`${place("https://feed.example/")}&x=`.padEnd(4000, "x")), null);
      assert.equal(parseFeedLink(`feed:v1?u=${U}&n=${"x".repeat(100)}`)?.name?.length, 100);
    },
  },
  {
    id: "link-bare",
    title: "prints a link without what is not known",
    run: ({ printFeedLink }) => {
      const link = { base: "https://feed.example/lacuna/", fingerprint: null, name: null };
      assert.equal(printFeedLink(link), `feed:v1?u=${U}`);
    },
  },
  refused(
    "kind",
    "refuses what is no link to a feed",
    "",
    "feed:v2?u=https://feed.example/",
    "feed:v1?r=ab",
    `feed:v1?r=${R}`,
  ),
  refused(
    "embedded",
    "refuses a link within something else",
    `see feed:v1?u=${U}`,
    `http://a.example/#feed:v1?u=${U}`,
  ),
  refused(
    "long",
    "refuses a link that is too long",
    `${place("https://feed.example/")}&x=`.padEnd(4001, "x"),
  ),
  refused(
    "fingerprint",
    "refuses half a fingerprint, and another spelling of one",
    `feed:v1?u=${U}&r=${R.slice(2)}`,
    `feed:v1?u=${U}&r=${R}00`,
    `feed:v1?u=${U}&r=${R.toUpperCase()}`,
    `feed:v1?u=${U}&r=`,
  ),
  refused("twice-u", "refuses two places", `feed:v1?u=${U}&u=${U}`),
  refused("twice-r", "refuses two fingerprints", `feed:v1?u=${U}&r=${R}&r=${"cd".repeat(32)}`),
  refused("twice-n", "refuses two names", `feed:v1?u=${U}&n=a&n=b`),
  refused("http", "refuses a place without encryption", place("http://feed.example/")),
  refused("file", "refuses a place that is no directory", place("https://feed.example/x")),
  refused(
    "query",
    "refuses a place that tells readers apart by a query",
    place("https://feed.example/?a=b/"),
  ),
  refused("fragment", "refuses a place with a fragment", place("https://feed.example/#a/")),
  refused("user", "refuses a place with a user", place("https://reader@feed.example/")),
  refused("password", "refuses a place with a password", place("https://:word@feed.example/")),
  refused(
    "local",
    "refuses places in the reader's own network",
    place("https://192.168.1.1/"),
    place("https://[::1]/"),
    place("https://router/"),
    place("https://router.local/"),
  ),
  refused("script", "refuses what is no address", place("javascript:alert(1)/"), place("nothing/")),
  refused("loopback-file", "refuses a file on this machine", place("http://127.0.0.1:8080/x")),
  refused(
    "loopback-telling",
    "refuses a query, a fragment or a user on this machine",
    place("http://127.0.0.1:8080/?a=b/"),
    place("http://127.0.0.1:8080/#b/"),
    place("http://reader@127.0.0.1:8080/"),
  ),
  refused(
    "loopback-other",
    "refuses other schemes on this machine",
    place("ftp://127.0.0.1/"),
    place("https://127.0.0.1/"),
  ),
  refused(
    "name-turned",
    "refuses a name that turns text around",
    `feed:v1?u=${U}&n=${encodeURIComponent("turned \u202e around")}`,
  ),
  refused("name-long", "refuses a name that is too long", `feed:v1?u=${U}&n=${"x".repeat(101)}`),
];
