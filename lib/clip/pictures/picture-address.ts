import { parseUrl } from '../../util/web-url';
import { bestOfSrcset } from './srcset';

/** An address whose picture may be read: web, or inlined. '' for anything else. */
function readable(text: string, base: string): string {
  if (text.startsWith('data:image/')) return text; // complete as it is, and perhaps megabytes long
  const url = text.trim() === '' ? undefined : parseUrl(text, base);
  return url !== undefined && /^(?:https?|data|blob):$/.test(url.protocol) ? url.href : '';
}

/** The absolute address of an image's picture, '' when it has none that may be read. */
export const pictureAddress = (image: Element, base: string): string =>
  readable(image.getAttribute('src') ?? '', base) ||
  readable(bestOfSrcset(image.getAttribute('srcset') ?? ''), base);
