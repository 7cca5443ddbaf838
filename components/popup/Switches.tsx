import type { Translator } from "../../utils/i18n/translator.ts";
import { MARKINGS, MODES } from "../../utils/settings/mode.ts";
import type { Marking, Mode } from "../../utils/settings/types.ts";
import { Choice } from "./Choice.tsx";

interface Props {
  readonly t: Translator;
  /** The site in front of the reader, with its mode; null if it has none. */
  readonly site: { readonly host: string; readonly mode: Mode } | null;
  /** The mode everywhere. */
  readonly mode: Mode;
  readonly marking: Marking;
  readonly onSiteMode: (mode: Mode) => void;
  readonly onMode: (mode: Mode) => void;
  readonly onMarking: (marking: Marking) => void;
}

/** What the extension does in pages: on this site, everywhere, and how much of a text it marks. */
export function Switches({ t, site, mode, marking, onSiteMode, onMode, onMarking }: Props) {
  return (
    <div class="switches">
      {site === null ? null : (
        <Choice
          name="site-mode"
          label={t.text("modeHere", { host: site.host })}
          options={MODES}
          words={t.words.modes}
          chosen={site.mode}
          onChoose={onSiteMode}
        />
      )}
      <Choice
        name="mode"
        label={t.text("modeEverywhere")}
        options={MODES}
        words={t.words.modes}
        chosen={mode}
        onChoose={onMode}
      />
      <Choice
        name="marking"
        label={t.text("markingLabel")}
        options={MARKINGS}
        words={t.words.markings}
        chosen={marking}
        onChoose={onMarking}
      />
    </div>
  );
}
