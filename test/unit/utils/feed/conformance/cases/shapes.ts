import { keyIdOf } from "../../../../../../utils/feed/format/key-id.ts";
import type { Case } from "../case.ts";
import { asks, type Kit, T0 } from "../kit.ts";
import type { TestKey } from "../keys.ts";
import { bytesOf, rootFile, withdrawalsFile } from "../repository.ts";
import { FIRST, without } from "../rows.ts";
import { installed, refused, withRoot } from "./scenes.ts";

/** A signed file in whose text something is written otherwise before it is signed. */
function written(
  role: "timestamp" | "snapshot" | "targets",
  id: string,
  title: string,
  from: string | RegExp,
  to: string | ((found: string) => string),
): Case {
  return {
    id: `shape-${role}-${id}`,
    row: "specification",
    title: `${role}: ${title}`,
    scene: async (kit) => {
      const of = await kit.make({
        mirrors: [],
        change: {
          [role]: (signed: object) => {
            const text = JSON.stringify(signed);
            const other = text.replace(from, (found) => (typeof to === "string" ? to : to(found)));
            if (other === text) throw new Error(`${String(from)} does not stand in the ${role}`);
            return JSON.parse(other);
          },
        },
      });
      return installed(
        kit,
        refused(of, "bad_metadata", role === "timestamp" ? asks.nothing() : asks[role](of)),
      );
    },
  };
}

/** A next root that says this, signed as it should be. */
function root(id: string, title: string, make: (kit: Kit) => Promise<Uint8Array<ArrayBuffer>>): Case {
  return {
    id: `shape-root-${id}`,
    row: "specification",
    title: `a next root ${title}`,
    scene: async (kit) => withRoot(kit, await make(kit), "bad_metadata"),
  };
}

/** A list of withdrawals that the root's keys signed, written otherwise. */
function withdrawn(id: string, title: string, from: string, to: string): Case {
  return {
    id: `shape-withdrawals-${id}`,
    row: "specification",
    title: `withdrawals: ${title}`,
    scene: async (kit) => {
      const row = { kind: "event", id: "2014-chat-blocked" };
      const signer = kit.roles.root.map((key): TestKey => {
        return {
          ...key,
          sign: async (message) => key.sign(bytesOf(changed(new TextDecoder().decode(message)))),
        };
      });
      const changed = (text: string) => text.replace(from, () => to);
      const list = await withdrawalsFile(1, [row], signer);
      const bytes = bytesOf(changed(new TextDecoder().decode(list)));
      const of = await kit.make({ rows: without(FIRST, row.id), withdrawals: bytes });
      return installed(
        kit,
        refused(of, "bad_metadata", asks.extras(of), { shown: { [`event:${row.id}`]: true } }),
      );
    },
  };
}

/** A key of another kind than is known, under its own id, beside the one that signs. */
async function otherKey(kit: Kit, member: "keytype" | "scheme") {
  const [known] = kit.roles.snapshot;
  if (known === undefined) throw new Error("no key");
  const key = { ...known.key, [member]: "rsa" };
  const roles = { ...kit.roles, snapshot: [known, { ...known, key, id: await keyIdOf(key) }] };
  return rootFile({ version: 2, at: T0, roles });
}

const many = (kit: Kit, count: number) =>
  Promise.all(Array.from({ length: count }, (_, at) => kit.key(`one of many, ${at}`)));

