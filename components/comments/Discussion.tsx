import { useMemo } from 'react';
import { t } from '../../lib/i18n/t';
import { type Comment, comments as kind } from '../../lib/model/comment';
import { buildThreads } from '../../lib/model/build-thread';
import { PROMPTS, type Reading } from '../../lib/model/reading';
import { useWrote } from '../hooks/use-wrote';
import { useUnsent } from '../hooks/use-unsent';
import { HoldContext, useHeld } from '../hooks/use-held';
import { useObserved } from '../hooks/use-observed';
import { useSession } from '../hooks/use-session';
import { RemovedFoot } from '../removed/RemovedFoot';
import { WordsForm } from '../talk/WordsForm';
import { PromptCard } from './PromptCard';
import { Threads } from './Threads';

const inOrder = (a: Comment, b: Comment): number => kind.compare(a, b);

/** What the two say about a reading: the two prompts, then whatever else. */
export function Discussion({ reading }: { reading: Reading }) {
  const session = useSession();
  const all = useObserved(session.records.comments.list);
  const comments = useMemo(
    () => all.filter(({ on, subject }) => on === 'reading' && subject === reading.id),
    [all, reading.id],
  );
  const [shown, hold, held] = useHeld(comments, inOrder, useObserved(session.records.comments.removed));
  const threads = useMemo(() => buildThreads(shown), [shown]);
  const open = PROMPTS.find((prompt) => reading[prompt][session.me] === undefined);
  return (
    <div className="stack">
      {PROMPTS.map((prompt) => (
        <PromptCard key={prompt} reading={reading} prompt={prompt} main={prompt === open} />
      ))}
      {threads.length > 0 && (
        <HoldContext value={hold}>
          <Threads reading={reading.id} threads={threads} held={held} />
        </HoldContext>
      )}
      <RemovedFoot kind="comments" under={reading.id} />
      <div className="card">
        <WriteComment reading={reading.id} main={open === undefined} />
      </div>
    </div>
  );
}

/** On its own, so that typing does not render the threads. */
function WriteComment({ reading, main }: { reading: string; main: boolean }) {
  const session = useSession();
  const wrote = useWrote();
  const unsent = useUnsent(`comment:${reading}`);
  return (
    <WordsForm
      name={t('talk.write')}
      send={t('talk.comment')}
      look={main ? 'main' : 'plain'}
      unsent={unsent}
      onSend={(text) => wrote(session.records.comments.add({ on: 'reading', subject: reading, text }))}
    />
  );
}
