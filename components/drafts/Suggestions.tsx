import { useId, useMemo } from 'react';
import { t } from '../../lib/i18n/t';
import { type Suggested, suggestionsIn } from '../../lib/notebook/texts/suggested';
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
  const decide = (accept: boolean, which: readonly Suggested[]): void =>
    void wrote(drafts.decide(draft, accept, new Set(which.map((one) => one.id))));
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
      {canWrite && all.length > 1 && (
        <div className="row wrap">
          <Button look="quiet" onClick={() => decide(true, all)}>
            {t('draft.acceptAll')}
          </Button>
          <Button look="quiet" onClick={() => decide(false, all)}>
            {t('draft.rejectAll')}
          </Button>
        </div>
      )}
    </section>
  );
}

interface ItemProps {
  one: Suggested;
  people: People;
  decide: ((accept: boolean, which: readonly Suggested[]) => void) | undefined;
}

/** What a suggestion does, in words. */
function wordsOf({ inserted, deleted }: Suggested): string {
  if (deleted === '') return t('draft.suggestsIn', [inserted]);
  return inserted === '' ? t('draft.suggestsOut', [deleted]) : t('draft.suggestsBoth', [inserted, deleted]);
}

function Item({ one, people, decide }: ItemProps) {
  const id = useId();
  const who = people.of(one.by);
  return (
    <li className={`card pad suggestion seat-${who.seat}`}>
      <p className="small" id={id} dir="auto">
        <Token name={who.name} seat={who.seat} /> <b>{who.isMe ? t('app.you') : who.name}</b> · {wordsOf(one)}
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
