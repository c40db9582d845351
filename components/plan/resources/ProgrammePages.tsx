import { type MouseEvent, useId } from 'react';
import { t } from '../../../lib/i18n/t';
import { useCanWrite } from '../../hooks/use-can-write';
import { useObserved } from '../../hooks/use-observed';
import { useSession } from '../../hooks/use-session';
import { useWrote } from '../../hooks/use-wrote';
import { NamedLink } from '../../talk/Address';
import { Button } from '../../ui/Button';
import { focusNeighbour } from '../../ui/keep-focus';
import { programmePages } from './programme-pages';

/** Below the resources: the programme's own list, as far as the pair has not taken it over. */
export function ProgrammePages() {
  const { resources } = useSession().records;
  const taken = new Set(useObserved(resources.list).map(({ address }) => address));
  const [wrote, canWrite] = [useWrote(), useCanWrite()];
  const heading = useId();
  const pages = programmePages().filter(({ address }) => !taken.has(address));
  if (pages.length === 0) return null;
  return (
    <section className="drawer-part stack-s" aria-labelledby={heading}>
      <h2 className="h2" id={heading}>
        {t('resource.programme')}
      </h2>
      <ul className="goal-steps" aria-labelledby={heading}>
        {pages.map((page, at) => (
          <li key={page.address} className="goal-step">
            <p id={`${heading}${at}`}>
              <NamedLink
                link={{ words: page.title, href: page.address, leadsTo: new URL(page.address).hostname }}
              />
            </p>
            <p className="small muted">{page.why}</p>
            {canWrite && (
              <div className="acts">
                <Button
                  look="quiet"
                  aria-describedby={`${heading}${at}`}
                  onClick={({ currentTarget }: MouseEvent) => {
                    if (wrote(resources.add(page))) focusNeighbour(currentTarget);
                  }}
                >
                  {t('resource.addThis')}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
