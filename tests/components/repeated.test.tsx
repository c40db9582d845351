import { fireEvent, screen } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, makeReading, ME, NOW, PARTNER } from '../support/fake-session';
import { expectAccessible, renderRoot } from '../support/render';
import { twinsIn } from '../support/twins';

let session: FakeSession;
beforeEach(() => {
  session = new FakeSession();
  session.put('readings', makeReading({ id: 'r1', title: 'One' }), makeReading({ id: 'r2', title: 'Two' }));
  session.put('books', { id: 'b1', title: 'Soup' }, { id: 'b2', title: 'Salt', why: { [ME]: 'Short' } });
  const on = { on: 'reading', subject: 'r1', parent: '' } as const;
  for (const [n, by] of [ME, ME, PARTNER].entries()) {
    session.put('comments', { id: `c${n}`, ...on, by, at: NOW, text: `Comment ${n}` });
    session.put('notes', { id: `n${n}`, by, at: NOW, text: `Note ${n}` });
  }
});

const press = (role: 'tab' | 'button', name: string): void =>
  void fireEvent.click(screen.getByRole(role, { name }));

/** From the list of readings to each view, and what is on it more than once. */
const VIEWS: readonly [view: string, go: () => unknown, buttons: string, times: number][] = [
  ['readings', () => undefined, 'Remove', 2],
  ['books', () => press('tab', 'Books'), 'Edit', 2],
  ['notes', () => press('tab', 'Notes'), 'Remove', 2],
  [
    'discussion',
    () => {
      press('button', 'One');
      press('tab', 'Discussion');
    },
    'Reply',
    3,
  ],
  [
    'removed',
    async () => {
      press('tab', 'Notes');
      session.records.notes.remove('n0');
      session.records.notes.remove('n1');
      fireEvent.click(await screen.findByRole('button', { name: 'Removed' }));
    },
    'Put it back',
    2,
  ],
  ['settings', () => press('button', 'Settings'), 'Notebooks', 1],
];

it.each(VIEWS)(
  '%s: what has the same name is told apart by its description',
  async (_view, go, buttons, times) => {
    const page = renderRoot(FakeLibrary.with(session));
    await screen.findByRole('tablist', { name: 'Sections' });
    await go();
    expect(screen.getAllByRole('button', { name: buttons })).toHaveLength(times);
    expect(twinsIn(page.baseElement)).toEqual([]);
    await expectAccessible(page);
  },
);

it('twins are seen (the test can fail)', () => {
  document.body.innerHTML =
    '<button>Edit</button><button>Edit</button><button aria-describedby="a">Go</button><button>Go</button><i id="a">Soup</i>';
  expect(twinsIn(document)).toEqual(['Edit ()']);
  document.body.innerHTML = '';
});
