// @ts-check
// The views of the section "Plan" for `npm run pictures`, with what a pair might have in it.
import { click, fill, getByRole, showsText } from './by-role.mjs';
import { paste } from './journey.mjs';

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

/** A resume, and what its newer version says in place of one of its lines. */
const RESUME = `Lena Okafor
Children’s librarian

I lead a story time in two languages for twelve families, every week of the year
Summer reading with a school: 140 children, four teachers
A puppet for every shelf`;
const RENEWED = RESUME.replace(
  'for twelve families, every week of the year',
  'for forty families, nearly every week',
);

/**
 * Puts words into the box of a resume and saves them.
 *
 * @param {Page} panel
 * @param {string} text
 */
async function saveResume(panel, text) {
  await paste(panel, 'textbox', 'The text', text);
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
  questions: async ({ panel }) => {
    await put(panel, 'Questions', 'New set of questions', { Title: 'Before our second meeting' });
    await click(panel, 'button', 'Before our second meeting');
    await fill(panel, 'textbox', 'My question', 'What would you do with an empty room?');
    await click(panel, 'button', 'Add');
  },
  interview: async ({ panel }) => {
    await put(panel, 'Interviews', 'New interview', { Title: 'Children’s librarian' });
    await click(panel, 'button', 'Children’s librarian');
    await click(panel, 'checkbox', 'Why would you like to work at this library?');
  },
  'add-a-resume': async ({ panel }) => {
    await click(panel, 'tab', 'Plan');
    await click(panel, 'link', 'Interviews');
    await click(panel, 'button', 'Add a resume');
    await fill(panel, 'textbox', 'Title', 'For the branch');
    await paste(panel, 'textbox', 'The text', RESUME);
  },
  resumes: async ({ panel }) => {
    await click(panel, 'button', 'Save');
    await getByRole(panel, 'button', 'For the branch');
  },
  resume: async ({ panel }) => {
    await click(panel, 'button', 'For the branch');
    await click(panel, 'button', 'Mark paragraph');
    await fill(panel, 'textbox', 'Number of the paragraph', '3');
    await click(panel, 'button', 'Select it');
    await click(panel, 'button', 'Question');
  },
  'resume-compared': async ({ panel }) => {
    await click(panel, 'button', 'Add a newer version');
    await saveResume(panel, RENEWED);
    await click(panel, 'button', 'Compare with the version before');
    await showsText(panel, 'nearly');
  },
  moved: async ({ panel }) => {
    await click(panel, 'tab', 'Highlights');
    await showsText(panel, 'Moved?');
  },
  plan: async ({ panel }) => {
    await click(panel, 'tab', 'Plan');
    await getByRole(panel, 'link', 'Goals');
  },
  year: ({ panel }) => click(panel, 'link', 'Our year'),
};
