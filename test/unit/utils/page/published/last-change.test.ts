import { describe, expect, test } from "vitest";
import { article, ld, published, TITLE } from "./dated-page.ts";

describe("only a change is told", () => {
  const updated = { day: "2017-09-12", kind: "updated" };
  test.each([
    ["JSON-LD", ld({ "@type": "Article", dateModified: "2017-09-12" }), ""],
    ["Open Graph", '<meta property="article:modified_time" content="2017-09-12">', ""],
    ["English", TITLE, article("<p class=meta>Last updated September 12, 2017</p>")],
    ["Russian", TITLE, article("<p>Последнее обновление: 12 сентября 2017</p>")],
    ["microdata", TITLE, article('<time itemprop="dateModified" datetime="2017-09-12">Tuesday</time>')],
    ["Japanese, behind the date", TITLE, article("<p>2017年9月12日更新</p>")],
  ])("%s", (_name, head, body) => {
    expect(published(head, body)).toMatchObject(updated);
  });

  test.each([
    ["a manual", "<footer>Last updated on Sep 12, 2017. Made with a generator.</footer>"],
    ["a wiki", "<div id=footer><li>This page was last edited on 12 September 2017, at 10:00.</li></div>"],
    [
      "a German wiki",
      "<div id=footer>Diese Seite wurde zuletzt am 12. September 2017 um 10:00 Uhr bearbeitet.</div>",
    ],
    ["a Chinese wiki", "<div id=footer>本页面最后修订于2017年9月12日。</div>"],
    [
      "a Korean wiki",
      "<div id=footer>이 문서는 2017년 9월 12일 (화) 10:00에 마지막으로 편집되었습니다.</div>",
    ],
  ])("%s is kept up to date", (_name, foot) => {
    expect(published("", `<h1>Ferries</h1><p>Boats.</p>${foot}`)).toEqual({
      day: "2017-09-12",
      from: "footer",
      kind: "living",
    });
  });
});

test("a fact of a wiki page's subject is not its date", () => {
  const body = `<h1>The ferry sails again</h1><div class="date">12 May 2001</div><table><tr><td>Launched</td><td>12 May 2001</td></tr></table>
    <div id="footer">This page was last edited on 12 September 2017.</div>`;
  expect(published(TITLE, body)).toMatchObject({ day: "2017-09-12", kind: "living" });
});
