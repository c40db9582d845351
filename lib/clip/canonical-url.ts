import { parseUrl } from '../util/web-url';

/** Parameters that say where the reader came from, not what is read. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|gclsrc|dclid|wbraid|gbraid|msclkid|twclid|ttclid|yclid|igshid|igsh|mc_cid|mc_eid|mkt_tok|_hs(?:enc|mi)|hs(?:CtaTracking|_amp)|vero_(?:id|conv)|oly_(?:anon|enc)_id|ref_src|ref_url|s_cid|ncid|cmpid|_ga|_gl|__s|wickedid|mtm_\w+|pk_\w+|piwik_\w+|trk_\w+|at_(?:medium|campaign)\w*|spm|share_?id|smid|sr_share)$/i;

/** A web address, or undefined. Names and passwords in it are taken off. */
function webUrl(text: string, base?: string): URL | undefined {
  const url = text.trim() === '' ? undefined : parseUrl(text, base);
  if (url === undefined) return undefined;
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
  url.username = '';
  url.password = '';
  return url;
}

/** Takes tracking parameters and the hash off; `#!…` stays, since old applications keep their page there. */
function stripped(url: URL): URL {
  const clean = new URL(url.href);
  // Not `for … of`: in a Firefox page script these iterators belong to the page and cannot be walked (measured).
  url.searchParams.forEach((_value, name) => {
    if (TRACKING.test(name)) clean.searchParams.delete(name);
  });
  if (!clean.hash.startsWith('#!')) clean.hash = '';
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

/** Whether a canonical address can be believed: of this site, and neither its home page nor a section. */
function isPlausible(url: URL, visited: URL): boolean {
  if (!sameSite(url, visited)) return false;
  if (url.search !== '' || url.hash.startsWith('#!')) return true;
  if (isSectionOf(url.pathname, visited.pathname)) return false;
  return url.pathname !== '/' || stripped(visited).search === '';
}

/**
 * The address by which an article is kept: the first that the page names and that can be believed,
 * else the one visited; without tracking parameters and hash.
 *
 * @param found what the page says, one or in the order of trust; relative or foreign text is fine
 * @param location the address visited, absolute
 * @returns '' when not even `location` is a web address
 */
export function canonicalUrl(found: string | readonly string[], location: string): string {
  const visited = webUrl(location);
  if (visited === undefined) return '';
  for (const text of typeof found === 'string' ? [found] : found) {
    const url = webUrl(text, visited.href);
    if (url !== undefined && isPlausible(url, visited)) return stripped(url).href;
  }
  return stripped(visited).href;
}

/** What two addresses of one article have in common. */
function comparable(address: string): string {
  const url = webUrl(address);
  if (url === undefined) return address;
  const clean = stripped(url);
  clean.searchParams.sort();
  const path = clean.pathname.replace(/\/(?:index\.html?)?$/, '');
  return `${siteOf(clean)}${path}${clean.search}${clean.hash}`;
}

/** Whether two addresses are of one article: http or https, www, a slash at the end do not count. */
export const sameArticle = (a: string, b: string): boolean => comparable(a) === comparable(b);
