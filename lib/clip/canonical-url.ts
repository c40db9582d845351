import { parseUrl } from '../util/web-url';
import { holdsHost, isProxy, unproxied } from './identity/proxied';

/** Parameters that say where the reader came from, not what is read. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|gclsrc|dclid|wbraid|gbraid|msclkid|twclid|ttclid|yclid|igshid|igsh|mc_cid|mc_eid|mkt_tok|_hs(?:enc|mi)|hs(?:CtaTracking|_amp)|vero_(?:id|conv)|oly_(?:anon|enc)_id|ref_src|ref_url|s_cid|ncid|cmpid|_ga|_gl|__s|wickedid|mtm_\w+|pk_\w+|piwik_\w+|trk_\w+|at_(?:medium|campaign)\w*|spm|share_?id|smid|sr_share)$/i;

/** Parameters that let in whoever has them: they are nobody's but the reader's, and others each time. */
const SECRET =
  /^(?:jsessionid|phpsessid|aspsessionid\w*|session_?id|(?:access|auth|id|refresh)_?token|x-(?:amz|goog)-[\w-]+|signature|key-pair-id)$/i;

/** A web address, or undefined. Names and passwords in it are taken off. */
function webUrl(text: string, base?: string): URL | undefined {
  const url = text.trim() === '' ? undefined : parseUrl(text, base);
  if (url === undefined) return undefined;
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
  url.username = '';
  url.password = '';
  return url;
}

const isNobodys = (name: string): boolean => TRACKING.test(name) || SECRET.test(name);

/**
 * The address that an application keeps behind the hash ("#/notes/7", "#!/notes/7"), '' for a mere place in a page.
 * What a link adds to find words in it (":~:text=…") is no part of it.
 */
