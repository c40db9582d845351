// What a relay costs and bears: idle connections and messages beside y-webrtc's own server, letters on both stores, and
// what goes live between two instances. Clients and servers share this computer.
import { randomBytes } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { postgresFolder, startPostgres } from '../../scripts/postgres.mjs';
import { temporaryFolder } from '../../scripts/processes.mjs';
import { buildRelay } from '../../scripts/relay.mjs';
import { median, sleep } from './lab.mjs';
import { BoxClient, inRoom, many, residentBytes, serve } from './relay-clients.mjs';

const IDLE = 5_000;
/** Fewer than a connection may send at once. */
const MESSAGES = 250;
const KIB = 1024;

/** Bytes of memory for each of many idle connections, two to a room, and messages a second among some of them. */
async function roomsAt(file, env) {
  const server = await serve(file, env);
  const before = residentBytes(server.pid);
  const all = await many(IDLE, (i) => inRoom(server.port, i, 'idle'));
  await sleep(3_000);
  const bytes = (residentBytes(server.pid) - before) / IDLE;
  const pairs = 200;
  const data = 'x'.repeat(400);
  let heard = 0;
  const done = new Promise((resolve) => {
    for (let i = 0; i < pairs; i++)
      all[2 * i + 1].socket.on('message', () => ++heard === pairs * MESSAGES && resolve());
  });
  const begin = performance.now();
  for (let n = 0; n < MESSAGES; n++) {
    for (let i = 0; i < pairs; i++) {
      const { socket, topic } = all[2 * i];
      socket.send(JSON.stringify({ type: 'publish', topic, data }));
    }
    await sleep(0);
  }
  await done;
  const perSecond = (pairs * MESSAGES * 1000) / (performance.now() - begin);
  server.kill();
  return { bytes, perSecond };
}

/** Letters a second that are on the disk, from many clients that each wait for the last one. */
async function lettersAt(port, size, seconds) {
  const clients = await many(64, (i) => BoxClient.open(port, i));
  const bytes = randomBytes(size);
  const end = performance.now() + seconds * 1000;
  const times = [];
  const leave = async (client) => {
    for (let i = 0; i < MESSAGES && performance.now() < end; i++) {
      const begin = performance.now();
      const { isDone } = await client.put(`slot ${i % 4}`, bytes);
      if (!isDone) throw new Error('a letter was refused');
      times.push(performance.now() - begin);
    }
  };
  const begin = performance.now();
  await Promise.all(clients.map(leave));
  const perSecond = (times.length * 1000) / (performance.now() - begin);
  for (const { socket } of clients) socket.close();
  return { perSecond, ms: median(times) };
}

const bytesIn = (folder) =>
  readdirSync(folder, { recursive: true })
    .map((name) => statSync(join(folder, name)))
    .reduce((sum, one) => sum + (one.isFile() ? one.blocks * 512 : 0), 0);

/** Bytes on the disk that one pair's box adds: two notes of 8 KiB and 40 texts and pictures of 40 KiB. */
async function diskOfPair(port, sizeOfStore) {
  const before = await sizeOfStore();
  const pairs = 100;
  await many(
    pairs,
    async (i) => {
      const client = await BoxClient.open(port, 1_000 + i);
      for (let n = 0; n < 42; n++) {
        const { isDone } = await client.put(`${n}`, randomBytes((n < 2 ? 8 : 40) * KIB));
        if (!isDone) throw new Error('a letter was refused');
      }
      client.socket.close();
    },
    10,
  );
  return ((await sizeOfStore()) - before) / pairs;
}

