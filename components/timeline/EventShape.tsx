import type { EventMark } from "../../utils/dataset/timeline.types.ts";

/** The shape of a kind of event, about 8 units across, around the origin; for use inside an SVG. */
export function EventShape({ mark }: { readonly mark: EventMark }) {
  switch (mark) {
    case "block":
      return <rect class="shape block" x="-4" y="-4" width="8" height="8" rx="1" />;
    case "restriction":
      return <path class="shape restriction" d="M0-5 5 0 0 5-5 0Z" />;
    case "rule":
      return <circle class="shape rule" r="4.2" />;
    case "lifting":
      return <circle class="shape lifting" r="3.6" />;
    case "pending":
      return <path class="shape pending" d="M0-4.4 4.6 3.6H-4.6Z" />;
  }
}

/** The shape in front of a line of text; the words beside it say the same. */
export function Bullet({ mark }: { readonly mark: EventMark }) {
  return (
    <svg class="bullet" viewBox="-6 -6 12 12" width="12" height="12" aria-hidden="true">
      <EventShape mark={mark} />
    </svg>
  );
}
