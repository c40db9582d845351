import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { click, showsText } from '../../scripts/by-role.mjs';
import { type Person, serveSite, type Site, until } from '../../scripts/driver.mjs';
import { openReading, sees } from '../../scripts/journey.mjs';
import { SHOWN_PAGES } from '../fixtures/shown-pages';
import { personAlone } from '../support/browser';

const FOLDED = 'It includes what was folded away on the page.';
const addressOf = (title: string): string => `/${title.toLowerCase().replaceAll(' ', '-')}`;

const links = (title: string, room: number): string =>
  `<title>${title}</title><main><ul><li><a href="/a">Opening hours</a></li><li>Room ${room}</li></ul></main>`;

let site: Site;
let ana: Person;

beforeAll(async () => {
  site = await serveSite({
    ...Object.fromEntries(
      SHOWN_PAGES.flatMap(({ title, html }) => [
        [addressOf(title), { body: html }],
        [`${addressOf(title)}-in-part`, { body: html.replaceAll(title, `${title} in Part`) }],
        [`${addressOf(title)}-across`, { body: html.replaceAll(title, `${title} Across`) }],
      ]),
    ),
    '/links': { body: links('Only Links', 12) },
    '/more-links': { body: links('More Links', 13) },
  });
  ana = await personAlone(`${site.origin}${addressOf(SHOWN_PAGES[0]?.title ?? '')}`);
});
beforeEach(async () => click(ana.panel, 'tab', 'Readings'));

async function open(path: string): Promise<void> {
  await ana.visit(site.origin + path);
  await ana.clickToolbar();
}

async function textOf(title: string): Promise<string> {
  await click(ana.panel, 'tab', 'Readings');
  const region = await openReading(ana, title);
  await until(async () => (await region.evaluate((node) => node.innerText)).trim() !== '');
  return region.evaluate((node) => node.innerText);
}

describe('what is shown is what is read', () => {
  it.each(SHOWN_PAGES.map((page) => [page.title, page] as const))(
    '%s',
    async (title, { says, leaves, folded }) => {
      await open(addressOf(title));
      await click(ana.panel, 'button', 'Clip this page');
      await sees(ana, title);
      const told = folded !== undefined && (await showsText(ana.panel, FOLDED, folded ? 8000 : 500));
      expect(told).toBe(folded === true);
      const text = await textOf(title);
      for (const words of says) expect(text).toContain(words);
      for (const words of leaves) expect(text).not.toContain(words);
    },
  );
});

/** Selects from some words of the page to others, wherever they stand: in shadow roots and frames too. */
const select = (from: string, to: string) =>
  ana.page.evaluate(
    (first, last) => {
      const roots: (Document | ShadowRoot)[] = [document];
      for (const root of roots)
        for (const element of root.querySelectorAll('*')) {
          if (element.shadowRoot !== null) roots.push(element.shadowRoot);
          // not by `instanceof`: a frame has classes of its own
          const inside = (element as HTMLIFrameElement).contentDocument ?? undefined;
          if (inside !== undefined) roots.push(inside);
        }
      const find = (words: string): [Text, number] => {
        for (const root of roots) {
          const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
            const at = (node.nodeValue ?? '').indexOf(words);
            if (at >= 0 && node.parentElement?.closest('style, template') === null) return [node as Text, at];
          }
        }
        throw new Error(`no "${words}"`);
      };
      const [start, startAt] = find(first);
      const [end, endAt] = find(last);
      const selection = start.ownerDocument.getSelection();
      selection?.setBaseAndExtent(start, startAt, end, endAt + last.length);
    },
    from,
    to,
  );

describe('what is selected', () => {
  it.each([
    ['in a shadow root', 'An Article in the Shadow', 'Shadow 1.', 'Below 0.', ['Shadow 1.', 'A slot stands']],
    [
      'from a shadow root to what stands in its slot',
      'An Article in the Shadow',
      'Below 1.',
      'Last of all come',
      ['Below 1.', 'Last of all come'],
    ],
    ['in a frame', 'An Article in a Frame', 'Framed 1.', 'Framed 2.', ['Framed 1.', 'Framed 2.']],
    [
      'in a shadow root two frames deep',
      'An Article Two Frames Deep',
      'Deeper 1.',
      'Deeper 2.',
      ['Deeper 1.', 'Deeper 2.'],
    ],
    ['around glosses', 'Glosses inside Sentences', 'A story', 'Gloss 0.', ['A storytime needs']],
  ])('%s is clipped, and no more', async (where, name, from, to, says) => {
    const title = `${name} ${where.startsWith('from') ? 'Across' : 'in Part'}`;
    await open(addressOf(title));
    await select(from, to);
    await click(ana.panel, 'button', 'Clip this page');
    await sees(ana, title);
    const text = await textOf(title);
    for (const words of says) expect(text).toContain(words);
    expect(text).not.toMatch(/Shadow 0|Framed [03]\.|Deeper [03]\.|Gloss [123]\.|told aloud/);
  });
});

describe('a page without an article', () => {
  it('gives its main part, or what is selected, when a person says so', async () => {
    await open('/links');
    await click(ana.panel, 'button', 'Clip this page');
    expect(await showsText(ana.panel, 'We found no article on this page')).toBe(true);
    await click(ana.panel, 'button', 'Use my selection');
    expect(await showsText(ana.panel, 'Nothing is selected on the page')).toBe(true);
    await select('Room', '12');
    await click(ana.panel, 'button', 'Use my selection');
    await sees(ana, 'Only Links');
    expect((await textOf('Only Links')).trim()).toBe('Room 12');
  });

  it('gives its main part', async () => {
    await open('/more-links');
    await click(ana.panel, 'button', 'Clip this page');
    await click(ana.panel, 'button', 'Use the whole main part');
    await sees(ana, 'More Links');
    expect(await textOf('More Links')).toContain('Room 13');
  });
});
