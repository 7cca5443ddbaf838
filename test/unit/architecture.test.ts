import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { cruise } from "dependency-cruiser";
import type { ICruiseOptions, ICruiseResult, IFlattenedRuleSet } from "dependency-cruiser";
import { afterAll, expect, test } from "vitest";

interface Configuration {
  readonly forbidden: NonNullable<IFlattenedRuleSet["forbidden"]>;
  readonly options: ICruiseOptions & { readonly enhancedResolveOptions: object };
}

const { forbidden, options }: Configuration = createRequire(import.meta.url)("../../.dependency-cruiser.cjs");

/** A tree that breaks every rule once, each in another way of importing, beside imports that are allowed. */
const TREE: Readonly<Record<string, string>> = {
  "package.json": `{ "name": "tree", "type": "module", "dependencies": { "dexie": "4", "preact": "11", "wxt": "0" } }`,
  "node_modules/dexie/package.json": `{ "name": "dexie", "version": "4.0.0", "main": "index.js" }`,
  "node_modules/dexie/index.js": "export default 1;",
  "node_modules/preact/package.json": `{ "name": "preact", "version": "11.0.0", "main": "index.js" }`,
  "node_modules/preact/index.js": "export const h = 1;",
  "node_modules/stray/package.json": `{ "name": "stray", "version": "1.0.0", "main": "index.js" }`,
  "node_modules/stray/index.js": "export const stray = 1;",
  "node_modules/wxt/package.json": `{ "name": "wxt", "version": "0.1.0", "exports": { "./browser": "./browser.js" } }`,
  "node_modules/wxt/browser.js": "export const browser = 1;",

  "entrypoints/background.ts": `import { browser } from "wxt/browser"; import { open } from "../utils/store/database.ts"; open(browser);`,
  "entrypoints/page.ts": `import { walk } from "../utils/page/walk.ts"; import { view } from "../utils/view-of-page.ts"; walk(view);`,
  "entrypoints/popup/main.tsx": `import { List } from "../../components/list.tsx"; export const draw = () => <main class="a">{[1].map((n) => <List key={n} />)}</main>;`,
  "components/list.tsx": `import { h } from "preact"; import type { Entity } from "../utils/dataset/types.ts"; export const List = (p: { entity?: Entity }) => <b {...p}>{h}</b>;`,
  "utils/dataset/types.ts": `export interface Entity { readonly id: string }`,
  "utils/detection/matcher.ts": `import type { Entity } from "../dataset/types.ts"; export const match = (e: Entity) => e satisfies Entity;`,
  "utils/page/walk.ts": `import { match } from "../detection/matcher.ts"; export const walk = (x: unknown) => match(x as never);`,
  "utils/store/database.ts": `import Dexie from "dexie"; export const open = (b: unknown) => [Dexie, b];`,
  "utils/search/rank.ts": `import type { Entity } from "../dataset/types.ts"; export const rank = (e: Entity): string => e.id;`,
  "utils/cli/main.ts": `import { readFileSync } from "node:fs"; import { rank } from "../search/rank.ts"; rank(readFileSync("x") as never);`,

  "utils/cli/one.ts": `import { two } from "./two.ts"; export const one: unknown = () => two;`,
  "utils/cli/two.ts": `import { one } from "./one.ts"; export const two: unknown = () => one;`,
  "components/late.tsx": `export const late = () => import("../entrypoints/background.ts");`,
  "utils/messaging/drawn.ts": `export { List } from "../../components/list.tsx";`,
  "utils/dataset/upward.ts": `import type { match } from "../detection/matcher.ts"; export type M = typeof match;`,
  "utils/detection/sideways.ts": `import { type walk } from "../page/walk.ts"; export type W = typeof walk;`,
  "utils/page/sideways.ts": `export * from "../search/rank.ts";`,
  "utils/popover/impure.ts": `import { open } from "../store/database.ts"; export const f = () => open(1);`,
  "utils/store/sideways.ts": `import "../search/rank.ts"; export const s = 1;`,
  "utils/feed/sideways.ts": `import "../search/rank.ts"; export const s = 2;`,
  "utils/feed/fetch.ts": `import { browser } from "wxt/browser"; export const b = browser;`,
  "utils/feed/plan.ts": `import { createHash } from "node:crypto"; export const hash = createHash;`,
  "utils/view-of-page.ts": `import { open } from "./store/database.ts"; export const view = open;`,
  "utils/messaging/alone.ts": `export const alone = 1;`,
  "utils/cli/stray.ts": `import { stray } from "stray"; export const s = stray;`,
};

const BROKEN: readonly string[] = [
  "no-cycle: utils/cli/one.ts → utils/cli/two.ts",
  "components-know-no-entrypoint: components/late.tsx → entrypoints/background.ts",
  "utils-know-no-view: utils/messaging/drawn.ts → components/list.tsx",
  "dataset-is-the-floor: utils/dataset/upward.ts → utils/detection/matcher.ts",
  "detection-knows-dataset-only: utils/detection/sideways.ts → utils/page/walk.ts",
  "page-knows-detection: utils/page/sideways.ts → utils/search/rank.ts",
  "pure-rooms-stay-pure: utils/popover/impure.ts → utils/store/database.ts",
  "store-knows-dataset: utils/store/sideways.ts → utils/search/rank.ts",
  "feed-knows-store: utils/feed/sideways.ts → utils/search/rank.ts",
  "browser-at-the-edges: utils/feed/fetch.ts → node_modules/wxt/browser.js",
  "node-in-the-command-line: utils/feed/plan.ts → crypto",
  "page-side-stays-small: entrypoints/page.ts → utils/store/database.ts",
  "page-side-stays-small: entrypoints/page.ts → node_modules/dexie/index.js",
  "no-orphans: utils/messaging/alone.ts → utils/messaging/alone.ts",
  "no-undeclared-package: utils/cli/stray.ts → node_modules/stray/index.js",
];

const directory = mkdtempSync(join(tmpdir(), "lacuna architecture "));
afterAll(() => rmSync(directory, { recursive: true }));

test("each import rule sees its violation, in every way of importing, and nothing else", async () => {
  for (const [path, content] of Object.entries(TREE)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), content);
  }
  const { enhancedResolveOptions, ...rest } = options;
  const { output } = await cruise(
    ["entrypoints", "components", "utils"],
    { ...rest, baseDir: directory, validate: true, ruleSet: { forbidden } },
    enhancedResolveOptions,
  );
  const found = (output as ICruiseResult).summary.violations.map(
    ({ rule, from, to }) => `${rule.name}: ${from} → ${to}`,
  );
  expect(found.sort()).toEqual(BROKEN.toSorted());
  expect(new Set(BROKEN.map((line) => line.split(":")[0]))).toEqual(
    new Set(forbidden.map(({ name }) => name)),
  );
});
