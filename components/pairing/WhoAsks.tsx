import { useState } from 'react';
import { t } from '../../lib/i18n/t';
import type { Asker } from '../../lib/model/pairing';
import { longDate } from '../../lib/i18n/dates';
import type { LobbyHere } from '../../lib/session/travel/pairing';
import { report } from '../../lib/util/report';
import { useNow } from '../hooks/use-now';
import { useObserved } from '../hooks/use-observed';
import { usePeople } from '../hooks/use-people';
import { useSession } from '../hooks/use-session';
import { SaveLetter } from '../letters/SaveLetter';
import { Button } from '../ui/Button';
import { CheckWords } from './CheckWords';

/** What to call somebody who asks. */
export const askerName = ({ name }: Pick<Asker, 'name'>): string => (name === '' ? t('pair.somebody') : name);

/** Why they are not heard now; '' for one who is. */
function awayWords({ here, answered }: Asker, now: number): string {
  if (here) return '';
  return answered > 0 ? t('pair.answerOf', [longDate(answered, now)]) : t('pair.askerAway');
}

/** What a person decides on somebody: one thing at a time, and said where it could not be kept. */
function useDecision(lobby: LobbyHere, asker: string) {
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const decide = async (decision: 'letIn' | 'refuse' | 'takeBack'): Promise<boolean> => {
    if (busy) return false;
    setBusy(true);
    setProblem('');
    try {
      await lobby[decision](asker);
      return true;
    } catch (error) {
      report(`lobby.${decision}`, error);
      setProblem(t('pair.notDone'));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, decide };
}

interface Props {
  asker: Asker;
  /** The invitation has ended with it. */
  onRefused: () => void;
  /** The person decides later. */
  onClose: () => void;
}

/** Somebody who asks, with the words to compare, and the person's decision. Shown until that one is decided on. */
export function WhoAsks({ asker, onRefused, onClose }: Props) {
  const { lobby } = useSession();
  const now = useNow();
  const { busy, problem, decide } = useDecision(lobby, asker.id);
  const refuse = async (): Promise<void> => {
    if (await decide('refuse')) onRefused();
  };
  return (
    <div className="stack">
      {asker.as !== '' && <AsWhom as={asker.as} />}
      <p className="small">{t('pair.readWords')}</p>
      <CheckWords words={asker.words} />
      <p className="small muted">{t('pair.wordsDiffer')}</p>
      <p className="small muted">{awayWords(asker, now)}</p>
      <p className="field-problem" role="alert">
        {problem}
      </p>
      <div className="row wrap">
        <Button look="main" aria-disabled={busy} onClick={() => void decide('letIn')}>
          {t('pair.letIn')}
        </Button>
        <Button aria-disabled={busy} onClick={() => void refuse()}>
          {t('pair.refuse')}
        </Button>
        <Button onClick={onClose}>{t('app.close')}</Button>
      </div>
    </div>
  );
}

/** Says as whom they come in, before the person decides. */
function AsWhom({ as }: { as: string }) {
  const people = usePeople();
  const { isMe, name } = people.of(as);
  return <p className="small">{isMe ? t('devices.asksAsYou') : t('devices.asksAs', [name])}</p>;
}

interface ComesProps {
  asker: Asker;
  /** They were refused after all; not given where that is too late. */
  onTakenBack: (() => void) | undefined;
  onClose: () => void;
}

/** Somebody who was let in and is on the way. */
export function ComesIn({ asker, onTakenBack, onClose }: ComesProps) {
  const name = askerName(asker);
  const { left } = useObserved(useSession().status);
  const later = left > 0 ? t('pair.comesLeft', [name]) : t('pair.comesLater', [name]);
  return (
    <div className="stack">
      <p className="small" aria-live="polite">
        {asker.here && t('pair.comesIn', [name])}
        {!asker.here && asker.answered === 0 && later}
        {!asker.here && asker.answered > 0 && t('pair.letterBrings', [name])}
      </p>
      {!asker.here && (
        <div className="row">
          <SaveLetter to={name} {...(asker.answered > 0 && { look: 'main' })} />
        </div>
      )}
      {!asker.here && onTakenBack !== undefined && <TakeBack asker={asker.id} onTakenBack={onTakenBack} />}
      <div className="row end">
        <Button onClick={onClose}>{t('app.close')}</Button>
      </div>
    </div>
  );
}

/** The way back, as long as they are not in. */
function TakeBack({ asker, onTakenBack }: { asker: string; onTakenBack: () => void }) {
  const { busy, problem, decide } = useDecision(useSession().lobby, asker);
  const takeBack = async (): Promise<void> => {
    if (await decide('takeBack')) onTakenBack();
  };
  return (
    <>
      <p className="small muted">{t('pair.takeBackWhy')}</p>
      <p className="field-problem" role="alert">
        {problem}
      </p>
      <div className="row">
        <Button look="quiet" aria-disabled={busy} onClick={() => void takeBack()}>
          {t('pair.takeBack')}
        </Button>
      </div>
    </>
  );
}
