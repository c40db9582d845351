import { useMemo } from 'react';
import { t } from '../../lib/i18n/t';
import { type Note, notes as kind } from '../../lib/model/note';
import type { People } from '../hooks/people';
import type { Choices } from '../lists/narrow';
import { topicWords } from './topic-words';

type Show = 'all' | 'mine' | 'partner';
type Order = 'newest' | 'oldest';

/** How the notes can be seen: whose, and in which order. */
export function useNoteChoices({ me, partner }: People): Choices<Note, Show, Order> {
  return useMemo(
    () => ({
      textsOf: ({ text, topic }) => [text, topicWords(topic)],
      shows: [
        { key: 'all', name: t('list.all'), fits: () => true },
        { key: 'mine', name: t('list.mine'), fits: ({ by }) => by === me.id },
        ...(partner === null
          ? []
          : [
              {
                key: 'partner' as const,
                name: t('list.from', [partner.name]),
                fits: ({ by }: Note) => by !== me.id,
              },
            ]),
      ],
      orders: [
        { key: 'newest', name: t('list.newest') },
        { key: 'oldest', name: t('list.oldest'), compare: (a, b) => kind.compare(b, a) },
      ],
    }),
    [me, partner],
  );
}
