import type { Block, Run } from '../../model/draft-text';
import { NO_DETAILS } from '../../model/details';
import type { Reading } from '../../model/reading';
import { webLinks } from '../../util/web-links';
import { apa } from '../apa';
import { chicago } from '../chicago';
import { plain, type Rich } from '../rich';

const STYLES = { Chicago: chicago, APA: apa } as const;

export type ReferenceStyle = keyof typeof STYLES;

const linked = (text: string): readonly Run[] =>
  webLinks(text).map((part) =>
    typeof part === 'string' ? { text: part } : { text: part.words, link: part.href },
  );

const runsOf = (entry: Rich): readonly Run[] =>
  entry.flatMap((part) => (typeof part === 'string' ? linked(part) : [{ text: part.italic, italic: true }]));

/**
 * The list of references to the readings that quotes of a draft name, in the order of the alphabet: one paragraph each,
 * its address a link. A reading that is not there any more is left out.
 */
export function referencesOf(
  blocks: readonly Block[],
  readings: readonly Reading[],
  style: ReferenceStyle,
): readonly Block[] {
  const named = new Set(blocks.map((block) => (block.kind === 'quote' ? block.reading : undefined)));
  const order = new Intl.Collator(undefined, { ignorePunctuation: true });
  return readings
    .filter(({ id }) => named.has(id))
    .map((reading) => STYLES[style](reading, NO_DETAILS))
    .toSorted((a, b) => order.compare(plain(a), plain(b)))
    .map((entry) => ({ kind: 'paragraph', runs: runsOf(entry) }));
}
