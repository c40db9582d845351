import { useMemo } from 'react';
import { t } from '../../lib/i18n/t';
import { buildThreads } from '../../lib/model/build-thread';
import { PROMPTS, type Reading } from '../../lib/model/reading';
import { useDraft } from '../hooks/use-draft';
import { useNews } from '../hooks/use-news';
import { useObserved } from '../hooks/use-observed';
import { useSession } from '../hooks/use-session';
import { CommentForm } from './CommentForm';
import { PromptCard } from './PromptCard';
import { ThreadCard } from './ThreadCard';

/** What the two say about a reading: the two prompts, then whatever else. */
export function Discussion({ reading }: { reading: Reading }) {
  const session = useSession();
  const all = useObserved(session.comments);
  const comments = useMemo(
    () => all.filter(({ on, subject }) => on === 'reading' && subject === reading.id),
    [all, reading.id],
  );
  const threads = useMemo(() => buildThreads(comments), [comments]);
  const fresh = useNews(comments);
  const open = PROMPTS.find((prompt) => reading[prompt][session.me] === undefined);
  return (
    <div className="stack">
      {PROMPTS.map((prompt) => (
        <PromptCard key={prompt} reading={reading} prompt={prompt} main={prompt === open} />
      ))}
      {threads.length > 0 && (
        <ol className="threads" aria-label={t('talk.comments')}>
          {threads.map((thread) => (
            <ThreadCard key={thread.comment.id} thread={thread} fresh={fresh} />
          ))}
        </ol>
      )}
      <div className="card">
        <WriteComment reading={reading.id} main={open === undefined} />
      </div>
    </div>
  );
}

/** On its own, so that typing does not render the threads. */
function WriteComment({ reading, main }: { reading: string; main: boolean }) {
  const session = useSession();
  const draft = useDraft(`comment:${reading}`);
  return (
    <CommentForm
      name={t('talk.write')}
      send={t('talk.comment')}
      look={main ? 'main' : 'plain'}
      draft={draft}
      onSend={(words) => session.addComment('reading', reading, words)}
    />
  );
}
