import { useEffect, useRef } from "preact/hooks";
import type { EventId } from "../../utils/dataset/types.ts";
import type { Translator } from "../../utils/i18n/translator.ts";
import { BackIcon } from "../icons.tsx";
import { EntityHead } from "../timeline/EntityHead.tsx";
import { FailureNotice } from "../timeline/FailureNotice.tsx";
import { ProvenanceFoot } from "../timeline/ProvenanceFoot.tsx";
import { TimelineBody } from "../timeline/TimelineBody.tsx";
import type { TimelineState } from "./types.ts";

interface Props {
  readonly t: Translator;
  readonly timeline: Exclude<TimelineState, { kind: "none" }>;
  readonly onBack: () => void;
  readonly onRetry: () => void;
  readonly onWider: () => void;
  /** What came of the last receipt that was asked for; "" if nothing is to be said. */
  readonly receipt: string;
  readonly onReceipt: (event: EventId, publisher: string | null) => void;
}

/** A timeline in the popup: the popover's, with a way back. Esc goes back too. */
export function TimelinePanel({ t, timeline, onBack, onRetry, onWider, receipt, onReceipt }: Props) {
  const root = useRef<HTMLElement>(null);
  const back = useRef<HTMLButtonElement>(null);
  const chosen = timeline.kind === "view" ? timeline.event : null;
  useEffect(() => back.current?.focus(), []);
  useEffect(() => {
    if (chosen !== null) root.current?.querySelector(".event.chosen")?.scrollIntoView({ block: "center" });
  }, [chosen]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    // Else the browser closes the popup.
    event.preventDefault();
    onBack();
  };
  return (
    <section class="timeline" ref={root} onKeyDown={onKeyDown} aria-label={t.text("timelineLabel")}>
      <header class="head">
        <button
          ref={back}
          type="button"
          class="icon"
          aria-label={t.text("back")}
          title={t.text("back")}
          onClick={onBack}
        >
          <BackIcon />
        </button>
        {timeline.kind === "view" ? <EntityHead t={t} entity={timeline.view.entity} /> : null}
        {timeline.kind === "loading" ? (
          <p class="waiting" role="status">
            {t.text("lookingUp")}
          </p>
        ) : null}
      </header>
      {timeline.kind === "view" ? (
        <TimelineBody
          t={t}
          view={timeline.view}
          others={timeline.others}
          dated={timeline.dated}
          chosen={chosen}
          onWider={onWider}
          onReceipt={onReceipt}
        />
      ) : null}
      {timeline.kind === "error" ? <FailureNotice t={t} reason={timeline.reason} onRetry={onRetry} /> : null}
      {timeline.kind === "view" ? (
        <footer class="foot">
          <ProvenanceFoot t={t} view={timeline.view} />
          <span role="status">{receipt}</span>
        </footer>
      ) : null}
    </section>
  );
}
