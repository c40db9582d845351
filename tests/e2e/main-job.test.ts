import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { click, fill, getByRole, showsText } from '../../scripts/by-role.mjs';
import { type Person, until } from '../../scripts/driver.mjs';
import { SAMPLE } from '../../scripts/household.mjs';
import { clip, comment, hasStatus, openReading, sees, storedBodies } from '../../scripts/journey.mjs';
import { type Household, household } from '../support/two-people';

let home: Household;
beforeAll(async () => {
  home = await household();
});
afterAll(() => home?.relay.stop());

const both = (): [Person, Person] => [home.ana, home.ben];
const shows = async (person: Person, text: string): Promise<void> => {
  if (!(await showsText(person.panel, text))) throw new Error(`"${text}" does not show`);
};
const articleText = async (person: Person): Promise<string> => {
  const article = await getByRole(person.panel, 'region', 'Article');
  return (await article.evaluate((element) => element.innerText)).replaceAll(/\s+/g, ' ').trim();
};
const listText = (person: Person, role: string, name: string): Promise<string> =>
  getByRole(person.panel, role, name).then((list) => list.evaluate((element) => element.innerText));

/** In the order in which two people would do it: each step stands on those before. */
describe('the main job, between two browsers', () => {
  it('an article clipped by one is in both lists, with its whole text under one hash', async () => {
    await home.ana.page.goto(home.sample.origin + SAMPLE.path);
    await clip(home.ana, SAMPLE.title);
    await sees(home.ben, SAMPLE.title);
    await expect.poll(() => storedBodies(home.ben), { timeout: 10_000 }).toHaveLength(1);
    expect(await storedBodies(home.ben)).toEqual(await storedBodies(home.ana));
    for (const person of both()) {
      await openReading(person, SAMPLE.title);
      await shows(person, 'For a colleague who begins');
    }
    const text = await articleText(home.ben);
    expect(text.split(' ').length).toBeGreaterThan(500);
    expect(text).toBe(await articleText(home.ana));
  });

  it('its picture comes along and is drawn at the partner from what was stored', async () => {
    const drawn = await until(
      () =>
        home.ben.panel.evaluate(() => {
          const img = document.querySelector<HTMLImageElement>('[aria-label="Article"] img, article img');
          return img !== null && img.src.startsWith('blob:') && img.naturalWidth > 100;
        }),
      15_000,
    );
    expect(drawn).toBe(true);
  });

  it('a comment appears at the partner as it is posted, with its writer, and is answered', async () => {
    await click(home.ana.panel, 'tab', 'Discussion');
    await comment(home.ben, 'Could we try this in the Saturday group?');
    await shows(home.ana, 'Could we try this in the Saturday group?');
    expect(await home.ana.panel.evaluate(() => document.body.innerText)).toContain('Ben');
    await click(home.ana.panel, 'button', 'Reply');
    const box = await until(() => home.ana.panel.$('textarea:focus'));
    await box?.type('Yes, from January.');
    await home.ana.panel.evaluate(() =>
      (document.activeElement as HTMLElement).closest('form')?.requestSubmit(),
    );
    await shows(home.ben, 'Yes, from January.');
  });

  it('what one liked is shared at once', async () => {
    await fill(home.ana.panel, 'textbox', 'What I liked', 'The songs come first');
    await click(home.ana.panel, 'button', 'Share with partner: What I liked');
    await shows(home.ben, 'The songs come first');
  });

  it('books: both say why, an edit arrives, a removed one comes back by undo', async () => {
    for (const person of both()) await click(person.panel, 'tab', 'Books');
    await click(home.ana.panel, 'button', 'Add a book');
    await fill(home.ana.panel, 'textbox', 'Title', 'The Quiet Umbrella');
    await fill(home.ana.panel, 'textbox', 'Why I enjoy it', 'The pictures tell another story');
    await fill(home.ana.panel, 'textbox', 'ISBN', '0-306-40615-2');
    await click(home.ana.panel, 'button', 'Save');
    await shows(home.ben, 'The pictures tell another story');
    const edit = await until(() => home.ben.panel.$('aria/Edit The Quiet Umbrella'), 1000);
    if (edit) await edit.click();
    else await click(home.ben.panel, 'button', 'Edit');
    await fill(home.ben.panel, 'textbox', 'Why I enjoy it', 'Nobody speaks, and all is said');
    await click(home.ben.panel, 'button', 'Save');
    for (const text of ['The pictures tell another story', 'Nobody speaks, and all is said'])
      await shows(home.ana, text);
    expect(await listText(home.ana, 'list', 'Books')).toContain('The Quiet Umbrella');
    const remove = await until(() => home.ana.panel.$('aria/Remove The Quiet Umbrella'), 1000);
    if (remove) await remove.click();
    else await click(home.ana.panel, 'button', 'Remove');
    expect(
      await until(
        async () =>
          !(await home.ben.panel.evaluate(() => document.body.innerText)).includes('The Quiet Umbrella'),
      ),
    ).toBe(true);
    await click(home.ana.panel, 'button', 'Undo');
    await shows(home.ben, 'Nobody speaks, and all is said');
  });

  it('notes arrive newest first, marked as new', async () => {
    for (const person of both()) await click(person.panel, 'tab', 'Notes');
    for (const text of ['Ask about the budget', 'Thursday at four?']) {
      await fill(home.ben.panel, 'textbox', 'Write a note', text);
      await click(home.ben.panel, 'button', 'Post');
    }
    await shows(home.ana, 'Thursday at four?');
    const feed = await listText(home.ana, 'feed', 'Notes');
    expect(feed.indexOf('Thursday at four?')).toBeLessThan(feed.indexOf('Ask about the budget'));
    expect(feed).toContain('New');
  });

  it('killed with SIGKILL, both have everything when they start again', async () => {
    await home.restartBoth();
    for (const person of both()) {
      await click(person.panel, 'tab', 'Notes');
      await shows(person, 'Thursday at four?');
      await click(person.panel, 'tab', 'Books');
      await shows(person, 'Nobody speaks, and all is said');
      await shows(person, 'The pictures tell another story');
      await click(person.panel, 'tab', 'Readings');
      await sees(person, SAMPLE.title);
      await openReading(person, SAMPLE.title);
      await shows(person, 'For a colleague who begins');
      await click(person.panel, 'tab', 'Discussion');
      await shows(person, 'Yes, from January.');
      await shows(person, 'The songs come first');
      await hasStatus(person, 'Here now');
    }
    expect(await storedBodies(home.ben)).toEqual(await storedBodies(home.ana));
  });
});
