import type { DatasetFacts, JsonObject, RowChange, Target } from "../format/types.ts";
import { CannotPublish } from "./cannot-publish.ts";
import { dataFiles, factsOfText } from "./data-files.ts";
import { instant, signedText, withSignatures } from "./envelope.ts";
import type { MetaText } from "./published.ts";
import type { NewFile, PublishInput, Signing } from "./publish-input.ts";
import { isSigned } from "./signers.ts";

const DAY = 24 * 60 * 60 * 1000;
/** For how long each role signs, in days; root apart. */
export const VALID: Readonly<Record<Signing, number>> = { timestamp: 14, snapshot: 30, targets: 182 };
const SCHEMA = { major: 1, minor: 0 };

export interface PublishResult {
  readonly dataset: DatasetFacts;
  /** `version`: new data; `signatures`: the same data, signed anew; in the order in which they may be uploaded. */
  readonly what: "version" | "signatures";
  readonly files: readonly NewFile[];
  readonly changes: number;
  readonly changed: readonly RowChange[];
}

/**
 * The files that a new version of a feed, or the same one signed anew, adds to what is there. The same input gives
 * the same files. Timestamp comes last: until it is replaced, readers see the version before. A role that expires
 * soon is signed anew if its keys are at hand; one that must be and cannot is left to the caller's checks.
 */
export async function publish(input: PublishInput): Promise<PublishResult> {
  const { before, now } = input;
  if (before !== null && now < Date.parse(before.facts.issued))
    throw new CannotPublish(
      `it is before the last version was issued, ${before.facts.issued}: is the clock right?`,
    );
  const data = await dataFiles(input);
  const targetsDue = data.changed || input.targets !== undefined || (await isDue(input, "targets"));
  const targetsVersion = (before?.targets.version ?? 0) + (targetsDue ? 1 : 0);
  const targets = targetsDue ? targetsFile(input, data.facts, data.targets, targetsVersion) : null;

  const snapshotDue = targetsDue || (await isDue(input, "snapshot"));
  const snapshotVersion = (before?.snapshot.version ?? 0) + (snapshotDue ? 1 : 0);
  const described = targets === null ? metaOf(before?.targets) : metaOfText(targets, targetsVersion);
  const snapshot = snapshotDue
    ? metaFile("snapshot", snapshotVersion, { "targets.json": described }, input)
    : null;
  const named = snapshot === null ? metaOf(before?.snapshot) : metaOfText(snapshot, snapshotVersion);
  const timestampVersion = (before?.timestamp.version ?? 0) + 1;
  const timestamp = metaFile("timestamp", timestampVersion, { "snapshot.json": named }, input);
  const files = [
    ...data.files,
    ...(targets === null ? [] : [{ path: `metadata/${targetsVersion}.targets.json`, text: targets }]),
    ...(snapshot === null ? [] : [{ path: `metadata/${snapshotVersion}.snapshot.json`, text: snapshot }]),
    { path: "metadata/timestamp.json", text: timestamp },
  ];
  return {
    dataset: data.facts,
    what: data.changed ? "version" : "signatures",
    files,
    changes: data.changes.length,
    changed: data.changes,
  };
}

/** Less than half of its time is left and keys are at hand; or the root has given the role to other keys. */
async function isDue(
  { before, root, keys, now }: PublishInput,
  role: "targets" | "snapshot",
): Promise<boolean> {
  const known = before?.[role];
  if (known === undefined) return true;
  if (root !== undefined && !(await isSigned(known.envelope, root, role))) return true;
  return keys[role].length > 0 && Date.parse(known.expires) - now < (VALID[role] * DAY) / 2;
}

function targetsFile(
  input: PublishInput,
  dataset: DatasetFacts,
  targets: readonly Target[],
  version: number,
): string {
  const listed = targets.map(({ path, length, sha256, custom }): [string, JsonObject] => [
    path,
    { length, hashes: { sha256 }, custom: { ...custom } },
  ]);
  const signed = {
    _type: "targets",
    spec_version: "1.0.34",
    version,
    expires: instant(input.now + VALID.targets * DAY),
    custom: { schema: SCHEMA, dataset: { ...dataset } },
    targets: Object.fromEntries(listed),
  };
  if (input.targets === undefined) return signedText(signed, input.keys.targets);
  const text = signedText(signed, []);
  if (text !== withSignatures({ ...input.targets, signatures: [] }, []))
    throw new CannotPublish(
      "the draft of the targets describes another publication than this dataset would make",
    );
  return withSignatures(input.targets, input.keys.targets);
}

function metaFile(
  role: "snapshot" | "timestamp",
  version: number,
  meta: JsonObject,
  { keys, now }: PublishInput,
): string {
  if (!Number.isSafeInteger(version))
    throw new CannotPublish(`there is no ${role} after version ${version - 1}`);
  const expires = instant(now + VALID[role] * DAY);
  return signedText({ _type: role, spec_version: "1.0.34", version, expires, meta }, keys[role]);
}

function metaOf(known: MetaText | undefined): JsonObject {
  if (known === undefined) throw new Error("nothing was published before");
  return metaOfText(known.text, known.version);
}

function metaOfText(text: string, version: number): JsonObject {
  const { length, sha256 } = factsOfText(text);
  return { version, length, hashes: { sha256 } };
}
