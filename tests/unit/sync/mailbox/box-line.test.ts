import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { WebSocketServer } from 'ws';
import { BOX_GREETING, encodeRoom, encodeWord, parseAsk } from '../../../../lib/sync/box-protocol';
import type { Box } from '../../../../lib/sync/mailbox/box';
import { pause } from '../../../../lib/util/timers';
import { keysOf, lineTo, QUICK, Sockets } from '../../../support/sync-mailbox';

let server: WebSocketServer;
let end: AbortController;
/** What clients have asked, in order. */
let asked: string[];
/** The relay says that it carries what goes live. */
let carries: boolean;
/** The relay answers these asks only when it is told to. */
let held: Map<string, () => void> | undefined;

beforeEach(() => {
  [end, asked, carries, held] = [new AbortController(), [], false, undefined];
  server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  server.on('connection', (socket) => {
    socket.send(BOX_GREETING);
    socket.on('message', (data: Buffer) => {
      const ask = parseAsk(Uint8Array.from(data));
      if (ask === undefined) return;
      asked.push(ask.kind);
      const isNew = ask.kind === 'hear' || ask.kind === 'say';
      if (isNew && !carries) return socket.close(4400); // as a relay does that does not know the ask
      const rest = ask.kind === 'open' ? encodeRoom(9) : new Uint8Array(ask.kind === 'say' ? [3] : []);
      const answer = (): void => socket.send(encodeWord({ kind: 'done', id: ask.id, rest }));
      if (held) held.set(ask.kind, answer);
      else answer();
      if (ask.kind === 'open' && carries) socket.send(encodeWord({ kind: 'carries' }));
    });
  });
});
afterEach(() => {
  end.abort();
  server.close();
});

const open = async (timing = QUICK): Promise<Box> => {
  await expect.poll(() => server.address()).not.toBeNull();
  const { port } = server.address() as AddressInfo;
  const { auth } = await keysOf();
  return lineTo(`ws://127.0.0.1:${port}`, auth, new Sockets().Class, timing)(end.signal);
};

it('V1: asks nothing of what goes live from a relay that has not said that it carries it', async () => {
  const line = await open();
  await expect.poll(() => line.status).toBe('open');
  for (const socket of server.clients) socket.send(encodeWord({ kind: 'changed' }));
  await line.list();
  expect([line.carries, asked]).toEqual([false, ['open', 'list']]);
});

it('V2: hears and says where the relay carries it, until the line is lost', async () => {
  carries = true;
  const line = await open();
  const heard: number[] = [];
  line.on('said', (said) => heard.push(said.length), end.signal);
  await expect.poll(() => line.carries).toBe(true);
  expect(await line.say(new Uint8Array(5))).toBe(3);
  expect(asked).toEqual(['open', 'hear', 'say']);
  for (const socket of server.clients) socket.send(encodeWord({ kind: 'said', said: new Uint8Array(7) }));
  await expect.poll(() => heard).toEqual([7]);
  carries = false;
  for (const socket of server.clients) socket.terminate();
  await expect.poll(() => line.carries).toBe(false);
  await expect.poll(() => line.status).toBe('open'); // it comes back, to an older relay now
  expect(line.carries).toBe(false);
});

it('V1: asks once a line to hear, however often the relay says that it carries', async () => {
  carries = true;
  const line = await open();
  await expect.poll(() => line.carries).toBe(true);
  for (let i = 0; i < 20; i++)
    for (const socket of server.clients) socket.send(encodeWord({ kind: 'carries' }));
  await line.list();
  expect(asked).toEqual(['open', 'hear', 'list']);
});

it('keeps the line while an envelope is on its way, though what is said waits behind it', async () => {
  carries = true;
  const line = await open({ ...QUICK, answer: 60, large: 5_000 });
  await expect.poll(() => line.carries).toBe(true);
  held = new Map();
  const put = line.put('00'.repeat(16), new Uint8Array(9));
  await expect.poll(() => held?.has('put')).toBe(true);
  const said = line.say(new Uint8Array(5));
  await pause(120);
  for (const answer of held.values()) answer();
  expect([await said, typeof (await put)]).toEqual([3, 'object']);
});

it('loses the line where a small answer does not come', async () => {
  carries = true;
  const line = await open({ ...QUICK, answer: 60, large: 5_000 });
  await expect.poll(() => line.carries).toBe(true);
  held = new Map();
  await expect(line.say(new Uint8Array(5))).rejects.toThrow('no answer');
});
