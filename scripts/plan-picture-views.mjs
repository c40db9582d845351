// @ts-check
// The views of the section "Plan" for `npm run pictures`, with what a pair might have in it.
import { click, fill, getByRole } from './by-role.mjs';

/**
 * @import { Page } from 'puppeteer-core'
 * @import { Person } from './driver.mjs'
 */

/**
 * Puts something into a drawer.
 *
 * @param {Page} panel
 * @param {string} drawer
 * @param {string} add the button
 * @param {Record<string, string>} fields by the names of their boxes
 */
async function put(panel, drawer, add, fields) {
  await click(panel, 'tab', 'Plan');
  await click(panel, 'link', drawer);
  await click(panel, 'button', add);
  for (const [box, words] of Object.entries(fields)) await fill(panel, 'textbox', box, words);
  await click(panel, 'button', 'Save');
}

/**
 * In the order in which they are visited; each begins where the one before ended.
 *
 * @type {Record<string, (person: Person) => Promise<unknown>>}
 */
export const PLAN_VIEWS = {
  goal: async ({ panel }) => {
    await put(panel, 'Goals', 'Add a goal', { Title: 'Lead a story time from hello to goodbye' });
    await click(panel, 'button', 'Lead a story time from hello to goodbye');
    for (const step of ['Watch two of Ana’s', 'Choose five songs', 'Lead one with Ana in the room']) {
      await fill(panel, 'textbox', 'Add a step', step);
      await click(panel, 'button', 'Add');
    }
    await click(panel, 'button', 'I agree');
  },
  meeting: async ({ panel }) => {
    await put(panel, 'Meetings', 'Plan a meeting', {
      Title: 'Our first meeting',
      'Place or link': 'By phone',
    });
    await click(panel, 'button', 'Our first meeting');
    for (const point of ['The window in the story room', 'Which goals for this year?']) {
      await fill(panel, 'textbox', 'Add a point', point);
      await panel.keyboard.press('Enter');
    }
  },
  survey: async ({ panel }) => {
    await put(panel, 'Surveys', 'New survey', { Title: 'After story time' });
    await click(panel, 'button', 'After story time');
    await click(panel, 'button', 'Add a question');
    await click(panel, 'menuitem', 'One of');
    await fill(panel, 'textbox', 'Question', 'How did you hear about us?');
    await fill(panel, 'textbox', 'Choices, one a line', 'From a friend\nAt school\nIn the library');
    await click(panel, 'button', 'Save');
    await getByRole(panel, 'radio', 'At school');
  },
  ideas: async ({ panel }) => {
    await put(panel, 'Ideas', 'Add an idea', { Idea: 'The parent leads the song' });
    await put(panel, 'Ideas', 'Add an idea', { Idea: 'A walk to the river with five books' });
  },
  plan: async ({ panel }) => {
    await click(panel, 'tab', 'Plan');
    await getByRole(panel, 'link', 'Goals');
  },
  year: ({ panel }) => click(panel, 'link', 'Our year'),
};
