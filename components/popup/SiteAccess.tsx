import type { Translator } from "../../utils/i18n/translator.ts";

interface Props {
  readonly t: Translator;
  readonly host: string;
  readonly onGrantAccess: () => void;
}

/** Says that the browser keeps the page from the extension, and how to change that. */
export function SiteAccess({ t, host, onGrantAccess }: Props) {
  return (
    <div class="notice">
      <p>{t.text("noAccess", { host })}</p>
      <button type="button" class="plain" onClick={onGrantAccess}>
        {t.text("grant")}
      </button>
    </div>
  );
}
