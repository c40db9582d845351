import { sanitizeForStoring } from '../clip/sanitize';
import { countWords } from '../clip/words';
import type { BeginFailure } from '../messages/messages';
import { creatorsOfByline } from '../model/creator';
import type { ExampleTexts } from '../model/example-texts';
import { addBook } from '../notebook/books';
import { addComment } from '../notebook/comments';
import { addMember } from '../notebook/members';
import { addNote } from '../notebook/notes';
import { addReading, shareAnswer } from '../notebook/readings';
import { writeBodies } from '../store/bodies';
import type { BookbagDb } from '../store/db';
import type { OpenNotebook } from '../store/open-notebook';
import { sha256Hex } from '../util/bytes';
import { gzip } from '../util/gzip';
import { randomId } from '../util/random-id';
import type { Result } from '../util/result';
import { beginNotebook, begun } from './begin-notebook';

const DAY = 24 * 60 * 60 * 1000;

/** A notebook to try alone, with texts of our own. It has no secret, so it cannot sync or invite. */
export function startExample(
  db: BookbagDb,
  myName: string,
  texts: ExampleTexts,
): Promise<Result<string, BeginFailure>> {
  const fill = (open: OpenNotebook, me: string): Promise<void> => fillExample(db, open, me, texts);
  return begun(
    beginNotebook(db, { myName, name: texts.notebook, seat: 'a', secret: null, relays: [], fill }),
  );
}

async function fillExample(
  db: BookbagDb,
  { doc }: OpenNotebook,
  me: string,
  texts: ExampleTexts,
): Promise<void> {
  const now = Date.now();
  const partner = randomId();
  addMember(doc, { id: partner, name: texts.partner, seat: 'b', joinedAt: now });
  for (const [i, text] of texts.readings.entries()) {
    const id = randomId();
    const at = now - (i + 1) * 3 * DAY;
    const { html, text: words } = sanitizeForStoring(text.html);
    const bytes = await gzip(html);
    const hash = await sha256Hex(bytes);
    await writeBodies(db, [{ hash, bytes }]);
    addReading(doc, {
      id,
      kind: 'article',
      title: text.title,
      creators: creatorsOfByline(text.byline),
      site: text.site,
      published: text.published,
      words: countWords(words),
      body: hash,
      clippedBy: i % 2 === 0 ? partner : me,
      clippedAt: at,
    });
    shareAnswer(doc, id, 'liked', partner, text.liked);
    shareAnswer(doc, id, 'disliked', partner, text.disliked);
    addComment(doc, {
      id: randomId(),
      on: 'reading',
      subject: id,
      parent: '',
      by: partner,
      at: at + DAY,
      editedAt: 0,
      text: text.comment,
    });
  }
  for (const [i, { why, ...book }] of texts.books.entries()) {
    const by = i % 2 === 0 ? me : partner;
    addBook(doc, { id: randomId(), isbn: '', ...book, addedBy: by, addedAt: now - (10 - i) * DAY }, why);
  }
  for (const [i, text] of texts.notes.entries()) {
    addNote(doc, { id: randomId(), by: partner, at: now - (i + 1) * DAY, editedAt: 0, text });
  }
}
