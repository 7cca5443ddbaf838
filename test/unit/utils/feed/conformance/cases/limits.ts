import type { Json } from "../../../../../../utils/feed/format/types.ts";
import type { Case, Step } from "../case.ts";
import { asks, BASE, HOUR, type Kit, place, T0, withFiles } from "../kit.ts";
import type { Envelope } from "../keys.ts";
import { DAY, type Release, type ReleaseSpec, rootFile, withdrawalsFile } from "../repository.ts";
import { FIRST } from "../rows.ts";
import { fresh, installed, NEXT, refused, takesTwo, withRoot } from "./scenes.ts";

/* What is as large as it may be is taken, and what is one larger is not. */

/** As many bytes long, by a member that nobody looks at. */
const filledTo =
  (bytes: number) =>
  (envelope: Envelope): Json => {
    const rest = JSON.stringify({ ...envelope, filler: "" }).length;
    return { ...envelope, filler: "x".repeat(bytes - rest) };
  };

/** The second version with one of its files so long: in vain if it is longer by a byte. */
function filled(
  role: "timestamp" | "snapshot" | "targets",
  bytes: number,
  refusal: (of: Release) => Step,
): Case {
  return {
    id: `cap-${role}`,
    row: "specification",
    title: `a ${role} of ${bytes} bytes is taken, a longer one is not`,
    scene: async (kit) => {
      const of = (length: number) => kit.make({ rewrap: { [role]: filledTo(length) } });
      return installed(kit, refusal(await of(bytes + 1)), takesTwo(await of(bytes)));
    },
  };
}

/** The second version, with the length of a file of this kind told otherwise. */
function told(
  kind: "full" | "pack" | "mirrors" | "withdrawals",
  bytes: number,
  taken: (of: Release) => Partial<Step>,
): Case {
  return {
    id: `cap-${kind}`,
    row: "specification",
    title: `a file of kind ${kind} may have ${bytes} bytes, and not one more`,
    scene: async (kit) => {
      const withdrawals = kind === "withdrawals" ? { withdrawals: await noWithdrawals(kit) } : {};
      const of = (length: number) =>
        kit.make({
          mirrors: [],
          ...(kind === "full" ? { before: [] } : {}),
          ...withdrawals,
          change: { targets: telling(kind, length) },
        });
      const [more, most] = [await of(bytes + 1), await of(bytes)];
      return installed(kit, refused(more, "bad_metadata", asks.targets(more)), {
        ...takesTwo(most),
        ...taken(most),
      });
    },
  };
}

const noWithdrawals = (kit: Kit) => withdrawalsFile(1, [], kit.roles.root);

const telling =
  (kind: string, length: number) =>
  (signed: object): { [key: string]: Json } => {
    const text = JSON.stringify(signed);
    const other = text.replace(
      new RegExp(`"length":\\d+(,"hashes":\\{"sha256":"\\w+"\\},"custom":\\{"kind":"${kind}")`, "u"),
      (_, rest: string) => `"length":${length}${rest}`,
    );
    if (other === text) throw new Error(`no file of kind ${kind}`);
    return JSON.parse(other);
  };

/** So many shards of eight megabytes, and one of so many bytes beside them, of which a host has none. */
function large(shards: number, last: number): NonNullable<ReleaseSpec["change"]> {
  const of = shards + 1;
  return {
    targets: (signed) => ({
      ...signed,
      targets: Object.fromEntries(
        Array.from({ length: of }, (_, shard) => [
          `full/${shard}`,
          {
            length: shard === shards ? last : 8 * 1024 * 1024,
            hashes: { sha256: "ab".repeat(32) },
            custom: { kind: "full", shard, of },
          },
        ]),
      ),
    }),
  };
}

const more = (signed: { keyid: string; sig: string }) => (kit: Kit) =>
  kit.makeRoot({
    version: 2,
    rewrap: (envelope) => ({ ...envelope, signatures: [...envelope.signatures, signed] }),
  });

