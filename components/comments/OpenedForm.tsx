import { t } from '../../lib/i18n/t';
import type { FreshOf } from '../../lib/model/kind';
import type { Kinds } from '../../lib/model/kinds';
import { useHold } from '../hooks/use-held';
import { useUnsent } from '../hooks/use-unsent';
import { useWrote } from '../hooks/use-wrote';
import { cancelOnEscape } from '../talk/cancel-on-escape';
import { useAdd, WhoSees } from '../talk/WhoSees';
import { WordsForm } from '../talk/WordsForm';
import { Button } from '../ui/Button';
import { useSay } from '../ui/Toasts';

interface Props {
  /** The record under which it stands. */
  under: string;
  /** Where words that were not sent are kept. */
  unsentAs: string;
  name: string;
  send: string;
  /** What the comment hangs on. */
  on: FreshOf<Kinds['comments']>;
  /** Only this person sees what it hangs on, so only they see it. */
  onlyMine: boolean;
  onDone: () => void;
}

/** Where a comment or a reply is written that was asked for by a button. Words that were not sent stay on Cancel. */
export function OpenedForm({ under, unsentAs, name, send, on, onlyMine, onDone }: Props) {
  const add = useAdd('comments');
  const unsent = useUnsent(unsentAs);
  const say = useSay();
  const wrote = useWrote();
  useHold(under);
  const onSend = (text: string): boolean => {
    const sent = wrote(add({ ...on, text }));
    if (sent) onDone();
    return sent;
  };
  const cancel = (): void => {
    if (unsent.text.trim() !== '') say(t('edit.kept'));
    onDone();
  };
  return (
    <WordsForm
      {...{ name, send, unsent, onSend }}
      opened
      who={<WhoSees onlyMine={onlyMine} />}
      onKeyDown={(event) => cancelOnEscape(event, cancel)}
    >
      <Button look="quiet" onClick={cancel}>
        {t('app.cancel')}
      </Button>
    </WordsForm>
  );
}
