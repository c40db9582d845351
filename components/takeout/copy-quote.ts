import type { Place } from '../../lib/anchor/resolve';
import { quoteWithCitation } from '../../lib/export';
import type { Reading } from '../../lib/model/reading';
import type { ShownText } from '../highlights/use-places';
import { copyRich } from '../reader/copy-rich';
import { spotsIn } from './spots';

/** Copies marked words with their short citation, which says where in the text that is shown they stand. */
export async function copyQuote(
  reading: Reading,
  quote: string,
  shown: ShownText | null,
  place: Place | null | undefined,
): Promise<void> {
  const { html, plain } = quoteWithCitation(reading, quote, spotsIn(shown)({ place }));
  await copyRich(html, plain);
}
