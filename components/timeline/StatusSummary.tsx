import type { JurisdictionStatus } from "../../utils/dataset/status.types.ts";
import type { TimelineView } from "../../utils/dataset/timeline.types.ts";
import { type FacetPhrase, type PhraseOptions, statusPhrase } from "../../utils/i18n/status-phrase.ts";
import type { Translator } from "../../utils/i18n/translator.ts";
import { CountryCode } from "./CountryCode.tsx";
import { Bullet } from "./EventShape.tsx";
import { MARK_OF_VALUE } from "./mark-of-value.ts";

interface Props {
  readonly t: Translator;
  readonly view: TimelineView;
}

/** Jurisdictions told in full; the others say their headline only. */
const IN_FULL = 3;

/** What held when the article was written, and what holds today, by jurisdiction. */
export function StatusSummary({ t, view }: Props) {
  const { asOf, whenWritten, now } = view;
  const titles = new Map(view.entries.map((entry) => [entry.event, entry.title]));
  const titleOf = (event: string) => titles.get(event) ?? null;
  return (
    <dl class="status" aria-label={t.text("statusLabel")}>
      {asOf === null || whenWritten === null ? null : (
        <div>
          <dt>
            {t.text("whenWritten")} <span class="when">{t.date(asOf)}</span>
          </dt>
          <dd>
            <Statuses t={t} statuses={whenWritten} options={{ titleOf, causes: 4, facets: 4 }} />
          </dd>
        </div>
      )}
      <div>
        <dt>{t.text("today")}</dt>
        <dd>
          <Statuses
            t={t}
            statuses={now}
            options={{ titleOf, causes: whenWritten === null ? 4 : 1, facets: 2 }}
          />
        </dd>
      </div>
    </dl>
  );
}

interface StatusesProps {
  readonly t: Translator;
  readonly statuses: readonly JurisdictionStatus[];
  readonly options: PhraseOptions;
}

function Statuses({ t, statuses, options }: StatusesProps) {
  if (statuses.length === 0) return <span class="none">{t.text("noRecord")}</span>;
  const full = new Set(statuses.filter(isTelling).slice(0, IN_FULL));
  const inFull = [...full].map((status) => statusPhrase(status, t, options));
  const rest = statuses
    .filter((status) => !full.has(status))
    .map((status) => statusPhrase(status, t, { ...options, facets: 1 }));
  return (
    <ul class="places">
      {inFull.map(({ jurisdiction, phrases: facets }) => (
        <li key={jurisdiction}>
          <CountryCode t={t} code={jurisdiction} />
          <span class="facets">
            {facets.map((facet) => (
              <Phrase key={facet.facet} phrase={facet} />
            ))}
          </span>
        </li>
      ))}
      {rest.length === 0 ? null : (
        <li class="others">
          {rest.map(({ jurisdiction, phrases: [headline] }) => (
            <span class="other" key={jurisdiction}>
              <CountryCode t={t} code={jurisdiction} />
              {headline === undefined ? null : <Phrase phrase={brief(headline)} />}
            </span>
          ))}
        </li>
      )}
    </ul>
  );
}

/** Without dates and titles, unless it says what was lifted and when. */
function brief(phrase: FacetPhrase): FacetPhrase {
  return phrase.value === "lifted" ? phrase : { ...phrase, rest: "" };
}

/** Whether something holds there, rather than is over. */
function isTelling({ headline }: JurisdictionStatus): boolean {
  return headline.value !== "lifted";
}

function Phrase({ phrase: { value, word, rest } }: { readonly phrase: FacetPhrase }) {
  const mark = MARK_OF_VALUE[value];
  return (
    <span class="facet">
      <Bullet mark={mark} />
      <b class={mark}>{word}</b>
      {rest}
    </span>
  );
}
