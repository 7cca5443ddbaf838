import type { TimelineView } from "../../utils/dataset/timeline.types.ts";
import type { Translator } from "../../utils/i18n/translator.ts";

interface Props {
  readonly t: Translator;
  readonly wider: TimelineView["wider"];
  /** The timeline has been asked for with, or without, them and is not here yet. */
  readonly asking: boolean;
  readonly onWider: () => void;
}

/** "Show 97 rules and shutdowns for all online services, in 37 places", and the way back. */
export function WiderButton({ t, wider: { events, jurisdictions, included }, asking, onWider }: Props) {
  if (events === 0) return null;
  const counts = { events: t.count("widerEvents", events), places: t.count("places", jurisdictions) };
  return (
    <p class="wider">
      {/* Not `disabled` while it asks: that would take the focus away, and the popover might close. */}
      <button type="button" class="link" aria-disabled={asking} aria-expanded={included} onClick={onWider}>
        {t.text(included ? "widerHide" : "widerShow", counts)}
      </button>
    </p>
  );
}
