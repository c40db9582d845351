import { useEffect } from 'react';
import { t } from '../../lib/i18n/t';
import type { Section } from '../../lib/model/section';
import { type Place, readingAt, sectionAt } from '../../lib/session/place';
import { useObserved } from '../hooks/use-observed';
import { useSession } from '../hooks/use-session';
import { titleOf } from '../readings/reading-words';

const SECTIONS: Readonly<Record<Section, () => string>> = {
  readings: () => t('app.readings'),
  books: () => t('app.books'),
  notes: () => t('app.notes'),
  plan: () => t('app.plan'),
  write: () => t('app.write'),
};

/** Names the page after the place in it, for its tab in the browser and for screen readers. */
export function usePlaceTitle(place: Place): void {
  const readings = useObserved(useSession().records.readings.list);
  const app = t('extName');
  const id = readingAt(place);
  const reading = id === '' ? undefined : readings.find((one) => one.id === id);
  const drafts = useObserved(useSession().records.drafts.list);
  const draft = place.at === 'draft' ? drafts.find((one) => one.id === place.draft) : undefined;
  const words = place.at === 'settings' ? t('app.settings') : SECTIONS[sectionAt(place)]();
  const named = reading === undefined ? draft?.title : titleOf(reading);
  const title = `${named === undefined || named === '' ? words : named} · ${app}`;
  useEffect(() => {
    document.title = title;
    return () => {
      document.title = app;
    };
  }, [title, app]);
}
