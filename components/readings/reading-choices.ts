import { useMemo } from 'react';
import { t } from '../../lib/i18n/t';
import type { Reading } from '../../lib/model/reading';
import type { People, Person } from '../hooks/people';
import type { Choices } from '../lists/narrow';
import { sourceLine, titleOf } from './reading-words';

type Show = 'all' | 'unread' | 'new' | 'mine' | 'partner' | 'both';
type Order = 'newest' | 'oldest' | 'title' | 'author';
type ReadingChoices = Choices<Reading, Show, Order>;

const answered = (reading: Reading, member: string): boolean =>
  (reading.liked[member] ?? '') !== '' || (reading.disliked[member] ?? '') !== '';

const textsOf = (reading: Reading): readonly string[] => [
  ...[titleOf(reading), reading.byline, sourceLine(reading), reading.note, reading.excerpt],
];

function shows(
  me: Person,
  partner: Person | null,
  freshOf: (reading: Reading) => number,
): ReadingChoices['shows'] {
  const own: ReadingChoices['shows'] = [
    { key: 'all', name: t('list.all'), fits: () => true },
    { key: 'unread', name: t('list.unread'), fits: (one) => one.read[me.id] === undefined },
    { key: 'new', name: t('list.new'), fits: (one) => freshOf(one) > 0 },
    { key: 'mine', name: t('list.mine'), fits: (one) => one.by === me.id },
  ];
  if (partner === null) return own;
  return [
    ...own,
    { key: 'partner', name: t('list.from', [partner.name]), fits: (one) => one.by !== me.id },
    {
      key: 'both',
      name: t('list.bothAnswered'),
      fits: (one) => answered(one, me.id) && answered(one, partner.id),
    },
  ];
}

function orders(): ReadingChoices['orders'] {
  const { compare } = new Intl.Collator(t('app.language'), { numeric: true, ignorePunctuation: true });
  return [
    { key: 'newest', name: t('list.newest') },
    { key: 'oldest', name: t('list.oldest'), compare: (a, b) => a.at - b.at },
    { key: 'title', name: t('list.byTitle'), compare: (a, b) => compare(titleOf(a), titleOf(b)) },
    {
      key: 'author',
      name: t('list.byAuthor'),
      // those without an author come last
      compare: (a, b) => Number(a.byline === '') - Number(b.byline === '') || compare(a.byline, b.byline),
    },
  ];
}

/**
 * How the list of readings can be seen: which, and in which order.
 *
 * @param freshOf how much of a reading is new
 */
export function useReadingChoices(
  { me, partner }: People,
  freshOf: (reading: Reading) => number,
): ReadingChoices {
  return useMemo(
    () => ({ textsOf, shows: shows(me, partner, freshOf), orders: orders() }),
    [me, partner, freshOf],
  );
}
