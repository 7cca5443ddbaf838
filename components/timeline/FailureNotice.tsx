import type { Translator } from "../../utils/i18n/translator.ts";
import type { Failure } from "../../utils/popover/content.types.ts";

interface Props {
  readonly t: Translator;
  readonly reason: Failure;
  readonly onRetry: () => void;
}

/** Failures that trying again on the same page can mend. */
const RETRIABLE: ReadonlySet<Failure> = new Set(["store-unavailable", "no-answer"]);

/** What went wrong, and what the reader can do about it. */
export function FailureNotice({ t, reason, onRetry }: Props) {
  const { what, advice } = t.words.failures[reason];
  return (
    <div class="failure" role="alert">
      <p>
        <b>{what}</b> {advice}
      </p>
      {RETRIABLE.has(reason) ? (
        <button type="button" class="plain" onClick={onRetry}>
          {t.text("tryAgain")}
        </button>
      ) : null}
    </div>
  );
}
