import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { click, fill, getByRole, showsText, valueOf } from '../../scripts/by-role.mjs';
import { type Person, until } from '../../scripts/driver.mjs';
import { SAMPLE } from '../../scripts/household.mjs';
import { clip, hasStatus, openReading, sees } from '../../scripts/journey.mjs';
import { restarted } from '../support/browser';
import { type Household, household, statusText } from '../support/household';

let home: Household;
beforeAll(async () => {
  home = await household();
  await toNotes(home.ana, home.ben);
});
afterAll(() => home?.relay.stop());

async function toNotes(...people: Person[]): Promise<void> {
  for (const person of people) await click(person.panel, 'tab', 'Notes');
}
async function write(person: Person, text: string): Promise<void> {
  await fill(person.panel, 'textbox', 'Write a note', text);
  await click(person.panel, 'button', 'Post');
}
const shows = async (person: Person, text: string, ms?: number): Promise<void> => {
  if (!(await showsText(person.panel, text, ms))) throw new Error(`"${text}" does not show`);
};
const worker = async (person: Person) => {
  const target = await person.browser.waitForTarget(
    (one) => one.type() === 'service_worker' && one.url().endsWith('background.js'),
  );
  return target.worker();
};
const post = (person: Person) =>
  until(() => person.browser.targets().find((one) => one.url().endsWith('offscreen.html')), 20_000);

describe('when things break', () => {
  it('the relay dies: the link stays and edits pass', async () => {
    home.relay.stop();
    await write(home.ana, 'without the relay');
    await shows(home.ben, 'without the relay');
    expect(await statusText(home.ana)).toMatch(/^Here now/);
    await new Promise((done) => setTimeout(done, 1500)); // acknowledged by then, and that is stored
  });

  it('both start again without it: the header says so and counts what waits, and edits are kept', async () => {
    await home.restartBoth();
    await toNotes(home.ana, home.ben);
    await shows(home.ana, 'without the relay');
    await hasStatus(home.ana, 'Relay not reached');
    await write(home.ana, 'first from Ana');
    await write(home.ana, 'second from Ana');
    await write(home.ben, 'one from Ben');
    await expect
      .poll(() => statusText(home.ana), { timeout: 5000 })
      .toMatch(/^Relay not reached\W+2 waiting/);
    await expect
      .poll(() => statusText(home.ben), { timeout: 5000 })
      .toMatch(/^Relay not reached\W+1 waiting/);
  });

  it('the relay comes back: both have all, and nothing waits', async () => {
    await home.startRelay();
    for (const person of [home.ana, home.ben]) {
      await hasStatus(person, 'Here now', 30_000);
      for (const text of ['first from Ana', 'second from Ana', 'one from Ben'])
        await shows(person, text, 20_000);
    }
  });

  it('the partner goes: "All sent" is said of what was acknowledged, and of no more', async () => {
    await new Promise((done) => setTimeout(done, 3000)); // a beat, so that the last acknowledgement is stored
    await home.ben.kill();
    await hasStatus(home.ana, 'All sent', 25_000);
    await write(home.ana, 'while Ben is away');
    await hasStatus(home.ana, '1 change waiting');
    home.ben = await restarted(home.ben, `${home.sample.origin}/`);
    await toNotes(home.ben);
    await shows(home.ben, 'while Ben is away', 20_000);
    await hasStatus(home.ana, 'Here now');
  });

  it('the service worker is killed: the panel goes on and clips', async () => {
    await (await worker(home.ana))?.close();
    await home.ana.page.goto(home.sample.origin + SAMPLE.path);
    await click(home.ana.panel, 'tab', 'Readings');
    await clip(home.ana, SAMPLE.title);
    await click(home.ben.panel, 'tab', 'Readings');
    await sees(home.ben, SAMPLE.title);
  });

  it('the post is closed: it is made again by the next message, and edits pass', async () => {
    const before = await post(home.ana);
    await (
      await worker(home.ana)
    )?.evaluate(() =>
      (
        globalThis as unknown as { chrome: { offscreen: { closeDocument(): Promise<void> } } }
      ).chrome.offscreen.closeDocument(),
    );
    await toNotes(home.ana, home.ben);
    await write(home.ana, 'saved without a post');
    await shows(home.ana, 'saved without a post');
    await new Promise((done) => setTimeout(done, 500)); // on the disk by then
    await home.ana.panel.reload();
    const again = await until(async () => {
      const now = await post(home.ana);
      return now !== undefined && now !== before;
    }, 20_000);
    expect(again).toBe(true);
    await shows(home.ben, 'saved without a post', 30_000);
    await hasStatus(home.ana, 'Here now', 30_000);
  });

  it('with the panel closed what the partner writes arrives, and the badge counts it', async () => {
    await toNotes(home.ana);
    await home.ben.panel.close();
    await write(home.ana, 'behind a closed panel');
    const badge = () =>
      worker(home.ben).then((one) =>
        one?.evaluate(() =>
          (
            globalThis as unknown as { chrome: { action: { getBadgeText(of: object): Promise<string> } } }
          ).chrome.action.getBadgeText({}),
        ),
      );
    await expect.poll(badge, { timeout: 15_000 }).toMatch(/^\d+$/);
    await home.ben.openPanel(`${home.sample.origin}/`);
    await toNotes(home.ben);
    await shows(home.ben, 'behind a closed panel');
  });

  it('words typed and not sent are there after a kill', async () => {
    await fill(home.ana.panel, 'textbox', 'Write a note', 'half a thou');
    await new Promise((done) => setTimeout(done, 800));
    home.ana = await restarted(home.ana, `${home.sample.origin}/`);
    await toNotes(home.ana);
    await expect.poll(() => valueOf(home.ana.panel, 'textbox', 'Write a note')).toBe('half a thou');
  });

  it('a full disk is said in plain words, and nothing typed is lost', async () => {
    await home.ana.panel.evaluate(() => {
      const full = (): never => {
        throw new DOMException('', 'QuotaExceededError');
      };
      IDBObjectStore.prototype.put = full;
      IDBObjectStore.prototype.add = full;
    });
    await write(home.ana, 'on a full disk');
    await shows(home.ana, 'full', 10_000);
    await shows(home.ana, 'on a full disk');
    const alert = await home.ana.panel.$('[role=alert], [aria-live]');
    expect(alert).not.toBeNull();
  });

  it('the reading whose text was opened is still whole', async () => {
    await click(home.ben.panel, 'tab', 'Readings');
    await openReading(home.ben, SAMPLE.title);
    await shows(home.ben, 'For a colleague who begins', 15_000);
    expect(await getByRole(home.ben.panel, 'heading', SAMPLE.title)).toBeTruthy();
  });
});
