import type { TimelineView } from "../../utils/dataset/timeline.types.ts";
import type { Translator } from "../../utils/i18n/translator.ts";
import { freshText, signedText } from "./signed-text.ts";

interface Props {
  readonly t: Translator;
  readonly view: TimelineView;
}

/**
 * "14 events · 31 sources · bundled data of 21 Nov 2026". Of bundled data nothing is said of signatures: none has been
 * verified. Of a feed's: "data of 18 Nov 2026, Example Org · signed 2 of 3 · confirmed newest 21 Nov 2026"; where that is
 * long ago, it stands out.
 */
export function ProvenanceFoot({ t, view }: Props) {
  const { entries, sourceCount, data } = view;
  const fresh = freshText(view, t);
  return (
    <span class="provenance" title={`${data.publisher}, ${data.version}`}>
      {[
        t.count("events", entries.length),
        t.count("sources", sourceCount),
        data.origin === "bundled"
          ? t.text("dataOf", { date: t.date(data.date) })
          : t.text("dataBy", { date: t.date(data.date), publisher: data.publisher }),
        ...signedText(view, t),
      ].join(" · ")}
      {fresh === null ? null : (
        <>
          {" · "}
          {fresh.old ? <b>{fresh.text}</b> : fresh.text}
        </>
      )}
    </span>
  );
}
