import { useMemo } from 'react';
import type { Section } from '../../lib/model/section';
import { t } from '../../lib/i18n/t';
import { dayHere, dueSets } from '../../lib/plan/questions';
import { useToldKeys } from '../commands/CommandKeys';
import { useNow } from '../hooks/use-now';
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
  const isDue = useIsDue();
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
    ...noteOf(unseen.has(id), id === 'plan' && isDue),
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

/** What is said of a section beside its name, and how it is marked. */
function noteOf(isNew: boolean, isDue: boolean): Pick<Tab<Section>, 'note' | 'isNew' | 'isDue'> {
  const notes = [...(isNew ? [t('app.newMark')] : []), ...(isDue ? [t('plan.due')] : [])];
  return notes.length === 0 ? {} : { note: notes.join(', '), isNew, isDue };
}

/** Whether this member is to send questions about now. */
function useIsDue(): boolean {
  const { me, records } = useSession();
  const asked = {
    sets: useObserved(records.questionSets.list),
    questions: useObserved(records.questions.list),
  };
  return dueSets(asked, me, dayHere(useNow())).length > 0;
}

/** The sections in which something from the partner waits. */
function useUnseenSections(): ReadonlySet<Section> {
  const unseen = useObserved(useSession().unseen);
  return useMemo(() => new Set(unseen.map(({ section }) => section)), [unseen]);
}
