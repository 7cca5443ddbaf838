import { type Mutant, mutant } from "../mutant.ts";

/** Other trees than RFC 6962's. */
const tree = (name: string, from: string, to: string, ...cases: readonly string[]): Mutant =>
  mutant(`trees: ${name}`, "format/merkle.ts", from, to, ...cases);

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
  tree("none has no hash", "digest(new Uint8Array(0))", "new Uint8Array(SIZE)", "tree-root"),
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
];
