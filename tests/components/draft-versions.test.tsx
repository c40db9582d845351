import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Versions } from '../../components/drafts/versions/Versions';
import type { WrittenBlock } from '../../lib/model/draft-tokens';
import { expectAccessible } from '../support/render';
import { useWords } from '../support/words';

const line = (text: string, by: string): WrittenBlock => ({ kind: 'paragraph', runs: [{ text, by }] });
const TEXTS: Readonly<Record<string, readonly WrittenBlock[]>> = {
  v1: [line('We sing old songs.', 'ana')],
  v2: [line('We sing new songs.', 'ana')],
};
type ShownVersion = Parameters<typeof Versions>[0]['versions'][number];
const VERSIONS: ShownVersion[] = [
  { id: 'v2', name: 'Before Ruth', at: Date.UTC(2026, 10, 20), who: 'Ana' },
  { id: 'v1', name: '', at: Date.UTC(2026, 10, 19), who: 'Ana' },
  { id: 'v0', name: 'Far away', at: Date.UTC(2026, 10, 18), who: 'Ruth' },
];
const [onName, onRestore] = [vi.fn(() => Promise.resolve(true)), vi.fn()];
const NOW = [
  {
    ...line('We sing ', 'ana'),
    runs: [
      { text: 'We sing ', by: 'ana' },
      { text: 'new', by: 'ruth' },
      { text: ' songs.', by: 'ana' },
    ],
  },
];
const show = (versions = VERSIONS, acts: object = { onName, onRestore }) => {
  const page = render(
    <main>
      <Versions
        versions={versions}
        load={(id) => Promise.resolve(TEXTS[id])}
        now={() => NOW as WrittenBlock[]}
        language="en"
        nameOf={(by) => (by === 'ruth' ? 'Ruth' : 'Ana')}
        {...acts}
      />
    </main>,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Versions' }));
  return page;
};
const items = (): HTMLElement[] =>
  within(screen.getByRole('list', { name: 'Versions' })).getAllByRole('listitem');
const click = async (n: number, name: string): Promise<void> => {
  const button = within(items()[n] as HTMLElement).getByRole('button', { name });
  await act(async () => fireEvent.click(button));
};
beforeEach(() => {
  useWords('en');
  onName.mockClear();
  onRestore.mockClear();
});

describe('"Versions"', () => {
  it('shows what changed since one, and who wrote it', async () => {
    const page = show();
    await click(1, 'Compare');
    const changes = await screen.findByRole('group', { name: 'What changed since' });
    expect(changes.querySelector('ins')?.textContent).toBe('new');
    expect(changes.querySelector('ins')?.title).toBe('added by Ruth');
    expect(changes.querySelector('del')?.textContent).toBe('old');
    await expectAccessible(page);
  });

  it('says where no word changed, and where a version is not here', async () => {
    show();
    await click(0, 'Compare');
    expect(await screen.findByText('No word has changed since.')).toBeTruthy();
    await click(2, 'Compare');
    expect(await screen.findByText(/not on this computer yet/)).toBeTruthy();
  });

  it('restores one that is here', async () => {
    show();
    await click(1, 'Restore');
    expect(onRestore).toHaveBeenCalledWith('v1', TEXTS['v1']);
    await click(2, 'Restore');
    expect(onRestore).toHaveBeenCalledOnce();
    expect(screen.getByText(/not on this computer yet/)).toBeTruthy();
  });

  it('names the draft as it stands, and keeps the name until it is saved', async () => {
    show();
    const box = screen.getByRole<HTMLInputElement>('textbox', { name: 'Name this version' });
    const type = (value: string): boolean => fireEvent.change(box, { target: { value } });
    const save = () => act(async () => fireEvent.click(screen.getByRole('button', { name: 'Save' })));
    onName.mockResolvedValueOnce(false);
    type(' Ready ');
    await save();
    expect(onName).toHaveBeenCalledWith('Ready');
    expect(box.value).toBe(' Ready ');
    let answer: (saved: boolean) => void = () => undefined;
    onName.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
    await save();
    await save(); // it is being saved
    expect([onName.mock.calls.length, box.value]).toEqual([2, ' Ready ']);
    type('Next');
    await act(async () => answer(true));
    expect(box.value).toBe('Next');
    await save();
    expect(box.value).toBe('');
  });

  it('says when there is none, and offers nothing where nothing may be written', () => {
    const page = show([], {});
    expect(screen.getByText(/^There is no version yet/)).toBeTruthy();
    page.unmount();
    show(VERSIONS, {});
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Restore' })).toBeNull();
  });
});
