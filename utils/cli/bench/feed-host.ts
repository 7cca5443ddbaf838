import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Dataset } from "../../dataset/types.ts";
import { sha256Hex } from "../../feed/format/hex.ts";
import { printFeedLink } from "../../feed/link.ts";
import { generateKey, signingKey } from "../../feed/publisher/keys.ts";
import { publish } from "../../feed/publisher/publish.ts";
import { readPublished } from "../../feed/publisher/published.ts";
import { rootText } from "../../feed/publisher/root-file.ts";
import { writeFiles } from "../../feed/publisher/write-files.ts";
import { serveFeed } from "../feed/serve-feed.ts";

/** A feed on 127.0.0.1 by a key of this run, for measuring its readers. */
export interface BenchFeed {
  readonly link: string;
  readonly fingerprint: string;
  readonly publish: (dataset: Dataset) => Promise<void>;
  readonly close: () => void;
}

export async function openBenchFeed(): Promise<BenchFeed> {
  const directory = mkdtempSync(join(tmpdir(), "lacuna-bench-feed-"));
  const key = await signingKey(generateKey());
  const role = { keys: [key], threshold: 1 };
  // Each version a second after the one before, all of them in the past.
  let now = Math.floor(Date.now() / 1000) * 1000 - 60 * 60 * 1000;
  const roles = { root: role, targets: role, snapshot: role, timestamp: role };
  const root = rootText({ version: 1, now, roles, signers: [key] });
  writeFiles(directory, [{ path: "metadata/1.root.json", text: root }]);
  const fingerprint = await sha256Hex(new TextEncoder().encode(root));
  const site = await serveFeed(directory);
  const keys = { targets: [key], snapshot: [key], timestamp: [key] };
  return {
    link: printFeedLink({ base: site.base, fingerprint, name: "Bench" }),
    fingerprint,
    publish: async (dataset) => {
      now += 1000;
      const before = readPublished(directory);
      const { files } = await publish({ dataset, before, keys, now, mirrors: [], withdrawals: null });
      writeFiles(directory, files);
    },
    close: () => {
      site.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