export const LIMITS: readonly Case[] = [
  filled("timestamp", 2 * 1024, (of) => ({
    ...refused(of, "too-large", asks.nothing()),
    outcome: "unreachable: too-large",
  })),
  filled("snapshot", 16 * 1024, (of) => refused(of, "bad_metadata", asks.nothing())),
  filled("targets", 256 * 1024, (of) => refused(of, "bad_metadata", asks.snapshot(of))),
  told("full", 8 * 1024 * 1024, (of) => ({
    outcome: "unreachable: truncated",
    asked: asks.whole(of),
    dataset: 1,
    troubles: ["truncated"],
  })),
  told("pack", 8 * 1024 * 1024, (of) => ({
    outcome: "updated by full to 2",
    asked: [...asks.pack(of), ...of.paths.full.map((path) => BASE + path)],
    troubles: ["truncated"],
  })),
  told("mirrors", 8 * 1024, () => ({ mirrors: null, troubles: ["truncated"] })),
  told("withdrawals", 1024 * 1024, (of) => ({
    outcome: "unreachable: truncated",
    asked: asks.targets(of).concat(BASE + (of.paths.withdrawals ?? "")),
    dataset: 1,
    troubles: ["truncated"],
  })),
  {
    id: "cap-total",
    row: "specification",
    title: "a dataset of half a gigabyte is asked for, and none that is a byte larger",
    scene: async (kit) => {
      const most = await kit.make({ change: large(64, 0) });
      const beyond = await kit.make({ change: large(64, 1) });
      const first = `${BASE}targets/full/${"ab".repeat(32)}.0`;
      return installed(kit, refused(beyond, "bad_metadata", asks.targets(beyond)), {
        ...refused(most, "not-found", [...asks.targets(most), first]),
        outcome: "unreachable: not-found",
      });
    },
  },
  {
    id: "cap-root",
    row: "specification",
    title:
      "a next root of 64 keys, 16 of them for one role, 16 signatures and 64 KiB, and none a byte longer",
    scene: async (kit) => {
      const others = await Promise.all(Array.from({ length: 60 }, (_, at) => kit.key(`one of many, ${at}`)));
      const roles = { ...kit.roles, targets: [...kit.roles.targets, ...others.slice(0, 15)] };
      const root = (bytes: number) =>
        rootFile({
          version: 2,
          at: T0,
          roles,
          thresholds: { targets: 16 },
          change: (signed) => ({
            ...signed,
            keys: {
              ...Object(signed["keys"]),
              ...Object.fromEntries(others.map(({ id, key }) => [id, { ...key, keyval: { ...key.keyval } }])),
            },
          }),
          rewrap: ({ signatures, signed }) => {
            const strange = Array.from({ length: 14 }, (_, at) => ({ keyid: `k${at}`, sig: "00" }));
            const odd = { keyid: "k".repeat(128), sig: "0".repeat(10_000) };
            return filledTo(bytes)({ signatures: [...signatures, ...strange, odd], signed });
          },
        });
      const of = await kit.make({ roles });
      const most = await root(64 * 1024);
      const beyond = withFiles(of, ["metadata/2.root.json", await root(64 * 1024 + 1)]);
      return installed(
        kit,
        { ...refused(beyond, "too-large", asks.roots(2)), outcome: "unreachable: too-large" },
        {
          ...takesTwo(of, NEXT + HOUR),
          places: [[BASE, place(withFiles(of, ["metadata/2.root.json", most]))]],
          asked: [...asks.roots(2), ...asks.pack(of, 3)],
          floors: { root: 2 },
        },
      );
    },
  },
  {
    id: "limits-keyid",
    row: "specification",
    title: "a next root with a signature by a key of 129 letters",
    scene: async (kit) =>
      withRoot(kit, await more({ keyid: "k".repeat(129), sig: "00" })(kit), "bad_metadata"),
  },
  {
    id: "limits-sig",
    row: "specification",
    title: "a next root with a signature of 10,001 letters",
    scene: async (kit) =>
      withRoot(kit, await more({ keyid: "k", sig: "0".repeat(10_001) })(kit), "bad_metadata"),
  },
  {
    id: "limits-targets",
    row: "specification",
    title: "targets with a label of 64 letters, a publisher of 100, a path of 200, and 256 shards",
    scene: async (kit) => {
      const of = await kit.make({
        shards: 256,
        change: {
          targets: (signed) => {
            const text = JSON.stringify(signed)
              .replace('"label":"version 2"', `"label":"${"x".repeat(64)}"`)
              .replace('"publisher":"A publisher"', `"publisher":"${"x".repeat(100)}"`);
            const strange = { length: 1, hashes: { sha256: "ab".repeat(32) }, custom: { kind: "weather" } };
            const path = JSON.stringify("x".repeat(200));
            return JSON.parse(text.replace('"targets":{', `"targets":{${path}:${JSON.stringify(strange)},`));
          },
        },
      });
      return installed(kit, takesTwo(of));
    },
  },
  {
    id: "limits-mirrors",
    row: "specification",
    title: "a list of 16 places of 500 letters each",
    scene: async (kit) => {
      const mirrors = Array.from({ length: 16 }, (_, at) => `https://${at}.example/`).map(
        (base) => `${base.padEnd(499, "x")}/`,
      );
      const of = await kit.make({ mirrors });
      return installed(kit, { ...takesTwo(of), mirrors });
    },
  },
  {
    id: "limits-withdrawals",
    row: "specification",
    title: "a list of 4,000 withdrawals, of a kind of 32 letters and an id of 200",
    scene: async (kit) => {
      const long = { kind: "x".repeat(32), id: "x".repeat(200) };
      const rows = Array.from({ length: 3999 }, (_, at) => ({ kind: "event", id: `${at}` }));
      const of = await kit.make({ withdrawals: await withdrawalsFile(1, [long, ...rows], kit.roles.root) });
      return installed(kit, { ...takesTwo(of), floors: { withdrawals: 1 } });
    },
  },
  {
    id: "limits-pack",
    row: "specification",
    title: "a pack of eight versions",
    scene: async (kit) => {
      const before = Array.from({ length: 8 }, (_, at) => ({ version: at + 1, rows: FIRST }));
      const of = await kit.make({ version: 9, before });
      return installed(kit, { ...takesTwo(of), outcome: "updated by pack to 9", dataset: 9 });
    },
  },
  {
    id: "limits-expiry",
    row: "specification",
    title: "a timestamp that expires in two years, and one that does so a second later",
    scene: async (kit) => {
      const of = (seconds: number) => {
        const expires = new Date(NEXT + 2 * 366 * DAY + seconds * 1000).toISOString().replace(".000Z", "Z");
        return kit.make({ change: { timestamp: (signed) => ({ ...signed, expires }) } });
      };
      const later = await of(1);
      return fresh(
        kit.root,
        { ...refused(later, "bad_metadata", asks.nothing()), dataset: null },
        { ...takesTwo(await of(0)), outcome: "updated by full to 2", asked: asks.whole(await of(0)) },
      );
    },
  },
];
