import { type Mutant, mutant } from "../mutant.ts";

const SHAPE = "format/metadata-shape.ts";

/** One more than is allowed, and one less: what stands before the number, which stands there once, and what after it. */
function around(
  name: string,
  file: string,
  [before, number, after]: readonly [before: string, number: string, after: string],
  cases: readonly string[],
): readonly Mutant[] {
  return ["+ 1", "- 1"].map((by) =>
    mutant(
      `limits: ${name} ${by}`,
      file,
      before + number + after,
      `${before}${number} ${by}${after}`,
      ...cases,
    ),
  );
}

const limit = (name: string, number: string, ...cases: readonly string[]): readonly Mutant[] =>
  around(`${name}: ${number}`, "format/limits.ts", [`  ${name}: `, number, ","], cases);

const shape = (
  name: string,
  before: string,
  number: string,
  after: string,
  ...cases: readonly string[]
): readonly Mutant[] => around(name, SHAPE, [before, number, after], cases);

/** Not here: those of rows (`row-limits.ts`), of nested JSON (`json.ts`) and of receipts (`receipts.ts`). */
export const LIMITS: readonly Mutant[] = [
  ...limit("root", "64 * 1024", "cap-root"),
  ...limit("timestamp", "2 * 1024", "cap-timestamp"),
  ...limit("snapshot", "16 * 1024", "cap-snapshot"),
  ...limit("targets", "256 * 1024", "cap-targets"),
  ...limit("mirrors", "8 * 1024", "cap-mirrors"),
  ...limit("withdrawals", "1024 * 1024", "cap-withdrawals"),
  ...limit("shard", "8 * 1024 * 1024", "cap-full"),
  ...limit("pack", "8 * 1024 * 1024", "cap-pack"),
  ...limit("signatures", "16", "7-seventeen", "cap-root"),
  ...limit("keys", "16", "shape-root-role-keys", "cap-root"),
  ...limit("roots", "64", "13"),
  ...limit("mirrors", "16", "mirrors-many", "limits-mirrors"),
  ...limit("shards", "256", "shape-targets-shards", "limits-targets"),
  ...limit("versions", "8", "file-pack-versions", "limits-pack"),
  ...limit("withdrawals", "4000", "shape-withdrawals-rows", "limits-withdrawals"),
  ...limit("total", "512 * 1024 * 1024", "cap-total"),
  ...["+", "-"].map((sign) =>
    mutant(
      `limits: a second ${sign} for expiry`,
      "format/limits.ts",
      "24 * 60 * 60 * 1000",
      `24 * 60 * 60 * 1000 ${sign} 1000`,
      "limits-expiry",
    ),
  ),
  ...shape(
    "letters of a key id",
    "keyid: v.pipe(v.string(), v.maxLength(",
    "128",
    ")",
    "limits-keyid",
    "cap-root",
  ),
  ...shape(
    "letters of a signature",
    "sig: v.pipe(v.string(), v.maxLength(",
    "10_000",
    ")",
    "limits-sig",
    "cap-root",
  ),
  ...shape(
    "letters of a label",
    "label: v.pipe(v.string(), v.maxLength(",
    "64",
    ")",
    "shape-targets-label",
    "limits-targets",
  ),
  ...shape(
    "letters of a publisher",
    "v.minLength(1), v.maxLength(",
    "100",
    ")",
    "shape-targets-long-publisher",
    "limits-targets",
  ),
  ...shape(
    "letters of a path",
    "  v.string(),\n  v.maxLength(",
    "200",
    "),\n  v.regex",
    "shape-targets-long-path",
    "limits-targets",
  ),
  ...shape(
    "letters of a withdrawn kind",
    "        kind: v.pipe(v.string(), v.maxLength(",
    "32",
    ")",
    "shape-withdrawals-kind",
    "limits-withdrawals",
  ),
  ...shape(
    "letters of a withdrawn id",
    "        id: v.pipe(v.string(), v.maxLength(",
    "200",
    ")",
    "shape-withdrawals-id",
    "limits-withdrawals",
  ),
  ...shape(
    "letters of a place",
    "v.array(v.pipe(v.string(), v.maxLength(",
    "500",
    ")",
    "mirrors-long",
    "limits-mirrors",
  ),
  ...["+", "-"].map((sign) =>
    mutant(
      `limits: keys of four roles ${sign} 1`,
      SHAPE,
      "<= 4 * LIMITS.keys",
      `<= 4 * LIMITS.keys ${sign} 1`,
      "shape-root-keys",
      "cap-root",
    ),
  ),
  mutant(
    "limits: roots of any size",
    "client/roots.ts",
    "{ cap: CAPS.root }",
    "{ cap: 2 ** 30 }",
    "cap-root",
  ),
  mutant(
    "limits: snapshots of any size",
    "format/read-metadata.ts",
    'if (file.length > CAPS.snapshot) return bad("the snapshot is larger than it may be");',
    "",
    "cap-snapshot",
  ),
  mutant(
    "limits: targets of any size",
    "format/read-metadata.ts",
    'if (file.length > CAPS.targets) return bad("the targets are larger than they may be");',
    "",
    "cap-targets",
  ),
  mutant(
    "limits: datasets of any size where the storage sets no bounds",
    "client/sync.ts",
    "run.maxBytes ?? LIMITS.total",
    "run.maxBytes ?? Infinity",
    "cap-total",
  ),
  mutant(
    "limits: key ids of any length",
    SHAPE,
    "keyid: v.pipe(v.string(), v.maxLength(128))",
    "keyid: v.string()",
    "limits-keyid",
  ),
  mutant(
    "limits: signatures of any length",
    SHAPE,
    "sig: v.pipe(v.string(), v.maxLength(10_000))",
    "sig: v.string()",
    "limits-sig",
  ),
];
