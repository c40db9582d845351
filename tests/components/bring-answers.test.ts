import { describe, expect, it } from 'vitest';
import { bringAnswers, MAX_FILES, textsOf } from '../../components/plan/surveys/out/bring-answers';
import { surveyReplies } from '../../lib/model/survey';
import type { Session } from '../../lib/session/session';
import { ok } from '../../lib/util/result';
import { madeSurvey } from '../support/made-survey';

const AT = 1_790_000_000_000;
const answers = (respondent: string): string =>
  JSON.stringify({
    ...{ bookbag: 'survey answers', version: 1, survey: 's', respondent, name: '', at: AT },
    ...{ words: { text: 'Loud' }, chosen: [], cells: {} },
  });

/** A notebook that has so many replies, and takes all that it is given. */
function holding(count: number): Pick<Session, 'records' | 'acts'> {
  const all: object[] = Array.from({ length: count }, (_, n) => ({
    survey: 's',
    respondent: `had${n}`,
    gaveAt: AT,
  }));
  const session = {
    records: {
      surveyReplies: {
        list: { get: () => all },
        add: (reply: object) => ok(`r${all.push(reply)}`),
        remove: () => ok(null),
      },
      surveys: { edit: () => ok(null) },
    },
    acts: { asOne: (_act: unknown, does: () => unknown) => does() },
  };
  return session as unknown as Pick<Session, 'records' | 'acts'>;
}

const brought = (count: number, ...respondents: string[]) => {
  const done = bringAnswers(
    holding(count),
    madeSurvey(),
    respondents.map((name) => ({ name, text: answers(name) })),
    AT,
  );
  return done.ok ? done.value.brought : undefined;
};

describe('answers that are brought in', () => {
  it('come of 500 files at once, and those beyond are said to be unread', async () => {
    const files = Array.from({ length: MAX_FILES + 1 }, (_, n) => new File([answers(`f${n}`)], `${n}.json`));
    const texts = await textsOf(files);
    expect([texts[MAX_FILES - 1]?.text, texts[MAX_FILES]]).toEqual([
      answers(`f${MAX_FILES - 1}`),
      { name: `${MAX_FILES}.json`, text: '' },
    ]);
    expect(bringAnswers(holding(0), madeSurvey(), texts, AT)).toMatchObject({
      value: { brought: { fresh: MAX_FILES, unread: [`${MAX_FILES}.json`] } },
    });
  });

  it('fill a notebook up to 2,000, and what has no room is told', () => {
    expect(surveyReplies.most).toBe(2_000);
    expect(brought(1_998, 'a', 'b')).toMatchObject({ fresh: 2, isFull: false });
    expect(brought(1_998, 'a', 'b', 'c')).toMatchObject({ fresh: 2, isFull: true });
    expect(brought(2_000, 'a')).toMatchObject({ fresh: 0, isFull: true });
  });
});
