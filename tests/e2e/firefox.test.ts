import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveSite, type Site, until } from '../../scripts/driver.mjs';
import { SAMPLE, serveSample } from '../../scripts/household.mjs';
import { galleyPage, landingPage } from '../fixtures/journal';
import { SHOWN_PAGES, type ShownPage } from '../fixtures/shown-pages';
import { type FirefoxPerson, firefoxPerson } from '../support/firefox';
import { simplePdf } from '../support/pdf-simple';
import { groundOf } from '../support/ground-of';
import { paints, selectWords, spotsOf } from '../support/select-words';

let fay: FirefoxPerson;
let address: string;

beforeAll(async () => {
  const site = await serveSample();
  address = site.origin + SAMPLE.path;
  fay = await firefoxPerson();
  await fay.page.goto(address);
});

afterAll(() => fay?.kill());

describe('in Firefox', () => {
  it('the toolbar button opens the sidebar, where the steps to begin are', async () => {
    await fay.clickToolbar();
    await fay.fill('Your name', 'Fay');
    await fay.press('Next');
    await fay.press('Start a notebook');
    await fay.press('Create');
    await fay.shows('The page in front of you');
  });

  it('its click grants the page, and "Clip this page" gives a card with the whole text', async () => {
    await fay.clip();
    await fay.shows('1 reading');
    await fay.press(SAMPLE.title);
    for (const words of [
      'put a cushion there',
      'page by page, with the voices',
      'For a colleague who begins',
    ])
      await fay.shows(words);
  });
});

