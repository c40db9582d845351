import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { KINDS } from '../../lib/model/kinds';
import { formOf } from '../../lib/model/survey-form';
import { responsesTo } from '../../lib/plan/survey-results';
import { acts } from '../../lib/session/acts';
import type { Here } from '../../lib/session/here';
import { recordList } from '../../lib/session/records';
import { pick, seeded } from '../support/random';

const NEVER = new AbortController().signal;
const AT = Date.UTC(2026, 10, 20, 12);

/** One of the two, with the lists and verbs of a panel. */
function member(me: string) {
  const doc = new Y.Doc();
  let ticks = AT;
  const here = { db: null as never, id: 'n', me, doc, acts: acts(), now: () => (ticks += 1) } satisfies Here;
  const surveys = recordList(here, KINDS.surveys, NEVER);
  const questions = recordList(here, KINDS.surveyQuestions, NEVER);
  const options = recordList(here, KINDS.surveyOptions, NEVER);
  const answers = recordList(here, KINDS.surveyAnswers, NEVER);
  const replies = recordList(here, KINDS.surveyReplies, NEVER);
  const form = () => formOf(surveys.list.get()[0]!, questions.list.get(), options.list.get());
  const responses = () => responsesTo(form(), answers.list.get(), replies.list.get());
  return { doc, surveys, questions, options, answers, replies, form, responses };
}
type Member = ReturnType<typeof member>;

function two() {
  const [ana, bo] = [member('ana'), member('bo')];
  const meet = (): void => {
    Y.applyUpdate(bo.doc, Y.encodeStateAsUpdate(ana.doc, Y.encodeStateVector(bo.doc)), 'wire');
    Y.applyUpdate(ana.doc, Y.encodeStateAsUpdate(bo.doc, Y.encodeStateVector(ana.doc)), 'wire');
  };
  const added = ana.surveys.add({ title: 'After story time' });
  if (!added.ok) throw new Error(added.reason);
  meet();
  return { ana, bo, meet, survey: added.value };
}

/** Does one thing to the survey. Answers the words of a question or choice that it added. */
function act(side: Member, survey: string, random: () => number, step: number): string | undefined {
  const [asked, offered] = [side.questions.list.get(), side.options.list.get()];
  const what = random();
  const question = asked.length === 0 ? undefined : pick(random, asked);
  if (question === undefined || (what < 0.2 && asked.length < 30)) {
    side.questions.add({ survey, kind: pick(random, ['one', 'grid', 'text'] as const), text: `q${step}` });
    return `q${step}`;
  }
  if (what < 0.45 && offered.length < 100) {
    const part = question.kind === 'grid' ? pick(random, ['row', 'column'] as const) : 'choice';
    side.options.add({ question: question.id, part, text: `o${step}` });
    return `o${step}`;
  }
  if (what < 0.6) side.questions.place(question.id, random() < 0.3 ? null : pick(random, asked).id);
  else if (what < 0.75) side.questions.edit(question.id, { required: random() < 0.5, help: `h${step}` });
  else if (what < 0.85) side.answers.add({ survey, seal: 'ab'.repeat(32) });
  else
    side.replies.add({
      survey,
      respondent: `r${Math.floor(random() * 9)}`,
      gaveAt: AT + Math.floor(random() * 9),
    });
  return undefined;
}

describe('two who change one survey apart', () => {
  it.each(Array.from({ length: 10 }, (_, seed) => seed))(
    'see one survey, with all that either added, and the same answers (seed %i)',
    (seed) => {
      const random = seeded(seed + 21);
      const { ana, bo, meet, survey } = two();
      const added: string[] = [];
      for (let step = 0; step < 120; step += 1) {
        const words = act(random() < 0.5 ? ana : bo, survey, random, step);
        if (words !== undefined) added.push(words);
        if (random() < 0.1) meet();
      }
      meet();
      expect(ana.form()).toEqual(bo.form());
      const texts = [...ana.questions.list.get(), ...ana.options.list.get()].map(({ text }) => text);
      expect(texts.toSorted()).toEqual(added.toSorted());
      expect(ana.responses()).toEqual(bo.responses());
      const who = ana.responses().map(({ id }) => id);
      expect(new Set(who).size).toBe(who.length);
    },
  );
});

it('one file that both bring in at once counts once', () => {
  const { ana, bo, meet, survey } = two();
  for (const side of [ana, bo]) side.replies.add({ survey, respondent: 'r', gaveAt: AT, name: 'Bea' });
  meet();
  expect(ana.replies.list.get()).toHaveLength(2);
  for (const side of [ana, bo]) expect(side.responses()).toHaveLength(1);
  expect(ana.responses()).toEqual(bo.responses());
});

it('answers that one removed while the other changed them come back with the change', () => {
  const { ana, bo, meet, survey } = two();
  const added = ana.answers.add({ survey, seal: 'ab'.repeat(32) });
  meet();
  const id = added.ok ? added.value : '';
  ana.answers.remove(id);
  bo.answers.edit(id, { seal: 'cd'.repeat(32) });
  meet();
  ana.answers.putBack(id);
  meet();
  for (const side of [ana, bo]) expect(side.answers.list.get()).toMatchObject([{ seal: 'cd'.repeat(32) }]);
});
