import { useState } from 'react';
import { t } from '../../lib/i18n/t';
import { report } from '../../lib/util/report';
import { useLibrary } from '../hooks/use-library';
import { useObserved } from '../hooks/use-observed';
import { usePeople } from '../hooks/use-people';
import { Switch } from '../ui/Switch';
import { useSay } from '../ui/Toasts';
import { KeptField } from './KeptField';
import { OwnTurn } from './OwnTurn';

/** How this computer connects to partners' browsers. */
export function Connections() {
  return (
    <>
      <OwnStun />
      <OwnTurn />
      <HideAddresses />
    </>
  );
}

function OwnStun() {
  const library = useLibrary();
  const servers = useObserved(library.stunServers);
  const say = useSay();
  const keep = async (typed: string): Promise<string> => {
    const set = await library.setStunServers(typed);
    if (!set.ok) return set.reason === 'too-many' ? t('settings.tooManyStun') : t('settings.notStun');
    say(t('settings.stunSaved'));
    return '';
  };
  return (
    <KeptField
      draft="stun"
      label={t('settings.stunServer')}
      value={servers.join(', ')}
      hint={t('settings.stunHint')}
      onKeep={keep}
    />
  );
}

/** Whether partners learn the network addresses of this computer, and what hiding them costs. */
function HideAddresses() {
  const library = useLibrary();
  const on = useObserved(library.hideAddresses);
  const { partner } = usePeople();
  const [failed, setFailed] = useState(false);
  const toggle = (): void => {
    setFailed(false);
    library.setHideAddresses(!on).catch((error: unknown) => {
      report('library.setHideAddresses', error);
      setFailed(true);
    });
  };
  return (
    <div className="stack-s">
      <Switch name={t('settings.hideAddresses')} on={on} onToggle={toggle}>
        {t('settings.hideAddressesWords', [partner?.name ?? t('app.yourPartner')])}
      </Switch>
      <p className="field-problem" role="alert">
        {failed && t('settings.hideAddressesFailed')}
      </p>
    </div>
  );
}
