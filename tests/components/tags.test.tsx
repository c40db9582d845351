import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { MOST_TAGS, tagsOf } from '../../lib/model/tag';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, makeReading } from '../support/fake-session';
import { expectAccessible, renderRoot } from '../support/render';

let session: FakeSession;
beforeEach(() => {
  session = new FakeSession();
  session.put('readings', makeReading({ id: 'r1', title: 'Songs on the Rug', at: 2 }));
  session.put('readings', makeReading({ id: 'r2', title: 'Quiet Hours', at: 1, tags: { k: 'Sensory' } }));
});

const open = async () => {
  const page = renderRoot(FakeLibrary.with(session), { wide: false });
  fireEvent.click(await screen.findByRole('tab', { name: 'Readings' }));
  return page;
};
const openDetails = async () => {
  const page = await open();
  fireEvent.click(await screen.findByRole('button', { name: 'Songs on the Rug' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Details' }));
  return { page, box: await screen.findByRole<HTMLInputElement>('combobox', { name: 'Add a tag' }) };
};
const type = (box: HTMLInputElement, words: string): void => {
  fireEvent.change(box, { target: { value: words } });
  fireEvent.submit(box.form!);
};
const chip = (label: string) =>
  screen.findByRole('button', { name: new RegExp(`^Remove the tag .${label}.$`) });
const labels = (id = 'r1') =>
  tagsOf(session.records.readings.list.get().find((one) => one.id === id)!).map(({ label }) => label);

describe('tags of a reading', () => {
  it('are added in Details, offered from other readings, and removed with undo', async () => {
    const { page, box } = await openDetails();
    const offered = [...box.list!.options].map(({ value }) => value);
    expect(offered).toEqual(['Sensory']);
    type(box, ' Early  literacy ');
    expect(labels()).toEqual(['Early literacy']);
    expect(box.value).toBe('');
    await chip('Early literacy');
    await expectAccessible(page);
    fireEvent.click(screen.getByRole('button', { name: 'Remove the tag “Early literacy”' }));
    expect(labels()).toEqual([]);
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(labels()).toEqual(['Early literacy']);
  });

  it('that are there already, or one too many, are told, and the words stay', async () => {
    const { box } = await openDetails();
    type(box, 'Rhyme');
    await chip('Rhyme');
    type(box, 'RHYME');
    await screen.findByText(/It has the tag .RHYME. already/);
    expect(box.value).toBe('RHYME');
    const rest = Object.fromEntries(Array.from({ length: MOST_TAGS - 2 }, (_, n) => [`k${n}`, `tag ${n}`]));
    act(() => void session.records.readings.edit('r1', { tags: rest }));
    await chip('tag 0');
    type(box, 'The last');
    await chip('The last');
    expect(labels()).toHaveLength(MOST_TAGS);
    type(box, 'one more');
    await screen.findByText(/It has 30 tags at most/);
    expect(labels()).toHaveLength(MOST_TAGS);
    expect(box.value).toBe('one more');
  });

  it('that cannot be written leave the words where they are', async () => {
    const { box } = await openDetails();
    session.lock();
    type(box, 'Rhyme');
    expect(labels()).toEqual([]);
    await waitFor(() => expect(screen.queryByRole('combobox', { name: 'Add a tag' })).toBeNull());
  });

  it('stand on the card, and the list is narrowed by one', async () => {
    for (const n of [3, 4, 5, 6])
      session.put('readings', makeReading({ id: `r${n}`, title: `Reading ${n}` }));
    await open();
    const card = await screen.findByRole('article', { name: 'Quiet Hours' });
    within(card).getByText('Sensory', { exact: false });
    fireEvent.change(await screen.findByRole('combobox', { name: 'With which tag' }), {
      target: { value: 'sensory' },
    });
    await waitFor(() => expect(screen.queryByRole('article', { name: 'Songs on the Rug' })).toBeNull());
    screen.getByRole('article', { name: 'Quiet Hours' });
  });
});
