import { describe, expect, test } from "vitest";
import { article, ld, published, TITLE } from "./dated-page.ts";

describe("where the date is told", () => {
  test.each([
    ["JSON-LD", ld({ "@type": "NewsArticle", datePublished: "2017-09-12T08:00:00+08:00" }), "json-ld"],
    [
      "a nested graph, the article before the page",
      ld({
        "@graph": [
          { "@type": "WebPage", datePublished: "2020-01-01" },
          { "@type": ["Article", "NewsArticle"], datePublished: ["2017-09-12"] },
        ],
      }),
      "json-ld",
    ],
    [
      "a graph in arrays, with a typed literal",
      ld([
        [
          {
            "@type": "WebPage",
            mainEntity: {
              "@type": "http://schema.org/BlogPosting",
              datePublished: { "@value": "2017-09-12" },
            },
          },
        ],
      ]),
      "json-ld",
    ],
    ["JSON-LD in seconds", ld({ "@type": "Article", datePublished: 1_505_203_200 }), "json-ld"],
    ["JSON-LD in milliseconds", ld({ "@type": "Article", datePublished: 1_505_203_200_000 }), "json-ld"],
    [
      "JSON-LD with a comma too many",
      '<script type="application/ld+json">[{"@type":"Article", "datePublished":"2017-09-12",\n},]</script>',
      "json-ld",
    ],
    [
      "the article of several that the title names",
      TITLE +
        ld([
          { "@type": "NewsArticle", headline: "Another story", datePublished: "2018-01-01" },
          { "@type": "NewsArticle", headline: "The ferry sails again", datePublished: "2017-09-12" },
        ]),
      "json-ld",
    ],
    [
      "Open Graph",
      '<meta property="article:published_time" content="2017-09-12T00:00Z">',
      "meta:article:published_time",
    ],
    ["Dublin Core", '<meta name="DC.date.issued" content="2017-09-12">', "meta:dc.date.issued"],
    [
      "two properties in one attribute",
      '<meta property="dc:x article:published_time" content="2017-09-12">',
      "meta:article:published_time",
    ],
    ["a generic name", '<meta name="date" content="2017-09-12">', "meta:date"],
    ["the address", '<link rel="canonical" href="https://post.example/2017/09/12/ferry">', "url"],
    [
      "an address in parts",
      '<meta property="og:url" content="https://post.example/n1/2017/0912/c1-2.html">',
      "url",
    ],
    [
      "an address in one figure",
      '<link rel="canonical" href="https://post.example/201709/t20170912_1.htm">',
      "url",
    ],
    [
      "an archived address",
      '<link rel="canonical" href="https://archive.example/web/20200101000000/https://post.example/2017-09-12/ferry">',
      "url",
    ],
    ["the title", "<title>La balsa navega - 12.09.2017 - El Puerto</title>", "title"],
  ])("%s", (_name, head, from) => {
    expect(published(head)).toEqual({ day: "2017-09-12", from, kind: "published" });
  });

  test.each([
    ["microdata", '<span itemprop="datePublished" content="2017-09-12">Tuesday</span>', "microdata"],
    [
      "RDFa",
      '<span property="dc:date dc:created" content="2017-09-12T08:00:00+02:00">Tuesday</span>',
      "microdata",
    ],
    ["hAtom", '<abbr class="published" title="2017-09-12T08:00:00">Tuesday</abbr>', "microdata"],
    ["a time element", '<time datetime="2017-09-12">Tuesday</time>', "time"],
    ["a byline", '<div class="byline">By A. Mole, September 12, 2017</div>', "byline"],
    ["a name and a day", "<p>By A. Mole on September 12, 2017</p>", "byline"],
    ["a line without a class", "<p><em>September 12, 2017</em></p>", "byline"],
    ["a dateline", "<p>Sept. 12, 2017 -- The ferry has left the quay.</p>", "byline"],
    [
      "beside its update",
      '<p class="meta">Published 12 September 2017, updated 14 September 2017</p>',
      "byline",
    ],
    [
      "behind its update",
      '<p class="meta">Updated: 14 September 2017 | Published: 12 September 2017</p>',
      "byline",
    ],
    ["a named fact", "<dl><dt>Published</dt><dd>September 12, 2017</dd></dl>", "byline"],
    [
      "a cell that says so",
      "<table><tr><th>Date published</th><td>12 Sept. 2017</td></tr></table>",
      "byline",
    ],
    [
      "before the comments",
      '<time datetime="2017-09-12"></time><div class="comments"><time datetime="2017-09-10"></time></div>',
      "time",
    ],
    [
      "before a later answer",
      '<time datetime="2017-09-12"></time><p></p><time datetime="2017-09-14"></time>',
      "time",
    ],
  ])("%s", (_name, byline, from) => {
    expect(published(TITLE, article(byline))).toEqual({ day: "2017-09-12", from, kind: "published" });
  });

  test.each([
    ["zh", "发布时间：2017-09-12 10:00 来源：海港报"],
    ["zh-TW", "2017年9月12日 10:00　記者甲"],
    ["ja", "公開日：2017年9月12日　更新日：2017年9月14日"],
    ["ko", "입력 2017.09.12 10:00 수정 2017.09.14 11:00"],
    ["ru", "Опубликовано 12 сентября 2017, обновлено 14 сентября 2017"],
    ["ar", "نشر في ١٢ سبتمبر ٢٠١٧ - آخر تحديث ١٤ سبتمبر ٢٠١٧"],
    ["fa", "تاریخ انتشار: ۲۱ شهریور ۱۳۹۶"],
    ["tr", "Yayınlanma: 12 Eylül 2017 Güncelleme: 14 Eylül 2017"],
    ["hi", "प्रकाशित: 12 सितंबर 2017"],
    ["th", "เผยแพร่ 12 ก.ย. 2560 10:00 น. ปรับปรุง 14 ก.ย. 2560"],
    ["vi", "Thứ ba, 12/09/2017, 10:00 (GMT+7)"],
    ["pt-BR", "Publicado em 12/09/2017 às 10h00 - Atualizado em 14/09/2017"],
    ["es", "12 de septiembre de 2017 - Actualizado el 14 de septiembre de 2017"],
    ["fr", "Publié le 12 septembre 2017 à 10h00 - Mis à jour le 14 septembre 2017"],
    ["de", "12.09.2017, 10:00 Uhr, aktualisiert 14.09.2017"],
    ["it", "12 settembre 2017 (aggiornato il 14 settembre 2017)"],
    ["cs", "12. září 2017 | aktualizováno 14. září 2017"],
  ])("a byline in %s", (lang, byline) => {
    for (const html of [`<div class="meta">${byline}</div>`, `<div>${byline}</div>`]) {
      expect(published(TITLE, article(html), lang)).toEqual({
        day: "2017-09-12",
        from: "byline",
        kind: "published",
      });
    }
  });
});

