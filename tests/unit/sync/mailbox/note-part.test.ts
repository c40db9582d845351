import { afterEach, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { stateOf } from '../../../../lib/sync/digest';
import { slicesOf } from '../../../../lib/sync/foreign/slices';
import { noteName, openNote } from '../../../../lib/sync/mailbox/envelope';
import { beginningOf } from '../../../../lib/sync/mailbox/note-part';
import { FakeBox } from '../../../support/fake-box';
import { MailboxDevice } from '../../../support/mailbox-device';
import { fakeTimers, passes } from '../../../support/passing';
import { noise } from '../../../support/sync-bodies';
import { keysOf } from '../../../support/sync-mailbox';

afterEach(() => vi.useRealTimers());

/** A document of 3,000 small records, which is taken in several pieces. */
function large(): Y.Doc {
  const doc = new Y.Doc();
  for (let i = 0; i < 3_000; i += 1) doc.getMap('m').set(`k${i}`, `a record with some words ${i}`);
  return doc;
}

it('the beginning of an update can be taken by itself, and the rest goes on from it', () => {
  const doc = large();
  const update = Y.encodeStateAsUpdate(doc);
  const other = new Y.Doc();
  Y.applyUpdate(other, beginningOf(doc, update, update.length / 2)!);
  expect(other.store.pendingStructs).toBeNull();
  expect(other.getMap('m').size).toBeGreaterThan(0);
  expect(other.getMap('m').size).toBeLessThan(3_000);
  const rest = Y.encodeStateAsUpdate(doc, Y.encodeStateVector(other));
  Y.applyUpdate(other, beginningOf(doc, rest, rest.length * 2)!);
  expect(other.toJSON()).toEqual(doc.toJSON());
});

it('is nothing where the first piece is one byte larger than may go', () => {
  const doc = large();
  const update = Y.encodeStateAsUpdate(doc);
  const [first] = [...slicesOf(update, () => 0)].filter((slice) => slice !== undefined);
  expect(beginningOf(doc, update, first!.length)).toBeDefined();
  expect(beginningOf(doc, update, first!.length - 1)).toBeUndefined();
});

it('M6: a note of a difference that is too large for one envelope goes in parts, and what was removed too', async () => {
  fakeTimers();
  const [keys, box] = [await keysOf(), new FakeBox()];
  const [a, b] = ['a', 'b'].map((name) => new MailboxDevice(name, keys, box)) as [
    MailboxDevice,
    MailboxDevice,
  ];
  /** One is up alone until something holds. */
  const until = async (one: MailboxDevice, holds: () => unknown): Promise<void> => {
    if (!one.isUp) one.start();
    for (let i = 0; i < 100 && !holds(); i += 1) await passes(150);
    one.kill();
  };
  const seqOf = async (): Promise<number> => {
    const name = await noteName(keys, 'a');
    const bytes = box.bytesOf(name);
    return (bytes && (await openNote(keys, name, bytes))?.seq) ?? 0;
  };
  const write = (one: MailboxDevice, text: string) => one.doc.getText('t').insert(0, text);
  const words = (one: MailboxDevice) => one.stored.getText('t').toJSON();
  const leftOf = (one: MailboxDevice) => one.mailbox?.standing.get().left;
  const alone = async (one: MailboxDevice, act: () => void = () => undefined): Promise<void> => {
    one.start();
    act();
    await passes(900);
    one.kill();
  };
  const entry = (i: number): string => Buffer.from(noise(100_000, i)).toString('base64');
  await alone(b, () => write(b, 'of b'));
  await alone(a, () => write(a, 'gone '));
  await alone(b);
  a.start();
  await passes(300);
  expect(leftOf(a)?.digest).toBe(stateOf(a.stored).digest);
  for (let i = 0; i < 50; i += 1) a.doc.getMap('m').set(`k${i}`, entry(i)); // 5 MB that no gzip makes smaller
  write(a, 'and more ');
  a.doc.getText('t').delete(a.doc.getText('t').toJSON().indexOf('gone '), 5);
  a.doc.getMap('m').delete('k3');
  await until(a, () => a.mailbox?.standing.get().inParts); // what lies there now is a part
  expect(leftOf(a)).toBeNull();
  const name = await noteName(keys, 'a');
  const part = box.bytesOf(name);
  a.start();
  write(a, 'behind it ');
  await until(a, () => box.bytesOf(name) !== part);
  expect(box.bytesOf(name) === part).toBe(true); // some megabytes for each word otherwise
  const came: number[] = [];
  for (let round = 0; round < 6 && stateOf(b.stored).digest !== stateOf(a.stored).digest; round += 1) {
    const [size, before] = [b.stored.getMap('m').size, await seqOf()];
    await until(b, () => b.stored.getMap('m').size > size && b.mailbox?.status.busy === false);
    came.push(b.stored.getMap('m').size);
    await until(a, () => (a.memory.remembered?.seq ?? 0) > before);
  }
  expect(stateOf(b.stored).digest).toBe(stateOf(a.stored).digest);
  expect(came[0]).toBeGreaterThan(0);
  expect(came[0]).toBeLessThan(49);
  expect([words(b), words(b).includes('gone')]).toEqual([words(a), false]);
  await until(a, () => leftOf(a)?.digest === stateOf(a.stored).digest);
  expect(a.mailbox?.standing.get().inParts).toBe(false);
  expect(leftOf(a)?.digest).toBe(stateOf(a.stored).digest);
});
