import type { JurisdictionStatus } from "../../utils/dataset/status.types.ts";
import { newsFirst } from "../../utils/dataset/status/news.ts";
import type { Jurisdiction } from "../../utils/dataset/types.ts";
import {
  briefPhrase,
  type EventOf,
  type FacetPhrase,
  furtherPhrases,
  headlinePhrase,
  headlineWord,
} from "../../utils/i18n/status-phrase.ts";
import type { Translator } from "../../utils/i18n/translator.ts";
import { CountryCode } from "./CountryCode.tsx";
import { MARK_OF_VALUE } from "./mark-of-value.ts";
import { layOut, type PlaceGroup } from "./status-layout.ts";

interface Props {
  readonly t: Translator;
  readonly statuses: readonly JurisdictionStatus[];
  readonly home: Jurisdiction | null;
  readonly eventOf: EventOf;
  /** Whether places are told with their most telling event and further facets, or with their headline only. */
  readonly detailed: boolean;
}

/** Characters in a line of the popover. */
const LINE = 42;

/** Of a longer list one place is told in detail, else none: the timeline tells the others. */
export function StatusPlaces(props: Props) {
  const { t, statuses, home, eventOf, detailed } = props;
  const wordOf = (status: JurisdictionStatus) => headlineWord(status, t, eventOf);
  const { told, groups, folded } = layOut(statuses, {
    home,
    wordOf,
    tell: detailed ? 1 : 0,
    room: detailed ? LINE : 2 * LINE,
  });
  const left = folded.reduce((sum, { places }) => sum + places.length, 0);
  return (
    <ul class={detailed ? "places" : "places brief"}>
      {told.map((status) => (
        <li class="told" key={status.jurisdiction}>
          <CountryCode t={t} code={status.jurisdiction} />
          {detailed ? <Detailed {...props} status={status} /> : <Brief {...props} status={status} />}
        </li>
      ))}
      {groups.map((group) => (
        <Group key={keyOf(group)} t={t} group={group} />
      ))}
      {left === 0 ? null : (
        <li class="folded">
          <details>
            <summary>{t.count("morePlaces", left)}</summary>
            <ul class="places brief">
              {folded.map((group) => (
                <Group key={keyOf(group)} t={t} group={group} />
              ))}
            </ul>
          </details>
        </li>
      )}
    </ul>
  );
}

function keyOf({ word, places }: PlaceGroup): string {
  return `${places[0]?.jurisdiction ?? ""} ${word}`;
}

interface OfOne extends Props {
  readonly status: JurisdictionStatus;
}

function Detailed({ t, status: all, eventOf }: OfOne) {
  const status = newsFirst(all);
  return (
    <span>
      <Phrase phrase={headlinePhrase(status, t, eventOf)} />
      {furtherPhrases(status, t, eventOf).map(({ facet, word, rest }) => (
        <span key={facet}>
          ; <i>{word}</i>
          {rest}
        </span>
      ))}
    </span>
  );
}

function Brief({ t, status, eventOf }: OfOne) {
  return (
    <span>
      <Phrase phrase={briefPhrase(status, t, eventOf)} />
    </span>
  );
}

function Phrase({ phrase: { value, word, rest } }: { readonly phrase: FacetPhrase }) {
  return (
    <>
      <b class={MARK_OF_VALUE[value]}>{word}</b>
      {rest}
    </>
  );
}

function Group({ t, group: { word, places } }: { readonly t: Translator; readonly group: PlaceGroup }) {
  const value = places[0]?.headline.value;
  return (
    <li>
      {places.map(({ jurisdiction }) => (
        <CountryCode key={jurisdiction} t={t} code={jurisdiction} />
      ))}
      <b class={value === undefined ? undefined : MARK_OF_VALUE[value]}>{word}</b>
    </li>
  );
}
