import { parseUrl } from '../../util/web-url';

/**
 * Addresses behind a library's proxy (EZproxy, WAM, OpenAthens and their kin). A proxy puts the publisher's host
 * into its own (`www-jstor-org.proxy.lib.edu`), or stands before the address with a login (`/login?url=…`).
 */

/** Last labels of hosts of publishers. Countries are two letters, and need a second-level label or "www" before. */
const ENDS = /^(?:com|org|net|edu|gov|int|info|io|eu|biz|pub|science|press|academy|museum)$/;

/** Labels by which a proxy names itself. */
const OF_PROXY = /prox(?:y|ies)|^ezp|^web-?vpn|^remotexs?$|^idm$|^openathens$|^offcampus$/;

/** Labels of a library that are believed only where the publisher's host begins with "www". */
const OF_LIBRARY = /^(?:lib|library|libraries|libs|bib|biblio|bibliotheque|biblioteca|bibliothek|ub)\d?$/;

const labelsOf = (host: string): string[] => host.toLowerCase().split('.');

/** Whether the host is that of a proxy by its own name. */
export const isProxy = (host: string): boolean => labelsOf(host).some((label) => OF_PROXY.test(label));

function isHost(labels: readonly string[]): boolean {
  const last = labels.at(-1) ?? '';
  const plain = labels.every((label) => /^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/.test(label));
  const isCountry = /^[a-z]{2}$/.test(last) && (labels.length > 2 || labels[0] === 'www');
  return plain && labels.length > 1 && (ENDS.test(last) || isCountry);
}

/** The host that one label stands for: a hyphen for a dot, and two for a hyphen. */
const unfolded = (label: string): string[] =>
  label
    .replaceAll('--', '_')
    .split('-')
    .map((part) => part.replaceAll('_', '-'));

/** The hosts that may stand in another one, each with the labels of the proxy behind it. */
function splits(host: string): { inner: string[]; rest: string[]; marked: boolean }[] {
  const marked = host.startsWith('0-'); // WAM: "0-www.jstor.org.library.edu"
  const labels = labelsOf(marked ? host.slice(2) : host);
  const first = labels[0] ?? '';
  const folded = first.includes('-')
    ? [first, first.replace(/-s$/, '')].map((label) => ({
        inner: unfolded(label),
        rest: labels.slice(1),
        marked,
      }))
    : [];
  const dotted = labels
    .slice(0, -2)
    .map((_, i) => ({ inner: labels.slice(0, i + 1), rest: labels.slice(i + 1), marked }));
  return [...folded, ...dotted.toReversed()].filter(({ inner, rest }) => rest.length > 1 && isHost(inner));
}

/** The publisher's host that stands in a proxy's, or undefined where the host's own pattern does not say so. */
function hostWithin(host: string): string | undefined {
  const found = splits(host).find(
    ({ inner, rest, marked }) =>
      (marked ||
        isProxy(rest.join('.')) ||
        (inner[0] === 'www' && rest.some((label) => OF_LIBRARY.test(label)))) &&
      !isProxy(inner.join('.')),
  );
  return found?.inner.join('.');
}

/** Whether a host holds another one, by whatever pattern: the page itself names that one as its own. */
export const holdsHost = (host: string, inner: string): boolean =>
  splits(host).some((one) => one.inner.join('.') === inner);

/** The address that a login of a proxy leads to: all behind `url=`, which many write without encoding it. */
function behindLogin(url: URL): URL | undefined {
  const isLogin = /\/(?:login|redirector\/[^/]+|connect)\/?$/.test(url.pathname);
  if (
    !isLogin ||
    (!isProxy(url.hostname) &&
      !/[?&]qurl=|^\/redirector\//.test(url.pathname + url.search) &&
      !url.hostname.startsWith('login.'))
  )
    return undefined;
  const raw = /[?&]q?url=(https?:\/\/.*)$/.exec(url.href)?.[1];
  const target = raw ?? url.searchParams.get('url') ?? url.searchParams.get('qurl') ?? '';
  return /^https?:\/\//i.test(target) ? parseUrl(target) : undefined;
}

/** Most proxies that stand one before the other. */
const MOST = 3;

/**
 * An address without the library's proxy before it, where the address itself says that there is one. Any other
 * stays as it is.
 */
export function unproxied(given: URL): URL {
  let url = given;
  for (let times = 0; times < MOST; times += 1) {
    const target = behindLogin(url);
    const host = target === undefined ? hostWithin(url.hostname) : undefined;
    if (target === undefined && host === undefined) return url;
    url = target ?? new URL(url.href);
    if (host !== undefined) Object.assign(url, { protocol: 'https:', port: '', hostname: host });
  }
  return url;
}

/** The same of an address as it is written; what is none stays. */
export function withoutProxy(address: string): string {
  const url = parseUrl(address);
  const direct = url === undefined ? undefined : unproxied(url);
  return direct === undefined || direct === url ? address : direct.href;
}
