import type { ClipOutcome } from '../../lib/messages/clip';
import { readings } from '../../lib/model/reading';
import { addRecord } from '../../lib/notebook/records';
import { replaceText } from '../../lib/notebook/readings';
import type { Session } from '../../lib/session/session';
import { randomId } from '../../lib/util/random-id';
import { fail, ok } from '../../lib/util/result';
import type { FakeSession } from './fake-session';
import { ME, NOW } from './stored-records';

/** Files without a post: PDFs are only told, and a resume becomes a reading whose text is named by its number. */
export const fakeFiles = (session: FakeSession): Session['files'] => ({
  add: (file): Promise<ClipOutcome> => {
    session.added.push(file.name);
    return session.shell.answerClip();
  },
  store: (file, wish): Promise<ClipOutcome> => {
    session.stored.push({ file, wish });
    return session.shell.answerClip();
  },
  open: (file) => Promise.resolve(session.pdfs.get(file)),
  resume: (resume) => {
    if (session.resumeFails !== '') return Promise.resolve(fail(session.resumeFails));
    const body = (session.resumes.push(resume) + 100).toString(16).padStart(64, '0');
    session.texts.set(body, resume.html);
    const text = { kind: 'resume', body, words: 9 } as const;
    const before = session.records.readings.list.get().find(({ id }) => id === resume.reading);
    if (before === undefined) {
      const made = { id: randomId(), by: ME, at: NOW };
      addRecord(session.doc, readings, made, { title: resume.title, ...text });
      return Promise.resolve(ok({ notebook: session.id, reading: made.id, already: false, made: true }));
    }
    replaceText(session.doc, before, text, NOW);
    const replaced = { before: before.body, after: body };
    return Promise.resolve(ok({ notebook: session.id, reading: before.id, already: false, replaced }));
  },
});
