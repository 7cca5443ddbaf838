import { useEffect, useRef, useState } from "preact/hooks";
import type { EntityId, EventId } from "../../utils/dataset/types.ts";
import type { Translator } from "../../utils/i18n/translator.ts";
import type { Marking, Mode, Never } from "../../utils/settings/types.ts";
import { DataFoot } from "../feeds/DataFoot.tsx";
import { FailureNotice } from "../timeline/FailureNotice.tsx";
import { FirstRun } from "./FirstRun.tsx";
import { NeverList } from "./NeverList.tsx";
import { PageSection } from "./PageSection.tsx";
import { Results } from "./ResultList.tsx";
import { SearchBox } from "./SearchBox.tsx";
import { Switches } from "./Switches.tsx";
import { TimelinePanel } from "./TimelinePanel.tsx";
import { rowKey } from "./row-key.ts";
import type { DataState, FootState, PageState, ResultRow, SearchState, TimelineState } from "./types.ts";

export interface PopupViewProps {
  readonly t: Translator;
  readonly query: string;
  readonly search: SearchState;
  readonly page: PageState;
  readonly timeline: TimelineState;
  /** The mode everywhere. */
  readonly mode: Mode;
  readonly marking: Marking;
  /** Names that are not marked by the reader's choice. */
  readonly never: readonly Never[];
  /** False until the reader has dismissed the first-run sentence. */
  readonly introduced: boolean;
  /** Null while it is not known. */
  readonly data: DataState | null;
  /** Where the data come from and how fresh they are; null while it is not known. */
  readonly foot: FootState | null;
  readonly onQuery: (query: string) => void;
  /** A result, a chip, or Enter on the first result; `event` where an event was chosen. */
  readonly onOpen: (entity: EntityId, event: EventId | null) => void;
  readonly onBack: () => void;
  readonly onRetry: () => void;
  /** Wider events of the open timeline are to be shown, or to be left out again. */
  readonly onWider: () => void;
  readonly onMode: (mode: Mode) => void;
  /** For the site of `page`; choosing the mode that holds everywhere may drop the exception. */
  readonly onSiteMode: (mode: Mode) => void;
  readonly onMarking: (marking: Marking) => void;
  /** The choice not to mark a name is taken back. */
  readonly onMarkAgain: (name: Never) => void;
  readonly onGrantAccess: () => void;
  readonly onIntroduced: () => void;
  /** What came of the last receipt that was asked for; "" if nothing is to be said. */
  readonly receipt: string;
  /** A receipt for an event is wanted; `publisher` null: the one whose timeline is open. */
  readonly onReceipt: (event: EventId, publisher: string | null) => void;
  /** Opens the page about data and feeds. */
  readonly onFeeds: () => void;
}

/** The whole of the toolbar popup. It holds only what the keyboard needs; all else comes in and goes out by props. */
export function PopupView(props: PopupViewProps) {
  const { t, timeline, onBack, onRetry, onWider } = props;
  return (
    <div class="popup" lang={t.locale} dir={t.dir}>
      <h1 class="sr">{t.text("popupLabel")}</h1>
      {timeline.kind === "none" ? (
        <Home {...props} />
      ) : (
        <TimelinePanel
          t={t}
          timeline={timeline}
          onBack={onBack}
          onRetry={onRetry}
          onWider={onWider}
          receipt={props.receipt}
          onReceipt={props.onReceipt}
        />
      )}
    </div>
  );
}

function Home(props: PopupViewProps) {
  const { t, query, search, page, mode, introduced, data, onOpen, onQuery } = props;
  const input = useRef<HTMLInputElement>(null);
  const rows = search.kind === "results" ? search.rows : [];
  const [active, setActive] = useActiveRow(query, rows);
  useSearchKey(input);
  const choose = (index: number) => {
    const row = rows[index];
    if (row !== undefined) onOpen(row.entity, row.kind === "event" ? row.event : null);
  };
  const list = { active, onActive: setActive, onChoose: choose };
  return (
    <>
      <SearchBox t={t} query={query} input={input} rows={rows.length} onQuery={onQuery} {...list} />
      <div class="scroll">
        {introduced ? null : <FirstRun t={t} onIntroduced={props.onIntroduced} />}
        {search.kind === "error" ? (
          <FailureNotice t={t} reason={search.reason} onRetry={props.onRetry} />
        ) : (
          <Results t={t} search={search} {...list} />
        )}
        <PageSection
          t={t}
          page={page}
          onOpen={(entity) => onOpen(entity, null)}
          onGrantAccess={props.onGrantAccess}
        />
        <NeverList
          t={t}
          never={props.never}
          onMarkAgain={props.onMarkAgain}
          onLast={() => input.current?.focus()}
        />
      </div>
      <Switches
        t={t}
        site={page.kind === "ready" ? page : null}
        mode={mode}
        marking={props.marking}
        onSiteMode={props.onSiteMode}
        onMode={props.onMode}
        onMarking={props.onMarking}
      />
      <footer class="foot">
        {props.foot !== null ? (
          <DataFoot {...props.foot} onFeeds={props.onFeeds} />
        ) : data === null ? null : (
          <span class="provenance">
            {t.text("dataOfPublisher", { date: t.date(data.date), publisher: data.publisher })}
          </span>
        )}
      </footer>
    </>
  );
}

/** The row the keyboard is on: the first one of every new query; one that was chosen is followed when more rows come. */
function useActiveRow(query: string, rows: readonly ResultRow[]): readonly [number, (row: number) => void] {
  const [state, setState] = useState<{ readonly query: string; readonly key: string | null }>({
    query,
    key: null,
  });
  const chosen = state.query === query ? rows.findIndex((row) => rowKey(row) === state.key) : 0;
  return [
    Math.max(0, chosen),
    (next) => {
      const row = rows[next];
      setState({ query, key: row === undefined ? null : rowKey(row) });
    },
  ];
}

/** The field has the focus from the start, and "/" gives it back wherever the reader is. */
function useSearchKey(input: { readonly current: HTMLInputElement | null }): void {
  useEffect(() => {
    const field = input.current;
    field?.focus();
    const life = new AbortController();
    field?.ownerDocument.addEventListener(
      "keydown",
      (event) => {
        if (event.key !== "/" || event.target === field || event.ctrlKey || event.metaKey || event.altKey)
          return;
        event.preventDefault();
        field.focus();
        field.select();
      },
      { signal: life.signal },
    );
    return () => life.abort();
  }, [input]);
}
