import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { MAX_FILE } from '../../lib/import/draft';
import { FakeLibrary } from '../support/fake-library';
import { FakeSession, makeReading, ME, PARTNER } from '../support/fake-session';
import { expectAccessible, renderRoot, settled } from '../support/render';

let session: FakeSession;
beforeEach(() => {
  localStorage.clear();
  session = new FakeSession();
});

const press = async (role: string, name: string): Promise<void> => {
  const found = await screen.findByRole(role, { name });
  await act(async () => fireEvent.click(found));
  await settled();
};
const type = (name: string, value: string): void =>
  act(() => void fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } }));
const box = (): HTMLTextAreaElement => screen.getByRole('textbox', { name: 'The text' });
const titleBox = (): HTMLInputElement => screen.getByRole('textbox', { name: 'Title' });
const openDrawer = async (drawer: string) => {
  const page = renderRoot(FakeLibrary.with(session));
  await press('tab', 'Plan');
  await press('link', drawer);
  return page;
};
const openDialog = async () => {
  const page = await openDrawer('Interviews');
  await press('button', 'Add a resume');
  return page;
};
const choose = async (name: string, body: BlobPart, size?: number): Promise<void> => {
  const file = new File([body], name);
  if (size !== undefined) Object.defineProperty(file, 'size', { value: size });
  await act(async () =>
    fireEvent.change(screen.getByLabelText('Choose a file'), { target: { files: [file] } }),
  );
};
const all = () => session.records.readings.list.get();
const HASH = (n: number): string => n.toString(16).padStart(64, '0');
/** A resume with the text number 1, and so many earlier ones from number 2 on. */
const withResume = (html: string, ...earlier: readonly string[]): void => {
  session.put(
    'readings',
    makeReading({
      id: 'r',
      title: 'For the branch',
      by: PARTNER,
      kind: 'resume',
      url: '',
      body: HASH(1),
      words: 9,
    }),
  );
  const entries = earlier.map((text, n) => {
    session.texts.set(HASH(n + 2), text);
    return [`earlier:${HASH(n + 2)}`, `${1_790_000_000_000 - n}|9||||`];
  });
  session.doc.getMap('readings');
  session.texts.set(HASH(1), html);
  session.put('readings', { ...all()[0]!, ...Object.fromEntries(entries) } as never);
};

describe('a resume', () => {
  it('is pasted under “Interviews”, once it was said who will see it, and can be taken back', async () => {
    const page = await openDialog();
    expect(screen.getByRole('dialog').textContent).toContain('Ruth will see it');
    await expectAccessible(page);
    const lines = [
      'Story time in two languages for twelve families, every week',
      'Summer reading at the school',
    ];
    type('The text', `Lena Okafor\n\n${lines.join('\n')}\n- Puppets`);
    await press('button', 'Save');
    await waitFor(() => expect(all()).toHaveLength(1));
    expect(all()[0]).toMatchObject({ kind: 'resume', title: 'Resume of Marisol', by: ME, url: '' });
    expect(session.resumes[0]?.html).toBe(
      `<p>Lena Okafor</p>\n<p>${lines.join('</p>\n<p>')}</p>\n<ul>\n<li>Puppets</li>\n</ul>`,
    );
    expect(session.kept.size).toBe(0);
    const list = within(screen.getByRole('list', { name: 'Resumes' }));
    expect(document.activeElement).toBe(list.getByRole('button', { name: 'Resume of Marisol' }));
    await expectAccessible(page);
    await press('button', 'Undo');
    expect(all()).toHaveLength(0);
  });

  it('that is refused keeps what was typed, and says the next step', async () => {
    await openDialog();
    type('Title', 'For the branch');
    type('The text', 'Lena Okafor');
    for (const [reason, words] of [
      ['disk-full', 'computer is full'],
      ['too-new', 'Update Bookbag'],
      ['too-long', 'too long for a resume'],
    ] as const) {
      session.resumeFails = reason;
      await press('button', 'Save');
      await waitFor(() => expect(screen.getByRole('dialog').textContent).toContain(words));
      expect([box().value, titleBox().value]).toEqual(['Lena Okafor', 'For the branch']);
    }
  });

  it('of which nothing was typed is none', async () => {
    await openDialog();
    await press('button', 'Save');
    await waitFor(() => expect(screen.getByRole('dialog').textContent).toContain('There are no words in it'));
    expect(session.resumes).toHaveLength(0);
  });

  it('comes out of a file, which gives it its name; what its document calls the title stays in its words', async () => {
    await openDialog();
    await choose(
      'Lena 2026.html',
      '<h1>Lena Okafor</h1><p>Reads &lt;aloud&gt;</p><img src="https://x.example/a.png">',
    );
    await waitFor(() => expect(session.resumes).toHaveLength(1));
    expect(session.resumes[0]).toMatchObject({ reading: '', title: 'Lena 2026' });
    expect(session.resumes[0]?.html).toMatch(/^<(p|h2)>Lena Okafor<\/\1>\n<p>Reads &lt;aloud&gt;<\/p>$/);
  });

  it('does not come out of what is no resume, and the next step is said', async () => {
    await openDialog();
    for (const [name, body, size, words] of [
      ['cv.xlsx', 'x', undefined, 'Bookbag reads PDF, Word'],
      ['cv.txt', '', undefined, 'There are no words in it'],
      ['cv.docx', 'x', undefined, 'Bookbag reads PDF, Word'],
      ['cv.pdf', 'x', undefined, 'could not read this file'],
      ['cv.txt', 'x', MAX_FILE + 1, 'too long for a resume'],
    ] as const) {
      await choose(name, body, size);
      await waitFor(() => expect(screen.getByRole('dialog').textContent).toContain(words));
    }
    expect(session.resumes).toHaveLength(0);
  });

  it('as large as a file may be is read', async () => {
    await openDialog();
    await choose('cv.txt', 'Lena', MAX_FILE);
    await waitFor(() => expect(session.resumes).toHaveLength(1));
  });
});

