/** Whether a host is a domain or below it: `m.weibo.cn` belongs to `weibo.cn`. */
export function isHostOf(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}
