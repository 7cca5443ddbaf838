import type { EntityId, EventId } from "../../utils/dataset/types.ts";
import type { Translator } from "../../utils/i18n/translator.ts";
import type { Mode } from "../../utils/settings/types.ts";
import type { DataState, PageState, SearchState, TimelineState } from "./types.ts";

export interface PopupViewProps {
  readonly t: Translator;
  readonly query: string;
  readonly search: SearchState;
  readonly page: PageState;
  readonly timeline: TimelineState;
  /** The mode everywhere. */
  readonly mode: Mode;
  /** False until the reader has dismissed the first-run sentence. */
  readonly introduced: boolean;
  /** Null while it is not known. */
  readonly data: DataState | null;
  readonly onQuery: (query: string) => void;
  /** A result, a chip, or Enter on the first result; `event` where an event was chosen. */
  readonly onOpen: (entity: EntityId, event: EventId | null) => void;
  readonly onBack: () => void;
  readonly onRetry: () => void;
  readonly onMode: (mode: Mode) => void;
  /** For the site of `page`; choosing the mode that holds everywhere may drop the exception. */
  readonly onSiteMode: (mode: Mode) => void;
  readonly onGrantAccess: () => void;
  readonly onIntroduced: () => void;
}

/** The whole of the toolbar popup. It holds only what the keyboard needs; all else comes in and goes out by props. */
export function PopupView(_props: PopupViewProps) {
  return <div class="popup" />;
}
