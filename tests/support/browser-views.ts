import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { parse } from 'yaml';
import { click, fill, getByRole } from '../../scripts/by-role.mjs';
import { type Person, type Site, until } from '../../scripts/driver.mjs';
import { SAMPLE } from '../../scripts/household.mjs';
import { setWidth } from './axe';

/** The interface's words in one language: `words('app.books')`. */
type Words = (key: string) => string;

export function wordsOf(locale: 'en' | 'es'): Words {
  const file = join(import.meta.dirname, `../../lib/i18n/locales/${locale}.yml`);
  const tree = parse(readFileSync(file, 'utf8')) as Record<string, string | Record<string, string>>;
  return (key) => {
    const [group = '', name = ''] = key.split('.');
    const found = tree[group];
    const text = typeof found === 'string' ? found : found?.[name];
    if (text === undefined) throw new Error(`no words ${key}`);
    return text;
  };
}

interface Walk {
  readonly person: Person;
  readonly words: Words;
  readonly site: Site;
  /** Called at each view. */
  readonly look: (name: string, page: Page) => Promise<void>;
}

/** Visits the views of the beginning, an example notebook, an empty one and the desk, in one new profile. */
export async function visitAll(walk: Walk): Promise<void> {
  await beginning(walk);
  await example(walk);
  await empty(walk);
  await troubles(walk);
  await desk(walk);
}

/** A press at a width at which nothing lies over anything. */
async function press({ person }: Walk, role: string, name: string, page = person.panel): Promise<void> {
  await setWidth(page, 360);
  await click(page, role, name);
}

async function beginning(walk: Walk): Promise<void> {
  const { person, words, look } = walk;
  await getByRole(person.panel, 'textbox', words('first.yourName'));
  await look('first run: name', person.panel);
  await press(walk, 'button', words('first.next'));
  await look('first run: no name', person.panel);
  await setWidth(person.panel, 360);
  await fill(person.panel, 'textbox', words('first.yourName'), 'Ana');
  await press(walk, 'button', words('first.next'));
  await getByRole(person.panel, 'button', words('first.example'));
  await look('first run: start or join', person.panel);
  await press(walk, 'button', words('first.join'));
  await press(walk, 'button', words('pair.join'));
  await look('first run: join, refused', person.panel);
}

async function example(walk: Walk): Promise<void> {
  const { person, words, look } = walk;
  await press(walk, 'button', words('first.example'));
  await getByRole(person.panel, 'list', words('app.readings'));
  await look('readings', person.panel);
  await setWidth(person.panel, 360);
  await openReading(walk, words('example.secondTitle'));
  await until(() => person.panel.$('.article p'));
  await look('article', person.panel);
  await press(walk, 'tab', words('reading.discussion'));
  await look('discussion', person.panel);
  await press(walk, 'tab', words('app.books'));
  await look('books', person.panel);
  await press(walk, 'tab', words('app.notes'));
  await look('notes', person.panel);
}

async function openReading({ person }: Walk, title: string, page = person.panel): Promise<void> {
  for (const role of ['link', 'button']) {
    const found = await page.$(`aria/${title}[role="${role}"]`);
    if (found !== null) return click(page, role, title);
  }
  throw new Error(`no reading "${title}"`);
}

async function empty(walk: Walk): Promise<void> {
  const { person, words, look } = walk;
  await press(walk, 'button', words('first.startOwn'));
  await press(walk, 'button', words('first.start'));
  await look('first run: name of the notebook', person.panel);
  await press(walk, 'button', words('first.create'));
  await getByRole(person.panel, 'button', words('first.later'));
  await look('first run: clip', person.panel);
  await press(walk, 'button', words('first.later'));
  await look('readings: none', person.panel);
  await press(walk, 'button', words('pair.invite'));
  await getByRole(person.panel, 'textbox', words('pair.invitation'));
  await look('invitation', person.panel);
  await press(walk, 'button', words('app.close'));
  await press(walk, 'button', words('app.settings'));
  await look('settings', person.panel);
  await press(walk, 'button', words('app.notebooks'));
  await look('notebooks', person.panel);
  await person.panel.keyboard.press('Escape');
  await press(walk, 'tab', words('app.books'));
  await look('books: none', person.panel);
  await press(walk, 'button', words('book.add'));
  await press(walk, 'button', words('app.save'));
  await look('book, without a title', person.panel);
  await person.panel.keyboard.press('Escape');
  await press(walk, 'tab', words('app.notes'));
  await look('notes: none', person.panel);
}

async function troubles(walk: Walk): Promise<void> {
  const { person, words, site, look } = walk;
  await press(walk, 'tab', words('app.readings'));
  await person.page.goto(`${site.origin}/`);
  await person.clickToolbar();
  await press(walk, 'button', words('clipThisPage'));
  await getByRole(person.panel, 'button', words('link.offer'));
  await look('nothing to clip', person.panel);
  await press(walk, 'button', words('link.offer'));
  await look('link with a note', person.panel);
  await press(walk, 'button', words('app.cancel'));
  await person.page.goto(site.origin + SAMPLE.path);
  await person.clickToolbar();
  await press(walk, 'button', words('clipThisPage'));
  await getByRole(person.panel, 'list', words('app.readings'));
  await look('readings: one, just clipped', person.panel);
  await setWidth(person.panel, 360);
  await openReading(walk, SAMPLE.title);
  await until(() => person.panel.$('.article img[src^="blob:"]'));
  await look('article with a table and a picture', person.panel);
}

async function desk(walk: Walk): Promise<void> {
  const { person, words, look } = walk;
  const page = await person.browser.newPage();
  await page.goto(`chrome-extension://${person.extensionId}/desk.html`);
  await getByRole(page, 'list', words('app.readings'));
  await look('desk', page);
  await page.setViewport({ width: 1280, height: 800, deviceScaleFactor: 1 });
  await openReading(walk, SAMPLE.title, page);
  await until(() => page.$('.article img[src^="blob:"]'));
  await look('desk: reading', page);
  await page.close();
}