describe('a resume that is open', () => {
  const openResume = async () => {
    const page = await openDrawer('Interviews');
    await press('button', 'For the branch');
    await screen.findByRole('button', { name: 'Add a newer version' });
    return page;
  };

  it('is talked over as a reading, without prompts about articles, a citation or a page', async () => {
    withResume('<p>Lena</p>');
    const page = await openResume();
    expect(screen.queryByRole('button', { name: 'Cite' })).toBeNull();
    expect(screen.queryByRole('link', { name: 'Open the page' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Compare with the version before' })).toBeNull();
    await press('tab', 'Discussion');
    expect(screen.getByRole('textbox', { name: 'Write a comment' })).toBeTruthy();
    for (const name of ['What I liked', 'What I didn’t like'])
      expect(screen.queryByLabelText(name)).toBeNull();
    expect(screen.queryByRole('switch', { name: 'Reveal together' })).toBeNull();
    await expectAccessible(page);
  });

  it('gets a newer version, which Undo takes back; the one before is compared with it word by word', async () => {
    withResume('<p>Lena reads aloud</p>');
    const page = await openResume();
    await press('button', 'Add a newer version');
    expect(screen.queryByRole('textbox', { name: 'Title' })).toBeNull();
    type('The text', 'Lena sings aloud');
    await press('button', 'Save');
    await waitFor(() => expect(all()[0]?.earlier).toHaveLength(1));
    expect(all()[0]).toMatchObject({ kind: 'resume', title: 'For the branch' });
    await press('button', 'Compare with the version before');
    const before = await screen.findByRole('group', { name: /^The version until/ });
    const now = screen.getByRole('group', { name: 'The version of now' });
    expect([before.textContent, before.querySelector('del')?.textContent]).toEqual([
      'Lena reads aloud\n',
      'reads',
    ]);
    expect([now.textContent, now.querySelector('ins')?.textContent]).toEqual(['Lena sings aloud\n', 'sings']);
    await expectAccessible(page);
    await press('button', 'Undo');
    expect([all()[0]?.body, all()[0]?.earlier.length]).toEqual([HASH(1), 0]);
  });

  it('leads back to the drawer in which it was opened, from the list of readings to the list', async () => {
    withResume('<p>Lena</p>');
    await openResume();
    await press('button', 'Settings');
    await press('button', 'Settings');
    await press('button', 'Back');
    expect(await screen.findByRole('heading', { name: 'Interviews' })).toBeTruthy();
    await press('tab', 'Readings');
    await press('button', 'For the branch');
    await press('button', 'Back');
    expect(await screen.findByRole('list', { name: 'Readings' })).toBeTruthy();
  });

  it.each([
    ['refused', /could not use the text that came from Ruth. Click “Add a newer version”/],
    ['lacking', /Not even Ruth’s browser has this text. Click “Add a newer version”/],
  ] as const)('says when its text does not come (%s), and what to do', async (state, words) => {
    withResume('<p>Lena</p>');
    session.texts.clear();
    session.bodyState = state;
    await openResume();
    await screen.findByText(words);
  });

  it.each([
    [undefined, /This text is damaged, so Bookbag cannot show it. Click “Add a newer version”/],
    [`<p>Lena</p>${'<br>'.repeat(20_001)}`, /too large to show, so here is its plain beginning.$/],
  ])('says what is wrong with its text, and what to do', async (text, words) => {
    withResume('<p>Lena</p>');
    session.texts.set(HASH(1), text);
    await openResume();
    await screen.findByText(words);
  });

  it('shows an earlier version, and goes back to it', async () => {
    withResume('<p>Lena sings</p>', '<p>Lena reads</p>');
    await openResume();
    await press('button', 'The text before');
    await waitFor(() =>
      expect(screen.getByRole('region', { name: 'Article' }).textContent).toBe('Lena reads'),
    );
    await press('button', 'Use this text again');
    expect(all()[0]).toMatchObject({ kind: 'resume', body: HASH(2), earlier: [{ body: HASH(1) }] });
  });
});

describe('where readings go out', () => {
  beforeEach(() => {
    withResume('<p>Lena</p>');
    session.put('readings', makeReading({ id: 'a', title: 'A Mentor Is Not a Map' }));
  });

  it('“Our year” has resumes once somebody chose them on this device, and from then on', async () => {
    const page = await openDrawer('Our year');
    expect(page.container.textContent).toContain('A Mentor Is Not a Map');
    expect(screen.queryByText('For the branch')).toBeNull();
    await press('checkbox', 'Resumes');
    expect(screen.getByText('For the branch')).toBeTruthy();
    page.unmount();
    await openDrawer('Our year');
    expect(screen.getByText('For the branch')).toBeTruthy();
  });

  it('the list on paper has none of them beside articles; “Resume” narrows to them', async () => {
    renderRoot(FakeLibrary.with(session));
    const card = async () => (await screen.findByRole('button', { name: 'For the branch' })).closest('li')!;
    expect((await card()).className).toBe('not-printed');
    expect((await card()).textContent).toContain('Resume');
    session.records.readings.remove('a');
    await settled();
    expect((await card()).className).toBe('');
  });
});
