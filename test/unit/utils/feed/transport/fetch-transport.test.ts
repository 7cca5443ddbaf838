import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import type { Fetched } from "../../../../../utils/feed/client/types.ts";
import { fetchTransport } from "../../../../../utils/feed/transport/fetch-transport.ts";
import { type Host, host } from "./host.ts";

const PATIENCE = { headers: 4000, stall: 4000, small: 4000, large: 4000 };
const IMPATIENT = { headers: 300, stall: 300, small: 1000, large: 1500 };
const open: Host[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

async function serve(answer: (request: IncomingMessage, response: ServerResponse) => unknown): Promise<Host> {
  const one = await host(answer);
  open.push(one);
  return one;
}

/** What one request of a host that answers so comes to. */
async function ask(
  answer: (request: IncomingMessage, response: ServerResponse) => unknown,
  limit: { readonly cap: number } | { readonly exact: number } = { cap: 2048 },
  patience = PATIENCE,
): Promise<Fetched> {
  const { base } = await serve(answer);
  return fetchTransport({ patience }).fetch(`${base}f.json`, limit, new AbortController().signal);
}

const text = (body: string) => (_request: IncomingMessage, response: ServerResponse) =>
  void response.end(body);
const status =
  (code: number, headers: Record<string, string> = {}) =>
  (_request: IncomingMessage, response: ServerResponse) =>
    void response.writeHead(code, headers).end("{}");

describe("fetchTransport", () => {
  it("gives the bytes and the host's clock", async () => {
    const got = await ask((_request, response) => {
      response.setHeader("Date", "Sat, 21 Nov 2026 20:00:00 GMT");
      response.end('{"a":1}');
    });
    expect(got).toEqual({
      ok: true,
      bytes: new TextEncoder().encode('{"a":1}'),
      date: Date.parse("2026-11-21T20:00:00Z"),
    });
  });

  it("asks every host the same, and nothing that tells readers apart", async () => {
    const one = await serve((_request, response) => {
      response.setHeader("Set-Cookie", "reader=7; Max-Age=99999");
      response.setHeader("ETag", '"7"');
      response.end("{}");
    });
    const transport = fetchTransport();
    for (let at = 0; at < 2; at += 1)
      await transport.fetch(`${one.base}f.json`, { cap: 9 }, new AbortController().signal);
    for (const { headers } of one.asked) {
      expect(Object.keys(headers)).not.toEqual(
        expect.arrayContaining([expect.stringMatching(/cookie|if-none-match|if-modified|referer|^x-/)]),
      );
    }
    expect({ ...one.asked[1]?.headers }).toEqual({ ...one.asked[0]?.headers });
  });

  it("28: ends an endless body at its cap", async () => {
    let sent = 0;
    const got = await ask(async (_request, response) => {
      const chunk = Buffer.alloc(64 * 1024, 0x7b);
      while (sent < 64 * 1024 * 1024 && !response.destroyed) {
        sent += chunk.length;
        if (!response.write(chunk)) await Promise.race([once(response, "drain"), once(response, "close")]);
      }
    });
    expect(got).toMatchObject({ ok: false, fault: "too-large" });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(sent).toBeLessThan(16 * 1024 * 1024);
  });

  it("29: tells one byte too many from one too few", async () => {
    expect(await ask(text("{12345}"), { exact: 6 })).toMatchObject({ ok: false, fault: "too-large" });
    expect(await ask(text("{12345}"), { exact: 8 })).toMatchObject({ ok: false, fault: "truncated" });
    expect(await ask(text("{12345}"), { exact: 7 })).toMatchObject({ ok: true });
  });

  it("29: calls a connection that breaks off a body cut short", async () => {
    const got = await ask((_request, response) => {
      response.writeHead(200, { "Content-Length": "100" });
      response.write("{");
      setTimeout(() => response.destroy(), 20);
    });
    expect(got).toMatchObject({ ok: false, fault: "truncated" });
  });

  it("30: ends a compressed bomb at its cap, decoded", async () => {
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024, 0x7b));
    const before = process.memoryUsage().arrayBuffers;
    let most = 0;
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage().arrayBuffers - before);
    }, 1);
    const got = await ask(
      (_request, response) => {
        response.setHeader("Content-Encoding", "gzip");
        response.end(bomb);
      },
      { cap: 256 * 1024 },
    );
    clearInterval(watch);
    expect(got).toMatchObject({ ok: false, fault: "too-large" });
    expect(most).toBeLessThan(16 * 1024 * 1024);
  });

  it("31: follows no redirect, not even for a look", async () => {
    const target = await serve(text("{}"));
    for (const code of [301, 302, 303, 307, 308])
      expect(await ask(status(code, { Location: target.base }))).toMatchObject({
        ok: false,
        fault: "redirected",
      });
    expect(target.asked).toEqual([]);
  });

  it("32: tells a web page from a file by its first byte", async () => {
    expect(await ask(text("<!doctype html><title>Welcome</title>"))).toMatchObject({
      ok: false,
      fault: "wrong-type",
    });
  });

  it("33: calls missing what object stores call forbidden", async () => {
    for (const code of [403, 404, 410])
      expect(await ask(status(code))).toMatchObject({ ok: false, fault: "not-found" });
    expect(await ask(status(500))).toMatchObject({ ok: false, fault: "server-error" });
    expect(await ask(status(204))).toMatchObject({ ok: false, fault: "server-error" });
  });

  it("34: waits as long as the host asks, and no longer than seven days", async () => {
    const date = "Sat, 21 Nov 2026 20:00:00 GMT";
    const wait = (value: string) => ask(status(429, { "Retry-After": value, Date: date }));
    expect(await wait("120")).toMatchObject({ ok: false, fault: "busy", retryAfter: 120 });
    expect(await wait("999999999")).toMatchObject({ retryAfter: 604_800 });
    expect(await wait("Sat, 21 Nov 2026 20:10:00 GMT")).toMatchObject({ retryAfter: 600 });
    expect(await wait("Sat, 21 Nov 2026 19:00:00 GMT")).toMatchObject({ retryAfter: 0 });
    for (const odd of ["-1", "soon", "", "1e9", "0x10"])
      expect(await wait(odd)).toMatchObject({ retryAfter: null });
    expect(await ask(status(503))).toMatchObject({ ok: false, fault: "busy", retryAfter: null });
  });

  it("35: leaves a host that says nothing, stalls, or drips", async () => {
    expect(await ask(() => undefined, undefined, IMPATIENT)).toMatchObject({ ok: false, fault: "timeout" });
    expect(await ask((_request, response) => void response.write("{"), undefined, IMPATIENT)).toMatchObject({
      fault: "timeout",
    });
    const start = Date.now();
    const got = await ask(
      (_request, response) => {
        response.write("{");
        const drip = setInterval(() => response.write("1"), 50);
        response.on("close", () => clearInterval(drip));
      },
      undefined,
      IMPATIENT,
    );
    expect(got).toMatchObject({ ok: false, fault: "timeout" });
    expect(Date.now() - start).toBeGreaterThan(IMPATIENT.small - 100);
  });

  it("36: calls offline what browsers have different words for", async () => {
    for (const words of [
      "Failed to fetch",
      "NetworkError when attempting to fetch resource.",
      "Load failed",
    ]) {
      const transport = fetchTransport({ fetch: () => Promise.reject(new TypeError(words)) });
      const got = await transport.fetch("https://feed.example/", { cap: 9 }, new AbortController().signal);
      expect(got).toEqual({ ok: false, fault: "offline", retryAfter: null });
    }
    const closed = await host(() => undefined);
    await closed.close();
    const got = await fetchTransport().fetch(closed.base, { cap: 9 }, new AbortController().signal);
    expect(got).toMatchObject({ ok: false, fault: "offline" });
  });

  it("rejects for an aborted signal only, at once", async () => {
    const { base } = await serve(() => undefined);
    const controller = new AbortController();
    const asking = fetchTransport().fetch(base, { cap: 9 }, controller.signal);
    setTimeout(() => controller.abort(new Error("enough")), 30);
    await expect(asking).rejects.toThrow("enough");
    await expect(fetchTransport().fetch(base, { cap: 9 }, controller.signal)).rejects.toThrow("enough");
  });
});
