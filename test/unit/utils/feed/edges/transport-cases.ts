import assert from "node:assert/strict";
import { once } from "node:events";
import { gzipSync } from "node:zlib";
import { host } from "../transport/host.ts";
import type { EdgeCase } from "./edge-case.ts";
import { type Answer, ask, asking, PATIENCE, refuses, served, status, text, timed } from "./ask-a-host.ts";
import { IMPATIENT, leftAfter } from "./left-after.ts";

export const TRANSPORT_CASES: readonly EdgeCase[] = [
  {
    id: "bytes",
    title: "gives the bytes and the host's clock",
    run: async (edges) => {
      const got = await ask(edges, (_request, response) => {
        response.setHeader("Date", "Sat, 21 Nov 2026 20:00:00 GMT");
        response.end('{"a":1}');
      });
      const bytes = new TextEncoder().encode('{"a":1}');
      assert.deepEqual(got, { ok: true, bytes, date: Date.parse("2026-11-21T20:00:00Z") });
    },
  },
  {
    id: "no-clock",
    title: "knows no clock of a host that tells none, or nonsense",
    run: async ({ fetchTransport }) => {
      for (const headers of [new Headers(), new Headers({ date: "soon" })]) {
        const { fetch } = asking({ headers });
        const got = await fetchTransport({ fetch }).fetch("u", { cap: 9 }, new AbortController().signal);
        assert.equal(got.date, null);
      }
    },
  },
  {
    id: "one-way",
    title: "asks in one way only: no cookies, no cache, no redirects, no referrer, nothing else",
    run: async ({ fetchTransport }) => {
      const { init, fetch } = asking({});
      await fetchTransport({ fetch }).fetch("u", { cap: 9 }, new AbortController().signal);
      const [{ signal: _signal, ...asked } = {}] = init;
      assert.deepEqual(asked, {
        credentials: "omit",
        cache: "no-store",
        redirect: "manual",
        referrerPolicy: "no-referrer",
      });
    },
  },
  {
    id: "alike",
    title: "asks every host the same, and nothing that tells readers apart",
    run: (edges) =>
      served(
        (_request, response) => {
          response.setHeader("Set-Cookie", "reader=7; Max-Age=99999");
          response.setHeader("ETag", '"7"');
          response.end("{}");
        },
        async (one) => {
          const transport = edges.fetchTransport();
          for (let at = 0; at < 2; at += 1)
            await transport.fetch(`${one.base}f.json`, { cap: 9 }, new AbortController().signal);
          const telling = /cookie|if-none-match|if-modified|referer|^x-/;
          for (const { headers } of one.asked)
            assert.deepEqual(
              Object.keys(headers).filter((name) => telling.test(name)),
              [],
            );
          assert.deepEqual({ ...one.asked[1]?.headers }, { ...one.asked[0]?.headers });
        },
      ),
  },
  {
    id: "28",
    title: "ends an endless body at its cap",
    run: async (edges) => {
      let sent = 0;
      const endless: Answer = async (_request, response) => {
        const chunk = Buffer.alloc(64 * 1024, 0x7b);
        while (sent < 64 * 1024 * 1024 && !response.destroyed) {
          sent += chunk.length;
          if (!response.write(chunk)) await Promise.race([once(response, "drain"), once(response, "close")]);
        }
      };
      await refuses(ask(edges, endless), "too-large");
      await new Promise((resolve) => setTimeout(resolve, 50));
      assert.ok(sent < 16 * 1024 * 1024);
    },
  },
  {
    id: "29",
    title: "tells one byte too many from one too few",
    run: async (edges) => {
      await refuses(ask(edges, text("{12345}"), { exact: 6 }), "too-large");
      await refuses(ask(edges, text("{12345}"), { exact: 8 }), "truncated");
      await refuses(ask(edges, text("{12345}"), { exact: 7 }), "taken");
      await refuses(ask(edges, text("{12345}"), { cap: 6 }), "too-large");
      await refuses(ask(edges, text("{12345}"), { cap: 8 }), "taken");
    },
  },
  {
    id: "29-broken",
    title: "calls a connection that breaks off a body cut short",
    run: (edges) =>
      refuses(
        ask(edges, (_request, response) => {
          response.writeHead(200, { "Content-Length": "100" });
          response.write("{");
          setTimeout(() => response.destroy(), 20);
        }),
        "truncated",
      ),
  },
  {
    id: "30",
    title: "ends a compressed bomb at its cap, decoded",
    run: async (edges) => {
      const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024, 0x7b));
      const before = process.memoryUsage().arrayBuffers;
      let most = 0;
      const watch = setInterval(() => {
        most = Math.max(most, process.memoryUsage().arrayBuffers - before);
      }, 1);
      const answer: Answer = (_request, response) => {
        response.setHeader("Content-Encoding", "gzip");
        response.end(bomb);
      };
      await refuses(ask(edges, answer, { cap: 256 * 1024 }), "too-large");
      clearInterval(watch);
      assert.ok(most < 16 * 1024 * 1024);
    },
  },
  {
    id: "31",
    title: "follows no redirect, not even for a look",
    run: (edges) =>
      served(text("{}"), async (target) => {
        for (const code of [300, 301, 302, 303, 307, 308])
          await refuses(ask(edges, status(code, { Location: target.base })), "redirected");
        assert.equal(target.asked.length, 0);
      }),
  },
  {
    id: "31-hidden",
    title: "knows a redirect that the browser hides",
    run: async ({ fetchTransport }) => {
      const { fetch } = asking({ type: "opaqueredirect", status: 0 });
      await refuses(
        fetchTransport({ fetch }).fetch("u", { cap: 9 }, new AbortController().signal),
        "redirected",
      );
    },
  },
  {
    id: "32",
    title: "tells a web page from a file by its first byte, and by no later one",
    run: async (edges) => {
      await refuses(ask(edges, text("<!doctype html><title>Welcome</title>")), "wrong-type");
      const inTwo: Answer = (_request, response) => {
        response.write("[1,");
        setTimeout(() => response.end("2]"), 20);
      };
      await refuses(ask(edges, inTwo), "taken");
    },
  },
  {
    id: "33",
    title: "calls missing what object stores call forbidden",
    run: async (edges) => {
      for (const code of [403, 404, 410]) await refuses(ask(edges, status(code)), "not-found");
      for (const code of [204, 206, 400, 500]) await refuses(ask(edges, status(code)), "server-error");
    },
  },
  {
    id: "34",
    title: "waits as long as the host asks, and no longer than seven days",
    run: async (edges) => {
      const date = "Sat, 21 Nov 2026 20:00:00 GMT";
      const waits = async (value: string, seconds: number | null) => {
        const got = await ask(edges, status(429, { "Retry-After": value, Date: date }));
        assert.partialDeepStrictEqual(got, { ok: false, fault: "busy", retryAfter: seconds });
      };
      await waits("120", 120);
      await waits("999999999", 604_800);
      await waits("Sat, 21 Nov 2026 20:10:00 GMT", 600);
      await waits("Sat, 21 Nov 2026 19:00:00 GMT", 0);
      await waits("Fri, 21 Nov 2036 19:00:00 GMT", 604_800);
      for (const odd of ["-1", "soon", "Soon", "", "1e9", "0x10"]) await waits(odd, null);
      await refuses(ask(edges, status(503)), "busy");
    },
  },
  {
    id: "35-silent",
    title: "leaves a host that says nothing, or stalls",
    run: async (edges) => {
      assert.equal(await leftAfter(edges, "nothing", { cap: 2048 }), IMPATIENT.headers);
      assert.equal(await leftAfter(edges, "headers", { cap: 2048 }), IMPATIENT.stall);
      assert.equal(await leftAfter(edges, "a byte", { cap: 2048 }), IMPATIENT.stall);
    },
  },
  {
    id: "35-over",
    title: "waits for nothing any more once it has its answer",
    run: async ({ fetchTransport }) => {
      const waits = new Set<object>();
      const after = () => {
        const one = {};
        waits.add(one);
        return () => void waits.delete(one);
      };
      const { fetch } = asking({});
      await fetchTransport({ fetch, after }).fetch("u", { cap: 9 }, new AbortController().signal);
      assert.equal(waits.size, 0);
    },
  },
  {
    id: "35-drip",
    title: "leaves a host that drips, and grants a large file more time",
    run: async (edges) => {
      assert.equal(await leftAfter(edges, "byte after byte", { cap: 256 * 1024 }), IMPATIENT.small);
      assert.equal(await leftAfter(edges, "byte after byte", { cap: 256 * 1024 + 1 }), IMPATIENT.large);
      assert.equal(await leftAfter(edges, "byte after byte", { cap: 1024 * 1024 }), IMPATIENT.large);
    },
  },
  {
    id: "36",
    title: "calls offline what browsers have different words for",
    run: async ({ fetchTransport }) => {
      const { signal } = new AbortController();
      for (const words of [
        "Failed to fetch",
        "NetworkError when attempting to fetch resource.",
        "Load failed",
      ]) {
        const transport = fetchTransport({ fetch: () => Promise.reject(new TypeError(words)) });
        const got = await transport.fetch("https://feed.example/", { cap: 9 }, signal);
        assert.deepEqual(got, { ok: false, fault: "offline", retryAfter: null });
      }
      const closed = await host(() => undefined);
      await closed.close();
      await refuses(fetchTransport().fetch(closed.base, { cap: 9 }, signal), "offline");
    },
  },
  {
    id: "aborted",
    title: "rejects for an aborted signal only, at once",
    run: ({ fetchTransport }) =>
      served(
        () => undefined,
        async ({ base, asked }) => {
          const controller = new AbortController();
          const transport = fetchTransport({ patience: PATIENCE });
          const answer = transport.fetch(base, { cap: 9 }, controller.signal);
          setTimeout(() => controller.abort(new Error("enough")), 30);
          const [, took] = await timed(assert.rejects(answer, /enough/));
          assert.ok(took < PATIENCE.headers / 2, `ended after ${took} ms`);
          const before = asked.length;
          await assert.rejects(transport.fetch(base, { cap: 9 }, controller.signal), /enough/);
          // Not even asked.
          const { init, fetch } = asking({});
          await assert.rejects(
            fetchTransport({ fetch }).fetch(base, { cap: 9 }, controller.signal),
            /enough/,
          );
          assert.deepEqual([asked.length, init.length], [before, 0]);
        },
      ),
  },
];
