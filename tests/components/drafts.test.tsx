import { act, fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { KINDS } from '../../lib/model/kinds';
import { editRecord } from '../../lib/notebook/records';
import { recordMap } from '../../lib/notebook/schema';
import { applyUpdate, Doc, encodeStateAsUpdate, type Text } from 'yjs';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, makeReading, ME, PARTNER } from '../support/fake-session';
import { expectAccessible, renderRoot, settled } from '../support/render';

let session: FakeSession;
beforeEach(() => {
  session = new FakeSession();
  session.put('readings', makeReading({ id: 'r1', title: 'A Map' }));
});

const press = async (role: string, name: string): Promise<void> => {
  await act(async () => fireEvent.click(screen.getByRole(role, { name })));
  await settled();
};
const start = async () => {
  const page = renderRoot(FakeLibrary.with(session));
  await screen.findByRole('button', { name: 'A Map' });
  await press('tab', 'Write');
  await screen.findByRole('button', { name: 'New draft' });
  return page;
};
const drafts = () => session.records.drafts.list.get();
const begin = (title: string, text: string): string => {
  const added = session.drafts.begin({ title }, [{ kind: 'paragraph', runs: [{ text }] }]);
  if (!added.ok) throw new Error(added.reason);
  return added.value;
};
/** The partner gives the one draft another title at the other end. */
const theyCall = (title: string): void => {
  const other = new Doc();
  applyUpdate(other, encodeStateAsUpdate(session.doc));
  editRecord(other, KINDS.drafts, drafts()[0]!.id, PARTNER, { title });
  act(() => applyUpdate(session.doc, encodeStateAsUpdate(other), 'partner'));
};
const box = (): Promise<HTMLElement> => screen.findByRole('textbox', { name: 'Draft' }, { timeout: 8000 });

describe('the drafts', () => {
  it('begin empty, and “New draft” opens a blank one', async () => {
    const page = await start();
    await expectAccessible(page);
    await press('button', 'New draft');
    await press('menuitem', 'Blank');
    expect((await box()).textContent).toBe('');
    expect(drafts()).toMatchObject([{ title: '', state: 'idea', least: 300, most: 700 }]);
    await expectAccessible(page);
  });

  it('have a title that is written when it is left; where both changed it, the person chooses', async () => {
    begin('', 'So we moved the song.');
    await start();
    await press('button', 'Draft without a title');
    const title = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Title' });
    const type = (value: string) => act(async () => void fireEvent.change(title, { target: { value } }));
    const leave = async (): Promise<void> => {
      await act(async () => void fireEvent.blur(title));
      await settled(); // a stream of one's own changes is drawn a moment later
    };
    await type('The Song ');
    expect(title.value).toBe('The Song ');
    await leave();
    expect([title.value, drafts()[0]?.title]).toEqual(['The Song', 'The Song']);
    await type('The Song Comes First');
    theyCall('The Quiet Song');
    await leave();
    expect([title.value, drafts()[0]?.title]).toEqual(['The Song Comes First', 'The Quiet Song']);
    expect(document.querySelector('.meanwhile')?.textContent).toContain('The Quiet Song');
    await press('button', 'Keep mine: Title');
    expect(drafts()[0]?.title).toBe('The Song Comes First');
  });

  it('are duplicated, archived and removed, with Undo', async () => {
    begin('Songs', 'So we moved the song.');
    const page = await start();
    await expectAccessible(page);
    await press('button', 'Duplicate');
    expect((await box()).textContent).toBe('So we moved the song.');
    expect(drafts().map(({ title }) => title)).toContain('Copy of Songs');
    await press('button', 'Drafts');
    const card = (name: string): HTMLElement =>
      screen.getByRole('button', { name }).closest('article') as HTMLElement;
    const within_ = (name: string, button: string) =>
      within(card(name)).getByRole('button', { name: button });
    const click = async (button: HTMLElement): Promise<void> => {
      await act(async () => fireEvent.click(button));
      await settled(); // a stream of one's own changes is drawn a moment later
    };
    await click(within_('Songs', 'Archive'));
    expect(screen.queryByRole('button', { name: 'Songs' })).toBeNull();
    await press('button', 'Archived drafts');
    await click(within_('Songs', 'Take out of the archive'));
    await click(within_('Songs', 'Remove'));
    expect(drafts()).toHaveLength(1);
    await click(screen.getAllByRole('button', { name: 'Undo' }).at(-1)!);
    expect(drafts()).toHaveLength(2);
  });

  it('have a state, and an address once published', async () => {
    begin('Songs', 'Words');
    const page = await start();
    await press('button', 'Songs');
    await act(async () =>
      fireEvent.change(screen.getByRole('combobox', { name: 'State' }), { target: { value: 'published' } }),
    );
    const address = await screen.findByRole('textbox', { name: 'Address of the post' });
    fireEvent.change(address, { target: { value: 'not an address' } });
    await act(async () => fireEvent.blur(address));
    expect(drafts()[0]?.address).toBe('');
    expect(screen.getByText(/This is no web address/)).toBeTruthy();
    fireEvent.change(address, { target: { value: 'alsc.example/song' } });
    await act(async () => fireEvent.blur(address));
    expect(drafts()[0]?.address).toBe('https://alsc.example/song');
    await expectAccessible(page);
  });

  it('say what the partner wrote in them as news', async () => {
    const id = begin('Songs', 'Words');
    await start();
    expect(session.unseen.get()).toEqual([]);
    const record = recordMap(session.doc, 'drafts', id);
    await act(async () => session.doc.transact(() => record?.set(`wrote:${PARTNER}`, 1_790_000_000_000)));
    expect(session.unseen.get()).toMatchObject([
      { kind: 'drafts', what: 'said', by: PARTNER, section: 'write' },
    ]);
  });
});

