import { useState } from 'react';
import { t } from '../../lib/i18n/t';
import type { Joining } from '../../lib/model/pairing';
import { report } from '../../lib/util/report';
import { useLibrary } from '../hooks/use-library';
import { Button } from '../ui/Button';
import { AnswerByFile } from './AnswerByFile';
import { CheckWords } from './CheckWords';

/** What the joiner sees until the inviter lets them in. It goes on when the panel is closed. */
export function WaitToComeIn({ joining }: { joining: Joining }) {
  const library = useLibrary();
  const [problem, setProblem] = useState('');
  const stop = async (): Promise<void> => {
    try {
      await library.stopJoining();
    } catch (error) {
      report('library.stopJoining', error);
      setProblem(t('pair.notDone'));
    }
  };
  return (
    <div className="stack">
      <div className="stack-s" aria-live="polite">
        {joining.step === 'asks' ? <Asked joining={joining} /> : <Waits joining={joining} />}
      </div>
      <AnswerByFile saved={joining.saved} asked={joining.step === 'asks'} />
      <Button full onClick={() => void stop()}>
        {t('pair.stopWaiting')}
      </Button>
      {joining.saved && <p className="tiny muted">{t('pair.stopsAnswer')}</p>}
      <p className="field-problem" role="alert">
        {problem}
      </p>
      <p className="tiny muted">{t('pair.addresses')}</p>
    </div>
  );
}

function Asked({ joining: { inviter, words, here, as, left } }: { joining: Joining }) {
  const name = inviter === '' ? t('app.yourPartner') : inviter;
  return (
    <>
      <p className="small">{t('pair.asked', [name])}</p>
      {as !== '' && <p className="small">{t('devices.youComeAs', [as])}</p>}
      <CheckWords words={words} />
      <p className="small muted">{t('pair.askedNext', [name])}</p>
      {!here && <p className="small muted">{left ? t('pair.inviterLater') : t('pair.inviterAway')}</p>}
    </>
  );
}

function Waits({ joining: { relay, saved, words, left } }: { joining: Joining }) {
  if (saved)
    return (
      <>
        <h3 className="h2">{t('pair.savedHeading')}</h3>
        <p className="small">{t('pair.savedNext')}</p>
        <CheckWords words={words} />
        <p className="small muted">{t('pair.savedThen')}</p>
      </>
    );
  if (relay === 'unreached') return <p className="small">{t('pair.relayAway')}</p>;
  return (
    <>
      <h3 className="h2">{t('pair.waitsHeading')}</h3>
      <p className="small">{left ? t('pair.waitsLeft') : t('pair.waits')}</p>
    </>
  );
}
