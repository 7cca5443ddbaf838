import type { Translator } from "../../utils/i18n/translator.ts";
import type { Mode } from "../../utils/settings/types.ts";

interface Props {
  readonly t: Translator;
  /** Also the name of the group, so unlike that of another switch. */
  readonly name: string;
  readonly label: string;
  readonly mode: Mode;
  readonly onMode: (mode: Mode) => void;
}

const MODES = ["marks", "quiet", "off"] as const satisfies readonly Mode[];

/** Marks, quiet or off, as a row of radio buttons. */
export function ModeSwitch({ t, name, label, mode, onMode }: Props) {
  return (
    <fieldset class="modes">
      <legend>{label}</legend>
      <div class="segments">
        {MODES.map((each) => (
          <label key={each} class="segment">
            <input
              type="radio"
              name={name}
              value={each}
              checked={each === mode}
              onChange={() => onMode(each)}
            />
            <span>{t.words.modes[each]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