export const SHAPES: readonly Case[] = [
  written("timestamp", "hash", "a hash in capitals", /"sha256":"\w+"/u, `"sha256":"${"AB".repeat(32)}"`),
  written("timestamp", "length", "a length below nothing", /"length":\d+/u, '"length":-1'),
  written(
    "timestamp",
    "named-version",
    "names a version of none",
    /"version":2,"length"/u,
    '"version":0,"length"',
  ),
  written("snapshot", "hash", "a hash that is a path", /"sha256":"\w+"/u, '"sha256":"../../other"'),
  written("targets", "hash", "a hash that is a path", /"sha256":"\w+"/u, '"sha256":"../../other"'),
  written("targets", "root", "a root of another form", /"root":"\w+"/u, '"root":"none"'),
  written("targets", "rows", "rows below nothing", /"rows":\d+/u, '"rows":-1'),
  written("targets", "label", "a long label", '"label":"', `"label":"${"x".repeat(56)}`),
  written("targets", "date", "a date that is none", '"date":"2026-11-21"', '"date":"yesterday"'),
  written("targets", "publisher", "nobody's", '"publisher":"A publisher"', '"publisher":""'),
  written("targets", "long-publisher", "a long name", '"publisher":"A', `"publisher":"${"A".repeat(91)}`),
  written("targets", "publisher-bidi", "a name that turns around", '"A publisher"', '"\u202eanucaL"'),
  written("targets", "label-bidi", "a label that turns around", '"label":"', '"label":"\u202e'),
  written("targets", "issued", "issued at no time", /"issued":"[^"]+"/u, '"issued":"now"'),
  written(
    "targets",
    "dataset-version",
    "a dataset of no version",
    '"dataset":{"version":2',
    '"dataset":{"version":0',
  ),
  written("targets", "long-path", "a long path", '"full/', `"${"x".repeat(188)}/`),
  written("targets", "major", "a schema of no version", '"major":1', '"major":0'),
  written("targets", "minor", "a schema below nothing", '"minor":0', '"minor":-1'),
  written("targets", "shard-below", "a shard below nothing", '"shard":0', '"shard":-1'),
  written("targets", "shard-beyond", "a shard beyond all", '"shard":0', '"shard":1'),
  written("targets", "pack-from", "a pack from no version", '"from":1', '"from":0'),
  written("targets", "pack-twice", "two packs", '"targets":{', `"targets":{"second":${pack("pack")},`),
  written(
    "targets",
    "mirrors-twice",
    "two lists of places",
    '"targets":{',
    `"targets":{"second":${pack("mirrors")},`,
  ),
  written(
    "targets",
    "withdrawals-twice",
    "two lists of withdrawals",
    '"targets":{',
    `"targets":{"first":${pack("withdrawals")},"second":${pack("withdrawals")},`,
  ),
  written("targets", "no-shards", "no whole dataset", '"kind":"full"', '"kind":"weather"'),
  written("targets", "shard-twice", "one shard in place of another", /"full\/.*?"of":1\}\}/u, (found) => {
    const half = found.replace('"of":1', '"of":2');
    return `${half},${half.replace("full/", "full/again-")}`;
  }),
  written("targets", "pack-length", "a pack of any length", /"pack\/.*?"length":\d+/u, (found) =>
    found.replace(/\d+$/u, "99999999"),
  ),
  written(
    "targets",
    "mirrors-length",
    "a list of places of any length",
    /"mirrors\..*?"length":\d+/u,
    (found) => found.replace(/\d+$/u, "9000"),
  ),
  written(
    "targets",
    "withdrawals-length",
    "withdrawals of any length",
    '"targets":{',
    `"targets":{"first":${pack("withdrawals").replace('"length":1', '"length":2000000')},`,
  ),
  {
    id: "shape-targets-shard-of-two",
    row: "specification",
    title: "targets: one shard of two is as it should be, and the other beyond all",
    scene: async (kit) => {
      const change = (signed: object) =>
        JSON.parse(JSON.stringify(signed).replace('"shard":1,"of":2', '"shard":2,"of":2'));
      const of = await kit.make({ before: [], shards: 2, change: { targets: change } });
      return installed(kit, refused(of, "bad_metadata", asks.targets(of)));
    },
  },
  {
    id: "shape-targets-shards",
    row: "specification",
    title: "targets: more shards than there may be",
    scene: async (kit) => {
      const of = await kit.make({ before: [], rows: FIRST, shards: 2, change: { targets: manyShards } });
      return installed(kit, refused(of, "bad_metadata", asks.targets(of)));
    },
  },
  root("reset", "lowers the floor of datasets below nothing", ({ makeRoot }) =>
    makeRoot({ version: 2, change: (signed) => ({ ...signed, custom: { resetFloor: -1 } }) }),
  ),
  root("keytype", "with a key of another type", (kit) => otherKey(kit, "keytype")),
  root("scheme", "with a key for another scheme", (kit) => otherKey(kit, "scheme")),
  root("keys", "of 65 keys", async (kit) => {
    const keys = await many(kit, 65 - 4);
    return kit.makeRoot({
      version: 2,
      change: (signed) => ({
        ...signed,
        keys: Object.fromEntries([
          ...Object.entries(Object(signed["keys"])),
          ...keys.map(({ id, key }) => [id, { ...key, keyval: { ...key.keyval } }]),
        ]),
      }),
    });
  }),
  root("role-keys", "with 17 keys for a role", async (kit) =>
    kit.makeRoot({ version: 2, roles: { ...kit.roles, snapshot: await many(kit, 17) } }),
  ),
  root("role-nobody", "with a role that names what is no key's id", ({ makeRoot }) =>
    makeRoot({
      version: 2,
      change: (signed) =>
        JSON.parse(JSON.stringify(signed).replace('"snapshot":{"keyids":[', '"snapshot":{"keyids":["none",')),
    }),
  ),
  root(
    "role-stranger",
    "with a role whose key it has not: nobody could ever sign for it",
    ({ makeRoot, roles }) =>
      makeRoot({
        version: 2,
        change: (signed) =>
          JSON.parse(
            JSON.stringify(signed).replace(
              `"keyids":["${roles.snapshot[0]?.id}"`,
              `"keyids":["${"ab".repeat(32)}"`,
            ),
          ),
      }),
  ),
  withdrawn("reason", "a reason that nobody knows", '"reason":"person-at-risk"', '"reason":"at will"'),
  withdrawn("issued", "issued at no time", '"issued":"2026-11-21T20:00:00Z"', '"issued":"now"'),
  withdrawn("issued-far", "issued in a year of six digits", '"issued":"2026-', '"issued":"+012026-'),
  withdrawn("issued-24", "issued at midnight, told as of the day before", "T20:00:00Z", "T24:00:00Z"),
  withdrawn("kind", "a long kind", '"kind":"event"', `"kind":"${"x".repeat(33)}"`),
  withdrawn("id", "a long id", '"id":"2014-chat-blocked"', `"id":"${"x".repeat(201)}"`),
  {
    id: "shape-withdrawals-rows",
    row: "specification",
    title: "withdrawals: more rows than there may be",
    scene: async (kit) => {
      const rows = Array.from({ length: 4001 }, (_, at) => ({ kind: "event", id: `${at}` }));
      const of = await kit.make({ withdrawals: await withdrawalsFile(1, rows, kit.roles.root) });
      return installed(kit, refused(of, "bad_metadata", asks.extras(of)));
    },
  },
  withdrawn("version", "of no version", '"version":1', '"version":0'),
];

/** A target of this kind, of one byte. */
function pack(kind: "pack" | "mirrors" | "withdrawals"): string {
  const custom = kind === "pack" ? { kind, from: 1, to: 2 } : { kind };
  return JSON.stringify({ length: 1, hashes: { sha256: "ab".repeat(32) }, custom });
}

function manyShards(signed: object) {
  const target = { length: 1, hashes: { sha256: "ab".repeat(32) } };
  const all = Array.from({ length: 257 }, (_, shard) => [
    `full/${shard}`,
    { ...target, custom: { kind: "full", shard, of: 257 } },
  ]);
  return { ...signed, targets: Object.fromEntries(all) };
}
