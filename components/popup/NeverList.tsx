import { useRef } from "preact/hooks";
import { isolated } from "../../utils/i18n/isolated.ts";
import type { Translator } from "../../utils/i18n/translator.ts";
import type { Never } from "../../utils/settings/types.ts";

interface Props {
  readonly t: Translator;
  readonly never: readonly Never[];
  readonly onMarkAgain: (name: Never) => void;
  /** The last of them is taken back: the list goes, and the focus must stand elsewhere. */
  readonly onLast: () => void;
}

/** The names that the reader does not want marked, newest first, each with a way back. */
export function NeverList({ t, never, onMarkAgain, onLast }: Props) {
  const summary = useRef<HTMLElement>(null);
  if (never.length === 0) return null;
  const markAgain = (one: Never): void => {
    // The button that has the focus goes.
    if (never.length === 1) onLast();
    else summary.current?.focus();
    onMarkAgain(one);
  };
  return (
    <details class="never">
      <summary ref={summary}>{t.count("neverMarked", never.length)}</summary>
      <ul>
        {never.toReversed().map((one) => (
          <li key={`${one.site ?? ""} ${one.name}`}>
            <span class="what">
              <bdi>{one.name}</bdi>{" "}
              <span class="where">
                {one.site === null ? t.text("neverOnAll") : t.text("neverOnHost", { host: one.site })}
              </span>
            </span>
            <button type="button" class="plain" aria-label={labelOf(one, t)} onClick={() => markAgain(one)}>
              {t.text("markAgain")}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

function labelOf({ name, site }: Never, t: Translator): string {
  const shown = isolated(name);
  return site === null
    ? t.text("markAgainAnywhere", { name: shown })
    : t.text("markAgainHere", { name: shown, host: site });
}
