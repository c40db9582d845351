import { useCallback, useId } from 'react';
import { t } from '../../../lib/i18n/t';
import { type PlainText, plainText } from '../../../lib/notebook/texts/plain-text';
import { useCanWrite } from '../../hooks/use-can-write';
import { useNews } from '../../hooks/use-news';
import { usePeople } from '../../hooks/use-people';
import { useSession } from '../../hooks/use-session';
import { ReadOnly } from '../../talk/ReadOnly';
import { undoKeys, useNotesBox } from './use-notes-box';

interface Props {
  /** The record whose notes they are. */
  of: string;
  /** What the box is called. */
  name: string;
}

/** Notes in which both type at once. Give it the record as its key. */
export function SharedNotes({ of, name }: Props) {
  const { meetings, me } = useSession();
  const open = useCallback(
    (signal: AbortSignal) => {
      const stored = meetings.notes(of);
      if (stored === undefined) return undefined;
      const text = plainText(stored, me, signal);
      const write: PlainText['write'] = (ops) => {
        const wrote = text.write(ops);
        if (wrote) meetings.wroteNotes(of);
        return wrote;
      };
      return { ...text, write };
    },
    [meetings, me, of],
  );
  const { box, notes, fits } = useNotesBox(open);
  const { partner } = usePeople();
  const { fresh, ref } = useNews<HTMLElement>('meetings', of, 'wrote');
  const canWrite = useCanWrite();
  const id = useId();
  return (
    <section ref={ref} className={`card pad meeting-part${partner === null ? '' : ` seat-${partner.seat}`}`}>
      <h2 className="eyebrow">
        <label htmlFor={id}>{name}</label>
        {fresh && <span className="tiny who"> {t('talk.new')}</span>}
      </h2>
      <textarea
        id={id}
        ref={box}
        rows={6}
        dir="auto"
        className="field meeting-notes"
        placeholder={t('meeting.notesHint')}
        readOnly={!canWrite || !fits}
        onKeyDown={(event) => undoKeys(event, notes.current)}
      />
      {!fits && <p className="small muted">{t('meeting.notesTooLarge')}</p>}
      <ReadOnly />
    </section>
  );
}
