import { t } from '../../lib/i18n/t';
import { standingOf } from '../../lib/model/answer';
import { PROMPTS, type Reading } from '../../lib/model/reading';
import { useWrote } from '../hooks/use-wrote';
import { useUnsent } from '../hooks/use-unsent';
import { useObserved } from '../hooks/use-observed';
import { useSession } from '../hooks/use-session';
import { WordsForm } from '../talk/WordsForm';
import { PromptCard } from './PromptCard';
import { RevealSwitch } from './RevealSwitch';
import { Threads } from './Threads';

/** What the two say about a reading: the two prompts, then whatever else. */
export function Discussion({ reading }: { reading: Reading }) {
  const session = useSession();
  const all = useObserved(session.records.answers.list);
  const open = PROMPTS.find((prompt) => standingOf(reading, all, prompt, session.me).state === 'none');
  const questions = { liked: t('talk.liked'), disliked: t('talk.disliked') };
  return (
    <div className="stack">
      {PROMPTS.map((prompt) => (
        <PromptCard
          key={prompt}
          {...{ reading, prompt }}
          question={questions[prompt]}
          main={prompt === open}
        />
      ))}
      <RevealSwitch reading={reading} />
      <Threads on="reading" subject={reading.id} />
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
