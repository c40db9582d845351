import { laterAddress, silentTwin, sizedAddress } from './later-address';
import { textOf } from '../tidy/lines';
import { isNamedPlaceholder, isPlaceholder } from './placeholder';

const isLazy = (image: Element): boolean => /lazy/i.test(image.getAttribute('class') ?? '');

const isFile = (address: string): boolean => /\.(?:jpe?g|png|webp|avif|gif)(?:[?#]|$)/i.test(address);

/**
 * Gives pictures that wait to be scrolled to their address, and those with a `srcset` the best of it. For pages that
 * nobody has seen: of an open page the snapshot has told which picture is shown.
 *
 * @param part changed in place
 */
export function wakePictures(part: ParentNode): void {
  for (const silent of [...part.querySelectorAll('noscript')].slice(0, MOST)) bringSilent(silent);
  for (const image of part.querySelectorAll('img')) {
    const src = (image.getAttribute('src') ?? '').trim();
    const later = laterAddress(image);
    const isEmpty = src === '' || isPlaceholder(src);
    const waits = isEmpty || isLazy(image) || isNamedPlaceholder(src) || isFile(later);
    const address = (waits ? later : '') || sizedAddress(image) || (isEmpty ? fromTwin(image) : '');
    if (address === '') continue;
    image.setAttribute('src', address);
    image.removeAttribute('srcset');
  }
}

/** Most pieces for those without scripts that are looked at. */
const MOST = 500;

/** Size from which on a picture is no counting pixel. */
const SEEN = 3;

/** A picture that is written for those without scripts only: a script draws it into the empty box around. */
function bringSilent(silent: Element): void {
  const box = silent.parentElement;
  const images = silent.querySelectorAll('img');
  const [image] = images;
  if (image === undefined || images.length > 1 || box === null || textOf(silent) !== '') return;
  if (box.querySelectorAll('img, picture, video, iframe').length > 1) return;
  const sides = ['width', 'height'].map((name) => parseFloat(image.getAttribute(name) ?? ''));
  if (sides.some((side) => side < SEEN) || !isFile(image.getAttribute('src') ?? '')) return;
  if (box.localName === 'figure' || textOf(box) === '') silent.replaceWith(image);
}

/** Takes away the blurred likeness before an image that was to come over it. */
function dropLikeness(image: Element): void {
  const before = image.previousElementSibling;
  if (before === null || (before.textContent ?? '').trim() !== '') return;
  const isOne = before.localName === 'img' || before.querySelectorAll('img').length === 1;
  if (isOne) before.remove();
}

/** The address of what stands beside for those without scripts, which is not needed any more then. */
function fromTwin(image: Element): string {
  const twin = silentTwin(image);
  if (twin === undefined) return '';
  const address = sizedAddress(twin) || (twin.getAttribute('src') ?? '');
  if (address === '' || isPlaceholder(address)) return '';
  const alt = twin.getAttribute('alt') ?? '';
  if (alt !== '' && (image.getAttribute('alt') ?? '') === '') image.setAttribute('alt', alt);
  twin.closest('noscript')?.remove();
  if (!image.hasAttribute('src')) dropLikeness(image);
  return address;
}
