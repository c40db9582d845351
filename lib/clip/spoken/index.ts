import { openBoxes } from './boxes';
import { speakFormulas } from './formulas';
import { keepListings } from './listings';
import { joinWords, partPieces } from './pieces';
import { bracketReadings } from './ruby';

/**
 * What a body cannot hold leaves its words: formulas, readings over signs, listings, verses, boxes of forms. It is done
 * before the extractor looks, which would take much of it out.
 *
 * @param root of a page or a part of one, changed in place
 */
export function leaveWords(root: Element): void {
  speakFormulas(root);
  bracketReadings(root);
  keepListings(root);
  partPieces(root);
  openBoxes(root);
  joinWords(root);
}
