// @ts-check
// `npm run pictures`: every view at 252, 360 and 1280 px, light and dark, and in Spanish, into pictures-output/, with a
// made-up notebook of two members. The views stand in picture-views.mjs.
import { mkdirSync, rmSync } from 'node:fs';
import { join as path } from 'node:path';
import { click, clickIfThere, fill, getByRole, showsText } from './by-role.mjs';
import { picture, start, temporaryFolder, until } from './driver.mjs';
import { JOURNAL, prepare, relayPort, SAMPLE, serveSample, startRelay } from './household.mjs';
import { clip, comment, hasStatus, join, openReading, sees } from './journey.mjs';
import { root } from './packages.mjs';
import { VIEWS } from './picture-views.mjs';
import { spanish } from './spanish-views.mjs';

/**
 * @import { Page } from 'puppeteer-core'
 * @import { Person } from './driver.mjs'
 */

const output = path(root, 'pictures-output');
const WIDTHS = [252, 360, 1280];
const SCHEMES = /** @type {const} */ (['light', 'dark']);

/**
 * Takes the page as it is now, at every width, light and dark.
 *
 * @param {Page} page
 * @param {string} name
 */
async function everyWay(page, name) {
  for (const width of WIDTHS) {
    for (const colorScheme of SCHEMES) {
      await picture(page, path(output, `${name}-${width}-${colorScheme}.png`), { width, colorScheme });
    }
  }
  console.log(name);
}

/**
 * Whether a page of the PDF is drawn.
 *
 * @param {Page} page
 */
const isDrawn = (page) =>
  page.evaluate(() => {
    const canvas = document.querySelector('canvas.pdf-page');
    if (!(canvas instanceof HTMLCanvasElement)) return false;
    const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
    return pixels?.some((value, i) => i % 4 === 0 && value < 100 && (pixels[i + 3] ?? 0) > 200);
  });

/**
 * The desk: the list, a reading with its outline and discussion, a PDF beside its pages and in order.
 *
 * @param {Person} person
 * @param {number} n of its first picture
 */
async function desk(person, n) {
  const page = await person.browser.newPage();
  await page.goto(`chrome-extension://${person.extensionId}/desk.html`);
  await getByRole(page, 'tab', 'Readings');
  await everyWay(page, `${n}-desk-readings`);
  await openReading({ panel: page }, SAMPLE.title);
  await showsText(page, 'put a cushion there');
  await everyWay(page, `${n + 1}-desk-reader`);
  await click(page, 'button', 'Details');
  await getByRole(page, 'region', 'Details');
  await everyWay(page, `${n + 2}-desk-details`);
  await click(page, 'tab', 'Readings');
  await openReading({ panel: page }, JOURNAL.title);
  await click(page, 'button', 'Show the pages');
  await until(() => isDrawn(page));
  await everyWay(page, `${n + 3}-desk-pdf`);
  await click(page, 'button', 'Fix the order');
  await getByRole(page, 'button', 'Use this order');
  await until(() => isDrawn(page));
  await everyWay(page, `${n + 4}-fix-the-order`);
  await page.close();
}

/**
 * The page that a reading came from, with its highlights, in a tab of the browser.
 *
 * @param {Person} person
 * @param {string} address
 * @param {number} n of its picture
 */
async function livePage(person, address, n) {
  await person.visit(address);
  await person.clickToolbar();
  const isPainted = () =>
    person.page.evaluate(() => [...CSS.highlights.values()].some((marked) => marked.size > 0));
  if (!(await until(isPainted))) throw new Error('the page shows no highlight');
  await everyWay(person.page, `${n}-live-page`);
}

/**
 * First run, step by step; the person ends in a notebook.
 *
 * @param {Person} person
 * @param {string} name
 */
