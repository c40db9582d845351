import { t } from '../../lib/i18n/t';
import type { Section } from '../../lib/model/section';
import type { Unseen } from '../../lib/notebook/news';
import type { Session } from '../../lib/session/session';

type Told = Pick<Unseen, 'kind' | 'what'>;

/** Who did what to which thing. A kind that has no words of its own is told by its section. */
const WORDS: Readonly<Record<string, (who: string, title: string) => string>> = {
  'made readings': (who, title) => t('news.clipped', [who, title]),
  'said readings': (who, title) => t('news.answered', [who, title]),
  'changed readings': (who, title) => t('news.changed', [who, title]),
  'made books': (who, title) => t('news.addedBook', [who, title]),
  'said books': (who, title) => t('news.saidWhy', [who, title]),
  'changed books': (who, title) => t('news.changed', [who, title]),
  'made comments': (who, title) => t('news.commented', [who, title]),
  'changed comments': (who, title) => t('news.changedComment', [who, title]),
  'made notes': (who) => t('news.wroteNote', [who]),
  'changed notes': (who) => t('news.changedNote', [who]),
};

const wordsOf = ({ kind, what }: Told) => WORDS[`${what} ${kind}`];

const sectionNames = (): Readonly<Record<Section, string>> => ({
  readings: t('app.readings'),
  books: t('app.books'),
  notes: t('app.notes'),
});

/** The title of the record on whose card it stands, '' where it has none. */
function titleOf({ records }: Session, { top }: Unseen): string {
  const lists = { readings: records.readings.list, books: records.books.list };
  const list = top.kind === 'readings' || top.kind === 'books' ? lists[top.kind].get() : [];
  return list.find(({ id }) => id === top.id)?.title ?? '';
}

/**
 * In one sentence what came from the partner: "Bo commented on “A Mentor Is Not a Map”".
 *
 * @param who the name of who did it
 */
export function newsWords(session: Session, one: Unseen, who: string): string {
  return wordsOf(one)?.(who, titleOf(session, one)) ?? t('app.arrived', [who, sectionNames()[one.section]]);
}
