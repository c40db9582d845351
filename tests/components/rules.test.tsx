import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { gatherPeople } from '../../components/hooks/people';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, makeReading, ME, NOW, PARTNER } from '../support/fake-session';
import { renderRoot, settled } from '../support/render';

/** Small rules of the forms and lists that nothing else would notice the loss of. */

let session: FakeSession;
let library: FakeLibrary;
beforeEach(() => {
  session = new FakeSession();
  session.put('readings', makeReading({ id: 'r1', title: 'A Mentor Is Not a Map' }));
  library = FakeLibrary.with(session);
});
const start = async () => {
  const page = renderRoot(library);
  await screen.findByRole('tablist', { name: 'Sections' });
  return page;
};
const press = (name: string): void => void fireEvent.click(screen.getByRole('button', { name }));
const show = (tab: string): void => void fireEvent.click(screen.getByRole('tab', { name: tab }));
const box = (name: string): HTMLInputElement => screen.getByRole('textbox', { name });
const write = (name: string, value: string): void => void fireEvent.change(box(name), { target: { value } });

describe('a box to write in', () => {
  it('sends nothing empty, and takes the focus instead', async () => {
    await start();
    show('Notes');
    write('Write a note', '  \n ');
    press('Post');
    expect(session.records.notes.list.get()).toEqual([]);
    expect(document.activeElement).toBe(box('Write a note'));
  });

  it('is sent by Ctrl and Enter, but not while characters are being composed, nor by Enter alone', async () => {
    await start();
    show('Notes');
    write('Write a note', '日本');
    const enter = (keys: object): void =>
      void fireEvent.keyDown(box('Write a note'), { key: 'Enter', ...keys });
    enter({});
    enter({ ctrlKey: true, isComposing: true });
    expect(session.records.notes.list.get()).toEqual([]);
    enter({ ctrlKey: true });
    expect(session.records.notes.list.get()).toMatchObject([{ text: '日本' }]);
  });
});

describe('what the partner wrote', () => {
  beforeEach(() => {
    session.put('notes', { id: 'theirs', by: PARTNER, at: NOW, text: 'From Ruth' });
    const said = { on: 'reading', subject: 'r1', parent: '' } as const;
    session.put('comments', { id: 'c', by: PARTNER, at: NOW, text: 'Page two.', ...said });
  });

  it('can be answered, and not edited or removed: a note', async () => {
    await start();
    show('Notes');
    const buttons = within(screen.getByRole('article')).getAllByRole('button');
    expect(buttons.map((one) => one.textContent)).toEqual(['Reply', 'Bring to our meeting']);
  });

  it('can be answered, and not edited or removed: a comment', async () => {
    await start();
    press('A Mentor Is Not a Map');
    show('Discussion');
    const buttons = within(screen.getByRole('list', { name: 'Comments' })).getAllByRole('button');
    expect(buttons.map((one) => one.textContent)).toEqual(['Reply', 'Bring to our meeting', 'Settled']);
  });
});

describe('the names in Settings', () => {
  it('are not saved when they are the same or missing', async () => {
    const saved = vi.spyOn(library, 'setMyName');
    await start();
    press('Settings');
    write('Your name', ' Marisol ');
    fireEvent.submit(box('Your name'));
    await settled();
    expect(screen.queryByText('Saved')).toBeNull();
    write('Your name', ' ');
    fireEvent.submit(box('Your name'));
    await waitFor(() => expect(box('Your name').getAttribute('aria-invalid')).toBe('true'));
    expect(saved).not.toHaveBeenCalled();
    expect(session.records.members.list.get()[0]?.name).toBe('Marisol');
  });
});

it('an invitation is sent once, however often one presses', async () => {
  library = new FakeLibrary();
  library.myName.set('Bo');
  const joined = vi.spyOn(library, 'joinNotebook').mockReturnValue(new Promise(() => undefined));
  renderRoot(library);
  fireEvent.click(await screen.findByRole('button', { name: 'Join a notebook' }));
  write('Invitation', `bookbag2.${'a'.repeat(60)}`);
  press('Join');
  press('Join');
  expect(joined).toHaveBeenCalledOnce();
});

describe('a file that is dragged over the page', () => {
  const drag = (type: string, types: string[], files: File[] = []): boolean => {
    const event = new Event(type, { bubbles: true, cancelable: true });
    Object.assign(event, { dataTransfer: { types, files } });
    act(() => void document.dispatchEvent(event));
    return event.defaultPrevented;
  };
  const shown = () => document.querySelector('.drop-here') !== null;

  it('is taken, and the browser does not leave the page for it; a text is let alone', async () => {
    await start();
    expect([drag('dragover', ['text/plain']), shown()]).toEqual([false, false]);
    expect([drag('dragover', ['Files']), shown()]).toEqual([true, true]);
    expect(drag('drop', ['Files'], [new File(['%PDF-'], 'shelves.pdf')])).toBe(true);
    expect([session.added, shown()]).toEqual([['shelves.pdf'], false]);
    expect([drag('drop', ['text/plain']), session.added.length]).toEqual([false, 1]);
  });
});

it('the partner is who joined, not who was brought along; both keep their names', () => {
  const member = (id: string, name: string, brought: 0 | 1) =>
    ({ id, by: id, at: NOW, name, seat: 'b', brought, zone: '' }) as const;
  const people = gatherPeople(
    [member(ME, 'Marisol', 0), member('old', 'Ann', 1), member('new', 'Ruth', 0)],
    ME,
  );
  expect(people.partner).toMatchObject({ id: 'new', name: 'Ruth' });
  expect([people.of('old').name, people.of('new').name, people.of(ME).isMe]).toEqual(['Ann', 'Ruth', true]);
});
