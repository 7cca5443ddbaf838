import type { ComponentChildren } from "preact";
import { FeedsPage, type FeedsPageProps } from "../../../components/feeds/FeedsPage.tsx";
import { UNASKED, type FeedParts, type ShownFeed } from "../../../components/feeds/types.ts";
import { FEEDS_EN } from "../../../utils/i18n/en/feeds/catalogue.ts";
import { english } from "../../../utils/i18n/english.ts";
import { feedTranslator } from "../../../utils/i18n/feeds/translator.ts";
import type { FeedSummary } from "../../../utils/messaging/feeds-protocol.ts";
import { example, held, journal, NOW, single, standings, versions } from "../../fixtures/feeds/summaries.ts";
import { UNHEARD } from "../../fixtures/feeds/unheard.ts";
import type { FEEDS_NAMES } from "./names.ts";

/** In UTC, so that pictures do not depend on where they are taken. */
export const feedWords = feedTranslator(english, FEEDS_EN, "UTC");
const mirrored = feedTranslator({ ...english, dir: "rtl" }, FEEDS_EN, "UTC");

const shown = (feed: FeedSummary, over: Partial<ShownFeed> = {}): ShownFeed => ({
  feed,
  parts: UNASKED,
  said: null,
  busy: false,
  ...over,
});

const FULL: FeedParts = {
  journal: { kind: "ready", value: journal },
  changes: { kind: "ready", value: { versions, more: true } },
  held: { kind: "ready", value: held },
};

const BUNDLED = { version: "2026.11.21", date: "2026-11-21", publisher: "Lacuna" };

const PAGE: FeedsPageProps = {
  f: feedWords,
  now: NOW,
  state: { kind: "ready", feeds: [shown(example), shown(single)], bundled: BUNDLED, main: null },
  adding: { kind: "idle" },
  importing: { kind: "idle" },
  removed: "",
  ...UNHEARD,
};

const page = (over: Partial<FeedsPageProps> = {}) => <FeedsPage {...PAGE} {...over} />;
const ready = (feeds: readonly ShownFeed[], main: string | null = null): FeedsPageProps["state"] => ({
  kind: "ready",
  feeds,
  bundled: BUNDLED,
  main,
});
const everything = shown(
  {
    ...example,
    held: 2,
    unshown: 14,
    withdrawn: [{ reason: "court-order", at: "2026-11-10T00:00:00Z" }],
  },
  { parts: FULL, said: { text: "Version 412 of 18 Nov 2026. 2 rows held back.", bad: false } },
);
const candidate = {
  fingerprint: single.fingerprint,
  name: single.name,
  root: single.root,
  signers: single.signers,
};

/** Feeds pages by name. */
export const FEEDS: Readonly<Record<(typeof FEEDS_NAMES)[number], () => ComponentChildren>> = {
  feeds: () => page(),
  "feeds-none": () => page({ state: ready([]) }),
  "feeds-all": () => page({ state: ready([everything], example.fingerprint) }),
  "feeds-standings": () =>
    page({
      state: ready(
        Object.values(standings).map((feed, index) =>
          shown({ ...feed, fingerprint: `${index}`.padStart(2, "0").repeat(32) }),
        ),
      ),
    }),
  "feeds-preview": () =>
    page({
      adding: {
        kind: "preview",
        feed: candidate,
        base: "https://data.example/v1/",
        named: false,
        known: false,
        busy: false,
      },
      importing: { kind: "checking", filename: "dataset-412.lacuna-feed" },
    }),
  "feeds-refused": () =>
    page({
      state: ready([]),
      adding: { kind: "failed", why: "wrong-fingerprint" },
      importing: {
        kind: "done",
        said: { text: "Example Org: Refused: it is older than what you hold.", bad: true },
      },
    }),
  "feeds-rtl": () => page({ f: mirrored, state: ready([everything]) }),
  "feeds-failed": () => page({ state: { kind: "failed", why: "store-unavailable" } }),
};
