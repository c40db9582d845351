import { beforeAll, expect, it } from 'vitest';
import { click, queryByRole } from '../../scripts/by-role.mjs';
import { type Person, serveSite, type Site, until } from '../../scripts/driver.mjs';
import { clip } from '../../scripts/journey.mjs';
import { personAlone } from '../support/browser';
import { shows } from '../support/two-people';

const TITLE = 'The Evening Hour';
const PARAGRAPHS = [
  'For a year the branch asked every family who stayed after story time what they had said on the way home.',
  'Few of them spoke of the books. They spoke of the song they could sing in both languages at home.',
  'So the order was changed, and the song now comes first, led by a parent and not by the librarian.',
];
const body = `<!doctype html><html lang="en"><head><title>${TITLE}</title></head><body><main><article><h1>${TITLE}</h1>${PARAGRAPHS.map(
  (one) => `<p>${one}</p>`,
).join('')}</article></main></body></html>`;

let site: Site;
let ana: Person;
beforeAll(async () => {
  site = await serveSite({ '/hour': { body } });
  ana = await personAlone(`${site.origin}/hour`);
  await clip(ana, TITLE);
  await ana.panel.reload();
});

/** The name of what has the focus. */
const focused = (): Promise<string> =>
  ana.panel.evaluate(() => {
    const { activeElement: at } = document;
    return at?.getAttribute('aria-label') ?? (at as HTMLElement | null)?.innerText.trim() ?? '';
  });
/** Goes on by Tab until something of that name has the focus. */
async function tabTo(name: string): Promise<void> {
  for (let n = 0; n < 80; n += 1) {
    if ((await focused()) === name) return;
    await ana.panel.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to "${name}"`);
}
const press = async (...keys: readonly Parameters<Person['panel']['keyboard']['press']>[0][]) => {
  for (const key of keys) await ana.panel.keyboard.press(key);
};
const pressShift = async (key: Parameters<Person['panel']['keyboard']['press']>[0], times: number) => {
  await ana.panel.keyboard.down('Shift');
  for (let n = 0; n < times; n += 1) await press(key);
  await ana.panel.keyboard.up('Shift');
};
const send = async (words: string): Promise<void> => {
  const { keyboard } = ana.panel;
  await keyboard.type(words);
  await keyboard.down('Control');
  await keyboard.press('Enter');
  await keyboard.up('Control');
  await shows(ana, words);
};
const gets = async (name: string): Promise<void> => {
  if (!(await until(async () => (await focused()) === name, 10_000)))
    throw new Error(`"${await focused()}" has the focus, not "${name}"`);
};

it('words are chosen and marked, and a reply is posted on the highlight, by keyboard alone', async () => {
  await shows(ana, TITLE);
  await tabTo(TITLE);
  await press('Enter');
  await shows(ana, 'They spoke of the song');
  await tabTo('Mark paragraph');
  await press('Enter');
  await until(() => ana.panel.evaluate(() => document.activeElement?.localName === 'input'));
  await ana.panel.keyboard.type('2');
  await press('Enter');
  await gets('Liked');
  await pressShift('ArrowLeft', 3);
  await pressShift('ArrowDown', 7);
  await shows(ana, 'Selected: They spoke of the song they could sing in both languages');
  await press('3');
  await shows(ana, 'Highlighted: Question.');
  const painted = (): Promise<string> =>
    ana.panel.evaluate(() =>
      [...(CSS.highlights.get('bookbag-question-a') ?? [])]
        .map((range) => (range as Range).toString())
        .join(),
    );
  await until(async () => (await painted()) !== '');
  expect(await painted()).toBe('They spoke of the song they could sing in both languages');
  await gets('Mark paragraph');
  await pressShift('Tab', 1);
  for (let n = 0; n < 40 && !/^(Article|Highlights)/.test(await focused()); n += 1)
    await pressShift('Tab', 1);
  await press('End');
  await tabTo('Comment');
  await press('Enter');
  await gets('Write a comment');
  await send('Which song?');
  await tabTo('Reply');
  await press('Enter');
  await gets('Write a reply');
  await send('The one about the moon.');
});

it('keys that are switched off mark nothing', async () => {
  await click(ana.panel, 'button', 'Settings');
  await click(ana.panel, 'switch', 'Single keys for highlights');
  await click(ana.panel, 'tab', 'Readings');
  await click(ana.panel, 'button', TITLE);
  await click(ana.panel, 'button', 'Mark paragraph');
  await ana.panel.keyboard.type('1');
  await press('Enter');
  await gets('Liked');
  await press('4');
  expect(await queryByRole(ana.panel, 'toolbar', 'Mark the selection')).not.toBeNull();
  await press('Escape');
});
