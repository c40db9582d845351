import type { ReactNode } from 'react';
import { t } from '../../lib/i18n/t';
import { Button } from '../ui/Button';
import { Stamp } from '../ui/Stamp';
import type { Beginning } from './first-run';

const STEPS = ['name', 'start', 'clip'] as const;

const stepName = (step: (typeof STEPS)[number]): string => {
  if (step === 'name') return t('first.yourName');
  return step === 'start' ? t('first.startOrJoin') : t('clipThisPage');
};

interface Props {
  now: Beginning['step'];
  heading: string;
  /** Goes back to the name; not given where a notebook is there already. */
  onBack?: () => void;
  children: ReactNode;
}

/** The three steps of the beginning: what is done, what is now, what comes. */
export function Steps({ now, heading, onBack, children }: Props) {
  const at = STEPS.indexOf(now);
  return (
    <ol className="steps stack-s" aria-label={t('first.steps')}>
      {STEPS.map((step, index) =>
        index === at ? (
          <li className="card pad step" key={step} aria-current="step">
            <span className="step-number">{index + 1}</span>
            <div>
              <h2 className="h2" data-names-view>
                {heading}
              </h2>
              <div className="step-body">{children}</div>
            </div>
          </li>
        ) : (
          <li className="step" key={step}>
            <span className="step-number">{index + 1}</span>
            <span className={index < at ? 'row wrap spread' : 'row muted'}>
              {step === 'name' && onBack !== undefined ? (
                <Button look="link" onClick={onBack}>
                  {stepName(step)}
                </Button>
              ) : (
                stepName(step)
              )}
              {index < at && <Stamp seat="both">{t('first.done')}</Stamp>}
            </span>
          </li>
        ),
      )}
    </ol>
  );
}
