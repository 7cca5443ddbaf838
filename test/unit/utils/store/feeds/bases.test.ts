import { beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { isReadersBase } from "../../../../../utils/store/feeds/bases.ts";
import { findByLink } from "../../../../../utils/store/feeds/subscribe.ts";

vi.mock("wxt/browser", async () => ({
  browser: (await import("wxt/testing/fake-browser")).fakeBrowser,
}));

const RELEASED = "default-src 'none'; connect-src 'self' https:;";
const LOCAL = `${RELEASED.slice(0, -1)} http://127.0.0.1:* http://localhost:*;`;

/** What the manifest says extension pages may connect to. */
function held(to: string): void {
  const manifest: ReturnType<typeof fakeBrowser.runtime.getManifest> = {
    name: "",
    version: "1",
    manifest_version: 3,
    content_security_policy: { extension_pages: to },
  };
  vi.spyOn(fakeBrowser.runtime, "getManifest").mockReturnValue(manifest);
}

beforeEach(() => vi.restoreAllMocks());

test("a reader may name https places, and this machine only in a copy that may ask it", () => {
  const own = ["http://127.0.0.1:8080/", "http://localhost:8080/feed/"];
  for (const policy of [RELEASED, LOCAL]) {
    held(policy);
    expect(isReadersBase("https://mirror.example/")).toBe(true);
    expect(isReadersBase("http://mirror.example/")).toBe(false);
    expect(own.map(isReadersBase)).toEqual(own.map(() => policy === LOCAL));
    expect(isReadersBase("http://127.0.0.1:8080/?reader=7/")).toBe(false);
  }
});

test("a link to this machine is none in what is released, and nobody is asked", async () => {
  const asked: string[] = [];
  const transport = {
    fetch: async (url: string) => {
      asked.push(url);
      return { ok: false, fault: "not-found", retryAfter: null } as const;
    },
  };
  const link = `feed:v1?u=${encodeURIComponent("http://127.0.0.1:8080/")}`;
  const { signal } = new AbortController();
  held(RELEASED);
  expect(await findByLink(link, transport, signal)).toEqual({ ok: false, reason: "bad-link" });
  expect(asked).toEqual([]);
  held(LOCAL);
  expect(await findByLink(link, transport, signal)).toEqual({ ok: false, reason: "unreachable" });
});
