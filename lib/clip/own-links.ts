import { decoded, parseUrl } from '../util/web-url';

const withoutHash = (address: string): string => address.replace(/#.*$/s, '');

/**
 * Makes links absolute, and those to a place within the article short again ("#note-3"), so that they lead
 * there in the notebook too. Old anchors (`<a name>`) that such a link leads to get an id.
 *
 * @param article changed in place
 * @param base what relative addresses are relative to
 * @param address of the page itself
 */
export function settleLinks(article: Element, base: string, address: string): void {
  const places = new Map<string, Element>();
  for (const place of article.querySelectorAll('[id], a[name]')) {
    const id = place.getAttribute('id') ?? place.getAttribute('name') ?? '';
    if (id !== '' && !places.has(id)) places.set(id, place);
  }
  const here = withoutHash(address);
  for (const link of article.querySelectorAll('a[href]')) {
    const written = (link.getAttribute('href') ?? '').trim();
    const url = parseUrl(written, base);
    if (url === undefined) continue;
    const id = decoded(url.hash.slice(1));
    const place = id !== '' && withoutHash(url.href) === here ? places.get(id) : undefined;
    if (place !== undefined) place.setAttribute('id', id);
    link.setAttribute('href', place === undefined ? url.href : `#${id}`);
  }
}

/**
 * What a page's relative addresses are relative to. The copy answers so too, since the extractor asks it: a
 * document that was parsed has the address of whoever parsed it. Not by a `<base>`: the policy of our own pages
 * (`base-uri 'none'`) holds for documents that they parse, and a base is passed over there (measured).
 */
export function settleBase(copy: Document, address: string): string {
  const own = copy.querySelector('base[href]')?.getAttribute('href') ?? '';
  const base = parseUrl(own, address)?.href ?? address;
  Object.defineProperty(copy, 'baseURI', { value: base, configurable: true });
  Object.defineProperty(copy, 'documentURI', { value: address, configurable: true });
  return base;
}
