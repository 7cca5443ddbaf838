import { type Mutant, mutant } from "../mutant.ts";

/** Other trees than RFC 6962's. */
const tree = (name: string, from: string, to: string, ...cases: readonly string[]): Mutant =>
  mutant(`trees: ${name}`, "format/hash-tree.ts", from, to, ...cases);
/** Other groups than those of the format. */
const format = (name: string, from: string, to: string, ...cases: readonly string[]): Mutant =>
  mutant(`groups: ${name}`, "format/merkle.ts", from, to, ...cases);
/** Groups after changes that are not those of the leaves after the changes. */
const groups = (name: string, from: string, to: string, ...cases: readonly string[]): Mutant =>
  mutant(`groups: ${name}`, "client/leaf-groups.ts", from, to, ...cases);

export const TREES: readonly Mutant[] = [
  tree("leaves that pass for nodes", "bytes[0] = LEAF;", "bytes[0] = NODE;", "tree-leaf"),
  tree("nodes that pass for leaves", "Uint8Array.of(NODE)", "Uint8Array.of(LEAF)", "tree-root"),
  tree("rows without kind", "[key.kind, key.id, value]", "[key.id, value]", "tree-leaf"),
  tree("rows without id", "[key.kind, key.id, value]", "[key.kind, value]", "tree-leaf"),
  tree("rows without value", "[key.kind, key.id, value]", "[key.kind, key.id]", "tree-leaf"),
  tree(
    "the last node beside itself",
    "if (pair.length === SIZE) above.set(pair, to);",
    "if (pair.length === SIZE) above.set(node(new Uint8Array(pair), new Uint8Array(pair)), to);",
    "tree-root",
  ),
  tree(
    "without the last node",
    "Math.ceil(level.length / SIZE / 2)",
    "Math.floor(level.length / SIZE / 2)",
    "tree-root",
  ),
  tree(
    "none has no hash",
    "let top: Hash = digest(new Uint8Array(0));\n  for (const level of levels(leaves))\n    if",
    "let top: Hash = new Uint8Array(SIZE);\n  for (const level of levels(leaves))\n    if",
    "tree-root",
  ),
  tree(
    "paths on the wrong side",
    '? "left" : "right", hash: toHex',
    '? "right" : "left", hash: toHex',
    "tree-way",
  ),
  tree("paths with nothing in them", "hash.length > 0", "hash.length >= 0", "tree-path"),
  tree("paths that stay below", "at >>= 1;", "", "tree-path"),
  tree(
    "ways without sides",
    'side === "left" ? node(beside, hash) : node(hash, beside)',
    "node(hash, beside)",
    "tree-way",
  ),
  tree("ways that go nowhere", "return toHex(hash);", "return toHex(path[0]?.hash ?? hash);", "tree-way"),
  format("one for all leaves", "const ENDS_BELOW = 0x10;", "const ENDS_BELOW = 0;", "tree-root"),
  format(
    "with the leaf behind them",
    "(leaf[0] ?? 0) < ENDS_BELOW",
    "(leaf[0] ?? 0) <= ENDS_BELOW",
    "tree-bound",
  ),
  format("without the last one", "if (to < leaves.length && ", "if (", "tree-root"),
  format("as leaves of the path", "index - from / SIZE", "index", "tree-path"),
  format("paths that end at their top", ", ...treePath(hashes, own)", "", "tree-path"),
  groups(
    "as they were",
    "const own = withLeaves(group.leaves(), changes.slice(from, to));",
    "const own = group.leaves();",
    "groups-after",
  ),
  groups("that are left open", "open = isOpen ? last.leaves() : [];", "open = [];", "groups-after"),
  groups("open before others", "isOpen ? fresh.slice(0, -1) : fresh", "fresh", "groups-after"),
  groups("open where they were made apart", " && (group.closed || next === undefined)", "", "groups-joined"),
  groups(
    "without what comes to none",
    "groups.length === 0 ? groupsOf(withLeaves([], changes)) : after",
    "after",
    "groups-after",
  ),
  groups("that are not counted", "(sum, { size }) => sum + size, 0", "(sum) => sum + 1, 0", "groups-after"),
  groups(
    "that hold whatever lies between",
    "group !== undefined && hasLeaf(group.leaves(), key)",
    "group !== undefined",
    "groups-hold",
  ),
  groups("that hold nothing", "groups[low - 1];", "groups[low];", "groups-hold"),
  groups("with entities beside redirects", '["entity", "event"] :', '["event"] :', "groups-shadow"),
  groups("with events beside redirects", '["entity", "event"] :', '["entity"] :', "groups-shadow"),
  groups(
    "with redirects beside entities",
    'kind === "entity" || kind === "event"',
    'kind === "event"',
    "groups-shadow",
  ),
  groups(
    "with redirects beside events",
    'kind === "entity" || kind === "event"',
    'kind === "entity"',
    "groups-shadow",
  ),
];
