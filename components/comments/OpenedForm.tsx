import { t } from '../../lib/i18n/t';
import type { Comment } from '../../lib/model/comment';
import { useHold } from '../hooks/use-held';
import { useSession } from '../hooks/use-session';
import { useUnsent } from '../hooks/use-unsent';
import { useWrote } from '../hooks/use-wrote';
import { cancelOnEscape } from '../talk/cancel-on-escape';
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
  on: Pick<Comment, 'on' | 'subject'> & { readonly parent?: string };
  onDone: () => void;
}

/** Where a comment or a reply is written that was asked for by a button. Words that were not sent stay on Cancel. */
export function OpenedForm({ under, unsentAs, name, send, on, onDone }: Props) {
  const { comments } = useSession().records;
  const unsent = useUnsent(unsentAs);
  const say = useSay();
  const wrote = useWrote();
  useHold(under);
  const onSend = (text: string): boolean => {
    const sent = wrote(comments.add({ ...on, text }));
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
      onKeyDown={(event) => cancelOnEscape(event, cancel)}
    >
      <Button look="quiet" onClick={cancel}>
        {t('app.cancel')}
      </Button>
    </WordsForm>
  );
}
