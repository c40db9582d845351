import { useId, useMemo } from 'react';
import { t } from '../../lib/i18n/t';
import { type Suggested, suggestionsIn } from '../../lib/notebook/texts/suggested';
import { decided } from '../../lib/notebook/texts/suggestions';
import type { People } from '../hooks/people';
import { useCanWrite } from '../hooks/use-can-write';
import { useObserved } from '../hooks/use-observed';
import { usePeople } from '../hooks/use-people';
import { useSession } from '../hooks/use-session';
import { useWrote } from '../hooks/use-wrote';
import { Button } from '../ui/Button';
import { focusNeighbour } from '../ui/keep-focus';
import { Token } from '../ui/Token';
import type { DraftEditor } from './editor/create-editor';
import { blocksOfDoc } from './editor/lines';
import { suggestedWords } from './suggested-words';

interface Props {
  draft: string;
  editor: DraftEditor;
}

/** What the two suggest for the text, to be accepted or rejected by either. */
export function Suggestions({ draft, editor }: Props) {
  const { drafts } = useSession();
  const { doc } = useObserved(editor.state);
  const all = useMemo(() => suggestionsIn(blocksOfDoc(doc)), [doc]);
  const [people, wrote, canWrite, id] = [usePeople(), useWrote(), useCanWrite(), useId()];
  if (all.length === 0) return null;
  const decide = (accept: boolean, which: readonly Suggested[]): void => {
    const ids = new Set(which.map((one) => one.id));
    wrote(drafts.decide(draft, (text) => decided(text, accept, (one) => ids.has(one.id))));
  };
  return (
    <section className="suggestions" aria-labelledby={id}>
      <h2 className="eyebrow" id={id}>
        {t('draft.suggestions')}
      </h2>
      <ul aria-labelledby={id}>
        {all.map((one) => (
          <Item key={one.id} one={one} people={people} decide={canWrite ? decide : undefined} />
        ))}
      </ul>
      {canWrite && all.length > 1 && <Together all={all} people={people} decide={decide} />}
    </section>
  );
}

interface TogetherProps {
  all: readonly Suggested[];
  people: People;
  decide: (accept: boolean, which: readonly Suggested[]) => void;
}

/** Decides all at once, or all of one person where both suggest. */
function Together({ all, people, decide }: TogetherProps) {
  const writers = new Map(all.map(({ by }) => [people.of(by).id, people.of(by)]));
  const ofOne = [...writers.values()].map(({ id, isMe, name }) => ({
    ...{ id, which: all.filter(({ by }) => people.of(by).id === id) },
    words: isMe
      ? ([t('draft.acceptMine'), t('draft.rejectMine')] as const)
      : ([t('draft.acceptOf', [name]), t('draft.rejectOf', [name])] as const),
  }));
  const ofAll = { id: '', which: all, words: [t('draft.acceptAll'), t('draft.rejectAll')] as const };
  return [...(writers.size > 1 ? ofOne : []), ofAll].map(({ id, which, words }) => (
    <div className="row wrap" key={id}>
      {words.map((name, n) => (
        <Button
          key={name}
          look="quiet"
          onClick={(event) => {
            focusNeighbour(event.currentTarget);
            decide(n === 0, which);
          }}
        >
          {name}
        </Button>
      ))}
    </div>
  ));
}

interface ItemProps {
  one: Suggested;
  people: People;
  decide: ((accept: boolean, which: readonly Suggested[]) => void) | undefined;
}

function Item({ one, people, decide }: ItemProps) {
  const id = useId();
  const who = people.of(one.by);
  return (
    <li className={`card pad suggestion seat-${who.seat}`}>
      <p className="small" id={id} dir="auto">
        <Token name={who.name} seat={who.seat} /> <b>{who.isMe ? t('app.you') : who.name}</b> ·{' '}
        {suggestedWords(one)}
      </p>
      {decide !== undefined && (
        <div className="row wrap">
          {([true, false] as const).map((accept) => (
            <Button
              key={String(accept)}
              look={accept ? 'plain' : 'quiet'}
              aria-describedby={id}
              onClick={(event) => {
                focusNeighbour(event.currentTarget);
                decide(accept, [one]);
              }}
            >
              {accept ? t('draft.accept') : t('draft.reject')}
            </Button>
          ))}
        </div>
      )}
    </li>
  );
}
