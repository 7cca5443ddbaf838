import { useEffect, useState } from "preact/hooks";
import type { Translator } from "../../utils/i18n/translator.ts";
import { CloseIcon } from "../icons.tsx";

interface Props {
  readonly t: Translator;
  readonly text: string;
  /** Without it there is nothing to undo. */
  readonly onUndo: (() => void) | null;
  readonly onClose: () => void;
}

/** What was done, said once and politely, with a way back. It stands where the popover stood. */
export function Notice({ t, text, onUndo, onClose }: Props) {
  // A status is read out when its text comes, not when it is there from the start.
  const [said, setSaid] = useState("");
  useEffect(() => setSaid(text), [text]);
  const close = t.text("close");
  return (
    <div class="panel done" lang={t.locale} dir={t.dir}>
      <p aria-hidden="true">{text}</p>
      <p class="sr" role="status">
        {said}
      </p>
      {onUndo === null ? null : (
        <button type="button" class="link" onClick={onUndo}>
          {t.text("undo")}
        </button>
      )}
      <button type="button" class="icon" aria-label={close} title={close} onClick={onClose}>
        <CloseIcon />
      </button>
    </div>
  );
}
