import { type Mutant, mutant } from "../mutant.ts";

export const INTERRUPTED: readonly Mutant[] = [
  mutant(
    "a stop is a fault",
    "client/sync.ts",
    'if (options.signal.aborted) return ended({ kind: "cancelled" });',
    "",
    "interrupted-asking",
  ),
  mutant(
    "every fault is a stop",
    "client/sync.ts",
    "if (options.signal.aborted) return",
    "return",
    "interrupted-pack-a-fault",
  ),
  mutant(
    "a stop is not heard once all is there",
    "client/leaves.ts",
    "    signal.throwIfAborted();\n",
    "",
    "interrupted-pack-stopped",
    "interrupted-whole-stopped",
  ),
  mutant(
    "no check gives way to another",
    "client/guarded-update.ts",
    "from: state.dataset?.version ?? null,",
    "from: (await storage.load()).dataset?.version ?? null,",
    "interrupted-pack-elsewhere",
  ),
  mutant(
    "that another check was faster is a fault",
    "client/sync.ts",
    'if (error instanceof StorageConflict) return ended({ kind: "busy_elsewhere" });',
    "",
    "interrupted-pack-elsewhere",
  ),
  mutant(
    "want of room is a fault",
    "client/sync.ts",
    'if (error instanceof StorageFull) return ended({ kind: "storage_full" });',
    "",
    "interrupted-pack-no-room",
    "interrupted-whole-no-room",
  ),
  mutant(
    "every fault of a storage is want of room",
    "client/sync.ts",
    "if (error instanceof StorageFull) return",
    "return",
    "interrupted-pack-a-fault",
  ),
];
