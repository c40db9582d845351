import type { Described } from '../../../lib/model/described';
import { type Fact, FACTS, factsOf, SIDE_CAR_FACTS } from '../../../lib/model/facts';
import type { Reading } from '../../../lib/model/reading';
import { coverChoices } from './cover-choices';
import { valueText } from './detail-values';

/** Whether something is known of it. */
function isKnown(fact: Fact, reading: Reading, more: Described): boolean {
  if (fact === 'type' || fact === 'access') return reading[fact] !== '';
  if (fact === 'creators') return reading.creators.length > 0;
  if (fact === 'cover') return more.cover !== '';
  // the card's few lines say nothing that the whole abstract does not
  if (fact === 'excerpt' && more.abstract !== '') return false;
  return valueText(fact, reading, more) !== '';
}

/** Facts that stand on the card, in its order. */
export const knownFacts = (reading: Reading, more: Described): Fact[] =>
  FACTS.filter((fact) => isKnown(fact, reading, more));

/**
 * Facts that may be added: a book has no volume, an article no ages. While the side-car is on its way nobody knows
 * whether its facts are missing.
 */
export function missingFacts(reading: Reading, more: Described, waiting: boolean): Fact[] {
  const others = factsOf(reading.type === 'book' ? 'article' : 'book');
  const foreign = [...others, ...(waiting ? SIDE_CAR_FACTS : [])];
  const cannot: readonly Fact[] = coverChoices(reading, more).length > 1 ? ['excerpt'] : ['excerpt', 'cover'];
  return FACTS.filter(
    (fact) => !cannot.includes(fact) && !foreign.includes(fact) && !isKnown(fact, reading, more),
  );
}
