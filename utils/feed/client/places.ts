import type { Refused } from "../verify/refused.ts";
import type { Bytes, Fetched, Transport } from "./types.ts";

/** What went wrong with one file at one place; kept for the journal and for the outcome. */
export interface Trouble {
  readonly base: string;
  readonly file: string;
  readonly fault: Extract<Fetched, { ok: false }> | Refused;
}

export type Got<T> = { readonly ok: true; readonly value: T; readonly base: string } | { readonly ok: false };

interface Asking {
  readonly transport: Transport;
  readonly signal: AbortSignal;
  /** Hears of every place that gave nothing or the wrong thing. */
  readonly troubles: Trouble[];
}

/**
 * Asks one place after the other for a file that something signed names, until one gives what passes `check`. A place
 * that gives nothing or the wrong thing is passed over: hosts need not be trusted.
 */
export async function fromAny<T>(
  { transport, signal, troubles }: Asking,
  bases: readonly string[],
  file: string,
  limit: { readonly cap: number } | { readonly exact: number },
  check: (bytes: Bytes) => Promise<{ readonly ok: true; readonly value: T } | Refused>,
): Promise<Got<T>> {
  for (const base of bases) {
    const fetched = await transport.fetch(base + file, limit, signal);
    if (!fetched.ok) {
      troubles.push({ base, file, fault: fetched });
      continue;
    }
    const checked = await check(fetched.bytes);
    if (checked.ok) return { ok: true, value: checked.value, base };
    troubles.push({ base, file, fault: checked });
  }
  return { ok: false };
}
