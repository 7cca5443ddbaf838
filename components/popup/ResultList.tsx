import { useEffect, useRef } from "preact/hooks";
import type { JurisdictionStatus } from "../../utils/dataset/status.types.ts";
import { headlineText } from "../../utils/i18n/status-phrase.ts";
import type { Translator } from "../../utils/i18n/translator.ts";
import { Bullet } from "../timeline/EventShape.tsx";
import { MARK_OF_VALUE } from "../timeline/mark-of-value.ts";
import { LIST_ID, optionId } from "./option-id.ts";
import { rowKey } from "./row-key.ts";
import type { ResultRow, SearchState } from "./types.ts";

interface Props {
  readonly t: Translator;
  readonly rows: readonly ResultRow[];
  readonly active: number;
  readonly onActive: (row: number) => void;
  readonly onChoose: (row: number) => void;
}

/** What was found. The keyboard stays in the search field; the list shows which row it is on. */
function ResultList({ t, rows, active, onActive, onChoose }: Props) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => list.current?.children[active]?.scrollIntoView({ block: "nearest" }), [active]);
  return (
    <ul
      ref={list}
      class="results"
      id={LIST_ID}
      role="listbox"
      aria-label={t.text("resultsLabel")}
      hidden={rows.length === 0}
    >
      {rows.map((row, index) => (
        // The keyboard's way to a row is the combobox's: focus never leaves the field.
        <li
          key={rowKey(row)}
          id={optionId(index)}
          role="option"
          aria-selected={index === active}
          class="row"
          onPointerMove={() => index !== active && onActive(index)}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onChoose(index)}
        >
          {row.kind === "entity" ? <EntityRow t={t} row={row} /> : <EventRow t={t} row={row} />}
        </li>
      ))}
    </ul>
  );
}

/** Codes beside a name; more would push it away. */
const MOST_CODES = 4;

function EntityRow({
  t,
  row,
}: {
  readonly t: Translator;
  readonly row: Extract<ResultRow, { kind: "entity" }>;
}) {
  const { name, otherName, entityKind, now, onlyWider, eventCount } = row;
  return (
    <>
      <span class="main">
        <bdi class="name">{name}</bdi>
        {otherName === null ? null : (
          <bdi class="aka" lang={otherName.lang}>
            {otherName.text}
          </bdi>
        )}
        <span class="aka">{t.words.kinds[entityKind]}</span>
      </span>
      <span class="codes">
        {now?.slice(0, MOST_CODES).map(({ jurisdiction, headline }) => (
          <span class={`cc ${MARK_OF_VALUE[headline.value]}`} key={jurisdiction} aria-hidden="true">
            {jurisdiction}
          </span>
        ))}
      </span>
      <span class="under">
        {now === null ? "" : `${holdsNow(now, onlyWider, t)} · `}
        {t.count("events", eventCount)}
        <By t={t} by={row.by} />
      </span>
    </>
  );
}

function holdsNow(now: readonly JurisdictionStatus[], onlyWider: boolean, t: Translator): string {
  const [first] = now;
  return first !== undefined ? headlineText(first, t) : t.text(onlyWider ? "noRecordButWider" : "noRecord");
}

function EventRow({
  t,
  row,
}: {
  readonly t: Translator;
  readonly row: Extract<ResultRow, { kind: "event" }>;
}) {
  return (
    <>
      <span class="main">
        <span class="name">
          <Bullet mark={row.mark} /> {row.title}
        </span>
        <span class="aka">
          {t.text("eventKind")} · {t.date(row.date)}
        </span>
      </span>
      <span class="codes">
        <span class={`cc ${row.mark}`} title={t.place(row.jurisdiction)}>
          {row.jurisdiction}
        </span>
      </span>
      <span class="under">
        {row.subjects.join(", ")}
        <By t={t} by={row.by} />
      </span>
    </>
  );
}

/** Who says so, where that is not the main publisher. */
function By({ t, by }: { readonly t: Translator; readonly by: string | null }) {
  if (by === null) return null;
  return (
    <>
      {" · "}
      <b>
        <bdi>{t.text("saidBy", { publisher: by })}</bdi>
      </b>
    </>
  );
}

interface ResultsProps extends Omit<Props, "rows"> {
  readonly search: SearchState;
}

/** The list, and in words how many there are, that there is nothing, or that more may come. */
export function Results({ search, ...props }: ResultsProps) {
  const { t } = props;
  const rows = search.kind === "results" ? search.rows : [];
  return (
    <>
      <ResultList {...props} rows={rows} />
      <div role="status">
        {search.kind !== "results" ? null : !search.whole ? (
          <p class="notice soon">{t.text("searchOpening")}</p>
        ) : rows.length > 0 ? (
          <span class="sr">{t.count("results", rows.length)}</span>
        ) : (
          <p class="notice">
            <b>{t.text("noResults", { query: search.query })}</b> {t.text("noResultsText")}
          </p>
        )}
      </div>
    </>
  );
}
