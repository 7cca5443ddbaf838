import type { Fetched, Transport } from "../client/types.ts";
import { type Limit, readCapped } from "./read-capped.ts";
import { retryAfterOf } from "./retry-after.ts";

/** Times in milliseconds. */
export interface Patience {
  /** To the answer's headers. A worker of Manifest V3 is ended when none came for 30 seconds. */
  readonly headers: number;
  /** Between two chunks of a body. */
  readonly stall: number;
  /** For a small file as a whole, and for one that may be megabytes: a host that drips pins no worker. */
  readonly small: number;
  readonly large: number;
}

const PATIENCE: Patience = { headers: 20_000, stall: 60_000, small: 60_000, large: 240_000 };
const SMALL = 256 * 1024;

type After = (milliseconds: number, run: () => void) => () => void;

export interface FetchTransportOptions {
  readonly fetch?: typeof globalThis.fetch;
  readonly patience?: Patience;
  /** Runs something later; what it returns prevents that. */
  readonly after?: After;
  /** Milliseconds since the epoch. */
  readonly clock?: () => number;
}

/**
 * The network, asked in one way only: without cookies, validators, referrer, headers of our own or a cache between, so
 * that no request tells one reader from another. Redirects are not followed, not even for a look. Nothing is read past
 * what may be read. Rejects for an aborted signal only.
 */
export function fetchTransport(options: FetchTransportOptions = {}): Transport {
  const ask = options.fetch ?? ((...request) => globalThis.fetch(...request));
  const patience = options.patience ?? PATIENCE;
  const after = options.after ?? afterTimeout;
  const clock = options.clock ?? Date.now;
  return {
    fetch: async (url, limit, signal) => {
      signal.throwIfAborted();
      const timer = timerFor(patience, limit, after);
      const both = AbortSignal.any([signal, timer.signal]);
      try {
        const response = await ask(url, {
          credentials: "omit",
          cache: "no-store",
          redirect: "manual",
          referrerPolicy: "no-referrer",
          signal: both,
        });
        timer.heard();
        return await fetchedOf(response, limit, timer.heard, () => both.aborted, clock);
      } catch {
        signal.throwIfAborted();
        // Whatever words a browser has for it: there was no answer.
        return { ok: false, fault: timer.signal.aborted ? "timeout" : "offline", retryAfter: null };
      } finally {
        timer.end();
      }
    },
  };
}

async function fetchedOf(
  response: Response,
  limit: Limit,
  heard: () => void,
  isOurs: () => boolean,
  clock: () => number,
): Promise<Fetched> {
  const date = dateOf(response.headers.get("date"));
  const fault = faultOf(response);
  if (fault !== null) {
    response.body?.cancel().catch(() => undefined);
    const retryAfter = retryAfterOf(response.headers.get("retry-after"), date, clock());
    return { ok: false, fault, retryAfter, date };
  }
  const read = await readCapped(response.body, limit, heard, isOurs);
  return read.ok
    ? { ok: true, bytes: read.bytes, date }
    : { ok: false, fault: read.fault, retryAfter: null, date };
}

/** Null for an answer that has the file. */
function faultOf({ type, status }: Response): Extract<Fetched, { ok: false }>["fault"] | null {
  // Browsers hide where a redirect leads; Node shows it as it is.
  if (type === "opaqueredirect" || (status >= 300 && status < 400)) return "redirected";
  if (status === 200) return null;
  // Object stores answer 403 for what is missing where they may not list it.
  if (status === 404 || status === 403 || status === 410) return "not-found";
  return status === 429 || status === 503 ? "busy" : "server-error";
}

function dateOf(header: string | null): number | null {
  const at = Date.parse(header ?? "");
  return Number.isFinite(at) ? at : null;
}

interface Timer {
  readonly signal: AbortSignal;
  readonly heard: () => void;
  readonly end: () => void;
}

/** Ends the request when headers, the next chunk or the whole take too long. */
function timerFor(patience: Patience, limit: Limit, after: After): Timer {
  const controller = new AbortController();
  const abort = () => controller.abort(new DOMException("took too long", "TimeoutError"));
  const most = "exact" in limit ? limit.exact : limit.cap;
  const endWhole = after(most > SMALL ? patience.large : patience.small, abort);
  let endNext = after(patience.headers, abort);
  return {
    signal: controller.signal,
    heard: () => {
      endNext();
      endNext = after(patience.stall, abort);
    },
    end: () => {
      endWhole();
      endNext();
    },
  };
}

function afterTimeout(milliseconds: number, run: () => void): () => void {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
}
