import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { canConnect, hasTurn, namesAddress } from '../../../../lib/sync/webrtc/direct';
import type { ConnectionClass } from '../../../../lib/sync/webrtc/pair-rtc';

/** A browser's connection, as far as it is looked at here. */
class Plain extends EventTarget {
  closed = false;
  createDataChannel(): object {
    return {};
  }
  createOffer(): Promise<object> {
    return Promise.resolve({});
  }
  setLocalDescription(): Promise<void> {
    made.push(this);
    return Promise.resolve();
  }
  close(): void {
    this.closed = true;
  }
  names(candidate: object | null): void {
    this.dispatchEvent(Object.assign(new Event('icecandidate'), { candidate }));
  }
}
let made: Plain[] = [];
const asClass = (Base: unknown): ConnectionClass => Base as ConnectionClass;
class Throwing extends Plain {
  constructor() {
    super();
    throw new DOMException('', 'NotAllowedError');
  }
}
class WithoutChannels extends Plain {
  override createDataChannel(): object {
    throw new TypeError('not here');
  }
}

describe('a browser that makes no connections', () => {
  it('has no class for them, or one that throws', () => {
    expect(canConnect(undefined)).toBe(false);
    for (const Base of [Throwing, WithoutChannels, {}]) expect(canConnect(asClass(Base))).toBe(false);
    expect(canConnect(asClass(Plain))).toBe(true);
  });

  describe('or names no address of its own', () => {
    const end = new AbortController();
    beforeEach(() => {
      vi.useFakeTimers();
      made = [];
    });
    afterEach(() => vi.useRealTimers());
    const look = async () => {
      const found = namesAddress(asClass(Plain), end.signal);
      await vi.waitUntil(() => made.length > 0);
      return { found, connection: made[0] as Plain };
    };

    it.each<[string, (object | null)[], boolean]>([
      ['none at all', [null], false],
      ['none but the empty one that ends', [{ candidate: '' }, null], false],
      [
        'none at which it can be called',
        [{ candidate: 'candidate:8 1 tcp 15 192.0.2.2 9 typ host tcptype active generation 0' }, null],
        false,
      ],
      ['one', [{ candidate: 'candidate:1 1 udp 1 192.0.2.1 9 typ host' }, null], true],
    ])('%s', async (_name, named, is) => {
      const { found, connection } = await look();
      for (const one of named) connection.names(one);
      expect(await found).toBe(is);
      expect(connection.closed).toBe(true);
    });

    it('what takes too long is not said', async () => {
      const { found } = await look();
      await vi.advanceTimersByTimeAsync(5_000);
      expect(await found).toBe(true);
    });
  });
});

it.each([
  [[], false],
  [[{ urls: 'stun:a.example' }], false],
  [[{ urls: ['stun:turn.example', 'stun:b.example'] }], false],
  [[{ urls: ['stun:a.example', 'turn:a.example'] }], true],
  [[{ urls: 'stun:a.example' }, { urls: 'turns:b.example' }], true],
])('V9: only a TURN server carries for who names no address (%j)', (servers, carries) => {
  expect(hasTurn(servers)).toBe(carries);
});
