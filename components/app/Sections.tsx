import { useMemo } from 'react';
import type { Section } from '../../lib/model/section';
import { t } from '../../lib/i18n/t';
import { useToldKeys } from '../commands/CommandKeys';
import { useObserved } from '../hooks/use-observed';
import { useSession } from '../hooks/use-session';
import { Tabs, type Tab } from '../ui/Tabs';
import { type Place, sectionAt } from '../../lib/session/place';

interface Props {
  place: Place;
  onShow: (section: Section) => void;
}

/** The guide cards of the notebook; pressing one always shows its list. */
export function Sections({ place, onShow }: Props) {
  const unseen = useUnseenSections();
  const keys = {
    readings: useToldKeys('readings'),
    books: useToldKeys('books'),
    notes: useToldKeys('notes'),
    plan: useToldKeys('plan'),
    write: useToldKeys('write'),
  };
  const tab = (id: Section, name: string, icon: Tab<Section>['icon'] & string): Tab<Section> => ({
    id,
    name,
    icon,
    keys: keys[id],
    ...(unseen.has(id) ? { note: t('app.newMark') } : {}),
  });
  return (
    <Tabs
      name={t('app.sections')}
      idBase="section"
      look="guides"
      manual
      selected={place.at === 'settings' ? null : sectionAt(place)}
      onSelect={onShow}
      tabs={[
        tab('readings', t('app.readings'), 'reading'),
        tab('books', t('app.books'), 'book'),
        tab('notes', t('app.notes'), 'thread'),
        tab('plan', t('app.plan'), 'plan'),
        tab('write', t('app.write'), 'text'),
      ]}
    />
  );
}

/** The sections in which something from the partner waits. */
function useUnseenSections(): ReadonlySet<Section> {
  const unseen = useObserved(useSession().unseen);
  return useMemo(() => new Set(unseen.map(({ section }) => section)), [unseen]);
}
