import { beforeEach, describe, expect, it } from 'vitest';
import { encodeStateAsUpdate } from 'yjs';
import type { Given } from '../../../../lib/model/survey-form';
import { FakeSession, ME } from '../../../support/fake-session';

const AT = 1_790_000_000_000;
const GIVEN: Given = { words: { q: 'Because of the drum' }, chosen: { o: 1 }, cells: { r: 'c' } };
let session: FakeSession;
beforeEach(() => {
  session = new FakeSession();
  session.put('surveys', { id: 's', by: ME, at: AT, title: 'After story time' });
});
const answers = () => session.records.surveyAnswers.list.get();
const tells = (words: string): boolean => Buffer.from(encodeStateAsUpdate(session.doc)).includes(words);

describe('answers to a survey', () => {
  it('are sealed: the notebook has a commitment, and nothing of them', async () => {
    expect(await session.surveys.seal('s', GIVEN)).toEqual({ ok: true, value: null });
    expect(answers()).toMatchObject([{ survey: 's', by: ME, salt: '', words: {}, chosen: {}, cells: {} }]);
    expect(answers()[0]?.seal).toMatch(/^[0-9a-f]{64}$/);
    expect(tells('Because of the drum')).toBe(false);
  });

  it('may be sealed anew while they are sealed, and told before the other one has answered', async () => {
    await session.surveys.seal('s', { ...GIVEN, words: { q: 'First' } });
    await session.surveys.seal('s', GIVEN);
    expect(answers()).toHaveLength(1);
    expect((await session.surveys.openNow('s')).ok).toBe(true);
    expect(answers()).toMatchObject([GIVEN]);
    expect(await session.surveys.seal('s', GIVEN)).toEqual({ ok: false, reason: 'gone' });
  });

  it('are not sealed where the disk takes nothing, for they would be nowhere', async () => {
    session.diskFull = true;
    expect(await session.surveys.seal('s', GIVEN)).toEqual({ ok: false, reason: 'disk-full' });
    expect(answers()).toEqual([]);
  });

  it('that another device keeps are not told here', async () => {
    await session.surveys.seal('s', GIVEN);
    session.sealedRows.set(new Map());
    expect(await session.surveys.openNow('s')).toEqual({ ok: false, reason: 'gone' });
    expect(await session.surveys.openNow('none')).toEqual({ ok: false, reason: 'gone' });
  });
});
