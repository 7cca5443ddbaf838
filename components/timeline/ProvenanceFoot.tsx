import type { TimelineView } from "../../utils/dataset/timeline.types.ts";
import type { Translator } from "../../utils/i18n/translator.ts";

interface Props {
  readonly t: Translator;
  readonly view: TimelineView;
}

/** For how many days data that were confirmed to be the newest are taken for it. */
const FRESH_DAYS = 7;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * "14 events · 31 sources · bundled data of 21 Nov 2026". Of bundled data nothing is said of signatures: none has been
 * verified. Of a feed's it is said when they were last confirmed to be the newest, if that is long ago.
 */
export function ProvenanceFoot({ t, view }: Props) {
  const { entries, sourceCount, data } = view;
  const aged = agedText(view, t);
  return (
    <span class="provenance" title={`${data.publisher}, ${data.version}`}>
      {[
        t.count("events", entries.length),
        t.count("sources", sourceCount),
        data.origin === "bundled"
          ? t.text("dataOf", { date: t.date(data.date) })
          : t.text("dataBy", { date: t.date(data.date), publisher: data.publisher }),
      ].join(" · ")}
      {aged === null ? null : (
        <>
          {" · "}
          <b>{aged}</b>
        </>
      )}
    </span>
  );
}

function agedText({ data, today }: TimelineView, t: Translator): string | null {
  if (data.origin === "bundled") return null;
  if (data.confirmed === null) return t.text("dataNeverConfirmed");
  const days = (Date.parse(today) - Date.parse(data.confirmed)) / DAY_MS;
  return days > FRESH_DAYS ? t.text("dataNotConfirmed", { date: t.date(data.confirmed) }) : null;
}
