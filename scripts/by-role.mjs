// @ts-check
// Finds and uses what is on a page as people and screen readers do: by accessible role and name.
import { setTimeout as sleep } from 'node:timers/promises';
import { until } from './driver.mjs';

/** @import { ElementHandle, KeyInput, Page } from 'puppeteer-core' */

/** @type {(role: string, name: string) => string} */
const selector = (role, name) => `aria/${name}[role="${role}"]`;

/**
 * The element, or null when it is not there now.
 *
 * @type {(page: Page, role: string, name: string) => Promise<ElementHandle<HTMLElement> | null>}
 */
export const queryByRole = async (page, role, name) => {
  const found = await page.$(selector(role, name));
  return /** @type {ElementHandle<HTMLElement> | null} */ (found);
};

/**
 * The element, waited for up to `ms` milliseconds.
 *
 * @param {Page} page
 * @param {string} role
 * @param {string} name
 * @returns {Promise<ElementHandle<HTMLElement>>}
 * @throws naming role and name, and what the page shows instead
 */
export async function getByRole(page, role, name, ms = 8000) {
  // the library's own waiting asks at each frame, and each question reads the tree of roles
  const found = await until(() => queryByRole(page, role, name), ms);
  if (found) return found;
  const shown = await page.evaluate(() => document.body.innerText.replace(/\s+/g, ' ').slice(0, 300));
  throw new Error(`no ${role} "${name}"; the page shows: ${shown}`);
}

/**
 * Clicks the element where it stands. Something that comes in above moves it away between looking and pressing, and the
 * click would meet what stands there then: so the element tells whether it was met.
 *
 * @param {ElementHandle<HTMLElement>} element
 * @throws when the click did not meet it
 */
async function clickOn(element) {
  const told = await element.evaluateHandle((node) => {
    node.scrollIntoView({ block: 'center', behavior: 'instant' });
    const met = { isMet: false };
    node.addEventListener('click', () => (met.isMet = true), { once: true, capture: true });
    return met;
  });
  await element.click();
  // a page that the click leaves can tell nothing any more
  const isMet = await told.evaluate((met, node) => met.isMet || !node.isConnected, element).catch(() => true);
  if (!isMet) throw new Error('the click met something else');
}

/**
 * Clicks it; tried again while a new rendering takes it away or moves it.
 *
 * @param {Page} page
 * @param {string} role
 * @param {string} name
 */
export async function click(page, role, name, ms = 8000) {
  const end = Date.now() + ms;
  for (;;) {
    const element = await getByRole(page, role, name, Math.max(end - Date.now(), 300));
    try {
      await clickOn(element);
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await sleep(150);
    }
  }
}

/**
 * Clicks it when it is there within `ms`; tells whether it was.
 *
 * @param {Page} page
 * @param {string} role
 * @param {string} name
 */
export async function clickIfThere(page, role, name, ms = 800) {
  const element = await until(() => queryByRole(page, role, name), ms);
  if (!element) return false;
  await click(page, role, name);
  return true;
}

/**
 * Presses keys together, as on a keyboard: the last one while the others are held.
 *
 * @param {Page} page
 * @param {KeyInput[]} keys
 */
export async function chord({ keyboard }, ...keys) {
  const held = keys.slice(0, -1);
  for (const key of held) await keyboard.down(key);
  for (const key of keys.slice(-1)) await keyboard.press(key);
  for (const key of held.toReversed()) await keyboard.up(key);
}

/** @type {(node: HTMLElement) => boolean} */
const takesAnyText = (node) =>
  node instanceof HTMLTextAreaElement ||
  (node instanceof HTMLInputElement && ['text', 'search', 'url', 'email', 'password'].includes(node.type));

/**
 * The box with all that stands in it selected; found anew where it is drawn anew meanwhile.
 *
 * @param {Page} page
 * @param {string} role
 * @param {string} name
 */
async function selected(page, role, name) {
  for (const end = Date.now() + 8000; ; await sleep(150)) {
    const element = await getByRole(page, role, name, Math.max(end - Date.now(), 300));
    try {
      // what stands under the header is in view for the browser, and a click there would meet the header
      await element.evaluate((node) => node.scrollIntoView({ block: 'center', behavior: 'instant' }));
      await element.click({ count: 3 });
      return element;
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}

/**
 * Writes into it, in place of what it holds: into a text field at once, as an input method does, into all else key by
 * key. A key costs some 14 ms of processor time. Tests of typing press keys themselves.
 *
 * @param {Page} page
 * @param {string} role
 * @param {string} name
 * @param {string} text
 */
export async function fill(page, role, name, text) {
  const element = await selected(page, role, name);
  if (await element.evaluate(takesAnyText)) await page.keyboard.sendCharacter(text);
  else await element.type(text);
}

/**
 * What a text field holds, or what stands in the element.
 *
 * @param {Page} page
 * @param {string} role
 * @param {string} name
 * @returns {Promise<string>}
 */
export async function valueOf(page, role, name) {
  const element = await getByRole(page, role, name);
  return element.evaluate((node) => String('value' in node ? node.value : node.innerText).trim());
}

/**
 * Waits for the words anywhere on the page; false when they do not come within `ms`.
 *
 * @type {(page: Page, text: string, ms?: number) => Promise<boolean>}
 */
export const showsText = async (page, text, ms = 8000) =>
  Boolean(
    await until(
      () => page.evaluate((words) => document.body.innerText.replace(/\s+/g, ' ').includes(words), text),
      ms,
    ),
  );
