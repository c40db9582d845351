import { describe, expect, it, vi } from 'vitest';
import { MeetingPlace } from '../../../../lib/sync/webrtc/meeting-place';
import type { SignalingMessage } from '../../../../lib/sync/protocol';

/** lib0's client without a socket. */
class Conn {
  readonly url = 'ws://relay.example';
  connected = false;
  unsuccessfulReconnects = 0;
  readonly sent: SignalingMessage[] = [];
  readonly emitted: string[] = [];
  readonly #listeners: Record<string, ((message?: unknown) => void)[]> = {};
  send = (message: SignalingMessage) => void this.sent.push(message);
  on(event: string, listener: (message?: unknown) => void) {
    (this.#listeners[event] ??= []).push(listener);
  }
  emit(event: string) {
    this.emitted.push(event);
  }
  says(message: unknown) {
    for (const listener of this.#listeners['message'] ?? []) listener(message);
  }
  now(connected: boolean) {
    this.connected = connected;
    if (connected) this.unsuccessfulReconnects = 0;
    for (const listener of this.#listeners[connected ? 'connect' : 'disconnect'] ?? []) listener();
  }
}

describe('the meeting place', () => {
  it('is connecting, reached, or not reached when every relay has failed', () => {
    const conns = [new Conn(), new Conn()];
    const changed = vi.fn();
    const place = new MeetingPlace(conns, 'room', changed);
    const [first, second] = conns;
    expect(place.status).toBe('connecting');
    if (first) first.unsuccessfulReconnects += 1;
    expect(place.status).toBe('connecting');
    if (second) second.unsuccessfulReconnects += 1;
    expect(place.status).toBe('unreached');
    second?.now(true);
    expect(place.status).toBe('reached');
    second?.now(false);
    expect(place.status).toBe('connecting'); // lib0 tries again at once
    expect(changed.mock.calls.length).toBeGreaterThanOrEqual(4);
  });

  it('E6: hands on what is published in this room, and nothing else', () => {
    const conn = new Conn();
    const published = vi.fn();
    const place = new MeetingPlace([conn], 'room', vi.fn(), published);
    expect(place.status).toBe('connecting');
    const data = { farewell: 'x' };
    for (const message of [
      null,
      'text',
      { type: 'publish', topic: 'another', data },
      { type: 'pong', topic: 'room', data },
      { type: 'publish', topic: 'room', data },
    ])
      conn.says(message);
    expect(published.mock.calls).toEqual([[data]]);
  });

  it('E6: publishes nothing while no link may come about', () => {
    const conn = new Conn();
    let mayMeet = false;
    const place = new MeetingPlace([conn], 'room', vi.fn(), vi.fn(), () => mayMeet);
    conn.now(true);
    expect(place.status).toBe('reached');
    conn.send({ type: 'subscribe', topics: ['room'] });
    conn.send({ type: 'publish', topic: 'room', data: 'x' });
    mayMeet = true;
    conn.send({ type: 'publish', topic: 'room', data: 'y' });
    expect(conn.sent).toEqual([
      { type: 'subscribe', topics: ['room'] },
      { type: 'publish', topic: 'room', data: 'y' },
    ]);
  });

  it('without any relay there is none to reach', () => {
    expect(new MeetingPlace([], 'room', vi.fn()).status).toBe('unreached');
  });

  it('R3: nothing is sent while connecting, and only ever of this room', () => {
    const conn = new Conn();
    const place = new MeetingPlace([conn], 'room', vi.fn());
    conn.send({ type: 'ping' });
    place.announce();
    expect([conn.sent, conn.emitted]).toEqual([[], []]);
    conn.now(true);
    conn.send({ type: 'subscribe', topics: ['room', 'another notebook'] });
    conn.send({ type: 'publish', topic: 'another notebook', data: 'x' });
    conn.send({ type: 'publish', topic: 'room', data: 'y' });
    expect(conn.sent).toEqual([
      { type: 'subscribe', topics: ['room'] },
      { type: 'publish', topic: 'room', data: 'y' },
    ]);
    place.announce();
    expect(conn.emitted).toEqual(['connect']);
  });
});
