import { t } from '../../lib/i18n/t';
import type { Reading } from '../../lib/model/reading';
import { useCanWrite } from '../hooks/use-can-write';
import { useSession } from '../hooks/use-session';
import { useDone } from '../hooks/use-wrote';

/** Whether answers to this reading stay sealed until both have answered. */
export function RevealSwitch({ reading }: { reading: Reading }) {
  const { answers } = useSession();
  const canWrite = useCanWrite();
  const done = useDone();
  const isOn = reading.reveal === 'together';
  const turn = (): void => {
    if (canWrite)
      done(
        isOn ? t('talk.revealsAtOnce') : t('talk.revealsTogether'),
        answers.revealTogether(reading.id, !isOn),
      );
  };
  return (
    <div className="reveal-row">
      <button
        type="button"
        role="switch"
        className="switch"
        aria-checked={isOn}
        aria-disabled={!canWrite}
        onClick={turn}
      >
        {t('talk.revealTogether')}
      </button>
      <p className="small muted">{isOn ? t('talk.revealOn') : t('talk.revealOff')}</p>
    </div>
  );
}
