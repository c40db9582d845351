import { parseUrl } from '../../util/web-url';

/** As much of a host as the pages of one site share, near enough: its last two names. */
const siteOf = (address: string, base: string): string =>
  parseUrl(address, base)?.hostname.split('.').slice(-2).join('.') ?? '';

/**
 * Whether at least half of the links in an element lead to the page's own site. A site's lists of further
 * articles do; books and sources that the author recommends stand elsewhere.
 */
export function leadsToOwnSite(elements: readonly Element[], address: string): boolean {
  const links = elements.flatMap((element) => {
    const around = element.closest('a[href]');
    return around === null ? [...element.querySelectorAll('a[href]')] : [around];
  });
  const own = siteOf(address, address);
  const here = links.filter((link) => siteOf(link.getAttribute('href') ?? '', address) === own);
  return own === '' || here.length * 2 >= links.length;
}
