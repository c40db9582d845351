import { useEffect, useRef, useState } from 'react';
import { longDate } from '../../lib/i18n/dates';
import { t } from '../../lib/i18n/t';
import type { Invitation } from '../../lib/model/invitation';
import type { Session } from '../../lib/session/session';
import { report } from '../../lib/util/report';
import { useNow } from '../hooks/use-now';
import { useObserved } from '../hooks/use-observed';
import { useSession } from '../hooks/use-session';
import { OpenLetter } from '../letters/OpenLetter';
import { Button } from '../ui/Button';
import { FieldArea } from '../ui/Field';
import { late } from '../ui/late';
import { Notice } from '../ui/Notice';

/** Where somebody asks for it. */
const QrCode = late(async () => (await import('./QrCode')).QrCode);

type Told = 'nothing' | 'copied' | 'not copied';

/** The invitation, null until it is made. */
function useInvitation(session: Session, as: string): { made: Invitation | null; failed: boolean } {
  const [made, setMade] = useState<Invitation | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let here = true;
    (as === '' ? session.invite() : session.invite(as)).then(
      (invitation) => here && setMade(invitation),
      (error: unknown) => {
        report('session.invite', error);
        if (here) setFailed(true);
      },
    );
    return () => {
      here = false;
    };
  }, [session, as]);
  return { made, failed };
}

/** A whole e-mail: what this is, what the reader needs, the code, and when it ends. */
const mailOf = (what: string, code: string, ends: string): string =>
  [what, t('pair.mailInstall'), t('pair.mailSteps'), code, t('pair.mailEnds', [ends])].join('\n\n');

/** Whose invitation it is, in words: how to send it, and how the e-mail begins. */
function wordsFor(as: string, me: string): { readonly howTo: string; readonly mail: string } {
  if (as === '') return { howTo: t('pair.howTo'), mail: t('pair.mailWhat') };
  if (as === me) return { howTo: t('devices.howToMine'), mail: t('devices.mailMine') };
  return { howTo: t('devices.howToTheirs'), mail: t('devices.mailTheirs') };
}

interface Props {
  /** The member as whose further computer somebody comes in; '' for the partner. */
  as: string;
  /** Why the one before no longer works, in words; '' where there was none. */
  ended: string;
  onClose: () => void;
}

/** The code that lets somebody ask, with all that the person should know before they send it. */
export function ShowInvitation({ as, ended, onClose }: Props) {
  const session = useSession();
  const { relay, mailbox } = useObserved(session.status);
  const { made, failed } = useInvitation(session, as);
  const words = wordsFor(as, session.me);
  const code = made?.code ?? '';
  const now = useNow();
  const [told, setTold] = useState<Told>('nothing');
  const box = useRef<HTMLDivElement>(null);

  const copy = (): void => {
    if (made === null) return;
    box.current?.querySelector('textarea')?.select();
    navigator.clipboard.writeText(mailOf(words.mail, code, longDate(made.expires, now))).then(
      () => setTold('copied'),
      (error: unknown) => {
        report('clipboard', error);
        setTold('not copied');
      },
    );
  };

  return (
    <div className="stack" ref={box}>
      {made !== null && <CannotWork onlyHere={made.onlyHere} unreached={relay === 'unreached'} />}
      <p className="small" aria-live="polite">
        {ended}
      </p>
      <p className="small">{words.howTo}</p>
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
      {code !== '' && <AsQrCode code={code} />}
      {made !== null && <p className="small muted">{t('pair.ends', [longDate(made.expires, now)])}</p>}
      <p className="small muted">{t('pair.whoeverHasIt')}</p>
      <p className="small muted">{mailbox === 'none' ? t('pair.bothOpen') : t('pair.asksHere')}</p>
      <div className="row">
        <OpenLetter whoAsksIsShown />
      </div>
      <p className="small muted">{t('pair.addresses')}</p>
      <div className="row end">
        <Button onClick={onClose}>{t('app.close')}</Button>
      </div>
    </div>
  );
}

/** The code as a picture, for a phone that takes it along. */
function AsQrCode({ code }: { code: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="small" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('pair.asQrCode')}</summary>
      <p className="muted">{t('pair.qrCodeHow')}</p>
      {isOpen && <QrCode text={code} name={t('pair.qrCode')} />}
    </details>
  );
}

/** Says before the invitation is sent that nobody can come in by it, and why. */
function CannotWork({ onlyHere, unreached }: { onlyHere: boolean; unreached: boolean }) {
  return (
    <>
      {onlyHere && <Notice heading={t('pair.onlyHere')}>{t('pair.onlyHereNext')}</Notice>}
      {unreached && <Notice heading={t('pair.unreached')}>{t('pair.unreachedNext')}</Notice>}
    </>
  );
}
