import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, makeReading } from '../support/fake-session';
import { renderRoot, settled } from '../support/render';

let session: FakeSession;
beforeEach(() => {
  window.location.hash = '';
  session = new FakeSession();
  session.put('readings', makeReading({ id: 'r1', title: 'What a Story Time Is For' }));
});
const open = async (wide: boolean) => {
  const page = renderRoot(FakeLibrary.with(session), { wide });
  await screen.findByRole('tablist', { name: 'Sections' });
  return page;
};
const press = (role: 'tab' | 'button', name: string): void =>
  void fireEvent.click(screen.getByRole(role, { name }));

describe.each([
  ['panel', false],
  ['desk', true],
])('the %s is named in its tab', (_where, wide) => {
  it('after the reading that is open, also when it gets another title, and after the list or the settings', async () => {
    const page = await open(wide);
    await waitFor(() => expect(document.title).toBe('Readings · Bookbag'));
    press('button', 'What a Story Time Is For');
    expect(document.title).toBe('What a Story Time Is For · Bookbag');
    act(() => void session.records.readings.edit('r1', { title: 'Another' }));
    await settled();
    expect(document.title).toBe('Another · Bookbag');
    press('tab', 'Books');
    expect(document.title).toBe('Books · Bookbag');
    press('button', 'Settings');
    expect(document.title).toBe('Settings · Bookbag');
    page.unmount();
    expect(document.title).toBe('Bookbag');
  });
});

it('on the desk the title is the first heading of a reading, and the lists beside it have names', async () => {
  await open(true);
  press('button', 'What a Story Time Is For');
  expect(screen.getAllByRole('heading')[0]?.textContent).toBe('What a Story Time Is For');
  expect(screen.getByRole('list', { name: 'Who has read it' })).toBeTruthy();
});
