import { useId } from 'react';
import { t } from '../../lib/i18n/t';
import { report } from '../../lib/util/report';
import { useObserved } from '../hooks/use-observed';
import { useSession } from '../hooks/use-session';
import { Button } from '../ui/Button';
import { focusNeighbour } from '../ui/keep-focus';
import { useSay } from '../ui/Toasts';

/** The sites that the person has allowed one by one, each with the way to take that back. */
export function Sites() {
  const { shell } = useSession();
  const sites = useObserved(shell.sites);
  const say = useSay();
  const id = useId();
  if (sites.length === 0) return null;
  const forget = async (site: string, button: HTMLElement): Promise<void> => {
    focusNeighbour(button);
    try {
      if (await shell.forgetSite(site)) say(t('settings.siteForgotten', [site]));
    } catch (error) {
      report('shell.forgetSite', error);
      say(t('settings.siteStays'));
    }
  };
  return (
    <div>
      <h3 className="h3" id={id}>
        {t('settings.sites')}
      </h3>
      <p className="small muted">{t('settings.sitesWords')}</p>
      <ul className="small sites" aria-labelledby={id}>
        {sites.map((site) => (
          <li key={site} className="row wrap spread">
            <span dir="ltr">{site}</span>
            <Button
              look="quiet"
              aria-label={t('settings.forgetSite', [site])}
              onClick={({ currentTarget }) => void forget(site, currentTarget)}
            >
              {t('app.remove')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
