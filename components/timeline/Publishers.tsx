import type { JurisdictionStatus } from "../../utils/dataset/status.types.ts";
import type { OtherView, TimelineView } from "../../utils/dataset/timeline.types.ts";
import type { Dated } from "../../utils/popover/match.types.ts";
import { briefPhrase } from "../../utils/i18n/status-phrase.ts";
import type { Translator } from "../../utils/i18n/translator.ts";
import { CountryCode } from "./CountryCode.tsx";
import { type Claim, type Disagreement, disagreements } from "./disagreements.ts";
import { MARK_OF_VALUE } from "./mark-of-value.ts";
import { freshText, signedText } from "./signed-text.ts";
import { StatusSummary } from "./StatusSummary.tsx";
import { WaitingNote } from "./WaitingNote.tsx";

interface Props {
  readonly t: Translator;
  readonly view: TimelineView;
  readonly others: readonly OtherView[];
  readonly dated: Dated;
}

/** What each further publisher says, under its name, and where they contradict each other. */
export function Publishers({ t, view, others, dated }: Props) {
  const days = [
    ...(view.asOf === null ? [] : [{ when: t.words.dated[dated].when, on: written }]),
    { when: t.text("today"), on: today },
  ];
  const found = days.map(({ when, on }) => ({ when, list: disagreements(view, others, on) }));
  return (
    <section class="publishers" aria-label={t.text("publishersLabel")}>
      {found.every(({ list }) => list.length === 0) ? (
        <p class="small">{t.text("publishersSame")}</p>
      ) : (
        <div class="differ">
          <h3>{t.text("publishersDiffer")}</h3>
          {found.map(({ when, list }) =>
            list.length === 0 ? null : (
              <dl key={when}>
                {list.map((one) => (
                  <Difference key={one.jurisdiction} t={t} when={when} difference={one} />
                ))}
              </dl>
            ),
          )}
        </div>
      )}
      {others.map((other) => (
        <div key={other.fingerprint}>
          <PublisherHead t={t} view={other.view} />
          {other.view.entries.length === 0 ? (
            <p class="none">{t.text("noEvents")}</p>
          ) : (
            <StatusSummary t={t} view={other.view} dated={dated} />
          )}
          {other.view.waiting.flatMap((waiting) =>
            waiting.event === null ? <WaitingNote key="entity" t={t} waiting={waiting} /> : [],
          )}
        </div>
      ))}
    </section>
  );
}

/** Whose claims stand below, of which day they are, how signed, and whether they were confirmed to be the newest. */
export function PublisherHead({ t, view }: Pick<Props, "t" | "view">) {
  const { data } = view;
  const parts = [
    t.text(data.origin === "bundled" ? "dataOf" : "dataAsOf", { date: t.date(data.date) }),
    ...signedText(view, t),
    freshText(view, t)?.text ?? "",
  ];
  return (
    <h3 class="by">
      <bdi>{data.publisher}</bdi> <span>{parts.filter((part) => part !== "").join(" · ")}</span>
    </h3>
  );
}

const today = (view: TimelineView): readonly JurisdictionStatus[] => view.now;
const written = (view: TimelineView): readonly JurisdictionStatus[] => view.whenWritten ?? [];

interface DifferenceProps extends Pick<Props, "t"> {
  readonly when: string;
  readonly difference: Disagreement;
}

function Difference({ t, when, difference: { jurisdiction, claims } }: DifferenceProps) {
  return (
    <div>
      <dt>
        <CountryCode t={t} code={jurisdiction} /> {when}
      </dt>
      {claims.map((claim) => (
        <dd key={claim.fingerprint}>
          <bdi>{claim.publisher}</bdi>: <Said t={t} claim={claim} />
        </dd>
      ))}
    </div>
  );
}

function Said({ t, claim: { status, view } }: Pick<Props, "t"> & { readonly claim: Claim }) {
  if (status === null) return <span class="none">{t.text("noRecord")}</span>;
  const { word, rest, value } = briefPhrase(
    status,
    t,
    (event) => view.entries.find((entry) => entry.event === event) ?? null,
  );
  return (
    <>
      <b class={MARK_OF_VALUE[value]}>{word}</b>
      {rest}
    </>
  );
}
