import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { creator } from '../../lib/model/creator';
import { NO_DETAILS } from '../../lib/model/details';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, makeReading, ME, PARTNER } from '../support/fake-session';
import { card, edit, line } from '../support/details-card';
import { expectAccessible, renderRoot, settled } from '../support/render';

const SIDE_CAR = 'c'.repeat(64);
let session: FakeSession;

const article = makeReading({
  id: 'r1',
  type: 'journalArticle',
  title: 'Songs on the Rug',
  creators: [creator('Ama Boateng'), { ...creator('Lena Okafor', 'editor'), orcid: '0000-0002-1825-0097' }],
  byline: 'Ama Boateng',
  site: 'Journal of Held Songs',
  volume: '9',
  issue: '2',
  pages: '15-22',
  published: '2024-05-14',
  doi: '10.1234/jhs.1',
  licence: 'https://creativecommons.org/licenses/by-nc/4.0/',
  details: SIDE_CAR,
  from: { title: 'highwire', site: 'json-ld', abstract: 'highwire' },
  typed: { volume: PARTNER },
});

beforeEach(() => {
  session = new FakeSession();
  session.put('readings', article);
  session.details.set(SIDE_CAR, { ...NO_DETAILS, abstract: 'We sang.', references: ['One.', 'Two.'] });
});

