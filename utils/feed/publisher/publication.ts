import type { Dataset } from "../../dataset/types.ts";
import type { Hex, RootSigned, WithdrawalsSigned } from "../format/types.ts";
import { readWithdrawals } from "../format/read-metadata.ts";
import { verifyWithdrawals } from "../verify/roles.ts";
import { CannotPublish } from "./cannot-publish.ts";
import type { SigningKey } from "./keys.ts";
import { publish, type PublishResult, VALID } from "./publish.ts";
import type { NewFile } from "./publish-input.ts";
import { type Published, readPublished, readRoots } from "./published.ts";
import type { Draft } from "./read-draft.ts";
import { areEnough, keysOf } from "./signers.ts";
import { type Trial, tryPublication } from "./try-publication.ts";
import { withoutWithdrawn } from "./without-withdrawn.ts";
import { writeFiles } from "./write-files.ts";

const DAY = 24 * 60 * 60 * 1000;

export interface PublicationInput {
  /** The feed's directory; it holds a root at least. */
  readonly directory: string;
  /** Null: only signatures are renewed. */
  readonly dataset: Dataset | null;
  /** All keys at hand; the root says what each is for. */
  readonly keys: readonly SigningKey[];
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Null leaves them as they are. */
  readonly mirrors: readonly string[] | null;
  /** Drafts that are complete: the next roots, withdrawals, targets. */
  readonly take: readonly Draft[];
}

/** A publication that readers would take; nothing of it is written yet. */
export interface Publication {
  readonly directory: string;
  readonly fingerprintOf: Uint8Array<ArrayBuffer>;
  readonly root: RootSigned;
  readonly before: Published | null;
  readonly result: PublishResult;
  /** In the order in which they are to be written. */
  readonly files: readonly NewFile[];
  /** Null for a draft that is not signed by enough. */
  readonly trial: Trial | null;
  /** The targets that others are to sign, too. */
  readonly draft: string | null;
  readonly uncited: readonly Hex[];
}

/**
 * Makes a publication and tries it with the reader's own client. Throws `CannotPublish` where keys are missing or
 * readers would not take it. With `partial`, targets may lack signatures: then they are a draft and all else waits.
 */
export async function preparePublication(input: PublicationInput, partial: boolean): Promise<Publication> {
  const { directory, keys, take } = input;
  const roots = take.filter(({ type }) => type === "root");
  const { first, newest: root } = await readRoots(
    directory,
    input.now,
    roots.map(({ bytes }) => bytes),
  );
  const before = readPublished(directory);
  if (before === null && input.dataset === null)
    throw new CannotPublish(`${directory} holds no version yet whose signatures could be renewed`);
  const targets = take.find(({ type }) => type === "targets");
  // Reproducible: a draft is made anew as of the moment that it was made for.
  const now = targets === undefined ? input.now : momentOf(targets);
  const withdrawals = await withdrawalsOf(root, before, take);
  const { dataset, uncited } = cleared(input.dataset, withdrawals?.signed ?? null);
  const result = await publish({
    dataset,
    before,
    root,
    keys: {
      targets: keysOf(root, "targets", keys),
      snapshot: keysOf(root, "snapshot", keys),
      timestamp: keysOf(root, "timestamp", keys),
    },
    now,
    mirrors: input.mirrors ?? before?.mirrors ?? [],
    withdrawals: withdrawals === null ? null : { text: withdrawals.text, rows: withdrawals.signed.rows },
    ...(targets === undefined ? {} : { targets }),
  });
  const rootFiles = await filesOfRoots(directory, root, roots);
  const files = [...rootFiles, ...result.files];
  const made = { directory, fingerprintOf: first, root, before, result, files, uncited };
  const draft = result.files.find(({ path }) => path.endsWith(".targets.json"));
  if (partial) {
    if (draft === undefined)
      throw new CannotPublish("the targets need no new signatures: there is nothing to draft");
    return { ...made, trial: null, draft: draft.text };
  }
  for (const role of ["targets", "snapshot", "timestamp"] as const) {
    const needed = role === "timestamp" || result.files.some(({ path }) => path.endsWith(`.${role}.json`));
    if (!needed || areEnough(root, role, keys) || (role === "targets" && targets !== undefined)) continue;
    const { threshold } = root.roles[role];
    throw new CannotPublish(
      `${role} needs ${threshold} signature${threshold === 1 ? "" : "s"}, and ${keysOf(root, role, keys).length} of its keys are at hand` +
        (role === "targets" ? ": --partial FILE writes a draft for its other holders" : ""),
    );
  }
  const trial = await tryPublication(directory, first, before, result, rootFiles, now);
  return { ...made, trial, draft: null };
}

/** Writes what is new; `timestamp.json` comes last, and until then readers see what was there before. */
export function writePublication({ directory, files }: Publication): void {
  writeFiles(directory, files);
}

async function withdrawalsOf(root: RootSigned, before: Published | null, take: readonly Draft[]) {
  const drafts = take.filter(({ type }) => type === "withdrawals");
  const draft = drafts.at(-1);
  const known = before?.withdrawals ?? null;
  const text = draft === undefined ? known?.text : new TextDecoder().decode(draft.bytes);
  if (text === undefined) return null;
  const bytes = new TextEncoder().encode(text);
  const verified = await verifyWithdrawals(root, bytes);
  if (!verified.ok)
    throw new CannotPublish(
      draft === undefined
        ? `the list of withdrawals is not signed by the keys of root ${root.version}: \`feed withdraw\` without a row makes it anew for them`
        : `the withdrawals cannot be taken: ${verified.detail}`,
    );
  const read = readWithdrawals(bytes);
  if (!read.ok) throw new CannotPublish(`the withdrawals cannot be read: ${read.fault.detail}`);
  const { signed } = read.envelope;
  if (known !== null && draft !== undefined && signed.version <= known.signed.version && text !== known.text)
    throw new CannotPublish(`the withdrawals are not newer than those published, ${known.signed.version}`);
  return { text, signed };
}

function cleared(dataset: Dataset | null, withdrawals: WithdrawalsSigned | null) {
  if (dataset === null) return { dataset, uncited: [] };
  const left = withoutWithdrawn(dataset, withdrawals?.rows ?? []);
  const [one] = left.dangling;
  if (one !== undefined)
    throw new CannotPublish(
      `${one.row.kind} ${one.row.id} names ${one.names.kind} ${one.names.id}, which is withdrawn` +
        (left.dangling.length > 1 ? ` (and ${left.dangling.length - 1} more)` : ""),
    );
  return left;
}

async function filesOfRoots(
  directory: string,
  newest: RootSigned,
  drafts: readonly Draft[],
): Promise<readonly NewFile[]> {
  const files = drafts.map(({ signed, bytes }) => ({
    path: `metadata/${Number(signed.version)}.root.json`,
    text: new TextDecoder().decode(bytes),
  }));
  if (files.some(({ path }) => Number(path.split(/[/.]/)[1]) > newest.version))
    throw new CannotPublish(`a root is missing between what ${directory} holds and the one given`);
  return files;
}

function momentOf({ signed }: Draft): number {
  const at = typeof signed.expires === "string" ? Date.parse(signed.expires) : Number.NaN;
  if (Number.isNaN(at)) throw new CannotPublish("the draft of the targets has no expiry");
  return at - VALID.targets * DAY;
}
