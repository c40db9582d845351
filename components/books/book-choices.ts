import { useMemo } from 'react';
import { t } from '../../lib/i18n/t';
import type { Book } from '../../lib/model/book';
import type { People } from '../hooks/people';
import type { Choices } from '../lists/narrow';

type Show = 'all' | 'silent' | 'mine' | 'partner';
type Order = 'newest' | 'oldest' | 'title' | 'author';

/** How the booklist can be seen: which books, and in which order. */
export function useBookChoices({ me, partner }: People): Choices<Book, Show, Order> {
  return useMemo(() => {
    const { compare } = new Intl.Collator(t('app.language'), { numeric: true, ignorePunctuation: true });
    return {
      textsOf: ({ title, author, isbn, values, why }) => [title, author, isbn, values, ...Object.values(why)],
      shows: [
        { key: 'all', name: t('list.all'), fits: () => true },
        { key: 'silent', name: t('list.silent'), fits: ({ why }) => (why[me.id] ?? '') === '' },
        { key: 'mine', name: t('list.mine'), fits: ({ by }) => by === me.id },
        ...(partner === null
          ? []
          : [
              {
                key: 'partner' as const,
                name: t('list.from', [partner.name]),
                fits: ({ by }: Book) => by !== me.id,
              },
            ]),
      ],
      orders: [
        { key: 'newest', name: t('list.newest'), compare: (a, b) => b.at - a.at },
        { key: 'oldest', name: t('list.oldest'), compare: (a, b) => a.at - b.at },
        { key: 'title', name: t('list.byTitle'), compare: (a, b) => compare(a.title, b.title) },
        {
          key: 'author',
          name: t('list.byAuthor'),
          compare: (a, b) => Number(a.author === '') - Number(b.author === '') || compare(a.author, b.author),
        },
      ],
    };
  }, [me, partner]);
}
