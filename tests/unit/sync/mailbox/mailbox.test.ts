import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import type { MailboxKeys } from '../../../../lib/crypto/keys';
import {
  bodyName,
  isBodyName,
  noteName,
  openNote,
  sealBody,
  sealNote,
} from '../../../../lib/sync/mailbox/envelope';
import { stateOf } from '../../../../lib/sync/digest';
import { FakeBox } from '../../../support/fake-box';
import { alone, MailboxDevice, words, write } from '../../../support/mailbox-device';
import { comes, fakeTimers, passes } from '../../../support/passing';
import { MemoryBodies, noise } from '../../../support/sync-bodies';
import { keysOf } from '../../../support/sync-mailbox';

let keys: MailboxKeys;
let box: FakeBox;
let a: MailboxDevice;
let b: MailboxDevice;
const devices: MailboxDevice[] = [];
const device = (name: string): MailboxDevice => {
  const made = new MailboxDevice(name, keys, box);
  devices.push(made);
  return made;
};

beforeEach(async () => {
  fakeTimers();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  keys = await keysOf();
  box = new FakeBox();
  [a, b] = [device('a'), device('b')];
});
afterEach(() => {
  for (const one of devices.splice(0)) one.kill();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const leftOf = (one: MailboxDevice) => one.mailbox?.standing.get().left;
const noteOf = async (one: MailboxDevice) => {
  const name = await noteName(keys, one.name);
  const bytes = box.bytesOf(name);
  return bytes && openNote(keys, name, bytes);
};

describe('M6: a note', () => {
  it('brings all, and then only what the others lack', async () => {
    await alone(a, () => write(a, 'a long beginning. '.repeat(400)));
    await alone(b);
    expect(words(b)).toBe(words(a));
    await alone(a, () => write(a, 'new '));
    const note = await noteOf(a);
    expect(note!.update.length).toBeLessThan(200);
    await alone(b);
    expect(words(b)).toMatch(/^new a long/);
  });

  it('holds back for the device that has least: a second device of the partner gets everything', async () => {
    const tablet = device('tablet');
    await alone(a, () => write(a, 'first'));
    await alone(tablet);
    await alone(b);
    await alone(a, () => write(a, 'second '));
    await alone(b);
    await alone(a, () => write(a, 'third '));
    await alone(tablet);
    expect(words(tablet)).toBe('third second first');
  });

  it('is never parked: one that goes on from what is not here waits until its sender knows', async () => {
    await alone(a, () => write(a, 'first '));
    await alone(b);
    await alone(a, () => write(a, 'second '));
    const late = device('late'); // came by a backup, say, and nobody knows it
    await alone(late);
    expect(words(late)).toBe('');
    expect(late.doc.store.pendingStructs).toBeNull();
    await alone(a);
    await alone(late);
    expect(words(late)).toBe('second first ');
  });

  it('is left again when it has expired or the relay has lost it, and counts as left only then', async () => {
    await alone(a, () => write(a, 'words'));
    expect(leftOf(a)?.digest).toBe(stateOf(a.stored).digest);
    box.forget(await noteName(keys, 'a'));
    box.refuses = 'not-stored';
    a.start();
    for (let i = 0; i < 40 && !leftOf(a); i++) await passes(15); // as it was kept
    for (let i = 0; i < 40 && leftOf(a) !== null; i++) await passes(15);
    expect(leftOf(a)).toBeNull();
    box.refuses = undefined;
    for (let i = 0; i < 40 && !(leftOf(a) && (await noteOf(a))); i++) await passes(15);
    expect(leftOf(a)?.digest).toBe(stateOf(a.stored).digest);
    expect(await noteOf(a)).toBeDefined();
  });

  it('is not left again by a start where nothing is new, and its number never comes twice', async () => {
    await alone(a, () => write(a, 'words'));
    const [before, at] = [await noteOf(a), leftOf(a)?.at];
    await alone(a);
    expect([(await noteOf(a))?.seq, leftOf(a)?.at]).toEqual([before?.seq, at]);
    a.start();
    write(a, 'more ');
    for (let i = 0; i < 60 && (await noteOf(a))?.seq === before?.seq; i += 1) await passes(150);
    expect((await noteOf(a))!.seq).toBeGreaterThan(before!.seq);
  });

  it('of an older number counts for nothing beside a newer one', async () => {
    await alone(a, () => write(a, 'old '));
    const name = await noteName(keys, 'a');
    const old = box.bytesOf(name)!;
    a.start();
    b.start();
    await passes(900);
    write(a, 'new ');
    await passes(900);
    a.kill();
    b.heard.splice(0);
    box.force(name, old);
    await passes(50);
    expect(b.heard).toEqual([]);
    expect(b.mailbox?.status.delivered).toBe(true);
  });

  it('says nothing for nobody: a notebook of one leaves nothing', async () => {
    const { mailboxOf, Memory } = await import('../../../support/sync-mailbox');
    const { StoredState } = await import('../../../../lib/sync/stored-state');
    const { Awareness } = await import('y-protocols/awareness');
    const [doc, end] = [new Y.Doc(), new AbortController()];
    doc.getText('t').insert(0, 'only mine');
    const alone_ = mailboxOf({
      keys,
      device: 'x',
      openBox: box.open,
      memory: new Memory(),
      somebody: () => false,
    });
    const state = new StoredState(doc, () => Promise.resolve(), end.signal);
    const awareness = new Awareness(doc);
    alone_.start({ doc, awareness, state, brought: new Set(), bodies: new MemoryBodies() }, end.signal);
    await passes(900);
    expect(box.entries).toEqual([]);
    end.abort();
    awareness.destroy();
  });
});

describe('M7: an envelope', () => {
  it('of another notebook, another name or a changed one is left out, and does no harm', async () => {
    await alone(a, () => write(a, 'words'));
    const [name, other] = [await noteName(keys, 'a'), await noteName(keys, 'elsewhere')];
    const good = box.bytesOf(name)!;
    const theirs = await keysOf(8);
    const changed = good.slice();
    changed[changed.length - 1]! ^= 1;
    expect(await openNote(theirs, name, good)).toBeUndefined();
    expect(await openNote(keys, other, good)).toBeUndefined();
    expect(await openNote(keys, name, changed)).toBeUndefined();
    expect(await openNote(keys, name, good)).toBeDefined();
    box.force(other, good); // the relay gives one out for another
    await alone(b);
    expect(words(b)).toBe('words');
    expect(b.heard).toHaveLength(1);
  });

  it('lies under a name that is of its device: nobody speaks for another by a name of their own', async () => {
    const name = await noteName(keys, 'a');
    await alone(a, () => write(a, 'words'));
    const note = (await noteOf(a))!;
    const forged = await sealNote(keys, name, { ...note, from: 'b' });
    expect(await openNote(keys, name, forged)).toBeUndefined();
  });

  it('that would harm is refused, told, and acknowledges nothing', async () => {
    await alone(a, () => write(a, 'words'));
    const note = (await noteOf(a))!;
    const name = await noteName(keys, 'a');
    box.force(name, await sealNote(keys, name, { ...note, seq: 99, update: Uint8Array.of(1, 1, 200) }));
    b.start();
    await passes(100);
    expect(b.mailbox?.status.refused).toBe(true);
    expect([b.heard, b.doc.getText('t').toJSON()]).toEqual([[], '']);
    write(b, 'still here');
    await passes(900);
    expect(leftOf(b)?.digest).toBe(stateOf(b.stored).digest);
  });

  it('names bodies apart from notes, and no two things alike', async () => {
    const names = [await noteName(keys, 'x'), await bodyName(keys, 'x'), await noteName(keys, 'y')];
    expect(new Set(names).size).toBe(3);
    expect(names.map(isBodyName)).toEqual([false, true, false]);
    expect(await noteName(await keysOf(8), 'x')).not.toBe(names[0]);
  });
});

describe('M8: bodies', () => {
  it('go along, most wanted first, and one that is not what its name says stays out', async () => {
    await alone(a, () => a.clip(1));
    const [hash] = [...a.bodies.stored.keys()];
    const name = await bodyName(keys, hash!);
    expect(box.bytesOf(name)).toBeDefined();
    const good = box.bytesOf(name)!;
    box.force(name, await sealBody(keys, name, noise(400, 2)));
    await alone(b);
    expect(b.bodies.stored.size).toBe(0);
    box.force(name, good);
    await alone(b);
    expect(b.bodies.stored.has(hash!)).toBe(true);
  });

  it('that expired before they were fetched are asked for, and left again', async () => {
    await alone(a, () => a.clip(1));
    const [hash] = [...a.bodies.stored.keys()];
    box.forget(await bodyName(keys, hash!));
    await alone(b);
    expect((await noteOf(b))?.wants).toEqual([hash]);
    await alone(a);
    await alone(b);
    expect(b.bodies.stored.has(hash!)).toBe(true);
  });

  it('that nobody has are said to be lacking: then they count no more', async () => {
    await alone(a, () => a.doc.getMap('bodies').set('1'.repeat(64), 1));
    await alone(b);
    await alone(a);
    expect((await noteOf(a))?.lacking).toEqual(['1'.repeat(64)]);
    await alone(b);
    expect((await noteOf(b))?.lacks).toMatchObject({ texts: 0 });
  });

  it('fill the box but for room for notes; what nobody lacks any more makes room for the rest', async () => {
    box.room = 8 * 1024 * 1024 + 20_000; // two bodies of 8 kB when sealed, and the notes
    await alone(a, async () => {
      for (let i = 0; i < 5; i++) await a.clip(i);
    });
    expect(a.mailbox?.standing.get()).toMatchObject({ full: true, left: null });
    expect(words(b)).toBe('');
    for (let i = 0; i < 6; i++) {
      await alone(b);
      await alone(a);
    }
    expect(b.bodies.stored.size).toBe(5);
    expect(a.mailbox?.standing.get()).toMatchObject({ full: false });
    expect(leftOf(a)).not.toBeNull();
  });
});

describe('M9: a visit', () => {
  it('that is refused comes again later, and nothing counts as left meanwhile', async () => {
    box.refuses = 'slow-down';
    a.start();
    write(a, 'words');
    await passes(300);
    expect([box.entries, leftOf(a)]).toEqual([[], null]);
    box.refuses = undefined;
    await comes(() => leftOf(a) !== null);
    expect(leftOf(a)).not.toBeNull();
  });

  it('takes nothing for left that came after it: what is typed meanwhile goes with the next', async () => {
    a.start();
    write(a, 'first ');
    await passes(260);
    write(a, 'second ');
    await passes(900);
    expect(leftOf(a)?.digest).toBe(stateOf(a.stored).digest);
    a.kill();
    await alone(b);
    expect(words(b)).toBe('second first ');
  });

  it('of a single change that is too large for an envelope says so by leaving nothing, and still acknowledges', async () => {
    const large = (): string => Buffer.from(noise(5 * 1024 * 1024, 1)).toString('base64');
    await alone(b, () => write(b, 'of b'));
    a.start();
    write(a, large());
    for (let i = 0; i < 60 && (await noteOf(a)) === undefined; i++) await passes(150);
    a.kill();
    expect(leftOf(a)).toBeNull();
    const note = await noteOf(a);
    expect(note?.update.length).toBe(2);
    expect(note?.digest).toBe(stateOf(a.stored).digest);
    await alone(b);
    expect(words(b)).toBe('of b');
  });
});
