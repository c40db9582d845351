import { beforeEach, describe, expect, it } from 'vitest';
import { encodeStateAsUpdate } from 'yjs';
import { FakeSession, ME, PARTNER } from '../../../support/fake-session';

let session: FakeSession;
beforeEach(() => {
  session = new FakeSession();
  session.put('questionSets', { id: 's', by: ME, at: 1_790_000_000_000, title: 'Before May', sendBy: '' });
});
const questions = () => session.records.questions.list.get();
const answers = () => session.records.questionAnswers.list.get();
/** Whether the notebook, as it travels, holds some words. */
const tells = (words: string): boolean => Buffer.from(encodeStateAsUpdate(session.doc)).includes(words);

describe('questions', () => {
  it('are in no byte of the notebook until they are sent', () => {
    session.onlyMine.add('questions', { set: 's', text: 'How did you begin?' });
    expect(questions()).toMatchObject([{ text: 'How did you begin?', onlyMine: true }]);
    expect(tells('How did you begin?')).toBe(false);
    expect(session.questions.send('s')).toEqual({ ok: true, value: 1 });
    expect(tells('How did you begin?')).toBe(true);
    expect(questions()[0]?.onlyMine).toBeUndefined();
    expect(session.questions.send('s')).toEqual({ ok: true, value: 0 });
  });

  it('of another set stay where they are', () => {
    session.put('questionSets', { id: 't', by: ME, at: 1_790_000_000_000, title: 'Later', sendBy: '' });
    session.onlyMine.add('questions', { set: 't', text: 'Not yet' });
    expect(session.questions.send('s')).toEqual({ ok: true, value: 0 });
    expect(tells('Not yet')).toBe(false);
  });

  it('are not sent where the notebook takes nothing', () => {
    session.onlyMine.add('questions', { set: 's', text: 'How did you begin?' });
    session.lock();
    expect(session.questions.send('s')).toEqual({ ok: false, reason: 'too-new' });
    expect(questions()[0]?.onlyMine).toBe(true);
  });
});

describe('an answer', () => {
  beforeEach(() =>
    session.put('questions', { id: 'q', by: PARTNER, at: 1_790_000_000_000, set: 's', text: 'Why?' }),
  );

  it('is sealed: the notebook has a commitment, and none of its words', async () => {
    expect(await session.questions.seal('q', 'Because of the drum')).toEqual({ ok: true, value: null });
    expect(answers()).toMatchObject([{ question: 'q', by: ME, salt: '', text: '' }]);
    expect(answers()[0]?.seal).toMatch(/^[0-9a-f]{64}$/);
    expect(tells('Because of the drum')).toBe(false);
  });

  it('may be sealed anew while it is sealed, and told before the other one has answered', async () => {
    await session.questions.seal('q', 'First');
    await session.questions.seal('q', 'Second');
    expect(answers()).toHaveLength(1);
    expect(session.questions.openNow('q').ok).toBe(true);
    expect(answers()).toMatchObject([{ text: 'Second' }]);
    expect(await session.questions.seal('q', 'Third')).toEqual({ ok: false, reason: 'gone' });
    expect(answers()).toMatchObject([{ text: 'Second' }]);
  });

  it('is not sealed where the disk takes nothing, for its words would be nowhere', async () => {
    session.diskFull = true;
    expect(await session.questions.seal('q', 'Words')).toEqual({ ok: false, reason: 'disk-full' });
    expect(answers()).toEqual([]);
  });

  it('whose words another device keeps is not told here', async () => {
    await session.questions.seal('q', 'Words');
    session.sealedRows.set(new Map());
    expect(session.questions.openNow('q')).toEqual({ ok: false, reason: 'gone' });
    expect(session.questions.openNow('none')).toEqual({ ok: false, reason: 'gone' });
  });
});
