import { t } from '../../lib/i18n/t';
import type { Kind, Made } from '../../lib/model/kind';
import type { KindName } from '../../lib/model/kinds';
import type { Act } from '../../lib/session/acts';
import type { RecordList } from '../../lib/session/records';
import type { Session } from '../../lib/session/session';
import { useCommand } from '../commands/CommandKeys';
import { useSession } from '../hooks/use-session';
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

/** Ctrl+Z (Cmd+Z on a Mac) takes the last act back, and the next time the one before. */
export function UndoKeys() {
  const session = useSession();
  const say = useSay();
  useCommand('undo', () => {
    const undone = session.acts.undoLast();
    if (undone === undefined) return say(t('undo.nothing'));
    requestAnimationFrame(() => {
      if (isFocusLost()) focusBackTo();
    });
    if (undone.done) return say(wordsFor(session, undone.act));
    return say(session.canWrite.get() ? t('undo.notPossible') : t('trouble.notWritten'));
  });
  return null;
}
