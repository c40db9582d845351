import { parseUrl } from '../../util/web-url';
import { firstOf, metaTags } from '../metadata/meta-tags';
import { parseSrcset } from './srcset';

/** Part of the text before which a picture must stand to count as the leading one. */
const FIRST_PART = 0.25;

/** Pictures that sites name for all their pages. */
const OF_THE_SITE =
  /(?:^|[-_/.])(?:logos?|default|placeholder|favicon|fallback|blank|avatar|gravatar|no-?image|site-?icon|(?:social|share|og|open-?graph)-?(?:image|card|default)?)(?:[-_/.\d]|$)/i;

/** What a picture goes by whatever its size: its file's name without sizes and ending. */
function nameOf(address: string, base: string): string {
  const path = parseUrl(address, base)?.pathname ?? '';
  const file = path.split('/').findLast((part) => part !== '') ?? '';
  return file
    .toLowerCase()
    .replace(/\.(?:jpe?g|png|gif|webp|avif)$/, '')
    .replace(/[-_.@](?:\d{2,4}x\d{2,4}|\d{3,4}[wh]?|[123]x|scaled|large|medium|small|thumb(?:nail)?)$/g, '');
}

/** The address that is anywhere in an image's attributes: some sizes are only in `srcset`. */
const addressesOf = (image: Element): string[] => [
  image.getAttribute('src') ?? '',
  ...parseSrcset(image.getAttribute('srcset') ?? '').map(({ address }) => address),
];

/** Share of the article's text that stands before an element. */
function shareBefore(element: Element, article: Element): number {
  const range = article.ownerDocument.createRange();
  range.setStart(article, 0);
  range.setEndBefore(element);
  return range.toString().length / Math.max(1, article.textContent?.length ?? 0);
}

/** The picture that a page names for previews, to be asked before the page is taken to pieces. */
export function namedPicture(copy: Document): { src: string; alt: string } {
  const tags = metaTags(copy);
  return {
    src: firstOf(
      tags,
      'og:image',
      'og:image:url',
      'og:image:secure_url',
      'twitter:image',
      'twitter:image:src',
    ),
    alt: firstOf(tags, 'og:image:alt', 'twitter:image:alt'),
  };
}

/**
 * Puts the page's own picture first where the article has none near its beginning: many pages show it outside
 * the text. Not one that stands in the article already, nor the site's logo.
 */
export function addLeadPicture(article: Element, named: { src: string; alt: string }, base: string): void {
  const url = named.src === '' ? undefined : parseUrl(named.src, base);
  if (url === undefined || !/^https?:$/.test(url.protocol) || OF_THE_SITE.test(url.pathname)) return;
  const images = [...article.querySelectorAll('img')];
  const first = images[0];
  if (first !== undefined && shareBefore(first, article) < FIRST_PART) return;
  const name = nameOf(named.src, base);
  if (
    images
      .flatMap(addressesOf)
      .some((address) => address !== '' && !address.startsWith('data:') && nameOf(address, base) === name)
  )
    return;
  const image = article.ownerDocument.createElement('img');
  image.setAttribute('src', url.href);
  image.setAttribute('alt', named.alt);
  const figure = article.ownerDocument.createElement('figure');
  figure.append(image);
  article.prepend(figure);
}
