/** Whether a host is one of an entity's domains or below it: `m.weibo.cn` is at home in `weibo.cn`. */
export function isHome(domains: readonly string[], host: string): boolean {
  return domains.some((domain) => host === domain || host.endsWith(`.${domain}`));
}
