import { act, fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { fail, ok } from '../../lib/util/result';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, PAIRED } from '../support/fake-session';
import { expectAccessible, renderRoot } from '../support/render';

let session: FakeSession;
let library: FakeLibrary;
beforeEach(() => {
  session = new FakeSession();
  library = FakeLibrary.with(session);
});

const press = (name: string): void => void fireEvent.click(screen.getByRole('button', { name }));
const open = async (section = 'Settings') => {
  const page = renderRoot(library);
  await screen.findByRole('tablist', { name: 'Sections' });
  if (section !== '') press(section);
  return page;
};
const pick = (name: string): void => {
  const input = screen.getByLabelText<HTMLInputElement>('Open a letter', { selector: 'input' });
  fireEvent.change(input, { target: { files: [new File(['x'], name)] } });
};

describe('a letter', () => {
  it('is saved under the partner’s name and the day, and where it went is said', async () => {
    const page = await open();
    await expectAccessible(page);
    press('Save a letter');
    expect(
      await screen.findByText('The letter is in your downloads. Send it to Ruth by e-mail.'),
    ).toBeTruthy();
    expect(session.letters.saved).toEqual([
      expect.stringMatching(/^Bookbag letter for Ruth \d{4}-\d{2}-\d{2}\.bookbag$/),
    ]);
  });

  it('that has several files says so, and each has a name of its own', async () => {
    await open();
    session.letters.files = 3;
    press('Save a letter');
    expect(
      await screen.findByText(/^3 letters are in your downloads.*Send all of them to Ruth\.$/),
    ).toBeTruthy();
    expect(new Set(session.letters.saved).size).toBe(3);
    expect(session.letters.saved[2]).toMatch(/ 3\.bookbag$/);
  });

  it('that the disk refuses is told with what to do', async () => {
    await open();
    session.letters.full = true;
    press('Save a letter');
    expect(await screen.findByText(/disk is full\. Make some room, then try again\./)).toBeTruthy();
  });

  it('that was opened says what came of it, each refusal in words of its own', async () => {
    await open();
    const told: [FakeSession['letters']['answer'], RegExp][] = [
      [
        ok({ kind: 'letter', notebook: 'n1', changed: true, bodies: 0 }),
        /^All that was in the letter is in the notebook now\.$/,
      ],
      [
        ok({ kind: 'letter', notebook: 'n1', changed: false, bodies: 2 }),
        /^All that was in the letter is in the notebook now\.$/,
      ],
      [
        ok({ kind: 'letter', notebook: 'n1', changed: false, bodies: 0 }),
        /^You had all that is in this letter already\.$/,
      ],
      [fail('not-a-letter'), /no letter and no answer of Bookbag\. Choose/],
      [fail('newer-version'), /newer Bookbag\. Update Bookbag/],
      [fail('damaged'), /came damaged.*Ask for it again/],
      [fail('other-notebook'), /not on this computer\. Join that notebook/],
      [fail('parted'), /another computer was removed too\..*lets the other one’s computer in again\.$/],
      [fail('own-letter'), /yourself\. Send it to Ruth\./],
      [fail('harmful'), /Ask Ruth to update Bookbag/],
      [fail('not-stored'), /disk is full/],
      [fail('failed'), /did not work/],
    ];
    for (const [answer, words] of told) {
      session.letters.answer = answer;
      pick('from Ruth.bookbag');
      expect(await screen.findByText(words)).toBeTruthy();
    }
    expect(session.letters.read).toHaveLength(told.length);
  });

  it('of another notebook names that one', async () => {
    const [entry] = library.notebooks.get() ?? [];
    library.notebooks.set([entry!, { ...entry!, id: 'n2', name: 'Autumn match' }]);
    await open();
    session.letters.answer = ok({ kind: 'letter', notebook: 'n2', changed: true, bodies: 0 });
    pick('from Ruth.bookbag');
    expect(await screen.findByText(/for the notebook “Autumn match”/)).toBeTruthy();
  });

  it('dropped on the readings is opened, and makes no reading', async () => {
    await open('');
    session.letters.answer = ok({ kind: 'letter', notebook: 'n1', changed: true, bodies: 0 });
    const dataTransfer = { types: ['Files'], files: [new File(['x'], 'from Ruth.bookbag')] };
    fireEvent.drop(document, { dataTransfer });
    expect(await screen.findByText(/^All that was in the letter/)).toBeTruthy();
    expect([session.letters.read, session.added]).toEqual([['from Ruth.bookbag'], []]);
  });

  it('is offered behind the status while the partner is away, and not while both are here', async () => {
    session.status.set({ ...PAIRED, here: false, waiting: 2 });
    await open('');
    fireEvent.click(within(screen.getByRole('status', { name: 'Sync status' })).getByRole('button'));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByRole('button', { name: 'Save a letter' })).toBeTruthy();
    act(() => session.status.set({ ...PAIRED, here: true }));
    expect(within(dialog).queryByRole('button', { name: 'Save a letter' })).toBeNull();
  });

  it('is nothing for the example: it has nobody to write to', async () => {
    const [entry] = library.notebooks.get() ?? [];
    library.notebooks.set([{ ...entry!, example: true }]);
    await open();
    expect(screen.queryByRole('button', { name: 'Save a letter' })).toBeNull();
  });
});
