import { t } from '../../../lib/i18n/t';
import { promptSet } from '../../../lib/model/prompt';
import { topicWords } from '../../notes/topic-words';
import { promptWords } from '../../prompts/prompt-words';
import { type Out, pageRoom, type Room, saying, threadsOn } from './out';

/** The notes, newest first, each with what was said under it. */
export function notesRoom(out: Out): Room {
  const notes = out.goesOut(out.session.records.notes.list.get());
  return pageRoom(out, t('app.notes'), () => [
    {
      heading: '',
      entries: notes.map(({ id, by, at, text, topic }) => ({
        facts: [topicWords(topic)],
        said: [saying(out, by, at, text)],
        parts: threadsOn(out, 'note', id),
      })),
    },
  ]);
}

/** The questions that stand at every reading, where the pair has changed them. */
export function promptsRoom(out: Out): Room {
  const stored = out.session.records.prompts.list.get();
  const all = stored.length === 0 ? [] : promptSet(stored).filter(({ away }) => !away);
  return pageRoom(out, t('prompts.list'), () => [
    { heading: '', entries: all.map((one) => ({ said: [{ by: '', text: promptWords(one) }] })) },
  ]);
}
