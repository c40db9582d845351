import { useId } from 'react';
import { t } from '../../../lib/i18n/t';
import type { AskedQuestion, Interview } from '../../../lib/model/interview';
import { halfBeganAt, halfOf, notesIn, questionBeside } from '../../../lib/plan/interview';
import { useCanWrite } from '../../hooks/use-can-write';
import { usePeople } from '../../hooks/use-people';
import { useSession } from '../../hooks/use-session';
import { useDone, useWrote } from '../../hooks/use-wrote';
import { Button } from '../../ui/Button';
import { Clock } from '../meetings/Clock';
import { SharedNotes } from '../meetings/SharedNotes';
import { Feedback } from './Feedback';
import { NotesNews } from './NotesNews';
import { turnWords } from './interview-words';
import { useAsked } from './use-asked';

/** While the two are at it: the clock, whose turn it is, one question at a time, and the notes on it. */
export function Running({ interview }: { interview: Interview }) {
  const { asked, notes } = useAsked(interview.id);
  const current = asked.find(({ id }) => id === interview.current);
  const half = halfOf(interview);
  const own = current === undefined ? '' : notesIn(notes, current.id, half);
  return (
    <>
      <Now {...{ interview, asked, current }} />
      <NotesNews interview={interview}>
        {own !== '' && <SharedNotes key={own} of={own} name={t('interview.notes')} />}
      </NotesNews>
      <Feedback interview={interview} />
      <Acts {...{ interview, asked }} />
    </>
  );
}

interface NowProps {
  interview: Interview;
  asked: readonly AskedQuestion[];
  current: AskedQuestion | undefined;
}

function Now({ interview, asked, current }: NowProps) {
  const { interviews } = useSession().records;
  const people = usePeople();
  const [wrote, canWrite] = [useWrote(), useCanWrite()];
  const heading = useId();
  const half = halfOf(interview);
  const [before, next] = [-1, 1].map((step) => questionBeside(asked, current?.id ?? '', step as 1 | -1));
  const go = (question: string) => (): void => {
    if (canWrite) wrote(interviews.edit(interview.id, { current: question }));
  };
  return (
    <section className="card pad meeting-running" aria-labelledby={heading}>
      <Clock
        since={halfBeganAt(interview)}
        name={t('interview.clock')}
        words={(minutes) => t('interview.clockAt', minutes)}
        beside={() => t('interview.half', [String(half)])}
      />
      <p className="interview-turn">{turnWords(interview, half, people)}</p>
      <h2 className="eyebrow" id={heading}>
        {t('interview.now')}
      </h2>
      <p className="words meeting-current" dir="auto" aria-live="polite">
        {current?.text ?? t('interview.noQuestion')}
      </p>
      {current !== undefined && (
        <p className="small muted">
          {t('interview.numbered', [String(asked.indexOf(current) + 1), String(asked.length)])}
        </p>
      )}
      <div className="row wrap">
        {before !== '' && current !== undefined && (
          <Button aria-disabled={!canWrite} onClick={go(before ?? '')}>
            {t('interview.before')}
          </Button>
        )}
        {next !== '' && (
          <Button aria-disabled={!canWrite} onClick={go(next ?? '')}>
            {t('interview.next')}
          </Button>
        )}
      </div>
    </section>
  );
}

/** What ends a half. */
function Acts({ interview, asked }: Omit<NowProps, 'current'>) {
  const { interviews } = useSession().records;
  const [done, canWrite] = [useDone(), useCanWrite()];
  const isFirst = halfOf(interview) === 1;
  const turn = (): void => {
    const turned = { switchedAt: Date.now(), current: asked[0]?.id ?? '' };
    if (canWrite) done(t('interview.switched'), interviews.edit(interview.id, turned));
  };
  const end = (): void => {
    const ended = { endedAt: Date.now(), current: '' };
    if (canWrite) done(t('interview.ended'), interviews.edit(interview.id, ended));
  };
  return (
    <div className="row wrap">
      {isFirst && (
        <Button look="main" aria-disabled={!canWrite} onClick={turn}>
          {t('interview.switch')}
        </Button>
      )}
      <Button look={isFirst ? 'plain' : 'main'} aria-disabled={!canWrite} onClick={end}>
        {t('interview.end')}
      </Button>
    </div>
  );
}
