import fc from "fast-check";
import { expect, test } from "vitest";
import { siteOf } from "../../../../utils/page/site.ts";

/** A document the reader has left: it has its address still, but no location. */
const left = (URL: string, baseURI = URL): Document =>
  ({ URL, baseURI, location: null }) as unknown as Document;

test("an address of the web has the host that the URL Standard finds in it", () => {
  const authority = fc.webAuthority({ withIPv4: true, withIPv6: true, withUserInfo: true, withPort: true });
  const web = fc.webUrl({
    validSchemes: ["http", "https"],
    authoritySettings: { withIPv4: true, withIPv6: true, withUserInfo: true, withPort: true },
    withQueryParameters: true,
    withFragments: true,
  });
  const odd = authority.map((host) => `https://${host}?a=https://other.example/@b`);
  fc.assert(
    fc.property(fc.oneof(web, odd), (written) => {
      const url = URL.parse(written);
      fc.pre(url !== null);
      // A document's address is as the browser writes it, with what it was asked with.
      expect(siteOf(left(url.href))).toBe(url.hostname);
    }),
  );
});

test.each([
  ["an address", "https://news.example/a?b#c", "https://cdn.example/", "news.example"],
  ["srcdoc", "about:srcdoc", "https://news.example/a", "news.example"],
  ["about:blank in a page", "about:blank", "https://news.example/a", "news.example"],
  ["about:blank of nobody", "about:blank", "about:blank", ""],
  ["a blob", "blob:https://news.example/0f3c", "blob:https://news.example/0f3c", "news.example"],
  ["a blob of nobody", "blob:null/0f3c", "blob:null/0f3c", ""],
  ["data", "data:text/html,WeChat", "data:text/html,WeChat", ""],
  ["a file", "file:///home/a.html", "file:///home/a.html", ""],
])("the site of %s, even when the reader has left it", (_what, address, base, site) => {
  expect(siteOf(left(address, base))).toBe(site);
});
