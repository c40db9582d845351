import { describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { UpdateWriter } from '../../../lib/store/update-writer';

/** A disk whose writes end when the test says so. */
function slowDisk() {
  const written: Uint8Array[] = [];
  const ends: { resolve: () => void; reject: (error: Error) => void }[] = [];
  const write = (update: Uint8Array): Promise<void> => {
    written.push(update);
    return new Promise((resolve, reject) => ends.push({ resolve, reject }));
  };
  return { written, ends, write };
}

/** Types words into a text, a stroke an update. */
function type(doc: Y.Doc, words: string): void {
  for (const sign of words) doc.getText('t').insert(doc.getText('t').length, sign);
}

function typed(updates: readonly Uint8Array[]): string {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdateV2(doc, update);
  return doc.getText('t').toJSON();
}

function writing() {
  const disk = slowDisk();
  const refused = vi.fn();
  const writer = new UpdateWriter(disk.write, refused);
  const doc = new Y.Doc();
  doc.on('updateV2', (update: Uint8Array) => writer.take(update));
  return { ...disk, refused, writer, doc };
}

describe('updates on their way to the disk', () => {
  it('the first goes behind its task, all that come meanwhile go together behind it', async () => {
    const { doc, written, ends, writer } = writing();
    type(doc, 'a');
    expect(written.length).toBe(0);
    await expect.poll(() => typed(written)).toBe('a');
    type(doc, 'bcdef');
    expect(written.length).toBe(1);
    ends[0]?.resolve();
    await expect.poll(() => written.length).toBe(2);
    expect(typed(written)).toBe('abcdef');
    ends[1]?.resolve();
    await writer.whenWritten();
    type(doc, 'g');
    await expect.poll(() => written.length).toBe(3); // alone again
  });

  it('what one task makes is one write', async () => {
    const { doc, written } = writing();
    type(doc, 'abc');
    await expect.poll(() => typed(written)).toBe('abc');
    expect(written.length).toBe(1);
  });

  it('all goes at once where a page goes, also what it still says', () => {
    const { doc, written, writer } = writing();
    type(doc, 'a');
    writer.hurry();
    expect(typed(written)).toBe('a');
    const other = writing();
    other.writer.hurry();
    expect(other.written.length).toBe(0);
    type(other.doc, 'b');
    expect(typed(other.written)).toBe('b');
  });

  it('whenWritten waits also for what came while something was on its way', async () => {
    const { doc, ends, writer } = writing();
    const order: string[] = [];
    type(doc, 'a');
    const first = writer.whenWritten();
    type(doc, 'b');
    const all = writer.whenWritten().then(() => order.push('all'));
    ends[0]?.resolve();
    await expect.poll(() => ends.length).toBe(2);
    order.push('second is on its way');
    ends[1]?.resolve();
    await Promise.all([first, all]);
    expect(order).toEqual(['second is on its way', 'all']);
  });

  it('what the disk refuses is told, and the next goes on', async () => {
    const { doc, ends, refused, written, writer } = writing();
    type(doc, 'a');
    const first = writer.whenWritten();
    ends[0]?.reject(new Error('full'));
    await first;
    expect(refused).toHaveBeenCalledOnce();
    type(doc, 'b');
    const second = writer.whenWritten();
    expect(written.length).toBe(2);
    ends[1]?.resolve();
    await second;
  });

  it('whenWritten with nothing under way resolves', async () => {
    await expect(writing().writer.whenWritten()).resolves.toBeUndefined();
  });
});
