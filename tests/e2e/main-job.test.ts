import { beforeAll, describe, expect, it } from 'vitest';
import { click, fill, getByRole, queryByRole, showsText, valueOf } from '../../scripts/by-role.mjs';
import { type Person, until } from '../../scripts/driver.mjs';
import { SAMPLE } from '../../scripts/household.mjs';
import { clip, comment, hasStatus, openReading, sees, storedBodies } from '../../scripts/journey.mjs';
import { restarted } from '../support/browser';
import { wentOut } from '../support/net-log';
import { type Couple, couple, hides, post, reads, shows } from '../support/two-people';

/** Some of the sample article's words: its beginning, its middle and its end. */
const WORDS = ['put a cushion there', 'page by page, with the voices', 'in order to help'];

let home: Couple;

/** Within so many milliseconds the partner has said what it has on its disk. */
const BEAT = 3000;

/** The words of the item of a list or feed that holds `part`, on one line. */
async function itemWith(person: Person, role: string, name: string, part: string): Promise<string> {
  const found = await until(async () => {
    const list = await queryByRole(person.panel, role, name);
    const texts = await list?.$$eval(':scope > *', (items) =>
      items.map((item) => (item as HTMLElement).innerText.replace(/\s+/g, ' ')),
    );
    return texts?.find((text) => text.includes(part));
  }, 15_000);
  if (found === undefined) throw new Error(`no item with "${part}" in the ${role} "${name}"`);
  return found;
}

/** Presses a button inside the item that holds `part`. */
async function pressIn(
  person: Person,
  role: string,
  list: string,
  part: string,
  button: string,
): Promise<void> {
  await itemWith(person, role, list, part);
  const found = await getByRole(person.panel, role, list);
  for (const item of await found.$$(':scope > *')) {
    if (!(await item.evaluate((node) => (node as HTMLElement).innerText)).includes(part)) continue;
    const pressed = await item.$(`aria/${button}[role="button"]`);
    if (pressed === null) throw new Error(`no button "${button}" at "${part}"`);
    await pressed.evaluate((node) => node.scrollIntoView({ block: 'center' }));
    await pressed.click();
    return;
  }
}

const bodies = async (person: Person): Promise<string[]> => (await storedBodies(person)).toSorted();

beforeAll(async () => {
  home = await couple({ netLog: true });
});

describe('a reading', () => {
  it('clipped by one is in the list of the other, with its whole text and under the same hash', async () => {
    const { ana, bo } = home;
    await clip(ana, SAMPLE.title);
    await sees(bo, SAMPLE.title);
    await shows(bo, 'New from Ana');
    const texts = await Promise.all(
      [ana, bo].map(async (person) => {
        const article = await openReading(person, SAMPLE.title);
        for (const words of WORDS) await shows(person, words);
        return article.evaluate((region) => region.innerText.replace(/\s+/g, ' ').trim());
      }),
    );
    expect(texts[1]).toBe(texts[0]);
    expect(await bodies(bo)).toEqual(await bodies(ana));
    expect(await bodies(ana)).toHaveLength(2); // the text, and what was left out of it
  });

  it('brings its saved picture along', async () => {
    const article = await getByRole(home.bo.panel, 'region', 'Article');
    const drawn = await until(
      () =>
        article.evaluate((region) => {
          const image = region.querySelector('img');
          return image?.src.startsWith('blob:') === true && image.naturalWidth;
        }),
      15_000,
    );
    expect(drawn).toBe(800);
  });

  it('tells both who has it open', async () => {
    await reads(home.ana, /^Here now · Bo, in “What a Story Time/);
  });

  it('is talked over: comment and answer stand with their writers', async () => {
    const { ana, bo } = home;
    await comment(ana, 'Could we try the cushion at our branch?');
    await click(bo.panel, 'tab', 'Discussion');
    expect(await itemWith(bo, 'list', 'Comments', 'the cushion')).toMatch(/Ana .*Could we try the cushion/);
    await pressIn(bo, 'list', 'Comments', 'the cushion', 'Reply');
    await fill(bo.panel, 'textbox', 'Write a reply', 'Yes, on Thursday.');
    await click(bo.panel, 'button', 'Send');
    await shows(ana, 'Yes, on Thursday.');
    expect(await itemWith(ana, 'list', 'Comments', 'the cushion')).toMatch(
      /You .*Could we try the cushion.*Bo .*Yes, on Thursday\./,
    );
  });

  it('an answer to "What I liked" is sealed, and both open once both have answered', async () => {
    const { ana, bo } = home;
    await fill(ana.panel, 'textbox', 'What I liked', 'That the children choose.');
    await click(ana.panel, 'button', 'Share with partner: What I liked');
    await shows(bo, 'Sealed until both answered');
    expect(await showsText(bo.panel, 'That the children choose.', 0)).toBe(false);
    await fill(bo.panel, 'textbox', 'What I liked', 'The window.');
    await click(bo.panel, 'button', 'Share with partner: What I liked');
    await shows(ana, 'The window.');
    await shows(bo, 'That the children choose.');
    expect(await valueOf(ana.panel, 'textbox', 'What I liked')).toBe('');
  });
});

