import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { click, getByRole, queryByRole, showsText, valueOf } from '../../scripts/by-role.mjs';
import { type Person, serveSite, type Site, until } from '../../scripts/driver.mjs';
import { openReading, sees } from '../../scripts/journey.mjs';
import { personAlone } from '../support/browser';
import { worker } from '../support/two-people';

const SENTENCE = 'Children who are read to, librarians say, come back to read to others. ';
/** A brown PNG, large enough not to be an icon. */
const SHELF = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAEAAAABACAIAAAAlC+aJAAAAT0lEQVR42u3PQQkAAAgEsAtmEpMY3wi+hcEKLNP1WgQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQELgvMeeDxX4BglgAAAABJRU5ErkJggg==',
  'base64',
);
const article = (title: string, inner: string): string =>
  `<!doctype html><html lang="en"><title>${title}</title><article><h1>${title}</h1>${inner}</article>`;
const long = (word: string): string =>
  Array.from({ length: 6 }, (_, i) => `<p id="p${i}">${word} ${i}. ${SENTENCE.repeat(3)}</p>`).join('');

let site: Site;
let ana: Person;

beforeAll(async () => {
  const links = Array.from(
    { length: 40 },
    (_, i) => `<li><a href="/n${i}">Opening hours of branch ${i}</a></li>`,
  );
  site = await serveSite({
    '/start': { body: article('Start', `<a href="/linked">A linked article</a>${long('Start')}`) },
    '/linked': { body: article('The Linked Article', long('Linked')) },
    '/parts': { body: article('An Article in Parts', long('Part')) },
    '/cited': { body: article('Only to Be Cited', long('Cited')) },
    '/promised.pdf': { body: '<title>Log in</title><input type="password">', type: 'text/html' },
    '/latin': {
      body: Buffer.from(article('Caf\xe9 y ni\xf1os', long('Ni\xf1os')), 'latin1'),
      type: 'text/html; charset=iso-8859-1',
    },
    '/deep/based': {
      body: article(
        'A Page with a Base',
        `${long('Based')}<p><a href="next">Next</a> <a href="#p1">Above</a></p><img src="shelf.png" alt="A shelf">`,
      ).replace('<article>', '<base href="/elsewhere/"><article>'),
    },
    '/elsewhere/shelf.png': { body: SHELF, type: 'image/png' },
    '/frames': {
      body: '<title>Frames</title><frameset cols="50%,50%"><frame src="data:text/html,x"><frame src="about:blank"></frameset>',
    },
    '/framed': {
      body: '<title>The Linked Frame</title><frameset cols="20%,80%"><frame src="/front"><frame src="/parts"></frameset>',
    },
    '/large': { body: article('Five Megabytes', `${long('Large')}<!--${'x'.repeat(5_000_000)}-->`) },
    '/nodes': {
      body: article('Twenty Thousand', long('Nodes')).replace(
        '<article>',
        `<nav>${'<i>x</i>'.repeat(20_000)}</nav><article>`,
      ),
    },
    '/broken': {
      body: article('Broken Data', long('Broken')).replace(
        '<article>',
        '<script type="application/ld+json">{"@type": "Article", "headline": </script><article>',
      ),
    },
    '/front': {
      body: `<!doctype html><title>A Front Page</title><main><h1>A Front Page</h1><p>${SENTENCE}</p><ul>${links.join('')}</ul></main>`,
    },
  });
  ana = await personAlone(`${site.origin}/start`);
});
beforeEach(async () => click(ana.panel, 'tab', 'Readings'));

const open = async (path: string, origin = site.origin): Promise<void> => {
  await ana.visit(origin + path);
  await ana.clickToolbar();
};
const way = async (name: string): Promise<void> => {
  await click(ana.panel, 'button', 'More ways to clip');
  await click(ana.panel, 'button', name);
};
const textOf = async (title: string): Promise<string> => {
  const region = await openReading(ana, title);
  await until(async () => (await region.evaluate((node) => node.innerText)).trim() !== '');
  return region.evaluate((node) => node.innerText);
};

/** As the service worker sees it. */
declare const chrome: {
  tabs: { query(which: { active: boolean }): Promise<object[]> };
  contextMenus: { onClicked: { dispatch(...given: unknown[]): void } };
};
const clipLink = async (linkUrl: string): Promise<void> => {
  await (
    await worker(ana)
  ).evaluate(async (url) => {
    const [tab] = await chrome.tabs.query({ active: true });
    chrome.contextMenus.onClicked.dispatch({ menuItemId: 'clip-link', linkUrl: url }, tab);
  }, linkUrl);
};