function routeOf(hash: string): string {
  const route = hash.replace(/:~:[^]*$/, '');
  if (!/^#(?:!\/?|\/)[^/]/.test(route)) return '';
  const [path = '', ...rest] = route.split('?');
  const kept = rest
    .join('?')
    .split('&')
    .filter((pair) => pair !== '' && !isNobodys(pair.replace(/=.*$/, '')));
  return kept.length === 0 ? path : `${path}?${kept.join('&')}`;
}

/** Takes tracking parameters, keys and the hash off; what an application keeps behind the hash stays. */
function stripped(url: URL): URL {
  const clean = new URL(url.href);
  // Not `for … of`: in a Firefox page script these iterators belong to the page and cannot be walked (measured).
  url.searchParams.forEach((_value, name) => {
    if (isNobodys(name)) clean.searchParams.delete(name);
  });
  clean.pathname = clean.pathname.replace(/;jsessionid=[^/;]*/gi, '');
  clean.hash = routeOf(clean.hash);
  return clean;
}

/** The host as far as it names the site: without "www.", "m." and the like. */
const siteOf = (url: URL): string => url.host.replace(/^(?:www\d?|m|mobile|amp)\./, '');

/** Two hosts of one site: the same, or one under the other ("blog.example.org" and "example.org"). */
function sameSite(a: URL, b: URL): boolean {
  const [one, other] = [siteOf(a), siteOf(b)];
  return one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`);
}

/** What may follow an article's address and still be the same article. */
const SAME_BELOW =
  /^(?:amp|print|printable|mobile|full|single-page|index\.\w+|(?:page\/|p)?\d{1,3}(?:\.html?)?)\/?$/i;

/** Whether `above` is the folder that `path` lies in: a section of the site, or its home page. */
function isSectionOf(above: string, path: string): boolean {
  const folder = above.endsWith('/') ? above : `${above}/`;
  return (
    path.startsWith(folder) && path.length > folder.length && !SAME_BELOW.test(path.slice(folder.length))
  );
}

/** Whether an address names a site that the visited one may speak for: its own, or that behind a library's proxy. */
function isOwnSite(url: URL, visited: URL, given: URL): boolean {
  if (sameSite(url, visited) || holdsHost(given.hostname, url.hostname)) return true;
  return isProxy(visited.hostname) && !isProxy(url.hostname) && url.pathname !== '/';
}

/** An address of the frame that an application draws what stands behind the hash in; '' where nothing does. */
export function frameOf(address: string): string {
  const url = webUrl(address);
  return url === undefined || routeOf(url.hash) === '' ? '' : address.replace(/#[^]*$/, '');
}

/** Whether it is only the frame of an application whose address stands behind the hash. */
const isFrame = (url: URL, visited: URL): boolean =>
  routeOf(visited.hash) !== '' &&
  routeOf(url.hash) === '' &&
  articlePath(url.pathname) === articlePath(visited.pathname);

/** Whether a canonical address can be believed: neither a home page nor a section nor the frame of an application. */
function isPlausible(url: URL, visited: URL): boolean {
  if (isFrame(url, visited)) return false;
  if (url.search !== '' || routeOf(url.hash) !== '') return true;
  if (isSectionOf(url.pathname, visited.pathname)) return false;
  return url.pathname !== '/' || stripped(visited).search === '';
}

/**
 * The address by which an article is kept: the first that the page names and that can be believed,
 * else the one visited; without tracking parameters, hash and library's proxy.
 *
 * @param found what the page says, one or in the order of trust; relative or foreign text is fine
 * @param location the address visited, absolute
 * @returns '' when not even `location` is a web address
 */
export function canonicalUrl(found: string | readonly string[], location: string): string {
  const given = webUrl(location);
  if (given === undefined) return '';
  const visited = direct(given);
  for (const text of typeof found === 'string' ? [found] : found) {
    const named = webUrl(text, visited.href);
    const url = named === undefined ? undefined : direct(named);
    if (url !== undefined && isOwnSite(url, visited, given) && isPlausible(url, visited))
      return stripped(url).href;
  }
  return stripped(visited).href;
}

/** An address without what stands between the reader and the site: a cache, a library's proxy. */
const direct = (url: URL): URL => unproxied(withoutAmpCache(url));

/** An address behind Google's cache of AMP pages: the article's own (cdn.ampproject.org/c/s/host/path). */
function withoutAmpCache(url: URL): URL {
  if (!url.hostname.endsWith('.cdn.ampproject.org') && url.hostname !== 'cdn.ampproject.org') return url;
  const match = /^\/[a-z]\/(s\/)?(.+)$/.exec(url.pathname);
  return (
    (match === null
      ? undefined
      : webUrl(`${match[1] === undefined ? 'http' : 'https'}://${match[2]}${url.search}`)) ?? url
  );
}

/** Parameters that ask for an article in another form. */
const FORM = /^(?:amp|outputtype|output|print|printable|view|m)$/i;
const FORM_VALUES = /^(?:|1|true|amp|print|mobile|all)$/i;

/** The path without what only chooses a form: `/amp`, `.amp`, `index.html`, the galley of a journal's article. */
const articlePath = (path: string): string =>
  path
    .replace(/(\/article)\/(?:view|download|viewFile)\/([^/]+)\/.*$/, '$1/view/$2')
    .replace(/\/(?:index\.html?)?$/, '')
    .replace(/(?:\/amp|\.amp(?=\.html$|$))/, '');

/**
 * What all addresses of one article have in common: neither protocol, `www`, mobile or AMP form, tracking
 * parameters, a library's proxy nor a slash at the end count. To be compared, not to be opened.
 */
export function comparable(address: string): string {
  const given = webUrl(address);
  if (given === undefined) return address;
  const clean = stripped(direct(given));
  stripped(clean).searchParams.forEach((value, name) => {
    if (FORM.test(name) && FORM_VALUES.test(value)) clean.searchParams.delete(name);
  });
  clean.searchParams.sort();
  const route = clean.hash.replace(/^#!?\/?/, '#/').replace(/\/$/, '');
  return `${siteOf(clean)}${articlePath(clean.pathname)}${clean.search}${route}`;
}
