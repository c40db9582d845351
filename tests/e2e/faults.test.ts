import { beforeAll, describe, expect, it } from 'vitest';
import { click, fill, getByRole, valueOf } from '../../scripts/by-role.mjs';
import { type Person, until } from '../../scripts/driver.mjs';
import { SAMPLE } from '../../scripts/household.mjs';
import { clip, hasStatus, openReading, sees } from '../../scripts/journey.mjs';
import { restarted } from '../support/browser';
import {
  badgeOf,
  type Couple,
  couple,
  ownRelay,
  post,
  reads,
  shows,
  statusOf,
  worker,
} from '../support/two-people';

let home: Couple;

/** Within so many milliseconds the partner has said what it has on its disk, and that is stored here. */
const BEAT = 3000;
const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

const both = (): [Person, Person] => [home.ana, home.bo];
const toNotes = async (): Promise<void> => {
  for (const person of both()) await click(person.panel, 'tab', 'Notes');
};
async function restartBoth(): Promise<void> {
  home.ana = await restarted(home.ana, home.address);
  home.bo = await restarted(home.bo, home.address);
  await toNotes();
}

/** The offscreen document, undefined while there is none. */
const offscreen = (person: Person) =>
  person.browser.targets().find((one) => one.url().endsWith('offscreen.html'));

/** Closes the offscreen document as the browser may; with a panel open another is there soon. */
async function closeOffscreen(person: Person): Promise<void> {
  const closed = offscreen(person);
  // The panel closes it: a service worker that was ended stays so until something wakes it.
  const ask = async () => (person.panel.isClosed() ? worker(person) : person.panel);
  await until(async () => {
    await (await ask()).evaluate(() => chrome.offscreen.closeDocument());
    return true;
  });
  const isClosed = (): boolean => person.browser.targets().every((one) => one !== closed);
  if (!(await until(isClosed))) throw new Error('the post stays open');
}

const isBack = async (person: Person, ms: number): Promise<boolean> =>
  (await until(() => offscreen(person), ms)) !== undefined;

beforeAll(async () => {
  home = await couple();
  await toNotes();
});

describe('the relay', () => {
  it('dies: the link stays and edits pass', async () => {
    home.relay.stop();
    await post(home.ana, 'without the relay');
    await shows(home.bo, 'without the relay');
    await pause(BEAT);
    for (const person of both()) expect(await statusOf(person)).toMatch(/^Here now/);
  });

  it('is away when both start again: that is said, and what waits is counted', async () => {
    await restartBoth();
    for (const person of both()) await reads(person, /^Relay not reached$/);
    await post(home.ana, 'first from Ana');
    await post(home.ana, 'second from Ana');
    await post(home.bo, 'one from Bo');
    await reads(home.ana, /^Relay not reached · 2 waiting$/);
    await reads(home.bo, /^Relay not reached · 1 waiting$/);
  });

  it('is away, and the browsers are killed: what was written and the count are still there', async () => {
    await restartBoth();
    for (const words of ['first from Ana', 'second from Ana']) await shows(home.ana, words);
    await shows(home.bo, 'one from Bo');
    await reads(home.ana, /^Relay not reached · 2 waiting$/);
    await reads(home.bo, /^Relay not reached · 1 waiting$/);
  });

  it('comes back: both have all that was written at either end', async () => {
    home.relay = await ownRelay(home.relay.port);
    for (const person of both()) {
      await hasStatus(person, 'Here now', 40_000);
      for (const words of ['first from Ana', 'second from Ana', 'one from Bo']) await shows(person, words);
    }
  });
});

describe('a partner who goes', () => {
  it('has everything that was acknowledged: "All sent", and no more than that', async () => {
    await pause(BEAT);
    await home.bo.kill();
    await reads(home.ana, /^All sent · Bo was here at /, 30_000);
    await post(home.ana, 'while Bo is away');
    await reads(home.ana, /^1 change waiting · until Bo’s browser is open · no mailbox here$/);
    home.bo = await restarted(home.bo, home.address);
    await toNotes();
    await shows(home.bo, 'while Bo is away', 30_000);
    await hasStatus(home.ana, 'Here now');
  });
});

