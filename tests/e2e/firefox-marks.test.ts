import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { click, clickIfThere, fill, getByRole } from '../../scripts/by-role.mjs';
import { type Person, serveSite, temporaryFolder, until } from '../../scripts/driver.mjs';
import type { RunningRelay } from '../../scripts/household.mjs';
import { hasStatus, openReading, sees } from '../../scripts/journey.mjs';
import { personAlone, restarted } from '../support/browser';
import { type FirefoxPerson, firefoxPerson } from '../support/firefox';
import {
  clickPainted,
  listenTo,
  paintedIn,
  paintsIn,
  scrollToEnd,
  selectIn,
  selects,
  sentBy,
} from '../support/firefox-marks';
import { FLOODED, floodOfHighlights, readingToFlood } from '../support/flood-highlights';
import { paints } from '../support/select-words';
import { putOnDisk, storedRows } from '../support/stored';
import { apart } from './firefox/apart';
import { hides, invitationOf, letIn, meetAt, ownRelay, shows } from '../support/two-people';

/** Fay in Firefox and Bo in Chromium read and mark together. */
const TITLE = 'The Song in Two Languages';
const FAMILIES = 'For a year the branch asked every family what they had said on the way home.';
const SONG =
  'They spoke of the song they could sing in both languages, and of who sat beside whom on the rug.';
const LONG = Array.from(
  { length: 60 },
  (_, n) => `${n + 1_001} was the evening on which somebody began a verse that few of them knew by heart.`,
);
const asPage = (parts: readonly string[]): string =>
  `<!doctype html><html lang="en"><title>${TITLE}</title><main><article><h1>${TITLE}</h1>${parts
    .map((one) => (one.startsWith('<') ? one : `<p>${one}</p>`))
    .join('')}</article></main></html>`;
const PICTURE = '<figure><img src="/rug.png" alt="A striped rug" width="320" height="180"></figure>';
const TABLE = `<table><caption>Families by branch</caption>${['North 120', 'South 96']
  .map((row) => `<tr><td>${row}</td></tr>`)
  .join('')}</table>`;
const pages: Record<string, { body: string | Buffer; type?: string }> = {
  '/song': { body: asPage([FAMILIES, SONG, PICTURE, ...LONG, TABLE]) },
  '/rug.png': {
    body: readFileSync(new URL('../fixtures/sample-picture.png', import.meta.url)),
    type: 'image/png',
  },
};

const TOPIC = 'Read an article about mentoring. How does it apply to us?';

/** Above a hundred only those near the window are painted. */
const MANY = 110;

let fay: FirefoxPerson;
let bo: Person;
let address: string;
let relay: RunningRelay;
const mail = temporaryFolder('bookbag-mailbox');
beforeAll(async () => {
  const site = await serveSite(pages);
  address = `${site.origin}/song`;
  relay = await ownRelay(undefined, mail);
  const comes = async (): Promise<Person> => {
    const alone = await personAlone(address, 'Bo');
    await putOnDisk(alone, {
      ...readingToFlood,
      updates: [...readingToFlood.updates, floodOfHighlights(MANY)],
    });
    return restarted(alone, address);
  };
  [fay, bo] = await Promise.all([firefoxPerson(), comes()]);
  await meetAt(bo, relay.url);
});
afterAll(() => fay?.kill());

describe('Firefox and Chromium', () => {
  it('meet in one notebook; what either makes comes to the other', async () => {
    const code = await invitationOf(bo);
    await fay.page.goto(address);
    await fay.clickToolbar();
    await fay.fill('Your name', 'Fay');
    await fay.press('Next');
    await fay.press('Join a notebook');
    await fay.fill('Invitation', code);
    await fay.press('Join');
    await letIn(bo);
    await fay.press('Later');
    await hasStatus(bo, 'Here now', 40_000);
    await fay.press('Clip this page');
    await fay.shows('2 readings');
    await sees(bo, TITLE, 30_000);
    await openReading(bo, TITLE);
    await shows(bo, SONG);
    expect(await until(() => bo.panel.$('.article img[src^="blob:"]'), 15_000)).toBeTruthy();
  });
});

