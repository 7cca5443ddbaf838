import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { Notice } from "../../../components/popover/Notice.tsx";
import { Popover } from "../../../components/popover/Popover.tsx";
import type { Match } from "../../../components/popover/WhyPanel.tsx";
import { PopupView, type PopupViewProps } from "../../../components/popup/PopupView.tsx";
import type { NameRow, ResultRow } from "../../../components/popup/types.ts";
import type { OtherView, TimelineView } from "../../../utils/dataset/timeline.types.ts";
import { english } from "../../../utils/i18n/english.ts";
import type { Dated } from "../../../utils/popover/match.types.ts";
import type { FeedSummary } from "../../../utils/messaging/feeds-protocol.ts";
import type { Translator } from "../../../utils/i18n/translator.ts";
import type { Content } from "../../../utils/popover/content.types.ts";
import { empty, kakaotalk, long, telegramIran, tencent } from "../../fixtures/views/others.ts";
import { agreeing, disagreeing } from "../../fixtures/views/publishers.ts";
import { KNOWN, UNHEARD } from "../../fixtures/views/unheard.ts";
import { wechat } from "../../fixtures/views/wechat.ts";
import { example, NOW, single, standings } from "../../fixtures/feeds/summaries.ts";
import { feedWords } from "./feeds.tsx";
import type { POPOVER_NAMES, POPUP_NAMES } from "./names.ts";

const mirrored = { ...english, dir: "rtl" } as const;
const noop = () => {};

interface Look {
  readonly t?: Translator;
  readonly pinned?: boolean;
  readonly match?: Match;
  readonly dated?: Dated | "none";
}

function popover(content: Content, look: Look = {}) {
  const { t = english, pinned = false, match = KNOWN, dated = "published" } = look;
  return (
    <Popover
      t={t}
      content={content}
      pinned={pinned}
      match={match}
      host="news.example"
      dated={dated}
      {...UNHEARD}
    />
  );
}

const viewed = (view: TimelineView, look?: Look) => popover({ kind: "view", view }, look);

const WEIGHED: Match = {
  surface: "Line",
  alias: { text: "라인", entity: "line", lang: "ko", ambiguous: true },
  reasons: [
    { kind: "everydayWord", why: "word", weight: 0.32 },
    { kind: "seldomMeant", why: "word", weight: -1.16 },
    { kind: "capitalInSentence", why: "capital", weight: 2 },
    { kind: "serviceNear", why: "near:messenger", weight: 0.5 },
    { kind: "cueNear", why: "near:blocked", weight: 0.5 },
    { kind: "listed", why: "listed:kakaotalk", weight: 3.49 },
    { kind: "otherTopic", why: "against:queue", weight: -1.32 },
  ],
  nameOf: (entity) => (entity === "kakaotalk" ? "카카오톡" : null),
};

const PERSIAN: Match = {
  ...WEIGHED,
  surface: "تلگرام",
  alias: { text: "تلگرام", entity: "telegram", lang: "fa", ambiguous: true },
  reasons: [{ kind: "cueNear", why: "near:پیام‌رسان", weight: 2.1 }],
};

const GIVEN: Match = {
  ...KNOWN,
  surface: "绿泡泡",
  alias: { ...KNOWN.alias, text: "绿泡泡", lang: "zh-Hans" },
};
const GIVING: OtherView = {
  ...agreeing,
  view: { ...agreeing.view, entity: { ...wechat.entity, names: [...wechat.entity.names, "绿泡泡"] } },
};

/** Popovers by name, drawn in a shadow root beside a mention. */
export const POPOVERS: Readonly<Record<(typeof POPOVER_NAMES)[number], () => ComponentChildren>> = {
  wechat: () => viewed(wechat),
  company: () => viewed(tencent),
  cjk: () => viewed(kakaotalk),
  "rtl-names": () => viewed(telegramIran),
  "rtl-interface": () => popover({ kind: "view", view: wechat }, { t: mirrored }),
  pinned: () => popover({ kind: "view", view: kakaotalk }, { pinned: true }),
  empty: () => viewed(empty),
  long: () => viewed(long),
  loading: () => popover({ kind: "loading" }),
  error: () => popover({ kind: "error", reason: "store-unavailable" }),
  why: () => viewed(wechat),
  "why-weighed": () => viewed(kakaotalk, { match: WEIGHED }),
  "why-given": () => popover({ kind: "view", view: wechat, others: [GIVING] }, { match: GIVEN }),
  "why-rtl": () => viewed(telegramIran, { t: mirrored, match: PERSIAN }),
  "why-empty": () => viewed(empty),
  updated: () => viewed(wechat, { dated: "updated" }),
  living: () => viewed(wechat, { dated: "living" }),
  chosen: () => viewed(wechat, { dated: "chosen" }),
  undated: () => viewed({ ...wechat, asOf: null, whenWritten: null }, { dated: "none" }),
  publishers: () => popover({ kind: "view", view: wechat, others: [disagreeing, agreeing] }),
  "publishers-agree": () => popover({ kind: "view", view: wechat, others: [agreeing] }),
  "publishers-rtl": () => popover({ kind: "view", view: wechat, others: [disagreeing] }, { t: mirrored }),
  waiting: () => viewed({ ...disagreeing.view, entity: { ...wechat.entity, note: null } }),
  notice: () => (
    <Notice t={english} text="“LINE” is no longer marked on news.example." onUndo={noop} onClose={noop} />
  ),
};

