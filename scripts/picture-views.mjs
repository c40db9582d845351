// @ts-check
// The views of `npm run pictures`. A view is one entry of VIEWS: how to get there from the one before.
import { click, clickIfThere, fill, getByRole, showsText } from './by-role.mjs';
import { JOURNAL, SAMPLE } from './household.mjs';
import { openReading, sees } from './journey.mjs';
import { PLAN_VIEWS } from './plan-picture-views.mjs';

/**
 * @import { Page } from 'puppeteer-core'
 * @import { Person } from './driver.mjs'
 */

/**
 * Views of a notebook in use, in the order in which they are visited; each begins where the one before ended.
 *
 * @type {Record<string, (person: Person) => Promise<unknown>>}
 */
export const VIEWS = {
  readings: ({ panel }) => click(panel, 'tab', 'Readings'),
  article: (person) => openReading(person, SAMPLE.title),
  text: ({ panel }) => click(panel, 'button', 'Text'),
  outline: ({ panel }) => click(panel, 'button', 'Outline'),
  found: async ({ panel }) => {
    await fill(panel, 'searchbox', 'Find in this reading', 'chairs');
    await showsText(panel, '1 of ');
  },
  aloud: async ({ panel }) => {
    await panel.keyboard.press('Escape');
    await click(panel, 'button', 'Read aloud');
  },
  details: async ({ panel }) => {
    await click(panel, 'button', 'Read aloud');
    await click(panel, 'button', 'Details');
    await getByRole(panel, 'region', 'Details');
  },
  'edit-details': ({ panel }) => click(panel, 'button', 'Edit: By'),
  'cite-menu': async ({ panel }) => {
    await click(panel, 'button', 'Cancel');
    await click(panel, 'button', 'Details');
    await click(panel, 'button', 'Cite');
  },
  'picture-talk': async ({ panel }) => {
    await panel.keyboard.press('Escape');
    await click(panel, 'button', 'Discuss this picture');
    await fill(panel, 'textbox', 'Write a comment', 'Could we hang the shelves as low as these?');
    await click(panel, 'button', 'Comment');
    await getByRole(panel, 'list', 'Pictures and tables');
  },
  discussion: async ({ panel }) => {
    await click(panel, 'tab', 'Article');
    await click(panel, 'tab', 'Discussion');
  },
  prompts: ({ panel }) => click(panel, 'button', 'Edit the prompts'),
  'selection-bar': async ({ panel }) => {
    await panel.keyboard.press('Escape');
    await click(panel, 'tab', 'Article');
    await click(panel, 'button', 'Mark paragraph');
    await fill(panel, 'textbox', 'Number of the paragraph', '2');
    await click(panel, 'button', 'Select it');
    await getByRole(panel, 'toolbar', 'Mark the selection');
  },
  highlights: async ({ panel }) => {
    await click(panel, 'button', 'Liked');
    await click(panel, 'tab', 'Highlights');
    await click(panel, 'button', 'Bring to our meeting');
  },
  thread: async ({ panel }) => {
    await click(panel, 'button', 'Comment');
    await fill(panel, 'textbox', 'Write a comment', 'Shall we try **one** such window?');
    await click(panel, 'button', 'Comment');
    await showsText(panel, 'such window?');
    await click(panel, 'button', 'Reply');
  },
  'take-out': async ({ panel }) => {
    await click(panel, 'button', 'Cancel');
    await click(panel, 'button', 'Take it out');
    await getByRole(panel, 'menuitem', 'Markdown');
  },
  results: async ({ panel }) => {
    await panel.keyboard.press('Escape');
    await panel.evaluate(() => window.scrollTo(0, 0));
    await lookFor(panel, 'window');
  },
  books: async ({ panel }) => {
    await panel.keyboard.press('Escape');
    await click(panel, 'tab', 'Books');
  },
  'book-dialog': ({ panel }) => click(panel, 'button', 'Add a book'),
  notes: async ({ panel }) => {
    await panel.keyboard.press('Escape');
    await click(panel, 'tab', 'Notes');
  },
  topics: async ({ panel }) => {
    await click(panel, 'button', 'Pick a topic');
    await panel.waitForSelector('[role=menuitem]');
  },
  'new-draft': async ({ panel }) => {
    await panel.keyboard.press('Escape');
    await click(panel, 'tab', 'Write');
    await click(panel, 'button', 'New draft');
    await getByRole(panel, 'menuitem', 'Blog post');
  },
  draft: async ({ panel }) => {
    await click(panel, 'menuitem', 'Blog post');
    await fill(panel, 'textbox', 'Title', 'The window was the point');
    await getByRole(panel, 'textbox', 'Draft');
  },
  checks: async ({ panel }) => {
    const group = await getByRole(panel, 'group', 'Before it goes out');
    await group.scrollIntoView();
  },
  drafts: async ({ panel }) => {
    await click(panel, 'tab', 'Write');
    await getByRole(panel, 'list', 'Drafts');
  },
  ...PLAN_VIEWS,
  settings: ({ panel }) => click(panel, 'button', 'Settings'),
  switcher: ({ panel }) => click(panel, 'button', 'Notebooks'),
  'more-ways': async ({ panel }) => {
    await panel.keyboard.press('Escape');
    await click(panel, 'tab', 'Readings');
    await click(panel, 'button', 'More ways to clip');
  },
  'no-article': async (person) => {
    await click(person.panel, 'button', 'More ways to clip');
    await tryToClip(person, '/');
    await getByRole(person.panel, 'button', 'Save the link with a note');
  },
  doubtful: async (person) => {
    await tryToClip(person, JOURNAL.front);
    await getByRole(person.panel, 'region', 'What we found');
  },
  choose: async (person) => {
    await tryToClip(person, JOURNAL.issue);
    const list = await getByRole(person.panel, 'list', 'Choose an article');
    for (const box of (await list.$$('input')).slice(1, 3)) await box.click();
  },
  'pdf-reading': async (person) => {
    await click(person.panel, 'button', 'Not now');
    await tryToClip(person, JOURNAL.landing);
    await sees(person, JOURNAL.title);
    await openReading(person, JOURNAL.title);
    await showsText(person.panel, 'The corner had been a place');
  },
};

/**
 * Looks for words in the notebook. Where room is small, the box stands behind a button.
 *
 * @param {Page} panel
 * @param {string} words
 */
async function lookFor(panel, words) {
  await clickIfThere(panel, 'button', 'Search the notebook', 1000);
  await fill(panel, 'searchbox', 'Search the notebook', words);
  await getByRole(panel, 'list', 'Results');
}

/**
 * Presses "Clip this page" before another page of the same site.
 *
 * @param {Person} person
 * @param {string} address of the page on the site
 */
async function tryToClip(person, address) {
  await person.page.goto(new URL(address, person.page.url()).href);
  await person.clickToolbar();
  await click(person.panel, 'button', 'Clip this page');
}
