import { useState } from 'react';
import { t } from '../../lib/i18n/t';
import type { NotebookStatus } from '../../lib/model/notebook-status';
import { report } from '../../lib/util/report';
import { useObserved } from '../hooks/use-observed';
import { useNow } from '../hooks/use-now';
import { usePeople } from '../hooks/use-people';
import { useSession } from '../hooks/use-session';
import { useWait } from '../hooks/use-wait';
import { LetterButtons } from '../letters/LetterButtons';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { statusWords } from './status-words';

/** Milliseconds after which the answer to a try is told: the relay answers within a second or not at all. */
const A_TRY = 2000;

/** What goes by itself, and what it waits for. */
function itself(status: NotebookStatus, partner: string): string {
  if (!status.paired && status.left > 0) return t('sync.aloneLeftWords');
  if (!status.paired) return status.joined ? t('sync.joinedWords') : t('sync.aloneWords');
  if (status.here && status.partnerFull) return t('sync.partnerFullWords', [partner]);
  const isHeldUp = status.relayed && status.waiting > 0 && ['full', 'parts'].includes(status.mailbox);
  if (status.here && !isHeldUp) return t(status.relayed ? 'sync.relayedWords' : 'sync.hereWords');
  if (status.waiting > 0) return waits(status, partner);
  if (status.left > 0) return t('sync.leftWords', [partner]);
  if (!status.tellsTexts) return t('sync.textsUntoldWords', [partner]);
  const isKept = status.mailbox === 'open';
  return t(isKept ? 'sync.hasAllWords' : 'sync.sentWords', [partner]);
}

/** What changes wait for. */
function waits({ mailbox }: NotebookStatus, partner: string): string {
  if (mailbox === 'open') return t('sync.leavingWords', [partner]);
  if (mailbox === 'parts') return t('sync.inPartsWords', [partner]);
  if (mailbox === 'full') return t('sync.mailboxFullWords', [partner]);
  return mailbox === 'none' ? t('sync.noMailboxWords', [partner]) : t('sync.waitingWords', [partner]);
}

/** Where things stand between the two browsers: what is safe, what goes by itself, and what a person can do. */
export function SyncDialog({ onClose }: { onClose: () => void }) {
  const session = useSession();
  const status = useObserved(session.status);
  const { partner } = usePeople();
  const [tried, setTried] = useState<'no' | 'trying' | 'tried'>('no');
  const { begin } = useWait(A_TRY);
  const name = partner?.name ?? t('app.yourPartner');
  const tryNow = (): void => {
    setTried('trying');
    begin(() => setTried('tried'));
    session.meetAnew().catch((error: unknown) => report('session.meetAnew', error));
  };
  const unreached = status.relay === 'unreached' && !status.here;
  // a notebook of one person has nobody to look for: the way on is the invitation
  const alone = !status.paired && !status.joined;
  const canTry = !status.here && (!alone || unreached || status.blocked);
  return (
    <Dialog heading={statusWords(status, name, '', useNow()).state} onClose={onClose}>
      <div className="stack-s">
        <p>{t('sync.safe')}</p>
        <p>{itself(status, name)}</p>
        {unreached && <p>{t('sync.unreachedWords')}</p>}
        {status.blocked && <p>{t('sync.blockedWords')}</p>}
        {canTry && (
          <>
            <Button look="main" full onClick={tryNow}>
              {t('sync.tryNow')}
            </Button>
            <p className="small muted" aria-live="polite">
              {tried === 'trying' && t('sync.trying')}
              {tried === 'tried' && triedWords(status, name)}
            </p>
          </>
        )}
        {!status.here && !alone && (
          <>
            <p>{t('letters.inHurry')}</p>
            <LetterButtons />
          </>
        )}
        <div className="row end">
          <Button onClick={onClose}>{t('app.close')}</Button>
        </div>
      </div>
    </Dialog>
  );
}

/** What came of trying now. */
function triedWords({ relay, blocked }: NotebookStatus, partner: string): string {
  if (blocked) return t('sync.stillBlocked');
  if (relay === 'connecting') return t('sync.trying');
  return relay === 'reached' ? t('sync.looking', [partner]) : t('sync.stillUnreached');
}
