import assert from "node:assert/strict";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Fetched } from "../../../../../utils/feed/client/types.ts";
import type { Patience } from "../../../../../utils/feed/transport/fetch-transport.ts";
import { type Host, host } from "../transport/host.ts";
import type { Edges } from "./edge-case.ts";

export type Answer = (request: IncomingMessage, response: ServerResponse) => unknown;
type Limit = { readonly cap: number } | { readonly exact: number };

export const PATIENCE: Patience = { headers: 4000, stall: 4000, small: 4000, large: 4000 };

export async function served<T>(answer: Answer, use: (one: Host) => Promise<T>): Promise<T> {
  const one = await host(answer);
  try {
    return await use(one);
  } finally {
    await one.close();
  }
}

/** What one request of a host that answers so comes to. */
export function ask(
  { fetchTransport }: Edges,
  answer: Answer,
  limit: Limit = { cap: 2048 },
  patience = PATIENCE,
): Promise<Fetched> {
  return served(answer, ({ base }) =>
    fetchTransport({ patience }).fetch(`${base}f.json`, limit, new AbortController().signal),
  );
}

export async function refuses(asked: Promise<Fetched>, fault: string): Promise<void> {
  const got = await asked;
  assert.equal(got.ok ? "taken" : got.fault, fault);
}

export async function timed<T>(asked: Promise<T>): Promise<readonly [T, milliseconds: number]> {
  const start = performance.now();
  return [await asked, performance.now() - start];
}

export const text =
  (body: string): Answer =>
  (_request, response) =>
    void response.end(body);
export const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  (_request, response) =>
    void response.writeHead(code, headers).end("{}");
/** A fetch that answers with `response` and remembers how it was asked. */
export function asking(response: Partial<Response>) {
  const init: RequestInit[] = [];
  const fetch = (_url: unknown, options: RequestInit = {}) => {
    init.push(options);
    const whole = { type: "basic", status: 200, headers: new Headers(), body: null, ...response };
    return Promise.resolve(whole as unknown as Response);
  };
  return { init, fetch: fetch as typeof globalThis.fetch };
}
