import { useLayoutEffect, useState } from "preact/hooks";
import type { Day } from "../../utils/dataset/types.ts";
import type { Dated } from "../../utils/popover/match.types.ts";
import type { Translator } from "../../utils/i18n/translator.ts";
import type { Content } from "../../utils/popover/content.types.ts";
import { CloseIcon, PinIcon } from "../icons.tsx";
import { EntityHead } from "../timeline/EntityHead.tsx";
import { FailureNotice } from "../timeline/FailureNotice.tsx";
import { ProvenanceFoot } from "../timeline/ProvenanceFoot.tsx";
import { TimelineBody } from "../timeline/TimelineBody.tsx";
import { nameGiver } from "./name-giver.ts";
import { type Match, type NeverScope, WhyPanel } from "./WhyPanel.tsx";

export interface PopoverProps {
  readonly t: Translator;
  readonly content: Content;
  readonly pinned: boolean;
  /** The mention it is about. */
  readonly match: Match;
  /** The site of the page, or "" where it has none. */
  readonly host: string;
  /** What the day is at which the timeline is cut; `none` if the page tells no day. */
  readonly dated: Dated | "none";
  readonly onPin: () => void;
  readonly onClose: () => void;
  readonly onRetry: () => void;
  /** The reader wants wider events shown, or left out again. */
  readonly onWider: () => void;
  /** The timeline is to be read as of another day, or (null) of the page's own. */
  readonly onDay: (day: Day | null) => void;
  /** The name is not to be marked any more. */
  readonly onNever: (scope: NeverScope) => void;
  /** Its height has changed by something the reader unfolded or folded. */
  readonly onResized: () => void;
}

/** Within the shadow root it stands in. */
const WHY_ID = "why";

/**
 * The panel of the popover: head and foot stay, what is between them scrolls.
 * Its root has the class `panel`, takes focus by script (`tabIndex` −1) and names itself to assistive technology.
 */
export function Popover(props: PopoverProps) {
  const { t, content, match, host, onNever, onResized } = props;
  // Kept by mention: the next one does not begin with an answer to what was asked of this one.
  const [asked, setAsked] = useState<Match | null>(null);
  const why = asked?.alias === match.alias && asked.surface === match.surface && content.kind === "view";
  useLayoutEffect(onResized, [why]);
  const name = content.kind === "view" ? content.view.entity.name : "";
  const label = name === "" ? t.text("popupLabel") : t.text("popoverLabel", { name });
  return (
    <div class="panel" role="dialog" aria-label={label} tabIndex={-1} lang={t.locale} dir={t.dir}>
      <header class="head">
        <Head t={t} content={content} why={why} onWhy={() => setAsked(why ? null : match)} />
        <Buttons {...props} />
      </header>
      {why && content.kind === "view" ? (
        <WhyPanel
          t={t}
          id={WHY_ID}
          match={match}
          entity={name}
          giver={nameGiver(match.alias.text, content.view, content.others ?? [])}
          host={host}
          onNever={onNever}
        />
      ) : null}
      <Middle {...props} />
      <Foot {...props} />
    </div>
  );
}

interface HeadProps extends Pick<PopoverProps, "t" | "content"> {
  /** Whether it is shown why the name is marked. */
  readonly why: boolean;
  readonly onWhy: () => void;
}

function Head({ t, content, why, onWhy }: HeadProps) {
  switch (content.kind) {
    case "view":
      return (
        <EntityHead t={t} entity={content.view.entity}>
          {" "}
          <button type="button" class="ask" aria-expanded={why} aria-controls={WHY_ID} onClick={onWhy}>
            {t.text("whyMatch")}
          </button>
        </EntityHead>
      );
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

function Middle({ t, content, dated, onRetry, onWider, onDay }: PopoverProps) {
  switch (content.kind) {
    case "view":
      return (
        <TimelineBody
          t={t}
          view={content.view}
          others={content.others}
          dated={dated}
          asking={content.asking ?? false}
          onWider={onWider}
          onDay={onDay}
        />
      );
    case "error":
      return <FailureNotice t={t} reason={content.reason} onRetry={onRetry} />;
    case "loading":
      return null;
  }
}

function Foot({ t, content }: PopoverProps) {
  if (content.kind !== "view") return null;
  return (
    <footer class="foot">
      <ProvenanceFoot t={t} view={content.view} />
    </footer>
  );
}
