import { act, fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { encodeStateAsUpdate } from 'yjs';
import { writeClosing } from '../../lib/notebook/year/closing';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, makeReading, NOW, PAIRED, PARTNER } from '../support/fake-session';
import { expectAccessible, renderRoot, settled } from '../support/render';

let session: FakeSession;
beforeEach(() => {
  session = new FakeSession();
  session.put('readings', makeReading({ id: 'r1', title: 'A Mentor Is Not a Map' }));
  session.put('notes', { id: 'n', text: 'Hello' });
});

const press = (name: string): void => void fireEvent.click(screen.getByRole('button', { name }));
const start = async () => {
  const page = renderRoot(FakeLibrary.with(session));
  await screen.findByRole('tablist', { name: 'Sections' });
  return page;
};
const settings = async () => {
  const page = await start();
  press('Settings');
  await screen.findByRole('button', { name: 'Leave this notebook' });
  return page;
};
const partner = (closed: boolean, at = NOW) =>
  act(async () => void writeClosing(session.doc, { by: PARTNER, at, closed }));

describe('"Close the year"', () => {
  it('says what happens, offers a backup and the files first, and closes for both', async () => {
    const page = await settings();
    press('Close the year');
    const dialog = within(screen.getByRole('dialog', { name: 'Close “Spring match”?' }));
    expect(dialog.getByText(/^You and Ruth can read everything as before\./)).toBeTruthy();
    expect(dialog.getByRole('button', { name: 'Back up first' })).toBeTruthy();
    expect(dialog.getByRole('button', { name: 'Take the notebook out' })).toBeTruthy();
    await expectAccessible(page);
    await act(async () => fireEvent.click(dialog.getByRole('button', { name: 'Close it now' })));
    expect(session.year.closing.get()).toMatchObject({ by: session.me, closed: true });
    expect(screen.queryByRole('dialog')).toBeNull();
    const line = await screen.findByRole('region', { name: /^Closed on November 20.* by Marisol$/ });
    expect(line.textContent).toContain('Both of you can read here');
    await expectAccessible(page);
  });

  it('comes back to the question once the files are saved or not', async () => {
    await settings();
    press('Close the year');
    const asked = within(screen.getByRole('dialog'));
    fireEvent.click(asked.getByRole('button', { name: 'Take the notebook out' }));
    const taking = within(await screen.findByRole('dialog', { name: 'Take “Spring match” out' }));
    fireEvent.click(taking.getByRole('button', { name: 'Cancel' }));
    expect(await screen.findByRole('dialog', { name: 'Close “Spring match”?' })).toBeTruthy();
    expect(session.year.closing.get()).toBeNull();
  });

  it('says why it could not close', async () => {
    await settings();
    press('Close the year');
    session.lock();
    press('Close it now');
    expect((await screen.findAllByText(/Update Bookbag/)).length).toBeGreaterThan(0);
  });
});

describe('a closed notebook', () => {
  it('says who closed it, writes nothing, and keeps what was typed', async () => {
    session.kept.set('note', 'half a thought');
    await partner(true);
    await start();
    fireEvent.click(screen.getByRole('tab', { name: 'Notes' }));
    expect(await screen.findByRole('region', { name: /^Closed on November 20.* by Ruth$/ })).toBeTruthy();
    const box = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Write a note' });
    await settled();
    expect([box.value, box.readOnly]).toEqual(['half a thought', true]);
    expect(screen.getByText(/^This notebook is closed, so you can only read here\./)).toBeTruthy();
    const before = encodeStateAsUpdate(session.doc);
    press('Post');
    expect(encodeStateAsUpdate(session.doc)).toEqual(before);
    expect(session.kept.get('note')).toBe('half a thought');
  });

  it('opens again from there, whoever closed it', async () => {
    await partner(true);
    await start();
    await act(async () => fireEvent.click(await screen.findByRole('button', { name: 'Open it again' })));
    expect(session.canWrite.get()).toBe(true);
    expect(screen.queryByRole('region', { name: /^Closed/ })).toBeNull();
    expect(await screen.findByText('The notebook is open again, for both of you.')).toBeTruthy();
  });

  it('tells of it when the partner closes it or opens it again', async () => {
    await start();
    await partner(true);
    expect(
      await screen.findByText('Ruth closed this notebook. Both of you can still read in it.'),
    ).toBeTruthy();
    await partner(false, NOW + 1);
    expect(await screen.findByText('Ruth opened this notebook again.')).toBeTruthy();
  });

  it('is said in the menu of notebooks', async () => {
    const library = FakeLibrary.with(session);
    library.statuses.set({ n1: { ...PAIRED, closed: { at: NOW, by: 'Ruth' } } });
    renderRoot(library);
    await screen.findByRole('tablist', { name: 'Sections' });
    press('Notebooks');
    expect(screen.getByRole('menuitemradio').textContent).toMatch(/closed on November 20.* by Ruth/);
  });
});
