import { readShipped, type ShippedRoot } from "../../feed/shipped.ts";

/** `root.json` and `floors.json` as they were when the extension was built; nothing where they are not there. */
const files: Readonly<Record<string, unknown>> = import.meta.glob("../../../assets/feed/{root,floors}.json", {
  eager: true,
  query: "?raw",
  import: "default",
});

/** Null if no root ships: then no network publisher is trusted. */
export function shippedRoot(): ShippedRoot | null {
  const root = textOf("root.json");
  return root === null ? null : readShipped(root, textOf("floors.json"));
}

function textOf(name: string): string | null {
  const text = files[`../../../assets/feed/${name}`];
  return typeof text === "string" ? text : null;
}
