import { useState } from 'react';
import { t } from '../../lib/i18n/t';
import { useSession } from '../hooks/use-session';
import type { Person } from '../hooks/people';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { InviteDialog } from '../pairing/InviteDialog';

/** Whose further computer is to come in; then the invitation for it. */
export function LetComputerIn({ partner, onClose }: { partner: Person; onClose: () => void }) {
  const { me } = useSession();
  const [as, setAs] = useState('');
  if (as !== '') return <InviteDialog as={as} onClose={onClose} />;
  return (
    <Dialog heading={t('devices.letIn')} onClose={onClose}>
      <div className="stack-s">
        <p>{t('devices.whose')}</p>
        <Button full onClick={() => setAs(me)}>
          {t('devices.mine')}
        </Button>
        <Button full onClick={() => setAs(partner.id)}>
          {t('devices.theirs', [partner.name])}
        </Button>
        <p className="small muted">{t('devices.lost')}</p>
        <div className="row end">
          <Button look="quiet" onClick={onClose}>
            {t('app.cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
