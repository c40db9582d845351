import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fail, ok } from '../../lib/util/result';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession } from '../support/fake-session';
import { expectAccessible, renderRoot } from '../support/render';

let library: FakeLibrary;
beforeEach(() => (library = FakeLibrary.with(new FakeSession())));

const press = (name: string, of = screen as Pick<typeof screen, 'getByRole'>): void =>
  void fireEvent.click(of.getByRole('button', { name }));
const settings = async () => {
  const page = renderRoot(library);
  await screen.findByRole('tablist', { name: 'Sections' });
  press('Settings');
  return page;
};
const words = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Passphrase' });
const type = (box: HTMLElement, value: string): void => void fireEvent.change(box, { target: { value } });

describe('Back up', () => {
  const open = async () => {
    const page = await settings();
    press('Back up');
    const box = await words();
    await waitFor(() => expect(box.value).toMatch(/^[a-z]+(?: [a-z]+){5}$/));
    return { box, page, dialog: within(screen.getByRole('dialog')) };
  };

  it('makes six words, and saves a file under the notebook’s name and the day', async () => {
    const { box, dialog, page } = await open();
    await expectAccessible(page);
    const first = box.value;
    press('Other words', dialog);
    await waitFor(() => expect(box.value).not.toBe(first));
    press('Save the backup', dialog);
    expect(await dialog.findByText(/^The backup is in your downloads\./)).toBeTruthy();
    const [[wish, file] = []] = library.backups.saved;
    expect(wish).toEqual({ notebook: library.current.get(), passphrase: box.value, privately: true });
    expect(file).toMatch(/^Bookbag backup of .+ \d{4}-\d{2}-\d{2}\.bookbag-backup$/);
  });

  it('leaves out what only this member sees when they say so', async () => {
    const { dialog } = await open();
    fireEvent.click(dialog.getByRole('checkbox', { name: 'Also what only I see' }));
    press('Save the backup', dialog);
    await waitFor(() => expect(library.backups.saved[0]?.[0].privately).toBe(false));
  });

  it('takes words of one’s own, and not those that are easily guessed', async () => {
    const { box, dialog } = await open();
    type(box, 'password123');
    press('Save the backup', dialog);
    expect(await dialog.findByText(/easily guessed/)).toBeTruthy();
    expect([library.backups.saved, box.value]).toEqual([[], 'password123']);
    type(box, 'our cat sleeps all day');
    press('Save the backup', dialog);
    await waitFor(() => expect(library.backups.saved[0]?.[0].passphrase).toBe('our cat sleeps all day'));
  });

  it('says why there is none, and keeps the words', async () => {
    const { box, dialog } = await open();
    const { value } = box;
    const told = [
      ['disk-full', /disk is full/],
      ['too-large', /larger than a backup can be/],
      ['failed', /did not work/],
    ] as const;
    for (const [reason, said] of told) {
      library.backups.saving = fail(reason);
      press('Save the backup', dialog);
      expect(await dialog.findByText(said)).toBeTruthy();
      expect(box.value).toBe(value);
    }
  });

  it('is nothing for the example, from which a backup can be restored all the same', async () => {
    const [entry] = library.notebooks.get() ?? [];
    library.notebooks.set([{ ...entry!, example: true }]);
    await settings();
    expect(screen.queryByRole('button', { name: 'Back up' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Leave this notebook' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Restore' })).toBeTruthy();
  });
});

