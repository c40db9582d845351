import { useId, useMemo, type MouseEvent } from 'react';
import { t } from '../../lib/i18n/t';
import { type Drawer, DRAWERS, foundIn } from '../../lib/model/drawer';
import { isResume } from '../../lib/model/resume';
import { fragmentOf } from '../../lib/session/place';
import type { Going } from '../app/use-place';
import { useObserved } from '../hooks/use-observed';
import { useSession } from '../hooks/use-session';
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

/** Resumes are among the readings, and stand under the interviews too. */
function useResumesIn(drawer: Drawer): ReadonlySet<string> {
  const readings = useObserved(useSession().records.readings.list);
  return useMemo(
    () => new Set(drawer === 'interviews' ? readings.filter(isResume).map(({ id }) => id) : []),
    [drawer, readings],
  );
}

function KindFront({ drawer, going }: { drawer: Drawer; going: Pick<Going, 'drawer'> }) {
  const records = useDrawer(drawer);
  const resumes = useResumesIn(drawer);
  const fresh = useObserved(useSession().unseen).filter(
    ({ top }) => foundIn(top.kind) === drawer || (top.kind === 'readings' && resumes.has(top.id)),
  ).length;
  const { name, state } = DRAWER_FRONTS[drawer];
  const said = [
    records.length > 0 && state(records),
    resumes.size > 0 && t('resume.state', resumes.size),
  ].filter((one) => one !== false);
  return (
    <Front
      name={name()}
      state={said.length === 0 ? t('plan.empty') : said.join(', ')}
      fresh={fresh}
      href={fragmentOf({ at: 'drawer', drawer })}
      onOpen={() => going.drawer(drawer)}
    />
  );
}

interface FrontProps {
  name: string;
  state: string;
  /** How much in it is new. */
  fresh?: number;
  href: string;
  onOpen: () => void;
}

/** A drawer from the front. */
function Front({ name, state, fresh = 0, href, onOpen }: FrontProps) {
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
        {state} {fresh > 0 && <span className="drawer-news">{t('reading.newHere', fresh)}</span>}
      </span>
      <span className="drawer-pull" aria-hidden="true" />
    </div>
  );
}
