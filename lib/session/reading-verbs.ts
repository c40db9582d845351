import { canonicalUrl } from '../clip/canonical-url';
import type { ReadingEdit } from '../model/reading-fields';
import { addReading, editReading, markRead, removeReading, shareAnswer } from '../notebook/readings';
import { cleanLine, cleanText } from '../util/text';
import { parseUrl } from '../util/web-url';
import { randomId } from '../util/random-id';
import type { Here } from './here';
import type { Session } from './session';

type ReadingVerbs = Pick<Session, 'addLink' | 'editReading' | 'markRead' | 'removeReading' | 'shareAnswer'>;

/** Longest text of one fact: the abstract. The model cuts the others to their own length. */
const MAX_FACT = 5000;

/** What a person typed, without controls and of a length that the notebook bears. */
const tidy = (edit: ReadingEdit): ReadingEdit =>
  Object.fromEntries(
    Object.entries(edit).map(([fact, value]) => [
      fact,
      typeof value === 'string' ? cleanText(value, MAX_FACT) : value,
    ]),
  );

export function readingVerbs({ doc, me, now }: Here): ReadingVerbs {
  return {
    addLink: ({ url, title, note }) => {
      const id = randomId();
      const address = canonicalUrl('', url);
      const host = parseUrl(address)?.hostname ?? '';
      addReading(doc, {
        id,
        kind: 'link',
        title: cleanLine(title, 500) || host || address,
        site: host,
        url: address,
        note: cleanText(note, 5000),
        clippedBy: me,
        clippedAt: now(),
      });
      return id;
    },
    editReading: (reading, edit) => editReading(doc, reading, me, tidy(edit)),
    markRead: (reading, read) => markRead(doc, reading, me, read ? now() : 0),
    removeReading: (reading) => removeReading(doc, reading),
    shareAnswer: (reading, prompt, text) => shareAnswer(doc, reading, prompt, me, cleanText(text, 20_000)),
  };
}
