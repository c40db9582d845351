import { squeezed } from '../../util/text';
import { parseUrl } from '../../util/web-url';
import { comparable, frameOf } from '../canonical-url';
import { isSameTitle, titleWords } from '../identity/same-title';

/** Most headings of a page that are looked at. */
const MOST = 100;

const textsOf = (page: Document, selector: string): string[] =>
  [...page.querySelectorAll(selector)]
    .slice(0, MOST)
    .map((element) => squeezed(element.textContent).slice(0, 500))
    .filter((text) => text !== '');

const IN_MAIN = 'article h1, main h1, [role="main"] h1';

/** The heading of what a page shows: the first of level one in its main part, or the only one; '' without. */
export function headingShown(page: Document): string {
  const inside = textsOf(page, IN_MAIN)[0];
  const all = inside === undefined ? textsOf(page, 'h1') : [];
  return inside ?? (all.length === 1 ? (all[0] ?? '') : '');
}

const isOfMain = (page: Document, shown: string): boolean =>
  shown !== '' && textsOf(page, IN_MAIN).includes(shown);

const isFront = (path: string): boolean => /^\/(?:index\.\w+|home|start)?\/?$/i.test(path);

/**
 * Whether a head speaks of no page at all. It names the front of its site, as a template does on every page. Or it
 * names the frame of an application, whose pages stand behind the hash.
 */
function namesNoPage(named: readonly string[], address: string): boolean {
  const addresses = named.flatMap((text) => parseUrl(text, address)?.href ?? []);
  const frame = frameOf(address);
  if (frame !== '') return addresses.every((one) => comparable(one) === comparable(frame));
  const paths = addresses.flatMap((one) => parseUrl(one)?.pathname ?? []);
  return paths.length > 0 && paths.every(isFront) && !isFront(parseUrl(address)?.pathname ?? '/');
}

/** How many of the words stand in the last step of an address. */
function wordsIn(address: string, words: readonly string[]): number {
  const last =
    parseUrl(address)
      ?.pathname.split('/')
      .findLast((step) => step !== '') ?? '';
  const steps = new Set(titleWords(last));
  return words.filter((word) => steps.has(word)).length;
}

/** Whether a head names an address, and none of those that it names is where the page stands. */
function isElsewhere(named: readonly string[], address: string): boolean {
  const addresses = named.flatMap((text) => parseUrl(text, address)?.href ?? []);
  return addresses.length > 0 && !addresses.some((one) => comparable(one) === comparable(address));
}

/**
 * Whether the head of a page speaks of it: 'stale' when an application changed the page in place and left the head
 * as it was. Then no title of the head is shown: the page's own title and heading agree with each other and with none
 * of them. And the head names another address. Where it names none, or this one, only its titles are others: 'retitled'. So it is where it
 * speaks of no page at all, and the main part has a heading.
 *
 * @param named the addresses that the head names, as they are written
 * @param address where the page stands
 * @param titles all that the head's tags and data call it
 */
export function headOf(
  page: Document,
  named: readonly string[],
  address: string,
  titles: readonly string[],
): 'own' | 'retitled' | 'stale' {
  const shown = headingShown(page);
  const said = titles.filter((title) => title !== '');
  const isGeneral = isOfMain(page, shown) && namesNoPage(named, address);
  if (shown === '' || (said.length === 0 && !isGeneral)) return 'own';
  const headings = textsOf(page, 'h1, h2, h3');
  if (said.some((title) => headings.some((heading) => isSameTitle(title, heading)))) return 'own';
  if (!isSameTitle(squeezed(page.querySelector('title')?.textContent), shown))
    return isGeneral ? 'retitled' : 'own';
  if (!isElsewhere(named, address)) return 'retitled';
  // the address that the head names is that of what is shown, under another headline
  const [first = ''] = named.flatMap((text) => parseUrl(text, address)?.href ?? []);
  const ofShown = wordsIn(first, titleWords(shown));
  const isOfAnother = ofShown === 0 || said.some((title) => wordsIn(first, titleWords(title)) > ofShown);
  return isOfAnother ? 'stale' : 'retitled';
}

/** Takes out of a copy of a page all that its head says of another one. Its title becomes what it shows. */
export function dropHead(page: Document): void {
  const title = page.querySelector('title');
  if (title !== null) title.textContent = headingShown(page);
  const said = 'meta[name], meta[property], link[rel~="canonical" i], script[type^="application/ld+json" i]';
  for (const element of page.querySelectorAll(said)) element.remove();
}
