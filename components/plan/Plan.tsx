import { t } from '../../lib/i18n/t';
import type { Drawer } from '../../lib/model/drawer';
import { FIRST_TABLE } from '../../lib/model/table';
import type { Place } from '../../lib/session/place';
import type { Going } from '../app/use-place';
import { usePeople } from '../hooks/use-people';
import { Cabinet } from './Cabinet';
import { DrawerList } from './DrawerList';
import { DateSlip } from './meetings/DateSlip';
import { Meetings } from './meetings/Meetings';
import { MeetingView } from './meetings/MeetingView';
import { late } from '../ui/late';
import { PlannedView } from './PlannedView';
import { Waiting } from './Waiting';
import { OurYear } from './year/OurYear';
import './plan.css';

/** The grid is large, and loaded when tables are opened. */
const Tables = late(async () => (await import('./tables/Tables')).Tables);

interface Props {
  place: Place;
  going: Pick<Going, 'drawer' | 'planned' | 'year' | 'back' | 'open'>;
  wide: boolean;
}

/** The section "Plan": its home, one of its drawers, or one thing out of a drawer. */
export function Plan({ place, going, wide }: Props) {
  if (place.at === 'drawer') return <OpenDrawer drawer={place.drawer} going={going} />;
  if (place.at === 'planned') return <Planned key={place.id} {...{ ...place, going, wide }} />;
  return place.at === 'year' ? <OurYear {...{ going, wide }} /> : <PlanHome going={going} />;
}

function OpenDrawer({ drawer, going }: { drawer: Drawer } & Pick<Props, 'going'>) {
  if (drawer === 'meetings') return <Meetings going={going} />;
  if (drawer === 'ideas') return <Tables id={FIRST_TABLE} going={going} />;
  return <DrawerList key={drawer} drawer={drawer} going={going} />;
}

function Planned({ drawer, id, going, wide }: { drawer: Drawer; id: string } & Omit<Props, 'place'>) {
  if (drawer === 'meetings') return <MeetingView id={id} going={going} />;
  if (drawer === 'ideas') return <Tables id={id} going={going} />;
  return <PlannedView drawer={drawer} {...{ id, going, wide }} />;
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
