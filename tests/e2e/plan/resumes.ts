import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ElementHandle } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { click, fill, getByRole, showsText } from '../../../scripts/by-role.mjs';
import { temporaryFolder, until } from '../../../scripts/driver.mjs';
import { openReading, paste } from '../../../scripts/journey.mjs';
import { draftDocx } from '../../../lib/export/draft/word-document';
import type { Block } from '../../../lib/model/draft-text';
import { selectWords } from '../../support/select-words';
import { type Couple, shows } from '../../support/two-people';

const NAME = 'Lena Okafor';
const WORDS = 'Story time in two languages';
const TITLE = 'For the branch';
const PAPER = fileURLToPath(new URL('../../fixtures/sample-paper.pdf', import.meta.url));

/** A document of Word with the name as its title. */
async function wordFile(lines: readonly string[]): Promise<string> {
  const blocks = lines.map((text): Block => ({ kind: 'bullet', indent: 0, runs: [{ text }] }));
  const bytes = await draftDocx({ title: NAME, language: 'en', blocks, pictures: new Map() });
  const file = join(temporaryFolder('bookbag-resume'), 'Lena.docx');
  writeFileSync(file, new Uint8Array(bytes));
  return file;
}

/** Resumes: added by one, commented on by the other, and renewed. */
export const resumes = (home: Couple): void => {
  const upload = async (file: string): Promise<void> => {
    const input = await home.ana.panel.$('dialog input[type=file]');
    await (input as ElementHandle<HTMLInputElement>).uploadFile(file);
  };
  const openYear = async (): Promise<void> => {
    await click(home.ana.panel, 'tab', 'Plan');
    await click(home.ana.panel, 'link', 'Our year');
    await getByRole(home.ana.panel, 'checkbox', 'Resumes', 15_000);
  };

  it('a resume is pasted by one, and the other one comments on its words', async () => {
    const { ana, bo } = home;
    await click(ana.panel, 'tab', 'Plan');
    await click(ana.panel, 'link', 'Interviews');
    await click(ana.panel, 'button', 'Add a resume', 15_000);
    await shows(ana, 'Bo will see it');
    await fill(ana.panel, 'textbox', 'Title', TITLE);
    await paste(ana.panel, 'textbox', 'The text', `${NAME}\n\n- ${WORDS}\n- A summer of puppets`);
    await click(ana.panel, 'button', 'Save');
    await shows(ana, 'Added. Bo will see it.');
    await openReading(bo, TITLE);
    await shows(bo, WORDS);
    await selectWords(bo.panel, WORDS);
    await getByRole(bo.panel, 'toolbar', 'Mark the selection');
    await click(bo.panel, 'button', 'Question');
    await shows(bo, 'Highlighted: Question.');
    await click(bo.panel, 'tab', 'Highlights');
    await click(bo.panel, 'button', 'Comment');
    await fill(bo.panel, 'textbox', 'Write a comment', 'Say how many came.');
    await bo.panel.keyboard.down('Control');
    await bo.panel.keyboard.press('Enter');
    await bo.panel.keyboard.up('Control');
    await click(ana.panel, 'button', TITLE);
    await click(ana.panel, 'tab', 'Highlights', 15_000);
    await shows(ana, 'Say how many came.');
    await click(ana.panel, 'tab', 'Article');
  });

  it('its newer version comes out of Word; both see what changed, and the one before', async () => {
    const { ana, bo } = home;
    await click(ana.panel, 'button', 'Add a newer version');
    await upload(await wordFile([`${WORDS}, for forty families`, 'A summer of puppets']));
    await shows(ana, 'This is the newest version now.');
    await click(bo.panel, 'tab', 'Article');
    await shows(bo, 'for forty families');
    await shows(bo, NAME); // what Word calls the title stays among the words
    await click(bo.panel, 'button', 'Compare with the version before');
    const now = await getByRole(bo.panel, 'group', 'What changed since');
    const added = () =>
      now.evaluate((node) => [...node.querySelectorAll('ins')].map((one) => one.innerText).join(''));
    expect(await until(async () => (await added()).trim() === ', for forty families')).toBe(true);
    await click(bo.panel, 'button', 'The text before');
    await shows(bo, 'This is the text until');
  });

  it('a PDF becomes one too; “Our year” has resumes once somebody asks for them', async () => {
    const { ana } = home;
    await click(ana.panel, 'tab', 'Plan');
    await click(ana.panel, 'link', 'Interviews');
    await click(ana.panel, 'button', 'Add a resume', 15_000);
    await upload(PAPER);
    await getByRole(ana.panel, 'button', 'sample-paper', 30_000);
    await openYear();
    expect(await showsText(ana.panel, 'sample-paper', 300)).toBe(false);
    await click(ana.panel, 'checkbox', 'Resumes');
    await shows(ana, 'sample-paper');
  });
};
