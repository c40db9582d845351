import { useEffect, useId, useRef } from 'react';
import { t } from '../../lib/i18n/t';
import { CHOSEN_MEANINGS, type Highlight, type Meaning } from '../../lib/model/highlight';
import { useSession } from '../hooks/use-session';
import { useDone } from '../hooks/use-wrote';
import { cancelOnEscape } from '../talk/cancel-on-escape';
import { Button } from '../ui/Button';
import { toldMeaning } from './meanings';

/** The five meanings to choose from, in place of the one that the highlight has. */
export function ChangeMeaning({ highlight, onDone }: { highlight: Highlight; onDone: () => void }) {
  const { highlights } = useSession().records;
  const done = useDone();
  const id = useId();
  const group = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const box = group.current;
    box?.querySelector('button')?.focus();
    return () => box?.parentElement?.querySelector('button')?.focus();
  }, []);
  const choose = (meaning: Meaning): void => {
    onDone();
    if (meaning === highlight.meaning) return;
    done(t('mark.changed', [toldMeaning(meaning).words()]), highlights.edit(highlight.id, { meaning }));
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Esc leaves it from any of its buttons
    <div
      className="row wrap mark-choices"
      role="group"
      aria-labelledby={id}
      ref={group}
      onKeyDown={(event) => cancelOnEscape(event, onDone)}
    >
      <span className="small muted" id={id}>
        {t('mark.changeMeaning')}
      </span>
      {CHOSEN_MEANINGS.map((meaning) => (
        <Button
          key={meaning}
          look="quiet"
          icon={toldMeaning(meaning).icon}
          aria-pressed={meaning === highlight.meaning}
          onClick={() => choose(meaning)}
        >
          {toldMeaning(meaning).words()}
        </Button>
      ))}
    </div>
  );
}
