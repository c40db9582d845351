import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, ME, NOW, PARTNER } from '../support/fake-session';
import { expectAccessible, renderRoot, settled } from '../support/render';

let session: FakeSession;
beforeEach(() => {
  session = new FakeSession();
});

const press = async (role: string, name: string): Promise<void> => {
  const found = await screen.findByRole(role, { name });
  await act(async () => fireEvent.click(found));
  await settled();
};
const events = (count: number, by = ME): void =>
  session.put(
    'events',
    ...Array.from({ length: count }, (_, i) => ({
      ...{ id: `e${i}`, by, at: NOW + i, title: `Event ${i}` },
      date: `2027-01-${String(28 - (i % 28)).padStart(2, '0')}`,
    })),
  );
const start = async (drawer: string) => {
  const page = renderRoot(FakeLibrary.with(session));
  await press('tab', 'Plan');
  await press('link', drawer);
  return page;
};
const titles = (name: string): string[] =>
  within(screen.getByRole('list', { name }))
    .getAllByRole('button')
    .map((one) => one.textContent ?? '');
const look = (name: string): void =>
  void fireEvent.change(screen.getByRole('searchbox', { name: 'Narrow the list' }), {
    target: { value: name },
  });

describe('a drawer', () => {
  it('with few things has no tools, with more it is narrowed by words and person, and put in order', async () => {
    events(5);
    const page = await start('Events');
    expect(screen.queryByRole('searchbox', { name: 'Narrow the list' })).toBeNull();
    act(() =>
      session.put('events', { id: 'p', by: PARTNER, at: NOW + 9, title: 'A walk', place: 'The harbour' }),
    );
    expect(titles('Events')[0]).toBe('Event 0');
    const order = await screen.findByRole('combobox', { name: 'Order' });
    fireEvent.change(order, { target: { value: 'day' } });
    expect(titles('Events')).toEqual(['Event 4', 'Event 3', 'Event 2', 'Event 1', 'Event 0', 'A walk']);
    fireEvent.change(screen.getByRole('combobox', { name: 'Order' }), { target: { value: 'title' } });
    expect(titles('Events')[0]).toBe('A walk');
    look('harb');
    expect(titles('Events')).toEqual(['A walk']);
    look('');
    await press('button', 'From Ruth');
    expect(titles('Events')).toEqual(['A walk']);
    await expectAccessible(page);
  });

  it('of hundreds has those near the window in the page, and leads to a new one that is narrowed away', async () => {
    events(300);
    await start('Events');
    expect(screen.getByRole('list', { name: 'Events' }).className).toContain('long');
    look('nowhere');
    act(() => session.put('events', { id: 'p', by: PARTNER, at: NOW + 999, title: 'A walk' }));
    await press('button', 'Next new');
    expect(await screen.findByRole('heading', { name: 'A walk' })).toBeTruthy();
    await waitFor(() => expect(session.unseen.get()).toEqual([]), { timeout: 5000 });
  });
});

describe('the drafts', () => {
  it('are narrowed and put in order, and shown whole where one is led to', async () => {
    for (let i = 0; i < 7; i += 1)
      session.put('drafts', { id: `d${i}`, by: ME, at: NOW + i, title: `Draft ${i}` });
    renderRoot(FakeLibrary.with(session));
    await press('tab', 'Write');
    await screen.findByRole('list', { name: 'Drafts' });
    look('draft 3');
    expect(within(screen.getByRole('list', { name: 'Drafts' })).getAllByRole('heading')).toHaveLength(1);
    act(() => session.put('drafts', { id: 'p', by: PARTNER, at: NOW + 99, title: 'The song' }));
    await press('button', 'Next new');
    expect(await screen.findByRole('button', { name: 'The song' })).toBeTruthy();
  });
});
