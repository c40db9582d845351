import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NO_ORDER, orderAfter, type BlockOrder } from '../../components/pdf/block-order';
import { Toasts, useSay } from '../../components/ui/Toasts';
import { MAX_CREATORS, creator } from '../../lib/model/creator';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, makeReading } from '../support/fake-session';
import { edit } from '../support/details-card';
import { renderRoot } from '../support/render';
import { useWords } from '../support/words';

let session: FakeSession;
beforeEach(() => {
  session = new FakeSession();
});
const start = async () => {
  const page = renderRoot(FakeLibrary.with(session));
  await screen.findByRole('tablist', { name: 'Sections' });
  return page;
};

describe('toasts', () => {
  function Sayer() {
    const say = useSay();
    return <input onInput={(event) => say(event.currentTarget.value)} />;
  }
  afterEach(cleanup);

  it('are one at a time: the next takes the place of the one before', () => {
    useWords('en');
    render(
      <Toasts>
        <Sayer />
      </Toasts>,
    );
    const say = (words: string): void =>
      void fireEvent.input(screen.getByRole('textbox'), { target: { value: words } });
    const shown = () => [...document.querySelectorAll('.toast')].map((one) => one.textContent);
    for (const words of ['One', 'Two', 'Three']) {
      say(words);
      expect(shown()).toEqual([words]);
    }
  });
});

it('two hundred steps of an order can be taken back, and not one more', () => {
  const block = (text: string) =>
    ({ kind: 'paragraph', text, page: 1, label: '', box: [0, 0, 1, 1], breaks: [] }) as const;
  const after = (steps: number): BlockOrder => {
    let order = orderAfter(NO_ORDER, { act: 'begin', blocks: [block('One'), block('Two')] });
    for (let i = 0; i < steps; i += 1) order = orderAfter(order, { act: 'move', from: 0, to: 1 });
    return order;
  };
  expect([200, 201].map((steps) => after(steps).before.length)).toEqual([200, 200]);
  let order = after(201);
  for (let i = 0; i < 201; i += 1) order = orderAfter(order, { act: 'undo' });
  expect(order.blocks.map(({ text }) => text)).toEqual(['Two', 'One']); // what it was after the first step
});

it('the title of a clip under way is shown up to eighty characters', async () => {
  await start();
  const progress = (name: string) => ({ clip: name, name, done: 1, total: 9 });
  act(() => session.shell.progress.set([progress('x'.repeat(80)), progress(`${'y'.repeat(79)} z`)]));
  const names = [...document.querySelectorAll('.progress-name')].map((one) => one.textContent);
  expect(names).toEqual(['x'.repeat(80), `${'y'.repeat(79)}…`]);
});

it('a reading takes fifty people in its form, and then offers no more', async () => {
  const people = (n: number) => Array.from({ length: n }, (_, i) => creator(`Person ${i}`));
  session.put('readings', makeReading({ id: 'r1', title: 'Songs', creators: people(MAX_CREATORS - 1) }));
  await start();
  fireEvent.click(screen.getByRole('button', { name: 'Songs' }));
  fireEvent.click(screen.getByRole('button', { name: 'Details' }));
  await screen.findByRole('region', { name: 'Details' });
  edit('By');
  fireEvent.click(screen.getByRole('button', { name: 'Add a person' }));
  expect(screen.getAllByRole('group', { name: /^Person \d+$/ })).toHaveLength(MAX_CREATORS);
  expect(screen.queryByRole('button', { name: 'Add a person' })).toBeNull();
}, 30_000);

describe('the list of readings', () => {
  const list = () => screen.getByRole('list', { name: 'Readings' });
  const many = (n: number): void =>
    session.put(
      'readings',
      ...Array.from({ length: n }, (_, i) => makeReading({ id: `m${i}`, title: `No ${i}` })),
    );
  let height: { mockRestore: () => void };
  // nothing is laid out here, so a card says how tall it is
  beforeEach(() => {
    height = vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(176);
  });
  afterEach(() => height.mockRestore());

  it.each([
    [60, false],
    [61, true],
  ])('of %i is whole in the page, or not: %s', async (n, isLong) => {
    many(n);
    await start();
    expect(list().classList.contains('long')).toBe(isLong);
    await waitFor(() => expect(within(list()).getAllByRole('listitem')).not.toHaveLength(0));
    expect(within(list()).getAllByRole('listitem').length < n).toBe(isLong);
  });
});
