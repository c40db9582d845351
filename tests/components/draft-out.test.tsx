import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Export } from '../../components/drafts/out/Export';
import { OpenFile } from '../../components/drafts/out/OpenFile';
import type { Draft } from '../../components/drafts/out/write-out';
import { Toasts } from '../../components/ui/Toasts';
import { MAX_FILE } from '../../lib/import/draft';
import { makeReading } from '../support/fake-session';
import { TO_PRINT } from '../../lib/session/place';
import { expectAccessible } from '../support/render';
import { useWords } from '../support/words';

const by = { id: 's', by: 'm' };
const DRAFT: Draft = {
  title: 'Songs: again',
  blocks: [
    { kind: 'paragraph', runs: [{ text: 'We sing' }, { text: ' loud', inserted: by }] },
    { kind: 'quote', reading: 'r1', runs: [{ text: '“Sing.”' }] },
  ],
  readings: [makeReading({ id: 'r1', title: 'The Second Verse' })],
  comments: [{ passage: 'sing', said: [{ name: 'Ruth', text: 'Why?', at: 0 }] }],
  pictureHere: () => Promise.resolve(undefined),
};

const download = vi.fn();
const written = vi.fn();
beforeEach(() => {
  useWords('en');
  download.mockReset();
  written.mockReset();
  localStorage.clear();
  Object.defineProperty(document, 'fonts', { configurable: true, value: { ready: Promise.resolve() } });
  vi.stubGlobal('ClipboardItem', undefined);
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: written } });
});

const show = (onDesk?: () => void) =>
  render(
    <main>
      <Toasts>
        <Export draft={() => DRAFT} download={download} {...(onDesk && { onDesk })} />
      </Toasts>
    </main>,
  );
const open = (): void => void fireEvent.click(screen.getByRole('button', { name: 'Export' }));
const toggle = (name: string): void => void fireEvent.click(screen.getByRole('menuitemcheckbox', { name }));
async function save(name: string): Promise<{ name: string; type: string; content: string }> {
  const before = download.mock.calls.length;
  fireEvent.click(screen.getByRole('menuitem', { name }));
  await waitFor(() => expect(download.mock.calls.length).toBe(before + 1));
  const [file, type, content] = download.mock.calls.at(-1) as [string, string, string];
  return { name: file, type, content };
}

describe('"Export"', () => {
  it.each([
    ['Markdown', 'Songs again.md', 'text/markdown'],
    ['HTML', 'Songs again.html', 'text/html'],
    ['Plain text', 'Songs again.txt', 'text/plain'],
  ])('saves %s under the title', async (form, name, type) => {
    show();
    open();
    const file = await save(form);
    expect(file).toMatchObject({ name, type });
    expect(file.content).toContain('We sing');
    expect(file.content).not.toContain('loud');
    expect(file.content).toMatch(/References[\s\S]*The Second Verse/);
    expect(file.content).not.toContain('Ruth');
    expect(await screen.findByText(`Saved as ${name}`)).toBeTruthy();
  });

  it('saves a document of Word', async () => {
    show();
    open();
    const { content, name } = await save('Word (.docx)');
    expect(name).toBe('Songs again.docx');
    expect([...(content as unknown as Uint8Array).slice(0, 2)]).toEqual([80, 75]);
  });

  it('takes suggestions and comments, and leaves references, by choice', async () => {
    const page = show();
    open();
    toggle('With all suggestions');
    toggle('With comments');
    toggle('References in Chicago');
    await expectAccessible(page);
    const { content } = await save('Plain text');
    expect(content).toContain('We sing loud');
    expect(content).toContain('Ruth: Why?');
    expect(content).not.toContain('References');
  });

  it('copies for WordPress without title and comments', async () => {
    show();
    open();
    toggle('With comments');
    fireEvent.click(screen.getByRole('menuitem', { name: 'Copy for WordPress' }));
    expect(await screen.findByText('Copied. Go to an empty block in WordPress and paste.')).toBeTruthy();
    expect(written.mock.calls[0]?.[0]).toMatch(/^We sing\n/);
    expect(String(written.mock.calls[0]?.[0])).not.toContain('Ruth');
  });

  it('prints it as it goes out, in place of the page, and then the page is as it was', async () => {
    const printed: string[] = [];
    vi.stubGlobal('print', () =>
      printed.push(
        document.querySelector('.printing-out .paper-out')?.textContent.replace(/\s+/g, ' ') ?? '',
      ),
    );
    show();
    open();
    toggle('With all suggestions');
    fireEvent.click(screen.getByRole('menuitem', { name: 'Print' }));
    await waitFor(() => expect(printed).toHaveLength(1));
    expect(printed[0]).toMatch(/^\s*Songs: again We sing loud “Sing.” .*References/);
    expect(printed[0]).not.toContain('Ruth');
    act(() => void window.dispatchEvent(new Event('afterprint')));
    expect(document.querySelector('.paper-out, .printing-out')).toBeNull();
  });

  it('is printed by the desk, with what was chosen in the panel', async () => {
    const onDesk = vi.fn();
    const panel = show(onDesk);
    open();
    toggle('With comments');
    toggle('References in APA');
    fireEvent.click(screen.getByRole('menuitem', { name: 'Print' }));
    expect(onDesk).toHaveBeenCalledOnce();
    panel.unmount();
    history.replaceState(null, '', `/${TO_PRINT}`);
    const printed: string[] = [];
    vi.stubGlobal('print', () => printed.push(document.querySelector('.paper-out')?.textContent ?? ''));
    show();
    await waitFor(() => expect(printed).toHaveLength(1));
    expect(printed[0]).toContain('Ruth');
    expect(window.location.search).toBe(''); // loaded anew, it is not printed once more
    open();
    const apa = screen.getByRole('menuitemcheckbox', { name: 'References in APA' });
    expect(apa.getAttribute('aria-checked')).toBe('true');
  });

  it('says when the browser did not let it copy', async () => {
    written.mockRejectedValue(new Error('no'));
    show();
    open();
    fireEvent.click(screen.getByRole('menuitem', { name: 'Copy for WordPress' }));
    expect(await screen.findByText(/did not let Bookbag copy it/)).toBeTruthy();
  });
});

describe('"Open a file"', () => {
  const choose = async (file: File, onOpened = vi.fn(() => true)) => {
    render(
      <Toasts>
        <OpenFile onOpened={onOpened} store={() => Promise.resolve([])} />
      </Toasts>,
    );
    const input = screen.getByLabelText('Open a file', { selector: 'input' });
    await act(async () => fireEvent.change(input, { target: { files: [file] } }));
    return onOpened;
  };

  it('hands on what is in it, and says what became of it', async () => {
    const onOpened = await choose(new File(['# Songs\n\nWe sing.'], 'a.md'));
    expect(await screen.findByText('Opened a.md as a draft.')).toBeTruthy();
    expect(onOpened).toHaveBeenCalledOnce();
  });

  it('says what to do with a file of another form', async () => {
    const onOpened = await choose(new File(['%PDF'], 'a.pdf'));
    expect(await screen.findByText(/^Bookbag opens Word/)).toBeTruthy();
    expect(onOpened).not.toHaveBeenCalled();
  });

  it('does not read what is too large', async () => {
    const file = new File([''], 'a.md');
    Object.defineProperty(file, 'size', { value: MAX_FILE + 1 });
    await choose(file);
    expect(await screen.findByText(/^This file is too long/)).toBeTruthy();
  });
});
