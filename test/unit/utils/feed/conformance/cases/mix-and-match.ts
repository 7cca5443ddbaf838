import type { Case } from "../case.ts";
import { asks, THIRD, withFiles } from "../kit.ts";
import { bytesOf } from "../repository.ts";
import { installed, refused } from "./scenes.ts";

export const MIX_AND_MATCH: readonly Case[] = [
  ...(
    [
      ["2^53", 2 ** 53],
      ["1.5", 1.5],
      ["'7'", "7"],
      ["-1", -1],
      ["0", 0],
      ["true", true],
    ] as const
  ).map(
    ([name, version]): Case => ({
      id: `23-${name}`,
      row: 23,
      title: `a timestamp's version is ${name}`,
      tufJs: name === "2^53" ? { differs: "tuf-js takes integers that no double holds exactly" } : "same",
      scene: async (kit) => {
        const of = await kit.make({
          change: { timestamp: (signed) => ({ ...signed, version }) },
        });
        return installed(kit, refused(of, "bad_metadata", asks.nothing()));
      },
    }),
  ),
  {
    id: "24-snapshot",
    row: 24,
    title: "another snapshot, well signed, than the timestamp names",
    tufJs: "same",
    scene: async (kit) => {
      const other = await kit.make({ rows: THIRD });
      const bytes = other.files.get(other.paths.snapshot) ?? bytesOf("");
      const of = { ...kit.two, files: withFiles(kit.two, [kit.two.paths.snapshot, bytes]) };
      return installed(kit, refused(of, "hash_mismatch", asks.snapshot(of)));
    },
  },
  {
    id: "24-targets",
    row: 24,
    title: "other targets, well signed, than the snapshot names",
    tufJs: "same",
    scene: async (kit) => {
      const later = (signed: object) => ({ ...signed, expires: "2027-05-01T00:00:00Z" });
      const other = await kit.make({ change: { targets: later } });
      const bytes = other.files.get(other.paths.targets) ?? bytesOf("");
      const of = { ...kit.two, files: withFiles(kit.two, [kit.two.paths.targets, bytes]) };
      return installed(kit, refused(of, "hash_mismatch", asks.targets(of)));
    },
  },
  ...(["snapshot", "targets"] as const).map(
    (role): Case => ({
      id: `24-${role}-version`,
      row: "specification",
      title: `the ${role} that is named has another version inside`,
      tufJs: "same",
      scene: async (kit) => {
        const of = await kit.make({ change: { [role]: (signed: object) => ({ ...signed, version: 9 }) } });
        const asked = role === "snapshot" ? asks.snapshot(of) : asks.targets(of);
        return installed(kit, refused(of, "version_mismatch", asked));
      },
    }),
  ),
];
