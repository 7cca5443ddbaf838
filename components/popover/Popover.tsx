import type { EntityId } from "../../utils/dataset/types.ts";
import type { Translator } from "../../utils/i18n/translator.ts";
import type { Content } from "../../utils/popover/content.types.ts";
import { CloseIcon, PinIcon } from "../icons.tsx";
import { EntityHead } from "../timeline/EntityHead.tsx";
import { FailureNotice } from "../timeline/FailureNotice.tsx";
import { ProvenanceFoot } from "../timeline/ProvenanceFoot.tsx";
import { TimelineBody } from "../timeline/TimelineBody.tsx";

export interface PopoverProps {
  readonly t: Translator;
  readonly content: Content;
  readonly pinned: boolean;
  readonly onPin: () => void;
  readonly onClose: () => void;
  readonly onRetry: () => void;
  /** The reader wants wider events shown, or left out again. */
  readonly onWider: () => void;
  /** Opens the full timeline elsewhere; without it no link is drawn. */
  readonly onFullTimeline?: (entity: EntityId) => void;
}

/**
 * The panel of the popover: head and foot stay, what is between them scrolls.
 * Its root has the class `panel`, takes focus by script (`tabIndex` −1) and names itself to assistive technology.
 */
export function Popover(props: PopoverProps) {
  const { t, content } = props;
  const name = content.kind === "view" ? content.view.entity.name : "";
  const label = name === "" ? t.text("popupLabel") : t.text("popoverLabel", { name });
  return (
    <div class="panel" role="dialog" aria-label={label} tabIndex={-1} lang={t.locale} dir={t.dir}>
      <header class="head">
        <Head t={t} content={content} />
        <Buttons {...props} />
      </header>
      <Middle {...props} />
      <Foot {...props} />
    </div>
  );
}

function Head({ t, content }: Pick<PopoverProps, "t" | "content">) {
  switch (content.kind) {
    case "view":
      return <EntityHead t={t} entity={content.view.entity} />;
    case "loading":
      return (
        <p class="waiting" role="status">
          {t.text("lookingUp")}
        </p>
      );
    case "error":
      return <p class="waiting">{t.text("popupLabel")}</p>;
  }
}

function Buttons({ t, content, pinned, onPin, onClose }: PopoverProps) {
  const pinLabel = t.text(pinned ? "unpin" : "pin");
  const closeLabel = t.text("close");
  return (
    <div class="buttons">
      {content.kind === "error" ? null : (
        <button
          type="button"
          class="icon"
          aria-pressed={pinned}
          aria-label={t.text("pin")}
          title={pinLabel}
          onClick={onPin}
        >
          <PinIcon />
        </button>
      )}
      <button type="button" class="icon" aria-label={closeLabel} title={closeLabel} onClick={onClose}>
        <CloseIcon />
      </button>
    </div>
  );
}

function Middle({ t, content, onRetry, onWider }: PopoverProps) {
  switch (content.kind) {
    case "view":
      return <TimelineBody t={t} view={content.view} asking={content.asking ?? false} onWider={onWider} />;
    case "error":
      return <FailureNotice t={t} reason={content.reason} onRetry={onRetry} />;
    case "loading":
      return null;
  }
}

function Foot({ t, content, onFullTimeline }: PopoverProps) {
  if (content.kind !== "view") return null;
  const { view } = content;
  return (
    <footer class="foot">
      <ProvenanceFoot t={t} view={view} />
      {onFullTimeline === undefined ? null : (
        <button type="button" class="link" onClick={() => onFullTimeline(view.entity.id)}>
          {t.text("fullTimeline")} <span aria-hidden="true">→</span>
        </button>
      )}
    </footer>
  );
}
