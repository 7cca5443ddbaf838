import type { TimelineView } from "../../utils/dataset/timeline.types.ts";
import type { Translator } from "../../utils/i18n/translator.ts";

/** For how many days data that were confirmed to be the newest are taken for it. */
const FRESH_DAYS = 7;
const DAY_MS = 24 * 60 * 60 * 1000;

/** "signed 2 of 3"; nothing of data of which no signature was verified. */
export function signedText({ data: { signed } }: TimelineView, t: Translator): readonly string[] {
  if (signed === null) return [];
  const { threshold, keys } = signed;
  if (keys === 1) return [t.text("dataSingleKey")];
  return [t.text("dataSigned", { threshold: t.number(threshold), keys: t.number(keys) })];
}

/** When a feed's data were last confirmed to be the newest; `old`: long ago, or never. Null for bundled data. */
export function freshText(
  { data: { origin, confirmed }, today }: TimelineView,
  t: Translator,
): { readonly text: string; readonly old: boolean } | null {
  if (origin === "bundled") return null;
  if (confirmed === null) return { text: t.text("dataNeverConfirmed"), old: true };
  const days = (Date.parse(today) - Date.parse(confirmed)) / DAY_MS;
  const date = t.date(confirmed);
  if (days > FRESH_DAYS) return { text: t.text("dataNotConfirmed", { date }), old: true };
  return { text: days <= 0 ? t.text("dataConfirmedToday") : t.text("dataConfirmed", { date }), old: false };
}
