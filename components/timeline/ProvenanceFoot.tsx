import type { TimelineView } from "../../utils/dataset/timeline.types.ts";
import type { Translator } from "../../utils/i18n/translator.ts";

interface Props {
  readonly t: Translator;
  readonly view: TimelineView;
}

/** "14 events · 31 sources · bundled data of 21 Nov 2026". Of bundled data nothing is said of signatures: none has been verified. */
export function ProvenanceFoot({ t, view }: Props) {
  const { entries, sourceCount, data } = view;
  return (
    <span class="provenance" title={`${data.publisher}, ${data.version}`}>
      {[
        t.count("events", entries.length),
        t.count("sources", sourceCount),
        data.origin === "bundled"
          ? t.text("dataOf", { date: t.date(data.date) })
          : t.text("dataBy", { date: t.date(data.date), publisher: data.publisher }),
      ].join(" · ")}
    </span>
  );
}
