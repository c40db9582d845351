import { useMemo } from 'react';
import { t } from '../../lib/i18n/t';
import { CHOSEN_MEANINGS } from '../../lib/model/highlight';
import { newestFirst } from '../../lib/model/kind';
import type { Reading } from '../../lib/model/reading';
import { toldMeaning } from '../highlights/meanings';
import type { People } from '../hooks/people';
import type { Choices, Narrowing } from '../lists/narrow';
import { titleOf } from '../readings/reading-words';
import type { SaidKind, SaidThing } from './said/all-said';
import { topicWords } from './topic-words';

/** What is shown: notes alone, all that the two have said, or another kind of it. */
type Show = SaidKind | 'all';
type Order = 'newest' | 'oldest';

const ofKind =
  (wanted: SaidKind) =>
  ({ kind }: SaidThing) =>
    kind === wanted;

/** Those who said it, or answered under it. */
const whoseOf = ({ made, replies }: SaidThing): readonly string[] => [made, ...replies].map(({ by }) => by);

function persons({ me, partner }: People): Narrowing<SaidThing>[] {
  if (partner === null) return [];
  const options = [
    { key: '', name: t('said.both'), fits: () => true },
    { key: 'mine', name: t('list.mine'), fits: (one: SaidThing) => whoseOf(one).includes(me.id) },
    {
      key: 'partner',
      name: t('list.from', [partner.name]),
      fits: (one: SaidThing) => whoseOf(one).some((by) => by !== me.id),
    },
  ];
  return [{ key: 'person', name: t('said.person'), options }];
}

function ofReadings(readings: readonly Reading[]): Narrowing<SaidThing>[] {
  if (readings.length === 0) return [];
  const named = readings.map((one) => ({
    ...{ key: one.id, name: titleOf(one) },
    fits: ({ reading }: SaidThing) => reading === one.id,
  }));
  const all = { key: '', name: t('said.allReadings'), fits: () => true };
  return [{ key: 'reading', name: t('said.reading'), options: [all, ...named] }];
}

function meanings(): Narrowing<SaidThing> {
  const named = CHOSEN_MEANINGS.map((one) => ({
    ...{ key: one, name: toldMeaning(one).words() },
    fits: ({ meaning }: SaidThing) => meaning === one,
  }));
  const all = { key: '', name: t('said.allMeanings'), fits: () => true };
  return { key: 'meaning', name: t('said.meaning'), options: [all, ...named] };
}

/**
 * How what was said can be seen. Notes alone come first: people come here to write one and read the last ones, and
 * with highlights of whole texts among them these would be far down.
 *
 * @param readings of which something is said
 */
export function useNoteChoices(
  people: People,
  readings: readonly Reading[],
): Choices<SaidThing, Show, Order> {
  return useMemo(
    () => ({
      textsOf: ({ text, note, replies }) => [
        ...[text, topicWords(note?.topic ?? '')],
        ...replies.map((one) => one.text),
      ],
      shows: [
        { key: 'notes', name: t('app.notes'), fits: ofKind('notes') },
        { key: 'all', name: t('said.all'), fits: () => true },
        { key: 'comments', name: t('said.comments'), fits: ofKind('comments') },
        { key: 'highlights', name: t('said.highlights'), fits: ofKind('highlights') },
        { key: 'answers', name: t('said.answers'), fits: ofKind('answers') },
      ],
      narrowings: [...persons(people), ...ofReadings(readings), meanings()],
      orders: [
        { key: 'newest', name: t('list.newest') },
        { key: 'oldest', name: t('list.oldest'), compare: (a, b) => newestFirst(b.made, a.made) },
      ],
    }),
    [people, readings],
  );
}
