import { offerReport } from "../../utils/messaging/page.ts";
import type { NameOnPage, PageReport } from "../../utils/messaging/protocol.ts";
import { afterLayout } from "../../utils/page/after-layout.ts";
import type { Mode } from "../../utils/settings/types.ts";
import { loadDetail } from "./detail.ts";

export interface ReportOptions {
  readonly mode: () => Mode;
  readonly names: () => readonly NameOnPage[];
  /** A popup asks: in quiet mode this is when the page is read. */
  readonly onAsked: () => void;
  readonly signal: AbortSignal;
}

/**
 * Tells popups what stands on this page. The first answer is what is known already; names that are not shown are not
 * counted, which is known only after layout, so the full answer follows. Returns a function to call on changes.
 */
export function keepReport({ mode, names, onAsked, signal }: ReportOptions): () => void {
  let known: Pick<PageReport, "names" | "published"> = { names: [], published: null };
  let looking = false;

  const report = (): PageReport => {
    if (!looking) void look();
    const told = mode() === "off" ? { names: [], published: null } : known;
    return { host: location.hostname, mode: mode(), ...told };
  };
  const tell = offerReport(report, signal);
  const look = async (): Promise<void> => {
    if (mode() === "off") return;
    onAsked();
    const detail = await loadDetail();
    afterLayout(document, () => {
      const found = detail?.published() ?? null;
      const published = found === null ? null : { date: found.day, kind: found.kind, from: found.from };
      known = { names: names(), published };
      looking = true;
      tell();
      looking = false;
    });
  };
  return tell;
}
