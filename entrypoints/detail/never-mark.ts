import { english as t } from "../../utils/i18n/english.ts";
import { isolated } from "../../utils/i18n/isolated.ts";
import { withNever, withoutNever } from "../../utils/settings/never.ts";
import { updateSettings } from "../../utils/settings/write.ts";
import type { Beside } from "./closed-root.ts";
import { showNotice } from "./notice-host.tsx";

interface Wish {
  /** As the dataset writes it. */
  readonly name: string;
  /** The site on which it is not to be marked; null: nowhere. */
  readonly host: string | null;
  /** The element and the place where the popover stood. */
  readonly near: Element;
  readonly beside: Beside;
  readonly byKeyboard: boolean;
}

/** Keeps the reader's wish, which every frame of every tab hears of, and says so for some seconds with a way back. */
export async function neverMark({ name, host, near, beside, byKeyboard }: Wish): Promise<void> {
  const notice = { near, beside, focus: byKeyboard };
  try {
    await updateSettings((settings) => withNever(settings, name, host));
  } catch {
    showNotice({ ...notice, text: t.text("neverFailed"), onUndo: null });
    return;
  }
  const values = { name: isolated(name), host: host ?? "" };
  showNotice({
    ...notice,
    text: t.text(host === null ? "neverDoneAnywhere" : "neverDoneHere", values),
    onUndo: () => {
      // The list in the popup has the same way back, should this one be refused.
      updateSettings((settings) => withoutNever(settings, { name, site: host })).catch(() => undefined);
    },
  });
}
