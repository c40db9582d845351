import { t } from '../../lib/i18n/t';
import type { Kind, Made } from '../../lib/model/kind';
import type { KindName } from '../../lib/model/kinds';
import type { Act } from '../../lib/session/acts';
import type { RecordList } from '../../lib/session/records';
import type { Session } from '../../lib/session/session';
import { useCommand } from '../commands/CommandKeys';
import { useSession } from '../hooks/use-session';
import { refusedWords } from '../hooks/use-wrote';
import { isFocusLost, focusBackTo } from '../ui/keep-focus';
import { useSay } from '../ui/Toasts';
import { nameOf } from './name-of';

/** What the record of an act is called, whether it is there or removed; '' for what is neither. */
function nameIn(session: Session, { kind, id }: Act): string {
  const records = session.records[kind as KindName] as unknown as RecordList<Kind> | undefined;
  const here: Made | undefined = records?.list.get().find((one) => one.id === id);
  const removed = records?.removed.get().find(({ record }) => record.id === id)?.record;
  const record = here ?? removed;
  return record === undefined ? '' : nameOf(record);
}

function wordsFor(session: Session, act: Act): string {
  const name = nameIn(session, act);
  if (name === '') return t('undo.done');
  if (act.verb === 'remove') return t('removed.isBack', [name]);
  return act.verb === 'edit' ? t('undo.edited', [name]) : t('undo.removed', [name]);
}

function wordsForAgain(session: Session, act: Act): string {
  const name = nameIn(session, act);
  if (name === '') return t('undo.again');
  if (act.verb === 'edit') return t('undo.editedAgain', [name]);
  return act.verb === 'remove' ? t('undo.removed', [name]) : t('undo.addedAgain', [name]);
}

/** Ctrl+Z (Cmd+Z on a Mac) takes the last act back, and the next time the one before. With Shift it stands again. */
export function UndoKeys() {
  const session = useSession();
  const say = useSay();
  const keepFocus = (): void => {
    requestAnimationFrame(() => {
      if (isFocusLost()) focusBackTo();
    });
  };
  const sayNot = (words: string): void => {
    if (session.canWrite.get()) return say(words);
    if (session.status.get().out !== null) return say(refusedWords('out'));
    return say(refusedWords(session.year.closing.get()?.closed === true ? 'closed' : 'too-new'));
  };
  useCommand('undo', () => {
    const undone = session.acts.undoLast();
    if (undone === undefined) return say(t('undo.nothing'));
    keepFocus();
    return undone.done ? say(wordsFor(session, undone.act)) : sayNot(t('undo.notPossible'));
  });
  useCommand('redo', () => {
    const again = session.acts.redoLast();
    if (again === undefined) return say(t('undo.nothingAgain'));
    keepFocus();
    return again.done ? say(wordsForAgain(session, again.act)) : sayNot(t('undo.notAgain'));
  });
  return null;
}
