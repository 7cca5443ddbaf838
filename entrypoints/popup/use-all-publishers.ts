import { useEffect, useState } from "preact/hooks";
import type { TimelineState } from "../../components/popup/types.ts";
import { askTimeline } from "../../utils/messaging/ask-timeline.ts";

/**
 * The timeline as the bundled dataset has it, which is there at once, and as soon as the background has answered as all
 * publishers have it, if there are any others.
 */
export function useAllPublishers(own: TimelineState): TimelineState {
  const [all, setAll] = useState<{ readonly of: TimelineState; readonly state: TimelineState } | null>(null);
  useEffect(() => {
    const entity = entityOf(own);
    if (entity === null) return undefined;
    let gone = false;
    const ask = async (): Promise<void> => {
      const asOf = own.kind === "view" ? own.view.asOf : null;
      const wider = own.kind === "view" && own.view.wider.included;
      const reply = await askTimeline(entity, asOf, wider);
      if (gone || !reply.ok || (reply.others.length === 0 && reply.view.data.origin === "bundled")) return;
      const { view, others } = reply;
      const { event, dated } = own.kind === "view" ? own : { event: null, dated: null };
      setAll({ of: own, state: { kind: "view", view, others, event, dated } });
    };
    void ask();
    return () => {
      gone = true;
    };
  }, [own]);
  return all?.of === own ? all.state : own;
}

/** What others may know of: also an entity that the bundled dataset does not hold. */
function entityOf(state: TimelineState): string | null {
  if (state.kind === "view") return state.view.entity.id;
  return state.kind === "error" && state.reason === "unknown-entity" ? state.entity : null;
}