/** What is said at one instance and heard at another: milliseconds of one alone, and how many a second in all. */
async function liveBetween(a, b) {
  const auths = Array.from({ length: 64 }, () => randomBytes(32));
  const ends = await many(64, async (i) => [
    await BoxClient.open(a.port, i, auths[i], true),
    await BoxClient.open(b.port, i, auths[i], true),
  ]);
  await sleep(500);
  const times = [];
  const [ana, ben] = ends[0];
  for (let i = 0; i < 100; i++) {
    const begin = performance.now();
    const heard = new Promise((resolve) => (ben.heard = resolve));
    await ana.say(randomBytes(KIB));
    await heard;
    times.push(performance.now() - begin);
  }
  let heard = 0;
  for (const [, other] of ends) other.heard = () => (heard += 1);
  const begin = performance.now();
  const talk = async ([one]) => {
    for (let i = 0; i < 150; i++) await one.say(randomBytes(KIB));
  };
  await Promise.all(ends.map(talk));
  const perSecond = (heard * 1000) / (performance.now() - begin);
  return { ms: median(times), perSecond };
}

async function stores(entry, row, holds) {
  const data = temporaryFolder('bookbag-bench-relay');
  const level = await serve(entry, { RELAY_DATA: data });
  const running = [{ name: 'LevelDB', server: level, size: async () => bytesIn(data) }];
  const programs = postgresFolder();
  const postgres = programs && (await startPostgres(programs, { isSafe: true }));
  if (postgres) {
    const env = { DATABASE_URL: postgres.url(), RELAY_CONNECTIONS: '20000' };
    const [a, b] = [await serve(entry, env), await serve(entry, env)];
    const { Client } = await import('pg');
    const client = new Client({ connectionString: postgres.url() });
    await client.connect();
    const size = async () => {
      await client.query('CHECKPOINT');
      const { rows } = await client.query("SELECT pg_total_relation_size('bookbag_envelopes')::float8 AS n");
      return rows[0].n;
    };
    running.push({ name: 'PostgreSQL', server: a, size });
    const live = await liveBetween(a, b);
    row('live between two instances, 1 KiB from one client to the other', live.ms, 50, 'ms, one at a time');
    row('the same by 64 pairs at once', live.perSecond, 200, 'a second', holds);
  }
  for (const { name, server, size } of running) {
    const disk = await diskOfPair(server.port, size); // first: what is replaced leaves room behind
    row(`disk for a pair with 1.65 MB at the relay, ${name}`, disk / 1e6, 4, 'MB');
    for (const kib of [4, 64]) {
      const { perSecond, ms } = await lettersAt(server.port, kib * KIB, 5);
      row(
        `letters of ${kib} KiB on the disk, ${name}`,
        perSecond,
        50,
        `a second; ${ms.toFixed(1)} ms`,
        holds,
      );
    }
    server.kill();
  }
}

export default async function relay({ row }) {
  const holds = { atLeast: true };
  const entry = await buildRelay();
  const bare = await roomsAt(join(import.meta.dirname, '../../node_modules/y-webrtc/bin/server.js'), {});
  const ours = await roomsAt(entry, { RELAY_DATA: 'none' });
  row(
    `memory of ${IDLE} idle connections, over y-webrtc's own server`,
    ours.bytes / bare.bytes,
    1.5,
    `${(ours.bytes / KIB).toFixed(1)} and ${(bare.bytes / KIB).toFixed(1)} KiB each`,
  );
  row(
    "messages of 400 bytes, over y-webrtc's own server",
    ours.perSecond / bare.perSecond,
    0.5,
    `${Math.round(ours.perSecond)} and ${Math.round(bare.perSecond)} a second`,
    holds,
  );
  const boxes = await serve(entry, { RELAY_DATA: 'memory' });
  const before = residentBytes(boxes.pid);
  await many(IDLE, (i) => BoxClient.open(boxes.port, i, randomBytes(32), true));
  await sleep(3_000);
  const bytes = (residentBytes(boxes.pid) - before) / IDLE;
  row(`memory of ${IDLE} idle connections to boxes`, bytes / KIB, 60, 'KiB each');
  const stopped = new Promise((resolve) => boxes.child.on('exit', resolve));
  const begin = performance.now();
  process.kill(boxes.pid, 'SIGTERM');
  const code = await stopped;
  row('a stop with all of them open', (performance.now() - begin) / 1000, 4.5, `s, exit code ${code}`);
  await stores(entry, row, holds);
}
