import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MailboxKeys } from '../../../../lib/crypto/keys';
import { noteName, openNote, sealNote } from '../../../../lib/sync/mailbox/envelope';
import { FakeBox } from '../../../support/fake-box';
import { alone, MailboxDevice, words, write } from '../../../support/mailbox-device';
import { fakeTimers, passes } from '../../../support/passing';
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

describe('M10: a device that is there twice', () => {
  /** The same device again, as its disk is now. */
  const imageOf = (one: MailboxDevice): MailboxDevice => {
    const copy = one.image();
    devices.push(copy);
    return copy;
  };
  const seqOf = async (): Promise<number> => {
    const name = await noteName(keys, a.name);
    const bytes = box.bytesOf(name);
    return bytes === undefined ? 0 : ((await openNote(keys, name, bytes))?.seq ?? 0);
  };

  it('restored from an image, it is heard by its partner, and has what it wrote since the image', async () => {
    await alone(a, () => write(a, 'one '));
    await alone(b);
    const restored = imageOf(a);
    b.start();
    for (const word of ['two ', 'three ', 'four ']) await alone(a, () => write(a, word));
    await alone(restored, () => write(restored, 'after '));
    b.kill();
    for (const word of ['one', 'two', 'three', 'four', 'after'])
      expect([words(b), words(restored)]).toEqual([
        expect.stringContaining(word),
        expect.stringContaining(word),
      ]);
    expect(restored.mailbox?.status.copied).toBe(false); // the other one is no more
  });

  it('a copy is noticed at both while both are on, each gets what the other writes, and then both are still', async () => {
    await alone(a, () => write(a, 'one '));
    await alone(b);
    const copy = imageOf(a);
    a.start();
    copy.start();
    await passes(900);
    write(a, 'of a ');
    await passes(900);
    write(copy, 'of the copy ');
    await passes(900);
    expect([a.mailbox?.status.copied, copy.mailbox?.status.copied]).toEqual([true, true]);
    expect(words(a)).toBe(words(copy));
    const still = await seqOf();
    await passes(900);
    expect(await seqOf()).toBe(still);
    await alone(b);
    expect(words(b)).toBe(words(a));
  });

  it('what the relay gives out again of its own notes is no copy, and changes no number', async () => {
    await alone(a, () => write(a, 'one '));
    const name = await noteName(keys, 'a');
    const old = box.bytesOf(name)!;
    a.start();
    write(a, 'two ');
    await passes(900);
    const seq = await seqOf();
    box.force(name, old);
    await passes(900);
    expect(a.mailbox?.status.copied).toBe(false);
    expect(await seqOf()).toBe(seq + 1);
  });

  it('restored from an image, it takes what goes on from words of its partner, where they lie beside it', async () => {
    await alone(a, () => write(a, 'one '));
    const restored = imageOf(a);
    await alone(b, () => write(b, 'of b '));
    await alone(a, () => write(a, 'two ')); // goes on from what b has
    await alone(restored, () => write(restored, 'after '));
    await alone(b);
    for (const word of ['one', 'two', 'of b', 'after'])
      expect([words(b), words(restored)]).toEqual([
        expect.stringContaining(word),
        expect.stringContaining(word),
      ]);
  });

  it('what it cannot take yet it leaves there for its partner, and parks nothing', async () => {
    await alone(a, () => write(a, 'one '));
    const restored = imageOf(a);
    await alone(b, () => write(b, 'of b '));
    await alone(a, () => write(a, 'two '));
    box.forget(await noteName(keys, 'b')); // has expired
    await alone(restored, () => write(restored, 'after '));
    expect(restored.doc.store.pendingStructs).toBeNull();
    expect(words(restored)).toBe('after one ');
    await alone(b);
    await alone(restored); // whose note says now what it lacks
    await alone(b);
    await alone(restored);
    for (const word of ['one', 'two', 'of b', 'after'])
      expect([words(b), words(restored)]).toEqual([
        expect.stringContaining(word),
        expect.stringContaining(word),
      ]);
  });

  it('a copy that lacks what the other one has from their partner is still too', async () => {
    await alone(a, () => write(a, 'one '));
    const copy = imageOf(a);
    await alone(b, () => write(b, 'of b '));
    await alone(a, () => write(a, 'two '));
    box.forget(await noteName(keys, 'b'));
    a.start();
    copy.start();
    write(copy, 'of the copy ');
    await passes(1_800);
    const still = await seqOf();
    await passes(1_800);
    expect(await seqOf()).toBe(still);
  });

  it('killed before what it took of its own note was on the disk, it takes it again', async () => {
    await alone(a, () => write(a, 'one '));
    await alone(b);
    const restored = imageOf(a);
    await alone(a, () => write(a, 'two '));
    restored.start();
    const { write: writeRow } = restored.memory;
    const killed = new Promise<void>((done) => {
      restored.memory.write = async (row) => {
        await writeRow.call(restored.memory, row);
        restored.memory.write = writeRow;
        restored.kill(); // the document is on its way to the disk
        done();
      };
    });
    for (let i = 0; i < 40; i += 1) await passes(15);
    await killed;
    expect(words(restored)).toBe('one ');
    await alone(restored, () => write(restored, 'after '));
    await alone(b);
    expect(words(b)).toContain('two');
  });

  it('a first look that the relay puts off tells of no copy', async () => {
    await alone(a, () => write(a, 'one '));
    await alone(b);
    const restored = imageOf(a);
    await alone(a, () => write(a, 'two '));
    let failures = 0;
    const get = box.get.bind(box);
    box.get = (name) => {
      if (restored.isUp && failures === 0) {
        failures += 1;
        throw new Error('the line is lost');
      }
      return get(name);
    };
    await alone(restored);
    expect([failures, words(restored), restored.mailbox?.status.copied]).toEqual([1, 'two one ', false]);
  });

  it.each([
    ['whose base is none', { base: Uint8Array.of(9, 255) }],
    ['whose update is none', { update: Uint8Array.of(1, 1, 200) }],
    ['with another one’s claim', { stateVector: new Uint8Array(), update: Uint8Array.of(0, 0) }],
  ])('a note that a partner forged under its name, %s, holds nothing up', async (_, forged) => {
    await alone(a, () => write(a, 'one '));
    await alone(b, () => write(b, 'of b '));
    await alone(a);
    const name = await noteName(keys, 'a');
    const note = (await openNote(keys, name, box.bytesOf(name)!))!;
    box.force(name, await sealNote(keys, name, { ...note, seq: 99, ...forged }));
    await alone(a, () => write(a, 'two '));
    expect(await seqOf()).toBe(100);
    await alone(b);
    expect(words(b)).toContain('two');
  });

  it('a number is believed up to 2^45, so that the next one is higher', async () => {
    await alone(a, () => write(a, 'one '));
    const name = await noteName(keys, 'a');
    const note = (await openNote(keys, name, box.bytesOf(name)!))!;
    const forged = (seq: number) => sealNote(keys, name, { ...note, seq });
    expect((await openNote(keys, name, await forged(2 ** 45)))?.seq).toBe(2 ** 45);
    expect(await openNote(keys, name, await forged(2 ** 45 + 1))).toBeUndefined();
    box.force(name, await forged(Number.MAX_SAFE_INTEGER));
    await alone(a, () => write(a, 'two '));
    expect(await seqOf()).toBe(note.seq + 1);
  });

  it('a note of a copy that holds a part only is left anew, whole', async () => {
    const noteNow = async () => {
      const name = await noteName(keys, 'a');
      return { name, note: (await openNote(keys, name, box.bytesOf(name)!))! };
    };
    await alone(a, () => write(a, 'one '));
    const { base, update } = (await noteNow()).note;
    await alone(a, () => write(a, 'two '));
    const { name, note } = await noteNow();
    box.force(name, await sealNote(keys, name, { ...note, seq: 99, base, update }));
    await alone(a);
    expect(await seqOf()).toBe(100);
    await alone(b);
    expect(words(b)).toBe('two one ');
  });

  it('a note under its name that is none says nothing', async () => {
    await alone(a, () => write(a, 'one '));
    box.force(await noteName(keys, 'a'), new Uint8Array(200));
    await alone(a);
    expect(await seqOf()).toBe(2);
  });
});
