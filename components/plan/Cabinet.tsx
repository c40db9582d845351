import { useId, type MouseEvent } from 'react';
import { t } from '../../lib/i18n/t';
import { type Drawer, DRAWERS } from '../../lib/model/drawer';
import { fragmentOf } from '../../lib/session/place';
import type { Going } from '../app/use-place';
import { DRAWER_FRONTS } from './drawer-views';
import { useDrawer } from './use-drawer';

/** The drawers, each with its state in words. The whole drawer is the way into it. */
export function Cabinet({ going }: { going: Pick<Going, 'drawer' | 'year'> }) {
  return (
    <nav className="cabinet" aria-label={t('app.plan')}>
      {DRAWERS.map((drawer) => (
        <KindFront key={drawer} drawer={drawer} going={going} />
      ))}
      <Front
        name={t('plan.year')}
        state={t('year.state')}
        href={fragmentOf({ at: 'year' })}
        onOpen={going.year}
      />
    </nav>
  );
}

function KindFront({ drawer, going }: { drawer: Drawer; going: Pick<Going, 'drawer'> }) {
  const records = useDrawer(drawer);
  const { name, state } = DRAWER_FRONTS[drawer];
  return (
    <Front
      name={name()}
      state={records.length === 0 ? t('plan.empty') : state(records)}
      href={fragmentOf({ at: 'drawer', drawer })}
      onOpen={() => going.drawer(drawer)}
    />
  );
}

interface FrontProps {
  name: string;
  state: string;
  href: string;
  onOpen: () => void;
}

/** A drawer from the front. */
function Front({ name, state, href, onOpen }: FrontProps) {
  const id = useId();
  const open = (event: MouseEvent): void => {
    event.preventDefault();
    onOpen();
  };
  return (
    <div className="drawer">
      <a className="drawer-label" href={href} aria-describedby={id} onClick={open}>
        {name}
      </a>
      <span className="drawer-state" id={id}>
        {state}
      </span>
      <span className="drawer-pull" aria-hidden="true" />
    </div>
  );
}