describe('marked words in Firefox', () => {
  it('are chosen by keys alone and painted in both browsers, also with another meaning', async () => {
    const words = SONG.replace(' on the rug.', '');
    await fay.press(TITLE);
    await fay.press('Mark paragraph');
    await fay.fill('Number of the paragraph', '2');
    await fay.keys('Enter');
    await fay.shows('Quote for our post'); // the bar, which takes the keys
    for (let n = 0; n < 4; n += 1) await fay.keys('Shift+ArrowLeft');
    await selects(fay, words);
    await fay.press('Question');
    await fay.shows('Highlighted: Question.');
    await paintsIn(fay, 'bookbag-question-b', words);
    await paints(bo.panel, 'bookbag-question-b', words);
    await fay.press('Highlights');
    await fay.press('More');
    await fay.press('Change the meaning');
    await fay.press('Liked');
    await paintsIn(fay, 'bookbag-liked-b', words);
    await paints(bo.panel, 'bookbag-liked-b', words);
    expect(await paintedIn(fay, 'bookbag-question')).toEqual([]);
  });

  it('have a thread, which goes both ways', async () => {
    await click(bo.panel, 'tab', 'Highlights');
    await click(bo.panel, 'button', 'Comment', 15_000);
    await fill(bo.panel, 'textbox', 'Write a comment', 'I wondered too.');
    await click(bo.panel, 'button', 'Comment');
    await fay.shows('I wondered too.');
    await fay.press('Reply');
    await fay.fill('Write a reply', 'Let us ask Ruth.');
    await fay.press('Send');
    await shows(bo, 'Let us ask Ruth.');
  });

  it('are selected as with a mouse', async () => {
    await fay.press('Article');
    await selectIn(fay, 'what they had said');
    await fay.press('Try at my library');
    await paints(bo.panel, 'bookbag-try-b', 'what they had said');
    await click(bo.panel, 'tab', 'Article');
  });

  it('lead to their thread when they are clicked', async () => {
    expect(await fay.text()).not.toContain('Let us ask Ruth.');
    await clickPainted(fay, 'bookbag-liked-b');
    await fay.shows('Let us ask Ruth.');
  });

  it('are painted near the window alone where there are many', async () => {
    await fay.press('Readings');
    await fay.press(FLOODED);
    await fay.shows('shelf2999');
    const near = (): Promise<string[]> => paintedIn(fay, 'bookbag-');
    expect(await until(async () => (await near()).length > 0, 15_000)).toBe(true);
    const above = await near();
    expect(above.length).toBeLessThan(MANY - 10);
    await scrollToEnd(fay);
    expect(await until(async () => (await near()).some((one) => !above.includes(one)), 15_000)).toBe(true);
    expect((await near()).length).toBeLessThan(MANY - 10);
    await fay.press('Readings');
    await fay.press(TITLE);
  });
});

describe('what is said beside a text, in Firefox', () => {
  it('leaves this device in no byte while only one sees it', async () => {
    await listenTo(fay);
    await fay.press('Discussion');
    await fay.press('Who sees it: both of us');
    await fay.fill('Write a comment', 'Zephyr under my breath');
    await fay.press('Comment');
    await fay.shows('Zephyr under my breath');
    await fay.press('Who sees it: only me');
    await fay.fill('Write a comment', 'This one is for both');
    await fay.press('Comment');
    await click(bo.panel, 'tab', 'Discussion');
    await shows(bo, 'This one is for both');
    expect(await sentBy(fay)).toContain('This one is for both');
    for (const where of [await sentBy(fay), await storedRows(fay.own), await storedRows(bo.panel)])
      expect(where).not.toContain('Zephyr under');
    await hides(bo, 'Zephyr under my breath');
    await fay.press('Share with Bo');
    await shows(bo, 'Zephyr under my breath');
  });

  it('is revealed together: sealed until both have answered', async () => {
    await fill(bo.panel, 'textbox', 'What I liked', 'The cushion by the window.');
    await click(bo.panel, 'button', 'Share with partner: What I liked');
    await shows(bo, 'Sealed until both answered');
    await fay.shows('answer opens together with yours');
    expect(await fay.text()).not.toContain('The cushion by the window.');
    await fay.fill('What I liked', 'The voices.');
    await fay.press('Share with partner: What I liked');
    await fay.shows('The cushion by the window.');
    await shows(bo, 'The voices.');
  });

  it('has prompts, which either changes for both', async () => {
    await fay.press('Edit the prompts');
    await fay.fill('New prompt', 'What would the children say?');
    await fay.press('Add');
    await shows(bo, 'What would the children say?');
  });
});

