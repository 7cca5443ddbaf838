import type { Carrier } from "./carrier.ts";

/** Files are not read or written yet. */
export const noCarrier: Carrier = {
  read: async () => null,
  take: async () => ({ ok: false, reason: "bad-file" }),
  write: async () => null,
};
