import { afterAll, beforeAll, expect, it } from 'vitest';
import { showsText } from '../../scripts/by-role.mjs';
import type { Person, Site } from '../../scripts/driver.mjs';
import { SAMPLE, serveSample } from '../../scripts/household.mjs';
import { sees } from '../../scripts/journey.mjs';
import { personAlone } from '../support/browser';
import { worker } from '../support/two-people';

// Keys and context menus cannot be pressed from outside a browser, so their events are given to the
// listeners; the grant that the press would bring comes from a click on the toolbar button.

let site: Site;
let ana: Person;
beforeAll(async () => {
  site = await serveSample();
  ana = await personAlone(site.origin + SAMPLE.path);
});
afterAll(() => site?.close());

interface Event {
  dispatch(...given: unknown[]): void;
}
/** As the service worker sees it. */
declare const chrome: {
  tabs: { query(which: { active: boolean }): Promise<object[]> };
  commands: { onCommand: Event };
  contextMenus: { onClicked: Event };
};

it('the shortcut clips into the notebook in use, and the outcome stands in the panel', async () => {
  await ana.clickToolbar();
  await (
    await worker(ana)
  ).evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true });
    chrome.commands.onCommand.dispatch('clip', tab);
  });
  await sees(ana, SAMPLE.title);
  expect(await showsText(ana.panel, 'Saved.')).toBe(true);
});

it('the menu too: where there is no article, the panel says so', async () => {
  await ana.visit(`${site.origin}/`);
  await ana.clickToolbar();
  await (
    await worker(ana)
  ).evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true });
    chrome.contextMenus.onClicked.dispatch({ menuItemId: 'clip' }, tab);
  });
  expect(await showsText(ana.panel, 'We found no article on this page')).toBe(true);
});
