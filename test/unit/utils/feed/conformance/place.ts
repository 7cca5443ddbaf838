import type { Fetched } from "../../../../../utils/feed/client/types.ts";
import type { Bytes } from "./repository.ts";

/** What a place answers: its files, and faults where it should answer otherwise. What it lacks is not found. */
export interface Place {
  readonly files: ReadonlyMap<string, Bytes>;
  readonly faults?: Readonly<Record<string, Extract<Fetched, { ok: false }>["fault"]>>;
  /** The seconds that it asks to wait, where it has a fault. */
  readonly waits?: number;
  /** The host's clock. */
  readonly date?: number | null;
}
