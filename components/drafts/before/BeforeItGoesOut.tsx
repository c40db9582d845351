import { useDeferredValue, useId } from 'react';
import { t } from '../../../lib/i18n/t';
import { type Check, type Checked, checklistOf, type CheckName } from '../../../lib/model/draft-checklist';
import { Button } from '../../ui/Button';
import { checkWords, reasonWords } from './check-words';
import './before.css';

interface Props {
  checked: Checked;
  /** Whether this member says that the draft is ready. */
  isReady: boolean;
  /** Ticks what a person ticks; left out where nothing may be written. */
  onTick?: ((name: CheckName, ticked: boolean) => void) | undefined;
  onReady?: ((ready: boolean) => void) | undefined;
}

/** "Before it goes out": what Bookbag can see ticks itself, the rest a person ticks. Each says why. */
export function BeforeItGoesOut({ checked, isReady, onTick, onReady }: Props) {
  const id = useId();
  const checks = checklistOf(useDeferredValue(checked)); // typing goes before looking
  return (
    <section className="before-out" role="group" aria-labelledby={id}>
      <h2 className="eyebrow" id={id}>
        {t('draftCheck.name')}
      </h2>
      {checks.map((check) => (
        <CheckLine key={check.name} check={check} onTick={onTick} />
      ))}
      {onReady !== undefined && (
        <Button aria-pressed={isReady} onClick={() => onReady(!isReady)}>
          {isReady ? t('draftCheck.notReadyAfterAll') : t('draftCheck.iSayReady')}
        </Button>
      )}
    </section>
  );
}

function CheckLine({ check, onTick }: { check: Check; onTick: Props['onTick'] }) {
  const { name, done, byHand } = check;
  const id = useId();
  const isFixed = !byHand || onTick === undefined;
  return (
    <div className="check-line">
      <input
        type="checkbox"
        id={id}
        checked={done}
        aria-disabled={isFixed}
        aria-describedby={`${id}-why`}
        onChange={() => {
          if (!isFixed) onTick(name, !done);
        }}
      />
      <div>
        <label htmlFor={id}>{checkWords(name)}</label>
        <p className="tiny muted" id={`${id}-why`}>
          {reasonWords(check)}
        </p>
      </div>
    </div>
  );
}
