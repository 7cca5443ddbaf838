import { useMemo, useState } from "preact/hooks";
import { PopupView } from "../../components/popup/PopupView.tsx";
import type { FootState, PageState, SearchState, TimelineState } from "../../components/popup/types.ts";
import type { EntityId, EventId } from "../../utils/dataset/types.ts";
import type { Fingerprint } from "../../utils/feed/format/types.ts";
import type { FeedTranslator } from "../../utils/i18n/feeds/translator.ts";
import { DEFAULT_SETTINGS, withSiteMode } from "../../utils/settings/mode.ts";
import { withoutNever } from "../../utils/settings/never.ts";
import type { Mode, Settings } from "../../utils/settings/types.ts";
import { updateSettings } from "../../utils/settings/write.ts";
import type { Store } from "../../utils/store/store.ts";
import { requestSiteAccess, type TabState } from "./active-tab.ts";
import { openFeedsPage } from "./feeds-page.ts";
import { type Loaded, useActiveTab, useDataset, useSettings } from "./hooks.ts";
import { useAllPublishers } from "./use-all-publishers.ts";
import { useFoot } from "./use-foot.ts";
import { useReceipt } from "./use-receipt.ts";

interface Opened {
  readonly entity: EntityId;
  readonly event: EventId | null;
  /** Whether wider events are shown; an event chosen in the list may be one of them. */
  readonly wider: boolean;
}

/** Joins the popup's views with the store, the settings and the page in the active tab. */
export function PopupApp({ f, store }: { readonly f: FeedTranslator; readonly store: Store }) {
  const { t } = f;
  const [loaded, retry] = useDataset(store);
  const settings = useSettings();
  const [tab, askTab] = useActiveTab();
  const foot = useFoot(f);
  const [receipt, askReceipt] = useReceipt(f);
  const [query, setQuery] = useState("");
  const [opened, setOpened] = useState<Opened | null>(null);

  const search = useMemo(() => searchState(loaded, query), [loaded, query]);
  const page = useMemo(() => pageState(tab, loaded), [tab, loaded]);
  const own = useMemo(() => timelineState(opened, loaded, page), [opened, loaded, page]);
  const timeline = useAllPublishers(own);

  return (
    <PopupView
      t={t}
      query={query}
      search={search}
      page={page}
      timeline={timeline}
      mode={settings?.mode ?? DEFAULT_SETTINGS.mode}
      marking={settings?.marking ?? DEFAULT_SETTINGS.marking}
      never={settings?.never ?? DEFAULT_SETTINGS.never}
      introduced={settings?.introduced ?? true}
      data={
        loaded.kind === "ready"
          ? { date: loaded.data.date, publisher: loaded.data.publisher, origin: "bundled" }
          : null
      }
      foot={foot}
      onQuery={setQuery}
      onOpen={(entity, event) => setOpened({ entity, event, wider: isWider(entity, event, loaded) })}
      onBack={() => setOpened(null)}
      onRetry={retry}
      onWider={() => setOpened((now) => (now === null ? null : { ...now, wider: !now.wider }))}
      onMode={(mode) => change((now) => ({ ...now, mode }))}
      onSiteMode={(mode) => page.kind === "ready" && change((now) => onSite(now, page.host, mode))}
      onMarking={(marking) => change((now) => ({ ...now, marking }))}
      onMarkAgain={(name) => change((now) => withoutNever(now, name))}
      onGrantAccess={() => void requestSiteAccess().then((granted) => (granted ? askTab() : undefined))}
      receipt={receipt}
      onReceipt={(event, publisher) => askReceipt(publisher ?? feedOf(timeline, foot), event)}
      onFeeds={() => void openFeedsPage()}
      onIntroduced={() => change((now) => ({ ...now, introduced: true }))}
    />
  );
}

/** The feed whose timeline is open: the one in the bundled dataset's place, or one that alone knows the entity. */
function feedOf(timeline: TimelineState, foot: FootState | null): Fingerprint | null {
  if (timeline.kind !== "view" || foot === null) return null;
  const { publisher, version } = timeline.view.data;
  const fits = foot.feeds.filter(
    ({ dataset }) => dataset?.publisher === publisher && dataset.label === version,
  );
  return (fits.find(({ fingerprint }) => fingerprint === foot.main) ?? fits[0])?.fingerprint ?? null;
}

/** A site that is to be as all others are needs no exception. */
function onSite(settings: Settings, host: string, mode: Mode): Settings {
  return withSiteMode(settings, host, mode === settings.mode ? null : mode);
}

/** What is shown comes back through the observed settings; a refused write leaves it as it was. */
function change(how: (settings: Settings) => Settings): void {
  updateSettings(how).catch(() => undefined);
}

function searchState(loaded: Loaded, query: string): SearchState {
  if (loaded.kind === "failed") return { kind: "error", reason: "store-unavailable" };
  if (loaded.kind === "loading" || query.trim() === "") return { kind: "idle" };
  return { kind: "results", query, rows: loaded.data.search(query) };
}

function pageState(tab: TabState | null, loaded: Loaded): PageState {
  if (tab === null) return { kind: "asking" };
  if (tab.kind !== "ready") return tab;
  const { host, mode, published, names } = tab.report;
  return {
    kind: "ready",
    host,
    mode,
    published,
    names: names
      .map(({ entity, surface, text, menu }) => {
        const name = loaded.kind === "ready" ? loaded.data.nameOf(entity) : null;
        return { entity, surface, text, menu, name: name ?? surface };
      })
      .sort((a, b) => b.text - a.text || b.menu - a.menu),
  };
}

/** Whether the event chosen stands only in the entity's timeline with wider events. */
function isWider(entity: EntityId, event: EventId | null, loaded: Loaded): boolean {
  if (event === null || loaded.kind !== "ready") return false;
  const near = loaded.data.timeline(entity, null, false);
  return near !== null && !near.entries.some((entry) => entry.event === event);
}

/** A timeline of a name that stands on the page is cut at the date of the page's article. */
function timelineState(opened: Opened | null, loaded: Loaded, page: PageState): TimelineState {
  if (opened === null) return { kind: "none" };
  const { entity, event, wider } = opened;
  if (loaded.kind === "loading") return { kind: "loading", entity };
  if (loaded.kind === "failed") return { kind: "error", entity, reason: "store-unavailable" };
  const onPage = page.kind === "ready" && page.names.some((name) => name.entity === entity);
  const published = onPage ? page.published : null;
  const dated = onPage ? (published?.kind ?? "none") : null;
  const view = loaded.data.timeline(entity, published?.date ?? null, wider);
  return view === null
    ? { kind: "error", entity, reason: "unknown-entity" }
    : { kind: "view", view, others: [], event, dated };
}
