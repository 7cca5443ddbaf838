/** Icons, 16 units square, drawn in the colour of the text; the buttons they stand in carry the words. */
const FRAME = {
  viewBox: "0 0 16 16",
  width: 16,
  height: 16,
  fill: "none",
  stroke: "currentColor",
  "stroke-width": 1.5,
  "stroke-linecap": "round",
  "stroke-linejoin": "round",
  "aria-hidden": "true",
} as const;

export function PinIcon() {
  return (
    <svg {...FRAME}>
      <path d="M5.5 2.5h5M6.3 2.5v4.2L4 9.5h8L9.7 6.7V2.5M8 9.5v4" />
    </svg>
  );
}

export function CloseIcon() {
  return (
    <svg {...FRAME}>
      <path d="m4 4 8 8M12 4l-8 8" />
    </svg>
  );
}

export function SearchIcon() {
  return (
    <svg {...FRAME}>
      <circle cx="7" cy="7" r="4" />
      <path d="m10 10 3.5 3.5" />
    </svg>
  );
}

export function BackIcon() {
  return (
    <svg {...FRAME} class="back">
      <path d="M9.5 3.5 5 8l4.5 4.5" />
    </svg>
  );
}