async function firstRun(person, name) {
  await everyWay(person.panel, '01-first-run-name');
  await fill(person.panel, 'textbox', 'Your name', name);
  await click(person.panel, 'button', 'Next');
  await getByRole(person.panel, 'button', 'Join a notebook');
  await everyWay(person.panel, '02-first-run-start-or-join');
  await click(person.panel, 'button', 'Start a notebook');
  await getByRole(person.panel, 'button', 'Create');
  await everyWay(person.panel, '03-first-run-create');
  await click(person.panel, 'button', 'Create');
  await getByRole(person.panel, 'button', 'Later');
  await everyWay(person.panel, '04-first-run-clip');
  await clickIfThere(person.panel, 'button', 'Later', 2000);
  await getByRole(person.panel, 'tab', 'Readings');
  await everyWay(person.panel, '05-empty');
  await click(person.panel, 'button', 'Invite your partner');
  await getByRole(person.panel, 'textbox', 'Invitation');
  await everyWay(person.panel, '06-invite');
  await click(person.panel, 'button', 'Close');
}

/** What a booklist entry is filled with, by the names of its fields. */
const BOOKS = [
  {
    Title: 'The Quiet Umbrella',
    Author: 'Rosa Castellano',
    'Why I enjoy it': 'The pictures tell another story than the words.',
    Values: 'patience, listening',
  },
  {
    Title: 'Nine Ways to Cross a River',
    Author: 'Tobias Brandt',
    'Why I enjoy it': 'Every child finds the way that is theirs.',
    Values: 'courage',
  },
];

/**
 * Adds a book to the booklist.
 *
 * @param {Page} panel
 * @param {Readonly<Record<string, string>>} book
 */
async function addBook(panel, book) {
  await click(panel, 'tab', 'Books');
  await click(panel, 'button', 'Add a book');
  for (const [field, text] of Object.entries(book)) await fill(panel, 'textbox', field, text);
  await click(panel, 'button', 'Save');
}

/**
 * Posts a note.
 *
 * @param {Page} panel
 * @param {string} text
 */
async function postNote(panel, text) {
  await click(panel, 'tab', 'Notes');
  await fill(panel, 'textbox', 'Write a note', text);
  await click(panel, 'button', 'Post');
  await showsText(panel, text);
}

/**
 * A notebook that two have used: what its members did is told by these steps.
 *
 * @param {Person} a
 * @param {Person} b
 */
async function furnish(a, b) {
  await clip(a, SAMPLE.title);
  await sees(b, SAMPLE.title);
  await openReading(a, SAMPLE.title);
  await comment(a, 'The table by the window: could we try that at our branch?');
  await openReading(b, SAMPLE.title);
  await comment(b, 'Yes! Let us talk about it on Thursday.');
  await showsText(a.panel, 'Let us talk about it on Thursday.', 15_000);
  await fill(b.panel, 'textbox', 'What I liked', 'That the songs come first, and the grown-ups sing.');
  await click(b.panel, 'button', 'Share with partner: What I liked');
  // one prompt is open at both, another one waits for Ana
  await fill(a.panel, 'textbox', 'What I liked', 'The window, and that nobody is hushed.');
  await click(a.panel, 'button', 'Share with partner: What I liked');
  await showsText(a.panel, 'the grown-ups sing', 15_000);
  await fill(b.panel, 'textbox', "What I didn't like", 'It says little of evenings.');
  await click(b.panel, 'button', "Share with partner: What I didn't like");
  await showsText(a.panel, 'Sealed until both answered', 15_000);
  await click(a.panel, 'button', 'Back');
  for (const book of BOOKS) await addBook(a.panel, book);
  await postNote(b.panel, 'Could we talk about the budget letter on Thursday?');
  await postNote(a.panel, 'Yes. I bring the numbers of last spring.');
}

try {
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  const port = await relayPort();
  await prepare(port);
  await startRelay(port);
  const site = await serveSample();
  const a = await start(temporaryFolder('bookbag-a'));
  await a.openPanel(site.origin + SAMPLE.path);
  await firstRun(a, 'Ana');
  const b = await start(temporaryFolder('bookbag-b'));
  await b.openPanel(`${site.origin}/`);
  await join(a, b, 'Bo');
  await hasStatus(a, 'Here now');
  await furnish(a, b);
  let n = 7;
  for (const [name, visit] of Object.entries(VIEWS)) {
    await visit(a);
    await everyWay(a.panel, `${String(n).padStart(2, '0')}-${name}`);
    n += 1;
  }
  await desk(a, n);
  await livePage(a, site.origin + SAMPLE.path, n + 5);
  await spanish(a, output, n + 6);
  process.exit(0);
} catch (error) {
  console.error(error);
  process.exit(1);
}
