// @ts-check
// Views that `npm run pictures` takes in Spanish, where words are longer.
import { join as path } from 'node:path';
import { click, getByRole } from './by-role.mjs';
import { picture, until } from './driver.mjs';
import { SAMPLE } from './household.mjs';

/** @import { Person } from './driver.mjs' */

/**
 * The views of every day in Spanish, each visited from the one before.
 *
 * @type {Record<string, (person: Person) => Promise<unknown>>}
 */
const IN_SPANISH = {
  readings: ({ panel }) => click(panel, 'tab', 'Lecturas'),
  article: async ({ panel }) => {
    await click(panel, 'button', SAMPLE.title);
    await getByRole(panel, 'tab', 'Artículo');
  },
  details: ({ panel }) => click(panel, 'button', 'Detalles'),
  discussion: async ({ panel }) => {
    await click(panel, 'button', 'Detalles');
    await click(panel, 'tab', 'Conversación');
  },
  highlights: ({ panel }) => click(panel, 'tab', 'Subrayados'),
  books: ({ panel }) => click(panel, 'tab', 'Libros'),
  'book-dialog': ({ panel }) => click(panel, 'button', 'Añadir un libro'),
  notes: async ({ panel }) => {
    await panel.keyboard.press('Escape');
    await click(panel, 'tab', 'Notas');
  },
  settings: ({ panel }) => click(panel, 'button', 'Ajustes'),
};

/** Widths at which words of another language are most likely to have too little room. */
const NARROW = [252, 360];

/**
 * Takes the views of every day as somebody sees them who chose Spanish.
 *
 * @param {Person} person
 * @param {string} output folder
 * @param {number} n of the first picture
 */
export async function spanish(person, output, n) {
  await person.panel.evaluate("chrome.storage.local.set({ language: 'es' })");
  await until(() => person.panel.evaluate(() => document.documentElement.lang === 'es'));
  for (const [i, [name, visit]] of Object.entries(IN_SPANISH).entries()) {
    await visit(person);
    for (const width of NARROW)
      await picture(person.panel, path(output, `${n + i}-spanish-${name}-${width}-light.png`), {
        width,
        colorScheme: 'light',
      });
  }
}
