import { beforeAll, describe, expect, it } from 'vitest';
import { Doc, encodeStateAsUpdateV2 } from 'yjs';
import { click, fill, getByRole } from '../../scripts/by-role.mjs';
import { until } from '../../scripts/driver.mjs';
import { notes } from '../../lib/model/note';
import { addRecord } from '../../lib/notebook/records';
import { openReading } from '../../scripts/journey.mjs';
import { restarted } from '../support/browser';
import { FLOODED, floodOfHighlights, PARAGRAPHS, readingToFlood } from '../support/flood-highlights';
import { paints } from '../support/select-words';
import { putOnDisk } from '../support/stored';
import { type Couple, couple, hides, post, shows } from '../support/two-people';
import { longestStall, watchStalls } from '../support/stalls';

/** More than the 20,000 of the partner that the lists show. */
const FLOOD = 22_000;

/** More than the 20,000 of the partner that are shown, in one reading. */
const HIGHLIGHTS = 50_000;

/** Milliseconds. The bound is a second; at one go so many stop the panel for nearly two (measured). */
const STALL = 1_500;

const HEADING = 'Bo’s browser sent more than Bookbag shows';

let home: Couple;
beforeAll(async () => {
  home = await couple({ keepsRoles: false }); // stalls are measured, as of a panel without a screen reader
  await post(home.ana, 'mine, from before');
});

/** An update of so many notes of Bo’s, older than all that is written here. */
function flood(): Uint8Array {
  const doc = new Doc();
  doc.transact(() => {
    for (let n = 1; n <= FLOOD; n += 1)
      addRecord(
        doc,
        notes,
        { id: `flood${n}`, by: 'bo', at: 1_700_000_000_000 + n },
        { text: `Flood ${n}.` },
      );
  });
  return encodeStateAsUpdateV2(doc);
}

describe('a flood of the partner', () => {
  it('stops the panel for no second, and is said', async () => {
    const { ana } = home;
    await putOnDisk(home.bo, { ...readingToFlood, updates: [...readingToFlood.updates, flood()] });
    await watchStalls(ana);
    home.bo = await restarted(home.bo, home.address);
    await shows(ana, HEADING, 60_000);
    await shows(ana, 'Left out of your lists: 2,000 notes.', 60_000);
    expect(await longestStall(ana)).toBeLessThan(STALL);
  });

  it('leaves what is mine in its place, and what I write next shows at once', async () => {
    const { ana } = home;
    await shows(ana, 'mine, from before');
    await post(ana, 'mine, from after');
  });

  it('is removed on a click, as far as it is not shown', async () => {
    const { ana } = home;
    await click(ana.panel, 'button', 'Remove what is left out');
    await shows(ana, 'Removed.', 30_000);
    await hides(ana, HEADING);
    await shows(ana, 'mine, from before');
    expect(await longestStall(ana)).toBeLessThan(STALL);
  });

  it('comes back when the partner puts it back', async () => {
    const { ana, bo } = home;
    await click(bo.panel, 'tab', 'Notes');
    await click(bo.panel, 'button', 'Removed');
    await getByRole(bo.panel, 'list', 'Removed', 30_000);
    await click(bo.panel, 'button', 'Put it back');
    expect(
      await until(
        () => ana.panel.evaluate((words) => document.body.innerText.includes(words), '1 note.'),
        30_000,
      ),
    ).toBe(true);
  });
});

describe('a flood of highlights in the text that is open', () => {
  const left: string[] = [];

  it('runs and loads nothing, and one marks and is answered while it comes', async () => {
    const { ana } = home;
    await click(ana.panel, 'tab', 'Readings');
    await openReading(ana, FLOODED);
    await shows(ana, 'shelf2999', 30_000);
    ana.panel.on('request', (one) => void left.push(one.url()));
    await putOnDisk(home.bo, { updates: [floodOfHighlights(HIGHLIGHTS)] });
    await watchStalls(ana);
    home.bo = await restarted(home.bo, home.address);
    await until(() => ana.panel.evaluate(() => [...CSS.highlights.keys()].length > 0), 60_000);
    await click(ana.panel, 'button', 'Mark paragraph', 30_000);
    await fill(ana.panel, 'textbox', 'Number of the paragraph', '9');
    await ana.panel.keyboard.press('Enter');
    await click(ana.panel, 'button', 'Question', 30_000);
    await paints(ana.panel, 'bookbag-question-a', PARAGRAPHS[8] as string);
  }, 180_000);

  it('stops the panel for no second, and is said', async () => {
    const { ana } = home;
    await shows(ana, ' highlights. What you wrote yourself is all there.', 120_000);
    await click(ana.panel, 'tab', 'Highlights', 30_000);
    await getByRole(ana.panel, 'list', 'Highlights', 30_000);
    await click(ana.panel, 'tab', 'Article', 30_000);
    await ana.panel.$$eval('.article p', (all) => all[8]?.scrollIntoView({ block: 'center' }));
    await paints(ana.panel, 'bookbag-question-a', PARAGRAPHS[8] as string);
    expect(await longestStall(ana)).toBeLessThan(STALL);
    expect(left.filter((url) => !/^(?:chrome-extension|blob):/.test(url))).toEqual([]);
    expect(await ana.panel.title()).not.toBe('1');
  }, 180_000);
});
