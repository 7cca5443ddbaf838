import { isHostOf } from "../detection/host.ts";

/** Whether a host is one of an entity's domains or below it. */
export function isHome(domains: readonly string[], host: string): boolean {
  return domains.some((domain) => isHostOf(host, domain));
}
