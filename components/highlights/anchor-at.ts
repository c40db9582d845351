import { type Anchor, describeAnchor } from '../../lib/anchor/describe';
import { MAX_BESIDE, MAX_QUOTE } from '../../lib/model/highlight';
import type { ShownText } from './use-places';

/**
 * What a highlight keeps of a place in the text that is shown.
 *
 * @param start in code units of the lean text
 * @param end the same, behind the last of them
 * @returns undefined where that is too long for one highlight
 */
export function anchorAt(
  { body, map }: ShownText,
  start: number,
  end: number,
): (Anchor & { readonly body: string; readonly notIn: string }) | undefined {
  const anchor = describeAnchor(map.lean, start, end);
  if (anchor.quote.length > MAX_QUOTE) return undefined;
  const [prefix, suffix] = [anchor.prefix.slice(-MAX_BESIDE), anchor.suffix.slice(0, MAX_BESIDE)];
  return { ...anchor, prefix, suffix, body, notIn: '' };
}
