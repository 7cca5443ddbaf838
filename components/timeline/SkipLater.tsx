import type { PartialDate } from "../../utils/dataset/types.ts";
import type { Translator } from "../../utils/i18n/translator.ts";

interface Props {
  readonly t: Translator;
  /** How many events happened after the article. */
  readonly later: number;
  readonly asOf: PartialDate;
  readonly onSkip: () => void;
}

/** As many are passed at a glance. */
const FEW = 3;

/** "298 later events · skip to 7 Aug 2020 ▼": the way to what the article is written of, where much stands above it. */
export function SkipLater({ t, later, asOf, onSkip }: Props) {
  if (later <= FEW) return null;
  return (
    <p class="skip">
      <button type="button" class="link" onClick={onSkip}>
        {t.text("skipLater", { events: t.count("laterEvents", later), date: t.date(asOf) })}
        <span aria-hidden="true"> ▼</span>
      </button>
    </p>
  );
}
