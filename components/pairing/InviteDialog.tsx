import { useEffect, useRef, useState } from 'react';
import { t } from '../../lib/i18n/t';
import type { Session } from '../../lib/session/session';
import { report } from '../../lib/util/report';
import { useObserved } from '../hooks/use-observed';
import { useSession } from '../hooks/use-session';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { FieldArea } from '../ui/Field';
import './pairing.css';

type Told = 'nothing' | 'copied' | 'not copied';

/** A fresh invitation; its code is '' until it is made. */
function useInvitation(session: Session): { code: string; failed: boolean } {
  const [code, setCode] = useState('');
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let here = true;
    session.invite().then(
      (made) => here && setCode(made),
      (error: unknown) => {
        report('session.invite', error);
        if (here) setFailed(true);
      },
    );
    return () => {
      here = false;
    };
  }, [session]);
  return { code, failed };
}

/** Shows the code that lets the partner in. The dialog closes by itself when the partner is in. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const session = useSession();
  const { paired } = useObserved(session.status);
  const { code, failed } = useInvitation(session);
  const [told, setTold] = useState<Told>('nothing');
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (paired) onClose();
  }, [paired, onClose]);

  const copy = (): void => {
    box.current?.querySelector('textarea')?.select();
    navigator.clipboard.writeText(code).then(
      () => setTold('copied'),
      (error: unknown) => {
        report('clipboard', error);
        setTold('not copied');
      },
    );
  };

  return (
    <Dialog heading={t('pair.invite')} onClose={onClose}>
      <div className="stack" ref={box}>
        <p className="small">{t('pair.howTo')}</p>
        <FieldArea
          label={t('pair.invitation')}
          value={code}
          onValue={() => undefined}
          readOnly
          rows={4}
          spellCheck={false}
          placeholder={t('pair.making')}
          {...(failed ? { problem: t('pair.notMade') } : {})}
        />
        <Button look="main" icon="copy" full disabled={code === ''} onClick={copy}>
          {t('pair.copy')}
        </Button>
        <p className="small pair-told" aria-live="polite">
          {told === 'copied' && t('pair.copied')}
          {told === 'not copied' && t('pair.notCopied')}
        </p>
        <p className="small muted">{t('pair.whoeverHasIt')}</p>
        <p className="small muted">{t('pair.addresses')}</p>
        <div className="row end">
          <Button onClick={onClose}>{t('app.close')}</Button>
        </div>
      </div>
    </Dialog>
  );
}