describe('Restore', () => {
  const open = async () => {
    const page = await settings();
    press('Restore');
    await words();
    return { ...within(screen.getByRole('dialog')), page };
  };
  const pick = (dialog: Pick<typeof screen, 'getByLabelText'>): void => {
    const input = dialog.getByLabelText('Choose a backup', { selector: 'input' });
    fireEvent.change(input, { target: { files: [new File(['x'], 'ours.bookbag-backup')] } });
  };

  it('asks for the file and for the words', async () => {
    const dialog = await open();
    await expectAccessible(dialog.page);
    press('Open the backup', dialog);
    expect(await dialog.findByText(/Choose the file of a backup first/)).toBeTruthy();
    pick(dialog);
    expect(dialog.getByText(/ours\.bookbag-backup/)).toBeTruthy();
    press('Open the backup', dialog);
    expect(await dialog.findByText(/Type the passphrase/)).toBeTruthy();
    expect(library.backups.tried).toEqual([]);
  });

  it('gives each refusal words of its own, and what was typed stays', async () => {
    const dialog = await open();
    pick(dialog);
    type(await words(), 'one two three');
    const told = [
      ['not-a-backup', /no backup of Bookbag/],
      ['newer-version', /newer Bookbag\. Update/],
      ['too-large', /larger than any backup/],
      ['wrong-passphrase', /do not open the file/],
      ['damaged', /damaged, and nothing of it went in/],
      ['harmful', /would have harmed/],
      ['disk-full', /disk is full/],
      ['failed', /did not work/],
    ] as const;
    for (const [reason, said] of told) {
      library.backups.restoring = fail(reason);
      press('Open the backup', dialog);
      expect(await dialog.findByText(said)).toBeTruthy();
      expect((await words()).value).toBe('one two three');
    }
    expect(library.backups.tried).toHaveLength(told.length);
  });

  it('over the notebook that is here says so, and offers another notebook for what was removed', async () => {
    const dialog = await open();
    pick(dialog);
    type(await words(), 'one two three');
    const notebook = library.current.get();
    library.backups.restoring = ok({ notebook, how: 'together', changed: false, bodies: 0 });
    press('Open the backup', dialog);
    expect(await dialog.findByText(/has all that is in this backup/)).toBeTruthy();
    library.backups.restoring = ok({ notebook: 'n2', how: 'begun', changed: true, bodies: 0 });
    press('Restore as another notebook', dialog);
    expect(await screen.findByText(/a notebook of its own now/)).toBeTruthy();
    expect(library.backups.tried[1]?.[1]).toMatchObject({ passphrase: 'one two three' });
    expect(library.backups.tried[1]?.[1].another).toMatch(/^Backup of /);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('says when something came', async () => {
    const dialog = await open();
    pick(dialog);
    type(await words(), 'one two three');
    library.backups.restoring = ok({ notebook: 'n1', how: 'together', changed: false, bodies: 2 });
    press('Open the backup', dialog);
    expect(await dialog.findByText(/are put together/)).toBeTruthy();
  });

  it('is offered in the first run', async () => {
    library = new FakeLibrary();
    renderRoot(library);
    fireEvent.click(await screen.findByRole('button', { name: 'Restore a backup' }));
    expect(await words()).toBeTruthy();
  });

  it('is offered where the browser has lost the notebooks', async () => {
    library = new FakeLibrary();
    library.lost.set([{ id: 'n1', name: 'Ours', partner: '', example: false, begun: 0 }]);
    renderRoot(library);
    fireEvent.click(await screen.findByRole('button', { name: 'Restore a backup' }));
    expect(await words()).toBeTruthy();
  });
});

describe('Leave this notebook', () => {
  const open = async () => {
    const page = await settings();
    press('Leave this notebook');
    return { ...within(await screen.findByRole('dialog')), page };
  };

  it('offers a backup first, and comes back from it', async () => {
    const dialog = await open();
    await expectAccessible(dialog.page);
    expect(dialog.getByText(/goes from this computer\. Ruth keeps everything\./)).toBeTruthy();
    press('Back up first', dialog);
    await words();
    library.backups.stands = { last: Date.now(), later: 0, things: 1 };
    press('Cancel', within(screen.getByRole('dialog')));
    expect(await screen.findByRole('button', { name: 'Leave now' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Back up first' })).toBeNull();
    expect(library.backups.left).toEqual([]);
  });

  it('leaves when the person says so twice, and says so when it could not', async () => {
    const dialog = await open();
    library.backups.leaving = fail('disk-full');
    press('Leave without a backup', dialog);
    expect(await dialog.findByText(/all of it is still here/)).toBeTruthy();
    library.backups.leaving = ok(null);
    press('Leave without a backup', dialog);
    expect(await screen.findByText(/is gone from this computer/)).toBeTruthy();
    expect(library.backups.left).toEqual(Array.from({ length: 2 }, () => library.current.get()));
  });

  it('forgets where the person was in notebooks that are here no more', async () => {
    localStorage.setItem('place:gone', '0 #list=notes');
    localStorage.setItem(`place:${library.current.get()}`, '0 #list=notes');
    renderRoot(library);
    await screen.findByRole('tablist', { name: 'Sections' });
    expect([
      localStorage.getItem('place:gone'),
      localStorage.getItem(`place:${library.current.get()}`),
    ]).toEqual([null, expect.any(String)]);
  });
});

describe('the reminder', () => {
  const DAY = 86_400_000;
  const shown = async (last: number, later: number, things: number): Promise<boolean> => {
    library.backups.stands = { last, later, things };
    const standing = vi.spyOn(library.backups, 'standing');
    const page = renderRoot(library);
    await screen.findByRole('tablist', { name: 'Sections' });
    await waitFor(() => expect(standing).toHaveBeenCalled());
    await Promise.all(standing.mock.results.map(({ value }) => value as unknown));
    const found = await screen
      .findByText(/a backup brings everything back/, {}, { timeout: 300 })
      .catch(() => null);
    return page !== undefined && found !== null;
  };

  it.each([
    [0, 0, 9, false],
    [0, 0, 10, true],
    [0, 29 * DAY, 10, false],
    [0, 31 * DAY, 10, true],
    [29 * DAY, 0, 10, false],
    [31 * DAY, 0, 10, true],
  ])('backup %d ms ago, "not now" %d ms ago, %d things: %s', async (last, later, things, expected) => {
    const ago = (ms: number): number => (ms === 0 ? 0 : Date.now() - ms);
    expect(await shown(ago(last), ago(later), things)).toBe(expected);
  });

  it('is not there in Settings, where “Back up” stands once', async () => {
    expect(await shown(0, 0, 10)).toBe(true);
    fireEvent.click(screen.getByRole('button', { name: 'Settings' }));
    expect(await screen.findAllByRole('button', { name: 'Back up' })).toHaveLength(1);
    expect(screen.queryByText(/a backup brings everything back/)).toBeNull();
  });

  it('rests when it is not wanted, and leads to a backup when it is', async () => {
    expect(await shown(0, 0, 10)).toBe(true);
    press('Back up');
    await words();
    press('Cancel', within(screen.getByRole('dialog')));
    press('Not now');
    expect(screen.queryByText(/a backup brings everything back/)).toBeNull();
    expect(library.backups.put).toEqual([library.current.get()]);
  });
});
