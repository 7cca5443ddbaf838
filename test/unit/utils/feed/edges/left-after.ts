import assert from "node:assert/strict";
import type { Fetched } from "../../../../../utils/feed/client/types.ts";
import type { Patience } from "../../../../../utils/feed/transport/fetch-transport.ts";
import type { Edges } from "./edge-case.ts";

export const IMPATIENT: Patience = { headers: 600, stall: 500, small: 1800, large: 3600 };

type Limit = { readonly cap: number } | { readonly exact: number };

/** A clock that is put on by hand, for what would else take seconds, and longer on a busy machine. */
function handTime() {
  let now = 0;
  const due = new Map<object, { readonly at: number; readonly run: () => void }>();
  const after = (milliseconds: number, run: () => void) => {
    const key = {};
    due.set(key, { at: now + milliseconds, run });
    return () => void due.delete(key);
  };
  return {
    now: () => now,
    after,
    /** Whoever hears of it has done so when it resolves. */
    pass: async (milliseconds: number) => {
      now += milliseconds;
      for (const [key, { at, run }] of due)
        if (at <= now) {
          due.delete(key);
          run();
        }
      await new Promise((resolve) => setTimeout(resolve));
    },
  };
}

/**
 * When a host is left that says nothing, that it will, only `{`, or that and a byte every 50 ms after it; in milliseconds of its own
 * time.
 */
export async function leftAfter(
  { fetchTransport }: Edges,
  says: "nothing" | "headers" | "a byte" | "byte after byte",
  limit: Limit,
): Promise<number> {
  const time = handTime();
  const body = Promise.withResolvers<ReadableStreamDefaultController<Uint8Array>>();
  const stream = new ReadableStream<Uint8Array>({ start: (controller) => body.resolve(controller) });
  const write = (letter: string) => body.promise.then((to) => to.enqueue(new TextEncoder().encode(letter)));
  const fetch = (_url: unknown, { signal }: RequestInit = {}): Promise<Response> => {
    const left = new Promise<never>((_, reject) => {
      signal?.addEventListener("abort", () => {
        reject(signal.reason);
        void body.promise.then((to) => to.error(signal.reason));
      });
    });
    if (says === "nothing") return left;
    const begun = says === "headers" ? Promise.resolve() : write("{");
    return Promise.race([left, begun.then(() => new Response(stream))]);
  };
  const transport = fetchTransport({
    patience: IMPATIENT,
    after: time.after,
    fetch,
  });
  const got: Fetched[] = [];
  void transport
    .fetch("https://feed.example/f.json", limit, new AbortController().signal)
    .then((fetched) => got.push(fetched));
  await time.pass(0);
  while (got.length === 0 && time.now() < 2 * IMPATIENT.large) {
    await time.pass(50);
    if (got.length === 0 && says === "byte after byte") await write("1");
  }
  assert.deepEqual(got, [{ ok: false, fault: "timeout", retryAfter: null }]);
  return time.now();
}
