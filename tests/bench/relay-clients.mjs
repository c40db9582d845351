// Bare clients of relays, and relays as processes, for the benchmark of the relay.
import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { killAtEnd } from '../../scripts/processes.mjs';
import { freePort } from '../../scripts/site.mjs';

/** A server as a process of its own, once it answers. */
export async function serve(file, env = {}) {
  const port = await freePort();
  const child = spawn(process.execPath, [file], {
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', TRUST_PROXY: '1', ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
    detached: true,
  });
  const kill = killAtEnd(child);
  for (let i = 0; i < 100; i++) {
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => undefined);
    if (answer?.ok) return { port, pid: child.pid, child, kill };
    await sleep(100);
  }
  throw new Error(`${file} does not answer`);
}

/** Bytes that a process has in memory. */
export const residentBytes = (pid) =>
  Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) * 1024;

/** Somebody at an address of their own: a relay has limits for each. */
const from = (i) => ({
  headers: { 'x-forwarded-for': `10.${i >> 16}.${(i >> 8) & 255}.${i & 255}` },
  perMessageDeflate: false,
});

const opened = (socket) =>
  new Promise((resolve, reject) => {
    socket.on('open', resolve);
    socket.on('error', reject);
  });

/** Two to a room: the i-th connection, subscribed to its room. */
export async function inRoom(port, i, seed) {
  const auth = createHash('sha256')
    .update(`${seed} ${i >> 1}`)
    .digest();
  const topic = createHash('sha256').update(auth).digest('hex').slice(0, 32);
  const socket = new WebSocket(`ws://127.0.0.1:${port}/r/${auth.toString('hex')}`, from(i));
  await opened(socket);
  socket.send(JSON.stringify({ type: 'subscribe', topics: [topic] }));
  return { socket, topic };
}

/** A client of the mailbox that has a box open. */
export class BoxClient {
  heard = () => undefined;
  #waiting = new Map();
  #id = 0;

  static async open(port, i, auth = randomBytes(32), hears = false) {
    const client = new BoxClient();
    client.socket = new WebSocket(`ws://127.0.0.1:${port}/box`, from(i));
    client.socket.on('message', (data, isBinary) => isBinary && client.#hear(data));
    const greeted = new Promise((resolve) => client.socket.once('message', resolve));
    await opened(client.socket);
    await greeted;
    await client.ask(0, auth);
    if (hears) await client.ask(5);
    return client;
  }

  /** Resolves to the answer: whether it was done, and its bytes. */
  ask(kind, ...parts) {
    this.#id += 1;
    const head = Buffer.alloc(5);
    head[0] = kind;
    head.writeUInt32BE(this.#id, 1);
    const id = this.#id;
    this.socket.send(Buffer.concat([head, ...parts]));
    return new Promise((resolve) => this.#waiting.set(id, resolve));
  }

  put = (name, bytes) => this.ask(3, createHash('md5').update(name).digest(), bytes);
  say = (bytes) => this.ask(6, bytes);

  #hear(data) {
    if (data[0] === 3) this.heard(data.subarray(5));
    if (data[0] !== 1 && data[0] !== 2) return;
    const id = data.readUInt32BE(1);
    this.#waiting.get(id)?.({ isDone: data[0] === 1, rest: data.subarray(5) });
    this.#waiting.delete(id);
  }
}

/** So many, some at a time: a computer has only so much room for connections that begin. */
export async function many(count, make, atOnce = 50) {
  const all = [];
  for (let i = 0; i < count; i += atOnce) {
    const some = Array.from({ length: Math.min(atOnce, count - i) }, (_, j) => make(i + j));
    all.push(...(await Promise.all(some)));
  }
  return all;
}
