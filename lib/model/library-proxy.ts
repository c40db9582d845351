import { parseUrl } from '../util/web-url';

/** Longest setting that is kept, in characters. */
const LIMIT = 500;

/** Where a pattern has the publisher's host. */
const HOST = '{host}';

/** A host pattern as people write it: "{host}.proxy.lib.edu", "%h.proxy.lib.edu", "*.proxy.lib.edu". */
const PATTERN =
  /^(?:https?:\/\/)?(?:\{host\}|%h|\*)\.([a-z\d](?:[a-z\d.-]*[a-z\d])?)(?::\d{1,5})?(?:\/(?:%p|\*)?)?$/i;

/**
 * A reader's own library proxy as it is kept: a prefix that an address is put behind, or a pattern of hosts.
 *
 * @param typed "https://proxy.lib.edu/login?url=", "proxy.lib.edu", "{host}.proxy.lib.edu" and the like
 * @returns '' for an empty text, undefined when it is none of these
 */
export function libraryProxyOf(typed: string): string | undefined {
  const text = typed.trim();
  if (text === '') return '';
  if (text.length > LIMIT || /\s/.test(text)) return undefined;
  const host = PATTERN.exec(text)?.[1];
  if (host !== undefined) return host.includes('.') ? `https://${HOST}.${host.toLowerCase()}/` : undefined;
  const url = parseUrl(/^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`);
  if (url === undefined || !/^https?:$/.test(url.protocol) || !url.hostname.includes('.')) return undefined;
  if (url.username !== '' || url.password !== '' || /[{}%*]/.test(url.hostname)) return undefined;
  if (/[?&]\w+=$/.test(url.href)) return url.href;
  if (url.search !== '' || url.hash !== '') return undefined;
  if (/\/redirector\/[^/]+\/?$/.test(url.pathname)) return `${url.href.replace(/\/$/, '')}?url=`;
  return url.pathname === '/' || /\/login\/?$/.test(url.pathname) ? `${url.origin}/login?url=` : undefined;
}

/** Prefixes that want the address encoded: `qurl=`, and OpenAthens' redirector. */
const ENCODED = /(?:[?&]qurl=|\/redirector\/[^?]+\?(?:.*&)?url=)$/;

/**
 * An address through the reader's own library.
 *
 * @param proxy as `libraryProxyOf` answers
 * @returns '' where there is no proxy, or the address is none that one leads to
 */
export function throughLibrary(proxy: string, address: string): string {
  const url = parseUrl(address);
  if (proxy === '' || url === undefined || !/^https?:$/.test(url.protocol)) return '';
  if (!url.hostname.includes('.') || /^[\d.]+$/.test(url.hostname) || url.port !== '') return '';
  if (!proxy.includes(HOST)) return proxy + (ENCODED.test(proxy) ? encodeURIComponent(url.href) : url.href);
  const folded = url.hostname.replaceAll('-', '--').replaceAll('.', '-');
  return `${proxy.replace(HOST, folded).replace(/\/$/, '')}${url.pathname}${url.search}${url.hash}`;
}
