import type { Waiting } from "../../utils/dataset/timeline.types.ts";
import type { Translator } from "../../utils/i18n/translator.ts";

/** Says that the publisher has removed or weakened what stands here, and until when it is shown. */
export function WaitingNote({ t, waiting }: { readonly t: Translator; readonly waiting: Waiting }) {
  return (
    <p class="waits">
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        <path d="M2.5 1h7M2.5 11h7M3.5 1c0 3 5 4 5 10M8.5 1c0 3-5 4-5 10" />
      </svg>
      {t.text(waiting.gone ? "waitsGone" : "waitsLess", { date: t.date(waiting.until) })}
    </p>
  );
}
