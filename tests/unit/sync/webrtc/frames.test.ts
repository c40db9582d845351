import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HASH_BYTES, MAX_BODY } from '../../../../lib/sync/bodies/body-messages';
import { FramingError } from '../../../../lib/sync/framing-error';
import { BulkQueue } from '../../../../lib/sync/webrtc/bulk-queue';
import { LIVE, liveFrame, MAX_NOTEBOOK_MESSAGE, readLiveFrame } from '../../../../lib/sync/link/live-frames';
import type { Lane } from '../../../../lib/sync/webrtc/frames';
import { BULK_FRAME, bulkFrame, Reassembly } from '../../../../lib/sync/webrtc/frames';
import { noise } from '../../../support/sync-bodies';

/** All frames of a queue, in the order in which they would be sent. */
function drain(queue: BulkQueue): { lane: Lane; frame: Uint8Array }[] {
  const frames = [];
  for (let next = queue.next(); next; next = queue.next()) frames.push(next);
  return frames;
}

/** A first frame that announces `size` bytes. */
function announcing(size: number, flags = 1, payload = BULK_FRAME - 5): Uint8Array {
  const frame = new Uint8Array(5 + payload);
  frame[0] = flags;
  new DataView(frame.buffer).setUint32(1, size);
  return frame;
}

/** 'right' when all frames are taken, or one is refused by a rule. */
function answerTo(frames: readonly Uint8Array[]): unknown {
  const reassembly = new Reassembly();
  try {
    for (const frame of frames) reassembly.take(frame);
    return 'right';
  } catch (error) {
    return error instanceof FramingError ? 'right' : error;
  }
}

const message = fc.record({
  lane: fc.constantFrom<Lane>('notebook', 'body'),
  size: fc.oneof(
    fc.integer({ min: 1, max: 200 }),
    fc.integer({ min: BULK_FRAME - 8, max: BULK_FRAME + 8 }),
    fc.integer({ min: 1, max: 100_000 }),
  ),
});

describe('bulk', () => {
  it('S3: messages of any size come out as they went in, each lane in order', () => {
    fc.assert(
      fc.property(fc.array(message, { maxLength: 12 }), (messages) => {
        const queue = new BulkQueue();
        const reassembly = new Reassembly();
        const given = messages.map(({ lane, size }, i) => ({ lane, message: noise(size, i) }));
        for (const { lane, message } of given) queue.add(lane, message);
        const taken = drain(queue).flatMap(({ frame }) => reassembly.take(frame) ?? []);
        for (const lane of ['notebook', 'body'] as const) {
          const of = (all: { lane: Lane; message: Uint8Array }[]) =>
            all
              .filter((one) => one.lane === lane)
              .map(({ message: bytes }) => Buffer.from(bytes).toString('latin1'));
          expect(of(taken)).toEqual(of(given));
          expect(queue.waiting(lane)).toBe(0);
          expect(reassembly.underWay(lane)).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('S4: the notebook overtakes a body in the middle', () => {
    const queue = new BulkQueue();
    const reassembly = new Reassembly();
    queue.add('body', noise(100_000, 1));
    const first = queue.next();
    queue.add('notebook', noise(40_000, 2));
    const rest = drain(queue);
    expect(rest.map(({ lane }) => lane).slice(0, 4)).toEqual(['notebook', 'notebook', 'notebook', 'body']);
    const taken = [first, ...rest].flatMap((next) => (next && reassembly.take(next.frame)) ?? []);
    expect(taken.map(({ lane, message }) => [lane, message.length])).toEqual([
      ['notebook', 40_000],
      ['body', 100_000],
    ]);
  });

  it('S3: no frame is over 16 KiB', () => {
    const queue = new BulkQueue();
    queue.add('notebook', noise(123_456, 1));
    for (const { frame } of drain(queue)) expect(frame.length).toBeLessThanOrEqual(BULK_FRAME);
  });

  const fits = new Uint8Array(BULK_FRAME - 5);
  it.each<[string, Uint8Array[]]>([
    ['an empty frame', [new Uint8Array()]],
    ['unknown flags', [Uint8Array.of(4, 0, 0, 0, 1, 9)]],
    ['a first frame without its length', [Uint8Array.of(1, 0, 0)]],
    ['a next frame of no message', [Uint8Array.of(0, 9)]],
    ['a next frame of the other lane', [announcing(50_000), Uint8Array.of(2, 9)]],
    ['a second first frame', [announcing(50_000), announcing(50_000)]],
    ['a length of 0', [announcing(0, 1, 0)]],
    ['a frame without bytes', [announcing(50_000), Uint8Array.of(0)]],
    ['a frame that is not full', [announcing(50_000), Uint8Array.of(0, 1)]],
    ['a first frame that is not full', [announcing(50_000, 1, 10)]],
    ['more than announced', [announcing(fits.length - 1)]],
    ['a notebook over the ceiling', [announcing(MAX_NOTEBOOK_MESSAGE + 1)]],
    ['a body over the ceiling', [announcing(MAX_BODY + HASH_BYTES + 1, 3)]],
  ])('S5: %s is refused', (_name, frames) => {
    const reassembly = new Reassembly();
    expect(() => frames.map((frame) => reassembly.take(frame))).toThrow(FramingError);
  });

  it.each([
    ['notebook', MAX_NOTEBOOK_MESSAGE, 1],
    ['body', MAX_BODY + HASH_BYTES, 3],
  ] as const)('S5: a %s of the largest size, %i bytes, may begin', (lane, size, flags) => {
    const reassembly = new Reassembly();
    reassembly.take(announcing(size, flags));
    expect(reassembly.underWay(lane)).toBe(true);
  });

  it('S5: any bytes at all are taken or refused, never worse', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 40 })), (frames) => {
        expect(answerTo(frames)).toBe('right');
      }),
    );
  });

  it('S5: announcing 256 MB takes no memory before bytes come', () => {
    const before = process.memoryUsage().arrayBuffers;
    const many = Array.from({ length: 64 }, () => new Reassembly());
    for (const reassembly of many) reassembly.take(announcing(MAX_NOTEBOOK_MESSAGE));
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(16 * 1024 * 1024);
    expect(many.every((reassembly) => reassembly.underWay('notebook'))).toBe(true);
  });
});

describe('live', () => {
  it('S2: a frame is its kind and its bytes', () => {
    expect(readLiveFrame(liveFrame(LIVE.beat, Uint8Array.of(1, 2)))).toEqual({
      kind: LIVE.beat,
      body: Uint8Array.of(1, 2),
    });
  });

  it.each([[], [128], [255, 1]])('S5: %j is refused', (...bytes: number[]) => {
    expect(() => readLiveFrame(Uint8Array.from(bytes))).toThrow(FramingError);
  });

  it.each([[4], [127, 1]])('S2: %j is of a newer Bookbag, and passed over', (...bytes: number[]) => {
    expect(readLiveFrame(Uint8Array.from(bytes))).toBeUndefined();
  });

  it('the piece at an offset knows its size', () => {
    const bytes = noise(20_000, 1);
    expect(bulkFrame('notebook', bytes, 0).length).toBe(BULK_FRAME);
    expect(bulkFrame('body', bytes, BULK_FRAME - 5).length).toBe(20_000 - (BULK_FRAME - 5) + 1);
  });
});
