import { beforeAll, describe, expect, it } from 'vitest';
import { click } from '../../scripts/by-role.mjs';
import { type Person, until } from '../../scripts/driver.mjs';
import { clip, hasStatus, join, sees } from '../../scripts/journey.mjs';
import { SAMPLE, serveSample } from '../../scripts/household.mjs';
import { newPerson, personAlone, restarted } from '../support/browser';
import { nextBuild } from '../support/next-build';
import { storedRows } from '../support/stored';
import { hides, meetAt, ownRelay, post, shows, statusOf } from '../support/two-people';

/** Ana has today's Bookbag, and Bo a later one. */
let ana: Person;
let bo: Person;
let address: string;

const WISH = 'A lantern by the door';

/** What is looked at of a reading or of a wish. */
interface Made {
  readonly id: string;
  readonly archived: boolean;
  readonly shelf: string;
  readonly words: string;
}

interface Kept {
  add(fields: object): unknown;
  edit(id: string, fields: object): unknown;
  readonly list: { get(): readonly Made[] };
}

/** What the later version's build hands to a test. */
interface Later {
  readonly bookbagBench: { readonly session: { readonly records: Record<'wishes' | 'readings', Kept> } };
}

/** What the later version has by now: what today's has changed, and what today's knows nothing of. */
const newThings = () =>
  bo.panel.evaluate(() => {
    const { wishes, readings } = (globalThis as unknown as Later).bookbagBench.session.records;
    const [reading] = readings.list.get();
    return { archived: reading?.archived, shelf: reading?.shelf, wish: wishes.list.get()[0]?.words };
  });

beforeAll(async () => {
  const extension = nextBuild();
  const site = await serveSample();
  address = site.origin + SAMPLE.path;
  const relay = await ownRelay();
  ana = await personAlone(address);
  await meetAt(ana, relay.url);
  bo = await newPerson({ extension });
  await bo.openPanel(address);
  await join(ana, bo, 'Bo');
});

describe('today’s Bookbag and a later one', () => {
  it('pair, stay connected, and bring each other what both know', async () => {
    for (const person of [ana, bo]) await hasStatus(person, 'Here now');
    await clip(ana, SAMPLE.title);
    await sees(bo, SAMPLE.title);
    await post(bo, 'From the later one.');
    await click(ana.panel, 'tab', 'Notes');
    await shows(ana, 'From the later one.');
    expect(await statusOf(ana)).toMatch(/^Here now/); // what else the later one says ends no link
    await hides(ana, 'newer Bookbag', 0);
  });

  it('today’s keeps what it does not know, untouched, over an edit and a restart', async () => {
    await bo.panel.evaluate((words) => {
      const { wishes, readings } = (globalThis as unknown as Later).bookbagBench.session.records;
      wishes.add({ words });
      readings.edit(readings.list.get()[0]?.id ?? '', { shelf: 'Window, top' });
    }, WISH);
    const onDisk = async (): Promise<boolean> => {
      const rows = await storedRows(ana.panel);
      return rows.includes(WISH) && rows.includes('Window, top');
    };
    expect(await until(onDisk)).toBe(true);
    ana = await restarted(ana, address);
    await hasStatus(ana, 'Here now', 30_000);
    await click(ana.panel, 'tab', 'Readings'); // her panel comes back to where it was
    await sees(ana, SAMPLE.title);
    await click(ana.panel, 'button', 'Archive');
    expect(await until(async () => (await newThings()).archived)).toBe(true);
    expect(await newThings()).toEqual({ archived: true, shelf: 'Window, top', wish: WISH });
    await post(ana, 'From today’s.');
    await click(bo.panel, 'tab', 'Notes');
    await shows(bo, 'From today’s.');
    expect(await statusOf(bo)).toMatch(/^Here now/);
  });
});