describe('the sidebar of Firefox', () => {
  it('goes round its parts by F6, and to its sections by their keys', async () => {
    await fay.keys('Alt+Shift+1');
    await fay.shows('1 reading');
    const round = new Set<string>();
    for (let i = 0; i < 4; i += 1) {
      await fay.keys('F6');
      round.add(await fay.focused());
    }
    expect(round.size).toBeGreaterThan(2);
    await fay.keys('Alt+Shift+3');
    await fay.shows('Nobody has said anything yet');
  });

  it('takes other keys, which do it from then on', async () => {
    await fay.press('Readings');
    await fay.press('Mark as read');
    await fay.press('Settings');
    await fay.shows('Keyboard');
    await fay.press('Change');
    await fay.keys('Alt+Shift+U');
    await fay.shows('Alt+Shift+U');
    await fay.keys('Alt+Shift+U');
    await fay.shows('” is undone.');
  });

  it('speaks the language that is chosen', async () => {
    await fay.choose('Language', 'Español');
    await fay.shows('Ajustes');
    await fay.choose('Idioma', 'English');
    await fay.shows('Keyboard');
  });

  it('prints a reading from the desk', async () => {
    await fay.press('Readings');
    await fay.press(SAMPLE.title);
    await fay.press('Print');
    expect(await until(() => fay.printed(), 10_000)).toMatch(/desk\.html#reading=/);
    await fay.page.bringToFront();
    await fay.press('Back');
  });
});

describe('a journal and its PDFs in Firefox', () => {
  const pages: Record<string, { body: string | Buffer; type?: string }> = {};
  let site: Site;
  beforeAll(async () => {
    site = await serveSite(pages);
    const base = `${site.origin}/index.php/shelf`;
    const file = [{ label: 'PDF', id: '77' }];
    pages['/index.php/shelf/article/view/42'] = { body: landingPage('42', file, base, 'Puppets on Paper') };
    pages['/index.php/shelf/article/view/42/77'] = { body: galleyPage('42', '77', base) };
    const paper = await simplePdf('Puppets', [
      'The puppet asked every child for the name of a book it liked.',
    ]);
    pages['/index.php/shelf/article/download/42/77'] = { body: paper, type: 'application/pdf' };
    const alone = await simplePdf('A Shelf Alone', [
      'Nobody had put this shelf into any journal, and still it was read.',
    ]);
    pages['/alone.pdf'] = { body: alone, type: 'application/pdf' };
  });

  it('the page around a PDF becomes a reading with its citation and paragraphs', async () => {
    await fay.press('Readings');
    await fay.page.goto(`${site.origin}/index.php/shelf/article/view/42/77`);
    await fay.clip();
    await fay.shows('2 readings');
    await fay.press('Puppets on Paper');
    await fay.shows('asked every child for the name');
  });

  it('a PDF in its own viewer is closed to us: the site is asked for, then it is read', async () => {
    await fay.press('Readings');
    await fay.page.goto(`${site.origin}/alone.pdf`);
    await fay.clip();
    await fay.shows('May Bookbag read it there?');
    await fay.grant('http://127.0.0.1/*');
    await fay.press('Clip this page');
    await fay.shows('3 readings');
    await fay.press('A Shelf Alone');
    await fay.shows('Nobody had put this shelf');
    await fay.press('Readings');
    await fay.page.goto(address);
  });
});

describe('the page of a reading in Firefox', () => {
  const WORDS = 'put a cushion there';

  it('shows what is highlighted, and takes a highlight by a key', async () => {
    await fay.grant('http://127.0.0.1/*');
    await fay.page.goto(address);
    await selectWords(fay.page, WORDS);
    // the bar stands beside head and body once our script is there
    await until(() => fay.page.evaluate(() => document.documentElement.children.length > 2));
    await fay.page.keyboard.press('h');
    await paints(fay.page, 'bookbag-liked-a', WORDS);
    expect(await groundOf(fay.page, fay.own, WORDS)).toBe('#efd35b');
    await fay.page.goto('about:blank');
    await fay.page.goto(address);
    await paints(fay.page, 'bookbag-liked-a', WORDS);
  });

  it('leads from marked words to their thread in the open sidebar', async () => {
    await fay.press('Readings');
    const [spot] = await spotsOf(fay.page, WORDS);
    await fay.page.mouse.click(spot.x + 6, spot.y);
    await fay.shows('Show on the page');
    expect(await fay.text()).toContain(WORDS);
    await fay.press('Readings');
  });
});

describe('what is shown in Firefox', () => {
  afterAll(async () => {
    await fay.press('Readings');
    await fay.page.goto(address);
  });

  const PAGES = ['Glosses inside Sentences', 'An Article in the Shadow', 'An Article Two Frames Deep'];

  it.each(PAGES)('is what is read: %s', async (title) => {
    const { html, says, leaves } = SHOWN_PAGES.find((page) => page.title === title) as ShownPage;
    const site = await serveSite({ '/': { body: html } });
    await fay.press('Readings');
    await fay.page.goto(`${site.origin}/`);
    await fay.clip();
    await fay.press(title);
    for (const words of says) await fay.shows(words);
    const text = await fay.text();
    for (const words of leaves) expect(text).not.toContain(words);
    site.close();
  });

  it('is what is clipped of a selection in a shadow root', async () => {
    const { html } = SHOWN_PAGES.find(({ title }) => title === PAGES[1]) as ShownPage;
    const site = await serveSite({
      '/': { body: html.replaceAll(PAGES[1] as string, 'Selected in the Shadow') },
    });
    await fay.press('Readings');
    await fay.page.goto(`${site.origin}/`);
    await fay.clickToolbar();
    if ((await fay.text()) === '') await fay.clickToolbar();
    await fay.page.evaluate(() => {
      const paragraphs = document.querySelector('reading-room')?.shadowRoot?.querySelectorAll('p');
      const words = paragraphs?.[1]?.firstChild as Text;
      getSelection()?.setBaseAndExtent(words, 0, words, words.length);
    });
    await fay.press('Clip this page');
    await fay.press('Selected in the Shadow');
    await fay.shows('Shadow 1.');
    expect(await fay.text()).not.toContain('Below 0.');
    site.close();
  });
});
