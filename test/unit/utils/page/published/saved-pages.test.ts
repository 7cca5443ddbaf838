import { existsSync, readFileSync } from "node:fs";
import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { publishedOn } from "../../../../../utils/page/published/published.ts";
import { readDate } from "../../../../../utils/page/published/written-date.ts";

/** What reading the page showed: its date, or that it tells none. */
interface Entry {
  readonly kind: "published" | "living" | "none";
  readonly day?: string;
  readonly instant?: string;
  readonly why: string;
}

const ROOT = new URL("../../../../../", import.meta.url);
const PAGES = new URL("../shared/pages/", ROOT);
const NOW = Date.UTC(2026, 10, 21);
const json = (url: URL): unknown => JSON.parse(readFileSync(url, "utf8"));

function read(name: string): ReturnType<typeof publishedOn> {
  const { document } = parseHTML(readFileSync(new URL(`${name}.html`, PAGES), "utf8"));
  return publishedOn(document, NOW);
}

if (!existsSync(PAGES)) console.log("skipped: ../shared/pages is not here");

describe.skipIf(!existsSync(PAGES))("the saved pages", () => {
  const told = existsSync(PAGES) ? (json(new URL("published.json", PAGES)) as Record<string, string>) : {};
  const table = json(new URL("test/fixtures/published/saved-pages.json", ROOT)) as Record<string, Entry>;

  test.each(Object.entries(told))("%s was published at %s", (name, written) => {
    const wanted = readDate(written, { lang: null, now: NOW });
    const found = read(name);
    expect(found).toMatchObject({ kind: "published", day: wanted?.day });
    if (wanted?.instant != null) expect(found?.instant).toBe(wanted.instant);
  });

  test.each(Object.entries(table))("%s", (name, { kind, day, instant }) => {
    const found = read(name);
    if (kind === "none") expect(found).toBeNull();
    else expect(found).toMatchObject({ kind, day });
    if (instant !== undefined) expect(found?.instant).toBe(Date.parse(instant));
  });
});
