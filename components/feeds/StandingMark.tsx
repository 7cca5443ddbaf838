import type { JSX } from "preact";
import type { Standing } from "../../utils/i18n/feeds/catalogue.types.ts";

/** A shape of its own for each standing, 12 units square; the word always stands beside it. */
const SHAPES: Readonly<Record<Standing, () => JSX.Element>> = {
  fresh: () => (
    <>
      <circle cx="6" cy="6" r="5" />
      <path d="m3.6 6.2 1.7 1.7 3-3.6" />
    </>
  ),
  checking: () => (
    <>
      <path d="M10.5 6A4.5 4.5 0 1 1 8.4 2.2" />
      <path d="M8.2.6v2h-2" />
    </>
  ),
  paused: () => <path d="M4 2.2v7.6M8 2.2v7.6" stroke-width="2" />,
  unchecked: () => <circle cx="6" cy="6" r="5" stroke-dasharray="2 2" />,
  never: () => <circle cx="6" cy="6" r="5" stroke-dasharray="2 2" />,
  offline: () => (
    <>
      <circle cx="6" cy="6" r="5" />
      <path d="m2.6 9.4 6.8-6.8" />
    </>
  ),
  stale: () => (
    <>
      <path d="M6 1.2 11.2 10.6H.8Z" />
      <path d="M6 4.6v2.8M6 9v.2" />
    </>
  ),
  refused: () => (
    <>
      <path d="M3.8.8h4.4l3 3v4.4l-3 3H3.8l-3-3V3.8Z" />
      <path d="m4 4 4 4M8 4 4 8" />
    </>
  ),
  "newer-extension": () => <path d="M6 10.8V1.6M2.4 5 6 1.4 9.6 5" />,
  "clock-wrong": () => (
    <>
      <circle cx="6" cy="6" r="5" />
      <path d="M6 3v3l2.2 1.4" />
    </>
  ),
  "storage-full": () => <rect x="1.5" y="1.5" width="9" height="9" fill="currentColor" />,
};

export function StandingMark({ standing }: { readonly standing: Standing }) {
  return (
    <svg
      class={`standing ${standing}`}
      viewBox="0 0 12 12"
      width="12"
      height="12"
      fill="none"
      stroke="currentColor"
      stroke-width="1.4"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {SHAPES[standing]()}
    </svg>
  );
}
