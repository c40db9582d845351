import { expect, it } from 'vitest';
import { click, fill } from '../../../scripts/by-role.mjs';
import { type Person, until } from '../../../scripts/driver.mjs';
import { SAMPLE } from '../../../scripts/household.mjs';
import { clip, openReading, sees } from '../../../scripts/journey.mjs';
import { postPage, storedRows } from '../../support/stored';
import { type Couple, hides, post, shows } from '../../support/two-people';

/** Keeps every byte that a person's post sends from now on. */
async function listenAt(person: Person): Promise<void> {
  const page = await postPage(person);
  await page.evaluate(() => {
    const sent: string[] = [];
    Reflect.set(globalThis, 'sentByTest', sent);
    const decoder = new TextDecoder('latin1');
    for (const { prototype } of [RTCDataChannel, WebSocket]) {
      const send = Reflect.get(prototype, 'send') as (this: unknown, data: unknown) => void;
      Reflect.set(prototype, 'send', function (this: unknown, data: unknown) {
        sent.push(typeof data === 'string' ? data : decoder.decode(data as Uint8Array));
        send.call(this, data);
      });
    }
  });
}

/** All that the post has sent since. */
const sentBy = async (person: Person): Promise<string> => {
  const page = await postPage(person);
  return page.evaluate(() => (Reflect.get(globalThis, 'sentByTest') as string[]).join('\n'));
};

const SECRETS = ['Zephyr under my breath', 'quibble', 'Only a yodel'];
const expectNone = (where: string, words: readonly string[] = SECRETS): void => {
  expect(words.filter((one) => where.includes(one))).toEqual([]);
};

/** What only one of the two sees. */
export const onlyMine = (home: Couple): void => {
  it('what only one of the two sees is in no byte sent or stored before it is shared', async () => {
    const { ana, bo } = home;
    await clip(ana, SAMPLE.title);
    await sees(bo, SAMPLE.title);
    await listenAt(ana);
    await click(ana.panel, 'tab', 'Notes');
    await click(ana.panel, 'button', 'Who sees it: both of us');
    await post(ana, 'Zephyr under my breath');
    await shows(ana, 'Only you');
    await openReading(ana, SAMPLE.title);
    await click(ana.panel, 'tab', 'Discussion');
    await fill(ana.panel, 'textbox', 'Write a comment', 'A quibble with page two');
    await click(ana.panel, 'button', 'Comment');
    await shows(ana, 'A quibble with page two');
    await click(ana.panel, 'button', 'Reply');
    await fill(ana.panel, 'textbox', 'Write a reply', 'Only a yodel');
    await click(ana.panel, 'button', 'Send');
    await shows(ana, 'Only a yodel');
    await click(ana.panel, 'button', 'Who sees it: only me');
    await post(ana, 'This one is for both');
    await click(bo.panel, 'tab', 'Notes');
    await shows(bo, 'This one is for both');
    expect(await sentBy(ana)).toContain('This one is for both');
    expect(await storedRows(ana.panel)).toContain('This one is for both');
    for (const where of [await sentBy(ana), await storedRows(ana.panel), await storedRows(bo.panel)])
      expectNone(where);
    await hides(bo, 'Zephyr under my breath');
  });

  it('stands there after a restart, and is shared by its button', async () => {
    const { ana, bo } = home;
    await ana.panel.reload();
    await click(ana.panel, 'tab', 'Notes');
    await shows(ana, 'Zephyr under my breath');
    await click(ana.panel, 'button', 'Share with Bo');
    await shows(ana, 'Shared. Bo will see it.');
    await click(bo.panel, 'tab', 'Notes');
    await shows(bo, 'Zephyr under my breath');
    await hides(ana, 'Only you');
    const sent = await until(async () => (await sentBy(ana)).includes('Zephyr under my breath'));
    expect(sent).toBe(true);
    expectNone((await sentBy(ana)) + (await storedRows(bo.panel)), SECRETS.slice(1));
  });
};