describe('a part of a page', () => {
  it('with words selected, just those are clipped', async () => {
    await open('/parts');
    await ana.page.evaluate(() => {
      const range = document.createRange();
      range.setStartBefore(document.querySelector('#p2') as Element);
      range.setEndAfter(document.querySelector('#p3') as Element);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    });
    await click(ana.panel, 'button', 'Clip this page');
    await sees(ana, 'An Article in Parts');
    const text = await textOf('An Article in Parts');
    expect(text).toContain('Part 2.');
    expect(text).toContain('Part 3.');
    expect(text).not.toMatch(/Part [0145]\./);
  });

  it('nothing selected: says so, with the next step', async () => {
    await open('/linked');
    await way('Only what I selected');
    expect(await showsText(ana.panel, 'Nothing is selected on the page')).toBe(true);
  });

  it('the citation alone has no text, and gets it later in its own place', async () => {
    await open('/cited');
    await way('Citation only');
    await sees(ana, 'Only to Be Cited');
    await click(ana.panel, 'tab', 'Readings');
    await click(ana.panel, 'button', 'Clip this page');
    await showsText(ana.panel, 'Saved.');
    expect(await textOf('Only to Be Cited')).toContain('Cited 5.');
  });
});

describe('a link', () => {
  it('of the same site is clipped without being opened', async () => {
    await open('/start');
    await clipLink(`${site.origin}/linked`);
    await sees(ana, 'The Linked Article');
    expect(ana.page.url()).toContain('/start');
    expect(await textOf('The Linked Article')).toContain('Linked 5.');
  });

  it('in another encoding keeps its letters', async () => {
    await open('/start');
    await clipLink(`${site.origin}/latin`);
    await sees(ana, 'Café y niños');
    expect(await textOf('Café y niños')).toContain('Niños 5.');
  });

  it('to a PDF with a login page in its place says so', async () => {
    await open('/start');
    await clipLink(`${site.origin}/promised.pdf`);
    expect(await showsText(ana.panel, 'This site asks you to log in')).toBe(true);
  });

  it('that leads nowhere says so', async () => {
    await open('/start');
    await clipLink(`${site.origin}/nowhere`);
    expect(await showsText(ana.panel, 'Bookbag could not reach this address')).toBe(true);
    await click(ana.panel, 'button', 'Save the link with a note');
    expect(await valueOf(ana.panel, 'textbox', 'Address')).toBe(`${site.origin}/nowhere`);
    await click(ana.panel, 'button', 'Cancel');
  });

  it('of another site asks for that site first, and offers to keep the link', async () => {
    await open('/start');
    await clipLink(`${site.otherOrigin}/linked`);
    expect(await showsText(ana.panel, 'This article is on localhost. May Bookbag read it there?')).toBe(true);
    await click(ana.panel, 'button', 'Save the link with a note');
    expect(await valueOf(ana.panel, 'textbox', 'Address')).toBe(`${site.otherOrigin}/linked`);
    await click(ana.panel, 'button', 'Cancel');
  });
});

describe('a page that may be no article', () => {
  it('is shown before anything is clipped; its whole main part can be taken', async () => {
    await open('/front');
    await click(ana.panel, 'button', 'Clip this page');
    const preview = await getByRole(ana.panel, 'region', 'What we found');
    expect(await preview.evaluate((node) => node.innerText)).toContain('come back to read');
    const list = await queryByRole(ana.panel, 'list', 'Readings');
    expect(await list?.evaluate((node) => node.innerText)).not.toContain('A Front Page');
    await click(ana.panel, 'button', 'Use the whole main part');
    await sees(ana, 'A Front Page');
    expect(await textOf('A Front Page')).toContain('Opening hours of branch 39');
  });

  it('another page opened meanwhile is not clipped in its place', async () => {
    await ana.visit(`${site.origin}/front?other`);
    await ana.clickToolbar();
    await click(ana.panel, 'button', 'Clip this page');
    await getByRole(ana.panel, 'region', 'What we found');
    await ana.visit(`${site.origin}/start`);
    await click(ana.panel, 'button', 'Clip it');
    expect(await showsText(ana.panel, 'You are on another page now')).toBe(true);
  });
});

describe('a difficult page', () => {
  it('with a base: links and pictures lead where the page meant them to', async () => {
    await open('/deep/based');
    await click(ana.panel, 'button', 'Clip this page');
    await sees(ana, 'A Page with a Base');
    await textOf('A Page with a Base');
    const links = await ana.panel.evaluate(() =>
      [...document.querySelectorAll('.article a[href]')].map((link) => link.getAttribute('href') ?? ''),
    );
    expect(links).toContain(`${site.origin}/elsewhere/next`);
    const drawn = await until(() => ana.panel.$('.article img[src^="blob:"]'));
    expect(drawn).toBeTruthy();
  });

  it.each([
    ['of five megabytes', '/large', 'Five Megabytes', 'Large 5.'],
    ['of twenty thousand elements', '/nodes', 'Twenty Thousand', 'Nodes 5.'],
    ['with broken structured data', '/broken', 'Broken Data', 'Broken 5.'],
  ])('%s is clipped all the same', async (_what, path, title, words) => {
    await open(path);
    await click(ana.panel, 'button', 'Clip this page');
    await sees(ana, title);
    expect(await textOf(title)).toContain(words);
  });

  it('in frames of the same site is clipped', async () => {
    await open('/framed');
    await click(ana.panel, 'button', 'Clip this page');
    await sees(ana, 'The Linked Frame');
    expect(await textOf('The Linked Frame')).toContain('Part 5.');
  });

  it('of empty frames says that there is no article', async () => {
    await open('/frames');
    await click(ana.panel, 'button', 'Clip this page');
    expect(await showsText(ana.panel, 'We found no article on this page')).toBe(true);
  });
});
