import { useMemo } from 'react';
import { t } from '../../lib/i18n/t';
import { type KindName, KINDS } from '../../lib/model/kinds';
import type { Kind, Made } from '../../lib/model/kind';
import { usePeople } from '../hooks/use-people';
import type { Choices } from './narrow';

/** A record that people call by a title. */
export type Titled = Made & { readonly title: string };

type Show = 'all' | 'mine' | 'partner';
type Order = 'given' | 'newest' | 'oldest' | 'title' | 'day';
type TitledChoices = Choices<Titled, Show, Order>;

/** The words of a field: its own, or those of both members. */
function wordsIn(record: Titled, field: string): readonly string[] {
  const value = (record as unknown as Readonly<Record<string, unknown>>)[field];
  const all = typeof value === 'object' && value !== null ? Object.values(value) : [value];
  return all.filter((one) => typeof one === 'string');
}

const madeAt = ({ after, at }: Made): number => after ?? at;
const dayOf = (record: Titled): string => wordsIn(record, 'date')[0] ?? '';

/** Those with a day come first, the earliest at the top. */
const byDay = (a: Titled, b: Titled): number =>
  Number(dayOf(a) === '') - Number(dayOf(b) === '') ||
  (dayOf(a) < dayOf(b) ? -1 : Number(dayOf(a) > dayOf(b)));

function ordersOf(kind: Kind, inOrder: boolean): TitledChoices['orders'] {
  const { compare } = new Intl.Collator(t('app.language'));
  const newest = {
    key: 'newest',
    name: t('list.newest'),
    compare: (a: Titled, b: Titled) => madeAt(b) - madeAt(a),
  } as const;
  const oldest = {
    key: 'oldest',
    name: t('list.oldest'),
    compare: (a: Titled, b: Titled) => madeAt(a) - madeAt(b),
  } as const;
  const isNewestFirst = kind.compare({ id: 'a', by: '', at: 1 }, { id: 'b', by: '', at: 0 }) < 0;
  return [
    ...(inOrder ? [{ key: 'given', name: t('list.byDay') } as const] : []),
    ...(isNewestFirst ? [newest, oldest] : [oldest, newest]),
    { key: 'title', name: t('list.byTitle'), compare: (a: Titled, b: Titled) => compare(a.title, b.title) },
    ...(Object.hasOwn(kind.fields, 'date')
      ? [{ key: 'day', name: t('list.byDay'), compare: byDay } as const]
      : []),
  ];
}

/**
 * What narrows and orders a list of records with titles.
 *
 * @param inOrder the records come in the order of their days, which is the first to be offered
 */
export function useTitledChoices(name: KindName, inOrder: boolean): TitledChoices {
  const { me, partner } = usePeople();
  const who = partner?.name ?? '';
  return useMemo((): TitledChoices => {
    const kind = KINDS[name] as unknown as Kind;
    const { searched } = kind;
    const own: TitledChoices['shows'] = [
      { key: 'mine', name: t('list.mine'), fits: ({ by }) => by === me.id },
    ];
    const theirs: TitledChoices['shows'] =
      who === '' ? [] : [{ key: 'partner', name: t('list.from', [who]), fits: ({ by }) => by !== me.id }];
    return {
      textsOf: (one) => [searched.name, ...searched.text].flatMap((field) => wordsIn(one, field)),
      shows: [{ key: 'all', name: t('list.all'), fits: () => true }, ...own, ...theirs],
      orders: ordersOf(kind, inOrder),
    };
  }, [name, inOrder, me.id, who]);
}
