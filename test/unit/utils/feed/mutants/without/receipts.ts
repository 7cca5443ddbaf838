import { type Mutant, mutant } from "../mutant.ts";

const CHECK = "receipt/check-receipt.ts";
const MAKE = "receipt/make-receipt.ts";
const CLAIM = "receipt/claim.ts";
const PAGE = "receipt/receipt-page.ts";

const receipt = (name: string, from: string, to: string, ...cases: readonly string[]): Mutant =>
  mutant(`receipts: ${name}`, CHECK, from, to, ...cases.map((id) => `receipt-${id}`));

/** One more than is allowed, and one less. */
const limits = (what: string, file: string, from: string, to: string, ...cases: readonly string[]) =>
  ["+ 1", "- 1"].map((by) =>
    mutant(`receipts: ${what} ${by}`, file, from, `${to} ${by}`, ...cases.map((id) => `receipt-${id}`)),
  );
const LIMITS = "receipt/limits.ts";

/** Not here: an expired root, for a receipt is about what was said; and what is there for the types alone. */
export const RECEIPTS: readonly Mutant[] = [
  receipt("of any size", "bytes.length > MOST ? null : readJson(bytes)", "readJson(bytes)", "bytes"),
  ...limits("bytes", LIMITS, "MOST = 1024 * 1024", "MOST = 1024 * 1024", "bytes"),
  receipt("of any number of rows", "    v.maxLength(NAMED + 1),\n", "", "rows"),
  ...limits("rows", CHECK, "NAMED + 1", "NAMED + 1", "rows"),
  receipt("paths of any length", ", v.maxLength(STEPS)", "", "steps"),
  ...limits("steps", LIMITS, "STEPS = 40", "STEPS = 40", "steps"),
  receipt("any number of roots", ", v.maxLength(ROOTS)", "", "roots"),
  ...limits("roots", LIMITS, "ROOTS = 256", "ROOTS = 256", "roots"),
  receipt("kinds of any length", ", v.maxLength(32)", "", "names"),
  ...limits("letters of a kind", CHECK, "32", "32", "names"),
  receipt("ids of any length", ", v.maxLength(200)", "", "names"),
  ...limits("letters of an id", CHECK, "200", "200", "names"),
  receipt("of any format", "v.literal(1)", "v.any()", "form"),
  receipt("of no rows", "    v.minLength(1),\n", "", "form"),
  receipt("of no roots", "v.array(v.string()), v.minLength(1),", "v.array(v.string()),", "form"),
  receipt("steps of any form", "v.pipe(v.string(), v.regex(/^[<>][0-9a-f]{64}$/))", "v.string()", "step"),
  receipt("steps of any sign", "/^[<>][0-9a-f]", "/^.[0-9a-f]", "step"),
  receipt("steps that go on", "{64}$/", "{64}/", "step"),
  receipt("steps within something else", "/^[<>]", "/[<>]", "step"),
  receipt("any first root", 'if (!begin.ok) return fail("root", begin.detail);', "", "root"),
  receipt(
    "any next root",
    'if (!next.ok) return fail("chain", next.detail);',
    "if (!next.ok) break;",
    "chain",
  ),
  receipt("the first root's keys count", "    ({ root } = next);\n", "", "chain"),
  receipt("any feed", "expected !== null && fingerprint !== expected", "expected === ''", "other-feed"),
  receipt("a feed where none is expected", "expected !== null && ", "", "path"),
  receipt(
    "any signature",
    "if (!(await meetsThreshold(targets.envelope, root.roles.targets, root.keys)))",
    "if (rootOfChain.length === 0)",
    "signature",
  ),
  receipt(
    "signed by another role",
    "targets.envelope, root.roles.targets, root.keys",
    "targets.envelope, root.roles.snapshot, root.keys",
    "signature",
  ),
  receipt(
    "a row twice",
    'if (new Set(rows.map(rowName)).size !== rows.length) return fail("unreadable", "a row is there twice");',
    "",
    "twice",
  ),
  receipt("any path", "!== dataset.root)", "=== '')", "path"),
  receipt("the first row's path alone", "of rows) {", "of rows.slice(0, 1)) {", "path"),
  receipt("sides changed over", 'step.startsWith("<")', 'step.startsWith(">")', "tells"),
  receipt(
    "all keys signed",
    "if (await meetsThreshold(targets.envelope, { keyids: [keyid], threshold: 1 }, root.keys))\n      signers",
    "signers",
    "tells",
  ),
  mutant(
    "receipts: links of rows that are none",
    CLAIM,
    " && faultOfValue(kind, row.id, row.value) === null",
    "",
    "receipt-shown",
  ),
  mutant("receipts: rows of another kind", CLAIM, "row.kind === kind && ", "", "receipt-shown"),
  mutant(
    "receipts: what stands before it in a page",
    PAGE,
    "const from = start + OPEN.length;",
    "const from = 0;",
    "receipt-page",
  ),
  mutant(
    "receipts: what stands after it in a page",
    PAGE,
    "end === -1 ? undefined : end",
    "undefined",
    "receipt-page",
  ),
  mutant(
    "receipts: pages alone",
    PAGE,
    "if (start === -1) return bytes;",
    "if (start === -1) return new Uint8Array(0);",
    "receipt-page",
  ),
  mutant(
    "receipts: made of nothing",
    MAKE,
    'if (files.targets === null) throw new NoReceipt("the feed holds no version yet");',
    "if (files.targets === null) return null as never;",
    "receipt-made-none",
  ),
  mutant("receipts: made of what is no event", MAKE, " || !isEvent(event, value)", "", "receipt-made-none"),
  mutant(
    "receipts: made of an event that waits to go",
    MAKE,
    "if (!proven && at === 0)",
    "if (at < 0)",
    "receipt-made-former",
  ),
  mutant(
    "receipts: made with rows that they do not prove",
    MAKE,
    "toHex(await leafHash(key, value)) === leaf.hash",
    "leaf.hash !== toHex(new Uint8Array(32))",
    "receipt-made-former",
  ),
  mutant("receipts: made with all that is named", MAKE, ".slice(0, NAMED)", "", "receipt-made-many"),
  ...limits("named rows", LIMITS, "NAMED = 40", "NAMED = 40", "made-many"),
  mutant(
    "receipts: made with what is named twice",
    MAKE,
    "[...new Map(all.map((key) => [rowName(key), key])).values()]",
    "all",
    "receipt-made",
  ),
  mutant(
    "receipts: made without who acted",
    MAKE,
    "event.authority.entity === null ? []",
    "event.id !== '' ? []",
    "receipt-made",
  ),
  mutant(
    "receipts: made with the newest root",
    MAKE,
    "if (await meetsThreshold(targets, roles.targets, keys))",
    "if (end > 0)",
    "receipt-made-roots",
  ),
  mutant(
    "receipts: made without the roots before",
    MAKE,
    "return roots.slice(0, end);",
    "return roots.slice(end - 1, end);",
    "receipt-made-roots",
  ),
  mutant(
    "receipts: made of a description that cannot be read",
    MAKE,
    'if (!described.ok) throw new NoReceipt("the signed description of the dataset cannot be read");',
    'if (!described.ok) throw new TypeError("no description");',
    "receipt-made-roots",
  ),
  mutant(
    "receipts: made by signed files of another dataset",
    MAKE,
    "if (described.envelope.signed.dataset.root !== dataset?.root)",
    "if (dataset === null)",
    "receipt-made-later",
  ),
  mutant(
    "receipts: a single key is not called one",
    CLAIM,
    'role.keyids.length === 1 ? " (single key)" : ""',
    '""',
    "receipt-says",
  ),
  mutant(
    "receipts: all keys signed that may",
    CLAIM,
    "by ${signers.length} of",
    "by ${role.keyids.length} of",
    "receipt-says",
  ),
  mutant(
    "receipts: who disagrees is not told",
    CLAIM,
    "event.disagreement === null ? [] : [event.disagreement]",
    "[]",
    "receipt-says",
  ),
];
