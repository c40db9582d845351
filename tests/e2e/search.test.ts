import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { click, fill, getByRole, queryByRole } from '../../scripts/by-role.mjs';
import { type Person, type Site, until } from '../../scripts/driver.mjs';
import { SAMPLE, serveSample } from '../../scripts/household.mjs';
import { openReading, sees } from '../../scripts/journey.mjs';
import { personAlone, restarted } from '../support/browser';
import { post } from '../support/two-people';

let site: Site;
let ana: Person;
beforeAll(async () => {
  site = await serveSample();
  ana = await personAlone(site.origin + SAMPLE.path);
  await ana.clickToolbar();
  await click(ana.panel, 'button', 'Clip this page');
  await sees(ana, SAMPLE.title);
});
afterAll(() => site?.close());

/** What is found, by name, once there is something. */
async function results(words: string, person = ana): Promise<string[]> {
  await fill(person.panel, 'searchbox', 'Search the notebook', words);
  await until(async () => (await queryByRole(person.panel, 'list', 'Results')) !== null);
  const list = await getByRole(person.panel, 'list', 'Results');
  return list.$$eval('button', (buttons) => buttons.map((one) => one.textContent ?? ''));
}

describe('a search in the real panel', () => {
  it('finds words in the text of an article, in a worker, and leads there', async () => {
    expect(await results('cushion')).toEqual([SAMPLE.title]);
    await until(() => ana.panel.evaluate(() => document.querySelector('mark')?.textContent === 'cushion'));
    const list = await getByRole(ana.panel, 'list', 'Results');
    await (await list.$('button'))?.click();
    await getByRole(ana.panel, 'region', 'Article');
    expect(await queryByRole(ana.panel, 'list', 'Results')).toBeNull();
    const marked = (): Promise<{ words: string; inView: boolean } | null> =>
      ana.panel.evaluate(() => {
        const [range] = [...(CSS.highlights.get('bookbag-found-now') ?? [])] as Range[];
        const { top = -1 } = range?.getBoundingClientRect() ?? {};
        return range ? { words: range.toString(), inView: top > 0 && top < window.innerHeight } : null;
      });
    await until(async () => (await marked())?.inView);
    expect(await marked()).toEqual({ words: 'cushion', inView: true });
  });

  it('finds what was written a moment ago, and no more what was removed', async () => {
    await post(ana, 'Umbrellas for the walk');
    expect(await results('umbrellas')).toEqual(['Umbrellas for the walk']);
    await click(ana.panel, 'button', 'End the search');
    await click(ana.panel, 'button', 'Remove');
    await fill(ana.panel, 'searchbox', 'Search the notebook', 'umbrellas');
    await until(() => ana.panel.evaluate(() => document.body.innerText.includes('Nothing here has')));
  });

  it('knows the texts when the browser is started again', async () => {
    await click(ana.panel, 'button', 'End the search');
    expect(await results('cushion')).toEqual([SAMPLE.title]);
    const kept = (): Promise<number> =>
      ana.panel.evaluate(async () => {
        const open = indexedDB.open('bookbag-words');
        const db = await new Promise<IDBDatabase>((done) => (open.onsuccess = () => done(open.result)));
        const count = db.transaction('indexes').objectStore('indexes').count();
        const rows = await new Promise<number>((done) => (count.onsuccess = () => done(count.result)));
        db.close();
        return rows;
      });
    await until(async () => (await kept()) === 1, 20_000);
    ana = await restarted(ana, site.origin + SAMPLE.path);
    expect(await results('cushion')).toEqual([SAMPLE.title]);
    await click(ana.panel, 'button', 'End the search');
    await openReading(ana, SAMPLE.title);
  });
});
