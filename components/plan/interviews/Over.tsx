import { useEffect, useId, useState } from 'react';
import { t } from '../../../lib/i18n/t';
import type { Interview } from '../../../lib/model/interview';
import { plainText } from '../../../lib/notebook/texts/plain-text';
import { wordsOf } from '../../../lib/notebook/texts/size';
import { type Half, halfOf, notesIn } from '../../../lib/plan/interview';
import type { Session } from '../../../lib/session/session';
import { useCanWrite } from '../../hooks/use-can-write';
import { usePeople } from '../../hooks/use-people';
import { useSession } from '../../hooks/use-session';
import { useDone } from '../../hooks/use-wrote';
import { Words } from '../../talk/Words';
import { Button } from '../../ui/Button';
import { Feedback } from './Feedback';
import { NotesNews } from './NotesNews';
import { standWords, turnWords } from './interview-words';
import { useAsked } from './use-asked';

/** An interview that is over, to be read again: what each asked, the notes on it, and the feedback of both. */
export function Over({ interview }: { interview: Interview }) {
  const session = useSession();
  const { interviews } = session.records;
  const { asked, notes } = useAsked(interview.id);
  const [done, canWrite] = [useDone(), useCanWrite()];
  const goOn = (): void => {
    const fields = { endedAt: 0, current: asked[0]?.id ?? '' };
    if (canWrite) done(t('interview.goesOn'), interviews.edit(interview.id, fields));
  };
  // "Switch roles" may have been taken back after somebody wrote in the second half
  const isNoted = asked.some(({ id }) => wordsIn(session, notesIn(notes, id, 2)) !== '');
  return (
    <>
      <p className="small muted">{standWords(interview)}</p>
      <NotesNews interview={interview}>
        <HalfAgain interview={interview} half={1} />
        {(halfOf(interview) === 2 || isNoted) && <HalfAgain interview={interview} half={2} />}
      </NotesNews>
      <Feedback interview={interview} />
      <Button look="quiet" aria-disabled={!canWrite} onClick={goOn}>
        {t('interview.goOn')}
      </Button>
    </>
  );
}

function wordsIn({ meetings }: Pick<Session, 'meetings'>, of: string): string {
  const text = meetings.notes(of);
  return text === undefined ? '' : wordsOf(text).trim();
}

function HalfAgain({ interview, half }: { interview: Interview; half: Half }) {
  const { asked, notes } = useAsked(interview.id);
  const people = usePeople();
  const heading = useId();
  return (
    <section className="card pad stack-s">
      <h2 className="eyebrow" id={heading}>
        {t('interview.half', [String(half)])}
      </h2>
      <p className="interview-turn">{turnWords(interview, half, people)}</p>
      {asked.length > 0 && (
        <ol className="goal-steps asked-questions" aria-labelledby={heading}>
          {asked.map(({ id, text }) => (
            <li key={id} className="goal-step">
              <Words text={text} />
              <NotesAgain of={notesIn(notes, id, half)} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

/** The notes on a question, as they stand now. */
function NotesAgain({ of }: { of: string }) {
  const session = useSession();
  const [words, setWords] = useState('');
  useEffect(() => {
    const stop = new AbortController();
    const stored = session.meetings.notes(of);
    if (stored === undefined) return undefined;
    const text = plainText(stored, session.me, stop.signal);
    const show = (): void => setWords(text.words());
    text.observe(show, stop.signal);
    show();
    return () => stop.abort();
  }, [session, of]);
  if (words === '') return <p className="small muted">{t('interview.noNotes')}</p>;
  return (
    <div className="interview-notes">
      <Words text={words} />
    </div>
  );
}
