import type { RefObject } from "preact";
import type { Translator } from "../../utils/i18n/translator.ts";
import { SearchIcon } from "../icons.tsx";
import { LIST_ID, optionId } from "./option-id.ts";

interface Props {
  readonly t: Translator;
  readonly query: string;
  readonly input: RefObject<HTMLInputElement | null>;
  /** How many rows the list below has; it is shown while there are any. */
  readonly rows: number;
  /** The row that Enter opens. */
  readonly active: number;
  readonly onQuery: (query: string) => void;
  readonly onActive: (row: number) => void;
  readonly onChoose: (row: number) => void;
}

/**
 * The search field: a combobox with a list that stays below it (ARIA Authoring Practices, editable combobox with list
 * autocomplete). Arrow keys walk the list round, Home and End stay with the text, Enter opens, Esc clears.
 */
export function SearchBox({ t, query, input, rows, active, onQuery, onActive, onChoose }: Props) {
  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method is composing, its keys are its own.
    if (event.isComposing) return;
    if (event.key === "Escape" && query !== "") onQuery("");
    else if (rows === 0) return;
    else if (event.key === "ArrowDown") onActive((active + 1) % rows);
    else if (event.key === "ArrowUp") onActive((active - 1 + rows) % rows);
    else if (event.key === "Enter") onChoose(active);
    else return;
    event.preventDefault();
  };
  return (
    <div class="search">
      <SearchIcon />
      <input
        ref={input}
        type="text"
        role="combobox"
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        enterkeyhint="search"
        aria-label={t.text("searchLabel")}
        aria-autocomplete="list"
        aria-expanded={rows > 0}
        aria-controls={LIST_ID}
        aria-activedescendant={rows > 0 ? optionId(active) : undefined}
        placeholder={t.text("searchLabel")}
        value={query}
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <kbd title={t.text("searchHint")} aria-hidden="true">
        /
      </kbd>
    </div>
  );
}
