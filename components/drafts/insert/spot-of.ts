import { resolveAnchor, SURE } from '../../../lib/anchor/resolve';
import { mapText } from '../../../lib/anchor/text-map';
import { sanitizeForReading } from '../../../lib/clip/sanitize';
import type { Spot } from '../../../lib/export/reading/snapshot';
import type { Highlight } from '../../../lib/model/highlight';
import type { Reading } from '../../../lib/model/reading';
import { hideRepeated } from '../../reader/decorate';
import { spotsIn } from '../../takeout/spots';

/**
 * Where marked words stand in the stored text of their reading, which nobody need have open: its paragraph as the
 * reader counts it, and its page.
 *
 * @param html hostile; sanitised here
 */
export function spotOf(html: string, reading: Reading, highlight: Highlight): Spot {
  const text = sanitizeForReading(html);
  if (reading.file !== '') hideRepeated(text, reading);
  const article = document.createElement('section');
  article.className = 'article';
  article.append(text);
  const map = mapText(article);
  const isSame = highlight.body === reading.body;
  const place =
    highlight.notIn === reading.body ? undefined : resolveAnchor(map.lean.text, highlight, isSame);
  const isSure = place !== undefined && place.certainty >= SURE;
  return spotsIn({ body: reading.body, map })({ place: isSure ? place : null });
}
