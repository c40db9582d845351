import { useDeferredValue, useId, useMemo, useState } from 'react';
import { t } from '../../../lib/i18n/t';
import { type Gauge as Standing, gaugeOf, type Target, wordCounter } from '../../../lib/model/draft-gauge';
import type { Block } from '../../../lib/model/draft-text';
import { Button } from '../../ui/Button';
import { EditTarget } from './EditTarget';
import './gauge.css';

interface Props {
  blocks: readonly Block[];
  /** BCP 47: words are counted as it does. */
  language: string;
  target: Target;
  /** Sets another target, and answers whether it was set; left out where nothing may be written. */
  onTarget?: ((target: Target) => boolean) | undefined;
}

/** "Word count": how long the draft is against its target. */
export function Gauge({ blocks, language, target, onTarget }: Props) {
  const [editing, setEditing] = useState(false);
  const count = useMemo(() => wordCounter(language), [language]);
  const stands = gaugeOf(count(useDeferredValue(blocks)), target); // typing goes before counting
  return (
    <div className="draft-gauge">
      <div className="row spread small">
        {/* not read out at every word; whoever wants it finds it by its name */}
        <span role="status" aria-label={t('draftGauge.name')} aria-live="off">
          <b>{t('draftGauge.words', stands.words)}</b>
        </span>
        <span className="muted tiny">
          {[roomWords(stands), stands.minutes > 0 && t('draftGauge.minutes', stands.minutes)]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </div>
      <Ruler stands={stands} />
      {onTarget !== undefined && !editing && (
        <Button look="quiet" onClick={() => setEditing(true)}>
          {t('draftGauge.change')}
        </Button>
      )}
      {onTarget !== undefined && editing && (
        <EditTarget target={target} onTarget={onTarget} onClose={() => setEditing(false)} />
      )}
    </div>
  );
}

const ROOM: Readonly<Record<Standing['stands'], (stands: Standing) => string>> = {
  below: ({ room, least }) => t('draftGauge.below', [room, least]),
  within: ({ room }) => t('draftGauge.within', [room]),
  above: ({ room, most }) => t('draftGauge.above', [room, most]),
};

const roomWords = (stands: Standing): string => ROOM[stands.stands](stands);

/** The words on a line, with the target on it. */
function Ruler({ stands }: { stands: Standing }) {
  const { words, least, most, mark } = stands;
  const id = useId();
  const whole = Math.max(most * 1.3, 1);
  const place = (count: number): number => Math.min(100, (100 * count) / whole);
  return (
    <>
      <svg
        className={`ruler ${stands.stands}`}
        role="img"
        aria-labelledby={id}
        viewBox="0 0 100 8"
        preserveAspectRatio="none"
      >
        <rect className="whole" x="0" y="2" width="100" height="4" />
        <rect className="zone" x={place(least)} y="2" width={place(most) - place(least)} height="4" />
        <rect className="fill" x="0" y="3" width={place(words)} height="2" />
        {mark !== undefined && <rect className="mark" x={place(mark)} y="0" width="0.5" height="8" />}
      </svg>
      <p className="tiny muted" id={id}>
        {t('draftGauge.target', [least, most])} {mark !== undefined && t('draftGauge.mark', [mark])}
      </p>
    </>
  );
}
