import { squeezed } from '../util/text';

/** Chinese, Japanese and Korean say in one character what takes others two or three. */
const DENSE = /[\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF]/g;

/** How long a text is to read, in characters of an alphabet. */
export function lengthOf(text: string): number {
  const words = squeezed(text);
  return words.length + 1.5 * (words.match(DENSE)?.length ?? 0);
}
