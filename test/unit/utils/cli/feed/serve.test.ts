import { connect } from "node:net";
import { writeFileSync } from "node:fs";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type FeedSite, serveFeed } from "../../../../../utils/cli/feed/serve-feed.ts";
import { feed, firstVersion, folder } from "./feed-line.ts";

const { at, remove } = folder();
const heard: string[] = [];
let site: FeedSite;

beforeAll(async () => {
  await firstVersion(at("keys"), at("feed"));
  writeFileSync(join(at("feed"), "secret.json"), "{}");
  site = await serveFeed(at("feed"), { heard: (line) => heard.push(line) });
});
afterAll(() => {
  site.close();
  remove();
});

describe("feed serve", () => {
  test("sends what a host should", async () => {
    const stamp = await fetch(`${site.base}metadata/timestamp.json`);
    expect(stamp.status).toBe(200);
    expect(stamp.headers.get("cache-control")).toBe("public, max-age=300, stale-if-error=86400");
    expect(stamp.headers.get("access-control-allow-origin")).toBe("*");
    expect(stamp.headers.get("content-type")).toBe("application/json");
    expect(stamp.headers.get("etag")).toBeNull();
    const root = await fetch(`${site.base}metadata/1.root.json`);
    expect(root.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    const missing = await fetch(`${site.base}metadata/2.root.json`);
    expect(missing.status).toBe(404);
    expect(missing.headers.get("cache-control")).toBe("no-store");
    expect(missing.headers.get("access-control-allow-origin")).toBe("*");
    expect(heard.at(-1)).toMatch(/GET \/metadata\/2\.root\.json 404$/);
  });

  test.each([
    "",
    "metadata/",
    "targets",
    "secret.json",
    "metadata/..%2fsecret.json",
    "metadata/%2e%2e/secret.json",
  ])("shows nothing at %j", async (path) => {
    expect((await fetch(site.base + path)).status).toBe(404);
  });

  test("lets nobody out of the directory by a raw path, nor write", async () => {
    const raw = await new Promise<string>((resolve) => {
      const socket = connect(Number(new URL(site.base).port), "127.0.0.1", () =>
        socket.write("GET /metadata/../../keys HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"),
      );
      let text = "";
      socket.on("data", (part) => {
        text += part.toString();
      });
      socket.on("close", () => resolve(text));
    });
    expect(raw).toMatch(/^HTTP\/1\.1 404/);
    expect((await fetch(`${site.base}metadata/timestamp.json`, { method: "PUT", body: "x" })).status).toBe(
      405,
    );
  });

  test("answers on this machine's own address alone", async () => {
    const outside = Object.values(networkInterfaces())
      .flat()
      .find((one) => one?.family === "IPv4" && !one.internal)?.address;
    if (outside === undefined) return;
    await expect(fetch(site.base.replace("127.0.0.1", outside))).rejects.toThrow("fetch failed");
  });

  test("says in one line what it cannot serve", async () => {
    for (const args of [
      [],
      [at("keys")],
      [at("feed"), "--port", "http"],
      [at("feed"), "--port", new URL(site.base).port],
    ]) {
      const { code, err } = await feed("serve", ...args);
      expect(code).not.toBe(0);
      expect(err.trim().split("\n")).toHaveLength(1);
    }
  });
});
