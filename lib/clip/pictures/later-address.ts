import { bestOfSrcset } from './srcset';

/** Where pages keep the address of a picture that is loaded later, and its sizes. */
const SOURCES = [
  'data-src',
  'data-lazy-src',
  'data-original',
  'data-lazy',
  'data-url',
  'data-full-src',
  'data-hi-res-src',
  'data-img-src',
  'data-image',
];
const SIZES = ['data-srcset', 'data-lazy-srcset', 'data-original-set', 'data-src-set'];

/** All attributes that only wait. */
export const LATER = [...SOURCES, ...SIZES];

/** An address of a picture: no word, no piece of a program, no name of a style. */
const isAddress = (text: string): boolean =>
  /^(?:https?:)?\/\/\S|^data:image\//i.test(text) || /^[^\s{}<>]*[/.][^\s{}<>]*$/.test(text);

const firstAddress = (texts: Iterable<string>): string => {
  for (const text of texts) if (text !== '' && isAddress(text)) return text;
  return '';
};

const read = (element: Element, names: readonly string[]): string[] =>
  names.map((name) => (element.getAttribute(name) ?? '').trim());

/** Kinds of pictures that no browser of ours draws everywhere. */
const OTHER_KINDS = /jxl|jp2|jxr|tiff|heic/i;

/** The sources of the `picture` around an image, whatever width of screen each is for. */
function sources(image: Element): Element[] {
  const picture = image.parentElement;
  if (picture?.localName !== 'picture') return [];
  return [...picture.children].filter(
    (source) => source.localName === 'source' && !OTHER_KINDS.test(source.getAttribute('type') ?? ''),
  );
}

/** The address that an image waits with, '' when it waits with none. */
export function laterAddress(image: Element): string {
  const sizes = (element: Element): string[] => read(element, SIZES).map(bestOfSrcset);
  const own = firstAddress([
    ...sizes(image),
    ...read(image, SOURCES).map((text) => text.split(/\s/)[0] ?? ''),
  ]);
  if (own !== '') return own;
  return firstAddress(sources(image).flatMap((source) => [...sizes(source), ...read(source, SOURCES)]));
}

/** The best address that an image and its sources name openly, beside `src`. */
export function sizedAddress(image: Element): string {
  const own = bestOfSrcset(image.getAttribute('srcset') ?? '');
  return firstAddress([
    own,
    ...sources(image).map((source) => bestOfSrcset(source.getAttribute('srcset') ?? '')),
  ]);
}

/** The picture that is written beside an image for those without scripts, when it is one and no more. */
export function silentTwin(image: Element): Element | undefined {
  const place = image.parentElement?.localName === 'picture' ? image.parentElement : image;
  for (const beside of [place.nextElementSibling, place.previousElementSibling]) {
    if (beside?.localName !== 'noscript' || (beside.textContent ?? '').trim() !== '') continue;
    const images = beside.querySelectorAll('img');
    if (images.length === 1) return images[0];
  }
  return undefined;
}
