import { type MouseEvent, useId, useState } from 'react';
import { t } from '../../lib/i18n/t';
import { MAX_PROMPT, type PromptOfSet, promptSet } from '../../lib/model/prompt';
import { HoldContext, useHeld } from '../hooks/use-held';
import { useObserved } from '../hooks/use-observed';
import { useSession } from '../hooks/use-session';
import { useUnsent } from '../hooks/use-unsent';
import { useDone, useWrote } from '../hooks/use-wrote';
import { EditWords } from '../talk/EditWords';
import { WordsForm } from '../talk/WordsForm';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { focusNeighbour } from '../ui/keep-focus';
import { OrderButtons } from '../lists/OrderButtons';
import { promptWords } from './prompt-words';
import './prompts.css';

/** The set of prompts of this notebook, to be changed by both. */
export function EditPrompts({ onClose }: { onClose: () => void }) {
  const { records, prompts } = useSession();
  const set = promptSet(useObserved(records.prompts.list));
  const there = set.filter((one) => !one.away);
  const away = set.filter((one) => one.away);
  const inOrder = (a: PromptOfSet, b: PromptOfSet): number => set.indexOf(a) - set.indexOf(b);
  const gone = away.map((record) => ({ record }));
  const [shown, hold] = useHeld(there, inOrder, gone); // one that somebody words anew stays while they do
  const done = useDone();
  return (
    <Dialog heading={t('prompts.heading')} onClose={onClose}>
      <p className="small muted">{t('prompts.all')}</p>
      <ol className="prompt-set" aria-label={t('prompts.list')}>
        <HoldContext value={hold}>
          {shown.map((one) => (
            <PromptRow key={one.id} prompt={one} others={there} at={there.indexOf(one)} />
          ))}
        </HoldContext>
      </ol>
      <AddPrompt />
      {away.length > 0 && (
        <ul className="prompt-set" aria-label={t('prompts.removed')}>
          {away.map((one) => (
            <li key={one.id} className="prompt-row">
              <span id={`away-${one.id}`} dir="auto">
                {promptWords(one)}
              </span>
              <Button
                look="quiet"
                aria-describedby={`away-${one.id}`}
                onClick={() => void done(t('prompts.isBack'), prompts.setAway(one.id, false))}
              >
                {t('removed.putBack')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Button look="main" onClick={onClose}>
        {t('app.close')}
      </Button>
    </Dialog>
  );
}

interface RowProps {
  prompt: PromptOfSet;
  /** The whole set, in its order. */
  others: readonly PromptOfSet[];
  at: number;
}

function PromptRow({ prompt, others, at }: RowProps) {
  const { records } = useSession();
  const [editing, setEditing] = useState(false);
  const wrote = useWrote();
  return (
    <li className="prompt-row">
      {editing ? (
        <EditWords
          kind="prompts"
          id={prompt.id}
          draft={`edit:prompt:${prompt.id}`}
          text={promptWords(prompt)}
          name={t('prompts.editing')}
          plain
          most={MAX_PROMPT}
          onSave={(text) => wrote(records.prompts.edit(prompt.id, { text }))}
          onDone={() => setEditing(false)}
        />
      ) : (
        <PromptActs {...{ prompt, others, at }} onReword={() => setEditing(true)} />
      )}
    </li>
  );
}

/** A prompt and what can be done with it. */
function PromptActs({ prompt, others, at, onReword }: RowProps & { onReword: () => void }) {
  const { prompts } = useSession();
  const done = useDone();
  const wrote = useWrote();
  const id = useId();
  const reword = (): void => {
    if (wrote(prompts.begin())) onReword();
  };
  const remove = ({ currentTarget }: MouseEvent): void => {
    focusNeighbour(currentTarget);
    done(t('prompts.isAway'), prompts.setAway(prompt.id, true));
  };
  return (
    <>
      <span id={id} dir="auto">
        {promptWords(prompt)}
      </span>
      <span className="acts">
        <Button look="quiet" aria-describedby={id} onClick={reword}>
          {t('prompts.reword')}
        </Button>
        <OrderButtons
          ids={others.map((one) => one.id)}
          {...{ at, describedBy: id }}
          onPlace={(after) => wrote(prompts.place(prompt.id, after))}
        />
        <Button look="quiet" aria-describedby={id} onClick={remove}>
          {t('app.remove')}
        </Button>
      </span>
    </>
  );
}

function AddPrompt() {
  const { prompts } = useSession();
  const done = useDone();
  const unsent = useUnsent('prompt');
  return (
    <WordsForm
      name={t('prompts.new')}
      send={t('prompts.add')}
      unsent={unsent}
      onSend={(text) => done(t('prompts.added'), prompts.add(text))}
    />
  );
}
