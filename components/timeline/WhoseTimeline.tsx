import type { OtherView, TimelineView } from "../../utils/dataset/timeline.types.ts";
import type { Translator } from "../../utils/i18n/translator.ts";

interface Props {
  readonly t: Translator;
  readonly view: TimelineView;
  readonly others: readonly OtherView[];
  /** The fingerprint of the publisher whose timeline is shown; null: that of `view`. */
  readonly whose: string | null;
  readonly onWhose: (whose: string | null) => void;
}

/** Which publisher's timeline stands below: they are never mixed. */
export function WhoseTimeline({ t, view, others, whose, onWhose }: Props) {
  const all = [
    { fingerprint: null, view },
    ...others.map((other) => ({ fingerprint: other.fingerprint, view: other.view })),
  ];
  return (
    <div class="whose" role="group" aria-label={t.text("timelineBy")}>
      <span class="small">{t.text("timelineBy")}</span>
      {all.map(({ fingerprint, view: { data, entries } }) => (
        <button
          key={fingerprint ?? ""}
          type="button"
          class="plain"
          aria-pressed={fingerprint === whose}
          onClick={() => onWhose(fingerprint)}
        >
          <bdi>{data.publisher}</bdi> <span class="count">{t.number(entries.length)}</span>
        </button>
      ))}
    </div>
  );
}
