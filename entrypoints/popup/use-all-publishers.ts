import { useEffect, useState } from "preact/hooks";
import type { TimelineState } from "../../components/popup/types.ts";
import type { EntityId, EventId, PartialDate } from "../../utils/dataset/types.ts";
import { askTimeline } from "../../utils/messaging/ask-timeline.ts";
import type { Dated } from "../../utils/popover/match.types.ts";

/** The timeline that is open. */
export interface Asked {
  readonly entity: EntityId;
  readonly event: EventId | null;
  /** Whether wider events are shown; an event chosen in the list may be one of them. */
  readonly wider: boolean;
  /** The day at which it is cut, and what that is. */
  readonly asOf: PartialDate | null;
  readonly dated: Dated | "none" | null;
}

/**
 * The open timeline: `own`, which is there at once, and as soon as the background has answered as all publishers have it.
 * It is asked for again whenever what readers see has changed (`changes`), and stays as it is until the answer is there.
 */
export function useAllPublishers(asked: Asked | null, own: TimelineState, changes: number): TimelineState {
  const [all, setAll] = useState<{ readonly entity: EntityId; readonly state: TimelineState } | null>(null);
  const question = asked === null ? null : JSON.stringify(asked);
  useEffect(() => {
    if (question === null || asked === null) {
      setAll(null);
      return undefined;
    }
    let gone = false;
    const { entity, event, wider, asOf, dated } = asked;
    const ask = async (): Promise<void> => {
      const reply = await askTimeline(entity, asOf, wider);
      if (gone) return;
      if (reply.ok)
        setAll({ entity, state: { kind: "view", view: reply.view, others: reply.others, event, dated } });
      // Without a background what the popup knows by itself stays.
      else if (reply.reason === "unknown-entity")
        setAll({ entity, state: { kind: "error", entity, reason: reply.reason } });
      else setAll(null);
    };
    void ask();
    return () => {
      gone = true;
    };
    // What is asked is told by its text: it is made anew at every turn.
  }, [question, changes]);
  return asked !== null && all?.entity === asked.entity ? all.state : own;
}