const open = async (wide = false) => {
  const page = renderRoot(FakeLibrary.with(session), { wide });
  // a panel that was closed opens where it was
  fireEvent.click(await screen.findByRole('tab', { name: 'Readings' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Songs on the Rug' }));
  return page;
};
const openDetails = async (wide = false) => {
  const page = await open(wide);
  fireEvent.click(screen.getByRole('button', { name: 'Details' }));
  await screen.findByRole('region', { name: 'Details' });
  return page;
};
const reading = () => session.records.readings.list.get()[0];

describe('the details of a reading', () => {
  it.each([false, true])('show each fact with where it comes from (desk: %s)', async (wide) => {
    const page = await openDetails(wide);
    await within(card()).findByText('We sang.');
    expect(line('Journal').textContent).toContain('Journal of Held Songs');
    expect(line('Journal').textContent).toContain('from the page’s own data');
    expect(line('Title').textContent).toContain('from the page’s own data');
    expect(line('Volume').textContent).toContain('as Ruth typed it');
    expect(line('By').textContent).toContain('Lena Okafor (editor)');
    expect(
      within(line('References'))
        .getAllByRole('listitem')
        .map((one) => one.textContent),
    ).toEqual(['One.', 'Two.']);
    expect(within(card()).queryByText('Keywords')).toBeNull();
    const link = within(line('DOI')).getByRole('link', { name: '10.1234/jhs.1' });
    expect(link.getAttribute('href')).toBe('https://doi.org/10.1234/jhs.1');
    expect(link.getAttribute('rel')).toContain('noreferrer');
    expect(within(line('Licence')).getByRole('link', { name: 'CC BY-NC 4.0' })).toBeTruthy();
    await expectAccessible(page);
  });

  it('are edited in place, one by one, and taken back', async () => {
    const page = await openDetails();
    edit('Issue');
    const box = screen.getByRole<HTMLInputElement>('textbox', { name: 'Issue' });
    expect(document.activeElement).toBe(box);
    fireEvent.change(box, { target: { value: '3' } });
    await expectAccessible(page);
    fireEvent.submit(box);
    expect(reading()).toMatchObject({ issue: '3', volume: '9', typed: { issue: ME, volume: PARTNER } });
    await settled();
    expect(line('Issue').textContent).toContain('as you typed it');
    await waitFor(() =>
      expect(
        (document.activeElement as HTMLElement).ariaLabel ??
          document.activeElement?.getAttribute('aria-label'),
      ).toBe('Edit: Issue'),
    );
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(reading()?.issue).toBe('2');
  });

  it('what nobody changed keeps saying where it comes from', async () => {
    await openDetails();
    edit('Journal');
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(reading()).toEqual(article);
    expect(line('Journal').textContent).toContain('from the page’s own data');
  });

  it('Esc leaves a field as it was', async () => {
    await openDetails();
    edit('Issue');
    fireEvent.change(screen.getByRole('textbox', { name: 'Issue' }), { target: { value: '3' } });
    fireEvent.keyDown(screen.getByRole('textbox', { name: 'Issue' }), { key: 'Escape' });
    expect(screen.queryByRole('textbox', { name: 'Issue' })).toBeNull();
    expect(reading()?.issue).toBe('2');
  });

  it('what is typed and not saved is found again', async () => {
    const page = await openDetails();
    edit('Abstract');
    fireEvent.change(screen.getByRole('textbox', { name: 'Abstract' }), {
      target: { value: 'We sang twice.' },
    });
    page.unmount();
    await waitFor(() => expect(session.kept.get('details:r1:abstract')).toBe('We sang twice.'));
    await openDetails();
    edit('Abstract');
    await waitFor(() =>
      expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Abstract' }).value).toBe(
        'We sang twice.',
      ),
    );
  });

  it('say what is wrong with a number, and what it looks like', async () => {
    await openDetails();
    edit('DOI');
    fireEvent.change(screen.getByRole('textbox', { name: 'DOI' }), { target: { value: 'none' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(screen.getByText(/This is not a DOI/)).toBeTruthy();
    fireEvent.change(screen.getByRole('textbox', { name: 'DOI' }), {
      target: { value: 'https://doi.org/10.1234/JHS.2' },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(reading()?.doi).toBe('10.1234/jhs.2');
  });

  it('offer what is missing by one quiet control', async () => {
    await openDetails();
    fireEvent.click(screen.getByRole('button', { name: 'Add a field' }));
    expect(screen.queryByRole('menuitem', { name: 'Ages' })).toBeNull();
    fireEvent.click(screen.getByRole('menuitem', { name: 'Keywords' }));
    fireEvent.change(screen.getByRole('textbox', { name: 'Keywords' }), { target: { value: 'songs; rugs' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(reading()?.keywords).toEqual(['songs', 'rugs']);
    await settled();
    expect(line('Keywords').textContent).toContain('songs; rugs');
  });

  it('a title, which has one line, is saved by Enter', async () => {
    await openDetails();
    edit('Title');
    const box = screen.getByRole('textbox', { name: 'Title' });
    fireEvent.change(box, { target: { value: 'Songs on a Rug' } });
    fireEvent.keyDown(box, { key: 'Enter' });
    expect(reading()?.title).toBe('Songs on a Rug');
  });

  it('choose a kind', async () => {
    await openDetails();
    edit('Kind');
    fireEvent.change(screen.getByRole('combobox', { name: 'Kind' }), { target: { value: 'book' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(reading()?.type).toBe('book');
  });

  it('take people one by one', async () => {
    const page = await openDetails();
    edit('By');
    await expectAccessible(page);
    fireEvent.click(screen.getByRole('button', { name: 'Remove: Lena Okafor' }));
    fireEvent.click(screen.getByRole('button', { name: 'Add a person' }));
    const second = screen.getByRole('group', { name: 'Person 2' });
    expect(document.activeElement).toBe(within(second).getByRole('textbox', { name: 'Name' }));
    fireEvent.change(within(second).getByRole('textbox', { name: 'Name' }), {
      target: { value: 'Ruy Castellano' },
    });
    fireEvent.change(within(second).getByRole('combobox', { name: 'Role' }), {
      target: { value: 'illustrator' },
    });
    fireEvent.change(within(second).getByRole('textbox', { name: 'ORCID' }), { target: { value: '12' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(screen.getByText(/This is not an ORCID/)).toBeTruthy();
    fireEvent.change(within(second).getByRole('textbox', { name: 'ORCID' }), { target: { value: '' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(reading()?.creators).toEqual([creator('Ama Boateng'), creator('Ruy Castellano', 'illustrator')]);
  });

  it('are there without the side-car, which follows', async () => {
    session.details.clear();
    await openDetails();
    await screen.findByText('The rest is on its way.');
    expect(line('Issue')).toBeTruthy();
  });
});

describe('"Cite"', () => {
  const menu = (): void => void fireEvent.click(screen.getByRole('button', { name: 'Cite' }));
  const items = (): (string | null)[] => screen.getAllByRole('menuitem').map((item) => item.textContent);

  it('is a menu for the keyboard', async () => {
    const page = await open();
    const button = screen.getByRole('button', { name: 'Cite' });
    fireEvent.keyDown(button, { key: 'ArrowDown' });
    expect(items()).toEqual(['Copy Chicago', 'Copy APA', 'RIS', 'BibTeX', 'CSL-JSON']);
    await expectAccessible(page);
    const described = screen.getByRole('menuitem', { name: 'BibTeX' }).getAttribute('aria-describedby');
    expect(document.querySelector(`[id="${described}"]`)?.textContent).toBe('Save as a file');
    const focused = (): string | null | undefined => document.activeElement?.textContent;
    const key = (name: string): void =>
      void fireEvent.keyDown(document.activeElement as Element, { key: name });
    expect(focused()).toBe('Copy Chicago');
    key('ArrowUp');
    expect(focused()).toBe('CSL-JSON');
    key('Home');
    key('ArrowDown');
    expect(focused()).toBe('Copy APA');
    key('End');
    key('r');
    expect(focused()).toBe('RIS');
    key('Escape');
    expect(screen.queryByRole('menu')).toBeNull();
    expect(document.activeElement).toBe(button);
  });

  it('copies with italics and says so', async () => {
    const written: Record<string, Blob>[] = [];
    const item = function (parts: Record<string, Blob>): void {
      written.push(parts);
    };
    vi.stubGlobal('ClipboardItem', item);
    const write = vi.fn<(items: unknown[]) => Promise<void>>(() => Promise.resolve());
    vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue({ write } as unknown as Clipboard);
    await open();
    menu();
    fireEvent.click(screen.getByRole('menuitem', { name: 'Copy APA' }));
    await screen.findByText('Copied APA');
    expect(await written[0]?.['text/plain']?.text()).toBe(
      'Boateng, A. (2024). Songs on the Rug. Journal of Held Songs, 9(2), 15–22. https://doi.org/10.1234/jhs.1',
    );
    expect(await written[0]?.['text/html']?.text()).toContain('<i>Journal of Held Songs</i>');
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  it('saves files under author, year and title, with what the side-car knows', async () => {
    await open();
    menu();
    fireEvent.click(screen.getByRole('menuitem', { name: 'RIS' }));
    await screen.findByText('Saved as boateng-2024-songs-on-the-rug.ris');
    expect(session.shell.saved[0]?.text).toContain('AB  - We sang.');
    menu();
    fireEvent.click(screen.getByRole('menuitem', { name: 'CSL-JSON' }));
    await screen.findByText('Saved as boateng-2024-songs-on-the-rug.json');
  });
});

it('a card says journal, volume and issue; a citation shows what is known of it', async () => {
  session.put('readings', {
    ...article,
    published: '2024-05',
    kind: 'citation',
    body: '',
    excerpt: 'We sang.',
  });
  await open();
  expect(screen.getByText('Journal of Held Songs 9 (2), May 2024')).toBeTruthy();
  expect(screen.getByText('We sang.')).toBeTruthy();
  expect(screen.getByText(/Only the citation is here/)).toBeTruthy();
});
