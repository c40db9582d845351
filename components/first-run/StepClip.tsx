import { t } from '../../lib/i18n/t';
import { ClipBox } from '../readings/clip/ClipBox';
import { ClipStanding } from '../readings/clip/ClipStanding';
import type { Clipping } from '../readings/clip/use-clipping';
import { useObserved } from '../hooks/use-observed';
import { useSession } from '../hooks/use-session';
import { Button } from '../ui/Button';
import { Steps } from './Steps';

interface Props {
  clipping: Clipping;
  onLater: () => void;
  onSaved: (reading: string) => void;
}

/** Step 3: the first thing in the bag. */
export function StepClip({ clipping, onLater, onSaved }: Props) {
  const here = useObserved(useSession().records.readings.list).length;
  return (
    <div className="stack">
      <h1 className="vh">{t('extName')}</h1>
      <div aria-live="polite">
        {here > 0 && (
          <section className="card pad row wrap spread">
            <p>{t('first.here', here)}</p>
            <Button look="main" onClick={onLater}>
              {t('first.seeThem')}
            </Button>
          </section>
        )}
      </div>
      <Steps now="clip" heading={t('first.clipHeading')}>
        <p className="small muted">{t('first.clipWords')}</p>
        <ClipBox clipping={clipping} full />
        <div className="center">
          <Button look="link" onClick={onLater}>
            {t('first.later')}
          </Button>
        </div>
      </Steps>
      <ClipStanding clipping={clipping} onSaved={onSaved} />
    </div>
  );
}
