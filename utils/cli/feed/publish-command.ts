import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { isBase } from "../../feed/client/bases.ts";
import { CannotPublish } from "../../feed/publisher/cannot-publish.ts";
import { readKeys } from "../../feed/publisher/key-files.ts";
import { preparePublication, writePublication } from "../../feed/publisher/publication.ts";
import { prune } from "../../feed/publisher/prune.ts";
import { readPublished, readRoots } from "../../feed/publisher/published.ts";
import { type Draft, readDraft } from "../../feed/publisher/read-draft.ts";
import { counted, type FeedCommand, kilobytes, momentOf, required, UsageError } from "./arguments.ts";
import { publicationWords } from "./publication-words.ts";
import { readDataset } from "./read-dataset.ts";
import { draftWithdrawals, unknownAmong, unknownWords } from "./withdraw-command.ts";

export const publishCommand: FeedCommand = {
  summary: "write a new version of a feed, or sign it anew, into its directory",
  help: `Usage: feed publish --feed DIR --keys FOLDER… [--dataset DIR | --from FILE] [OPTIONS]
       feed publish --feed DIR --keys FOLDER… --refresh

Writes what a new version adds to the feed's directory, which is then ready to be uploaded as it is
(timestamp.json last). What did not change makes no new version, only new signatures. The same dataset,
keys and moment give the same bytes. Before anything is written, the readers' own client reads it, from
nothing and from the version before, and must take it.

  --feed DIR        the feed's directory (\`feed keygen\` made its root)
  --keys FOLDER     keys at hand, in files below it; may be given several times
  --dataset DIR     the dataset's source files (default: assets/dataset)
  --from FILE       instead: what \`dataset export\` printed
  --refresh         no dataset: only renew signatures (timestamp always; snapshot and targets when half
                    of their time is over and their keys are at hand)
  --mirror URL      another place that serves the same feed; all of them, each time they change
  --no-mirrors      there are none any more
  --take FILE       a draft that is complete: the next root, withdrawals, or targets
  --partial FILE    write the targets as a draft for its other holders to sign (\`feed sign\`); publish
                    later with --take FILE
  --withdraw ROW    withdraw event:ID (entity:, source:) at once, with --reason and --root-keys;
                    \`feed withdraw\` does it where the root's keys are elsewhere
  --reason WORD     person-at-risk, court-order or rights
  --root-keys DIR   the root's keys, for --withdraw
  --prune N         afterwards delete targets that none of the last N targets files names (N ≥ 1)
  --dry-run         check and tell, write nothing
  --now INSTANT     instead of the clock's time
`,
  async run(args, { out, err }) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        feed: { type: "string" },
        keys: { type: "string", multiple: true, default: [] },
        dataset: { type: "string" },
        from: { type: "string" },
        refresh: { type: "boolean", default: false },
        mirror: { type: "string", multiple: true, default: [] },
        "no-mirrors": { type: "boolean", default: false },
        take: { type: "string", multiple: true, default: [] },
        partial: { type: "string" },
        withdraw: { type: "string", multiple: true, default: [] },
        reason: { type: "string" },
        "root-keys": { type: "string", multiple: true, default: [] },
        prune: { type: "string" },
        "dry-run": { type: "boolean", default: false },
        now: { type: "string" },
      },
    });
    const directory = resolve(required(values.feed, "--feed"));
    if (values.refresh && (values.dataset ?? values.from) !== undefined)
      throw new UsageError("--refresh takes no dataset");
    const bad = values.mirror.find((url) => !isBase(url));
    if (bad !== undefined)
      throw new UsageError(`"${bad}" is no https address of a directory, ending in a slash`);
    const keep = values.prune === undefined ? null : Number(values.prune);
    if (keep !== null && !(Number.isInteger(keep) && keep >= 1))
      throw new UsageError("--prune wants a number from 1");
    const now = momentOf(values.now);
    const take = values.take.map((file) => readDraft(file, new Uint8Array(readFileSync(file))));
    const withdrawn = await withdrawnNow();
    const keys = await readKeys(values.keys);
    const mirrors = values["no-mirrors"] ? [] : values.mirror.length > 0 ? values.mirror : null;
    const dataset = values.refresh ? null : readDataset(values);
    const publication = await preparePublication(
      { directory, dataset, keys, now, mirrors, take: [...take, ...withdrawn] },
      values.partial !== undefined,
    );
    for (const source of publication.uncited)
      err(
        `feed: nothing cites source ${source} any more: does it tell what was withdrawn? then withdraw it, too`,
      );
    if (publication.draft !== null) {
      writeFileSync(required(values.partial, "--partial"), publication.draft);
      out(`draft of the targets for version ${publication.result.dataset.version}: ${values.partial}`);
      err("feed: nothing is published yet; when enough have signed, `feed publish --take` it");
      return 0;
    }
    if (!values["dry-run"]) writePublication(publication);
    out(publicationWords(publication, now));
    if (keep !== null && !values["dry-run"]) {
      const { files, bytes } = prune(directory, keep);
      out(`pruned: ${counted(files, "file")}, ${kilobytes(bytes)}`);
    }
    return 0;

    async function withdrawnNow(): Promise<readonly Draft[]> {
      if (values.withdraw.length === 0) return [];
      const roots = take.filter(({ type }) => type === "root").map(({ bytes }) => bytes);
      const { newest } = await readRoots(directory, now, roots);
      const signing = await readKeys(values["root-keys"]);
      const published = readPublished(directory);
      const before = published?.withdrawals?.signed ?? null;
      const text = draftWithdrawals(newest, before, values.withdraw, values.reason, now, signing);
      for (const row of unknownAmong(values.withdraw, published)) err(unknownWords(row));
      if (signing.length === 0)
        throw new CannotPublish("--withdraw wants the root's keys: --root-keys FOLDER");
      return [readDraft("the withdrawals", new TextEncoder().encode(text))];
    }
  },
};
