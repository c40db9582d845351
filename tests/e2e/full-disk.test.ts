import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { click, fill, getByRole, showsText, valueOf } from '../../scripts/by-role.mjs';
import { type Person, temporaryFolder } from '../../scripts/driver.mjs';
import { SAMPLE } from '../../scripts/household.mjs';
import { clip, hasStatus, sees } from '../../scripts/journey.mjs';
import { personAlone, restarted } from '../support/browser';
import { canMount, smallDisk, type SmallDisk } from '../support/small-disk';
import { type Couple, couple, hides, post, reads, shows, statusOf } from '../support/two-people';

/** Without the right to mount a disk these are told as skipped: no other way fills a disk under a real browser. */
const mayMount = canMount();

const FULL = 'This computer is full';
const FIRST = 'the one that finds it full';
const STOPPED = 'Bookbag cannot save anything now';

/** How many changes of a person no device of the partner has acknowledged, as the post says it. */
const waitingOf = (person: Person): Promise<number> =>
  person.panel.evaluate(async () => {
    const asked = { to: 'post', name: 'tellStatus', payload: null };
    const { answer } = await chrome.runtime.sendMessage(asked);
    return Object.values(answer)[0]?.waiting ?? -1;
  });

describe.skipIf(!mayMount)(
  'a disk that fills while both write (skipped where nothing can be mounted)',
  () => {
    let disk: SmallDisk;
    let home: Couple;
    let isPosted: boolean;

    beforeAll(async () => {
      disk = smallDisk(160);
      home = await couple(undefined, disk.profile);
      await click(home.bo.panel, 'tab', 'Notes');
      await post(home.ana, 'written before');
      await shows(home.bo, 'written before');
      await hasStatus(home.ana, 'Here now');
    });

    it('is said in the panel, and what is typed stays in its box', async () => {
      const { panel } = home.ana;
      disk.fill();
      await fill(panel, 'textbox', 'Write a note', FIRST);
      await click(panel, 'button', 'Post');
      await shows(home.ana, FULL, 20_000);
      // What is kept of the words while they are typed may find the disk full before they are posted.
      isPosted = await showsText(panel, FIRST, 1000);
      const inBox = await valueOf(panel, 'textbox', 'Write a note');
      expect(isPosted ? FIRST : inBox).toBe(FIRST);
      await fill(panel, 'textbox', 'Write a note', 'typed while full');
      await click(panel, 'button', 'Post');
      expect(await valueOf(panel, 'textbox', 'Write a note')).toBe('typed while full');
      const feed = await getByRole(panel, 'feed', 'Notes');
      expect(await feed.evaluate((node) => node.innerText)).not.toContain('typed while full');
    });

    it('keeps nobody waiting for what it did not keep: the partner’s words count as not delivered', async () => {
      await post(home.bo, 'from Bo to a full disk');
      await new Promise((done) => setTimeout(done, 4000));
      expect(await statusOf(home.bo)).not.toMatch(/All sent/);
      expect(await waitingOf(home.bo)).toBeGreaterThan(0);
      await reads(home.bo, /^Here now · Ana’s computer is full$/);
    });

    it('does not look like an empty notebook to a panel that opens meanwhile', async () => {
      await home.ana.panel.reload();
      await shows(home.ana, FULL, 20_000);
      expect(await showsText(home.ana.panel, 'Your name', 1000)).toBe(false);
    });

    it('keeps a clip out, and says why', async () => {
      await click(home.ana.panel, 'tab', 'Readings');
      await home.ana.clickToolbar();
      await click(home.ana.panel, 'button', 'Clip this page');
      await shows(home.ana, 'Make room on this computer, then clip it again');
      expect(await showsText(home.ana.panel, 'could not be clipped', 500)).toBe(false);
    });

    it('goes on by itself once there is room', async () => {
      disk.makeRoom();
      await hides(home.ana, STOPPED, 40_000);
      await click(home.ana.panel, 'tab', 'Readings');
      await clip(home.ana, SAMPLE.title);
      await post(home.ana, 'written after');
      await shows(home.bo, 'written after', 30_000);
      await hasStatus(home.bo, 'Here now', 30_000);
      await click(home.bo.panel, 'tab', 'Readings');
      await sees(home.bo, SAMPLE.title);
    });

    it('has lost nothing that anybody was told is saved, after a kill', async () => {
      home.ana = await restarted(home.ana, home.address);
      await click(home.ana.panel, 'tab', 'Notes');
      const kept = ['written before', 'from Bo to a full disk', ...(isPosted ? [FIRST] : [])];
      for (const words of kept) await shows(home.ana, words, 30_000);
      await shows(home.ana, 'written after');
      await click(home.ana.panel, 'tab', 'Readings');
      await sees(home.ana, SAMPLE.title);
    });
  },
);

describe('a database that the browser has lost', () => {
  it('is told with the way back, and never looks like the first run', async () => {
    const profile = temporaryFolder('bookbag-lost');
    const ana = await personAlone('about:blank', 'Ana', undefined, profile);
    await ana.kill();
    rmSync(join(profile, 'Default', 'IndexedDB'), { recursive: true });
    const again = await restarted(ana, 'about:blank');
    await shows(again, 'Your notebooks are not where Bookbag saved them');
    await shows(again, 'Nobody else has this notebook');
    expect(await showsText(again.panel, 'Your name', 500)).toBe(false);
  });
});

declare const chrome: {
  readonly runtime: {
    sendMessage(message: object): Promise<{ answer: Record<string, { readonly waiting: number }> }>;
  };
};
