import { beforeAll, describe, it } from 'vitest';
import { click, fill, getByRole } from '../../../scripts/by-role.mjs';
import { serveSite } from '../../../scripts/driver.mjs';
import { openReading, sees } from '../../../scripts/journey.mjs';
import { simplePdf } from '../../support/pdf-simple';
import { paints, selectWords, spotsOf } from '../../support/select-words';
import { type Couple, shows, toReadings } from '../../support/two-people';

const TITLE = 'A Shelf of Quiet Puppets';
const WORDS = 'each of them had read a book aloud';
const LATER = 'the rug by the window was given to the youngest';
const PARAGRAPHS = [
  `The shelf by the door held nine puppets in the spring, and ${WORDS} before the summer came.`,
  `In autumn ${LATER}, and nobody asked for it back until the winter was over again.`,
];

/** Two people mark the text of a PDF, one with a mouse and one with a finger. */
export const pdfMarks = (home: Couple): void => {
  describe('the text of a PDF', () => {
    beforeAll(async () => {
      const { ana, bo } = home;
      const body = await simplePdf(TITLE, PARAGRAPHS);
      const site = await serveSite({ '/puppets.pdf': { body, type: 'application/pdf' } });
      await toReadings(home);
      await ana.visit(`${site.origin}/puppets.pdf`);
      await ana.clickToolbar();
      await click(ana.panel, 'button', 'Clip this page');
      await sees(bo, TITLE, 30_000);
    });

    it('is marked by one, and painted at the other', async () => {
      const { ana, bo } = home;
      await openReading(ana, TITLE);
      await shows(ana, WORDS);
      await selectWords(ana.panel, WORDS);
      await click(ana.panel, 'button', 'Liked');
      await openReading(bo, TITLE);
      await shows(bo, WORDS);
      await paints(bo.panel, 'bookbag-liked-a', WORDS);
    });

    it('has a thread, which both write in', async () => {
      const { ana, bo } = home;
      const [from] = await spotsOf(bo.panel, WORDS);
      await bo.panel.mouse.click(from.x + 4, from.y);
      await fill(bo.panel, 'textbox', 'Write a comment', 'Which one was the shyest?');
      await click(bo.panel, 'button', 'Comment');
      await click(ana.panel, 'tab', 'Highlights');
      await shows(ana, 'Which one was the shyest?');
    });

    it('is marked with a finger: a tap on the bar marks what a long touch has selected', async () => {
      const { ana, bo } = home;
      await click(bo.panel, 'tab', 'Article');
      await shows(bo, 'youngest');
      // headless, a long touch selects nothing: the words are selected as one leaves them
      await bo.panel.evaluate((word) => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        let node = walker.nextNode() as Text;
        while (!node.data.includes(word)) node = walker.nextNode() as Text;
        const at = node.data.indexOf(word);
        document.getSelection()?.setBaseAndExtent(node, at, node, at + word.length);
      }, 'youngest');
      const button = await getByRole(bo.panel, 'button', 'Question');
      const { x, y } = await button.clickablePoint();
      await bo.panel.touchscreen.tap(x, y);
      await paints(bo.panel, 'bookbag-question-b', 'youngest');
      await click(ana.panel, 'tab', 'Article');
      await paints(ana.panel, 'bookbag-question-b', 'youngest');
    });
  });
};
