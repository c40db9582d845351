import { useMemo } from 'react';
import { t } from '../../lib/i18n/t';
import { newOf } from '../hooks/use-news';
import { useObserved } from '../hooks/use-observed';
import { useSession } from '../hooks/use-session';
import { Tabs, type Tab } from '../ui/Tabs';
import type { Place, Section } from './place';

interface Props {
  place: Place;
  onShow: (section: Section) => void;
}

/** The guide cards of the notebook; pressing one always shows its list. */
export function Sections({ place, onShow }: Props) {
  const fresh = useFreshSections();
  const tab = (id: Section, name: string, icon: Tab<Section>['icon'] & string): Tab<Section> => ({
    id,
    name,
    icon,
    ...(fresh.has(id) ? { note: t('app.newMark') } : {}),
  });
  return (
    <Tabs
      name={t('app.sections')}
      idBase="section"
      look="guides"
      manual
      selected={place.settings ? null : place.section}
      onSelect={onShow}
      tabs={[
        tab('readings', t('app.readings'), 'reading'),
        tab('books', t('app.books'), 'book'),
        tab('notes', t('app.notes'), 'thread'),
      ]}
    />
  );
}

/** The sections in which something from the partner waits. */
function useFreshSections(): ReadonlySet<Section> {
  const session = useSession();
  const readings = useObserved(session.readings);
  const comments = useObserved(session.comments);
  const books = useObserved(session.books);
  const notes = useObserved(session.notes);
  const seen = useObserved(session.seen);
  return useMemo(() => {
    const fresh = new Set<Section>();
    const look = (section: Section, made: readonly { id: string; by: string }[]): void => {
      if (newOf(made, session.me, seen).length > 0) fresh.add(section);
    };
    const known = new Set(readings.map(({ id }) => id));
    look(
      'readings',
      readings.map(({ id, clippedBy }) => ({ id, by: clippedBy })),
    );
    look(
      'readings',
      comments.filter(({ on, subject }) => on === 'reading' && known.has(subject)),
    );
    look(
      'books',
      books.map(({ id, addedBy }) => ({ id, by: addedBy })),
    );
    look('notes', notes);
    return fresh;
  }, [readings, comments, books, notes, seen, session.me]);
}
