import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { MAX_FAREWELL } from '../../../../lib/sync/epoch/farewell';
import { farewellIn, sayInRoom } from '../../../../lib/sync/epoch/room-farewell';
import { toBase64 } from '../../../../lib/util/bytes';

const farewell = new Uint8Array([1, 2, 3]);
const theirs = new Uint8Array([4, 5]);

class Socket extends EventTarget {
  static readonly all: Socket[] = [];
  readyState = 0;
  readonly sent: unknown[] = [];
  readonly url: string;
  constructor(url: string) {
    super();
    this.url = url;
    Socket.all.push(this);
  }
  send(text: string): void {
    this.sent.push(JSON.parse(text));
  }
  opens(): void {
    this.readyState = 1;
    this.dispatchEvent(new Event('open'));
  }
  says(data: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
  close(): void {
    this.readyState = 3;
    this.dispatchEvent(new Event('close'));
  }
}

let end: AbortController;
let heard: Uint8Array[];
beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('WebSocket', Socket);
  Socket.all.length = 0;
  end = new AbortController();
  heard = [];
  const about = { relay: 'ws://relay', roomAuth: 'auth', room: 'room', farewell };
  sayInRoom({ ...about, heard: (one) => void heard.push(one) }, end.signal);
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const published = (data: unknown, topic = 'room') => JSON.stringify({ type: 'publish', topic, data });
const said = { type: 'publish', topic: 'room', data: { farewell: toBase64(farewell) } };

it('E6: a farewell is said in the room at once, and again when somebody speaks there, but not all the time', () => {
  const [socket] = Socket.all;
  expect(socket?.url).toBe('ws://relay/r/auth');
  socket?.opens();
  expect(socket?.sent).toEqual([{ type: 'subscribe', topics: ['room'] }, said]);
  for (let n = 0; n < 5; n += 1) socket?.says(published('an announcement'));
  expect(socket?.sent).toHaveLength(2);
  vi.advanceTimersByTime(3_001);
  for (let n = 0; n < 5; n += 1) socket?.says(published('an announcement'));
  expect(socket?.sent.slice(2)).toEqual([said]);
});

it('E6: takes what others say farewell by, and nothing else', () => {
  const [socket] = Socket.all;
  socket?.opens();
  const theirWords = published({ farewell: toBase64(theirs) });
  for (const text of ['no JSON', 'null', published({ farewell: 7 }), published(null), theirWords, new Blob()])
    socket?.says(text);
  socket?.says(published({ farewell: toBase64(theirs) }, 'another room'));
  expect(heard).toEqual([theirs]);
  const long = (bytes: number) => farewellIn({ farewell: toBase64(new Uint8Array(bytes)) });
  expect(long(MAX_FAREWELL)).toHaveLength(MAX_FAREWELL);
  expect(long(MAX_FAREWELL * 2)).toBeUndefined();
});

it('E6: is said again at a relay that comes back, and no more once it ends', () => {
  Socket.all[0]?.opens();
  Socket.all[0]?.close();
  vi.advanceTimersByTime(30_001);
  expect(Socket.all).toHaveLength(2);
  Socket.all[1]?.opens();
  expect(Socket.all[1]?.sent).toContainEqual(said);
  end.abort();
  vi.advanceTimersByTime(120_000);
  expect(Socket.all).toHaveLength(2);
  expect(Socket.all[1]?.readyState).toBe(3);
});