describe('the sheet', () => {
  it('shows what the partner types, and is one stop for Tab with its bar another', async () => {
    const id = begin('Songs', 'So we moved the song.');
    const page = await start();
    await press('button', 'Songs');
    const text = await box();
    await act(async () => session.drafts.text(id)?.insert(3, 'all '));
    expect(text.textContent).toBe('So all we moved the song.');
    const bar = screen.getByRole('toolbar', { name: 'Formatting' });
    const stops = within(bar)
      .getAllByRole('button')
      .filter((one) => one.tabIndex === 0);
    expect(stops.map((one) => one.getAttribute('aria-label') ?? one.textContent)).toEqual(['Bold']);
    stops[0]?.focus();
    fireEvent.keyDown(stops[0]!, { key: 'ArrowRight' });
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Italic');
    fireEvent.keyDown(document.activeElement!, { key: 'End' });
    expect(document.activeElement?.getAttribute('aria-label')).toBe('More');
    await expectAccessible(page);
  });

  it('makes the line a heading by its bar, in the notebook too', async () => {
    const id = begin('Songs', 'What we did');
    await start();
    await press('button', 'Songs');
    const text = await box();
    await press('button', 'Heading');
    expect(text.querySelector('h2')?.textContent).toBe('What we did');
    expect(session.drafts.blocks(id)).toMatchObject([{ kind: 'heading', level: 2 }]);
    expect(screen.getByRole('button', { name: 'Heading' }).getAttribute('aria-pressed')).toBe('true');
  });

  it('suggests while the switch is on, and either accepts or rejects', async () => {
    const id = begin('Songs', 'It comes at the start.');
    const page = await start();
    await press('button', 'Songs');
    const text = await box();
    await press('switch', 'Suggest');
    expect(screen.getByRole('switch', { name: 'Suggest' }).getAttribute('aria-checked')).toBe('true');
    await act(async () => session.drafts.text(id)?.format(3, 5, { del: { id: 's1', by: PARTNER } }));
    const theirs = new Doc();
    applyUpdate(theirs, encodeStateAsUpdate(session.doc));
    (theirs.getMap('texts').get(id) as Text).insert(8, ' begins', { ins: { id: 's1', by: PARTNER } });
    await act(async () => applyUpdate(session.doc, encodeStateAsUpdate(theirs), 'partner'));
    expect(text.innerHTML).toContain('<del');
    const list = screen.getByRole('list', { name: 'Suggestions' });
    expect(within(list).getByText(/put “ begins” in the place of “comes”/)).toBeTruthy();
    await expectAccessible(page);
    await press('button', 'Accept');
    expect(text.textContent).toBe('It  begins at the start.');
    expect(screen.queryByRole('list', { name: 'Suggestions' })).toBeNull();
  });

  it('suggests looks of words and lines, which stay as they are until somebody accepts', async () => {
    const id = begin('Songs', 'What we did');
    const page = await start();
    await press('button', 'Songs');
    const text = await box();
    await press('switch', 'Suggest');
    await press('button', 'Heading');
    expect(text.querySelector('h2.suggested-line.seat-a')?.getAttribute('data-suggests')).toBe('H M');
    expect(session.drafts.blocks(id)).toMatchObject([{ kind: 'paragraph' }]);
    const list = () => screen.queryByRole('list', { name: 'Suggestions' });
    expect(within(list()!).getByText(/make “What we did” a heading/)).toBeTruthy();
    await expectAccessible(page);
    await press('button', 'Heading'); // once more takes it back
    expect(list()).toBeNull();
    await press('button', 'Heading');
    await press('button', 'Accept');
    expect(session.drafts.blocks(id)).toMatchObject([{ kind: 'heading', level: 2 }]);
    expect(session.drafts.blocks(id)[0]?.as).toBeUndefined();
  });

  it('decides all that one person suggests, and draws it in their ink with their initial', async () => {
    const id = begin('Songs', 'It comes at the start.');
    const words = session.drafts.text(id)!;
    words.format(3, 5, { del: { id: 's1', by: PARTNER } });
    words.format(12, 3, { 'as-bold': { id: 's2', by: PARTNER, to: true } });
    words.format(16, 5, { del: { id: 's3', by: ME } });
    const page = await start();
    await press('button', 'Songs');
    const text = await box();
    const ink = [...text.querySelectorAll('.suggested')].map((one) => [
      one.textContent,
      one.classList.contains('seat-b'),
      one.getAttribute('data-suggests'),
    ]);
    expect(ink).toEqual([
      ['comes', true, 'R'],
      ['the', true, 'R'],
      ['start', false, 'M'],
    ]);
    expect(text.querySelector('.as-bold')?.textContent).toBe('the');
    await expectAccessible(page);
    await press('button', 'Accept all of Ruth’s');
    expect(text.textContent).toBe('It  at the start.');
    expect(text.querySelector('strong')?.textContent).toBe('the');
    expect(text.querySelector('del')?.textContent).toBe('start');
    expect(screen.queryByRole('button', { name: 'Reject all of mine' })).toBeNull(); // one is left
    await press('button', 'Reject');
    expect(text.querySelector('del')).toBeNull();
  });

  it('shows the beginning alone of a text that no editor can take, also when it grows while it is open', async () => {
    const id = begin('Songs', 'So we moved the song.');
    const page = await start();
    await press('button', 'Songs');
    await box();
    await act(async () => session.drafts.text(id)?.insert(0, 'long '.repeat(20_000)));
    expect(screen.queryByRole('textbox', { name: 'Draft' })).toBeNull();
    expect(screen.getByText('This draft is too long to write in here')).toBeTruthy();
    await expectAccessible(page);
  });
});
