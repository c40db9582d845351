import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, ME, PARTNER } from '../support/fake-session';
import { expectAccessible, renderRoot, settled } from '../support/render';

const AT = 1_790_000_000_000;
let session: FakeSession;
beforeEach(() => {
  session = new FakeSession();
  session.put('surveys', { id: 's', by: ME, at: AT, title: 'After story time', about: 'Two minutes.' });
});
const question = (id: string, kind: string, fields: object = {}): void =>
  session.put('surveyQuestions', {
    id,
    by: ME,
    at: AT,
    survey: 's',
    order: id,
    kind,
    text: `${id}?`,
    ...fields,
  } as never);
const option = (id: string, of: string, part = 'choice'): void =>
  session.put('surveyOptions', { id, by: ME, at: AT, question: of, order: id, part, text: id } as never);

const press = async (role: string, name: string, at = 0): Promise<void> => {
  const found = (await screen.findAllByRole(role, { name }))[at]!;
  await act(async () => fireEvent.click(found));
  await settled();
};
const type = (name: string, value: string): void =>
  act(() => void fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } }));
const open = async () => {
  const page = renderRoot(FakeLibrary.with(session));
  await press('tab', 'Plan');
  await press('link', 'Surveys');
  await press('button', 'After story time');
  await screen.findByRole('heading', { name: 'Questions' });
  return page;
};
const answers = () => session.records.surveyAnswers.list.get();
const texts = () => session.records.surveyQuestions.list.get().map(({ text }) => text);

/** One of each kind. */
function allKinds(): void {
  for (const kind of ['text', 'paragraph', 'one', 'many', 'scale', 'rating', 'grid', 'date', 'number'])
    question(`q-${kind}`, kind, { other: true, required: kind === 'text' });
  for (const [id, of] of [
    ['a', 'q-one'],
    ['b', 'q-one'],
    ['c', 'q-many'],
    ['d', 'q-many'],
  ] as const)
    option(id, of);
  option('row', 'q-grid', 'row');
  option('column', 'q-grid', 'column');
}

describe('a survey is built', () => {
  it('by a menu of nine kinds, with what each offers, as one act', async () => {
    const page = await open();
    await expectAccessible(page);
    await press('button', 'Add a question');
    expect(screen.getAllByRole('menuitem').map(({ textContent }) => textContent)).toEqual([
      ...['Text', 'Paragraph', 'One of', 'Many of', 'Scale', 'Rating', 'Grid', 'Date', 'Number'],
    ]);
    await press('menuitem', 'Grid');
    await press('button', 'Save');
    expect(screen.getByText('Write the question.')).toBeTruthy();
    type('Question', 'How was it?');
    type('Rows, one a line', 'Songs\n\n Books ');
    type('Columns, one a line', 'Good');
    await expectAccessible(page);
    await press('button', 'Save');
    const options = session.records.surveyOptions.list.get();
    expect(options.map(({ part, text }) => [part, text])).toEqual([
      ...[
        ['row', 'Songs'],
        ['row', 'Books'],
        ['column', 'Good'],
      ],
    ]);
    act(() => void session.acts.undoLast());
    expect(texts()).toEqual([]);
  });

  it('keeps what was typed where it cannot be written', async () => {
    await open();
    await press('button', 'Add a question');
    await press('menuitem', 'Text');
    type('Question', 'Not lost');
    act(() => session.lock());
    await press('button', 'Save');
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Question' }).value).toBe('Not lost');
  });

  it('from our own questions, in an order that buttons and the pointer change', async () => {
    await open();
    await press('button', 'After a program');
    expect(texts()).toHaveLength(5);
    const [first, second] = texts();
    await press('button', 'Down');
    expect(texts().slice(0, 2)).toEqual([second, first]);
    const handles = document.querySelectorAll('.survey-questions [data-drag]');
    const dataTransfer = { setData: () => undefined, setDragImage: () => undefined };
    fireEvent.dragStart(handles[0]!, { dataTransfer });
    await act(async () => fireEvent.drop(handles[1]!, { dataTransfer }));
    expect(texts().slice(0, 2)).toEqual([first, second]);
    await press('button', 'Remove', screen.getAllByRole('button', { name: 'Remove' }).length - 2);
    expect(texts()).toHaveLength(4);
  });

  it('has 40 questions at most', async () => {
    for (let n = 0; n < 40; n += 1) question(`q${n}`, 'text');
    await open();
    await press('button', 'Add a question');
    await press('menuitem', 'Text');
    expect(screen.queryByRole('textbox', { name: 'Question' })).toBeNull();
    expect(screen.getByText(/40 questions at most/)).toBeTruthy();
  });
});

