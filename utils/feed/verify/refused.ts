import type { Refusal } from "../client/types.ts";
import type { MetadataFault } from "../format/read-metadata.ts";

/** That a file is refused, and why; a value, for refusals are expected. */
export interface Refused {
  readonly ok: false;
  readonly why: Refusal;
  readonly detail: string;
}

export function refused(why: Refusal, detail: string): Refused {
  return { ok: false, why, detail };
}

export function unreadable({ why, detail }: MetadataFault): Refused {
  return { ok: false, why, detail };
}
