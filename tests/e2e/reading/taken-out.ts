import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { click, fill, getByRole } from '../../../scripts/by-role.mjs';
import { serveSite, temporaryFolder } from '../../../scripts/driver.mjs';
import { clip, openReading, sees } from '../../../scripts/journey.mjs';
import { downloaded } from '../../support/downloads';
import { paints, selectWords } from '../../support/select-words';
import { type Couple, shows, toReadings } from '../../support/two-people';

const TITLE = 'Songs: in Two Languages?';
const WORDS = 'The order was changed, and the song came first';
const YEAR = 'In year 3 the branch asked every family';
const page = `<!doctype html><html lang="en"><head><title>${TITLE}</title></head><body><main><article><h1>${TITLE}</h1>
${Array.from({ length: 5 }, (_, n) => `<p>In year ${n} the branch asked every family what they had said to each other on the way home, and wrote it down with care.</p>`).join('')}
<p>${WORDS}, said the librarian who learned the second verse.</p></article></main></body></html>`;
const ENTRY = { user: 'acct:lena@hypothes.is', tags: [], uri: 'https://a.example/' };
const selector = (exact: string): object => ({ selector: [{ type: 'TextQuoteSelector', exact }] });

/** What comes in from another annotator's file, and goes out as files, with the words of both. */
export const takenOut = (home: Couple): void => {
  describe('a reading and files', () => {
    const folder = temporaryFolder('bookbag-out');
    beforeAll(async () => {
      const { ana, bo } = home;
      const site = await serveSite({ '/song': { body: page } });
      await toReadings(home);
      await ana.visit(`${site.origin}/song`);
      await clip(ana, TITLE);
      await sees(bo, TITLE);
      for (const one of [ana, bo]) {
        await openReading(one, TITLE);
        await shows(one, 'second verse');
      }
    });

    it('highlights of Hypothesis find their place in the text, and are painted there for both', async () => {
      const { ana, bo } = home;
      const file = join(folder, 'notes.json');
      const all = [
        { ...ENTRY, id: 'a', text: 'We sing too.', target: [selector(WORDS)] },
        { ...ENTRY, id: 'b', text: 'Lost.', target: [selector('words that nobody wrote there')] },
      ];
      writeFileSync(file, JSON.stringify({ annotations: all }));
      await click(ana.panel, 'tab', 'Highlights');
      await getByRole(ana.panel, 'button', 'Open a file');
      const input = await ana.panel.$('.bring-in input[type=file]');
      await (input as ElementHandle<HTMLInputElement>).uploadFile(file);
      await shows(ana, '1 of 2 found their place.');
      await shows(ana, 'words that nobody wrote there');
      await shows(ana, '(from Hypothesis, by lena)');
      for (const one of [ana, bo]) await paints(one.panel, 'bookbag-note-a', WORDS);
    });

    it('goes out as Markdown and as annotations of the Web, with what each of the two marked and said', async () => {
      const { bo } = home;
      await selectWords(bo.panel, YEAR);
      await click(bo.panel, 'button', 'Question');
      await click(bo.panel, 'tab', 'Discussion');
      await fill(bo.panel, 'textbox', 'Write a comment', 'Who asks in our branch?');
      await click(bo.panel, 'button', 'Comment');
      const saved = async (format: string, name: string): Promise<string> => {
        const file = await downloaded(bo, name, async () => {
          await click(bo.panel, 'button', 'Take it out');
          await click(bo.panel, 'menuitem', format);
        });
        return readFileSync(file, 'utf8');
      };
      const text = await saved('Markdown', 'Songs in Two Languages.md');
      const [ofAna, ofBo] = [text.indexOf(`> ${WORDS}`), text.indexOf(`> ${YEAR}`)];
      expect(Math.min(ofAna, ofBo)).toBeGreaterThan(0);
      expect(text.slice(ofAna)).toMatch(/Ana[^>]*paragraph 6/);
      expect(text.slice(ofBo)).toMatch(/Bo[^>]*paragraph 4/);
      for (const words of ['We sing too.', 'Who asks in our branch?']) expect(text).toContain(words);
      const annotations = await saved('Web Annotations (JSON-LD)', 'Songs in Two Languages.jsonld');
      const creators = [...annotations.matchAll(/"name":\s*"(Ana|Bo)"/g)].map(([, name]) => name);
      expect(new Set(creators)).toEqual(new Set(['Ana', 'Bo']));
      for (const words of [WORDS, YEAR]) expect(annotations).toContain(words);
    });
  });
};
