import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { annotate, type PrintedMention } from "../../../../../utils/cli/annotate/annotate.ts";
import { loadMatcher } from "../../../../../utils/cli/annotate/load-matcher.ts";
import { DATASET_DIRECTORY } from "../../../../../utils/cli/dataset/paths.ts";

interface Listed {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly entity: string;
}

interface Expected {
  readonly files: Readonly<
    Record<string, { readonly mentions: readonly Listed[]; readonly either: readonly Listed[] }>
  >;
}

const ROOT = new URL("../../../../../", import.meta.url);
const SHARED = new URL("../shared/seeds/", ROOT);
const OWN = new URL("test/fixtures/articles/", ROOT);
const matcher = loadMatcher(DATASET_DIRECTORY, () => {});

const shown = ({ start, end, surface, entity }: Listed | PrintedMention) =>
  `${start}-${end} ${surface} = ${entity}`;

/** Every mention listed is found, and nothing else of the entities listed; what stands under `either` is free. */
function checkArticles(folder: URL): void {
  const { files } = JSON.parse(readFileSync(new URL("expected.json", folder), "utf8")) as Expected;
  it.each(Object.entries(files))("%s", (file, { mentions, either }) => {
    const text = readFileSync(fileURLToPath(new URL(file, folder)), "utf8");
    const listed = new Set(mentions.map(({ entity }) => entity));
    const free = new Set(either.map(shown));
    const found = annotate({ file, kind: "text", text, host: null }, matcher, Date.now())
      .mentions.filter(({ entity }) => listed.has(entity))
      .map(shown)
      .filter((one) => !free.has(one));
    expect(found).toEqual(mentions.map(shown));
  });
}

describe("the project's own articles", () => {
  checkArticles(OWN);
});

describe.skipIf(!existsSync(SHARED))("the articles of ../shared/seeds", () => {
  if (existsSync(SHARED)) checkArticles(SHARED);
});
if (!existsSync(SHARED)) console.log("skipped: ../shared/seeds is not here");
