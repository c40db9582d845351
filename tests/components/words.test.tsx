import { fireEvent, render, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { PlainWords, Words } from '../../components/talk/Words';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, makeReading, ME, PARTNER } from '../support/fake-session';
import { expectAccessible, renderRoot } from '../support/render';

const ADDRESS = 'https://example.org/a/b?c=d';
const TEXT = `One line.\n\n  See ${ADDRESS}.`;

describe('words that somebody wrote', () => {
  it('keep their lines and their direction, and an address in them is a link that tells nobody where it was', () => {
    const { container } = render(<Words text={TEXT} id="w" className="more" />);
    const words = container.firstElementChild;
    expect(words?.textContent).toBe(TEXT);
    expect(words?.className).toBe('words more');
    expect(words?.getAttribute('dir')).toBe('auto');
    const link = screen.getByRole('link', { name: ADDRESS });
    expect(link.getAttribute('href')).toBe(ADDRESS);
    expect(link.getAttribute('target')).toBe('_blank');
    expect(link.getAttribute('rel')).toContain('noopener');
    expect(link.getAttribute('dir')).toBe('ltr');
  });

  it('a line breaks between the parts of an address', () => {
    const { container } = render(<Words text={ADDRESS} />);
    expect(container.querySelector('a')?.innerHTML).toBe(
      'https://<wbr>example.org/<wbr>a/<wbr>b?<wbr>c=<wbr>d',
    );
  });

  it('the site is named to which letters lead that only look like another one', () => {
    const { container } = render(<Words text="https://аpple.example" />);
    expect(container.textContent).toBe('https://аpple.example (xn--pple-43d.example)');
    expect(screen.getByRole('link').textContent).toBe('https://аpple.example');
  });

  it('light marks are shown as what they mean', async () => {
    const page = render(
      <main>
        <Words text={'*so* **it** [is](https://x.example)\n- a\n- b\n> c'} id="w" />
      </main>,
    );
    const { container } = page;
    expect(container.querySelector('#w.words')).not.toBeNull();
    expect(
      [...container.querySelectorAll('em, strong, li, blockquote')].map((one) => one.textContent),
    ).toEqual(['so', 'it', 'a', 'b', 'c']);
    expect(container.querySelector('a')?.outerHTML).toContain('rel="noopener noreferrer nofollow"');
    expect(container.querySelector('p')?.textContent).toBe('so it is (x.example)');
    await expectAccessible(page);
  });

  it('each list and quote has a direction of its own', () => {
    const { container } = render(<Words text={'a\n- أبي\n\n> b\n1) c'} />);
    const blocks = [...(container.firstElementChild?.children ?? [])];
    expect(blocks.map((one) => [one.localName, one.getAttribute('dir')])).toEqual([
      ['p', 'auto'],
      ['ul', 'auto'],
      ['blockquote', 'auto'],
      ['ol', 'auto'],
    ]);
    // a list looks for its direction only into what has none of its own
    expect(container.querySelectorAll('[dir] [dir]')).toHaveLength(0);
  });

  it('a text without marks is one paragraph of one text', () => {
    const { container } = render(<Words text={'2 * 3 * 4\n\n snake_case'} />);
    expect(container.innerHTML).toBe('<p class="words" dir="auto">2 * 3 * 4\n\n snake_case</p>');
  });

  it('in a value as it was typed no mark means anything', () => {
    const { container } = render(<PlainWords as="span" text="*a* https://x.example" />);
    expect(container.textContent).toBe('*a* https://x.example');
    expect(container.querySelectorAll('em')).toHaveLength(0);
    expect(container.querySelectorAll('a')).toHaveLength(1);
  });

  it('nothing else in them is taken for markup', () => {
    const { container } = render(<Words text={'<b>x</b> javascript:alert(1) <a href="x">y</a>'} />);
    expect(container.querySelectorAll('b, a')).toHaveLength(0);
  });
});

describe('everywhere in a notebook', () => {
  let session: FakeSession;
  beforeEach(() => {
    session = new FakeSession();
  });
  const open = async (section: string) => {
    const page = renderRoot(FakeLibrary.with(session));
    await screen.findByRole('tablist', { name: 'Sections' });
    fireEvent.click(screen.getByRole('tab', { name: section }));
    return page;
  };

  it('notes have links', async () => {
    session.put('notes', { id: 'n', text: TEXT, by: PARTNER });
    const page = await open('Notes');
    expect(await screen.findByRole('link', { name: ADDRESS })).toBeTruthy();
    await expectAccessible(page);
  });

  it('why the two enjoy a book has links', async () => {
    session.put('books', { id: 'b', title: 'Soup', why: { [ME]: TEXT, [PARTNER]: TEXT } });
    await open('Books');
    expect(await screen.findAllByRole('link', { name: ADDRESS })).toHaveLength(2);
  });

  it('comments, their answers, what the two liked and the note of a link have links', async () => {
    const liked = { [ME]: TEXT, [PARTNER]: TEXT };
    session.put('readings', makeReading({ id: 'r', title: 'R', kind: 'link', body: '', note: TEXT, liked }));
    const on = { on: 'reading', subject: 'r', text: TEXT } as const;
    session.put('comments', { id: 'c', ...on }, { id: 'd', parent: 'c', ...on });
    await open('Readings');
    fireEvent.click(await screen.findByRole('button', { name: 'R' }));
    expect(await screen.findAllByRole('link', { name: ADDRESS })).toHaveLength(1);
    fireEvent.click(screen.getByRole('tab', { name: 'Discussion' }));
    expect(await screen.findAllByRole('link', { name: ADDRESS })).toHaveLength(4);
  });
});

describe('what runs from right to left', () => {
  const ARABIC = 'أبي يقرأ';
  it('runs so on cards and in heads, and turns nothing around it', async () => {
    const session = new FakeSession();
    session.put('readings', makeReading({ id: 'r', title: ARABIC, byline: 'سعاد', site: 'مجلة' }));
    session.put('books', { id: 'b', title: ARABIC, author: 'سعاد', values: 'صبر', by: PARTNER });
    renderRoot(FakeLibrary.with(session));
    const card = await screen.findByRole('button', { name: ARABIC });
    const dirOf = (words: string): string | null =>
      screen.getByText(words).closest('[dir]')?.getAttribute('dir') ?? null;
    expect([dirOf(ARABIC), dirOf('سعاد'), dirOf('مجلة')]).toEqual(['auto', 'auto', 'auto']);
    fireEvent.click(within(card.closest('article') as HTMLElement).getByRole('button', { name: 'Remove' }));
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    fireEvent.click(await screen.findByRole('button', { name: ARABIC }));
    expect(screen.getByRole('heading', { name: ARABIC }).getAttribute('dir')).toBe('auto');
    fireEvent.click(screen.getByRole('tab', { name: 'Books' }));
    expect([dirOf(ARABIC), dirOf('سعاد'), dirOf('صبر')]).toEqual(['auto', 'auto', 'auto']);
  });

  it('a name in a sentence stands for itself', async () => {
    const session = new FakeSession('n1', undefined, [
      { id: ME, name: 'Marisol', seat: 'a', at: 1 },
      { id: PARTNER, name: 'أحمد', seat: 'b', at: 2 },
    ]);
    session.put('readings', makeReading({ id: 'r', title: 'R', by: PARTNER, at: Date.now() }));
    const { container } = renderRoot(FakeLibrary.with(session));
    await screen.findByRole('button', { name: 'R' });
    expect(container.querySelector('.stamp')?.textContent).toContain('Clipped by \u2068أحمد\u2069');
  });
});