describe('books', () => {
  it('stand with both reasons in the open', async () => {
    const { ana, bo } = home;
    await click(ana.panel, 'tab', 'Books');
    await click(bo.panel, 'tab', 'Books');
    await click(ana.panel, 'button', 'Add a book');
    await fill(ana.panel, 'textbox', 'Title', 'Seven Soups');
    await fill(ana.panel, 'textbox', 'Author', 'Ana Belmonte');
    await fill(ana.panel, 'textbox', 'Why I enjoy it', 'It smells of something.');
    await fill(ana.panel, 'textbox', 'Values', 'family, memory');
    await click(ana.panel, 'button', 'Save');
    await pressIn(bo, 'list', 'Books', 'Seven Soups', 'Edit');
    expect(await valueOf(bo.panel, 'textbox', 'Why I enjoy it')).toBe('');
    await fill(bo.panel, 'textbox', 'Why I enjoy it', 'The last page.');
    await click(bo.panel, 'button', 'Save');
    await shows(ana, 'The last page.');
    for (const person of [ana, bo]) {
      const card = await itemWith(person, 'list', 'Books', 'Seven Soups');
      for (const words of ['It smells of something.', 'The last page.', 'memory'])
        expect(card).toContain(words);
    }
  });

  it('removed go at both, and come back by "Undo"', async () => {
    const { ana, bo } = home;
    await pressIn(ana, 'list', 'Books', 'Seven Soups', 'Remove');
    await shows(bo, 'No books yet'); // a toast names what is gone
    await click(ana.panel, 'button', 'Undo');
    for (const person of [ana, bo]) {
      expect(await itemWith(person, 'list', 'Books', 'Seven Soups')).toContain('The last page.');
    }
  });
});

describe('notes', () => {
  it('come marked as new, and can be changed by their writer', async () => {
    const { ana, bo } = home;
    await post(ana, 'See you on Thursday');
    await click(bo.panel, 'tab', 'Notes');
    expect(await itemWith(bo, 'feed', 'Notes', 'See you on Thursday')).toMatch(/Ana .*New/);
    await pressIn(ana, 'feed', 'Notes', 'See you on Thursday', 'Edit');
    await fill(ana.panel, 'textbox', 'Your note', 'See you on Friday');
    await click(ana.panel, 'button', 'Save');
    expect(await itemWith(bo, 'feed', 'Notes', 'See you on Friday')).toContain('edited');
    await hides(bo, 'See you on Thursday');
  });

  it('removed go at both, and come back by "Undo"', async () => {
    const { ana, bo } = home;
    await pressIn(ana, 'feed', 'Notes', 'See you on Friday', 'Remove');
    await shows(bo, 'Nobody has said anything yet');
    await click(ana.panel, 'button', 'Undo');
    await hides(bo, 'Nobody has said anything yet');
    await shows(bo, 'See you on Friday');
  });
});

describe('after kill -9 of both browsers', () => {
  it('one alone says truly that all is sent', async () => {
    await new Promise((done) => setTimeout(done, BEAT)); // the last change is acknowledged, and that is stored
    await Promise.all([home.ana.kill(), home.bo.kill()]);
    home.ana = await restarted(home.ana, home.address);
    await reads(home.ana, /^All sent · Bo was here at /);
  });

  it('both find each other again, with everything there', async () => {
    home.bo = await restarted(home.bo, home.address);
    await hasStatus(home.ana, 'Here now');
    await hasStatus(home.bo, 'Here now');
    for (const person of [home.ana, home.bo]) {
      const article = await openReading(person, SAMPLE.title);
      for (const words of WORDS) await shows(person, words);
      expect(await article.$('img')).not.toBeNull();
      await click(person.panel, 'tab', 'Discussion');
      for (const words of ['the cushion', 'Yes, on Thursday.', 'That the children choose.', 'The window.'])
        await shows(person, words);
      await click(person.panel, 'tab', 'Books');
      for (const words of ['It smells of something.', 'The last page.']) await shows(person, words);
      await click(person.panel, 'tab', 'Notes');
      await shows(person, 'See you on Friday');
    }
    expect(await bodies(home.bo)).toEqual(await bodies(home.ana));
  });
});

describe('every connection of both browsers, as Chromium wrote them down', () => {
  it('went to the relay, to the site that was read, and from one to the other', async () => {
    await Promise.all([home.ana.kill(), home.bo.kill()]);
    const relays = [home.relay.url, 'ws://127.0.0.1:4444']; // before they chose another one, it was the built-in one
    const may = new Set([...relays, ...relays.map((url) => url.replace('ws', 'http')), home.site.origin]);
    for (const { profile } of [home.ana, home.bo]) {
      const { asked, abroad, packets } = wentOut(profile);
      expect(asked).toEqual(expect.arrayContaining([home.relay.url, home.site.origin]));
      expect(asked.filter((origin) => !may.has(origin))).toEqual([]);
      expect(packets).toBeGreaterThan(0);
      expect(abroad).toEqual([]);
    }
  });
});
