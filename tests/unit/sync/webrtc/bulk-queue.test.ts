import { expect, it } from 'vitest';
import { BulkQueue } from '../../../../lib/sync/webrtc/bulk-queue';
import { BULK_FRAME, Reassembly } from '../../../../lib/sync/webrtc/frames';
import { noise } from '../../../support/sync-bodies';

/** All frames that wait, with their lanes. */
function drain(queue: BulkQueue): { lane: string; frame: Uint8Array }[] {
  const frames: { lane: string; frame: Uint8Array }[] = [];
  for (let next = queue.next(); next; next = queue.next()) frames.push(next);
  return frames;
}

it('S4: a message of the notebook goes before a body that has begun, and both arrive whole', () => {
  const queue = new BulkQueue();
  const body = noise(5 * BULK_FRAME, 1);
  const paste = noise(2 * BULK_FRAME, 2);
  queue.add('body', body);
  const begun = queue.next();
  queue.add('notebook', paste);
  const rest = drain(queue);
  expect(rest.slice(0, 3).map(({ lane }) => lane)).toEqual(['notebook', 'notebook', 'notebook']);
  expect(rest.slice(3).every(({ lane }) => lane === 'body')).toBe(true);

  const reassembly = new Reassembly();
  const whole = [begun, ...rest].flatMap((next) => (next ? (reassembly.take(next.frame) ?? []) : []));
  expect(whole).toEqual([
    { lane: 'notebook', message: paste },
    { lane: 'body', message: body },
  ]);
});

it('counts what waits in each lane', () => {
  const queue = new BulkQueue();
  queue.add('notebook', new Uint8Array(100));
  queue.add('body', new Uint8Array(200));
  expect([queue.waiting('notebook'), queue.waiting('body')]).toEqual([100, 200]);
  drain(queue);
  expect([queue.waiting('notebook'), queue.waiting('body')]).toEqual([0, 0]);
  expect(queue.next()).toBeUndefined();
});
