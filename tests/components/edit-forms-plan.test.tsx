import { act, fireEvent, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { ALL_KINDS, type KindName } from '../../lib/model/kinds';
import type { Kind } from '../../lib/model/kind';
import { fieldsOf } from '../../lib/notebook/record';
import { recordMap } from '../../lib/notebook/schema';
import { removeRecord } from '../../lib/notebook/records';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, ME, NOW, PARTNER } from '../support/fake-session';
import { expectAccessible, renderRoot, settled } from '../support/render';

let session: FakeSession;
beforeEach(() => {
  session = new FakeSession();
  const made = { by: ME, at: NOW };
  session.put('goals', { ...made, id: 'g', title: 'Soup' });
  session.put('steps', { ...made, id: 's', goal: 'g', text: 'Soup' });
  session.put('events', { ...made, id: 'e', title: 'Soup' });
  session.put('resources', { ...made, id: 'o', title: 'Soup' });
  session.put('interviews', { ...made, id: 'i', title: 'Soup' });
  session.put('bankQuestions', { ...made, id: 'b', text: 'Soup?' });
  session.put('surveys', { ...made, id: 'v', title: 'Soup' });
  session.put('surveyQuestions', { ...made, id: 'u', survey: 'v', kind: 'one', text: 'Soup?' });
  session.put('surveyOptions', { ...made, id: 'w', question: 'u', part: 'choice', text: 'Leek' });
  session.put('questionSets', { ...made, id: 'z', title: 'Soup' });
  session.put('questions', { ...made, id: 'q', set: 'z', text: 'Leek?' });
  session.put('meetings', { ...made, id: 'm', title: 'Soup' });
  session.put('points', { ...made, id: 'p', meeting: 'm', text: 'Leek' });
  session.put('decisions', { ...made, id: 'd', meeting: 'm', text: 'Leek' });
  session.put('toDos', { ...made, id: 't', meeting: 'm', text: 'Leek' });
});

const buttons = (name: string): HTMLButtonElement[] =>
  [...document.querySelectorAll('button')].filter(({ textContent }) => textContent === name);
const press = async (button: Element | undefined): Promise<void> => {
  await act(async () => void fireEvent.click(button!));
  await settled();
};
const link = async (role: string, name: string): Promise<void> =>
  press(await screen.findByRole(role, { name }));
const box = (name: string): HTMLInputElement => screen.getByRole('textbox', { name });
const isOpen = (name: string): boolean => screen.queryByRole('textbox', { name }) !== null;

interface Form {
  readonly drawer: string;
  /** The "Edit" of what is inside another thing: the words before it; '' for that of the thing itself. */
  readonly inside: string;
  readonly field: string;
  readonly kind: KindName;
  readonly id: string;
  readonly stored: string;
}
const own = (drawer: string, kind: KindName, id: string, field = 'Title'): Form => ({
  ...{ drawer, inside: '', field, kind, id, stored: 'title' },
});
const within = (drawer: string, kind: KindName, id: string, field: string, inside: string): Form => ({
  ...{ drawer, inside, field, kind, id, stored: 'text' },
});

const FORMS: readonly (readonly [string, Form])[] = [
  ['a goal', own('Goals', 'goals', 'g')],
  ['a step', within('Goals', 'steps', 's', 'Change the step', '.goal-step')],
  ['an event', own('Events', 'events', 'e')],
  ['a resource', own('Resources', 'resources', 'o')],
  ['an interview', own('Interviews', 'interviews', 'i')],
  ['a question of the bank', within('Interviews', 'bankQuestions', 'b', 'Change the question', '.goal-step')],
  ['a survey', own('Surveys', 'surveys', 'v')],
  [
    'a question of a survey',
    within('Surveys', 'surveyQuestions', 'u', 'Question', '.survey-acts > div > .acts'),
  ],
  ['a choice', within('Surveys', 'surveyOptions', 'w', 'Choice', '.survey-option')],
  ['a set of questions', own('Questions', 'questionSets', 'z')],
  ['a question', within('Questions', 'questions', 'q', 'Change my question', '.goal-step')],
  ['a point of an agenda', within('Meetings', 'points', 'p', 'Change the point', '.numbered > .point')],
  [
    'a decision',
    within('Meetings', 'decisions', 'd', 'Change the decision', '.plain-list > .point:not(.to-do)'),
  ],
  ['a to-do', within('Meetings', 'toDos', 't', 'Change the to-do', '.to-do')],
];

const opened = async ({ drawer, inside, kind }: Form) => {
  const page = renderRoot(FakeLibrary.with(session));
  await link('tab', 'Plan');
  await link('link', drawer);
  await link('button', 'Soup');
  if (kind === 'bankQuestions')
    await act(async () =>
      fireEvent.change(screen.getByRole('combobox', { name: 'For which role' }), {
        target: { value: 'own' },
      }),
    );
  await settled();
  const all = buttons('Edit');
  await press(inside === '' ? all.at(-1) : all.find((one) => one.closest(inside) !== null));
  return page;
};

const MINE = 'My words';
const THEIRS = 'Other words';
const stored = ({ kind, id, stored: field }: Form) => fieldsOf(session.doc, kind, id, [field])[field];

describe.each(FORMS)('the form over %s', (_what, form) => {
  const { kind, id, field } = form;
  const removes = (): Promise<void> =>
    act(async () => {
      session.doc.transact(
        () => removeRecord(session.doc, ALL_KINDS[kind] as Kind, id, { by: PARTNER, at: NOW }),
        PARTNER,
      );
      await settled();
    });

  it('stays with its words when the partner removes it, says so, and adds it again', async () => {
    const page = await opened(form);
    fireEvent.change(box(field), { target: { value: MINE } });
    await removes();
    expect(box(field).value).toBe(MINE);
    expect(screen.getByText(/removed this meanwhile. Your words are still here./)).toBeTruthy();
    await expectAccessible(page);
    await press(buttons('Add it again with my words')[0]);
    expect([stored(form), isOpen(field)]).toEqual([MINE, false]);
  });

  it('goes with what was removed on Cancel', async () => {
    await opened(form);
    fireEvent.change(box(field), { target: { value: MINE } });
    await removes();
    await press(buttons('Cancel')[0]);
    expect(isOpen(field)).toBe(false);
    expect(session.records[kind].list.get().some((one) => one.id === id)).toBe(false);
  });

  it('shows both values where both typed, and writes what the person chooses', async () => {
    await opened(form);
    fireEvent.change(box(field), { target: { value: MINE } });
    await act(async () =>
      session.doc.transact(() => recordMap(session.doc, kind, id)?.set(form.stored, THEIRS), PARTNER),
    );
    expect(box(field).value).toBe(MINE);
    await press(buttons('Save')[0]);
    expect([stored(form), isOpen(field)]).toEqual([THEIRS, true]);
    await press(screen.getByRole('button', { name: `Keep mine: ${field}` }));
    if (isOpen(field)) await press(buttons('Save')[0]);
    expect(stored(form)).toBe(MINE);
  });
});