describe('a survey is answered', () => {
  it('in a form of all kinds, which says kindly what is missing', async () => {
    allKinds();
    const page = await open();
    await expectAccessible(page);
    await press('button', 'Send my answers');
    expect(screen.getByText('Please answer this one.')).toBeTruthy();
    expect(answers()).toEqual([]);
    type('q-text?', 'Loud');
    type('q-number?', 'x');
    await press('radio', 'a');
    await press('radio', '5', 0);
    await press('radio', '4 of 5');
    await press('radio', 'column');
    await press('checkbox', 'Something else');
    await press('button', 'Send my answers');
    expect(screen.getByText('Please write a number, such as 12 or 3.5.')).toBeTruthy();
    type('q-number?', '3,5');
    await press('button', 'Send my answers');
    await waitFor(() => expect(answers()).toMatchObject([{ survey: 's', by: ME, salt: '' }]));
    expect(await screen.findByText(/Your answers are sealed/)).toBeTruthy();
    await press('button', 'Tell my answers now');
    await waitFor(() => expect(answers()[0]?.salt).not.toBe(''));
    expect(answers()).toMatchObject([
      {
        words: { 'q-text': 'Loud', 'q-scale': '5', 'q-rating': '4', 'q-number': '3.5' },
        chosen: { a: 1 },
        cells: { row: 'column' },
      },
    ]);
    await expectAccessible(page);
  });

  it('and tried in a preview that sends nothing', async () => {
    allKinds();
    const page = await open();
    await press('button', 'Preview');
    const dialog = within(screen.getByRole('dialog', { name: 'Preview' }));
    await act(async () => fireEvent.click(dialog.getByRole('radio', { name: 'a' })));
    expect(dialog.getByRole<HTMLInputElement>('radio', { name: 'a' }).checked).toBe(true);
    expect(dialog.queryByRole('button', { name: 'Send my answers' })).toBeNull();
    await expectAccessible(page);
    expect(answers()).toEqual([]);
  });
});

describe('answers of a survey', () => {
  const file = (respondent: string, fields: object = {}): File => {
    const all = {
      ...{ bookbag: 'survey answers', version: 1, survey: 's', respondent, name: '', at: AT },
      ...{ words: {}, chosen: ['a'], cells: {}, ...fields },
    };
    return new File([JSON.stringify(all)], `${respondent}.json`);
  };
  const bring = async (...files: File[]): Promise<void> => {
    const input = document.querySelector<HTMLInputElement>('input[type="file"][multiple]')!;
    await act(async () => void fireEvent.change(input, { target: { files } }));
    await settled();
  };
  const replies = () => session.records.surveyReplies.list.get();

  beforeEach(() => {
    question('q-one', 'one');
    for (const id of ['a', 'b']) option(id, 'q-one');
  });

  it('show in a table, with numbers and per cent that need no bars', async () => {
    const open2 = { survey: 's', at: AT, seal: 'ab'.repeat(32), salt: 'cd'.repeat(32) };
    session.put('surveyAnswers', { ...open2, id: 'x', by: PARTNER, chosen: { a: 1 } } as never);
    const page = await open();
    const results = within(screen.getByRole('region', { name: 'Results' }));
    const row = within(results.getByRole('table')).getByRole('row', { name: /^a/ });
    expect(
      within(row)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ).toEqual(['1', '100 %']);
    expect(results.getByText('1 answer')).toBeTruthy();
    await expectAccessible(page);
  });

  it('come in from many files at once; doubles, other surveys and odd files are said', async () => {
    await open();
    await bring(
      file('r1'),
      file('r2', { chosen: ['b', 'gone'] }),
      file('r1'),
      file('r3', { survey: 'x' }),
      new File(['?'], 'odd.txt'),
    );
    await waitFor(() => expect(replies().map(({ respondent }) => respondent)).toEqual(['r1', 'r2']));
    await screen.findByText(/2 answers came in/, { selector: 'li' });
    const said = screen
      .getAllByRole('status')
      .map(({ textContent }) => textContent)
      .join(' ');
    expect(said).toContain('2 answers came in.');
    for (const words of [
      '1 answer was here already',
      '1 answer is to another survey',
      '1 single answer was left out',
    ])
      expect(said).toContain(words);
    expect(said).toContain('odd.txt');
    expect(screen.getByText('2 answers')).toBeTruthy();
    await bring(file('r1'), file('r2'));
    expect(replies()).toHaveLength(2);
    act(() => void session.acts.undoLast());
    expect(replies()).toEqual([]);
  });

  it('stay out where nothing may be written, and a pasted text stays in its box', async () => {
    await open();
    type('Answers as text', 'nothing of ours');
    await press('button', 'Bring the text in');
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Answers as text' }).value).toBe(
      'nothing of ours',
    );
    expect(await screen.findByText(/The text holds no answers/)).toBeTruthy();
  });

  it('go out as CSV, as a form and as a script', async () => {
    await open();
    for (const name of ['CSV', 'Web form (HTML)', 'Google Forms script']) {
      await press('button', 'Take it out');
      await press('menuitem', name);
    }
    const names = ['After story time (Google Forms).js', 'After story time.csv', 'After story time.html'];
    await waitFor(() => expect(session.shell.saved.map(({ name }) => name).toSorted()).toEqual(names));
  });
});
