/**
 * A relay's address in the one form in which we keep addresses: `ws:` or `wss:`, no user name, no query, no
 * slash at the end.
 *
 * @returns undefined when the text is no such address
 */
export function relayAddress(text: string): string | undefined {
  let url: URL;
  try {
    url = new URL(text.trim());
  } catch {
    return undefined; // not an address at all; `URL.parse` is younger than the browsers we support
  }
  if (url.protocol !== 'ws:' && url.protocol !== 'wss:') return undefined;
  if (url.username || url.password || url.search || url.hash) return undefined;
  return url.href.replace(/\/+$/, '');
}

/** Whether an address means the computer that it is read on (RFC 6761, section 6.3; RFC 1122 and RFC 4291: loopback). */
export function isOnThisComputer(address: string): boolean {
  const { hostname } = new URL(address);
  return /^(?:(?:.+\.)?localhost\.?|127(?:\.\d{1,3}){3}|\[::1\]|0\.0\.0\.0)$/.test(hostname);
}
