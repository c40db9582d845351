import { afterEach, expect, it, vi } from 'vitest';
import { startWays } from '../../../../lib/post/hosting/ways';
import type { Transport, TransportEvents, TransportPort } from '../../../../lib/sync/transport';
import { UNKNOWN } from '../../../../lib/sync/webrtc/pair-room';
import { Emitter } from '../../../../lib/util/emitter';
import { Cell } from '../../../../lib/util/observed';

afterEach(() => vi.restoreAllMocks());

/** A way that counts how often it starts. */
class Way extends Emitter<TransportEvents> implements Transport {
  readonly status = UNKNOWN;
  started = 0;
  readonly #fault: Error | undefined;

  constructor(fault?: Error) {
    super();
    this.#fault = fault;
  }

  start(): void {
    if (this.#fault) throw this.#fault;
    this.started += 1;
  }
}

const start = (transports: Way[], known: Cell<boolean>): void => {
  const port = {} as TransportPort; // none of these ways looks at it
  startWays({ transports, mailboxes: [], known }, port, new Cell(false), new AbortController().signal);
};

it('one that cannot start is reported, and keeps neither the notebook nor the other ways from starting', () => {
  const said = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const other = new Way();
  start([new Way(new Error('this room is already open')), other], new Cell(true));
  expect(other.started).toBe(1);
  expect(said.mock.calls.flat().join(' ')).toContain('this room is already open');
});

it('those that talk with whoever is there start once it is known where the others are, and once only', () => {
  const [way, known] = [new Way(), new Cell(false)];
  start([way], known);
  expect(way.started).toBe(0);
  for (const is of [true, false, true]) known.set(is);
  expect(way.started).toBe(1);
});
