import { useId, useState, type FormEvent } from 'react';
import { moment } from '../../../lib/i18n/dates';
import { t } from '../../../lib/i18n/t';
import { MAX_PROGRESS_WORDS, type ProgressNote } from '../../../lib/model/progress-note';
import { useCanWrite } from '../../hooks/use-can-write';
import { useNews } from '../../hooks/use-news';
import { useNow } from '../../hooks/use-now';
import { useObserved } from '../../hooks/use-observed';
import { tokenName } from '../../hooks/people';
import { usePeople } from '../../hooks/use-people';
import { useSession } from '../../hooks/use-session';
import { useUnsent } from '../../hooks/use-unsent';
import { useWrote } from '../../hooks/use-wrote';
import { useRemove } from '../../removed/use-remove';
import { Words } from '../../talk/Words';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { Token } from '../../ui/Token';

/** How far a goal is, with a word each time. What was told before stays. */
export function Progress({ goal }: { goal: string }) {
  const notes = useObserved(useSession().records.progressNotes.list).filter((one) => one.goal === goal);
  const heading = useId();
  const percent = notes[0]?.percent ?? 0;
  return (
    <section className="card pad stack-s">
      <h2 className="eyebrow" id={heading}>
        {t('goal.progress')}
      </h2>
      <p className="progress-said">{t('goal.percent', [String(percent)])}</p>
      <meter className="progress-bar" min={0} max={100} value={percent} aria-labelledby={heading} />
      <TellProgress goal={goal} percent={percent} />
      {notes.length > 0 && (
        <ul className="progress-notes" aria-labelledby={heading}>
          {notes.map((note) => (
            <Told key={note.id} note={note} />
          ))}
        </ul>
      )}
    </section>
  );
}

function TellProgress({ goal, percent }: { goal: string; percent: number }) {
  const { progressNotes } = useSession().records;
  const [wrote, canWrite] = [useWrote(), useCanWrite()];
  const [moved, move] = useState<number | null>(null);
  const chosen = moved ?? percent;
  const { text, change, clear } = useUnsent(`progress:${goal}`);
  const id = useId();
  const tell = (event: FormEvent): void => {
    event.preventDefault();
    if (!wrote(progressNotes.add({ goal, percent: chosen, text }))) return;
    clear();
    move(null);
  };
  if (!canWrite) return null;
  return (
    <form className="stack-s" onSubmit={tell}>
      <div className="field-box">
        <label className="field-label" htmlFor={id}>
          {t('goal.progress')}
        </label>
        <input
          id={id}
          className="progress-slider"
          type="range"
          min={0}
          max={100}
          step={5}
          value={chosen}
          aria-valuetext={t('goal.percent', [String(chosen)])}
          onChange={({ target }) => move(Number(target.value))}
        />
      </div>
      <div className="row add-line">
        <Field label={t('goal.aWord')} value={text} onValue={change} maxLength={MAX_PROGRESS_WORDS} />
        <Button type="submit">{t('goal.tell', [String(chosen)])}</Button>
      </div>
    </form>
  );
}

function Told({ note }: { note: ProgressNote }) {
  const who = usePeople().of(note.by);
  const { me } = useSession();
  const now = useNow();
  const drop = useRemove();
  const canWrite = useCanWrite();
  const { fresh, ref } = useNews<HTMLLIElement>('progressNotes', note.id);
  return (
    <li ref={ref} className={`told seat-${who.seat}${fresh ? ' fresh' : ''}`}>
      <p className="tiny muted row">
        <Token name={tokenName(who)} seat={who.seat} />
        <span>
          {[
            t('goal.percent', [String(note.percent)]),
            who.isMe ? t('app.you') : who.name,
            moment(note.at, now),
          ].join(' · ')}
        </span>
      </p>
      {note.text !== '' && <Words text={note.text} />}
      {note.by === me && canWrite && (
        <Button look="quiet" onClick={() => drop('progressNotes', note.id)}>
          {t('app.remove')}
        </Button>
      )}
    </li>
  );
}