const ROWS: readonly ResultRow[] = [
  {
    kind: "entity",
    entity: "kakaotalk",
    name: "KakaoTalk",
    otherName: { text: "카카오톡", lang: "ko" },
    entityKind: "messaging",
    now: kakaotalk.now,
    onlyWider: false,
    eventCount: 6,
    by: null,
  },
  {
    kind: "event",
    event: "kr",
    entity: "kakaotalk",
    title: "Block of foreign messengers",
    date: "2014-07-01",
    jurisdiction: "CN",
    mark: "block",
    subjects: ["KakaoTalk", "LINE", "Didi", "TalkBox", "Vower (probably Voxer)"],
    by: null,
  },
  {
    kind: "entity",
    entity: "wechat",
    name: "WeChat",
    otherName: { text: "微信", lang: "zh-Hans" },
    entityKind: "messaging",
    now: wechat.now,
    onlyWider: false,
    eventCount: 1,
    by: null,
  },
  {
    kind: "entity",
    entity: "kakao",
    name: "Kakao",
    otherName: null,
    entityKind: "company",
    now: [],
    onlyWider: false,
    eventCount: 0,
    by: "Free Expression Monitor",
  },
];

const name = (entity: string, shown: string, text: number, menu = 0, by: string | null = null): NameRow => ({
  entity,
  name: shown,
  surface: shown,
  text,
  menu,
  by,
});

const HOME: Omit<PopupViewProps, "query" | "onQuery"> = {
  t: english,
  search: { kind: "idle" },
  page: {
    kind: "ready",
    host: "news.example",
    mode: "marks",
    published: { date: "2017-09-12", kind: "published" },
    names: [
      name("wechat", "WeChat", 14, 4),
      name("telegram", "Telegram", 6),
      name("weibo", "微博", 2),
      name("qq", "QQ", 1),
      name("zamizdat", "Zamizdat", 1, 0, "Free Expression Monitor"),
      name("facebook", "Facebook", 0, 3),
      name("twitter", "Twitter", 0, 1),
    ],
  },
  timeline: { kind: "none" },
  mode: "marks",
  marking: "all",
  never: [],
  introduced: true,
  data: { date: "2026-11-21", publisher: "Lacuna", origin: "bundled" },
  foot: { f: feedWords, now: NOW, feeds: [], bundled: { date: "2026-11-21" }, main: null },
  onOpen: (entity, event) => document.body.setAttribute("data-opened", `${entity} ${event ?? ""}`.trim()),
  onBack: noop,
  onRetry: noop,
  onWider: noop,
  onMode: (mode) => document.body.setAttribute("data-mode", mode),
  onSiteMode: noop,
  onMarking: noop,
  onMarkAgain: noop,
  onGrantAccess: noop,
  onIntroduced: noop,
  onFeeds: noop,
  receipt: "",
  onReceipt: noop,
};

function Popup({ over, text = "" }: { readonly over: Partial<PopupViewProps>; readonly text?: string }) {
  const [query, setQuery] = useState(text);
  return <PopupView {...HOME} {...over} query={query} onQuery={setQuery} />;
}

const foot = (feeds: readonly FeedSummary[], main: string | null = null): Partial<PopupViewProps> => ({
  foot: { f: feedWords, now: NOW, feeds, bundled: { date: "2026-11-21" }, main },
});

/** Popups by name. */
export const POPUPS: Readonly<Record<(typeof POPUP_NAMES)[number], () => ComponentChildren>> = {
  "popup-home": () => <Popup over={{}} />,
  "popup-results": () => (
    <Popup
      text="kakao china 2014"
      over={{ search: { kind: "results", query: "kakao china 2014", rows: ROWS, whole: true } }}
    />
  ),
  "popup-nothing": () => (
    <Popup text="zzz" over={{ search: { kind: "results", query: "zzz", rows: [], whole: true } }} />
  ),
  "popup-opening": () => (
    <Popup
      text="kakao"
      over={{ search: { kind: "results", query: "kakao", rows: ROWS.slice(0, 1), whole: false } }}
    />
  ),
  "popup-first-run": () => <Popup over={{ introduced: false, page: { kind: "unreadable" } }} />,
  "popup-no-access": () => (
    <Popup over={{ page: { kind: "no-access", host: "news.example" }, mode: "quiet" }} />
  ),
  "popup-off": () => (
    <Popup
      over={{
        page: { kind: "ready", host: "a-rather-long.host.example", mode: "off", published: null, names: [] },
      }}
    />
  ),
  "popup-never": () => (
    <Popup
      over={{
        page: {
          kind: "ready",
          host: "wiki.example",
          mode: "marks",
          published: null,
          names: [name("line", "LINE", 2)],
        },
        marking: "first",
        never: [
          { name: "LINE", site: "a-rather-long.host.example" },
          { name: "متا", site: null },
          { name: "微信", site: "news.example" },
        ],
      }}
    />
  ),
  "popup-feed": () => <Popup over={foot([example], example.fingerprint)} />,
  "popup-feed-stale": () => <Popup over={foot([standings.stale], example.fingerprint)} />,
  "popup-feeds": () => (
    <Popup over={foot([single, standings.refused, { ...standings.paused, name: "آزادی" }])} />
  ),
  "popup-error": () => <Popup text="kakao" over={{ search: { kind: "error", reason: "no-answer" } }} />,
  "popup-timeline": () => (
    <Popup
      over={{ timeline: { kind: "view", view: wechat, others: [], event: "liu-2017", dated: "published" } }}
    />
  ),
  "popup-publishers": () => (
    <Popup
      over={{
        timeline: { kind: "view", view: wechat, others: [disagreeing], event: null, dated: "published" },
      }}
    />
  ),
  "popup-timeline-error": () => (
    <Popup over={{ timeline: { kind: "error", entity: "wechat", reason: "store-unavailable" } }} />
  ),
};
