import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { USUAL_TEXT } from '../../../../lib/model/text-choices';
import { followTextChoices } from '../../../../lib/session/library/text-choices';
import type { BookbagDb } from '../../../../lib/store/db';
import { readSetting, writeSetting } from '../../../../lib/store/settings';
import { tempDb } from '../../../support/temp-db';

let end: AbortController;
let db: BookbagDb;
beforeEach(() => {
  end = new AbortController();
  db = tempDb(end.signal);
});
afterEach(() => end.abort());

it('is kept on this device, and each page follows', async () => {
  const [panel, desk] = [followTextChoices(db, end.signal), followTextChoices(db, end.signal)];
  expect(panel.textChoices.get()).toEqual(USUAL_TEXT);
  await panel.setTextChoices({ ...USUAL_TEXT, size: 120, paper: 'sepia' });
  await expect.poll(() => desk.textChoices.get()).toEqual({ ...USUAL_TEXT, size: 120, paper: 'sepia' });
  expect(followTextChoices(db, end.signal).textChoices.get()).toEqual(USUAL_TEXT);
  expect(await readSetting(db, 'text')).toMatchObject({ size: 120 });
});

it('tells a choice at once, and none that is older while it is written', async () => {
  const { textChoices, setTextChoices } = followTextChoices(db, end.signal);
  await writeSetting(db, 'text', { size: 90 });
  await expect.poll(() => textChoices.get().size).toBe(90);
  // another page writes while this one's own choice is still on its way to the disk
  const put = db.settings.put.bind(db.settings);
  const written = vi.spyOn(db.settings, 'put').mockImplementationOnce((row) => {
    const other = put({ key: 'text', value: { size: 95 } }).then(
      () => new Promise((done) => setTimeout(done, 80)),
    );
    return other.then(() => put(row)) as never;
  });
  const seen: number[] = [];
  textChoices.subscribe(() => seen.push(textChoices.get().size));
  const done = setTextChoices({ ...USUAL_TEXT, size: 140 });
  expect(textChoices.get().size).toBe(140);
  await done;
  await new Promise((later) => setTimeout(later, 60));
  expect(seen.every((size) => size === 140)).toBe(true);
  expect(await readSetting(db, 'text')).toMatchObject({ size: 140 });
  written.mockRestore();
});

it('takes nothing from the disk that a slider does not have', async () => {
  const { textChoices } = followTextChoices(db, end.signal);
  await writeSetting(db, 'text', { size: 9000, typeface: 'url(x)', width: 40 });
  await expect.poll(() => textChoices.get()).toEqual({ ...USUAL_TEXT, width: 40 });
});
