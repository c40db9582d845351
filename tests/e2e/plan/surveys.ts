import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { click, fill, showsText } from '../../../scripts/by-role.mjs';
import { surveyHtml } from '../../../lib/export/survey/form-html';
import { readSurveyAnswers } from '../../../lib/import/survey-answers';
import { FORM_WORDS, madeSurvey } from '../../support/made-survey';
import { type Couple, shows } from '../../support/two-people';

/** Surveys. */
export const surveys = (home: Couple): void => {
  describe('a survey', () => {
    beforeAll(async () => {
      const { ana, bo } = home;
      await click(ana.panel, 'tab', 'Plan');
      await click(ana.panel, 'link', 'Surveys');
      await click(ana.panel, 'button', 'New survey');
      await fill(ana.panel, 'textbox', 'Title', 'After story time');
      await click(ana.panel, 'button', 'Save');
      await click(ana.panel, 'button', 'After story time');
      await click(ana.panel, 'button', 'Add a question');
      await click(ana.panel, 'menuitem', 'One of');
      await fill(ana.panel, 'textbox', 'Question', 'How did you hear about us?');
      await fill(ana.panel, 'textbox', 'Choices, one a line', 'A friend\nSchool');
      await click(ana.panel, 'button', 'Save');
      await click(bo.panel, 'tab', 'Plan');
      await click(bo.panel, 'link', 'Surveys');
      await click(bo.panel, 'button', 'After story time', 15_000);
      await shows(bo, 'How did you hear about us?');
    });

    it('has answers of the two that are sealed, and open together as results', async () => {
      const { ana, bo } = home;
      await click(ana.panel, 'radio', 'A friend');
      await click(ana.panel, 'button', 'Send my answers');
      await shows(ana, 'Your answers are sealed.');
      await shows(bo, 'Ana has answered.');
      expect(await showsText(bo.panel, '1 answer', 300)).toBe(false);
      await click(bo.panel, 'radio', 'School', 15_000);
      await click(bo.panel, 'button', 'Send my answers');
      for (const person of [ana, bo]) {
        await shows(person, '2 answers');
        await shows(person, '50 %');
      }
      await shows(bo, 'Ana: A friend');
    });

    it('goes out as a file that works from a disk, whose own policy lets it run and give answers back', async () => {
      const { browser } = home.ana;
      const file = join(await mkdtemp(join(tmpdir(), 'survey-')), 'form.html');
      await writeFile(file, await surveyHtml(madeSurvey('<b>After</b>'), 'answers', FORM_WORDS));
      const page = await browser.newPage();
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.goto(pathToFileURL(file).href);
      await page.type('[data-question="text"] input', 'Loud and clear');
      await page.click('input[value="o1"]');
      await page.click('#copy');
      await page.waitForFunction(`document.querySelector('#text').value !== ''`);
      const read = readSurveyAnswers(await page.$eval('#text', (box) => (box as HTMLTextAreaElement).value));
      expect(read.ok && read.value).toMatchObject([{ words: { text: 'Loud and clear' }, chosen: ['o1'] }]);
      expect(await page.$eval('h1', (heading) => heading.textContent)).toBe('<b>After</b>');
      expect(await page.$eval('h1', (heading) => getComputedStyle(heading).fontSize)).toBe('25.6px'); // the style is let in too
      expect(asked.filter((url) => /^(?:http|ws)/.test(url))).toEqual([]);
      await page.close();
    });
  });
};
