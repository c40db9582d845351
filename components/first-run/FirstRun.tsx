import { useState } from 'react';
import { t } from '../../lib/i18n/t';
import { report } from '../../lib/util/report';
import { RestoreButton } from '../backup/RestoreButton';
import { useLibrary } from '../hooks/use-library';
import { useObserved } from '../hooks/use-observed';
import { LanguageField } from '../settings/LanguageField';
import { YourData } from '../settings/YourData';
import { Button } from '../ui/Button';
import { useArrival } from '../ui/ViewFocus';
import { Notice } from '../ui/Notice';
import { BagMark } from '../app/BagMark';
import { exampleTexts } from './example-texts';
import type { Beginning } from './first-run';
import { StepName } from './StepName';
import { Steps } from './Steps';
import { StepStart } from './StepStart';

interface Props {
  beginning: Beginning;
  /** There are notebooks to go back to; '' when this is the first. */
  canLeave: boolean;
  onStep: (beginning: Beginning) => void;
  onBegun: (notebook: string) => void;
  /** A notebook is opened without the last step: the example, or one that is here already. */
  onOpen: (notebook: string) => void;
  onLeave: () => void;
}

/** Steps 1 and 2 of the beginning. Step 3 has the notebook's own header, see `StepClip`. */
export function FirstRun({ beginning, canLeave, onStep, onBegun, onOpen, onLeave }: Props) {
  const storage = useObserved(useLibrary().storage);
  useArrival(`${beginning.step} ${beginning.way}`);
  return (
    <main>
      <div className="cloth hero">
        <span className="hero-mark">
          <BagMark />
        </span>
        <h1 className="hero-name">{t('extName')}</h1>
        <p className="hero-words">{t('first.forTwo')}</p>
      </div>
      <div className="page stack">
        {beginning.step === 'name' ? (
          <Steps now="name" heading={t('first.nameHeading')}>
            <StepName onNext={() => onStep({ step: 'start', way: beginning.way })} />
          </Steps>
        ) : (
          <Steps
            now="start"
            heading={t('first.startHeading')}
            onBack={() => onStep({ step: 'name', way: beginning.way })}
          >
            <StepStart
              way={beginning.way}
              onWay={(way) => onStep({ step: 'start', way })}
              onBegun={onBegun}
              onOpen={onOpen}
            />
          </Steps>
        )}
        {storage === 'temporary' && (
          <Notice heading={t('first.temporary')}>{t('first.temporaryNext')}</Notice>
        )}
        <div className="center first-foot">
          {canLeave ? (
            <Button look="link" onClick={onLeave}>
              {t('first.leave')}
            </Button>
          ) : (
            <TryExample onExample={onOpen} />
          )}
          <RestoreButton look="link" words={t('backup.restoreHeading')} onBegun={onOpen} />
          <p className="tiny muted">{t('first.noAccount')}</p>
          <YourData />
          <LanguageField />
        </div>
      </div>
    </main>
  );
}

function TryExample({ onExample }: { onExample: (notebook: string) => void }) {
  const library = useLibrary();
  const [problem, setProblem] = useState('');
  const start = async (): Promise<void> => {
    try {
      const started = await library.startExample(exampleTexts());
      if (started.ok) onExample(started.value);
      else setProblem(started.reason === 'disk-full' ? t('pair.diskFull') : t('first.notStarted'));
    } catch (error) {
      report('library.startExample', error);
      setProblem(t('first.notStarted'));
    }
  };
  return (
    <>
      <Button look="link" onClick={() => void start()}>
        {t('first.example')}
      </Button>
      <p className="field-problem" role="alert">
        {problem}
      </p>
    </>
  );
}
