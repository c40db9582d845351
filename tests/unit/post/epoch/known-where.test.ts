import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { knownWhere } from '../../../../lib/post/epoch/known-where';
import { TIMING } from '../../../../lib/sync/mailbox/timing';
import type { TransportEvents, TransportStatus } from '../../../../lib/sync/transport';
import { UNKNOWN } from '../../../../lib/sync/webrtc/pair-room';
import { Emitter } from '../../../../lib/util/emitter';
import { Cell } from '../../../../lib/util/observed';

const GIVES_UP = TIMING.unreached;

let end: AbortController;
beforeEach(() => {
  vi.useFakeTimers();
  end = new AbortController();
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
});

/** How a way stands, as far as it matters here. */
class Way extends Emitter<TransportEvents> {
  readonly standing = new Cell<{ looked: boolean; offered: boolean | null }>({
    looked: false,
    offered: null,
  });
  status = UNKNOWN;

  is(relay: TransportStatus['relay'], standing = this.standing.get()): void {
    this.status = { ...this.status, relay };
    this.standing.set(standing);
    this.emit('status', this.status);
  }
}

const REACHED = { looked: false, offered: true };
const LOOKED = { looked: true, offered: true };
const NONE = { looked: false, offered: false };

function play(many: number) {
  const [direct, mailboxes] = [new Way(), Array.from({ length: many }, () => new Way())];
  return { direct, mailboxes, known: knownWhere(direct, mailboxes, end.signal) };
}

it('is known once one box was looked into, or no relay has any', () => {
  const { mailboxes, known } = play(2);
  const [one, other] = mailboxes;
  expect(known.get()).toBe(false);
  one?.is('reached', NONE);
  expect(known.get()).toBe(false);
  other?.is('reached', REACHED);
  expect(known.get()).toBe(false);
  other?.is('reached', LOOKED);
  expect(known.get()).toBe(true);
  other?.is('unreached', NONE);
  expect(known.get()).toBe(true);
  expect(play(0).known.get()).toBe(true);
});

it('is given up where a mailbox that was there is not reached for so long, and asked anew once it is', () => {
  const { direct, mailboxes, known } = play(2);
  const [without, lost] = mailboxes;
  direct.is('reached');
  without?.is('reached', NONE);
  lost?.is('reached', LOOKED);
  lost?.is('unreached', REACHED);
  vi.advanceTimersByTime(GIVES_UP - 1);
  lost?.is('connecting'); // it tries, and that is no answer
  expect(known.get()).toBe(false);
  vi.advanceTimersByTime(1);
  expect(known.get()).toBe(true);
  lost?.is('reached', REACHED);
  expect(known.get()).toBe(false);
  vi.advanceTimersByTime(2 * GIVES_UP);
  expect(known.get()).toBe(false); // a box that is there is looked into
  lost?.is('reached', LOOKED);
  expect(known.get()).toBe(true);
});

it('is not given up while no relay answers: who has slept looks first', () => {
  const { direct, mailboxes, known } = play(1);
  const [box] = mailboxes;
  direct.is('reached');
  box?.is('unreached', REACHED);
  vi.advanceTimersByTime(GIVES_UP);
  expect(known.get()).toBe(true);
  direct.is('connecting');
  expect(known.get()).toBe(false);
  vi.advanceTimersByTime(2 * GIVES_UP);
  direct.is('unreached');
  expect(known.get()).toBe(false);
  direct.is('reached');
  vi.advanceTimersByTime(GIVES_UP - 1);
  expect(known.get()).toBe(false);
  vi.advanceTimersByTime(1);
  expect(known.get()).toBe(true);
});

it('is given up also before the direct way has begun, which waits for that', () => {
  const { mailboxes, known } = play(1);
  mailboxes[0]?.is('reached', REACHED);
  mailboxes[0]?.is('unreached');
  vi.advanceTimersByTime(GIVES_UP);
  expect(known.get()).toBe(true);
});
