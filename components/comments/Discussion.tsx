import { t } from '../../lib/i18n/t';
import { PROMPTS, type Reading } from '../../lib/model/reading';
import { useWrote } from '../hooks/use-wrote';
import { useUnsent } from '../hooks/use-unsent';
import { useSession } from '../hooks/use-session';
import { useAdd, WhoSees } from '../talk/WhoSees';
import { WordsForm } from '../talk/WordsForm';
import { PromptCard } from './PromptCard';
import { Threads } from './Threads';

/** What the two say about a reading: the two prompts, then whatever else. */
export function Discussion({ reading }: { reading: Reading }) {
  const session = useSession();
  const open = PROMPTS.find((prompt) => reading[prompt][session.me] === undefined);
  return (
    <div className="stack">
      {PROMPTS.map((prompt) => (
        <PromptCard key={prompt} reading={reading} prompt={prompt} main={prompt === open} />
      ))}
      <Threads on="reading" subject={reading.id} />
      <div className="card">
        <WriteComment reading={reading.id} main={open === undefined} />
      </div>
    </div>
  );
}

/** On its own, so that typing does not render the threads. */
function WriteComment({ reading, main }: { reading: string; main: boolean }) {
  const add = useAdd('comments');
  const wrote = useWrote();
  const unsent = useUnsent(`comment:${reading}`);
  return (
    <WordsForm
      name={t('talk.write')}
      send={t('talk.comment')}
      look={main ? 'main' : 'plain'}
      unsent={unsent}
      who={<WhoSees />}
      onSend={(text) => wrote(add({ on: 'reading', subject: reading, text }))}
    />
  );
}
