import { type Mutant, mutant } from "../mutant.ts";

export const MISSING_FILES: readonly Mutant[] = [
  mutant(
    "shards are asked for again",
    "client/whole-update.ts",
    "state.staging?.targets === id ? state.staging.shards : 0",
    "0",
    "38",
  ),
  mutant(
    "shards of another version are kept",
    "client/whole-update.ts",
    "if (state.staging !== null && state.staging.targets !== id) await storage.discardStaging();",
    "",
    "38-other",
  ),
  mutant(
    "any place as a mirror",
    "client/apply-update.ts",
    "list.output.mirrors.filter(isBase)",
    "list.output.mirrors",
    "mirrors",
  ),
  mutant("mirrors without encryption", "client/bases.ts", 'url.protocol === "https:" &&', "", "mirrors"),
  mutant(
    "mirrors in the reader's own network",
    "client/bases.ts",
    "!LOCAL.test(url.hostname)",
    'url.hostname !== ""',
    "mirrors",
  ),
  mutant("mirrors that tell readers apart", "client/bases.ts", 'url.search === "" &&', "", "mirrors"),
  mutant(
    "a network that does not answer says as much as a host",
    "client/outcomes.ts",
    'faults.find(({ fault }) => fault !== "offline") ?? faults[0]',
    "faults[0]",
    "33-offline-busy",
  ),
  mutant(
    "the shortest wait counts",
    "client/outcomes.ts",
    "Math.max(...waits)",
    "Math.min(...waits)",
    "33-busy",
  ),
  mutant(
    "whoever asks for no wait asks for less than none",
    "client/outcomes.ts",
    "waits.length === 0 ? null : Math.max(...waits)",
    "Math.max(...waits)",
    "33-offline",
  ),
];
