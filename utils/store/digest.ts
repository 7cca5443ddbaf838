import type { Dataset } from "../dataset/types.ts";
import type { DatasetRows } from "./rows.ts";

/**
 * SHA-256, in hexadecimal, of all rows and redirects as JSON with sorted keys: equal exactly when
 * their content is. It tells damage, not forgery: whoever can write the rows can write the digest.
 */
export async function digestOf(rows: DatasetRows, redirects: Dataset["redirects"]): Promise<string> {
  const text = JSON.stringify([rows.entities, rows.events, rows.sources, redirects], sortKeys);
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
