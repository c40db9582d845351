import { useMemo } from 'react';
import { t } from '../../lib/i18n/t';
import type { Answer } from '../../lib/model/answer';
import { PROMPTS, type Reading } from '../../lib/model/reading';
import { tagsOf } from '../../lib/model/tag';
import { siteOf } from '../../lib/util/web-url';
import type { People, Person } from '../hooks/people';
import { useObserved } from '../hooks/use-observed';
import { useSession } from '../hooks/use-session';
import type { Choices, Narrowing } from '../lists/narrow';
import { byAuthor } from '../lists/by-author';
import { byTag, byWord } from '../lists/narrowings';
import { kindOf, sourceLine, titleOf } from './reading-words';

export type Show = 'archived' | 'all' | 'unread' | 'new' | 'mine' | 'partner' | 'both';
type Order = 'newest' | 'oldest' | 'title' | 'author' | 'unread' | 'whose';
type ReadingChoices = Choices<Reading, Show, Order>;

/** Says of a reading and a member whether they answered a prompt of it, sealed or open. */
type Answered = (reading: Reading, member: string) => boolean;

/** Answers to the first prompts lie in the reading, and all others and what is sealed have records. */
function answeredBy(answers: readonly Answer[]): Answered {
  const records = new Set(
    answers
      .filter(({ text, seal, salt }) => text !== '' || (seal !== '' && salt === ''))
      .map(({ reading, by }) => `${reading} ${by}`),
  );
  return (reading, member) =>
    records.has(`${reading.id} ${member}`) || PROMPTS.some((one) => (reading[one][member] ?? '') !== '');
}

const textsOf = (reading: Reading): readonly string[] => [
  ...[titleOf(reading), reading.byline, sourceLine(reading), reading.note, reading.excerpt],
  ...tagsOf(reading).map(({ label }) => label),
];

function shows(
  me: Person,
  partner: Person | null,
  freshOf: (reading: Reading) => number,
  answered: Answered,
  hasArchive: boolean,
): ReadingChoices['shows'] {
  const own: ReadingChoices['shows'] = [
    { key: 'all', name: t('list.all'), fits: () => true },
    { key: 'unread', name: t('list.unread'), fits: (one) => one.read[me.id] === undefined },
    { key: 'new', name: t('list.new'), fits: (one) => freshOf(one) > 0 },
    { key: 'mine', name: t('list.mine'), fits: (one) => one.by === me.id },
  ];
  const archive: ReadingChoices['shows'] = hasArchive
    ? [{ key: 'archived', name: t('list.archived'), fits: () => true }]
    : [];
  if (partner === null) return [...own, ...archive];
  return [
    ...own,
    { key: 'partner', name: t('list.from', [partner.name]), fits: (one) => one.by !== me.id },
    {
      key: 'both',
      name: t('list.bothAnswered'),
      fits: (one) => answered(one, me.id) && answered(one, partner.id),
    },
    ...archive,
  ];
}

const narrowings = (readings: readonly Reading[]): Narrowing<Reading>[] => [
  ...byWord('kind', [t('list.kind'), t('list.allKinds')], readings, kindOf),
  ...byWord('site', [t('list.site'), t('list.allSites')], readings, ({ url }) => siteOf(url)),
  ...byTag(readings),
];

function orders(me: string): ReadingChoices['orders'] {
  const { compare } = new Intl.Collator(t('app.language'), { numeric: true, ignorePunctuation: true });
  const authors = byAuthor(compare);
  return [
    { key: 'newest', name: t('list.newest') },
    { key: 'oldest', name: t('list.oldest'), compare: (a, b) => a.at - b.at },
    { key: 'title', name: t('list.byTitle'), compare: (a, b) => compare(titleOf(a), titleOf(b)) },
    { key: 'author', name: t('list.byAuthor'), compare: (a, b) => authors(a.byline, b.byline) },
    {
      key: 'unread',
      name: t('list.unreadFirst'),
      compare: (a, b) => Number(a.read[me] !== undefined) - Number(b.read[me] !== undefined),
    },
    { key: 'whose', name: t('list.byWhom'), compare: (a, b) => Number(a.by !== me) - Number(b.by !== me) },
  ];
}

/**
 * How the list of readings can be seen: which, and in which order.
 *
 * @param readings all of the list
 * @param freshOf how much of a reading is new
 */
export function useReadingChoices(
  { me, partner }: People,
  readings: readonly Reading[],
  freshOf: (reading: Reading) => number,
): ReadingChoices {
  const answers = useObserved(useSession().records.answers.list);
  const narrowed = useMemo(() => narrowings(readings), [readings]);
  const hasArchive = readings.some(({ archived }) => archived);
  return useMemo(
    () => ({
      ...{ textsOf, orders: orders(me.id), narrowings: narrowed },
      shows: shows(me, partner, freshOf, answeredBy(answers), hasArchive),
    }),
    [me, partner, freshOf, answers, narrowed, hasArchive],
  );
}