describe("sources that contradict each other", () => {
  const url = '<link rel="canonical" href="https://post.example/2017/09/12/ferry">';
  test("the address with a second witness outweighs the surest", () => {
    const head = `${url}${ld({ "@type": "Article", datePublished: "2020-01-01" })}<meta property="article:published_time" content="2017-09-12">`;
    expect(published(head)).toMatchObject({ day: "2017-09-12", from: "meta:article:published_time" });
  });

  test("alone it does not, nor does the zone of a neighbouring day", () => {
    expect(published(url + ld({ "@type": "Article", datePublished: "2020-01-01" }))?.day).toBe("2020-01-01");
    expect(published(url + ld({ "@type": "Article", datePublished: "2017-09-13T01:00Z" }))?.day).toBe(
      "2017-09-13",
    );
  });

  test("publication goes before creation, the article before the film on its page", () => {
    const body = `<div itemscope itemtype="https://schema.org/VideoObject"><meta itemprop="datePublished" content="2017-09-13"></div>
      <div itemscope itemtype="https://schema.org/Article"><meta itemprop="datePublished" content="2017-09-12"></div>`;
    expect(published(ld({ "@type": "NewsArticle", dateCreated: "2017-09-17" }), body)?.day).toBe(
      "2017-09-12",
    );
  });
});
