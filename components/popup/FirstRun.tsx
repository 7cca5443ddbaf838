import type { Translator } from "../../utils/i18n/translator.ts";

interface Props {
  readonly t: Translator;
  readonly onIntroduced: () => void;
}

/** What a page can notice of the extension: said once, before it matters. */
export function FirstRun({ t, onIntroduced }: Props) {
  return (
    <aside class="first-run">
      <p>{t.text("firstRun")}</p>
      <button type="button" class="plain" onClick={onIntroduced}>
        {t.text("firstRunDone")}
      </button>
    </aside>
  );
}
