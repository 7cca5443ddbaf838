import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { sha256Hex } from "../../feed/format/hex.ts";
import { readRoot } from "../../feed/format/read-metadata.ts";
import { CannotPublish } from "../../feed/publisher/cannot-publish.ts";
import { rootOfRows, rowsOfDataset } from "../../feed/publisher/rows.ts";
import { readShipped } from "../../feed/shipped.ts";
import { type FeedCommand, momentOf, required } from "./arguments.ts";
import { feedSource, readFeed, rootToBegin } from "./feed-source.ts";
import { readDataset } from "./read-dataset.ts";
import { outcomeWords } from "./verify-words.ts";

const ASSETS = fileURLToPath(new URL("../../../assets/feed", import.meta.url));

export const shipCommand: FeedCommand = {
  summary: "make a feed the one that ships with the next build",
  help: `Usage: feed ship --feed DIR|URL [--root FILE] [--dataset FOLDER] [--out FOLDER]

Reads a feed as a reader's browser does, from its first root on, makes sure that its newest version is the
dataset that the build will bundle, and writes two files for the build:

  root.json     the first root, byte for byte: whom readers of this build trust
  floors.json   the versions of that dataset: nothing older is taken, from the first contact on

Do it before each release. Take both files away to ship no publisher.

  --feed DIR|URL     the feed
  --root FILE        its first root, from where you keep it (else the one that is there is taken on sight)
  --dataset FOLDER   dataset sources that will be bundled (default: assets/dataset)
  --out FOLDER       where the files go (default: assets/feed)
  --now INSTANT      instead of the clock's time
`,
  async run(args, { out }) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        feed: { type: "string" },
        root: { type: "string" },
        dataset: { type: "string" },
        out: { type: "string" },
        now: { type: "string" },
      },
    });
    const source = feedSource(required(values.feed, "--feed"));
    const root = await rootToBegin(source, values.root);
    const { storage, result } = await readFeed(source, root, momentOf(values.now));
    if (result.outcome.kind !== "updated")
      throw new CannotPublish(`the feed would not be taken: ${outcomeWords(result.outcome)}`);
    const { to: facts } = result.outcome;
    const { floors, hidden } = await storage.load();
    const { name } = await shippable(root);
    if (hidden.length > 0) throw new CannotPublish("a row stands in it that the root's keys withdrew");
    const bundled = await rootOfRows(rowsOfDataset(readDataset({ dataset: values.dataset })));
    if (bundled !== facts.root)
      throw new CannotPublish(
        `version ${facts.version} is not the dataset that will be bundled: publish that first, or take out what was withdrawn`,
      );
    const folder = resolve(values.out ?? ASSETS);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "root.json"), root);
    writeFileSync(join(folder, "floors.json"), `${JSON.stringify(floors)}\n`);
    out(`${name} ships with version ${facts.version} (${facts.label}), fingerprint ${await sha256Hex(root)}`);
    return 0;
  },
};

/** Throws for a root that is not the first one, by which the feed is known, or does not say who the publisher is, and where. */
async function shippable(root: Uint8Array<ArrayBuffer>): Promise<{ readonly name: string }> {
  const read = await readRoot(root);
  const version = read.ok ? read.envelope.signed.version : 0;
  if (version !== 1)
    throw new CannotPublish(
      `what ships is the first root, and this one is ${version}: readers follow the chain`,
    );
  try {
    return readShipped(new TextDecoder().decode(root), null);
  } catch {
    throw new CannotPublish(
      "its first root does not say who the publisher is and where its feed is (`feed keygen --base --name`)",
    );
  }
}
