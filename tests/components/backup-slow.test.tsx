import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { ok } from '../../lib/util/result';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession } from '../support/fake-session';
import { expectAccessible, renderRoot } from '../support/render';

let library: FakeLibrary;
beforeEach(() => {
  library = FakeLibrary.with(new FakeSession());
  library.backups.isSlow = true;
});

/** Opens Settings, then the dialog that a button there opens. */
async function open(name: string) {
  const page = renderRoot(library);
  await screen.findByRole('tablist', { name: 'Sections' });
  fireEvent.click(screen.getByRole('button', { name: 'Settings' }));
  fireEvent.click(screen.getByRole('button', { name }));
  const words = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Passphrase' });
  return { page, words, dialog: within(screen.getByRole('dialog')) };
}
type Dialog = Awaited<ReturnType<typeof open>>['dialog'];

const bar = (dialog: Dialog) => dialog.getByRole<HTMLProgressElement>('progressbar');
const click = (name: string, dialog: Dialog): void =>
  void fireEvent.click(dialog.getByRole('button', { name }));

/** It says how far it is, is ended by "Cancel", and then its buttons are back. */
async function isFollowed(dialog: Dialog, begins: string, ended: RegExp): Promise<void> {
  await dialog.findByRole('progressbar');
  expect(bar(dialog).position).toBe(-1); // nobody knows yet
  expect(document.activeElement).toBe(dialog.getByRole('button', { name: 'Cancel' }));
  act(() => library.backups.work?.told(0.25));
  expect(bar(dialog).value).toBe(0.25);
  click('Cancel', dialog);
  expect(library.backups.work?.signal.aborted).toBe(true);
  await dialog.findByText(ended);
  expect(dialog.queryByRole('progressbar')).toBeNull();
  expect(dialog.getByRole('button', { name: begins })).toBeTruthy();
}

describe('a backup that takes long', () => {
  it('says how far it is and can be ended; the words stay, and it can be made again', async () => {
    const { page, words, dialog } = await open('Back up');
    await waitFor(() => expect(words.value).not.toBe(''));
    const { value } = words;
    click('Save the backup', dialog);
    await dialog.findByRole('progressbar');
    await expectAccessible(page);
    await isFollowed(dialog, 'Save the backup', /Stopped\. There is no file/);
    expect(words.value).toBe(value);
    library.backups.isSlow = false;
    click('Save the backup', dialog);
    await dialog.findByText(/is in your downloads/);
    expect(library.backups.saved.map(([{ passphrase }]) => passphrase)).toEqual([value, value]);
  });

  it('ends with its dialog', async () => {
    const { words, dialog } = await open('Back up');
    await waitFor(() => expect(words.value).not.toBe(''));
    click('Save the backup', dialog);
    await dialog.findByRole('progressbar');
    fireEvent(screen.getByRole('dialog'), new Event('close'));
    await waitFor(() => expect(library.backups.work?.signal.aborted).toBe(true));
  });
});

describe('a restoring that takes long', () => {
  const begin = async () => {
    const { page, words, dialog } = await open('Restore');
    const input = dialog.getByLabelText('Choose a backup', { selector: 'input' });
    fireEvent.change(input, { target: { files: [new File(['x'], 'ours.bookbag-backup')] } });
    fireEvent.change(words, { target: { value: 'one two three' } });
    return { page, words, dialog };
  };

  it('says how far it is and can be ended; what was typed stays', async () => {
    const { words, dialog } = await begin();
    click('Open the backup', dialog);
    await isFollowed(dialog, 'Open the backup', /Stopped\. Nothing of the backup went in/);
    expect(words.value).toBe('one two three');
  });

  it('also as another notebook', async () => {
    const { dialog } = await begin();
    library.backups.isSlow = false;
    library.backups.restoring = ok({ notebook: 'n1', how: 'together', changed: false, bodies: 0 });
    click('Open the backup', dialog);
    await dialog.findByText(/has all that is in this backup/);
    library.backups.isSlow = true;
    click('Restore as another notebook', dialog);
    await isFollowed(dialog, 'Restore as another notebook', /Stopped\. Nothing of the backup went in/);
  });
});
