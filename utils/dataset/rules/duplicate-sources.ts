import { within } from "../source/located.ts";
import type { Rule } from "./rule.ts";

export const duplicateSources: Rule = {
  name: "duplicate-source",
  demands: "A document is one source: no two ids lead to one address.",
  *check(set) {
    const first = new Map<string, string>();
    for (const { value: source, place } of set.sources) {
      if (source.url === null) continue;
      const address = addressKey(source.url);
      const other = first.get(address);
      if (other === undefined) first.set(address, source.id);
      else if (other !== source.id) {
        yield {
          place: within(place, "url"),
          problem: `\`${source.id}\` and \`${other}\` have the same address`,
          remedy: `cite \`${other}\`, and remove this one`,
        };
      }
    }
  },
};

/** What is the same for two spellings of one address: not the protocol, `www.`, a last slash or a fragment. */
function addressKey(url: string): string {
  return url
    .replace(/^https?:\/\/(?:www\.)?/i, "")
    .replace(/#.*$/, "")
    .replace(/\/$/, "");
}
