import type { Request } from "./protocol.ts";

/** Written out, because every frame carries it. */
export function isWalkRequest(message: unknown): message is Request<"page.walk"> {
  if (typeof message !== "object" || message === null) return false;
  const { kind, direction }: { readonly kind?: unknown; readonly direction?: unknown } = message;
  return kind === "page.walk" && (direction === "next" || direction === "previous");
}
