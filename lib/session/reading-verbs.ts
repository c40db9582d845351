import { canonicalUrl } from '../clip/canonical-url';
import { addReading, markRead, removeReading, shareAnswer } from '../notebook/readings';
import { cleanLine, cleanText } from '../util/text';
import { parseUrl } from '../util/web-url';
import { randomId } from '../util/random-id';
import type { Here } from './here';
import type { Session } from './session';

type ReadingVerbs = Pick<Session, 'addLink' | 'markRead' | 'removeReading' | 'shareAnswer'>;

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
        byline: '',
        site: host,
        published: '',
        language: '',
        direction: '',
        excerpt: '',
        url: address,
        words: 0,
        body: '',
        note: cleanText(note, 5000),
        clippedBy: me,
        clippedAt: now(),
        pictures: [],
      });
      return id;
    },
    markRead: (reading, read) => markRead(doc, reading, me, read ? now() : 0),
    removeReading: (reading) => removeReading(doc, reading),
    shareAnswer: (reading, prompt, text) => shareAnswer(doc, reading, prompt, me, cleanText(text, 20_000)),
  };
}
