import { type Place, within } from "../source/located.ts";
import type { Fault, Rule } from "./rule.ts";

/** Parameters that say who passed a link on, not what it leads to. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|gclsrc|dclid|msclkid|yclid|twclid|igshid|igsh|mc_[ce]id|_hs(?:enc|mi)|mkt_tok|s_cid|cmpid|ocid|ncid|ref_(?:src|url)|spm|share_token|smid|smtyp|at_(?:medium|campaign|custom\d)|ito|guccounter|guce_referrer(?:_sig)?|sh|__twitter_impression)$/i;

export const links: Rule = {
  name: "links",
  demands:
    "Links are http or https, whole, without spaces and tracking parameters; archive links lead to an archive's copy.",
  *check(set) {
    for (const { value: source, place } of set.sources) {
      if (source.url !== null) yield* checkLink(source.url, within(place, "url"));
      if (source.archive === null) continue;
      yield* checkLink(source.archive, within(place, "archive"));
      yield* checkArchive(source.archive, source.url, within(place, "archive"));
    }
  },
};

function* checkLink(link: string, place: Place): Generator<Fault> {
  if (/\s/u.test(link)) {
    yield { place, problem: "the link has a space in it", remedy: "write %20, or correct the link" };
    return;
  }
  const url = URL.parse(link);
  if (url === null || (url.protocol !== "https:" && url.protocol !== "http:")) {
    yield { place, problem: `"${link}" is no web address`, remedy: "write the whole address, with https://" };
    return;
  }
  if (url.username !== "" || url.password !== "") {
    yield { place, problem: "the link holds a user name or password", remedy: "remove it" };
  }
  if (!url.hostname.includes(".")) {
    yield { place, problem: `"${url.hostname}" is no public host`, remedy: "correct the link" };
  }
  // An archive's address holds the other one in its path: its parameters are not the archive's.
  const tracking = [...url.searchParams.keys()].filter((name) => TRACKING.test(name));
  if (tracking.length > 0) {
    yield {
      place,
      problem: `the link tells who passed it on: ${tracking.join(", ")}`,
      remedy: "remove these parameters",
    };
  }
}

/** Archives whose copies have an address of their own, which does not tell of what they are a copy. */
const OTHER_ARCHIVES = /^https:\/\/(?:archive\.(?:ph|is|today|md|fo|li|vn)|perma\.cc|ghostarchive\.org)\/\S/;

/** A copy in the Wayback Machine: the time of the capture, and the address that was captured. */
const WAYBACK = /^https?:\/\/web\.archive\.org\/web\/\d{4,14}(?:[a-z]{2}_)?\/(\S+)$/;

function* checkArchive(archive: string, url: string | null, place: Place): Generator<Fault> {
  if (OTHER_ARCHIVES.test(archive)) return;
  const captured = WAYBACK.exec(archive)?.[1];
  if (captured === undefined) {
    yield {
      place,
      problem: "this is no address of an archive's copy",
      remedy: "write https://web.archive.org/web/<time of the capture>/<address>, or leave `archive` out",
    };
  } else if (url !== null && hostOf(captured) !== hostOf(url)) {
    yield {
      place,
      problem: `this is a copy of ${hostOf(captured)}, and the source is at ${hostOf(url)}`,
      remedy: "link the copy of this source, or leave `archive` out",
    };
  }
}

function hostOf(link: string): string {
  return (URL.parse(/^https?:/.test(link) ? link : `http://${link}`)?.hostname ?? "").replace(/^www\./, "");
}
