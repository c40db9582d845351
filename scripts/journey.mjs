// @ts-check
// The steps of two people with Bookbag, by the names that stand in the interface: first run, pairing,
// clipping, reading. `npm start`, `npm run pictures` and the end-to-end tests share them.
import { click, clickIfThere, fill, getByRole, queryByRole, showsText, valueOf } from './by-role.mjs';
import { until } from './driver.mjs';

/**
 * @import { ElementHandle, Page } from 'puppeteer-core'
 * @import { Person } from './driver.mjs'
 * @typedef {Pick<Person, 'panel'>} HasPanel a person, or a desk in its place
 */

/**
 * Fails with a sentence when something did not come true.
 *
 * @template T
 * @param {T | undefined | false} value
 * @param {string} sentence
 * @returns {T}
 */
function must(value, sentence) {
  if (!value) throw new Error(sentence);
  return value;
}

/**
 * Past step 3 of the first run, onto the sections.
 *
 * @param {HasPanel} person
 */
export async function toSections(person) {
  const there = await until(async () => {
    await clickIfThere(person.panel, 'button', 'Later', 0);
    return queryByRole(person.panel, 'tab', 'Readings');
  }, 20_000);
  must(there, 'the panel does not show its sections after the first run');
}

/**
 * Starts a notebook, alone. The panel must be open.
 *
 * @param {HasPanel} person
 * @param {string} name of the member
 */
export async function startNotebook(person, name, notebook = '') {
  await fill(person.panel, 'textbox', 'Your name', name);
  await click(person.panel, 'button', 'Next');
  await click(person.panel, 'button', 'Start a notebook');
  if (notebook !== '') await fill(person.panel, 'textbox', 'Notebook name', notebook);
  await click(person.panel, 'button', 'Create');
  await getByRole(person.panel, 'button', 'Invite your partner');
  await toSections(person);
}

/**
 * The words that both compare, without the label.
 *
 * @param {HasPanel} person
 * @returns {Promise<string>}
 */
async function checkWords(person) {
  const element = await person.panel.$('aria/Check words');
  const shown = await element?.evaluate((node) => /** @type {HTMLElement} */ (node).innerText);
  return shown?.replace(/\s+/g, ' ').trim() ?? '';
}

/**
 * `host`, in a notebook, invites `guest`, whose panel is at the first run.
 *
 * @param {HasPanel} host
 * @param {HasPanel} guest
 * @param {string} guestName
 * @returns {Promise<string>} the words that both compared; '' where the guest comes in without being asked for
 */
export async function join(host, guest, guestName) {
  await click(host.panel, 'button', 'Invite your partner');
  const code = must(
    await until(() => valueOf(host.panel, 'textbox', 'Invitation')),
    'the textbox "Invitation" stays empty',
  );
  await fill(guest.panel, 'textbox', 'Your name', guestName);
  await click(guest.panel, 'button', 'Next');
  await click(guest.panel, 'button', 'Join a notebook');
  await paste(guest.panel, 'textbox', 'Invitation', code);
  await click(guest.panel, 'button', 'Join');
  const isIn = async () => (await queryByRole(host.panel, 'textbox', 'Invitation')) === null;
  const isAsked = () => queryByRole(host.panel, 'button', 'Let them in');
  must(await until(async () => (await isAsked()) !== null || isIn(), 20_000), 'nobody asks to come in');
  let words = '';
  if (await isAsked()) {
    words = must(
      await until(async () => {
        const both = [await checkWords(host), await checkWords(guest)];
        return both[0] === both[1] && both[0];
      }),
      'the two do not see the same check words',
    );
    await click(host.panel, 'button', 'Let them in');
  }
  must(await until(isIn), 'the invitation stays open at the host');
  await toSections(guest);
  return words;
}

/**
 * Puts a text into a field at once, as pasting does.
 *
 * @param {Page} page
 * @param {string} role
 * @param {string} name
 * @param {string} text
 */
export async function paste(page, role, name, text) {
  const element = await getByRole(page, role, name);
  await element.click();
  await element.evaluate((node, value) => {
    // Past React, which watches the element's own property.
    Reflect.set(Object.getPrototypeOf(node), 'value', value, node);
    node.dispatchEvent(new Event('input', { bubbles: true }));
  }, text);
}

/**
 * Waits until the reading's title stands in the list.
 *
 * @param {HasPanel} person
 * @param {string} title
 */
export async function sees(person, title, ms = 15_000) {
  const listed = await until(async () => {
    const list = await queryByRole(person.panel, 'list', 'Readings');
    return (await list?.evaluate((node) => node.innerText))?.includes(title);
  }, ms);
  must(listed, `"${title}" is not in the list "Readings"`);
}

/**
 * Clips the page before the person and waits for its card.
 *
 * @param {Person} person
 * @param {string} title
 */
export async function clip(person, title) {
  await person.clickToolbar(); // grants the page
  await click(person.panel, 'button', 'Clip this page');
  await sees(person, title);
}

/**
 * Opens a reading from the list. A panel that was closed may stand anywhere else.
 *
 * @param {HasPanel} person
 * @param {string} title
 * @returns {Promise<ElementHandle<HTMLElement>>} its region "Article"
 */
export async function openReading(person, title) {
  if ((await queryByRole(person.panel, 'list', 'Readings')) === null)
    await click(person.panel, 'tab', 'Readings');
  const opened = await until(async () => {
    for (const role of ['link', 'button']) {
      if (await clickIfThere(person.panel, role, title, 0)) return true;
    }
    return false;
  });
  must(opened, `the reading "${title}" has no link or button`);
  // the tree of roles of ten thousand pictures takes seconds where two processors have other work
  return getByRole(person.panel, 'region', 'Article', 20_000);
}

/**
 * Writes a comment on the reading that is open.
 *
 * @param {HasPanel} person
 * @param {string} text
 */
export async function comment(person, text) {
  await click(person.panel, 'tab', 'Discussion');
  await fill(person.panel, 'textbox', 'Write a comment', text);
  await click(person.panel, 'button', 'Comment');
  must(await showsText(person.panel, text), 'the comment does not show after "Comment"');
}

/**
 * Waits until "Sync status" begins so.
 *
 * @param {HasPanel} person
 * @param {string} start
 */
export async function hasStatus(person, start, ms = 20_000) {
  const ok = await until(async () => {
    const status = await queryByRole(person.panel, 'status', 'Sync status');
    return (await status?.evaluate((node) => node.innerText))?.trim().startsWith(start);
  }, ms);
  must(ok, `"Sync status" does not come to begin with "${start}"`);
}

/**
 * The names of all article texts on this browser's disk, pictures left out: SHA-256 as 64 hexadecimal
 * digits, computed here from the stored bytes themselves.
 *
 * @param {HasPanel} person
 * @returns {Promise<string[]>}
 */
export function storedBodies(person) {
  return person.panel.evaluate(async () => {
    /** @type {<T>(request: IDBRequest<T>) => Promise<T>} */
    const done = (request) =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error));
      });
    const db = await done(indexedDB.open('bookbag'));
    try {
      const stored = await done(db.transaction('bodies').objectStore('bodies').getAll());
      const texts = stored.filter((bytes) => bytes[0] === 0x1f && bytes[1] === 0x8b); // gzip
      const hashes = await Promise.all(texts.map((bytes) => crypto.subtle.digest('SHA-256', bytes)));
      return hashes.map((hash) =>
        Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join(''),
      );
    } finally {
      db.close();
    }
  });
}