describe('a page that changed, in Firefox', () => {
  it('keeps its highlights, and asks where a table is that moved', async () => {
    await click(bo.panel, 'tab', 'Article');
    await click(bo.panel, 'button', 'Discuss this table');
    await fill(bo.panel, 'textbox', 'Write a comment', 'West is new.');
    await click(bo.panel, 'button', 'Comment');
    await fay.shows('West is new.');
    pages['/song'] = { body: asPage(['A new beginning.', TABLE, SONG, PICTURE, FAMILIES, ...LONG]) };
    await fay.press('Readings');
    await fay.page.goto(address);
    await fay.clip();
    await fay.press('Update the text');
    await fay.press(TITLE);
    await fay.shows('A new beginning.');
    await paintsIn(fay, 'bookbag-try-b', 'what they had said');
    await fay.press('Discussion');
    await fay.shows('Moved?');
    await fay.press('It is here');
    await fay.hides('Moved?');
    await click(bo.panel, 'tab', 'Discussion');
    await hides(bo, 'Moved?');
  });
});

describe('what one finds again', () => {
  it('is a note with its topic, by its words too, and a reading by its tag or in the archive', async () => {
    await fay.press('Notes');
    await fay.press('Pick a topic');
    await fay.press(TOPIC);
    await fay.fill('Write a note', 'The kite of the third chapter.');
    await fay.press('Post');
    await click(bo.panel, 'tab', 'Notes');
    await shows(bo, 'The kite of the third chapter.');
    await shows(bo, TOPIC);
    await clickIfThere(bo.panel, 'button', 'Search the notebook');
    await fill(bo.panel, 'searchbox', 'Search the notebook', 'kite');
    const results = await getByRole(bo.panel, 'list', 'Results');
    expect(await results.evaluate((list) => list.innerText)).toContain('The kite of the third chapter.');
    await bo.panel.keyboard.press('Escape');
    await openReading(bo, TITLE);
    await click(bo.panel, 'button', 'Details');
    await fill(bo.panel, 'combobox', 'Add a tag', 'Rhyme');
    await bo.panel.keyboard.press('Enter');
    await fay.press('Readings');
    await fay.shows('Rhyme');
    await click(bo.panel, 'tab', 'Readings');
    await click(bo.panel, 'button', 'Archive');
    await fay.shows('1 reading');
  });
});

describe('a draft in both browsers', () => {
  it('is written together, and each sees what the other puts in', async () => {
    await click(bo.panel, 'tab', 'Write');
    await click(bo.panel, 'button', 'New draft');
    await click(bo.panel, 'menuitem', 'Blank');
    await fill(bo.panel, 'textbox', 'Title', 'In both browsers');
    await (await getByRole(bo.panel, 'textbox', 'Draft')).focus();
    await bo.panel.keyboard.type('From Chromium.');
    await fay.press('Write');
    await fay.press('In both browsers');
    await fay.shows('From Chromium.');
    await fay.type('Draft', ' And from Firefox.');
    await shows(bo, 'From Chromium. And from Firefox.');
    await bo.panel.keyboard.press('Home');
    await bo.panel.keyboard.type('Now: ');
    await fay.shows('Now: From Chromium. And from Firefox.');
  });
});

apart({
  get fay() {
    return fay;
  },
  get address() {
    return address;
  },
  relayEnds: () => relay.stop(),
  relayStarts: () => ownRelay(relay.port, mail),
  get bo() {
    return bo;
  },
  set bo(again) {
    bo = again;
  },
});
