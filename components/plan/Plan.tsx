import { t } from '../../lib/i18n/t';
import type { Place } from '../../lib/session/place';
import type { Going } from '../app/use-place';
import { usePeople } from '../hooks/use-people';
import { Cabinet } from './Cabinet';
import { DrawerList } from './DrawerList';
import { DateSlip } from './meetings/DateSlip';
import { Meetings } from './meetings/Meetings';
import { MeetingView } from './meetings/MeetingView';
import { PlannedView } from './PlannedView';
import { Waiting } from './Waiting';
import { OurYear } from './year/OurYear';
import './plan.css';

interface Props {
  place: Place;
  going: Pick<Going, 'drawer' | 'planned' | 'year' | 'back'>;
  wide: boolean;
}

/** The section "Plan": its home, one of its drawers, or one thing out of a drawer. */
export function Plan({ place, going, wide }: Props) {
  if (place.at === 'drawer')
    return place.drawer === 'meetings' ? (
      <Meetings going={going} />
    ) : (
      <DrawerList key={place.drawer} drawer={place.drawer} going={going} />
    );
  if (place.at === 'planned')
    return place.drawer === 'meetings' ? (
      <MeetingView key={place.id} id={place.id} going={going} />
    ) : (
      <PlannedView key={place.id} drawer={place.drawer} id={place.id} {...{ going, wide }} />
    );
  return place.at === 'year' ? <OurYear {...{ going, wide }} /> : <PlanHome going={going} />;
}

/** What waits for whom, and the cabinet. */
function PlanHome({ going }: Pick<Props, 'going'>) {
  const { me, partner } = usePeople();
  return (
    <div className="plan-home">
      <h1 className="vh">{t('app.plan')}</h1>
      <DateSlip onOpen={(id) => going.planned('meetings', id)} />
      <Waiting person={me} going={going} />
      <Waiting person={partner} going={going} />
      <Cabinet going={going} />
    </div>
  );
}