describe('what the browser ends', () => {
  it('the service worker: the panel goes on, and clips', async () => {
    await (await worker(home.ana)).close();
    await click(home.ana.panel, 'tab', 'Readings');
    await clip(home.ana, SAMPLE.title);
    await click(home.bo.panel, 'tab', 'Readings');
    await sees(home.bo, SAMPLE.title);
  });

  it('the offscreen document: what is written meanwhile is kept, and the panel starts it again', async () => {
    await toNotes();
    await closeOffscreen(home.ana);
    await post(home.ana, 'saved without a post');
    await home.ana.panel.reload();
    expect(await isBack(home.ana, 10_000)).toBe(true);
    await shows(home.bo, 'saved without a post', 30_000);
    await hasStatus(home.ana, 'Here now', 30_000);
  });

  it('the offscreen document, and no panel is open: the alarm finds it missing', async () => {
    await home.bo.panel.close();
    await closeOffscreen(home.bo);
    await pause(1000);
    expect(offscreen(home.bo)).toBeUndefined();
    // As the alarm does within a minute; with the same listeners, and without the wait.
    await (await worker(home.bo)).evaluate(() => chrome.alarms.create('post', { when: Date.now() }));
    expect(await isBack(home.bo, 40_000)).toBe(true);
    await home.bo.openPanel(home.address);
    await post(home.ana, 'after the alarm');
    await click(home.bo.panel, 'tab', 'Notes');
    await shows(home.bo, 'after the alarm', 30_000);
  });

  it('the panel: what the partner writes arrives, and the badge counts it', async () => {
    await toNotes();
    await pause(1000); // what shows is marked as seen
    const before = Number(await badgeOf(home.bo));
    await home.bo.panel.close();
    await post(home.ana, 'one behind a closed panel');
    await post(home.ana, 'two behind a closed panel');
    await expect.poll(() => badgeOf(home.bo), { timeout: 15_000 }).toBe(String(before + 2));
    await home.bo.openPanel(home.address);
    await click(home.bo.panel, 'tab', 'Notes');
    for (const words of ['one behind', 'two behind']) await shows(home.bo, words);
  });
});

describe('a person’s words', () => {
  it('typed and not sent are there after a kill', async () => {
    await fill(home.ana.panel, 'textbox', 'Write a note', 'half a thou');
    await pause(800);
    home.ana = await restarted(home.ana, home.address);
    await click(home.ana.panel, 'tab', 'Notes');
    await expect.poll(() => valueOf(home.ana.panel, 'textbox', 'Write a note')).toBe('half a thou');
  });

  it('on a full disk stay where they are, and the panel says in plain words what to do', async () => {
    const { panel } = home.ana;
    await panel.evaluate(() => {
      const refuse = (): never => {
        throw new DOMException('', 'QuotaExceededError');
      };
      IDBObjectStore.prototype.put = refuse;
      IDBObjectStore.prototype.add = refuse;
    });
    await fill(panel, 'textbox', 'Write a note', 'on a full disk');
    await shows(home.ana, 'This computer is full, so these words are not saved yet.');
    expect(await valueOf(panel, 'textbox', 'Write a note')).toBe('on a full disk');
    await click(panel, 'button', 'Post');
    await shows(home.ana, 'Bookbag cannot save anything now');
    const announced = await panel.$$eval('[role=alert]', (alerts) =>
      alerts.map((one) => one.textContent).join(),
    );
    expect(announced).toContain('This computer is full');
    expect(await (await getByRole(panel, 'feed', 'Notes')).evaluate((feed) => feed.innerText)).toContain(
      'on a full disk',
    );
  });

  it('are whole at the partner after all this', async () => {
    await click(home.bo.panel, 'tab', 'Readings');
    await openReading(home.bo, SAMPLE.title);
    await shows(home.bo, 'For a colleague who begins');
  });
});

describe('an offscreen document that has gone', () => {
  it('is started again by the open panel, which does not say meanwhile that the partner is here', async () => {
    await hasStatus(home.bo, 'Here now');
    const status = await getByRole(home.bo.panel, 'status', 'Sync status');
    const said = await status.evaluateHandle((element) => {
      const texts: string[] = [];
      new MutationObserver(() => texts.push(element.innerText)).observe(element, {
        subtree: true,
        childList: true,
        characterData: true,
      });
      return texts;
    });
    await closeOffscreen(home.bo);
    expect(await isBack(home.bo, 5000)).toBe(true);
    const texts = await until(async () => {
      // the word that the partner's disk is full, or not any more, may come only now
      const all = (await said.jsonValue()).filter((text) => !text.includes('is full'));
      return all.length > 0 ? all : undefined;
    });
    expect(texts?.[0]).not.toMatch(/^Here now/);
    await hasStatus(home.bo, 'Here now', 30_000);
  });

  it('does not keep a clip from being stored', async () => {
    await closeOffscreen(home.bo);
    await click(home.bo.panel, 'tab', 'Readings');
    await home.bo.clickToolbar();
    await click(home.bo.panel, 'button', 'Clip this page');
    await shows(home.bo, 'You have this article already');
  });
});

declare const chrome: {
  readonly offscreen: { closeDocument(): Promise<void> };
  readonly alarms: { create(name: string, info: { when: number }): Promise<void> };
};
