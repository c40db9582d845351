import { useId, useMemo, useState } from 'react';
import { t } from '../../lib/i18n/t';
import { standingOf } from '../../lib/model/answer';
import { type PromptOfSet, promptSet } from '../../lib/model/prompt';
import type { Reading } from '../../lib/model/reading';
import { isResume } from '../../lib/model/resume';
import { useFigures } from '../figures/figures-here';
import { FigureThreads } from '../figures/FigureThreads';
import { useObserved } from '../hooks/use-observed';
import { useSession } from '../hooks/use-session';
import { usePeople } from '../hooks/use-people';
import { BringToMeeting } from '../meeting/BringToMeeting';
import { EditPrompts } from '../prompts/EditPrompts';
import { promptWords } from '../prompts/prompt-words';
import { titleOf } from '../readings/reading-words';
import { Button } from '../ui/Button';
import { HighlightThreads } from './HighlightThreads';
import { PromptCard } from './PromptCard';
import { RevealSwitch } from './RevealSwitch';
import { Threads } from './Threads';
import { WriteComment } from './WriteComment';

/** Most prompts of a reading that no set has: only a partner who means harm answers more. */
const MOST_UNKNOWN = 100;

/**
 * The prompts that stand at a reading: the set, and what was answered here and is in no set, or not any more. A resume
 * has no set, since prompts ask about articles.
 */
function usePrompts(reading: Reading) {
  const { me, records } = useSession();
  const { partner } = usePeople();
  const all = useObserved(records.answers.list);
  const prompts = useObserved(records.prompts.list);
  const here = useMemo(() => all.filter((one) => one.reading === reading.id), [all, reading.id]);
  const stands = (prompt: string, member: string): boolean =>
    standingOf(reading, here, prompt, member).state !== 'none';
  const isAnswered = (prompt: string): boolean =>
    stands(prompt, me) || (partner !== null && stands(prompt, partner.id));
  const set = promptSet(prompts);
  const known = new Set(set.map(({ id }) => id));
  const unknown = [...new Set(here.map(({ prompt }) => prompt))]
    .filter((id) => !known.has(id) && isAnswered(id))
    .slice(0, MOST_UNKNOWN)
    .map((id): PromptOfSet => ({ id, text: t('prompts.notHere'), away: true }));
  const shown = [
    ...set.filter(({ id, away }) => (!away && !isResume(reading)) || isAnswered(id)),
    ...unknown,
  ];
  return { shown, open: shown.find(({ id, away }) => !away && !stands(id, me))?.id };
}

/** What the two say about a reading: the prompts, then whatever else. */
export function Discussion({ reading }: { reading: Reading }) {
  const { shown, open } = usePrompts(reading);
  const { rest } = useFigures();
  const [editing, setEditing] = useState(false);
  const id = useId();
  return (
    <div className="stack">
      {shown.map((prompt) => (
        <PromptCard
          key={prompt.id}
          reading={reading}
          prompt={prompt.id}
          question={promptWords(prompt)}
          main={prompt.id === open}
        />
      ))}
      {!isResume(reading) && (
        <>
          <RevealSwitch reading={reading} />
          <Button look="link" onClick={() => setEditing(true)}>
            {t('prompts.edit')}
          </Button>
        </>
      )}
      {editing && <EditPrompts onClose={() => setEditing(false)} />}
      <Threads on="reading" subject={reading.id} here={rest} />
      <FigureThreads reading={reading.id} />
      <HighlightThreads />
      <div className="card">
        <WriteComment on="reading" subject={reading.id} main={open === undefined} />
      </div>
      <div className="acts">
        <span id={id} hidden>
          {titleOf(reading)}
        </span>
        <BringToMeeting from="readings" record={reading} text={titleOf(reading)} describedBy={id} />
      </div>
    </div>
  );
}
