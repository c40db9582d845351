import { useId, useState } from 'react';
import { t } from '../../lib/i18n/t';
import { report } from '../../lib/util/report';
import { useLibrary } from '../hooks/use-library';
import { useObserved } from '../hooks/use-observed';
import { usePeople } from '../hooks/use-people';

/** Whether partners learn the network addresses of this computer, and what hiding them costs. */
export function HideAddresses() {
  const library = useLibrary();
  const on = useObserved(library.hideAddresses);
  const { partner } = usePeople();
  const [failed, setFailed] = useState(false);
  const id = useId();
  const toggle = (): void => {
    setFailed(false);
    library.setHideAddresses(!on).catch((error: unknown) => {
      report('library.setHideAddresses', error);
      setFailed(true);
    });
  };
  return (
    <div className="stack-s">
      <button
        type="button"
        className="switch"
        role="switch"
        aria-checked={on}
        aria-describedby={id}
        onClick={toggle}
      >
        {t('settings.hideAddresses')}
      </button>
      <p className="small muted" id={id}>
        {t('settings.hideAddressesWords', [partner?.name ?? t('app.yourPartner')])}
      </p>
      <p className="field-problem" role="alert">
        {failed && t('settings.hideAddressesFailed')}
      </p>
    </div>
  );
}
