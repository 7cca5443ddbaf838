import type { Jurisdiction } from "../../utils/dataset/types.ts";
import type { Translator } from "../../utils/i18n/translator.ts";

interface Props {
  readonly t: Translator;
  readonly code: Jurisdiction;
}

/** A place as its code, with its name on hover and for screen readers. Codes rather than flags: they name networks. */
export function CountryCode({ t, code }: Props) {
  const name = t.place(code);
  return (
    <span class="place" title={name}>
      <span class="cc" aria-hidden="true">
        {code}
      </span>
      <span class="sr">{name}: </span>
    </span>
  );
}
