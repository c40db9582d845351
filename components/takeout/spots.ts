import type { Spot } from '../../lib/export/reading/snapshot';
import { paragraphsOf } from './paragraphs-of';
import type { Placed } from '../highlights/highlights-here';
import type { ShownText } from '../highlights/use-places';

const NOWHERE: Spot = { paragraph: 0, page: '', position: null };

/** Places in a text as characters (code points): a sign outside the first plane is two code units. */
function inCharacters(raw: string): (place: number) => number {
  const seconds = [...raw.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)].map(({ index }) => index + 1);
  return (place) => {
    let [low, high] = [0, seconds.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((seconds[middle] as number) < place) low = middle + 1;
      else high = middle;
    }
    return place - low;
  };
}

/** The marks of pages that the text of a PDF has (lib/clip/pdf/blocks-to-html.ts), in their order. */
const pagesIn = (article: Element | undefined): readonly Element[] => [
  ...(article?.querySelectorAll('span[id^="user-content-page-"][title]') ?? []),
];

/** The label of the page on which a place stands: that of the last mark before it. */
function pageAt(pages: readonly Element[], { startContainer }: Range): string {
  let [low, high] = [0, pages.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const isBefore = (pages[middle] as Element).compareDocumentPosition(startContainer) & 4; // FOLLOWING
    if (isBefore !== 0) low = middle + 1;
    else high = middle;
  }
  return pages[low - 1]?.getAttribute('title') ?? '';
}

/** The element of the text that is shown; undefined for a text without words. */
export const articleOf = ({ map }: ShownText): Element | undefined =>
  map.lean.text === ''
    ? undefined
    : (map.rangeOf(0, 1).startContainer.parentElement?.closest('.article') ?? undefined);

/** Tells where a highlight stands in the text that is shown. */
export function spotsIn(shown: ShownText | null): (placed: Pick<Placed, 'place'>) => Spot {
  const article = shown === null ? undefined : articleOf(shown);
  if (shown === null || article === undefined) return () => NOWHERE;
  const { map } = shown;
  const characters = inCharacters(map.lean.raw);
  const paragraphs = paragraphsOf(article);
  const pages = pagesIn(article);
  return ({ place }) => {
    if (place === null || place === undefined) return NOWHERE;
    const range = map.rangeOf(place.start, place.end);
    const { at } = map.lean;
    const [start, end] = [at[place.start] ?? 0, (at[place.end - 1] ?? 0) + 1];
    return {
      paragraph: paragraphs(range.startContainer),
      page: pageAt(pages, range),
      position: { start: characters(start), end: characters(end) },
    };
  };
}
