import { expect, it } from 'vitest';
import { googleFormsScript } from '../../../../lib/export/survey/google-forms';
import { madeSurvey } from '../../../support/made-survey';

type Call = readonly [name: string, args: readonly unknown[]];

/** What a script does with a `FormApp` that writes down what it is told. */
function run(script: string): Call[] {
  const calls: Call[] = [];
  const told: object = new Proxy(
    {},
    {
      get:
        (_, name) =>
        (...args: unknown[]) => (calls.push([String(name), args]), told),
    },
  );
  const FormApp = new Proxy(
    {},
    {
      get: (_, name) =>
        name === 'RatingIconType' ? { STAR: '★' } : (told as Record<string, unknown>)[String(name)],
    },
  );
  // oxlint-disable-next-line typescript/no-implied-eval -- the script is what is tested
  const main = new Function('FormApp', 'Logger', `${script}\nreturn makeSurvey();`);
  main(FormApp, { log: () => undefined });
  return calls;
}

const HOSTILE = `"); evil(); //'\`\${evil()}</script>\u2028\\`;

it('a survey becomes a Google form with every kind of question', () => {
  const calls = run(googleFormsScript(madeSurvey(), ['Paste this.']));
  expect(calls.map(([name]) => name).filter((name) => name.startsWith('add'))).toEqual([
    ...['addTextItem', 'addParagraphTextItem', 'addMultipleChoiceItem', 'addCheckboxItem'],
    ...['addScaleItem', 'addRatingItem', 'addGridItem', 'addDateItem', 'addTextItem'],
  ]);
  const told = (name: string) => calls.filter(([one]) => one === name).map(([, args]) => args);
  expect(told('create')).toEqual([['After story time']]);
  expect(told('setChoiceValues')).toEqual([[['Loud o1', 'Loud o2']], [['Loud m1', 'Loud m2']]]);
  expect(told('showOtherOption')).toEqual([[true]]);
  expect(told('setBounds')).toEqual([[0, 5]]);
  expect(told('setRows')).toEqual([[['Loud r1', 'Loud r2']]]);
  expect(told('setRequired')).toEqual([[true]]);
});

it('foreign words stay words: nothing of them runs, whatever signs they have', () => {
  const script = googleFormsScript(madeSurvey(HOSTILE, HOSTILE), [`How\nevil()`]);
  const calls = run(script);
  expect(calls.find(([name]) => name === 'create')?.[1]).toEqual([HOSTILE.replace('\u2028', ' ')]);
  expect(calls.find(([name]) => name === 'setHelpText')?.[1]).toEqual([HOSTILE]);
  expect(script).not.toContain('</script');
  expect(script).not.toContain('\u2028');
});

it('what Google refuses for want of choices is left out', () => {
  const form = madeSurvey();
  const bare = { ...form, asked: form.asked.map((one) => ({ ...one, choices: [], rows: [] })) };
  const added = run(googleFormsScript(bare, [])).map(([name]) => name);
  for (const name of ['addMultipleChoiceItem', 'addCheckboxItem', 'addGridItem'])
    expect(added).not.toContain(name);
});

it('what stands twice is said once, and a short scale reaches to three: Google would stop in the middle', () => {
  const form = madeSurvey();
  const twice = form.asked.map((one) => ({
    ...one,
    choices: [...one.choices, ...one.choices],
    rows: [...one.rows, ...one.rows],
    columns: [...one.columns, ...one.columns],
    numbers: [1, 2],
  }));
  const calls = run(googleFormsScript({ ...form, asked: twice }, []));
  const told = (name: string) => calls.filter(([one]) => one === name).map(([, args]) => args);
  expect(told('setChoiceValues')).toEqual([[['Loud o1', 'Loud o2']], [['Loud m1', 'Loud m2']]]);
  expect(told('setRows')).toEqual([[['Loud r1', 'Loud r2']]]);
  expect(told('setBounds')).toEqual([[1, 3]]);
});
