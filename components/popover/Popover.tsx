import type { EntityId, EventId } from "../../utils/dataset/types.ts";
import type { Translator } from "../../utils/i18n/translator.ts";
import type { Content } from "../../utils/popover/content.types.ts";

export interface PopoverProps {
  readonly t: Translator;
  readonly content: Content;
  readonly pinned: boolean;
  readonly onPin: () => void;
  readonly onClose: () => void;
  readonly onRetry: () => void;
  /** Opens the full timeline elsewhere; without it no link is drawn. */
  readonly onFullTimeline?: (entity: EntityId, event: EventId | null) => void;
}

/**
 * The panel of the popover: head and foot stay, what is between them scrolls.
 * Its root has the class `panel`, takes focus by script (`tabIndex` −1) and names itself to assistive technology.
 */
export function Popover(_props: PopoverProps) {
  return <div class="panel" role="dialog" tabIndex={-1} />;
}
