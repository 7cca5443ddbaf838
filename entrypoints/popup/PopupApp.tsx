import { useMemo, useState } from "preact/hooks";
import { PopupView } from "../../components/popup/PopupView.tsx";
import type { PageState, TimelineState } from "../../components/popup/types.ts";
import type { EntityId, EventId } from "../../utils/dataset/types.ts";
import type { Fingerprint } from "../../utils/feed/format/types.ts";
import type { FeedTranslator } from "../../utils/i18n/feeds/translator.ts";
import { DEFAULT_SETTINGS, withSiteMode } from "../../utils/settings/mode.ts";
import { withoutNever } from "../../utils/settings/never.ts";
import type { Mode, Settings } from "../../utils/settings/types.ts";
import { updateSettings } from "../../utils/settings/write.ts";
import { requestSiteAccess, type TabState } from "./active-tab.ts";
import { openFeedsPage } from "./feeds-page.ts";
import { type Loaded, useActiveTab, useDataChanges, usePublications, useSettings } from "./hooks.ts";
import { type Asked, useAllPublishers } from "./use-all-publishers.ts";
import { useFoot } from "./use-foot.ts";
import { useReceipt } from "./use-receipt.ts";
import { useSearch } from "./use-search.ts";

type Opened = Pick<Asked, "entity" | "event" | "wider">;

/** Joins the popup's views with the store, the settings and the page in the active tab. */
export function PopupApp({ f }: { readonly f: FeedTranslator }) {
  const { t } = f;
  const changes = useDataChanges();
  const [loaded, retry] = usePublications(changes);
  const settings = useSettings();
  const [tab, askTab] = useActiveTab();
  const foot = useFoot(f, changes);
  const receipt = useReceipt(f);
  const [query, setQuery] = useState("");
  const [opened, setOpened] = useState<Opened | null>(null);

  const search = useSearch(loaded, query);
  const page = useMemo(() => pageState(tab, loaded), [tab, loaded]);
  const asked = useMemo(() => askedOf(opened, page), [opened, page]);
  const own = useMemo(() => ownTimeline(asked, loaded), [asked, loaded]);
  const timeline = useAllPublishers(asked, own, changes);

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
        loaded.kind === "ready" && loaded.data.bundled !== null
          ? { ...loaded.data.bundled, origin: "bundled" }
          : null
      }
      foot={foot}
      onQuery={setQuery}
      onOpen={(entity, event) => {
        receipt.forget();
        setOpened({ entity, event, wider: isWider(entity, event, loaded) });
      }}
      onBack={() => setOpened(null)}
      onRetry={retry}
      onWider={() => setOpened((now) => (now === null ? null : { ...now, wider: !now.wider }))}
      onMode={(mode) => change((now) => ({ ...now, mode }))}
      onSiteMode={(mode) => page.kind === "ready" && change((now) => onSite(now, page.host, mode))}
      onMarking={(marking) => change((now) => ({ ...now, marking }))}
      onMarkAgain={(name) => change((now) => withoutNever(now, name))}
      onGrantAccess={() => void requestSiteAccess().then((granted) => (granted ? askTab() : undefined))}
      receipt={receipt.said}
      onReceipt={(event, publisher) => receipt.ask(publisher ?? feedOf(timeline), event)}
      onFeeds={() => void openFeedsPage()}
      onIntroduced={() => change((now) => ({ ...now, introduced: true }))}
    />
  );
}

/** The feed whose timeline is open: the one in the bundled dataset's place, or one that alone knows the entity. */
function feedOf(timeline: TimelineState): Fingerprint | null {
  return timeline.kind === "view" ? (timeline.view.data.feed ?? null) : null;
}

/** A site that is to be as all others are needs no exception. */
function onSite(settings: Settings, host: string, mode: Mode): Settings {
  return withSiteMode(settings, host, mode === settings.mode ? null : mode);
}

/** What is shown comes back through the observed settings; a refused write leaves it as it was. */
function change(how: (settings: Settings) => Settings): void {
  updateSettings(how).catch(() => undefined);
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
        const named = loaded.kind === "ready" ? loaded.data.nameOf(entity) : null;
        return { entity, surface, text, menu, name: named?.name ?? surface, by: named?.by ?? null };
      })
      .sort((a, b) => b.text - a.text || b.menu - a.menu),
  };
}

/** Whether the event chosen stands only in the entity's timeline with wider events. */
function isWider(entity: EntityId, event: EventId | null, loaded: Loaded): boolean {
  return event !== null && loaded.kind === "ready" && loaded.data.isWider(entity, event);
}

/** A timeline of a name that stands on the page is cut at the date of the page's article. */
function askedOf(opened: Opened | null, page: PageState): Asked | null {
  if (opened === null) return null;
  const onPage = page.kind === "ready" && page.names.some(({ entity }) => entity === opened.entity);
  const published = onPage ? page.published : null;
  return { ...opened, asOf: published?.date ?? null, dated: onPage ? (published?.kind ?? "none") : null };
}

/** What the popup can show by itself; another publisher's timeline is the background's to tell. */
function ownTimeline(asked: Asked | null, loaded: Loaded): TimelineState {
  if (asked === null) return { kind: "none" };
  const { entity, event, wider, asOf, dated } = asked;
  if (loaded.kind === "loading") return { kind: "loading", entity };
  if (loaded.kind === "failed") return { kind: "error", entity, reason: "store-unavailable" };
  const view = loaded.data.timeline(entity, asOf, wider);
  return view === null ? { kind: "loading", entity } : { kind: "view", view, others: [], event, dated };
}
