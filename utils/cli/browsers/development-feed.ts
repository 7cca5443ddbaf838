import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { printFeedLink } from "../../feed/link.ts";
import { sha256Hex } from "../../feed/format/hex.ts";
import type { Fingerprint } from "../../feed/format/types.ts";
import { writeKey } from "../../feed/publisher/key-files.ts";
import { generateKey } from "../../feed/publisher/keys.ts";
import { preparePublication, writePublication } from "../../feed/publisher/publication.ts";
import { rootText } from "../../feed/publisher/root-file.ts";
import { writeFiles } from "../../feed/publisher/write-files.ts";
import { publicationWords } from "../feed/publication-words.ts";
import { readDataset } from "../feed/read-dataset.ts";
import { serveFeed } from "../feed/serve-feed.ts";
import { watchFolder } from "./watch-folder.ts";

/** A feed that lives as long as one run: served on 127.0.0.1, signed by a key that was made for it and goes with it. */
export interface DevelopmentFeed {
  readonly fingerprint: Fingerprint;
  readonly link: string;
  /** Where the dataset's source files are that it publishes. */
  readonly dataset: string;
  /** Publishes the dataset as it is now; resolves to what changed, in words. Rejects for a dataset with faults. */
  readonly publish: () => Promise<string>;
  /** Calls `edited` some time after files of the dataset were changed, until the signal aborts. */
  readonly watch: (edited: () => void, signal: AbortSignal) => void;
  readonly close: () => void;
}

/** Editors write a file in several steps. */
const SETTLED = 500;

/** `copy`: of the dataset, so that it may be edited without a trace. */
export async function openDevelopmentFeed(
  source: string,
  { copy }: { readonly copy: boolean },
): Promise<DevelopmentFeed> {
  const folder = mkdtempSync(join(tmpdir(), "lacuna-feed-"));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  // It holds a key: nothing of it may stay, however the run ends.
  process.once("exit", remove);
  try {
    return await openIn(folder, source, copy);
  } catch (error) {
    remove();
    throw error;
  }
}

async function openIn(folder: string, source: string, copy: boolean): Promise<DevelopmentFeed> {
  const [directory, dataset] = [join(folder, "site"), copy ? join(folder, "dataset") : source];
  if (copy) cpSync(source, dataset, { recursive: true });
  const key = await writeKey(join(folder, "keys"), "development", generateKey());
  const role = { keys: [key], threshold: 1 };
  const roles = { root: role, targets: role, snapshot: role, timestamp: role };
  const root = rootText({ version: 1, now: wholeSeconds(), roles, signers: [key] });
  writeFiles(directory, [{ path: "metadata/1.root.json", text: root }]);
  const publish = async (): Promise<string> => {
    const now = wholeSeconds();
    const given = { directory, dataset: readDataset({ dataset }), keys: [key], now, mirrors: null, take: [] };
    const publication = await preparePublication(given, false);
    writePublication(publication);
    return publicationWords(publication, now);
  };
  await publish();
  const site = await serveFeed(directory);
  const fingerprint = await sha256Hex(new TextEncoder().encode(root));
  return {
    fingerprint,
    link: printFeedLink({ base: site.base, fingerprint, name: "Development feed" }),
    dataset,
    publish,
    watch: (edited, signal) => {
      let timer: NodeJS.Timeout | undefined;
      const later = (): void => {
        clearTimeout(timer);
        timer = setTimeout(edited, SETTLED);
      };
      watchFolder(dataset, later, signal);
      signal.addEventListener("abort", () => clearTimeout(timer));
    },
    close: () => {
      site.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function wholeSeconds(): number {
  return Math.floor(Date.now() / 1000) * 1000;
}
