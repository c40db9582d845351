import { t } from '../../lib/i18n/t';
import type { Reading } from '../../lib/model/reading';
import { useCanWrite } from '../hooks/use-can-write';
import { useNews } from '../hooks/use-news';
import { usePeople } from '../hooks/use-people';
import { useSession } from '../hooks/use-session';
import { useDone } from '../hooks/use-wrote';

/** Whether answers to this reading stay sealed until both have answered. */
export function RevealSwitch({ reading }: { reading: Reading }) {
  const { answers } = useSession();
  const canWrite = useCanWrite();
  const done = useDone();
  const { partner } = usePeople();
  const { fresh, ref } = useNews<HTMLDivElement>('readings', reading.id, 'reveal');
  const isOn = reading.reveal === 'together';
  const turn = (): void => {
    if (canWrite)
      done(
        isOn ? t('talk.revealsAtOnce') : t('talk.revealsTogether'),
        answers.revealTogether(reading.id, !isOn),
      );
  };
  return (
    <div ref={ref} className={`reveal-row seat-${partner === null ? 'both' : partner.seat}`}>
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
      {fresh && <p className="tiny who">{t('talk.new')}</p>}
      <p className="small muted">{isOn ? t('talk.revealOn') : t('talk.revealOff')}</p>
    </div>
  );
}
