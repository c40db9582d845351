import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Screen } from '../../../lib/session/screens';
import { type Unsent, unsentWords } from '../../../lib/session/unsent';
import type { BookbagDb } from '../../../lib/store/db';
import { writePrivate } from '../../../lib/store/private';
import { tempDb } from '../../support/temp-db';

let end: AbortController;
let db: BookbagDb;
/** Screens that are open, and those that are said to be open and close in a moment. */
const open = new Set<string>();
const closing = new Set<string>();
let clock = 0;

beforeEach(() => {
  end = new AbortController();
  db = tempDb(end.signal);
  open.clear();
  closing.clear();
  clock = 0;
});
afterEach(() => end.abort());

function at(id: string): Unsent {
  open.add(id);
  const screen: Screen = {
    id,
    open: () => Promise.resolve(new Set(open)),
    closes: (other) => Promise.resolve(closing.has(other)),
  };
  return unsentWords(db, 'n', screen, () => (clock += 1), end.signal);
}

describe('unsent words of two screens', () => {
  it('stand side by side under one key: neither screen sees or overwrites those of the other', async () => {
    const [panel, desk] = [at('panel'), at('desk')];
    await panel.save('note', 'from the panel');
    expect(await desk.read('note')).toBe('');
    await desk.save('note', 'from the desk');
    await panel.save('note', 'from the panel, longer');
    expect([await panel.read('note'), await desk.read('note')]).toEqual([
      'from the panel, longer',
      'from the desk',
    ]);
    await desk.save('note', '');
    expect(await panel.read('note')).toBe('from the panel, longer');
  });

  it('go to the next screen once their own has closed, and only to one', async () => {
    await at('panel').save('note', 'half a thought', 'a thought');
    open.delete('panel');
    const [again, other] = [at('panel again'), at('desk')];
    const found = await Promise.all([again.find('note'), other.find('note')]);
    expect(found.filter(({ text }) => text !== '')).toEqual([
      expect.objectContaining({ text: 'half a thought', was: 'a thought' }),
    ]);
  });

  it('are found the newest first, and the older ones when those were sent: nothing is lost', async () => {
    await at('one').save('note', 'older');
    await at('two').save('note', 'newer');
    open.clear();
    const panel = at('panel');
    expect(await panel.read('note')).toBe('newer');
    expect(await panel.read('note')).toBe('newer');
    await panel.save('note', '');
    expect(await panel.read('note')).toBe('older');
  });

  it('are found although their screen is only just closing', async () => {
    await at('panel').save('note', 'half a thought');
    closing.add('panel');
    expect(await at('panel again').read('note')).toBe('half a thought');
  });

  it('do not come over what was typed while they were looked for', async () => {
    await at('one').save('note', 'older');
    open.clear();
    const panel = at('panel');
    await panel.save('note', 'newer');
    expect(await panel.read('note')).toBe('newer');
    open.clear();
    expect(await at('panel again').read('note')).toBe('newer');
  });

  it('of a key are not those of a key that begins alike', async () => {
    await at('one').save('note:2', 'another box');
    open.clear();
    expect(await at('panel').read('note')).toBe('');
  });

  it('that an earlier version kept without a screen go to one screen', async () => {
    await writePrivate(db, 'n', 'draft:note', 'half a thought');
    const [panel, desk] = [at('panel'), at('desk')];
    expect(await panel.find('note')).toEqual({ text: 'half a thought', was: null });
    expect([await desk.read('note'), await panel.read('note')]).toEqual(['', 'half a thought']);
  });

  it('that are damaged are none', async () => {
    for (const value of ['half', '["now","x",null]', '[1,2,null]', 'null']) {
      await writePrivate(db, 'n', `draft:note\ngone-${value}`, value);
    }
    expect(await at('panel').find('note')).toEqual({ text: '', was: null });
  });
});

it('a screen whose words went meanwhile takes none', async () => {
  await at('one').save('note', 'older');
  open.clear();
  const panel = at('panel');
  vi.spyOn(db.private, 'get').mockResolvedValueOnce(undefined);
  expect(await panel.read('note')).toBe('');
});

it('words that the disk refuses are read again at once, and kept as soon as there is room', async () => {
  const panel = at('panel');
  db.gate.stop('disk-full');
  expect(await panel.save('note', 'a thought', 'before')).toEqual({ ok: false, reason: 'disk-full' });
  expect(await panel.find('note')).toEqual({ text: 'a thought', was: 'before' });
  db.gate.goOn();
  open.clear();
  await expect.poll(() => at('next').find('note')).toMatchObject({ text: 'a thought', was: 'before' });
});
